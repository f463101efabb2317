// Measures the bundle size of the same program with each contestant: it creates a client, lists the devices and logs
// out.
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { type Entry, entries } from '../contestants.ts';

export interface Size {
  readonly minified: number;
  readonly gzipped: number;
}

export interface SizeResult extends Size {
  readonly label: string;
}

/** Our entry points, bundled in the same way as size-limit does. */
const own: readonly { label: string; code: string }[] = [
  {
    label: '`createSession` and `authorize` of @x/auth-core',
    code: "export { authorize, createSession } from '@x/auth-core';",
  },
  { label: 'everything of @x/auth-core', code: "export * from '@x/auth-core';" },
  {
    label: 'a program with @x/biot that lists devices and logs out',
    code: `import ${JSON.stringify(fileURLToPath(new URL('./biot.ts', import.meta.url)))};`,
  },
  ...['getDevice', 'searchPatients'].map((operation) => ({
    label: `the responses of \`${operation}\` in @x/biot/zod, including zod`,
    code: `export { ${operation} } from ${JSON.stringify(fileURLToPath(import.meta.resolve('@x/biot/zod')).replace('index', 'responses'))};`,
  })),
];

export function measureOwn(): Promise<SizeResult[]> {
  return Promise.all(own.map(async ({ label, code }) => ({ label, ...(await sizeOf(code)) })));
}

export function measurePrograms(): Promise<(Size & { entry: Entry })[]> {
  const programs = entries.filter(({ only }) => !only);
  return Promise.all(programs.map(async (entry) => ({ entry, ...(await sizeOf(program(entry))) })));
}

function program({ file }: Entry): string {
  return `
    import { connect } from './contestants/${file}.ts';
    const credentials = { username: 'ada', password: 'correct-horse' };
    const api = connect({ baseUrl: 'https://api.dev.biot-med.com', credentials });
    console.log(await api.list());
    await api.logout();
  `;
}

async function sizeOf(contents: string): Promise<Size> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('../', import.meta.url)), loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    write: false,
    logLevel: 'error',
  });
  const code = outputFiles[0]!.contents;
  return { minified: code.length, gzipped: gzipSync(code, { level: 9 }).length };
}

// Writes a program that makes one call with the code that a contestant generated, and counts the type instantiations of
// the compiler. The generated code is compiled first, because a consumer of a package sees declarations.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../../', import.meta.url));

interface Call {
  readonly path: string;
  readonly parameters: string;
  /** The name of the function that hey-api generates. */
  readonly function: string;
  readonly member: string;
}

const calls: Readonly<Record<string, Call>> = {
  github: {
    path: '/repos/{owner}/{repo}',
    parameters: "{ owner: 'octocat', repo: 'hello' }",
    function: 'reposGet',
    member: 'full_name',
  },
  biot: {
    path: '/device/v2/devices/{id}',
    parameters: "{ id: 'device-1' }",
    function: 'getDevice',
    member: '_id',
  },
};

const programs: Readonly<Record<string, (name: string, call: Call) => string>> = {
  'openapi-typescript': (
    _,
    { path, parameters, member },
  ) => `import createClient from 'openapi-fetch';
import type { paths } from './dist/schema.js';
const client = createClient<paths>({ baseUrl: 'https://api.example.com' });
const { data } = await client.GET('${path}', { params: { path: ${parameters} } });
${checked(member)}`,
  ours: (name, { path, parameters, member }) => {
    const create = `create${name.charAt(0).toUpperCase()}${name.slice(1)}Client`;
    const options =
      name === 'biot'
        ? "{ baseUrl: 'https://api.example.com', credentials: { username: 'a', password: 'b' } }"
        : '';
    return `import { ${create} } from './dist/index.js';
const client = ${create}(${options});
const { data } = await client.GET('${path}', { params: { path: ${parameters} } });
${checked(member)}`;
  },
  'hey-api': (_, call) => `import { ${call.function} } from './dist/index.js';
const { data } = await ${call.function}({ path: ${call.parameters} });
${checked(call.member)}`,
};

/** Checks that the response is typed: with `any`, the assignment to a number would compile. */
function checked(member: string): string {
  return `export const value: string | undefined = data?.${member};
// @ts-expect-error It is a string.
export const wrong: number | undefined = data?.${member};
`;
}

const options = {
  lib: ['es2023', 'dom', 'dom.iterable'],
  types: [],
  module: 'esnext',
  moduleResolution: 'bundler',
  target: 'es2022',
  strict: true,
  skipLibCheck: true,
};

/** Counts the type instantiations of the program. Throws if it does not compile. */
export function instantiations(contestant: string, subject: string, folder: string): number {
  const generated = contestant === 'ours' ? 'src/generated' : '.';
  const emit = {
    ...options,
    declaration: true,
    emitDeclarationOnly: true,
    rewriteRelativeImportExtensions: true,
    rootDir: generated,
    outDir: 'dist',
  };
  const sources =
    contestant === 'ours'
      ? { files: ['src/generated/index.ts'] }
      : { include: ['*.ts', 'client', 'core'] };
  tsc(folder, 'tsconfig.emit.json', { compilerOptions: emit, ...sources });
  writeFileSync(join(folder, 'program.ts'), programs[contestant]!(subject, calls[subject]!));
  const output = tsc(folder, 'tsconfig.program.json', {
    compilerOptions: { ...options, noEmit: true },
    files: ['program.ts'],
  });
  return Number(/Instantiations:\s+(\d+)/.exec(output)![1]);
}

function tsc(folder: string, name: string, config: object): string {
  writeFileSync(join(folder, name), JSON.stringify(config));
  const cli = join(root, 'node_modules/typescript/bin/tsc');
  // Use one thread: several threads instantiate some types more than once.
  const args = [cli, '-p', name, '--extendedDiagnostics', '--singleThreaded'];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0)
    throw new Error(`${folder}: ${name} does not compile:\n${stdout.slice(0, 2_000)}`);
  return stdout;
}

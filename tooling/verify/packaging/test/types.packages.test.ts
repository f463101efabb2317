// Compiles the declarations of each entry point of each packed package, like a consumer: with all supported TypeScript
// versions, in both module resolutions, without `skipLibCheck`.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installConsumer, peersOf } from '../src/consumer.ts';
import type { Packed } from '../src/pack.ts';
import { entriesOf } from '../src/workspace.ts';
import { type Consumer, makeConsumer } from './consumer.ts';
import { library } from './library.ts';
import { firstLine, program as mistaken, mistakes } from './mistakes.ts';

const run = promisify(execFile);
const require = createRequire(import.meta.url);

const compilers = { '5.9': 'typescript-5.9', '6.0': 'typescript-6.0', '7.0': 'typescript' };
const dom = ['es2022', 'dom', 'dom.iterable'];

/** Entry points whose third-party types need the DOM library, with the reason. */
const needDom: Readonly<Record<string, string>> = {
  '/msw':
    "msw's own declarations use RequestMode, EventInit and others that @types/node does not have",
};

let consumer: Consumer;
/** A project that depends on one provider's package, and on no other of these packages. */
let dependent: string;
beforeAll(async () => {
  consumer = await makeConsumer();
  dependent = join(consumer.folder, '../dependent');
  const biot = consumer.packed.filter(({ manifest }) => manifest.name === '@x/biot');
  await installConsumer(dependent, consumer.packed, peersOf(biot), biot);
  writeFileSync(join(dependent, 'library.ts'), library);
  write(
    'all.ts',
    consumer.packed.flatMap((one) => program(one)),
  );
  write(
    'portable.ts',
    consumer.packed.flatMap((one) => program(one, portable)),
  );
  write('mistakes.ts', [mistaken]);
  write('required.cts', consumer.packed.flatMap(requires));
  write('broken.ts', [`const lost: any = 1;\nexport const typed: ${typed('typeof lost')} = true;`]);
});
afterAll(() => consumer?.remove());

function write(file: string, lines: readonly string[]): void {
  writeFileSync(join(consumer.folder, file), `${lines.join('\n')}\nexport {};\n`);
}

function portable(specifier: string): boolean {
  return !Object.keys(needDom).some((end) => specifier.endsWith(end));
}

/** Imports everything, and checks that nothing is `any`. */
function program(
  { manifest, folder }: Packed,
  wanted: (specifier: string) => boolean = () => true,
): string[] {
  const entries = entriesOf(manifest).filter(({ specifier }) => wanted(specifier));
  const imports = entries.flatMap(({ specifier }) => [
    `import type * as ${identifier(specifier)} from '${specifier}';`,
    `export const is_${identifier(specifier)}: ${typed(`typeof ${identifier(specifier)}`)} = true;`,
  ]);
  return [...imports, ...clientUse(manifest.name, folder)];
}

/** Creates a generated client, and checks that its responses have types. */
function clientUse(name: string, folder: string): string[] {
  const index = join(folder, 'dist/index.d.ts');
  const declared = existsSync(index) ? readFileSync(index, 'utf8') : '';
  const create = /export declare function (create[A-Z]\w*Client)\(/.exec(declared)?.[1];
  if (create === undefined) return [];
  const id = identifier(name);
  return [
    `import { ${create}, type paths as ${id}_paths } from '${name}';`,
    `const ${id}_client = ${create}({ baseUrl: 'https://example.com', credentials: () => { throw new Error('none'); } });`,
    `const ${id}_token: Promise<string> = ${id}_client.session.accessToken();`,
    `void ${id}_token;`,
    // The client is assignable to openapi-fetch's `Client`.
    `import type { Client as ${id}_Client } from 'openapi-fetch';`,
    `export const ${id}_theirs: ${id}_Client<${id}_paths> = ${id}_client;`,
    `export const ${id}_typed: ${typed(`${id}_paths[keyof ${id}_paths]`)} = true;`,
  ];
}

/** A type to which `true` is assignable only if `type` is not `any`. */
function typed(type: string): string {
  return `0 extends 1 & ${type} ? never : true`;
}

function requires({ manifest }: Packed): string[] {
  return entriesOf(manifest).flatMap(({ specifier }) => [
    `import ${identifier(specifier)} = require('${specifier}');`,
    `void ${identifier(specifier)};`,
  ]);
}

function identifier(specifier: string): string {
  return specifier.replaceAll(/\W/g, '_');
}

/** Returns the compiler's output, which is empty if there are no errors. */
async function compile(
  version: keyof typeof compilers,
  files: readonly string[],
  options: Readonly<Record<string, unknown>>,
  folder: string = consumer.folder,
): Promise<string> {
  const compiler = join(dirname(require.resolve(`${compilers[version]}/package.json`)), 'bin/tsc');
  const project = join(folder, 'tsconfig.json');
  const compilerOptions = {
    target: 'es2022',
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
    types: ['node'],
    ...options,
  };
  writeFileSync(project, JSON.stringify({ files, compilerOptions }));
  try {
    await run(process.execPath, [compiler, '-p', project], { cwd: folder });
    return '';
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

const nodenext = { module: 'nodenext', moduleResolution: 'nodenext' };
const bundler = { module: 'esnext', moduleResolution: 'bundler' };

const versions = Object.keys(compilers) as (keyof typeof compilers)[];

test.each(versions)('TypeScript %s compiles import and require under nodenext', async (version) => {
  expect(await compile(version, ['all.ts', 'required.cts'], { ...nodenext, lib: dom })).toBe('');
});

test.each(versions)('TypeScript %s, bundler', async (version) => {
  expect(await compile(version, ['all.ts'], { ...bundler, lib: dom })).toBe('');
});

test.each(versions)('TypeScript %s compiles without the DOM library', async (version) => {
  expect(await compile(version, ['portable.ts'], { ...nodenext, lib: ['es2022'] })).toBe('');
});

test.each(versions)('TypeScript %s reports an error if an export is any', async (version) => {
  expect(await compile(version, ['broken.ts'], { ...nodenext, lib: dom })).toContain('never');
});

test.each(versions)(
  'TypeScript %s emits declarations of a library that installs only a provider’s package',
  async (version) => {
    const emitted = { noEmit: false, declaration: true, emitDeclarationOnly: true, outDir: 'dist' };
    const options = { ...nodenext, ...emitted, lib: dom, types: [] };
    expect(await compile(version, ['library.ts'], options, dependent)).toBe('');
  },
);

test.each(versions)('TypeScript %s names the wrong item for common mistakes', async (version) => {
  const output = await compile(version, ['mistakes.ts'], { ...nodenext, lib: dom });
  const texts = new Map<number, string>();
  for (const line of output.split('\n')) {
    const [, at, first] = /^mistakes\.ts\((\d+),\d+\): error TS\d+: (.*)$/.exec(line) ?? [];
    const number = at === undefined ? [...texts.keys()].at(-1)! : Number(at);
    if (line.trim() !== '') texts.set(number, first ?? line.trim());
  }
  const found = mistakes.map(({ what, text }, index) => {
    const told = texts.get(firstLine + index) ?? 'no error';
    return { what, text: told.startsWith(text) ? text : told };
  });
  expect(found).toEqual(mistakes.map(({ what, text }) => ({ what, text })));
});

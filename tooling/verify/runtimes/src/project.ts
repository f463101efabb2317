// Makes the consumer's project: the packages from their tarballs, the program, and an entry file for each kind of
// runtime.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Operation, parsedDocument, readProvider } from '@x/description';
import { installConsumer } from '@x/packaging/consumer';
import type { Packed } from '@x/packaging/pack';
import { build } from 'esbuild';

/** A provider's package, and the facts that the program needs. */
export interface Provider {
  readonly name: string;
  readonly packageName: string;
  /** Name of the function that creates the client: `createBiotClient`. */
  readonly create: string;
  /** The path of an operation that returns a list. */
  readonly path: string;
  readonly refreshes: boolean;
}

export interface Project {
  readonly folder: string;
  readonly providers: readonly Provider[];
  /** The program and the packages in one file, for runtimes without a file system. */
  readonly bundle: string;
}

export async function makeProject(folder: string, packed: readonly Packed[]): Promise<Project> {
  await installConsumer(folder, packed);
  const providers = packed.flatMap(providerOf);
  copyFileSync(fileURLToPath(import.meta.resolve('../program/life.js')), join(folder, 'life.js'));
  writeFileSync(join(folder, 'providers.js'), esModule(providers));
  writeFileSync(join(folder, 'main.js'), main('import', providers));
  writeFileSync(join(folder, 'main.cjs'), main('require', providers));
  return { folder, providers, bundle: await bundle(folder) };
}

/** Returns the provider if the package has an OpenAPI document. */
function providerOf({ folder, manifest, files }: Packed): Provider[] {
  if (!files.includes('openapi.json')) return [];
  const name = manifest.name.slice(manifest.name.indexOf('/') + 1);
  const read = (file: string) =>
    parsedDocument(file, JSON.parse(readFileSync(join(folder, file), 'utf8')));
  const { api, lifecycle } = readProvider({
    name,
    openapi: read('openapi.json'),
    arazzo: read('auth.arazzo.json'),
  });
  const index = readFileSync(join(folder, 'dist/index.js'), 'utf8');
  const create = /export function (create\w+Client)/.exec(index)?.[1];
  const lists = [...api.operations.values()].filter(isList);
  const { path } = lists.find(({ pagination }) => pagination) ?? lists[0] ?? {};
  if (!create || !path) throw new Error(`${manifest.name} has no client or no list operation.`);
  const refreshes = lifecycle.refreshes.length > 0;
  return [{ name, packageName: manifest.name, create, path, refreshes }];
}

/** Whether the operation needs only a token. */
function isList({ method, security, parameters }: Operation): boolean {
  return method === 'GET' && security.length > 0 && !parameters.some(({ required }) => required);
}

const table = (providers: readonly Provider[]): string =>
  `{ ${providers.map(({ name, create, path }) => `${JSON.stringify(name)}: { create: ${create}, path: ${JSON.stringify(path)} }`).join(', ')} }`;

/** A module that imports the packages. */
function esModule(providers: readonly Provider[]): string {
  const imports = providers.map(
    ({ create, packageName }) => `import { ${create} } from '${packageName}';`,
  );
  const exported = providers.map(({ create }) => `export { ${create} };`);
  return `${[...imports, ...exported].join('\n')}\nexport { life } from './life.js';\nexport const providers = ${table(providers)};\n`;
}

/** A program for the command line that prints the sandbox's counters. */
function main(way: 'import' | 'require', providers: readonly Provider[]): string {
  const brought =
    way === 'import'
      ? "import { life, providers } from './providers.js';"
      : [
          "const { life } = require('./life.js');",
          ...providers.map(
            ({ create, packageName }) => `const { ${create} } = require('${packageName}');`,
          ),
          `const providers = ${table(providers)};`,
        ].join('\n');
  return `${brought}
life(providers, process.argv[2]).then(
  (results) => console.log('RESULT ' + JSON.stringify(results)),
  (error) => {
    console.error(error);
    process.exitCode = 1;
  },
);
`;
}

async function bundle(folder: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: "export * from './providers.js';", resolveDir: folder },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]!.text;
}

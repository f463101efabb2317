// Makes a workspace like this one, with any number of fictional providers and one package that uses three of them.
// Copies the runtime, turbo.json and the lockfile from this repository.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from '@x/generator';
import { providersIn } from '@x/generator/repository';
import { parse, stringify } from 'yaml';

const root = fileURLToPath(new URL('../../../../../', import.meta.url));
const template = join(root, 'packages/description/test/fixtures/specs/halcyon');

interface Manifest {
  name: string;
  scripts?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

/** Returns `provider-001` and so on. */
export function providerName(index: number): string {
  return `provider-${String(index).padStart(3, '0')}`;
}

/** Makes the workspace in an empty folder, as a repository with one commit. */
export async function makeWorkspace(folder: string, providers: number): Promise<void> {
  const names = Array.from({ length: providers }, (_, index) => providerName(index + 1));
  for (const name of names) writeSpecs(folder, name);
  await generatePackages(folder, names);
  copyRuntime(folder);
  writeApp(folder, names.slice(0, 3));
  writeRoot(folder, names);
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    ['commit', '-q', '-m', 'Everything'],
  ])
    git(folder, args);
}

/** Generates the packages of these providers, like `generate`. */
export async function generatePackages(folder: string, names: readonly string[]): Promise<void> {
  const documents = names.map((name) => ({
    name,
    openapi: readFileSync(join(folder, 'specs', name, 'openapi.yaml'), 'utf8'),
    arazzo: readFileSync(join(folder, 'specs', name, 'auth.arazzo.yaml'), 'utf8'),
    version: '1.0.0',
  }));
  const { files, problems } = await generate(documents);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  for (const [path, text] of files) write(folder, path, text);
}

export function git(folder: string, args: readonly string[]): void {
  const author = ['-c', 'user.name=Scale', '-c', 'user.email=scale@example.com'];
  const { status, stderr } = spawnSync('git', [...author, ...args], { cwd: folder });
  if (status !== 0) throw new Error(`git ${args.join(' ')} failed: ${String(stderr)}`);
}

/** Copies the fictional provider of the generator's tests, under another name. */
function writeSpecs(folder: string, name: string): void {
  for (const file of ['openapi.yaml', 'auth.arazzo.yaml']) {
    const text = readFileSync(join(template, file), 'utf8');
    const renamed = text.replaceAll('halcyon', name).replaceAll('Halcyon', `Halcyon of ${name}`);
    write(folder, `specs/${name}/${file}`, renamed);
  }
}

/** Copies the packages that every provider depends on, and the specs package with a simpler build. */
function copyRuntime(folder: string): void {
  for (const path of filesIn(['tooling/tsconfig', ...runtime]))
    cpSync(join(root, path), join(folder, path));
  for (const path of runtime) {
    const manifest = readManifest(path);
    manifest.devDependencies = needed(manifest.devDependencies ?? {});
    writeJson(folder, `${path}/package.json`, manifest);
  }
  const build =
    "node -e \"fs.globSync('*/*.yaml').forEach((file) => fs.cpSync(file, 'dist/' + file))\"";
  cpSync(join(root, 'specs/turbo.json'), join(folder, 'specs/turbo.json'));
  writeJson(folder, 'specs/package.json', { ...readManifest('specs'), scripts: { build } });
}

/** The files in folders of this repository, without those that git ignores: other tests may write them now. */
function filesIn(folders: readonly string[]): string[] {
  const args = ['ls-files', '-co', '--exclude-standard', '-z', '--', ...folders];
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ls-files failed: ${stderr}`);
  return stdout.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
}

const runtime = ['packages/auth-core', 'packages/description', 'packages/sandbox'];

/** Leaves out the packages of this repository that only tests use, because the workspace does not have them. */
function needed<Value>(dependencies: Record<string, Value>): Record<string, Value> {
  const kept = Object.entries(dependencies).filter(
    ([name]) => name === '@x/tsconfig' || !name.startsWith('@x/'),
  );
  return Object.fromEntries(kept);
}

function writeApp(folder: string, names: readonly string[]): void {
  const dependencies = Object.fromEntries(names.map((name) => [`@x/${name}`, 'workspace:*']));
  const imports = names.map(
    (name, index) => `export { api as api${index} } from '@x/${name}/openapi.json';`,
  );
  writeJson(folder, 'packages/app/package.json', {
    name: '@x/app',
    private: true,
    type: 'module',
    scripts: { build: "node -e \"fs.cpSync('src', 'dist', { recursive: true })\"" },
    dependencies,
  });
  write(folder, 'packages/app/src/index.js', `${imports.join('\n')}\n`);
}

function writeRoot(folder: string, names: readonly string[]): void {
  for (const file of ['turbo.json', 'pnpm-workspace.yaml', 'LICENSE', '.gitignore'])
    cpSync(join(root, file), join(folder, file));
  const { devDependencies = {}, ...manifest } = readManifest('.');
  const tools = Object.fromEntries(
    Object.entries(devDependencies).filter(([name]) => name === 'turbo' || name === 'typescript'),
  );
  const scripts = { build: manifest.scripts?.build };
  writeJson(folder, 'package.json', { ...manifest, scripts, devDependencies: tools });
  writeFileSync(join(folder, 'pnpm-lock.yaml'), lockfile(names, Object.keys(tools)));
}

interface Importer {
  dependencies?: Record<string, unknown>;
  devDependencies?: Record<string, unknown>;
}

/**
 * This repository's lockfile, with the entry of a generated package for every provider, so that pnpm resolves nothing.
 */
function lockfile(names: readonly string[], tools: readonly string[]): string {
  const lock = parse(readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8')) as {
    importers: Record<string, Importer>;
  };
  const { importers } = lock;
  const generated = importers[`packages/${providersIn(root)[0]!}`]!;
  const ownOf = (path: string): [string, Importer] => {
    const own = importers[path]!;
    return [path, { ...own, devDependencies: needed(own.devDependencies ?? {}) }];
  };
  const link = (name: string) => [
    `@x/${name}`,
    { specifier: 'workspace:*', version: `link:../${name}` },
  ];
  lock.importers = {
    '.': {
      devDependencies: Object.fromEntries(
        tools.map((name) => [name, importers['.']!.devDependencies![name]]),
      ),
    },
    'packages/app': { dependencies: Object.fromEntries(names.slice(0, 3).map(link)) },
    ...Object.fromEntries(runtime.map(ownOf)),
    ...Object.fromEntries(names.map((name) => [`packages/${name}`, generated])),
    specs: {},
    'tooling/tsconfig': {},
  };
  return stringify(lock, { aliasDuplicateObjects: false });
}

function readManifest(path: string): Manifest {
  return JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')) as Manifest;
}

function writeJson(folder: string, path: string, value: unknown): void {
  write(folder, path, `${JSON.stringify(value, null, 2)}\n`);
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

// All file access of the generator: it reads the specs and the existing packages, compares, writes and removes files.
import {
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { ProviderDocuments, Publisher } from './generate.ts';

/** The differences between the generated and the existing files. Paths are relative to the root. */
export interface Difference {
  readonly missing: readonly string[];
  readonly changed: readonly string[];
  readonly extra: readonly string[];
}

/**
 * Files in packages that changesets, `pnpm api`, the build or the package manager write. The generator ignores them.
 */
const foreign =
  /^(CHANGELOG\.md$|api\/|dist\/|node_modules\/|\.turbo\/|coverage\/|.*\.tsbuildinfo$|.*\.tgz$)/;
/** The file that identifies a generated package. */
const marker = 'src/generated/index.ts';

/** Returns the names of all providers: the folders of `specs/` with an `openapi.yaml`. */
export function providersIn(root: string): string[] {
  return globSync('specs/*/openapi.yaml', { cwd: root })
    .map((path) => path.split(sep)[1]!)
    .sort();
}

export function readDocuments(root: string, name: string): ProviderDocuments {
  return {
    name,
    openapi: read(root, `specs/${name}/openapi.yaml`) ?? '',
    readFile: (path) => readBelow(join(root, 'specs', name), path),
    arazzo: read(root, `specs/${name}/auth.arazzo.yaml`),
    version: versionOf(root, name),
  };
}

/** Returns the version of the existing package. The folder of a renamed provider has the version of the former package. */
function versionOf(root: string, name: string): string | undefined {
  const manifest = read(root, `packages/${name}/package.json`) ?? '{}';
  const existing = JSON.parse(manifest) as { readonly name?: string; readonly version?: string };
  return existing.name?.endsWith(`/${name}`) ? existing.version : undefined;
}

/** Returns the text of a file in a folder, or `undefined`. Does not follow symbolic links out of the folder. */
function readBelow(folder: string, path: string): string | undefined {
  const file = join(folder, path);
  if (!existsSync(file) || !statSync(file).isFile()) return undefined;
  const isBelow = realpathSync(file).startsWith(realpathSync(folder) + sep);
  return isBelow ? readFileSync(file, 'utf8') : undefined;
}

interface Manifest {
  readonly author?: unknown;
  readonly license?: string;
  readonly publishConfig?: unknown;
  readonly repository?: { readonly url?: string };
}

/** Reads the publisher from the root of the repository. It is the same for every package. */
export function readPublisher(root: string): Publisher {
  const licenseText = read(root, 'LICENSE');
  if (licenseText === undefined)
    throw new Error(
      'LICENSE is missing in the root of the repository. Every package contains a copy of it.',
    );
  const manifest = JSON.parse(read(root, 'package.json') ?? '{}') as Manifest;
  const { author, license, publishConfig, repository } = manifest;
  if (license === undefined || repository?.url === undefined)
    throw new Error(
      'The package.json in the root of the repository has no `license` or no `repository.url`. Every package contains both.',
    );
  return { license, licenseText, repository: repository.url, author, publishConfig };
}

/**
 * Compares the files generated for `names` with the existing ones. With `all`, the packages of removed providers count as
 * extra.
 */
export function compare(
  root: string,
  files: ReadonlyMap<string, string>,
  { names, all }: { names: readonly string[]; all: boolean },
): Difference {
  const packages = all ? [...new Set([...names, ...generatedPackages(root)])].sort() : names;
  const present = packages.flatMap((name) => filesOf(root, name));
  const made = [...files.keys()];
  return {
    missing: made.filter((path) => !present.includes(path)),
    changed: made.filter((path) => present.includes(path) && read(root, path) !== files.get(path)),
    extra: present.filter((path) => !files.has(path)),
  };
}

/** Returns the providers whose name is that of a package that is written by hand. */
export function handWritten(root: string, names: readonly string[]): string[] {
  const generated = generatedPackages(root);
  return names.filter((name) => !generated.includes(name) && filesOf(root, name).length > 0);
}

/** Writes and removes files, so that the packages match the generated files. */
export function apply(
  root: string,
  files: ReadonlyMap<string, string>,
  { missing, changed, extra }: Difference,
): void {
  // Write the markers first. Otherwise the package of an interrupted run would seem to be written by hand.
  const isMarker = (path: string): boolean => path.endsWith(`/${marker}`);
  const ordered = [...missing, ...changed].sort(
    (a, b) => Number(isMarker(b)) - Number(isMarker(a)),
  );
  for (const path of ordered) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), files.get(path)!);
  }
  for (const path of extra) rmSync(join(root, path), { force: true });
}

function generatedPackages(root: string): string[] {
  return globSync(`packages/*/${marker}`, { cwd: root })
    .filter((path) => read(root, path)?.startsWith('// Generated from specs/'))
    .map((path) => path.split(sep)[1]!);
}

function filesOf(root: string, name: string): string[] {
  const folder = join(root, 'packages', name);
  if (!existsSync(folder)) return [];
  return globSync('**/*', {
    cwd: folder,
    withFileTypes: true,
    exclude: ({ name: entry }) => entry === 'node_modules' || entry === 'dist',
  })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .filter((path) => !foreign.test(path))
    .map((path) => `packages/${name}/${path}`)
    .sort();
}

function read(root: string, path: string): string | undefined {
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

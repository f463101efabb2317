// The generator's only contact with the file system: reads the specs and the packages that are there, compares,
// writes and removes.
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
import type { ProviderDocuments } from './generate.ts';

/** What differs between what is generated and what is there. Paths are relative to the root. */
export interface Difference {
  readonly missing: readonly string[];
  readonly changed: readonly string[];
  readonly extra: readonly string[];
}

/** Not made by the generator: they belong to changesets, to `pnpm api`, to the build and to the package manager. */
const foreign =
  /^(CHANGELOG\.md$|api\/|dist\/|node_modules\/|\.turbo\/|coverage\/|.*\.tsbuildinfo$|.*\.tgz$)/;
/** Only a package that says so is generated. */
const marker = 'src/generated/index.ts';

/** The names of all providers: the folders of `specs/` that have an `openapi.yaml`. */
export function providersIn(root: string): string[] {
  return globSync('specs/*/openapi.yaml', { cwd: root })
    .map((path) => path.split(sep)[1]!)
    .sort();
}

export function readDocuments(root: string, name: string): ProviderDocuments {
  const manifest = read(root, `packages/${name}/package.json`);
  return {
    name,
    openapi: read(root, `specs/${name}/openapi.yaml`) ?? '',
    readFile: (path) => readBelow(join(root, 'specs', name), path),
    arazzo: read(root, `specs/${name}/auth.arazzo.yaml`),
    version:
      manifest === undefined ? undefined : (JSON.parse(manifest) as { version?: string }).version,
  };
}

/** A file of a folder. A link that leads out of the folder leads nowhere. */
function readBelow(folder: string, path: string): string | undefined {
  const file = join(folder, path);
  if (!existsSync(file) || !statSync(file).isFile()) return undefined;
  const isBelow = realpathSync(file).startsWith(realpathSync(folder) + sep);
  return isBelow ? readFileSync(file, 'utf8') : undefined;
}

/** The licence that every package carries: the repository's own. */
export function readLicense(root: string): string {
  const license = read(root, 'LICENSE');
  if (license === undefined)
    throw new Error(
      'LICENSE is missing in the root of the repository: every package carries a copy of it.',
    );
  return license;
}

/** Compares what is generated for `names` with what is there; for all providers also what is left of former ones. */
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

/** Makes the difference go away. */
export function apply(
  root: string,
  files: ReadonlyMap<string, string>,
  { missing, changed, extra }: Difference,
): void {
  for (const path of [...missing, ...changed]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), files.get(path)!);
  }
  for (const path of extra) rmSync(join(root, path));
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

// The packages that consumers install at one revision, packed and unpacked next to each other as in a project.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extract } from 'tar';
import { pnpm, reasonIn } from '../pnpm.ts';
import { ReleaseError } from '../revision.ts';
import type { Tree } from '../tree.ts';
import type { Manifest } from './manifest.ts';

export interface Packed {
  readonly name: string;
  /** As published: without `workspace:` and `catalog:`. */
  readonly manifest: Manifest;
  /** The unpacked package. */
  readonly folder: string;
  /** The published files, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The packages of one revision, by name. */
export type Product = ReadonlyMap<string, Packed>;

/** Returns the product of a revision whose folder is kept, so that it is packed only once. */
export async function keptProduct(
  revision: { readonly root: string; readonly tree: Tree },
  side: string,
): Promise<Product> {
  const target = join(revision.root, '.product');
  if (!existsSync(join(target, 'done'))) {
    rmSync(target, { recursive: true, force: true });
    await packProduct(revision, target, side);
    writeFileSync(join(target, 'done'), '');
  }
  return new Map(
    [...revision.tree.packages.keys()].map((name) => [
      name,
      readPacked(join(target, 'node_modules', name)),
    ]),
  );
}

/**
 * Packs and unpacks every published package.
 *
 * @param root the files of the revision, installed and built
 * @param target an empty folder for the packages
 * @param side part of the versions, because the compiler treats two copies of one version as the same package
 */
export async function packProduct(
  { root, tree }: { readonly root: string; readonly tree: Tree },
  target: string,
  side: string,
): Promise<Product> {
  const tarballs = mkdtempSync(join(tmpdir(), 'packed-'));
  try {
    const files = packTarballs(root, [...tree.packages.keys()], tarballs);
    const packed = await Promise.all(
      [...tree.packages.values()].map(async ({ name, folder }) => {
        const where = join(target, 'node_modules', name);
        mkdirSync(where, { recursive: true });
        await extract({ file: files.get(name)!, cwd: where, strip: 1 });
        prepare(join(root, folder), where, side);
        return readPacked(where);
      }),
    );
    return new Map(packed.map((one) => [one.name, one]));
  } finally {
    rmSync(tarballs, { recursive: true });
  }
}

/**
 * Packs packages of a built folder.
 *
 * @returns the tarballs, by the name of the package
 */
export function packTarballs(
  root: string,
  names: readonly string[],
  target: string,
): Map<string, string> {
  const filters = names.flatMap((name) => ['--filter', name]);
  const packed = pnpm(root, [
    '--recursive',
    ...filters,
    'pack',
    '--json',
    '--pack-destination',
    target,
  ]);
  if (packed.status !== 0) throw new ReleaseError(`Cannot pack the packages: ${reasonIn(packed)}`);
  const { stdout } = packed;
  const found = JSON.parse(stdout.slice(stdout.search(/^[[{]/m))) as PackedFile[] | PackedFile;
  return new Map(
    [found].flat().map(({ name, filename }) => [name, join(target, baseOf(filename))]),
  );
}

interface PackedFile {
  readonly name: string;
  readonly filename: string;
}

const baseOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** A file next to the package with its published manifest. */
const published = 'published.json';

/** Gives the unpacked package a version of its side, and the dependencies that its declarations use. */
function prepare(source: string, folder: string, side: string): void {
  const file = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  copyFileSync(file, `${folder}.${published}`);
  writeFileSync(file, JSON.stringify({ ...manifest, version: `${manifest.version}-${side}` }));
  linkOthers(source, folder, manifest);
}

function readPacked(folder: string): Packed {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !path.startsWith('node_modules/'))
    .sort();
  const files = new Map(
    paths.map((path) => [
      path,
      readFileSync(path === 'package.json' ? `${folder}.${published}` : join(folder, path)),
    ]),
  );
  const manifest = JSON.parse(files.get('package.json')!.toString()) as Manifest;
  return { name: manifest.name, manifest, folder, files };
}

/** Links the dependencies of the revision, for the declarations that use their types. */
function linkOthers(source: string, folder: string, manifest: Manifest): void {
  const { dependencies = {}, peerDependencies = {} } = manifest;
  for (const name of Object.keys({ ...dependencies, ...peerDependencies })) {
    const installed = join(source, 'node_modules', name);
    if (!existsSync(installed) || isOwn(manifest, name)) continue;
    const link = join(folder, 'node_modules', name);
    mkdirSync(join(link, '..'), { recursive: true });
    symlinkSync(installed, link, 'junction');
  }
}

const isOwn = ({ name }: Manifest, other: string): boolean =>
  other.startsWith(`${name.split('/')[0]}/`);

/** Installs and builds the files of a revision, with the cached builds of another folder. */
export function buildRevision(folder: string, cache: string): void {
  const env = { TURBO_CACHE_DIR: cache };
  const steps = [
    ['install', '--frozen-lockfile', '--prefer-offline', '--ignore-scripts', '--silent'],
    ['run', 'build'],
  ];
  for (const step of steps) {
    const done = pnpm(folder, step, env);
    if (done.status !== 0)
      throw new ReleaseError(
        `Cannot build the base revision: \`pnpm ${step.slice(0, 4).join(' ')}\` failed: ${reasonIn(done)} Compare with another revision: --base REV.`,
      );
  }
}

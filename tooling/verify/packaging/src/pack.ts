// Packs the published packages like a release, and unpacks them for the checks.
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { extract } from 'tar';
import { type Manifest, type PublishedPackage, publishedPackages, root } from './workspace.ts';

const run = promisify(execFile);

/** A packed package. */
export interface Packed {
  readonly source: PublishedPackage;
  /** Path of the .tgz. */
  readonly tarball: string;
  /** Folder with the unpacked package. */
  readonly folder: string;
  /** The published manifest, without `workspace:` and `catalog:`. */
  readonly manifest: Manifest;
  /** Sorted paths relative to the package, with `/`. */
  readonly files: readonly string[];
}

/** Packs every published package into `folder`. The packages must be built. */
export async function packAll(folder: string): Promise<Packed[]> {
  const sources = publishedPackages();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const filters = sources.flatMap(({ manifest }) => ['--filter', manifest.name]);
  const stdout = await pnpm(
    ['--recursive', ...filters, 'pack', '--json', '--pack-destination', folder],
    root,
  );
  const packed = JSON.parse(stdout.slice(stdout.search(/^[[{]/m))) as
    | { name: string; filename: string }[]
    | { name: string; filename: string };
  const all = await Promise.all(
    [packed].flat().map(({ name, filename }) => unpack(name, filename, sources, folder)),
  );
  return all.sort((a, b) => (a.manifest.name < b.manifest.name ? -1 : 1));
}

/** Runs the pnpm that runs this script, not the one on the path, and returns its output. */
export async function pnpm(args: readonly string[], cwd: string): Promise<string> {
  const path = process.env.npm_execpath ?? '';
  const [command, ...before] = /pnpm\.c?js$/.test(path)
    ? [process.execPath, path]
    : ['npx', '-y', 'pnpm@10'];
  try {
    const { stdout } = await run(command!, [...before, ...args], { cwd, maxBuffer: 1 << 26 });
    return stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`pnpm ${args.join(' ')} failed in ${cwd}.\n${stdout ?? ''}${stderr ?? ''}`, {
      cause: error,
    });
  }
}

async function unpack(
  name: string,
  tarball: string,
  sources: readonly PublishedPackage[],
  folder: string,
): Promise<Packed> {
  const source = sources.find(({ manifest }) => manifest.name === name)!;
  const target = join(folder, 'unpacked', name);
  mkdirSync(target, { recursive: true });
  const file = join(folder, tarball.slice(tarball.lastIndexOf('/') + 1));
  await extract({ file, cwd: target, strip: 1 });
  const files = readdirSync(target, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(target.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  const manifest = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8')) as Manifest;
  return { source, tarball: file, folder: target, manifest, files };
}

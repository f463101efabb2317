// Reads from the workspace which packages are published, and their entry points. There is no other list of packages.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export const root: string = fileURLToPath(new URL('../../../..', import.meta.url));

/** The parts of package.json that the checks read. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly author?: unknown;
  readonly license?: string;
  readonly type?: string;
  readonly main?: string;
  readonly types?: string;
  readonly sideEffects?: unknown;
  readonly files?: readonly string[];
  readonly repository?: { readonly url?: string; readonly directory?: string };
  readonly engines?: Readonly<Record<string, string>>;
  readonly publishConfig?: Readonly<Record<string, unknown>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, ExportTarget>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

/** A document is a path. A module has declarations too. */
export type ExportTarget = string | { readonly types: string; readonly default: string };

export interface PublishedPackage {
  /** Path relative to the root, with `/`. */
  readonly directory: string;
  readonly folder: string;
  readonly manifest: Manifest;
}

/** An entry point that is a module. */
export interface Entry {
  /** For example `.` or `./testing`. */
  readonly subpath: string;
  /** The specifier of an import statement: `@x/auth-core/testing`. */
  readonly specifier: string;
  /** Path of the declarations, relative to the package. */
  readonly types: string;
}

/** @param directory relative to the root */
export function manifestAt(directory: string): Manifest {
  return JSON.parse(readFileSync(join(root, directory, 'package.json'), 'utf8')) as Manifest;
}

/** All packages of the workspace that are not private, sorted by name. */
export function publishedPackages(): PublishedPackage[] {
  const workspace = parse(readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8')) as {
    packages: string[];
  };
  return globSync(
    workspace.packages.map((pattern) => `${pattern}/package.json`),
    { cwd: root },
  )
    .map((file) => {
      const directory = dirname(file).split(sep).join('/');
      const manifest = manifestAt(directory);
      return { directory, folder: join(root, directory), manifest };
    })
    .filter(({ manifest }) => manifest.private !== true)
    .sort((a, b) => (a.manifest.name < b.manifest.name ? -1 : 1));
}

/** The exported modules of a package. */
export function entriesOf({ name, exports = {} }: Manifest): Entry[] {
  return Object.entries(exports).flatMap(([subpath, target]) =>
    typeof target === 'string'
      ? []
      : [{ subpath, specifier: name + subpath.slice(1), types: target.types }],
  );
}

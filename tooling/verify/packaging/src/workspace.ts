// Which packages are published, and what each promises: read from the workspace itself, so that no list of them is
// written down anywhere.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export const root: string = fileURLToPath(new URL('../../../..', import.meta.url));

/** The parts of package.json that are looked at. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
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

/** A document is a path; a module has declarations beside it. */
export type ExportTarget = string | { readonly types: string; readonly default: string };

export interface PublishedPackage {
  /** Relative to the root, with `/`. */
  readonly directory: string;
  readonly folder: string;
  readonly manifest: Manifest;
}

/** An entry point that is a module. */
export interface Entry {
  /** `.`, `./testing`. */
  readonly subpath: string;
  /** What an import statement says: `@x/auth-core/testing`. */
  readonly specifier: string;
  /** The declarations, relative to the package. */
  readonly types: string;
}

/** All packages of the workspace that aren't private, by name. */
export function publishedPackages(): PublishedPackage[] {
  const workspace = parse(readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8')) as {
    packages: string[];
  };
  return globSync(
    workspace.packages.map((pattern) => `${pattern}/package.json`),
    { cwd: root },
  )
    .map((file) => {
      const manifest = JSON.parse(readFileSync(join(root, file), 'utf8')) as Manifest;
      const directory = dirname(file).split(sep).join('/');
      return { directory, folder: join(root, directory), manifest };
    })
    .filter(({ manifest }) => manifest.private !== true)
    .sort((a, b) => (a.manifest.name < b.manifest.name ? -1 : 1));
}

/** The modules that a package exports. */
export function entriesOf({ name, exports = {} }: Manifest): Entry[] {
  return Object.entries(exports).flatMap(([subpath, target]) =>
    typeof target === 'string'
      ? []
      : [{ subpath, specifier: name + subpath.slice(1), types: target.types }],
  );
}

// The parts of the repository that matter for a release, at one revision: the specs and the contents of each package.
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse } from 'yaml';

export interface Spec {
  readonly openapi: string;
  readonly arazzo: string;
  /** The other files of the OpenAPI document, by their paths relative to its folder. */
  readonly files: ReadonlyMap<string, string>;
}

export interface Package {
  readonly name: string;
  /** Relative to the root: `packages/biot`. */
  readonly folder: string;
  readonly version: string;
  /** The names of its dependencies. */
  readonly dependencies: readonly string[];
  /** The API reports by entry point: `@x/auth-core/testing`. */
  readonly reports: ReadonlyMap<string, string>;
  /** A digest of each packed file, or of the source that a packed file is built from. */
  readonly contents: ReadonlyMap<string, string>;
}

export interface Tree {
  /** By provider. */
  readonly specs: ReadonlyMap<string, Spec>;
  /** The published packages, by name. */
  readonly packages: ReadonlyMap<string, Package>;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly files?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** @param root the folder of a working tree, or of an extracted revision */
export function readTree(root: string): Tree {
  const workspace = parse(readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8')) as {
    packages: string[];
    catalog?: Record<string, string>;
  };
  const folders = workspace.packages
    .flatMap((pattern) => globSync(`${pattern}/package.json`, { cwd: root }))
    .map((path) => path.slice(0, -'/package.json'.length))
    .sort();
  const packages = folders
    .map((folder) => readPackage(root, folder, workspace.catalog ?? {}))
    .filter((found) => found !== undefined);
  return {
    specs: readSpecs(root),
    packages: new Map(packages.map((found) => [found.name, found])),
  };
}

function readSpecs(root: string): Map<string, Spec> {
  const names = globSync('specs/*/openapi.yaml', { cwd: root }).map((path) => path.split('/')[1]!);
  const read = (name: string, file: string): string => {
    const path = join(root, 'specs', name, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  };
  const files = (name: string): Map<string, string> => {
    const cwd = join(root, 'specs', name);
    const paths = globSync('{paths,components}/*.yaml', { cwd }).sort();
    return new Map(paths.map((path) => [path.replaceAll(sep, '/'), read(name, path)]));
  };
  return new Map(
    names.sort().map((name) => {
      const [openapi, arazzo] = [read(name, 'openapi.yaml'), read(name, 'auth.arazzo.yaml')];
      return [name, { openapi, arazzo, files: files(name) }];
    }),
  );
}

function readPackage(
  root: string,
  folder: string,
  catalog: Readonly<Record<string, string>>,
): Package | undefined {
  const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest;
  if (manifest.private) return undefined;
  const { name, version, dependencies = {} } = manifest;
  const reports = globSync('api/*.api.md', { cwd: join(root, folder) })
    .sort()
    .map((path): [string, string] => {
      const entry = path.slice('api/'.length, -'.api.md'.length);
      return [
        entry === 'index' ? name : `${name}/${entry}`,
        readFileSync(join(root, folder, path), 'utf8'),
      ];
    });
  return {
    name,
    folder,
    version,
    dependencies: Object.keys(dependencies),
    reports: new Map(reports),
    contents: new Map([
      ...packedFiles(root, folder, manifest),
      ['package.json', digest(published(manifest, catalog))],
    ]),
  };
}

/** Replaces `dist` by its sources: `src` or, for the specs, the documents. Ignores the changelog, which releases write. */
function packedFiles(root: string, folder: string, { files = [] }: Manifest): [string, string][] {
  const cwd = join(root, folder);
  const sources = files.includes('dist')
    ? [
        'src',
        '!src/**/*.test.ts',
        '*/*.yaml',
        '*/{paths,components}/*.yaml',
        '*/SOURCES.md',
        '!node_modules',
        '!dist',
      ]
    : [];
  const patterns = [
    ...files.filter((file) => file !== 'dist' && file !== 'CHANGELOG.md'),
    ...sources,
    'README.md',
    'LICENSE',
  ];
  const matches = (pattern: string): string[] => globSync([pattern, `${pattern}/**`], { cwd });
  const left = new Set(
    patterns
      .filter((pattern) => pattern.startsWith('!'))
      .flatMap((pattern) => matches(pattern.slice(1))),
  );
  const kept = new Set(patterns.filter((pattern) => !pattern.startsWith('!')).flatMap(matches));
  return [...kept]
    .filter((path) => !left.has(path) && statSync(join(cwd, path)).isFile())
    .sort()
    .map((path) => [path, digest(readFileSync(join(cwd, path)))]);
}

/** The manifest as published: without development tools, and with resolved versions of dependencies. */
function published(manifest: Manifest, catalog: Readonly<Record<string, string>>): string {
  const {
    version: _,
    devDependencies: __,
    scripts: ___,
    ...rest
  } = manifest as Manifest & Record<string, unknown>;
  const dependencies = Object.entries(manifest.dependencies ?? {}).map(([name, range]) => [
    name,
    range === 'catalog:' ? catalog[name] : range,
  ]);
  return JSON.stringify({ ...rest, dependencies: Object.fromEntries(dependencies) });
}

function digest(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

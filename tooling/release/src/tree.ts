// The parts of the repository that matter for a release, at one revision: the specs, and the unmodified manifests of
// the published packages.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse } from 'yaml';
import type { Manifest } from './product/manifest.ts';
import { ReleaseError } from './revision.ts';

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
  /** As written, with `workspace:` and `catalog:`. */
  readonly manifest: Manifest;
}

export interface Tree {
  /** The specs by provider. */
  readonly specs: ReadonlyMap<string, Spec>;
  /** The published packages, by name. */
  readonly packages: ReadonlyMap<string, Package>;
}

/** @param root the folder of a working tree, or of an extracted revision */
export function readTree(root: string): Tree {
  const workspace = parse(readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8')) as {
    packages: string[];
  };
  const packages = workspace.packages
    .flatMap((pattern) => globSync(`${pattern}/package.json`, { cwd: root }))
    .map((path) => path.slice(0, -'/package.json'.length))
    .sort()
    .map((folder) => readPackage(root, folder))
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

function readPackage(root: string, folder: string): Package | undefined {
  const path = join(root, folder, 'package.json');
  const manifest = readManifest(path, folder);
  if (manifest.private) return undefined;
  return { name: manifest.name, folder, version: manifest.version, manifest };
}

function readManifest(path: string, folder: string): Manifest & { private?: boolean } {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Manifest & { private?: boolean };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ReleaseError(`${folder}/package.json is not JSON: ${why}`);
  }
}

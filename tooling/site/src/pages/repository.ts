// Reads providers, packages and files from the folders of the repository, so that no list of them is written by hand.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Description, readProvider } from '@x/description';
import { parseText } from '@x/description/text';

export const root: string = fileURLToPath(new URL('../../../../', import.meta.url));

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly description: string;
}

/** A published package. */
export interface Package extends Manifest {
  /** The name of its folder in `packages/`. */
  readonly folder: string;
  /** Whether it is the client of a provider. */
  readonly isProvider: boolean;
}

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

export function exists(path: string): boolean {
  return statSync(join(root, path), { throwIfNoEntry: false }) !== undefined;
}

/** All files below a folder, sorted, as paths in the repository. Files that tools write are left out. */
export function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = posix.join(folder, entry.name);
      if (/^(node_modules|dist|coverage|target|generated.*|\..+)$/.test(entry.name)) return [];
      return entry.isDirectory() ? filesIn(path) : [path];
    })
    .sort();
}

function foldersIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
}

/** The providers: the folders of `specs` with both documents. */
export function providerNames(): string[] {
  return foldersIn('specs').filter(
    (name) => exists(`specs/${name}/openapi.yaml`) && exists(`specs/${name}/auth.arazzo.yaml`),
  );
}

export function packages(): Package[] {
  const providers = providerNames();
  return foldersIn('packages')
    .filter((folder) => exists(`packages/${folder}/package.json`))
    .map((folder) => {
      const manifest: Manifest = JSON.parse(read(`packages/${folder}/package.json`));
      return { ...manifest, folder, isProvider: providers.includes(folder) };
    });
}

/** The documents of a provider, each bundled into one file. The provider's package contains these files. */
export function descriptionOf(name: string): Description {
  return readProvider({
    name,
    openapi: parseText('openapi.json', read(`packages/${name}/openapi.json`)),
    arazzo: parseText('auth.arazzo.json', read(`packages/${name}/auth.arazzo.json`)),
    isChecked: true,
  });
}

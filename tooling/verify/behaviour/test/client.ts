// Clients of generated folders, for tests of a single pattern.
import { rmSync } from 'node:fs';
import { afterAll } from 'vitest';
import { scratch } from '../../../generate/generator/test/compile.ts';
import { importPackage } from '../../../generate/generator/test/package.ts';
import type { Client } from '../src/drives.ts';
import { type Folder, readFolders } from '../src/folders.ts';
import type { Judge } from '../src/judge.ts';

export type Module = Record<string, unknown>;

/** Generates packages into a separate folder, and removes them after the tests of the file. */
export function packagesIn(name: string): (folder: Folder) => Promise<Module> {
  const generated = scratch(name);
  afterAll(() => rmSync(generated, { recursive: true, force: true }));
  const modules = new Map<string, Promise<Module>>();
  return (folder) => {
    const made = modules.get(folder.name) ?? importPackage<Module>(generated, folder);
    modules.set(folder.name, made);
    return made;
  };
}

export function folderNamed(name: string): Folder {
  const found = readFolders().find((folder) => folder.name === name);
  if (!found) throw new Error(`There is no folder "${name}".`);
  return found;
}

/** Creates the client of a generated package. Its requests go to the judge. */
export function clientOf(module: Module, judge: Judge, options: object): Client {
  const create = Object.entries(module).find(([key]) => /^create\w+Client$/.test(key))?.[1];
  if (typeof create !== 'function') throw new Error('The package exports no client.');
  return create({
    clock: () => judge.now(),
    fetch: (request: Request) => judge.fetch(request),
    ...options,
  }) as Client;
}

// The base revision, installed and built once. Its folder is kept for the next comparison with the same commit.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { extractRevision, git } from '../revision.ts';
import { buildRevision } from './product.ts';

const kept = 2;

/** @returns the folder with the files of the commit, installed and built */
export function builtRevision(root: string, commit: string): string {
  const cache = join(root, '.turbo/base');
  mkdirSync(cache, { recursive: true });
  const folder = join(cache, commit);
  const done = join(folder, '.built');
  if (existsSync(done)) return folder;
  removeOld(cache);
  // An interrupted comparison leaves a folder without the mark. A concurrent comparison uses its own folder.
  const partial = `${folder}.${process.pid}`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial);
  try {
    extractRevision(root, commit, partial);
    // turbo asks git for the inputs of a build. git ignores this folder, so it needs its own repository.
    git(partial, 'init', '--quiet');
    buildRevision(partial, process.env.TURBO_CACHE_DIR ?? join(root, '.turbo/cache'));
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw error;
  }
  writeFileSync(join(partial, '.built'), '');
  rmSync(folder, { recursive: true, force: true });
  renameSync(partial, folder);
  return folder;
}

function removeOld(cache: string): void {
  const folders = readdirSync(cache)
    .map((name) => join(cache, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const folder of folders.slice(kept)) rmSync(folder, { recursive: true, force: true });
}

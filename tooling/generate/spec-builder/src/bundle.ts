// Creates an archive with the same files, for users without npm.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create } from 'tar';
import type { Files } from './artefacts.ts';
import { writeFiles } from './repository.ts';

/**
 * Writes `x-specs-<version>.tar.gz`, which contains one folder of that name. The archive is reproducible: entries are
 * sorted and have fixed times, owners and modes.
 *
 * @returns The path of the archive.
 */
export async function writeBundle(folder: string, version: string, files: Files): Promise<string> {
  const name = `x-specs-${version}`;
  const archive = join(folder, `${name}.tar.gz`);
  const paths = [...files.keys()].sort();
  const staged = mkdtempSync(join(tmpdir(), 'x-specs-'));
  try {
    writeFiles(staged, files);
    for (const path of paths) chmodSync(join(staged, path), 0o644);
    const sameEverywhere = { gzip: { level: 9 }, mtime: new Date(0), portable: true } as const;
    await create({ ...sameEverywhere, cwd: staged, file: archive, prefix: name }, paths);
  } finally {
    rmSync(staged, { recursive: true });
  }
  return archive;
}

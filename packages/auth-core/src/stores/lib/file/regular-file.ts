// Reads and writes the small files of a store. Uses only Node built-ins.
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AuthError } from '../../../errors.ts';
import { LARGEST_RECORD } from '../record.ts';

/** Does not follow links, and does not block on a pipe. Windows has neither flag. */
const READ = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Returns the text of a file, or `undefined` if it does not exist. Waits only for the disk. */
export async function readText(path: string): Promise<string | undefined> {
  const file = await open(path, READ).catch((error: unknown) => missing(error));
  if (!file) return undefined;
  try {
    check(path, await file.stat());
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
}

/** The synchronous version of `readText`, for work under the mutex. */
export function readTextSync(path: string): string | undefined {
  let file: number;
  try {
    file = openSync(path, READ);
  } catch (error) {
    return missing(error);
  }
  try {
    check(path, fstatSync(file));
    return readFileSync(file, 'utf8');
  } finally {
    closeSync(file);
  }
}

function missing(error: unknown): undefined {
  if (errorCode(error) !== 'ENOENT') throw error;
}

function check(path: string, stats: Stats): void {
  if (!stats.isFile()) throw rejected(`${path} is not a regular file. Remove it.`);
  if (stats.size > LARGEST_RECORD) {
    throw rejected(`${path} is larger than ${LARGEST_RECORD} bytes. Remove it.`);
  }
}

function rejected(message: string): AuthError {
  return new AuthError('store_failed', message);
}

/**
 * Replaces a file atomically: a reader or a crash finds the old text or the new one.
 *
 * @param temporary The file that is written first.
 * @param isAllowed Called immediately before the rename. If it returns false, nothing changes.
 * @returns whether the file was replaced.
 */
export function replaceFile(
  path: string,
  text: string,
  temporary: string,
  isAllowed: () => boolean,
): boolean {
  try {
    const file = openSync(temporary, 'wx', 0o600);
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (!isAllowed()) return false;
    renameSync(temporary, path);
    syncDirectory(path);
    return true;
  } finally {
    rmSync(temporary, { force: true });
  }
}

export function removeFile(path: string): void {
  rmSync(path, { force: true });
  syncDirectory(path);
}

/**
 * Syncs the directory, which makes a rename durable. Windows has no such call and does not need it. Some file systems
 * (FUSE, 9p) have none either; the file is replaced nevertheless.
 */
function syncDirectory(path: string): void {
  if (process.platform === 'win32') return;
  const directory = openSync(dirname(path), 'r');
  try {
    fsyncSync(directory);
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP'].includes(`${errorCode(error)}`)) throw error;
  } finally {
    closeSync(directory);
  }
}

/** Returns the code of an error of a Node built-in. */
export function errorCode(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

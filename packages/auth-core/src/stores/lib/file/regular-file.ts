// Reading and writing the small files of a store. Node built-ins only.
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

/** Links are not followed, and a pipe keeps nobody waiting. Windows has neither flag. */
const READ = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** The text of a file, or `undefined` if there is none. Never waits for anything but the disk. */
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

/** The same at once, for work under the mutex. */
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
 * Replaces a file as a whole: a reader or a crash meets the old text or the new one.
 *
 * @param temporary Where the text is written first.
 * @param isAllowed Asked at the last moment. If not, nothing is changed.
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

/** A rename is on disk when the directory is. Windows has no such call, and needs none. */
function syncDirectory(path: string): void {
  if (process.platform === 'win32') return;
  const directory = openSync(dirname(path), 'r');
  try {
    fsyncSync(directory);
  } finally {
    closeSync(directory);
  }
}

/** The code of what a Node built-in threw. */
export function errorCode(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

// Whether tokens may be kept in a directory: only where no other user can put a file, a link or a directory of their
// own in the place of ours.
import { lstatSync, mkdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { AuthError } from '../../../errors.ts';

/**
 * Creates a directory that nobody else can read, if it doesn't exist, and checks that it is this user's alone: it, what
 * it is in, and the links that lead to it.
 *
 * @throws AuthError `store_failed`, which names the directory at fault and its owner.
 */
export function prepareDirectory(directory: string): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const user = process.getuid?.();
  // Windows has no such owners; its home directories are the user's own.
  if (user === undefined) return;
  for (const path of ancestors(resolve(directory))) {
    const link = lstatSync(path);
    if (link.isSymbolicLink()) checkOwner(path, link, user);
  }
  const real = realpathSync(directory);
  const own = statSync(real);
  if (own.uid !== user) throw foreign(real, own);
  if ((own.mode & 0o022) !== 0) {
    throw untrusted(
      `Others can write to the token directory ${real}. Run chmod 700 on it, or name a directory inside it that doesn't exist yet.`,
    );
  }
  for (const path of ancestors(dirname(real))) checkParent(path, user);
}

/** A path and all that it is in. */
function ancestors(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [path, ...ancestors(parent)];
}

/** Who can write to a directory can replace what is in it, unless it is sticky: then only its owner can. */
function checkParent(path: string, user: number): void {
  const stats = statSync(path);
  checkOwner(path, stats, user);
  const isSticky = (stats.mode & 0o1000) !== 0;
  // A group whose number is the user's is the user's own.
  const writers = stats.gid === user ? 0o002 : 0o022;
  if (isSticky || (stats.mode & writers) === 0) return;
  throw untrusted(
    `Others can write to ${path}, which holds the token directory, and could replace it. Use a directory in your home directory.`,
  );
}

/** Root can do anything in any case. */
function checkOwner(path: string, stats: Stats, user: number): void {
  if (stats.uid !== user && stats.uid !== 0) throw foreign(path, stats);
}

function foreign(path: string, { uid }: Stats): AuthError {
  return untrusted(
    `${path} belongs to the user ${uid}, who can read and replace what is in it. Use a directory of your own for tokens.`,
  );
}

function untrusted(message: string): AuthError {
  return new AuthError('store_failed', message);
}

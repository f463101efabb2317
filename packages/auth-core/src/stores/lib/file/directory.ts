// Decides whether a directory may contain tokens: only if no other user can replace its files, links or parent
// directories.
import { lstatSync, mkdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { AuthError } from '../../../errors.ts';

/**
 * Creates a directory that only this user can read, if it does not exist. Checks that no other user can write to it, to
 * its parents, or to the links that lead to it.
 *
 * @throws AuthError `store_failed`. The message names the directory at fault and its owner.
 */
export function prepareDirectory(directory: string): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const user = process.getuid?.();
  // Windows has no such owners. Its home directories belong to their users.
  if (user === undefined) return;
  const given = resolve(directory);
  for (const path of ancestors(given)) checkOwner(path, lstatSync(path), user);
  const real = realpathSync(directory);
  const own = statSync(real);
  if (own.uid !== user) throw foreign(real, own);
  if ((own.mode & 0o022) !== 0) {
    throw untrusted(
      `Others can write to the token directory ${real}. Run chmod 700 on it, or pass a new directory inside it.`,
    );
  }
  // A parent of a link need not be a parent of the directory.
  const parents = [given, real].flatMap((path) => ancestors(dirname(path)));
  for (const path of new Set(parents)) checkParent(path, user);
}

/** Returns a path and all of its parents. */
function ancestors(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [path, ...ancestors(parent)];
}

/**
 * Rejects a parent that others can write to. They could replace its entries, unless it is sticky: then only the owners
 * can.
 */
function checkParent(path: string, user: number): void {
  const stats = statSync(path);
  checkOwner(path, stats, user);
  const isSticky = (stats.mode & 0o1000) !== 0;
  // A group whose id is the user's id contains only the user.
  const writers = stats.gid === user ? 0o002 : 0o022;
  if (isSticky || (stats.mode & writers) === 0) return;
  throw untrusted(
    `Others can write to ${path}, which contains the token directory or a link to it, so they could replace it. Use a directory in your home directory.`,
  );
}

/** Accepts directories of root, because root can read all files anyway. */
function checkOwner(path: string, stats: Stats, user: number): void {
  if (stats.uid !== user && stats.uid !== 0) throw foreign(path, stats);
}

function foreign(path: string, { uid }: Stats): AuthError {
  return untrusted(
    `${path} belongs to the user ${uid}, who can read and replace its files. Use a directory of your own for tokens.`,
  );
}

function untrusted(message: string): AuthError {
  return new AuthError('store_failed', message);
}

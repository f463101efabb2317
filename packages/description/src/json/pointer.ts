// JSON pointers (RFC 6901), as runtime expressions and references write them.
import { type Json, memberOf } from './json.ts';

/** The unescaped keys from the root of a value to a part of it. */
export type Path = readonly (string | number)[];

/**
 * The keys of a pointer; none for `''` and `'#'`.
 *
 * @example parsePointer('#/paths/~1boats/get') // ['paths', '/boats', 'get']
 */
export function parsePointer(pointer: string): string[] {
  return pointer
    .replace(/^#/, '')
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The keys of the fragment of a URI reference, which is percent-encoded (RFC 6901 §6). */
export function parseFragment(fragment: string): string[] {
  return parsePointer(fragment).map(percentDecoded);
}

function percentDecoded(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    // A lone `%` is meant as it stands.
    return key;
  }
}

/** `['a/b', 0]` as `/a~1b/0`. */
export function formatPointer(path: Path): string {
  return path.map((key) => `/${escapedKey(String(key))}`).join('');
}

function escapedKey(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** What is at a path; `undefined` if there is nothing. */
export function valueAt(value: Json | undefined, path: Path): Json | undefined {
  return path.reduce<Json | undefined>(memberOf, value);
}

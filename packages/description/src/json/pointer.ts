// JSON pointers (RFC 6901) of runtime expressions and references.
import { type Json, memberOf } from './json.ts';

/** The unescaped keys from the root of a value to one of its parts. */
export type Path = readonly (string | number)[];

/**
 * The keys of a JSON pointer. `''` and `'#'` have none.
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

/** The keys of a URI fragment, which is percent-encoded (RFC 6901 §6). */
export function parseFragment(fragment: string): string[] {
  return parsePointer(fragment).map(percentDecoded);
}

function percentDecoded(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    // A single `%` is a literal character.
    return key;
  }
}

/**
 * The JSON pointer of a path.
 *
 * @example formatPointer(['a/b', 0]) // '/a~1b/0'
 */
export function formatPointer(path: Path): string {
  return path.map((key) => `/${escapedKey(String(key))}`).join('');
}

function escapedKey(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The value at a path; `undefined` if there is none. */
export function valueAt(value: Json | undefined, path: Path): Json | undefined {
  return path.reduce<Json | undefined>(memberOf, value);
}

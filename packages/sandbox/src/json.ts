// JSON values and JSON Pointers (RFC 6901): what every other file reads and writes documents with.

export type Json = null | boolean | number | string | Json[] | JsonObject;

export interface JsonObject {
  [member: string]: Json;
}

export type Pointer = readonly string[];

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** How many containers may stand in each other: what walks values calls itself once for each. */
const deepest = 100;

/**
 * What a client sent, read.
 *
 * @throws SyntaxError if it is no JSON, or is nested too deeply to be walked
 */
export function parseJson(text: string): Json {
  const value: Json = JSON.parse(text);
  let level: Json[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) throw new SyntaxError(`more than ${deepest} levels`);
    level = level.flatMap((item) =>
      typeof item === 'object' && item !== null ? Object.values(item) : [],
    );
  }
  return value;
}

/** The members that are there, or none: for optional parts of a document. */
export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

export function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** `__proto__` is left out: a client could send it, and assigning it would change the prototype. */
export function entriesOf(value: JsonObject): [string, Json][] {
  return Object.entries(value).filter(([member]) => member !== '__proto__');
}

export function clone<T extends Json>(value: T): T;
export function clone(value: Json): Json {
  if (Array.isArray(value)) return value.map((item) => clone(item));
  if (!isObject(value)) return value;
  const copy: JsonObject = {};
  for (const member in value) {
    const item = value[member];
    if (item !== undefined && member !== '__proto__') copy[member] = clone(item);
  }
  return copy;
}

export function formatPointer(pointer: Pointer): string {
  return pointer.map((token) => `/${token.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

export function getAt(root: Json | undefined, pointer: Pointer): Json | undefined {
  let value = root;
  for (const token of pointer) {
    if (Array.isArray(value)) value = value[Number(token)];
    else if (isObject(value) && Object.hasOwn(value, token)) value = value[token];
    else return undefined;
  }
  return value;
}

/** Writes in place, making the containers on the way; returns the root, which is new if there was none. */
export function setAt(root: Json | undefined, pointer: Pointer, value: Json): Json {
  const [token, ...rest] = pointer;
  if (token === undefined) return value;
  const index = /^\d+$/.test(token) ? Number(token) : undefined;
  if (Array.isArray(root) || (!isObject(root) && index !== undefined)) {
    const list = Array.isArray(root) ? root : [];
    list[index ?? list.length] = setAt(list[index ?? list.length], rest, value);
    return list;
  }
  const object = isObject(root) ? root : {};
  object[token] = setAt(object[token], rest, value);
  return object;
}

export function removeAt(root: Json | undefined, pointer: Pointer): void {
  const parent = getAt(root, pointer.slice(0, -1));
  const last = pointer.at(-1);
  if (isObject(parent) && last !== undefined) delete parent[last];
}

/** How an identity or a credential is compared, whether it came from a path or out of JSON. */
export function textOf(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

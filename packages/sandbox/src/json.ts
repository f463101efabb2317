// JSON values and JSON Pointers (RFC 6901). The other files read and write documents with them.

export type Json = null | boolean | number | string | Json[] | JsonObject;

export interface JsonObject {
  [member: string]: Json;
}

export type Pointer = readonly string[];

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Maximum nesting depth, because functions that walk values are recursive. */
const deepest = 100;

/**
 * Parses the JSON that a client sent.
 *
 * @throws SyntaxError if the text is not JSON, or is nested too deeply
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

/** Returns the object, or an empty object for any other value. For optional parts of a document. */
export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

export function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Omits `__proto__`: a client could send it, and assigning it would change the prototype. */
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

/** Writes in place, and creates missing containers. Returns the root, which is new if there was none. */
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
  object[token] = setAt(getAt(object, [token]), rest, value);
  return object;
}

export function removeAt(root: Json | undefined, pointer: Pointer): void {
  const parent = getAt(root, pointer.slice(0, -1));
  const last = pointer.at(-1);
  if (isObject(parent) && last !== undefined) delete parent[last];
}

/** Returns the text by which an identity or a credential is compared, from a path or from JSON. */
export function textOf(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

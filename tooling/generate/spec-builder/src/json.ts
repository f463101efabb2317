// The shape of a parsed document, and the few questions everything here asks of it.

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

/** Where something stands in a document: the segments of its JSON pointer. */
export type Path = readonly string[];

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** `['paths', '/a']` as `#/paths/~1a` (RFC 6901, section 6). */
export function pointer(path: Path): string {
  return ['#', ...path].map((key) => key.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
}

/** The same object with each value replaced by what `change` makes of it; keys keep their order. */
export function mapValues(
  object: JsonObject,
  change: (value: Json, key: string) => Json,
): JsonObject {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [key, change(value, key)]),
  );
}

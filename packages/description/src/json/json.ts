// JSON values as documents contain them, and the guards that every reader needs.

/** A JSON value that nobody changes. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [member: string]: Json;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `Array.isArray` says of a readonly list that it is a list of `any`. */
export function isList(value: unknown): value is readonly Json[] {
  return Array.isArray(value);
}

/** The own member of an object or the element of a list; `undefined` if there is none. */
export function memberOf(value: unknown, key: string | number): Json | undefined {
  if (Array.isArray(value))
    return /^\d+$/.test(String(key)) ? (value[Number(key)] as Json) : undefined;
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

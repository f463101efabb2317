// Types of JSON values in documents, and their guards.

/** An immutable JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [member: string]: Json;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own member of an object or an element of a list, or `undefined` if it does not exist. */
export function memberOf(value: unknown, key: string | number): Json | undefined {
  if (Array.isArray(value))
    return /^\d+$/.test(String(key)) ? (value[Number(key)] as Json) : undefined;
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

// Compares credentials and answers: an equal answer is not sent twice, and equal logins share one request.
import { isObject } from './grant.ts';

/** The names of objects that JSON does not represent. */
const names = new WeakMap<object, string>();

/** Returns a text that only equal values have. An object that JSON does not represent is equal only to itself. */
export function comparable(value: unknown): string {
  const text = jsonOf(value);
  if (text !== undefined) return text;
  if (!isObject(value) && typeof value !== 'function') return `${typeof value} ${String(value)}`;
  const name = names.get(value) ?? `object ${Math.random()}`;
  names.set(value, name);
  return name;
}

/** Returns a value as JSON, or `undefined` if JSON does not represent it completely. */
export function jsonOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value, (_, member: unknown) => plain(member));
  } catch {
    return undefined;
  }
}

/** Returns a value as JSON represents it completely, with sorted members. Throws for any other value. */
function plain(value: unknown): unknown {
  if (typeof value === 'function' || typeof value === 'symbol') throw new TypeError();
  if (!isObject(value) || Array.isArray(value)) return value;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === null || prototype === Object.prototype) {
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  }
  // `FormData`, `URLSearchParams`, `Map` and `Set`.
  return [...(value as unknown as Map<unknown, unknown>).entries()];
}

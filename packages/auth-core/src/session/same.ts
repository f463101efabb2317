// Compares credentials and answers: an equal answer is not sent twice, and equal logins share one request.
import { isObject } from './grant.ts';

/**
 * Returns a text that only equal values have. Returns the value itself if it has no such text: it is equal only to
 * itself then.
 */
export function comparable(value: unknown): unknown {
  try {
    return JSON.stringify(value, (_, member: unknown) => plain(member));
  } catch {
    return value;
  }
}

/** Returns a value as JSON represents it completely. Throws for any other value. */
function plain(value: unknown): unknown {
  if (typeof value === 'function' || typeof value === 'symbol') throw new TypeError();
  if (!isObject(value) || Array.isArray(value)) return value;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === null || prototype === Object.prototype) return value;
  // `FormData`, `URLSearchParams`, `Map` and `Set`.
  return [...(value as unknown as Map<unknown, unknown>).entries()];
}

// Helpers for the checks of `testStore`.

import type { AuthRecord } from '../session/record.ts';
import { timeOf, wait } from '../session/time.ts';
import type { TokenStore } from '../stores/store.ts';

/** Opens another handle on the storage under test. */
export type OpenStore = () => TokenStore | Promise<TokenStore>;

/** One requirement of `TokenStore`. Rejects if the store violates it. */
export interface StoreCheck {
  readonly name: string;
  readonly needs?: 'lock' | 'subscribe';
  readonly run: (open: OpenStore) => Promise<void>;
}

let count = 0;

/** Returns a key that no other check uses, also in another process. */
export function newKey(): string {
  count += 1;
  return `check-${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}-${count}`;
}

let now: number | undefined;

/** Returns a record. It is the same for the same arguments. */
export function recordOf(revision: number, name = 'token'): AuthRecord {
  now ??= Date.now();
  return {
    revision,
    identity: 'check',
    generation: 1,
    tokens: {
      access_token: `access-${name}-${revision}`,
      refresh_token: `refresh-${name}-${revision}`,
      issued_at: now,
      expires_at: now + 3_600_000,
      refresh_at: now + 3_595_000,
      refresh_expires_at: now + 86_400_000,
      security_scheme: 'bearer',
    },
  };
}

/** Returns a sign-out: a record without tokens. */
export function signOutOf(revision: number, generation = 2): AuthRecord {
  return { revision, identity: 'check', generation, signed_out: true };
}

export function must(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** Compares records as JSON does, because a store may drop members that are undefined. */
export function mustBe(actual: AuthRecord | undefined, expected: AuthRecord | undefined): void {
  const found = difference(actual, expected, 'It');
  must(found === undefined, `load() did not return what the test saved. ${found}.`);
}

/** Returns the first difference of two values, which names the member, or `undefined`. */
function difference(actual: unknown, expected: unknown, path: string): string | undefined {
  if (
    !isMembers(actual) ||
    !isMembers(expected) ||
    Array.isArray(actual) !== Array.isArray(expected)
  )
    return Object.is(actual, expected)
      ? undefined
      : `${path} is ${shown(actual)}, not ${shown(expected)}`;
  const names = new Set([...Object.keys(expected), ...Object.keys(actual)]);
  for (const name of names) {
    const inner = path === 'It' ? name : `${path}.${name}`;
    const found = difference(actual[name], expected[name], inner);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isMembers(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 100 ? `${text.slice(0, 100)}… (${text.length} characters)` : text;
}

export function pause(milliseconds: number): Promise<void> {
  return wait<void>(undefined, { time: timeOf(), milliseconds });
}

/** The timeout in milliseconds of operations that should not wait. */
const SOON = 3_000;

/** Rejects after a timeout, so that a test does not hang. */
export function soon<Result>(
  work: Promise<Result>,
  what: string,
  milliseconds: number = SOON,
): Promise<Result> {
  const timeout = (): Error => new Error(`${what} took longer than ${milliseconds} ms.`);
  return wait(work, { time: timeOf(), milliseconds, timeout });
}

/** The timeout in milliseconds for opening a handle, which may start a server. */
const OPENING = 60_000;

/** Makes an error name the function of the store that threw it, or that did not settle. */
export function guarded(open: OpenStore): OpenStore {
  return async () => {
    const store = await named('open()', async () => open(), OPENING);
    return {
      load: (key) => named('load()', () => store.load(key)),
      async save(key, record, ...rest) {
        const given = structuredClone(record);
        const result = await named('save()', () => store.save(key, given, ...rest));
        const change = difference(given, record, 'It');
        must(change === undefined, `save() changed the record that was passed to it. ${change}.`);
        return result;
      },
      remove: (...given) => named('remove()', () => store.remove(...given)),
      ...(store.lock && { lock: (...given) => store.lock!(...given) }),
      ...(store.subscribe && { subscribe: (...given) => store.subscribe!(...given) }),
    };
  };
}

function named<Result>(
  name: string,
  work: () => Promise<Result>,
  milliseconds?: number,
): Promise<Result> {
  const called = (async () => work())().catch((cause: unknown) => {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${name} threw an error: ${message}`, { cause });
  });
  return soon(called, name, milliseconds);
}

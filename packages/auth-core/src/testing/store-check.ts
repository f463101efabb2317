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

/** Compares records as JSON, because a store may drop members that are undefined. */
export function mustBe(actual: AuthRecord | undefined, expected: AuthRecord | undefined): void {
  const [a, b] = [actual, expected].map((one) => JSON.stringify(sorted(one)));
  must(a === b, `The test saved ${b?.slice(0, 400)}, and load() returned ${a?.slice(0, 400)}.`);
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return members.sort().map(([name, member]) => [name, sorted(member)]);
}

export function pause(milliseconds: number): Promise<void> {
  return wait<void>(undefined, { time: timeOf(), milliseconds });
}

/** The timeout in milliseconds of operations that should not wait. */
const SOON = 3_000;

/** Rejects after a timeout, so that a test does not hang. */
export function soon<Result>(work: Promise<Result>, what: string): Promise<Result> {
  const timeout = (): Error => new Error(`${what} took longer than ${SOON} ms.`);
  return wait(work, { time: timeOf(), milliseconds: SOON, timeout });
}

// What the checks of `testStore` are written with.

import type { TokenSet } from '../session/token-set.ts';
import type { TokenStore } from '../stores/store.ts';

/** Opens one more handle on the storage under test. */
export type OpenStore = () => TokenStore | Promise<TokenStore>;

/** One promise of `TokenStore`. Rejects if it isn't kept. */
export interface StoreCheck {
  readonly name: string;
  readonly needs?: 'lock' | 'subscribe';
  readonly run: (open: OpenStore) => Promise<void>;
}

let count = 0;

/** A key that no other check uses, also not in another process. */
export function newKey(): string {
  count += 1;
  return `check-${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}-${count}`;
}

let now: number | undefined;

/** Always the same for the same arguments. */
export function tokenSet(revision: number, name = 'token'): TokenSet {
  now ??= Date.now();
  return {
    revision,
    access_token: `access-${name}-${revision}`,
    refresh_token: `refresh-${name}-${revision}`,
    issued_at: now,
    expires_at: now + 3_600_000,
    refresh_expires_at: now + 86_400_000,
    refresh_within: 5_000,
    security_scheme: 'bearer',
  };
}

export function must(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** Compares by what JSON makes of it: a store may drop members that are undefined. */
export function mustBe(actual: TokenSet | undefined, expected: TokenSet | undefined): void {
  const [a, b] = [actual, expected].map((one) => JSON.stringify(one && Object.entries(one).sort()));
  must(a === b, `Stored was ${b?.slice(0, 400)}, loaded is ${a?.slice(0, 400)}.`);
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Fails instead of hanging. */
export function soon<Result>(work: Promise<Result>, what: string): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${what} took longer than 3 s.`)), 3_000);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

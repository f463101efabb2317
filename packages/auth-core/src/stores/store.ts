// Where the record of an account is kept between calls, and how several sessions of one account stay out of each
// other's way.
import { setOpen } from '../session/local-record.ts';
import type { AuthRecord } from '../session/record.ts';
import { SharedRecord } from '../session/shared-record.ts';
import { timeOf, wait } from '../session/time.ts';
import { createListeners } from './lib/listeners.ts';

/** What a lock promises while it is held. */
export interface Lease {
  /** Grows with every owner of the lock. Pass it to `save`, so that a session that lost its lock can't write. */
  readonly fence: number;
  /**
   * Whether the lock is still held, and will be for so many milliseconds, by a clock that nobody sets and that also
   * counts while the process is frozen. It counts from before the lock was acquired. Without it the session counts
   * from when its task started.
   */
  isHeld?(milliseconds: number): boolean;
}

export interface LockOptions {
  /** Milliseconds to wait for the lock at most. Longer than `lease`, so that a dead owner is outlived. */
  readonly wait: number;
  /** Milliseconds after which the lock is free again though its owner never released it. */
  readonly lease: number;
}

/**
 * Keeps the records of accounts by key. A store is a trust boundary: a caller that can open it has the tokens in it,
 * whatever password that caller passes to a session.
 *
 * `save` and `remove` compare before they swap, so that of two writers one wins and the other learns of it. `lock` and
 * `subscribe` are optional and make the guarantee stronger:
 *
 * - with `lock`, one session of an account logs in or refreshes and the others wait for its result, so a refresh token
 *   that works once is presented once. Without it, sessions read again before they refresh, which leaves a small
 *   window: two of them may refresh or log in concurrently, and a rejection is then answered by reading once more, and
 *   by a login at worst.
 * - with `subscribe`, a sign-out or new tokens of another session are noticed at once. Without it they are noticed
 *   when the session needs a token the next time.
 *
 * @example
 * // Three functions are enough: a table with a column for the key, the revision and the JSON of the record.
 * const store = defineStore({
 *   load: async (key) => (await sql`select record from tokens where key = ${key}`)[0]?.record,
 *   save: async (key, record, expected) =>
 *     expected === undefined
 *       ? (await sql`insert into tokens values (${key}, ${record.revision}, ${record}) on conflict do nothing`).count === 1
 *       : (await sql`update tokens set revision = ${record.revision}, record = ${record}
 *                    where key = ${key} and revision = ${expected}`).count === 1,
 *   remove: async (key) => (await sql`delete from tokens where key = ${key}`).count === 1,
 * });
 * const session = createSession({ grant, credentials, store, key: `https://api.example.com ${username}` });
 */
export interface TokenStore {
  /** The record, or `undefined` if there is none. Never waits for a lock. */
  load(key: string): Promise<AuthRecord | undefined>;
  /**
   * Writes `record` if the stored revision is `expected` (`undefined`: if nothing is stored) and, if `lease` is given,
   * no other session has acquired the lock since. Atomic: a reader sees the old record or the new one. Resolves to
   * whether it was written.
   */
  save(
    key: string,
    record: AuthRecord,
    expected: number | undefined,
    lease?: Lease,
  ): Promise<boolean>;
  /** Removes the record if its revision is `expected`, or in any case if `expected` is left out. */
  remove(key: string, expected?: number): Promise<boolean>;
  /**
   * Runs `task` while no other session holds the lock of `key`.
   *
   * @throws LockTimeoutError if the lock can't be acquired in time. What `task` throws is passed on.
   */
  lock?<Result>(
    key: string,
    options: LockOptions,
    task: (lease: Lease) => Promise<Result>,
  ): Promise<Result>;
  /**
   * Calls `listener` after the record changed; it may also be called for changes made through this very store.
   * Returns the function that ends it.
   */
  subscribe?(key: string, listener: () => void): () => void;
}

/** Another session held the lock for longer than was worth waiting. */
export class LockTimeoutError extends Error {
  override readonly name = 'LockTimeoutError';
  constructor(wait: number) {
    super(`Could not acquire the lock within ${wait} ms: another session holds it.`);
  }
}

/**
 * Makes a store of an object with the functions of `TokenStore`. What sessions need to share it comes with it, so that
 * a session without a store does not pay for that.
 *
 * @example
 * const store = defineStore({ load, save, remove });
 */
export function defineStore(store: TokenStore): TokenStore {
  setOpen(store, (opened, context) => new SharedRecord(opened, context));
  return store;
}

/**
 * A store in this process's memory, to share between the sessions of one process.
 *
 * @example
 * const store = memoryStore();
 * const session = createSession({ grant, credentials, store, key: `https://api.example.com ${username}` });
 */
export function memoryStore(): TokenStore {
  const time = timeOf();
  const records = new Map<string, AuthRecord>();
  const tails = new Map<string, Promise<unknown>>();
  const fences = new Map<string, number>();
  const listeners = createListeners();

  return defineStore({
    async load(key) {
      return records.get(key);
    },
    async save(key, record, expected, lease) {
      const stolen = lease !== undefined && lease.fence !== fences.get(key);
      if (stolen || records.get(key)?.revision !== expected) return false;
      records.set(key, record);
      listeners.call(key);
      return true;
    },
    async remove(key, expected) {
      if (expected !== undefined && records.get(key)?.revision !== expected) return false;
      const removed = records.delete(key);
      if (removed) listeners.call(key);
      return removed;
    },
    async lock(key, { wait: milliseconds, lease }, task) {
      const before = tails.get(key) ?? Promise.resolve();
      let release = (): void => {};
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      const tail = before.then(() => released);
      tails.set(key, tail);
      let expire = (): void => {};
      try {
        await wait(before, { time, milliseconds }).catch(() => {
          throw new LockTimeoutError(milliseconds);
        });
        const fence = (fences.get(key) ?? 0) + 1;
        fences.set(key, fence);
        const until = time.monotonic() + lease;
        expire = time.after(lease, release);
        return await task({ fence, isHeld: (rest) => time.monotonic() + rest <= until });
      } finally {
        expire();
        release();
        if (tails.get(key) === tail) tails.delete(key);
      }
    },
    subscribe: listeners.add,
  });
}

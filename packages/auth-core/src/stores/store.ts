// The interface of a token store: it keeps the record of an account, and coordinates the sessions of that account.
import { invalid } from '../errors.ts';
import { setOpen } from '../session/local-record.ts';
import type { AuthRecord } from '../session/record.ts';
import { SharedRecord } from '../session/shared-record.ts';
import { timeOf, wait } from '../session/time.ts';
import { createListeners } from './lib/listeners.ts';

/** What a lock guarantees while it is held. */
export interface Lease {
  /** Increases with every owner of the lock. Pass it to `save`, so that a session that lost its lock cannot write. */
  readonly fence: number;
  /**
   * Returns whether the lock is still held, and will be for this many milliseconds. It uses a monotonic clock that also
   * counts while the process is suspended, and starts before the lock was acquired. Without this function the session
   * counts from the start of its task.
   */
  isHeld?(milliseconds: number): boolean;
}

export interface LockOptions {
  /**
   * The timeout of the lock in milliseconds. Make it longer than `lease`, so that the lease of a dead owner can end.
   */
  readonly wait: number;
  /** Milliseconds after which the lock is free, also if its owner did not release it. */
  readonly lease: number;
}

/**
 * Stores the records of accounts by key. A store is a trust boundary: a caller that can open it can use the tokens in
 * it, with any password.
 *
 * `save` and `remove` compare before they swap, so that only one of two concurrent writers succeeds, and the other one
 * gets `false`. `lock` and `subscribe` are optional and strengthen the guarantee:
 *
 * - With `lock`, one session of an account logs in or refreshes, and the others wait for its result. So a single-use
 * refresh token is sent once. Without it, sessions reload the record before they refresh. Two of them may still refresh
 * or log in concurrently. After a rejection a session then reloads the record, and logs in if that does not help.
 * - With `subscribe`, a session notices a sign-out or new tokens of another session immediately. Without it, the
 * session notices them when it next needs a token.
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
  /** Returns the record, or `undefined` if there is none. Never waits for a lock. */
  load(key: string): Promise<AuthRecord | undefined>;
  /**
   * Writes `record` if the stored revision is `expected` (`undefined`: if nothing is stored) and, if `lease` is passed,
   * if no other session has acquired the lock since. Atomic: a reader sees the old record or the new one. Resolves to
   * whether the record was written.
   */
  save(
    key: string,
    record: AuthRecord,
    expected: number | undefined,
    lease?: Lease,
  ): Promise<boolean>;
  /**
   * Removes the record if its revision is `expected`, or any record if `expected` is omitted. Resolves to whether it
   * was removed.
   */
  remove(key: string, expected?: number): Promise<boolean>;
  /**
   * Runs `task` while no other session holds the lock of `key`.
   *
   * @throws LockTimeoutError if the lock cannot be acquired in time. Errors of `task` are passed on.
   */
  lock?<Result>(
    key: string,
    options: LockOptions,
    task: (lease: Lease) => Promise<Result>,
  ): Promise<Result>;
  /**
   * Calls `listener` after the record changed, possibly also after changes through this store. Returns the function
   * that removes the listener.
   */
  subscribe?(key: string, listener: () => void): () => void;
}

/** Another session held the lock until the timeout. */
export class LockTimeoutError extends Error {
  override readonly name = 'LockTimeoutError';
  constructor(wait: number) {
    super(`Could not acquire the lock within ${wait} ms, because another session holds it.`);
  }
}

/**
 * Creates a store from an object with the functions of `TokenStore`. It adds the code that sessions need for a shared
 * store, so that bundles without a store do not contain it.
 *
 * @throws AuthError `invalid_configuration` if a required function is missing.
 *
 * @example
 * const store = defineStore({ load, save, remove });
 */
export function defineStore(store: TokenStore): TokenStore {
  checkStore(store);
  const own = Object.isExtensible(store) ? store : bound(store);
  setOpen(own, (opened, context) => new SharedRecord(opened, context));
  return own;
}

/** Checks that a store has the required functions. */
export function checkStore(store: TokenStore | undefined): void {
  for (const name of ['load', 'save', 'remove', 'lock', 'subscribe'] as const) {
    const isOptional = name === 'lock' || name === 'subscribe';
    const type = typeof store?.[name];
    if (type === 'function' || (isOptional && type === 'undefined')) continue;
    throw invalid(`The store has no function ${name}.`);
  }
}

/** Returns an extensible store with the functions of a frozen one, which may be an instance of a class. */
function bound(store: TokenStore): TokenStore {
  return {
    load: store.load.bind(store),
    save: store.save.bind(store),
    remove: store.remove.bind(store),
    lock: store.lock?.bind(store),
    subscribe: store.subscribe?.bind(store),
  } as TokenStore;
}

/**
 * Creates a store in the memory of this process. The sessions of the process can share it.
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
      try {
        await wait(before, { time, milliseconds }).catch(() => {
          throw new LockTimeoutError(milliseconds);
        });
        const fence = (fences.get(key) ?? 0) + 1;
        fences.set(key, fence);
        const until = time.monotonic() + lease;
        // After a freeze of the process, the response of the task may have arrived.
        wait(released, { time, milliseconds: lease }).catch(release);
        return await task({ fence, isHeld: (rest) => time.monotonic() + rest <= until });
      } finally {
        release();
        if (tails.get(key) === tail) tails.delete(key);
      }
    },
    subscribe: listeners.add,
  });
}

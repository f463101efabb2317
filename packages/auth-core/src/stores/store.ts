// Where tokens live between calls, and how several holders of one account stay out of each other's way.
import type { TokenSet } from '../session/token-set.ts';
import { whileWaiting } from '../session/waiting.ts';

/** What a lock promises while it is held. */
export interface Lease {
  /** Grows with every holder of the lock. Hand it to `save`, so that a holder that lost its lock can't write. */
  readonly fence: number;
}

export interface LockOptions {
  /** Milliseconds to wait for the lock at most. Longer than `lease`, so that a dead holder is outlived. */
  readonly wait: number;
  /** Milliseconds after which the lock is free again though its holder never released it. */
  readonly lease: number;
}

/**
 * Keeps token sets by key. `save` and `remove` compare before they swap, so that of two writers one wins and
 * the other knows. `lock` and `subscribe` are optional and make the promise stronger:
 *
 * - with `lock`, one holder of an account refreshes and the others wait for its result, so a refresh token that
 *   works once is presented once. Without it, holders read again before they refresh, which leaves a small
 *   window; a refusal is then answered by reading once more, and by a login at worst.
 * - with `subscribe`, a change made elsewhere is noticed before the next failure.
 */
export interface TokenStore {
  /** The record, or `undefined` if there is none. Never waits for a lock. */
  load(key: string): Promise<TokenSet | undefined>;
  /**
   * Writes `tokens` if the stored revision is `expected` (`undefined`: if nothing is stored) and, if `lease` is
   * given, nobody has taken the lock since. Atomic: a reader sees the old record or the new one. Resolves to
   * whether it was written.
   */
  save(
    key: string,
    tokens: TokenSet,
    expected: number | undefined,
    lease?: Lease,
  ): Promise<boolean>;
  /** Removes the record if its revision is `expected`, or whatever it is if `expected` is left out. */
  remove(key: string, expected?: number): Promise<boolean>;
  /**
   * Runs `task` while nobody else holds the lock of `key`.
   *
   * @throws LockTimeoutError if the lock can't be had in time. What `task` throws is passed on.
   */
  lock?<Result>(
    key: string,
    options: LockOptions,
    task: (lease: Lease) => Promise<Result>,
  ): Promise<Result>;
  /**
   * Calls `listener` after somebody changed the record; it may also be called for changes made through this
   * very store. Returns what ends it.
   */
  subscribe?(key: string, listener: () => void): () => void;
}

/** Somebody else held the lock for longer than was worth waiting. */
export class LockTimeoutError extends Error {
  override readonly name = 'LockTimeoutError';
  constructor(key: string, wait: number) {
    super(`The lock of "${key}" could not be had within ${wait} ms.`);
  }
}

/** A store in this process's memory, to share between the sessions of one process. */
export function memoryStore(): TokenStore {
  const records = new Map<string, TokenSet>();
  const tails = new Map<string, Promise<unknown>>();
  const fences = new Map<string, number>();
  const listeners = new Map<string, Set<() => void>>();

  function changed(key: string): void {
    for (const listener of listeners.get(key) ?? []) listener();
  }

  return {
    async load(key) {
      return records.get(key);
    },
    async save(key, tokens, expected, lease) {
      const stolen = lease !== undefined && lease.fence !== fences.get(key);
      if (stolen || records.get(key)?.revision !== expected) return false;
      records.set(key, tokens);
      changed(key);
      return true;
    },
    async remove(key, expected) {
      if (expected !== undefined && records.get(key)?.revision !== expected) return false;
      const removed = records.delete(key);
      if (removed) changed(key);
      return removed;
    },
    async lock(key, { wait, lease }, task) {
      const before = tails.get(key) ?? Promise.resolve();
      let release = (): void => {};
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      const tail = before.then(() => released);
      tails.set(key, tail);
      try {
        await whileWaiting(before, AbortSignal.timeout(wait)).catch(() => {
          throw new LockTimeoutError(key, wait);
        });
        const fence = (fences.get(key) ?? 0) + 1;
        fences.set(key, fence);
        AbortSignal.timeout(lease).addEventListener('abort', release, { once: true });
        return await task({ fence });
      } finally {
        release();
        if (tails.get(key) === tail) tails.delete(key);
      }
    },
    subscribe(key, listener) {
      const all = listeners.get(key) ?? new Set();
      listeners.set(key, all.add(listener));
      return () => void all.delete(listener);
    },
  };
}

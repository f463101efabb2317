// Where tokens live between calls, and how several holders of one account stay out of each other's way.
import type { TokenSet } from './token-set.ts';

/**
 * Keeps token sets by key. `save` and `remove` compare before they swap, so that of two writers one wins
 * and the other knows. Everything else is optional and makes a promise stronger:
 * with `lock`, one process refreshes and the others wait for its result; without, they may refresh in turn.
 */
export interface TokenStore {
  /** The record, or `undefined` if there is none. Never waits for a lock. */
  load(key: string): Promise<TokenSet | undefined>;
  /**
   * Writes `tokens` if the stored revision is `expected` (`undefined`: if nothing is stored).
   * Atomic: a reader sees the old record or the new one. Resolves to whether it was written.
   */
  save(key: string, tokens: TokenSet, expected: number | undefined): Promise<boolean>;
  /** Removes the record if its revision is `expected`, or whatever it is if `expected` is left out. */
  remove(key: string, expected?: number): Promise<boolean>;
  /** Runs `task` while nobody else holds the lock of `key`; gives up waiting when `signal` aborts. */
  lock?<Result>(key: string, signal: AbortSignal, task: () => Promise<Result>): Promise<Result>;
  /** Calls `listener` when somebody else changed the record. Returns what ends it. */
  subscribe?(key: string, listener: () => void): () => void;
}

/** A store in this process's memory, to share between the sessions of one process. */
export function memoryStore(): TokenStore {
  const records = new Map<string, TokenSet>();
  const queues = new Map<string, Promise<unknown>>();
  return {
    async load(key) {
      return records.get(key);
    },
    async save(key, tokens, expected) {
      if (records.get(key)?.revision !== expected) return false;
      records.set(key, tokens);
      return true;
    },
    async remove(key, expected) {
      if (expected !== undefined && records.get(key)?.revision !== expected) return false;
      return records.delete(key);
    },
    async lock(key, signal, task) {
      const before = queues.get(key);
      const run = (async () => {
        await before?.catch(() => {});
        signal.throwIfAborted();
        return task();
      })();
      queues.set(key, run);
      try {
        return await run;
      } finally {
        if (queues.get(key) === run) queues.delete(key);
      }
    },
  };
}

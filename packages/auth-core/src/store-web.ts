// Tokens in a browser's storage, shared by the tabs of one origin.
import { LockTimeoutError, type TokenStore } from './store.ts';
import { recordFromText, recordToText } from './store-record.ts';
import type { TokenSet } from './token-set.ts';

export interface WebStoreOptions {
  /** Default `localStorage`. `sessionStorage` keeps tokens to one tab. */
  storage?: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined;
  /** What the names of all entries, locks and channels begin with. Default `auth-core`. */
  name?: string | undefined;
}

/** What the storage says of a lock. It stays when the lock is released, so that fences go on growing. */
interface LeaseState {
  readonly fence: number;
  /** Milliseconds since 1970; 0 if nobody holds it. */
  readonly until: number;
}

/**
 * Keeps tokens in `localStorage`, or whatever has its interface. Tabs agree by Web Locks, and tell each other
 * of changes by a BroadcastChannel, whose messages carry a key and a revision and never a token.
 *
 * Web Locks exist in secure contexts only. Without them there is no lock, and two tabs that write in the same
 * millisecond may not notice; without BroadcastChannel a tab notices a change at its next failure.
 *
 * Any script of the origin can read what is kept here: wrap it in `encryptedStore` with a `CryptoKey` that can't be
 * extracted if that is a concern, and mind that such a script can still use it.
 */
export function webStore(options: WebStoreOptions = {}): TokenStore {
  const { name = 'auth-core' } = options;
  const listeners = new Map<string, Set<() => void>>();
  const locks = typeof navigator === 'undefined' ? undefined : navigator.locks;
  let channel: BroadcastChannel | undefined;

  function storage(): NonNullable<WebStoreOptions['storage']> {
    const found = options.storage ?? globalThis.localStorage;
    if (found) return found;
    throw new Error('There is no localStorage here. Pass webStore({ storage }).');
  }

  const recordOf = (key: string): string => `${name}:tokens:${key}`;
  const leaseOf = (key: string): string => `${name}:lock:${key}`;

  function read(key: string): TokenSet | undefined {
    return recordFromText(storage().getItem(recordOf(key)));
  }

  function readLease(key: string): LeaseState {
    const [fence = '', until = ''] = (storage().getItem(leaseOf(key)) ?? '').split(' ');
    return { fence: Number(fence) || 0, until: Number(until) || 0 };
  }

  function writeLease(key: string, { fence, until }: LeaseState): void {
    storage().setItem(leaseOf(key), `${fence} ${until}`);
  }

  /** For a comparison and what follows from it. Nothing in it waits, so it is over in no time. */
  async function whileAlone<Result>(key: string, work: () => Result): Promise<Result> {
    if (!locks) return work();
    let done: { result: Result } | undefined;
    await locks.request(`${name}:write:${key}`, async () => {
      done = { result: work() };
    });
    return done!.result;
  }

  function changed(key: string, revision: number | undefined): void {
    tell(key);
    open()?.postMessage({ key, revision });
  }

  function tell(key: string): void {
    for (const listener of listeners.get(key) ?? []) listener();
  }

  function open(): BroadcastChannel | undefined {
    if (channel || typeof BroadcastChannel === 'undefined') return channel;
    channel = new BroadcastChannel(name);
    // Node would stay alive for it; in browsers there is no such method.
    (channel as { unref?: () => void }).unref?.();
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const { key } = (data ?? {}) as { key?: unknown };
      if (typeof key === 'string') tell(key);
    };
    return channel;
  }

  const store: TokenStore = {
    async load(key) {
      return read(key);
    },
    async save(key, tokens, expected, lease) {
      const saved = await whileAlone(key, () => {
        if (lease && readLease(key).fence !== lease.fence) return false;
        if (read(key)?.revision !== expected) return false;
        storage().setItem(recordOf(key), recordToText(tokens));
        return true;
      });
      if (saved) changed(key, tokens.revision);
      return saved;
    },
    async remove(key, expected) {
      const removed = await whileAlone(key, () => {
        const record = read(key);
        if (expected !== undefined && record?.revision !== expected) return false;
        storage().removeItem(recordOf(key));
        return record !== undefined;
      });
      if (removed) changed(key, undefined);
      return removed;
    },
  };
  if (locks) {
    const lease = { read: readLease, write: writeLease, whileAlone };
    store.lock = webLock({ locks, name, lease });
  }
  if (typeof BroadcastChannel !== 'undefined') {
    store.subscribe = (key, listener) => {
      open();
      const all = listeners.get(key) ?? new Set();
      const own = (): void => listener();
      listeners.set(key, all.add(own));
      return () => {
        all.delete(own);
        if (all.size === 0) listeners.delete(key);
        if (listeners.size > 0) return;
        channel?.close();
        channel = undefined;
      };
    };
  }
  return store;
}

interface WebLockOptions {
  locks: LockManager;
  name: string;
  lease: {
    read(key: string): LeaseState;
    write(key: string, state: LeaseState): void;
    whileAlone<Result>(key: string, work: () => Result): Promise<Result>;
  };
}

/**
 * A Web Lock with a lease. The browser frees a lock when its tab closes or crashes; a tab that merely stands still
 * (a debugger, a laptop that slept) keeps it, and then whoever waits takes it away.
 */
function webLock({ locks, name, lease: state }: WebLockOptions): NonNullable<TokenStore['lock']> {
  return async (key, { wait, lease }, task) => {
    const lockName = `${name}:refresh:${key}`;
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), wait);
    const held = new AbortController();

    /** Under the lock. Says who has it now, and until when. */
    async function enter(): Promise<number> {
      return state.whileAlone(key, () => {
        const fence = state.read(key).fence + 1;
        state.write(key, { fence, until: Date.now() + lease });
        return fence;
      });
    }

    /** Gets the lock and resolves to the fence; the lock is kept until `held` is aborted or the lease ends. */
    function request(options: LockOptionsOfTheWeb): Promise<number> {
      return new Promise((resolve, reject) => {
        const holding = locks.request(lockName, options, async () => {
          clearTimeout(timer);
          const fence = await enter();
          resolve(fence);
          await until(held.signal, lease);
        });
        // Also when the lock is stolen; by then the task has begun, and its fence is what stops it.
        holding.catch(reject);
      });
    }

    /** Waits for the holder's lease to end, then takes the lock away. One waiter at a time, who looks again. */
    async function steal(signal: AbortSignal): Promise<number> {
      for (;;) {
        const before = state.read(key);
        await until(signal, Math.max(before.until - Date.now(), 0) + STEAL_AFTER);
        signal.throwIfAborted();
        const stolen = await locks.request(`${name}:steal:${key}`, { signal }, async () => {
          const { fence, until: end } = state.read(key);
          const overdue = fence === before.fence && end !== 0 && Date.now() >= end;
          return overdue && !signal.aborted ? request({ steal: true }) : undefined;
        });
        if (stolen !== undefined) return stolen;
      }
    }

    let fence: number;
    const queue = new AbortController();
    const giveUp = AbortSignal.any([patience.signal, queue.signal]);
    try {
      fence = await Promise.race([request({ signal: giveUp }), steal(giveUp)]);
    } catch (error) {
      if (patience.signal.aborted) throw new LockTimeoutError(key, wait);
      throw error;
    } finally {
      clearTimeout(timer);
      queue.abort();
    }
    try {
      return await task({ fence });
    } finally {
      await state
        .whileAlone(key, () => {
          if (state.read(key).fence === fence) state.write(key, { fence, until: 0 });
        })
        .catch(() => {});
      held.abort();
    }
  };
}

type LockOptionsOfTheWeb = { signal: AbortSignal } | { steal: true };

/** Milliseconds that a holder is given to release by itself: its own timer ends the lease too. */
const STEAL_AFTER = 50;

/** Resolves when the signal aborts or the time is over. */
function until(signal: AbortSignal, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end, { once: true });
    if (signal.aborted) end();
  });
}

// Tokens in a browser, shared by the tabs of one origin.

import { recordFromText, recordToText } from './lib/record.ts';
import {
  indexedDatabaseEntries,
  navigatorOf,
  storageEntries,
  type WebEntries,
} from './lib/web-entries.ts';
import { type LockOptions, LockTimeoutError, type TokenStore } from './store.ts';

export interface WebStoreOptions {
  /**
   * Where tokens are kept instead of in IndexedDB: `sessionStorage` keeps them to one tab. Not `localStorage` where
   * several tabs refresh: a tab of Chromium may read what another one has replaced a moment before.
   */
  storage?: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined;
  /** The name of the database, and what the names of entries, locks and channels begin with. Default `auth-core`. */
  name?: string | undefined;
}

/**
 * Keeps tokens in IndexedDB. Tabs agree by its transactions and by Web Locks, and tell each other of changes by a
 * BroadcastChannel, whose messages carry a key and a revision and never a token.
 *
 * Web Locks exist in secure contexts only; without them there is no lock. Without BroadcastChannel a tab notices a
 * change at its next failure.
 *
 * Any script of the origin can read what is kept here. `encryptedStore` with a `CryptoKey` that can't be extracted
 * keeps tokens out of backups and of disks that are looked at later; such a script can still use it.
 */
export function webStore({ storage, name: given }: WebStoreOptions = {}): TokenStore {
  const name = encodeURIComponent(given ?? 'auth-core');
  const entries = storage ? storageEntries(storage, name) : indexedDatabaseEntries(name);
  const { locks } = navigatorOf();
  const changes = createChanges(name);
  const store: TokenStore = {
    async load(key) {
      return recordFromText((await entries.read(key)).tokens);
    },
    async save(key, tokens, expected, lease) {
      const saved = await entries.update(key, (entry) => {
        const current = recordFromText(entry.tokens)?.revision === expected;
        const leased = lease === undefined || parseLease(entry.lock).fence === lease.fence;
        if (!current || !leased) return { result: false };
        return { result: true, put: { tokens: recordToText(tokens) } };
      });
      if (saved) changes.tell(key, tokens.revision);
      return saved;
    },
    async remove(key, expected) {
      const removed = await entries.update(key, ({ tokens }) => {
        const record = recordFromText(tokens);
        if (expected !== undefined && record?.revision !== expected) return { result: false };
        return { result: record !== undefined, put: { tokens: undefined } };
      });
      if (removed) changes.tell(key, undefined);
      return removed;
    },
  };
  if (locks) store.lock = createLock({ locks, name, entries });
  if (changes.subscribe) store.subscribe = changes.subscribe;
  return store;
}

interface Changes {
  tell(key: string, revision: number | undefined): void;
  readonly subscribe: TokenStore['subscribe'];
}

function createChanges(name: string): Changes {
  const listeners = new Map<string, Set<() => void>>();
  let channel: BroadcastChannel | undefined;
  if (typeof BroadcastChannel === 'undefined') return { tell: () => {}, subscribe: undefined };

  function tellHere(key: string): void {
    for (const listener of listeners.get(key) ?? []) listener();
  }

  function open(): BroadcastChannel {
    if (channel) return channel;
    channel = new BroadcastChannel(name);
    // Node would stay alive for it; in browsers there is no such method.
    (channel as { unref?: () => void }).unref?.();
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const { key } = (data ?? {}) as { key?: unknown };
      if (typeof key === 'string') tellHere(key);
    };
    return channel;
  }

  return {
    tell(key, revision) {
      // A channel doesn't hear itself, and another session of this tab may share the store.
      tellHere(key);
      open().postMessage({ key, revision });
    },
    subscribe(key, listener) {
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
    },
  };
}

/** What is kept of a lock. It stays when the lock is released, so that fences go on growing. */
interface LeaseState {
  readonly fence: number;
  /** Milliseconds since 1970. */
  readonly until: number;
  readonly lease: number;
  /** Empty if nobody holds it. */
  readonly holder: string;
}

function parseLease(text: string | undefined): LeaseState {
  const words = (text ?? '').split(' ');
  const [fence = 0, until = 0, lease = 0] = words.slice(0, 3).map((word) => Number(word) || 0);
  return { fence, until, lease, holder: words[3] ?? '' };
}

function leaseToText({ fence, until, lease, holder }: LeaseState): string {
  return `${fence} ${until} ${lease} ${holder}`;
}

interface CreateLockOptions {
  locks: LockManager;
  name: string;
  entries: WebEntries;
}

/**
 * The lock is an entry with a lease, so that a tab which stands still (a debugger, a laptop that slept) loses it
 * when its lease ends. While a tab holds it, it also holds a Web Lock of its own, which the browser frees when the
 * tab closes or crashes: that is what others wait for.
 */
function createLock({ locks, name, entries }: CreateLockOptions): NonNullable<TokenStore['lock']> {
  const aliveOf = (holder: string): string => `alive:${name}:${holder}`;

  /** Resolves to whether `holder` is gone; waits for that as long as it has a right to the lock. */
  async function outlived({ holder, until, lease }: LeaseState, most: number): Promise<boolean> {
    // Never longer than the lease as it was asked for: the clock may have been set back.
    const rest = Math.min(Math.max(until - Date.now(), 0), lease);
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), Math.min(rest, most));
    const { signal } = patience;
    const gone = locks.request(aliveOf(holder), { signal }, async () => true);
    return gone.catch(() => rest <= most).finally(() => clearTimeout(timer));
  }

  async function acquire(key: string, holder: string, how: LockOptions): Promise<number> {
    const deadline = performance.now() + how.wait;
    let gone = '';
    for (;;) {
      const busy = await entries.update(key, ({ lock }) => {
        const state = parseLease(lock);
        const free = !state.holder || state.holder === gone || Date.now() >= state.until;
        if (!free) return { result: state };
        const until = Date.now() + how.lease;
        const next = { fence: state.fence + 1, until, lease: how.lease, holder };
        return { result: next, put: { lock: leaseToText(next) } };
      });
      if (busy.holder === holder) return busy.fence;
      const remaining = deadline - performance.now();
      if (remaining <= 0) throw new LockTimeoutError(key, how.wait);
      if (await outlived(busy, remaining)) gone = busy.holder;
    }
  }

  async function release(key: string, holder: string): Promise<void> {
    await entries.update(key, ({ lock }) => {
      const { fence, holder: current } = parseLease(lock);
      if (current !== holder) return { result: undefined };
      const free = { fence, until: 0, lease: 0, holder: '' };
      return { result: undefined, put: { lock: leaseToText(free) } };
    });
  }

  return async (key, how, task) => {
    const holder = crypto.randomUUID();
    const leave = await enter(locks, aliveOf(holder));
    try {
      const fence = await acquire(key, holder, how);
      try {
        return await task({ fence });
      } finally {
        // What can't be released is released by the lease's end.
        await release(key, holder).catch(() => {});
      }
    } finally {
      leave();
    }
  };
}

/** Takes a Web Lock, and resolves to what gives it back. */
function enter(locks: LockManager, name: string): Promise<() => void> {
  return new Promise((entered, failed) => {
    const held = locks.request(name, () => new Promise<void>((leave) => entered(() => leave())));
    held.catch(failed);
  });
}

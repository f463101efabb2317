// Stores records in a browser, shared by the tabs of one origin.
import { invalid } from '../errors.ts';
import { checkOptions } from '../session/options.ts';
import { createListeners } from './lib/listeners.ts';
import { recordFromText, recordToText } from './lib/record.ts';
import {
  indexedDatabaseEntries,
  navigatorOf,
  storageEntries,
  type TextStorage,
} from './lib/web/entries.ts';
import { createWebLock, fenceOf } from './lib/web/lock.ts';
import { defineStore, type TokenStore } from './store.ts';

export interface WebStoreOptions {
  /**
   * Stores records here instead of in IndexedDB. `sessionStorage` is for one tab: the browser copies it to a duplicated
   * tab, whose refresh then uses up the token of the first. Do not use `localStorage` if several tabs refresh: a tab of
   * Chromium may read a record that another tab has just replaced.
   * @default IndexedDB
   */
  storage?: TextStorage | undefined;
  /**
   * The name of the database, and the prefix of the names of entries, locks and channels.
   * @default 'auth-core'
   */
  name?: string | undefined;
}

/**
 * Stores records in IndexedDB. Tabs coordinate through its transactions and Web Locks. They notify each other of
 * changes through a BroadcastChannel, whose messages contain the key and the revision of a record, and no token.
 *
 * Web Locks exist only in secure contexts; without them the store has no lock. Without BroadcastChannel a tab notices a
 * change when it next needs a token.
 *
 * Any script of the origin can read the records. `encryptedStore` with a non-extractable `CryptoKey` keeps tokens out
 * of backups and disk images, but scripts of the origin can still use the key.
 *
 * @throws AuthError `invalid_configuration` for invalid options.
 *
 * @example
 * const store = webStore();
 * const session = createSession({ grant, store, key: `https://api.example.com ${tenant}` });
 * await session.login({ username, password });
 */
export function webStore(options: WebStoreOptions = {}): TokenStore {
  checkOptions(options, [], ['storage', 'name']);
  const { storage } = options;
  if (storage && !isStorage(storage)) {
    throw invalid('The option "storage" is not a storage. Pass sessionStorage, for example.');
  }
  const name = encodeURIComponent(options.name ?? 'auth-core');
  const entries = storage ? storageEntries(storage, name) : indexedDatabaseEntries(name);
  const { locks } = navigatorOf();
  const changes = createChanges(name);
  const store: TokenStore = {
    async load(key) {
      return recordFromText((await entries.read(key)).tokens);
    },
    async save(key, record, expected, lease) {
      const text = recordToText(record);
      const saved = await entries.update(key, (entry) => {
        const isCurrent = recordFromText(entry.tokens)?.revision === expected;
        const isOwner = lease === undefined || fenceOf(entry.lock) === lease.fence;
        if (!isCurrent || !isOwner) return { result: false };
        return { result: true, put: { tokens: text } };
      });
      if (saved) changes.publish(key, record.revision);
      return saved;
    },
    async remove(key, expected) {
      const removed = await entries.update(key, ({ tokens }) => {
        const record = recordFromText(tokens);
        if (expected !== undefined && record?.revision !== expected) return { result: false };
        return { result: record !== undefined, put: { tokens: undefined } };
      });
      if (removed) changes.publish(key, undefined);
      return removed;
    },
  };
  if (locks) store.lock = createWebLock({ locks, name, entries });
  if (changes.subscribe) store.subscribe = changes.subscribe;
  return defineStore(store);
}

interface Changes {
  publish(key: string, revision: number | undefined): void;
  readonly subscribe: TokenStore['subscribe'];
}

/** Notifies other tabs of changes. The messages contain no token. */
function createChanges(name: string): Changes {
  if (typeof BroadcastChannel === 'undefined') return { publish: () => {}, subscribe: undefined };
  const listeners = createListeners();
  let channel: BroadcastChannel | undefined;

  function open(): void {
    if (channel) return;
    channel = new BroadcastChannel(name);
    // Do not keep Node alive. Browsers do not have this method.
    (channel as { unref?: () => void }).unref?.();
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const { key } = (data ?? {}) as { key?: unknown };
      if (typeof key === 'string') listeners.call(key);
    };
  }

  return {
    publish(key, revision) {
      // A channel does not receive its own messages, and another session of this tab may share the store.
      listeners.call(key);
      const target = channel ?? new BroadcastChannel(name);
      target.postMessage({ key, revision });
      // The messages that were posted before are still delivered.
      if (target !== channel) target.close();
    },
    subscribe(key, listener) {
      open();
      const end = listeners.add(key, listener);
      return () => {
        end();
        if (!listeners.isEmpty) return;
        channel?.close();
        channel = undefined;
      };
    },
  };
}

function isStorage(storage: TextStorage): boolean {
  const { getItem, setItem, removeItem } = storage;
  return [getItem, setItem, removeItem].every((one) => typeof one === 'function');
}

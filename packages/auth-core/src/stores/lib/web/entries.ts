// Storage of the web store. It changes an entry atomically, so that other tabs cannot interfere.

import { AuthError } from '../../../errors.ts';

/** The stored entry of a key; `undefined` if there is none. */
export interface WebEntry {
  readonly tokens: string | undefined;
  readonly lock: string | undefined;
}

/** The new content of an entry. Absent members do not change. */
export interface WebChange<Result> {
  readonly result: Result;
  readonly put?: Partial<WebEntry>;
}

export interface WebEntries {
  read(key: string): Promise<WebEntry>;
  /** `change` must be synchronous. */
  update<Result>(key: string, change: (entry: WebEntry) => WebChange<Result>): Promise<Result>;
}

const KINDS = ['tokens', 'lock'] as const;
const STORE = 'entries';

/**
 * Stores entries in IndexedDB. Only its transactions have the same order for all tabs. localStorage does not: each tab
 * of Chromium has a copy, which receives the write of another tab some milliseconds later, even if both hold the same
 * Web Lock one after the other.
 */
export function indexedDatabaseEntries(name: string): WebEntries {
  return new IndexedDatabase(name);
}

class IndexedDatabase implements WebEntries {
  readonly #name: string;
  #opened: Promise<IDBDatabase> | undefined;

  constructor(name: string) {
    this.#name = name;
  }

  async #open(): Promise<IDBDatabase> {
    if (typeof indexedDB === 'undefined') {
      throw new AuthError(
        'store_failed',
        'This runtime has no IndexedDB. Pass webStore({ storage }).',
      );
    }
    const request = indexedDB.open(this.#name, 1);
    request.onupgradeneeded = () => void request.result.createObjectStore(STORE);
    const database = await settled(request);
    // Close the database, so that another tab can delete it, and the browser can reclaim its space.
    database.onversionchange = () => {
      database.close();
      this.#opened = undefined;
    };
    database.onclose = () => {
      this.#opened = undefined;
    };
    return database;
  }

  async #transaction(mode: IDBTransactionMode): Promise<IDBTransaction> {
    this.#opened ??= this.#open();
    try {
      return (await this.#opened).transaction(STORE, mode, { durability: 'strict' });
    } catch (error) {
      this.#opened = undefined;
      throw error;
    }
  }

  async read(key: string): Promise<WebEntry> {
    const store = (await this.#transaction('readonly')).objectStore(STORE);
    const [tokens, lock] = await Promise.all(
      KINDS.map(async (kind) => asText(await settled(store.get(`${kind}:${key}`)))),
    );
    return { tokens, lock };
  }

  async update<Result>(
    key: string,
    change: (entry: WebEntry) => WebChange<Result>,
  ): Promise<Result> {
    const work = await this.#transaction('readwrite');
    const store = work.objectStore(STORE);
    const [tokens, lock] = KINDS.map((kind) => store.get(`${kind}:${key}`));
    return new Promise((resolve, reject) => {
      // Requests are handled in order. A transaction ends when it has no pending request, so there must be no promise
      // in between.
      lock!.onsuccess = () => {
        const entry = { tokens: asText(tokens!.result), lock: asText(lock!.result) };
        const { result, put = {} } = change(entry);
        for (const kind of KINDS) {
          if (kind in put) write(store, `${kind}:${key}`, put[kind]);
        }
        work.oncomplete = () => resolve(result);
      };
      work.onabort = () => reject(work.error ?? new Error('IndexedDB aborted a transaction.'));
    });
  }
}

function write(store: IDBObjectStore, name: string, text: string | undefined): void {
  if (text === undefined) store.delete(name);
  else store.put(text, name);
}

/** The functions of `Storage` that are used. The types of a worker do not have the DOM's name. */
export interface TextStorage {
  getItem(name: string): string | null;
  setItem(name: string, text: string): void;
  removeItem(name: string): void;
}

/** Stores entries in any object with the interface of `Storage`, under a Web Lock if the runtime supports them. */
export function storageEntries(storage: TextStorage, name: string): WebEntries {
  const read = (key: string): WebEntry => ({
    tokens: storage.getItem(`${name}:tokens:${key}`) ?? undefined,
    lock: storage.getItem(`${name}:lock:${key}`) ?? undefined,
  });

  function update<Result>(key: string, change: (entry: WebEntry) => WebChange<Result>): Result {
    const { result, put = {} } = change(read(key));
    for (const kind of KINDS)
      if (kind in put) {
        const text = put[kind];
        if (text === undefined) storage.removeItem(`${name}:${kind}:${key}`);
        else storage.setItem(`${name}:${kind}:${key}`, text);
      }
    return result;
  }

  return {
    async read(key) {
      return read(key);
    },
    async update(key, change) {
      const { locks } = navigatorOf();
      if (!locks) return update(key, change);
      return locks.request(`write:${name}:${key}`, async () => update(key, change));
    },
  };
}

/** Returns the parts of `navigator` that are missing outside secure contexts and browsers. */
export function navigatorOf(): Partial<Pick<Navigator, 'locks'>> {
  return typeof navigator === 'undefined' ? {} : navigator;
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

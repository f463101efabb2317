// Records in files, one a key: for the processes of one user on one machine. Node built-ins only.
import { createHash } from 'node:crypto';
import { type FSWatcher, watch } from 'node:fs';
import { basename, join } from 'node:path';
import { prepareDirectory } from './lib/file/directory.ts';
import { FileLock } from './lib/file/lock.ts';
import { exclusively, type Holding } from './lib/file/mutex.ts';
import { readText, readTextSync, removeFile, replaceFile } from './lib/file/regular-file.ts';
import { createListeners } from './lib/listeners.ts';
import { recordFromText, recordToText } from './lib/record.ts';
import { defineStore, LockTimeoutError, type TokenStore } from './store.ts';

export interface FileStoreOptions {
  /** A directory for nothing but this. It is created, readable for nobody else, if it doesn't exist. */
  directory: string;
}

/** Milliseconds. Longer than an owner of the mutex that can't be asked is waited for. */
const MUTEX_WAIT = 15_000;

/**
 * Keeps records in the files of a directory (0700), readable for this user only (0600). Every write is a new file,
 * synced and renamed over the old one, so a reader or a crash meets the old record or the new one.
 *
 * Several processes of one machine can share it. A process that was killed while it held the lock is noticed at
 * once on the same machine; anywhere else, and in another container, its lease has to end. Not for network file
 * systems: they promise too little. Use `redisStore` for several machines.
 *
 * A directory of another user, or in a directory that other users can write to, is rejected. Only regular files are
 * read, and none that is larger than a megabyte.
 *
 * Changes are noticed through `fs.watch`, which watches one directory and names the file that was renamed into it:
 * that part works alike on Linux, macOS and Windows. Where it doesn't work at all, changes are noticed when a token is
 * needed, as with a store that can't tell.
 *
 * @throws AuthError `store_failed` from its functions, not here, if the directory can't be trusted. A session reports it and continues
 *   without the store.
 *
 * @example
 * const store = fileStore({ directory: join(homedir(), '.my-tool') });
 * const session = createSession({ grant, credentials, store, key: `https://api.example.com ${username}` });
 */
export function fileStore({ directory }: FileStoreOptions): TokenStore {
  const baseOf = (key: string): string => {
    prepareDirectory(directory);
    return join(directory, nameOf(key));
  };
  const lock = new FileLock();
  const changes = new FileChanges(directory);
  return defineStore({
    async load(key) {
      return recordFromText(await readText(recordOf(baseOf(key))));
    },
    async save(key, record, expected, lease) {
      const base = baseOf(key);
      return underMutex(base, (holding) => {
        if (lease && lock.fenceOf(base) !== lease.fence) return false;
        const path = recordOf(base);
        if (recordFromText(readTextSync(path))?.revision !== expected) return false;
        return replaceFile(path, recordToText(record), holding.temporary, holding.held);
      });
    },
    async remove(key, expected) {
      const path = recordOf(baseOf(key));
      return underMutex(baseOf(key), ({ held }) => {
        const record = recordFromText(readTextSync(path));
        if (expected !== undefined && record?.revision !== expected) return false;
        if (!held()) return false;
        removeFile(path);
        return record !== undefined;
      });
    },
    lock: async (key, options, task) => lock.run(baseOf(key), options, task),
    subscribe: (key, listener) => changes.add(basename(recordOf(baseOf(key))), listener),
  });
}

/** Names are hashes: a key may be anything, and need not be read by whoever lists the directory. */
function nameOf(key: string): string {
  return createHash('sha256').update(JSON.stringify(key)).digest('hex');
}

function recordOf(base: string): string {
  return `${base}.json`;
}

async function underMutex<Result>(
  base: string,
  work: (holding: Holding) => Result,
): Promise<Result> {
  const options = { base, wait: MUTEX_WAIT };
  const done = await exclusively(options, (holding) => ({ result: work(holding) }));
  if (!done) throw new LockTimeoutError(MUTEX_WAIT);
  return done.result;
}

/** Watches the directory while somebody listens. */
class FileChanges {
  readonly #directory: string;
  readonly #listeners = createListeners();
  #watcher: FSWatcher | undefined;

  constructor(directory: string) {
    this.#directory = directory;
  }

  add(file: string, listener: () => void): () => void {
    const end = this.#listeners.add(file, listener);
    this.#watcher ??= this.#start();
    return () => {
      end();
      if (this.#listeners.isEmpty) this.#stop();
    };
  }

  #start(): FSWatcher | undefined {
    try {
      const watcher = watch(this.#directory, { persistent: false }, (_event, name) =>
        this.#listeners.call(name ?? undefined),
      );
      return watcher.on('error', () => this.#stop());
    } catch {
      // Too many watchers, or a file system that can't: see above.
      return undefined;
    }
  }

  #stop(): void {
    this.#watcher?.close();
    this.#watcher = undefined;
  }
}

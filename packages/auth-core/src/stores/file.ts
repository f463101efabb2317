// Stores records in files, one per key, for the processes of one user on one machine. Uses only Node built-ins.
import { createHash } from 'node:crypto';
import { type FSWatcher, watch } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { invalid } from '../errors.ts';
import { checkOptions } from '../session/options.ts';
import { prepareDirectory } from './lib/file/directory.ts';
import { FileLock } from './lib/file/lock.ts';
import { exclusively, type Holding } from './lib/file/mutex.ts';
import { readText, readTextSync, removeFile, replaceFile } from './lib/file/regular-file.ts';
import { createListeners } from './lib/listeners.ts';
import { recordFromText, recordToText } from './lib/record.ts';
import { defineStore, LockTimeoutError, type TokenStore } from './store.ts';

export interface FileStoreOptions {
  /** A directory for the store only. It is created if it does not exist, and only the user can read it. */
  directory: string;
}

/** Milliseconds. Longer than the wait for a mutex owner whose state is unknown. */
const MUTEX_WAIT = 15_000;

/**
 * Stores records as files in a directory (mode 0700) that only this user can read (0600). Every save writes a new file,
 * syncs it, and renames it over the old one. So a reader or a crash finds the old record or the new one.
 *
 * Several processes on one machine can share the store. The lock of a killed process is free immediately on the same
 * machine. For a process on another machine or in another container it is free after its lease. Do not use network file
 * systems, because they do not guarantee enough. Use `redisStore` for several machines.
 *
 * A directory of another user, or inside a directory that other users can write to, is rejected. Only regular files of
 * at most a megabyte are read.
 *
 * `fs.watch` reports changes. The store watches one directory and uses the name of the renamed file, which Linux, macOS
 * and Windows report alike. Where `fs.watch` does not work, the session notices a change when it next needs a token.
 *
 * @throws AuthError `invalid_configuration` for invalid options; `store_failed` from the store's functions, not from `fileStore`, if the directory is not trusted. A
 * session reports the error and continues without the store.
 *
 * @example
 * const store = fileStore({ directory: join(homedir(), '.my-tool') });
 * const session = createSession({ grant, credentials, store, key: `https://api.example.com ${username}` });
 */
export function fileStore(options: FileStoreOptions): TokenStore {
  checkOptions(options, [], ['directory']);
  const { directory } = options;
  if (typeof directory !== 'string' || directory === '') {
    throw invalid('The option "directory" is missing. Pass a directory for tokens only.');
  }
  // The program may change its own directory.
  const path = resolve(directory);
  const baseOf = (key: string): string => {
    prepareDirectory(path);
    return join(path, nameOf(key));
  };
  const lock = new FileLock();
  const changes = new FileChanges(path);
  return defineStore({
    async load(key) {
      return recordFromText(await readText(recordOf(baseOf(key))));
    },
    async save(key, record, expected, lease) {
      const base = baseOf(key);
      const text = recordToText(record);
      return underMutex(base, (holding) => {
        if (lease && lock.fenceOf(base) !== lease.fence) return false;
        const file = recordOf(base);
        if (recordFromText(readTextSync(file))?.revision !== expected) return false;
        return replaceFile(file, text, holding.temporary, holding.held);
      });
    },
    async remove(key, expected) {
      const file = recordOf(baseOf(key));
      return underMutex(baseOf(key), ({ held }) => {
        const record = recordFromText(readTextSync(file));
        if (expected !== undefined && record?.revision !== expected) return false;
        if (!held()) return false;
        removeFile(file);
        return record !== undefined;
      });
    },
    lock: async (key, options, task) => lock.run(baseOf(key), options, task),
    subscribe: (key, listener) => changes.add(basename(recordOf(baseOf(key))), listener),
  });
}

/**
 * Returns a hash as the file name, because a key can contain any character, and a listing of the directory must not
 * show it.
 */
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

/** Watches the directory while there are listeners. */
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
      // There are too many watchers, or the file system does not support them: see `fileStore`.
      return undefined;
    }
  }

  #stop(): void {
    this.#watcher?.close();
    this.#watcher = undefined;
  }
}

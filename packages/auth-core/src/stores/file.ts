// Tokens in files, one a key: for the processes of one user on one machine. Node built-ins only.
import { createHash } from 'node:crypto';
import {
  closeSync,
  type FSWatcher,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  errorCode,
  exclusively,
  type Holding,
  isDead,
  type ProcessName,
  parseProcessName,
  sleep,
  thisProcess,
} from './lib/file-mutex.ts';
import { recordFromText, recordToText } from './lib/record.ts';
import { LockTimeoutError, type TokenStore } from './store.ts';

export interface FileStoreOptions {
  /** A directory for nothing but this. It is made, readable for nobody else, if it doesn't exist. */
  directory: string;
}

/** What the lock file of a key says. It stays when the lock is released, so that fences go on growing. */
interface LeaseState {
  readonly fence: number;
  readonly held?: { readonly by: ProcessName; readonly until: number; readonly lease: number };
}

/** Milliseconds. Longer than a holder of the mutex that can't be asked is waited for. */
const MUTEX_WAIT = 15_000;

/**
 * Keeps tokens in the files of a directory (0700), readable for this user only (0600). Every write is a new file,
 * synced and renamed over the old one, so a reader or a crash meets the old record or the new one.
 *
 * Several processes of one machine can share it. A process that was killed while it held the lock is noticed at
 * once on the same machine; anywhere else, and in another container, its lease has to end. Not for network file
 * systems: they promise too little. Use `redisStore` for several machines.
 *
 * Changes are noticed through `fs.watch`, which watches one directory and names the file that was renamed into it:
 * that part works alike on Linux, macOS and Windows. Where it doesn't work at all, changes are noticed at the next
 * failure, as with a store that can't tell.
 *
 * @example
 * const session = createSession({ grant, credentials, store: fileStore({ directory: join(homedir(), '.my-tool') }), key: username });
 */
export function fileStore({ directory }: FileStoreOptions): TokenStore {
  const listeners = new Map<string, Set<() => void>>();
  let watcher: FSWatcher | undefined;

  /** Names are hashes: a key may be anything, and need not be read by whoever lists the directory. */
  function baseOf(key: string): string {
    prepare(directory);
    return join(directory, createHash('sha256').update(JSON.stringify(key)).digest('hex'));
  }

  async function whileAlone<Result>(
    key: string,
    work: (base: string, holding: Holding) => Result,
  ): Promise<Result> {
    const base = baseOf(key);
    const options = { base, wait: MUTEX_WAIT };
    const done = await exclusively(options, (holding) => ({ result: work(base, holding) }));
    if (!done) throw new LockTimeoutError(key, MUTEX_WAIT);
    return done.result;
  }

  /** Waits for the lock; resolves to the fence, or `undefined` when the time is over. */
  async function acquire(base: string, wait: number, lease: number): Promise<number | undefined> {
    const deadline = performance.now() + wait;
    const isFree = freeLease();
    for (let pause = 5; ; pause = Math.min(pause * 1.5, 100)) {
      const remaining = deadline - performance.now();
      if (isFree(readLease(base))) {
        const fence = await exclusively({ base, wait: remaining }, (holding) => {
          const state = readLease(base);
          if (!isFree(state)) return undefined;
          const next = (state?.fence ?? 0) + 1;
          const held = { by: thisProcess(), until: Date.now() + lease, lease };
          return writeLease(base, { fence: next, held }, holding) ? next : undefined;
        });
        if (fence !== undefined) return fence;
      }
      if (remaining <= 0) return undefined;
      await sleep(Math.min(pause * (0.5 + Math.random()), remaining));
    }
  }

  async function release(key: string, fence: number): Promise<void> {
    await whileAlone(key, (base, holding) => {
      if (readLease(base)?.fence === fence) writeLease(base, { fence }, holding);
    });
  }

  function startWatching(): void {
    try {
      prepare(directory);
      watcher = watch(directory, { persistent: false }, (_event, name) => {
        const told = name === null ? [...listeners.values()] : [listeners.get(name) ?? []];
        for (const all of told) for (const listener of all) listener();
      });
      watcher.on('error', stopWatching);
    } catch {
      // Too many watchers, or a file system that can't: see above.
    }
  }

  function stopWatching(): void {
    watcher?.close();
    watcher = undefined;
  }

  return {
    async load(key) {
      const path = recordOf(baseOf(key));
      const text = await readFile(path, 'utf8').catch((error: unknown) => {
        if (errorCode(error) === 'ENOENT') return undefined;
        throw error;
      });
      return recordFromText(text);
    },
    async save(key, tokens, expected, lease) {
      return whileAlone(key, (base, holding) => {
        if (lease && readLease(base)?.fence !== lease.fence) return false;
        if (recordFromText(readText(recordOf(base)))?.revision !== expected) return false;
        return write(recordOf(base), recordToText(tokens), holding);
      });
    },
    async remove(key, expected) {
      return whileAlone(key, (base, holding) => {
        const record = recordFromText(readText(recordOf(base)));
        if (expected !== undefined && record?.revision !== expected) return false;
        if (!holding.held()) return false;
        rmSync(recordOf(base), { force: true });
        syncDirectory(base);
        return record !== undefined;
      });
    },
    async lock(key, { wait, lease }, task) {
      const fence = await acquire(baseOf(key), wait, lease);
      if (fence === undefined) throw new LockTimeoutError(key, wait);
      try {
        return await task({ fence });
      } finally {
        // What can't be released is released by the lease's end.
        await release(key, fence).catch(() => {});
      }
    },
    subscribe(key, listener) {
      const name = basename(recordOf(baseOf(key)));
      const all = listeners.get(name) ?? new Set();
      const own = (): void => listener();
      listeners.set(name, all.add(own));
      if (!watcher) startWatching();
      return () => {
        all.delete(own);
        if (all.size === 0) listeners.delete(name);
        if (listeners.size === 0) stopWatching();
      };
    },
  };
}

/** Makes the directory if need be. Whoever else could write to it could put tokens of his own there. */
function prepare(directory: string): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  if (process.platform === 'win32') return;
  const { mode } = statSync(directory);
  if ((mode & 0o022) === 0) return;
  throw new Error(
    `Others may write to the token directory ${directory}. Run chmod 700 on it, or name a directory inside it that doesn't exist yet.`,
  );
}

function recordOf(base: string): string {
  return `${base}.json`;
}

function leaseOf(base: string): string {
  return `${base}.lock`;
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Replaces a file as a whole. False, and nothing is changed, if the mutex was lost meanwhile. */
function write(path: string, text: string, { temporary, held }: Holding): boolean {
  try {
    const file = openSync(temporary, 'wx', 0o600);
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (!held()) return false;
    renameSync(temporary, path);
    syncDirectory(path);
    return true;
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** A rename is on disk when the directory is. Windows has no such call, and needs none. */
function syncDirectory(path: string): void {
  if (process.platform === 'win32') return;
  const directory = openSync(join(path, '..'), 'r');
  try {
    fsyncSync(directory);
  } finally {
    closeSync(directory);
  }
}

function readLease(base: string): LeaseState | undefined {
  try {
    const { fence, held } = JSON.parse(readText(leaseOf(base)) ?? '{}') as Record<string, unknown>;
    if (!Number.isSafeInteger(fence)) return undefined;
    return { fence: fence as number, ...parseHeld(held) };
  } catch {
    return undefined;
  }
}

function parseHeld(value: unknown): Pick<LeaseState, 'held'> {
  const { by, until, lease } = (value ?? {}) as Record<string, unknown>;
  const process = parseProcessName(by);
  return process && typeof until === 'number' && typeof lease === 'number'
    ? { held: { by: process, until, lease } }
    : {};
}

function writeLease(base: string, state: LeaseState, holding: Holding): boolean {
  return write(leaseOf(base), JSON.stringify(state), holding);
}

/** Tells whether a lock is free, for one who looks again and again: so a clock that was set back hangs nobody. */
function freeLease(): (state: LeaseState | undefined) => boolean {
  let seen = { fence: 0, since: 0 };
  return (state) => {
    if (!state?.held) return true;
    const now = performance.now();
    if (seen.fence !== state.fence) seen = { fence: state.fence, since: now };
    const { by, until, lease } = state.held;
    return Date.now() >= until || now - seen.since >= lease || isDead(by);
  };
}

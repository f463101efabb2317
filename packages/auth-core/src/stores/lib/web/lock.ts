// A lock between tabs with a lease.
import { type Lease, type LockOptions, LockTimeoutError, type TokenStore } from '../../store.ts';
import type { WebEntries } from './entries.ts';

/** The state of a lock. It stays when the lock is released, so that fences keep growing. */
interface LockState {
  readonly fence: number;
  /** Milliseconds since 1970. */
  readonly until: number;
  readonly lease: number;
  /** Empty if no tab owns it. */
  readonly owner: string;
}

function parseLock(text: string | undefined): LockState {
  const words = (text ?? '').split(' ');
  const [fence = 0, until = 0, lease = 0] = words.slice(0, 3).map((word) => Number(word) || 0);
  return { fence, until, lease, owner: words[3] ?? '' };
}

function lockToText({ fence, until, lease, owner }: LockState): string {
  return `${fence} ${until} ${lease} ${owner}`;
}

/** Returns the fence of a lock's latest owner. */
export function fenceOf(text: string | undefined): number {
  return parseLock(text).fence;
}

interface WebLockOptions {
  readonly locks: LockManager;
  readonly name: string;
  readonly entries: WebEntries;
}

/**
 * Creates a lock whose state is an entry with a lease. A tab that stops (a debugger, a laptop that sleeps) loses the
 * lock when its lease ends. While a tab owns the lock, it also holds a Web Lock. The browser releases that when the tab
 * closes or crashes, and other tabs wait for it.
 */
export function createWebLock(options: WebLockOptions): NonNullable<TokenStore['lock']> {
  const lock = new WebLock(options);
  return (key, how, task) => lock.run(key, how, task);
}

class WebLock {
  readonly #locks: LockManager;
  readonly #entries: WebEntries;
  readonly #name: string;

  constructor({ locks, name, entries }: WebLockOptions) {
    this.#locks = locks;
    this.#entries = entries;
    this.#name = name;
  }

  async run<Result>(
    key: string,
    options: LockOptions,
    task: (lease: Lease) => Promise<Result>,
  ): Promise<Result> {
    const owner = crypto.randomUUID();
    const leave = await enter(this.#locks, this.#aliveOf(owner));
    try {
      const lease = await this.#acquire(key, owner, options);
      try {
        return await task(lease);
      } finally {
        // If the release fails, the lock is free at the end of the lease.
        await this.#release(key, owner).catch(() => {});
      }
    } finally {
      leave();
    }
  }

  #aliveOf(owner: string): string {
    return `alive:${this.#name}:${owner}`;
  }

  async #acquire(key: string, owner: string, { wait, lease }: LockOptions): Promise<Lease> {
    const deadline = performance.now() + wait;
    let gone = '';
    for (;;) {
      const since = performance.now();
      const state = await this.#entries.update(key, ({ lock }) => {
        const current = parseLock(lock);
        const isFree = !current.owner || current.owner === gone || Date.now() >= current.until;
        if (!isFree) return { result: current };
        // After the entries were deleted, fences start at the current time, so that no fence is used twice.
        const fence = current.fence ? current.fence + 1 : Date.now();
        const next = { fence, until: Date.now() + lease, lease, owner };
        return { result: next, put: { lock: lockToText(next) } };
      });
      if (state.owner === owner) {
        const { fence, until } = state;
        const isHeld = (rest: number): boolean =>
          performance.now() + rest <= since + lease && Date.now() + rest <= until;
        return { fence, isHeld };
      }
      const remaining = deadline - performance.now();
      if (remaining <= 0) throw new LockTimeoutError(wait);
      if (await this.#outlived(state, remaining)) gone = state.owner;
    }
  }

  /** Resolves to whether the owner is gone. Waits at most until the owner's lease ends. */
  async #outlived({ owner, until, lease }: LockState, most: number): Promise<boolean> {
    // The clock may have been set back, so the wait is at most the requested lease.
    const rest = Math.min(Math.max(until - Date.now(), 0), lease);
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), Math.min(rest, most));
    const { signal } = patience;
    const gone = this.#locks.request(this.#aliveOf(owner), { signal }, async () => true);
    return gone.catch(() => rest <= most).finally(() => clearTimeout(timer));
  }

  async #release(key: string, owner: string): Promise<void> {
    await this.#entries.update(key, ({ lock }) => {
      const current = parseLock(lock);
      if (current.owner !== owner) return { result: undefined };
      const free = { fence: current.fence, until: 0, lease: 0, owner: '' };
      return { result: undefined, put: { lock: lockToText(free) } };
    });
  }
}

/** Acquires a Web Lock. Resolves to the function that releases it. */
function enter(locks: LockManager, name: string): Promise<() => void> {
  return new Promise((entered, failed) => {
    const held = locks.request(name, () => new Promise<void>((leave) => entered(() => leave())));
    held.catch(failed);
  });
}

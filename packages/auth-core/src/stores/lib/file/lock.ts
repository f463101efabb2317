// A lock between processes with a lease, stored in a file next to the record. The file stays when the lock is released,
// so that fences keep growing.
import { type Lease, type LockOptions, LockTimeoutError } from '../../store.ts';
import {
  exclusively,
  type Holding,
  isDead,
  type ProcessName,
  parseProcessName,
  sleep,
  thisProcess,
} from './mutex.ts';
import { readTextSync, replaceFile } from './regular-file.ts';

/** The content of a lock file. */
interface LockState {
  readonly fence: number;
  readonly held?: { readonly by: ProcessName; readonly until: number; readonly lease: number };
}

/** Milliseconds to wait for the mutex when the lock is released. */
const RELEASE_WAIT = 15_000;

export class FileLock {
  fenceOf(base: string): number | undefined {
    return readState(base)?.fence;
  }

  async run<Result>(
    base: string,
    { wait, lease }: LockOptions,
    task: (lease: Lease) => Promise<Result>,
  ): Promise<Result> {
    const owned = await acquire(base, wait, lease);
    if (!owned) throw new LockTimeoutError(wait);
    const { fence, since } = owned;
    // Others use the wall clock. So the lock is held only while both clocks agree on it.
    const isHeld = (rest: number): boolean =>
      performance.now() + rest <= since + lease && Date.now() + rest <= owned.until;
    try {
      return await task({ fence, isHeld });
    } finally {
      // If the release fails, the lock is free at the end of the lease.
      await release(base, fence).catch(() => {});
    }
  }
}

interface Owned {
  readonly fence: number;
  /** When the lock was acquired, by the monotonic clock. */
  readonly since: number;
  readonly until: number;
}

/** Waits for the lock; resolves to `undefined` after the timeout. */
async function acquire(base: string, wait: number, lease: number): Promise<Owned | undefined> {
  const deadline = performance.now() + wait;
  const isFree = freeTest();
  const take = (holding: Holding): Owned | undefined => {
    const state = readState(base);
    if (!isFree(state)) return undefined;
    const owned = {
      // After a lock file was removed, fences start at the current time, so that no fence is used twice.
      fence: state ? state.fence + 1 : Date.now(),
      since: performance.now(),
      until: Date.now() + lease,
    };
    const held = { by: thisProcess(), until: owned.until, lease };
    return writeState(base, { fence: owned.fence, held }, holding) ? owned : undefined;
  };
  for (let pause = 5; ; pause = Math.min(pause * 1.5, 100)) {
    const remaining = deadline - performance.now();
    if (isFree(readState(base))) {
      const owned = await exclusively({ base, wait: remaining }, take);
      if (owned) return owned;
    }
    if (remaining <= 0) return undefined;
    await sleep(Math.min(pause * (0.5 + Math.random()), remaining));
  }
}

async function release(base: string, fence: number): Promise<void> {
  await exclusively({ base, wait: RELEASE_WAIT }, (holding) => {
    if (readState(base)?.fence === fence) writeState(base, { fence }, holding);
  });
}

function lockOf(base: string): string {
  return `${base}.lock`;
}

function readState(base: string): LockState | undefined {
  try {
    const state = JSON.parse(readTextSync(lockOf(base)) ?? '{}') as Record<string, unknown>;
    const { fence, held } = state;
    if (!Number.isSafeInteger(fence)) return undefined;
    return { fence: fence as number, ...parseHeld(held) };
  } catch {
    return undefined;
  }
}

function parseHeld(value: unknown): Pick<LockState, 'held'> {
  const { by, until, lease } = (value ?? {}) as Record<string, unknown>;
  const process = parseProcessName(by);
  return process && typeof until === 'number' && typeof lease === 'number'
    ? { held: { by: process, until, lease } }
    : {};
}

function writeState(base: string, state: LockState, { temporary, held }: Holding): boolean {
  return replaceFile(lockOf(base), JSON.stringify(state), temporary, held);
}

/**
 * Returns a predicate to poll with: whether the lock is free. It also times the lease by a monotonic clock, so a clock
 * that is set back cannot block it.
 */
function freeTest(): (state: LockState | undefined) => boolean {
  let seen = { fence: 0, since: 0 };
  return (state) => {
    if (!state?.held) return true;
    const now = performance.now();
    if (seen.fence !== state.fence) seen = { fence: state.fence, since: now };
    const { by, until, lease } = state.held;
    return Date.now() >= until || now - seen.since >= lease || isDead(by);
  };
}

// What time it is, and the one way to wait: whatever is waited for, the wait ends.
import { AuthError } from '../errors.ts';

/**
 * A clock. Calling it gives milliseconds since 1970, so `Date.now` is one. The optional members are for tests, where
 * time stands still: `fakeClock()` of `@x/auth-core/testing` has both.
 */
export interface Clock {
  (): number;
  /**
   * Milliseconds of a clock that nobody sets: pauses and deadlines are measured with it.
   * @default `performance.now`, or the clock itself where one is given
   */
  monotonic?(): number;
  /**
   * Calls back after so many milliseconds. Returns the function that cancels it.
   *
   * @param keepsAlive Whether the process stays alive for it: for a pause, but not for a deadline.
   * @default `setTimeout`
   */
  after?(milliseconds: number, callback: () => void, keepsAlive?: boolean): () => void;
}

/** A clock with everything that is needed of it. */
export interface Time {
  now(): number;
  monotonic(): number;
  after(milliseconds: number, callback: () => void, keepsAlive?: boolean): () => void;
}

export function timeOf(clock?: Clock): Time {
  return {
    now: clock ?? (() => Date.now()),
    monotonic: clock?.monotonic ?? clock ?? (() => performance.now()),
    after: clock?.after ?? after,
  };
}

/** Timers hold 31 bits of milliseconds; a longer one would fire at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

function after(milliseconds: number, callback: () => void, keepsAlive = false): () => void {
  const timer: unknown = setTimeout(callback, Math.min(milliseconds, LONGEST_TIMER));
  // In browsers a timer is a number.
  if (!keepsAlive) (timer as { unref?: () => void }).unref?.();
  return () => clearTimeout(timer as number);
}

/** A timer that fires this many milliseconds late tells that the process was frozen: a laptop, a Lambda, SIGSTOP. */
const LATE = 1_000;

/** How long a wait may be. */
export interface Limit {
  readonly time: Time;
  readonly milliseconds: number;
  /** Ends the wait, and nothing else. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Milliseconds for which the wait goes on where the process was frozen.
   * @default 1_000
   */
  readonly grace?: number | undefined;
  /** What is thrown at the limit, instead of an AuthError `timeout`. */
  readonly timeout?: (() => unknown) | undefined;
}

/**
 * Waits for `work`, until the limit is reached, or until the signal is aborted. Every wait for a store, a person, a
 * provider or another caller's work goes through here. Without `work` it is a pause.
 *
 * @throws AuthError `timeout` at the limit; what `work` throws; the signal's reason.
 */
export function wait<Result>(
  work: Promise<Result> | undefined,
  { time, milliseconds, signal, grace = LATE, timeout = () => noResponse(milliseconds) }: Limit,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const due = time.monotonic() + milliseconds;
    const stop = (): void => {
      cancel();
      signal?.removeEventListener('abort', abort!);
    };
    const fail = (error: unknown): void => {
      stop();
      reject(error);
    };
    const expire = (): void => {
      stop();
      if (work) reject(timeout());
      else resolve(undefined as Result);
    };
    let cancel = time.after(
      milliseconds,
      () => {
        // Frozen: the response may be here, unread, and what it committed must not be lost.
        if (work && time.monotonic() - due > LATE) cancel = time.after(grace, expire);
        else expire();
      },
      work === undefined,
    );
    const abort = signal && ((): void => fail(signal.reason));
    if (signal?.aborted) fail(signal.reason);
    else signal?.addEventListener('abort', abort!);
    work?.then((result) => {
      stop();
      resolve(result);
    }, fail);
  });
}

/** Starts work and waits for it. Its signal is aborted when the wait ends without a result. */
export async function run<Result>(
  work: (signal: AbortSignal) => Result | Promise<Result>,
  limit: Limit,
): Promise<Result> {
  const ending = new AbortController();
  try {
    return await wait((async () => work(ending.signal))(), limit);
  } catch (error) {
    ending.abort(error);
    throw error;
  }
}

function noResponse(milliseconds: number): AuthError {
  return new AuthError('timeout', `There was no response within ${milliseconds} ms.`);
}

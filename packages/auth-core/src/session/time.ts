// The clock, and `wait`: every wait in this package uses it, so that every wait has a timeout.
import { AuthError } from '../errors.ts';

/**
 * A function that returns milliseconds since 1970, such as `Date.now`. The optional members are for tests with a fake
 * clock: `fakeClock()` of `@x/auth-core/testing` has both.
 */
export interface Clock {
  (): number;
  /**
   * Returns milliseconds of a clock that is never set back or forward. Pauses and deadlines use it.
   * @default `performance.now`, or the clock itself if one is passed
   */
  monotonic?(): number;
  /**
   * Calls `callback` after `milliseconds`. Returns the function that cancels it.
   *
   * @param keepsAlive Whether the timer keeps the process alive: true for a pause, false for a deadline.
   * @default `setTimeout`
   */
  after?(milliseconds: number, callback: () => void, keepsAlive?: boolean): () => void;
}

/** A clock with all its members. */
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

/** The longest delay of `setTimeout`, in milliseconds: a longer timer fires immediately. */
export const MAX_DELAY: number = 2 ** 31 - 1;

function after(milliseconds: number, callback: () => void, keepsAlive = false): () => void {
  const timer: unknown = setTimeout(callback, Math.min(milliseconds, MAX_DELAY));
  // In browsers a timer is a number.
  if (!keepsAlive) (timer as { unref?: () => void }).unref?.();
  return () => clearTimeout(timer as number);
}

/** If a timer fires this many milliseconds late, the process was busy or frozen (laptop sleep, AWS Lambda, SIGSTOP). */
const LATE = 50;

/** The timeout of a wait. */
export interface Limit {
  readonly time: Time;
  readonly milliseconds: number;
  /** Ends the wait. It does not abort the work. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Milliseconds by which the timeout is extended if the process was busy or frozen.
   * @default 1_000
   */
  readonly grace?: number | undefined;
  /** Creates the error at the timeout, instead of an AuthError `timeout`. */
  readonly timeout?: (() => unknown) | undefined;
}

/**
 * Waits until `work` settles, the timeout is reached, or the signal is aborted. All waits for stores, users, providers
 * and operations of other callers use it. Without `work` it is a pause.
 *
 * @throws AuthError `timeout` at the timeout; the error of `work`; the reason of the signal.
 */
export function wait<Result>(
  work: Promise<Result> | undefined,
  { time, milliseconds, signal, grace = 1_000, timeout = () => noResponse(milliseconds) }: Limit,
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
        // The response may have arrived meanwhile: give it time to be read.
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

/**
 * Starts `work` and waits for it. If the wait fails, aborts the signal that `work` received.
 *
 * @param outlives Returns whether the work may go on for another timeout, although the wait failed.
 */
export async function run<Result>(
  work: (signal: AbortSignal) => Result | Promise<Result>,
  limit: Limit,
  outlives?: (error: unknown) => boolean,
): Promise<Result> {
  const ending = new AbortController();
  try {
    return await wait((async () => work(ending.signal))(), limit);
  } catch (error) {
    const end = (): void => ending.abort(error);
    if (outlives?.(error)) limit.time.after(limit.milliseconds, end);
    else end();
    throw error;
  }
}

function noResponse(milliseconds: number): AuthError {
  return new AuthError('timeout', `No response within ${milliseconds} ms.`);
}

// Exponential backoff with jitter after a failed token request. It also honours the server's `Retry-After`.
import type { AuthError } from '../errors.ts';
import type { Time } from './time.ts';

/** The shortest pause, in milliseconds. The upper bound doubles with each failure in a row, up to `MAX_PAUSE`. */
const MIN_PAUSE = 1_000;
const MAX_PAUSE = 60_000;
/**
 * Pauses are this many times as long if the next login would probably fail too. Some providers lock an account after a
 * few wrong passwords, and some send a text message for each login.
 */
const FINAL_FACTOR = 60;
/** The longest `Retry-After` that is honoured, in seconds, so that a wrong header cannot block the session forever. */
const MAX_RETRY_AFTER = 86_400;

export interface Backoff {
  /** Returns the last failure during its pause, else `undefined`. */
  error(): AuthError | undefined;
  /**
   * Starts a pause after a failure. Returns when it ends, in milliseconds since 1970.
   *
   * @param isFinal whether the next login would probably fail in the same way
   */
  failed(error: AuthError, isFinal: boolean): number;
  /** Ends the pause and resets the failure count. */
  clear(): void;
}

export function createBackoff(time: Time): Backoff {
  let last: { error: AuthError; from: number; pause: number } | undefined;
  let failures = 0;
  return {
    error() {
      // A custom clock may not be monotonic. If it was set back, the pause ends.
      const passed = last ? time.monotonic() - last.from : 0;
      return last && passed >= 0 && passed < last.pause ? last.error : undefined;
    },
    failed(error, isFinal) {
      failures += 1;
      // Full jitter above the shortest pause, so that many clients do not retry at the same time.
      const bound = Math.min(MIN_PAUSE * 2 ** failures, MAX_PAUSE);
      const factor = isFinal ? FINAL_FACTOR : 1;
      const wait = factor * (MIN_PAUSE + Math.random() * (bound - MIN_PAUSE));
      // `retryAfter` is NaN if a grant computed it from an invalid date.
      const retryAfter = Math.min(error.retryAfter || 0, MAX_RETRY_AFTER) * 1000;
      const pause = Math.max(wait, retryAfter);
      last = { error, from: time.monotonic(), pause };
      return Math.round(time.now() + pause);
    },
    clear() {
      last = undefined;
      failures = 0;
    },
  };
}

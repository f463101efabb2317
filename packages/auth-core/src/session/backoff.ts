// No storm: after a failure nothing is sent for a while, longer with each further one, and at least as long as
// the server asked for.
import type { AuthError } from '../errors.ts';
import type { Time } from './time.ts';

/** The shortest pause after a failure, in milliseconds; its bound doubles with each further one up to the longest. */
const SHORTEST = 1_000;
const LONGEST = 60_000;
/** What a server may ask for at most, in seconds: nobody is locked out forever. */
const LONGEST_ASKED = 86_400;

export interface Backoff {
  /** The failure whose pause is not over, if any. */
  error(): AuthError | undefined;
  /** Remembers a failure. Returns the instant before which nothing is sent, in milliseconds since 1970. */
  failed(error: AuthError): number;
  clear(): void;
}

export function createBackoff(time: Time): Backoff {
  let last: { error: AuthError; from: number; pause: number } | undefined;
  let failures = 0;
  return {
    error() {
      // A clock that is not monotonic and was set back must not make the pause longer.
      const passed = last ? time.monotonic() - last.from : 0;
      return last && passed >= 0 && passed < last.pause ? last.error : undefined;
    },
    failed(error) {
      failures += 1;
      // Full jitter above the shortest pause, so that a fleet doesn't come back in step.
      const bound = Math.min(SHORTEST * 2 ** failures, LONGEST);
      const wait = SHORTEST + Math.random() * (bound - SHORTEST);
      // A grant may have made it of a date, and then it is NaN.
      const asked = Math.min(error.retryAfter || 0, LONGEST_ASKED) * 1000;
      const pause = Math.max(wait, asked);
      last = { error, from: time.monotonic(), pause };
      return Math.round(time.now() + pause);
    },
    clear() {
      last = undefined;
      failures = 0;
    },
  };
}

// Sends a request again that failed for a while, as long as that can do no harm, and gives up on what takes too long.
// It stands outside `authorize`, so that each attempt carries the token that is good then. See docs/decisions/0011.

import { AuthError, isAuthError } from '../errors.ts';
import { whileWaiting } from '../session/waiting.ts';
import { type Fetch, idempotent } from './authorize.ts';
import { discard, type Replayable, replayable } from './body.ts';

export interface RetryOptions {
  /** How often a request is sent at the most. Default 3. */
  attempts?: number | undefined;
  /** Milliseconds that an attempt has until its answer begins. Default 30,000. */
  attemptTimeout?: number | undefined;
  /** Milliseconds that all attempts and the waits between them have. Default 120,000. */
  totalTimeout?: number | undefined;
  /** Milliseconds that are waited at the most; an answer that asks for more is given to the caller. Default 30,000. */
  longestWait?: number | undefined;
  /** Told before each wait. */
  onRetry?: ((event: RetryEvent) => void) | undefined;
  /** Milliseconds since 1970. Default `Date.now`. */
  clock?: (() => number) | undefined;
  /** From 0 up to 1. Default `Math.random`. */
  random?: (() => number) | undefined;
  /** Waits so many milliseconds, and rejects once the signal is aborted. Default by `setTimeout`. */
  sleep?: ((milliseconds: number, signal: AbortSignal) => Promise<void>) | undefined;
}

/** A request is about to be sent again. */
export interface RetryEvent {
  /** The attempt that failed; the first is 1. */
  readonly attempt: number;
  /** Milliseconds until the next. */
  readonly wait: number;
  readonly method: string;
  readonly origin: string;
  /** What was answered; absent where nothing was. */
  readonly status: number | undefined;
}

/** The bound of the first wait in milliseconds; it doubles with each further one. */
const SHORTEST = 500;

/**
 * Wraps a `fetch` so that its requests are sent again after 429, 503 and network errors, with limits of time.
 *
 * Only what is safe to repeat is: any request after 429, or after 503 with `Retry-After`, which say that nothing was
 * done; after the rest only what is idempotent or carries an `Idempotency-Key`. A body that is a stream is sent once.
 *
 * @throws AuthError `invalid_configuration` for options that can't work.
 *
 * @example
 * const biot = createBiotClient({ server, credentials, retry: retry({ attempts: 5 }) });
 */
export function retry(options: RetryOptions = {}): (fetch: Fetch) => Fetch {
  const {
    attempts = 3,
    attemptTimeout = 30_000,
    totalTimeout = 120_000,
    longestWait = 30_000,
    onRetry,
    clock = Date.now,
    random = Math.random,
    sleep = pause,
  } = options;
  for (const [name, value] of Object.entries({ attempts, attemptTimeout, totalTimeout })) {
    if (!(value > 0)) throw new AuthError('invalid_configuration', `${name} has to be above 0.`);
  }

  /** How long to wait before the next attempt; `undefined` where there is none. */
  function waitAfter(request: Request, outcome: Outcome, attempt: number): number | undefined {
    const asked = outcome.response && askedOf(outcome.response, clock());
    if (!isPassing(request, outcome) || !isRepeatable(request, outcome, asked)) return undefined;
    // Full jitter, so that a fleet doesn't come back in step; on top of what was asked for, never below it.
    const bound = asked === undefined ? SHORTEST * 2 ** (attempt - 1) : SHORTEST;
    const wait = (asked ?? 0) + random() * Math.min(bound, longestWait);
    return asked !== undefined && asked > longestWait ? undefined : wait;
  }

  return (fetch) => async (request, init) => {
    const deadline = clock() + totalTimeout;
    for (let attempt = 1; ; attempt += 1) {
      const once = replayable(request);
      if (!once) return fetch(request, init);
      const limit = Math.min(attemptTimeout, deadline - clock());
      const outcome = await attemptOf({ fetch, request, init, once, limit, sleep });
      const wait = attempt < attempts ? waitAfter(request, outcome, attempt) : undefined;
      if (wait === undefined || clock() + wait >= deadline) {
        discard(request);
        if (outcome.response) return outcome.response;
        throw outcome.error;
      }
      const { method, url, signal } = request;
      if (outcome.response) discard(outcome.response);
      onRetry?.({
        attempt,
        wait,
        method,
        origin: new URL(url).origin,
        status: outcome.response?.status,
      });
      await sleep(wait, signal);
    }
  };
}

/** What became of one attempt. */
interface Outcome {
  readonly response?: Response;
  readonly error?: unknown;
}

interface Attempt {
  readonly fetch: Fetch;
  readonly request: Request;
  readonly init: RequestInit | undefined;
  readonly once: Replayable;
  readonly limit: number;
  readonly sleep: NonNullable<RetryOptions['sleep']>;
}

/** Sends the request once, and gives up when its time is over. The answer's body has the caller's signal only. */
async function attemptOf(attempt: Attempt): Promise<Outcome> {
  const { fetch, request, init, once, limit, sleep } = attempt;
  const late = new AbortController();
  const answered = new AbortController();
  sleep(limit, answered.signal).then(
    () => late.abort(new DOMException(`There was no answer within ${limit} ms.`, 'TimeoutError')),
    () => {},
  );
  const signal = AbortSignal.any([request.signal, late.signal]);
  try {
    return { response: await whileWaiting(fetch(once.again({ signal }), init), signal) };
  } catch (error) {
    return { error };
  } finally {
    answered.abort();
    once.drop?.();
  }
}

/** Whether another attempt may go better. A caller that has given up, or a login that failed, won't. */
function isPassing(request: Request, { response, error }: Outcome): boolean {
  if (response) return response.status === 429 || response.status === 503;
  return !request.signal.aborted && !isAuthError(error);
}

/** Whether nothing is done twice: nothing was done, or doing it again changes nothing. */
function isRepeatable(request: Request, { response }: Outcome, asked: number | undefined): boolean {
  if (idempotent.has(request.method) || request.headers.has('Idempotency-Key')) return true;
  return response !== undefined && (response.status === 429 || asked !== undefined);
}

/** `Retry-After` in milliseconds from now (RFC 9110 §10.2.3: seconds, or a date). */
function askedOf(response: Response, now: number): number | undefined {
  const field = response.headers.get('Retry-After') ?? '';
  const asked = /^\d+$/.test(field) ? Number(field) * 1000 : Date.parse(field) - now;
  return Number.isNaN(asked) ? undefined : Math.max(0, asked);
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const timer = setTimeout(done, milliseconds);
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      if (signal.aborted) reject(signal.reason);
      else resolve();
    }
    signal.addEventListener('abort', done);
  });
}

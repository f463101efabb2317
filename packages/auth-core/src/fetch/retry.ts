// Repeats requests that failed for a while, as long as that can do no harm, and gives up on what takes too long.
// It stands outside `authorize`, so that each attempt carries the token that is good then. See docs/decisions/0011.

import { invalid, isAuthError } from '../errors.ts';
import { notify } from '../events.ts';
import { checkOptions } from '../session/options.ts';
import { type Clock, type Time, timeOf, wait } from '../session/time.ts';
import { type Fetch, idempotent, isWaitingForToken } from './authorize.ts';
import { discard, type Replayable, replayable } from './body.ts';
import { retryAfterOf } from './retry-after.ts';

export interface RetryOptions {
  /**
   * How often a request is sent at most.
   * @default 3
   */
  attempts?: number | undefined;
  /**
   * Milliseconds that an attempt has until its response begins. Waiting for a token, and for a person who logs in,
   * doesn't count.
   * @default 30_000
   */
  attemptTimeout?: number | undefined;
  /**
   * Milliseconds that all attempts and the pauses between them have.
   * @default 120_000
   */
  totalTimeout?: number | undefined;
  /**
   * Milliseconds of the longest pause; a response that asks for more is given to the caller.
   * @default 30_000
   */
  longestWait?: number | undefined;
  /**
   * Called before each pause. It may be asynchronous; what it throws is ignored.
   * @default nothing is reported
   */
  onRetry?: ((event: RetryEvent) => unknown) | undefined;
  /**
   * Receives one line for each retry.
   * @default nothing is logged
   */
  logger?: ((line: string) => unknown) | undefined;
  /**
   * What time it is, and how to wait.
   * @default Date.now
   */
  clock?: Clock | undefined;
  /**
   * Numbers from 0 up to 1.
   * @default Math.random
   */
  random?: (() => number) | undefined;
}

/** A request is about to be sent again. */
export interface RetryEvent {
  /** The attempt that failed; the first is 1. */
  readonly attempt: number;
  /** Milliseconds until the next. */
  readonly wait: number;
  readonly method: string;
  readonly origin: string;
  /** The status of the response; absent where there was none. */
  readonly status: number | undefined;
}

/** The bound of the first pause in milliseconds; it doubles with each further one. */
const SHORTEST = 500;

/**
 * Wraps a `fetch` so that its requests are sent again after 429, 503 and network errors, with timeouts.
 *
 * Only what is safe to repeat is: any request after 429, or after 503 with `Retry-After`, which say that nothing was
 * done; after the rest only what is idempotent or carries an `Idempotency-Key`. A body that is a stream is sent once.
 *
 * @throws AuthError `invalid_configuration` for options that cannot work.
 *
 * @example
 * const biot = createBiotClient({ server, credentials, retry: retry({ attempts: 5 }) });
 */
export function retry(options: RetryOptions = {}): (fetch: Fetch) => Fetch {
  checkRetry(options);
  const retrier = new Retrier(options);
  return (fetch) => (request, init) => {
    const own = (request as Asking).retry;
    return own === undefined
      ? retrier.send(fetch, request, init)
      : retrierOf(options, own).send(fetch, request, init);
  };
}

/** What a generated client makes of a call with `retry`: the options of a call are on its request. */
type Asking = Request & { readonly retry?: false | RetryOptions };

function retrierOf(options: RetryOptions, own: false | RetryOptions): Retrier {
  if (own === false) return new Retrier({ ...options, attempts: 1 });
  checkRetry(own);
  return new Retrier({ ...options, ...own });
}

function checkRetry(options: RetryOptions): void {
  const durations = ['attempts', 'attemptTimeout', 'totalTimeout', 'longestWait'];
  checkOptions(options, durations, ['onRetry', 'logger', 'clock', 'random']);
  for (const name of ['attempts', 'attemptTimeout', 'totalTimeout'] as const) {
    if (options[name] === 0) throw invalid(`The option "${name}" is 0. Pass a number above 0.`);
  }
}

/** What became of one attempt. */
interface Outcome {
  readonly response?: Response;
  readonly error?: unknown;
  /** Milliseconds that were spent on waiting for a token. */
  readonly waited: number;
}

class Retrier {
  readonly #options: RetryOptions;
  readonly #time: Time;

  constructor(options: RetryOptions) {
    this.#options = options;
    this.#time = timeOf(options.clock);
  }

  async send(fetch: Fetch, request: Request, init: RequestInit | undefined): Promise<Response> {
    const { attempts = 3, attemptTimeout = 30_000, totalTimeout = 120_000 } = this.#options;
    const time = this.#time;
    let deadline = time.monotonic() + totalTimeout;
    for (let attempt = 1; ; attempt += 1) {
      const once = replayable(request);
      if (!once) return fetch(request, init);
      const limit = Math.min(attemptTimeout, deadline - time.monotonic());
      const outcome = await this.#attempt(fetch, request, { init, once, limit });
      deadline += outcome.waited;
      const { response } = outcome;
      const pause = attempt < attempts ? this.#pauseAfter(request, outcome, attempt) : undefined;
      if (pause === undefined || time.monotonic() + pause >= deadline) {
        discard(request);
        if (response) return response;
        throw outcome.error;
      }
      if (response) discard(response);
      const { method, url, signal } = request;
      const { origin } = new URL(url);
      this.#report({ attempt, wait: pause, method, origin, status: response?.status });
      await wait(undefined, { time, milliseconds: pause, signal });
    }
  }

  #report(event: RetryEvent): void {
    const { onRetry, logger } = this.#options;
    notify(onRetry, event);
    const { attempt, method, origin, status, wait: pause } = event;
    const why = status ?? 'no response';
    notify(
      logger,
      `auth-core retry ${method} ${origin} attempt=${attempt} (${why}) in ${pause} ms`,
    );
  }

  /** Sends the request once, and gives up when its time is over. The response's body has the caller's signal only. */
  async #attempt(
    fetch: Fetch,
    request: Request,
    { init, once, limit }: { init: RequestInit | undefined; once: Replayable; limit: number },
  ): Promise<Outcome> {
    const time = this.#time;
    const late = new AbortController();
    const signal = AbortSignal.any([request.signal, late.signal]);
    const sent = once.again({ signal });
    const sending = fetch(sent, init);
    const over = new DOMException(`There was no response within ${limit} ms.`, 'TimeoutError');
    const limits = { time, milliseconds: limit, signal, timeout: () => over };
    let waited = 0;
    try {
      for (;;) {
        try {
          return { response: await wait(sending, limits), waited };
        } catch (error) {
          // A person may be thinking about a login: that is not this attempt's time.
          if (error !== over || !isWaitingForToken(sent)) throw error;
          waited += limit;
        }
      }
    } catch (error) {
      late.abort(error);
      return { error, waited };
    } finally {
      once.drop?.();
    }
  }

  /** Milliseconds until the next attempt; `undefined` where there is none. */
  #pauseAfter(request: Request, outcome: Outcome, attempt: number): number | undefined {
    const { longestWait = 30_000, random = Math.random } = this.#options;
    const seconds = outcome.response && retryAfterOf(outcome.response, this.#time.now());
    const asked = seconds === undefined ? undefined : seconds * 1000;
    if (!isPassing(request, outcome) || !isRepeatable(request, outcome, asked)) return undefined;
    // Full jitter, so that a fleet doesn't come back in step; on top of what was asked for, never below it.
    const bound = asked === undefined ? SHORTEST * 2 ** (attempt - 1) : SHORTEST;
    const pause = (asked ?? 0) + random() * Math.min(bound, longestWait);
    return asked !== undefined && asked > longestWait ? undefined : pause;
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

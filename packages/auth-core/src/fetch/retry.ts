// Retries requests after temporary failures if that is safe, with timeouts. It wraps `authorize`, so that each attempt
// carries the token that is valid then. See docs/decisions/0011.

import { invalid, isAuthError } from '../errors.ts';
import { notify } from '../events.ts';
import { checkOptions } from '../session/options.ts';
import { type Clock, type Time, timeOf, wait } from '../session/time.ts';
import { extensionOf, type Fetch, idempotent, isWaitingForToken } from './authorize.ts';
import { derived, discard, note, type Replayable, replayable } from './body.ts';
import { retryAfterOf } from './retry-after.ts';

export interface RetryOptions {
  /**
   * The maximum number of attempts.
   * @default 3
   */
  attempts?: number | undefined;
  /**
   * The timeout of one attempt, until the response headers arrive, in milliseconds. Time in which the request waits for
   * a token, or for a user who logs in, does not count.
   * @default 30_000
   */
  attemptTimeout?: number | undefined;
  /**
   * The timeout of all attempts and the pauses between them, in milliseconds.
   * @default 120_000
   */
  totalTimeout?: number | undefined;
  /**
   * The longest pause, in milliseconds. A response with a longer `Retry-After` is returned to the caller.
   * @default 30_000
   */
  longestWait?: number | undefined;
  /**
   * Called before each pause. It may be asynchronous; its errors are ignored.
   * @default retries are not reported
   */
  onRetry?: ((event: RetryEvent) => unknown) | undefined;
  /**
   * Called with one line for each retry.
   * @default no lines are logged
   */
  logger?: ((line: string) => unknown) | undefined;
  /**
   * The clock, and its timers.
   * @default Date.now
   */
  clock?: Clock | undefined;
  /**
   * Returns a random number from 0 up to 1, for the jitter.
   * @default Math.random
   */
  random?: (() => number) | undefined;
}

/** A retry, before its pause. */
export interface RetryEvent {
  /** The attempt that failed; the first is 1. */
  readonly attempt: number;
  /** Milliseconds until the next attempt. */
  readonly wait: number;
  readonly method: string;
  readonly origin: string;
  /** The status of the response; `undefined` after a network error or timeout. */
  readonly status: number | undefined;
}

/** The upper bound of the first pause, in milliseconds. It doubles with each retry. */
const FIRST_BOUND = 500;

/**
 * Wraps a `fetch` so that requests are retried after 429, 503 and network errors, with timeouts.
 *
 * All requests are retried after 429, and after 503 with `Retry-After`, because then the server has applied nothing.
 * After other failures only idempotent requests and those with an `Idempotency-Key` are retried. A request with a
 * stream as body is not retried.
 *
 * @throws AuthError `invalid_configuration` for invalid options.
 *
 * @example
 * const biot = createBiotClient({ server, credentials, retry: retry({ attempts: 5 }) });
 */
export function retry(
  options: RetryOptions = {},
): (fetch: Fetch) => (input: Request | string | URL, init?: RequestInit) => Promise<Response> {
  checkRetry(options);
  const retrier = new Retrier(options);
  return (fetch) => async (input, init) => {
    const request = merged(input, init);
    const { retry: asked } = input as RetryRequest;
    const own = asked === undefined ? retrier : retrierOf(options, asked);
    const extension = request === input ? init : extensionOf(request, init);
    return own.send(fetch, request, { init: extension, body: init?.body });
  };
}

/** Returns the request to send: the members of an init replace those of a request (WHATWG Fetch §5.4). */
function merged(input: Request | string | URL, init: RequestInit | undefined): Request {
  if (typeof input !== 'object' || !('method' in input)) return new Request(input, init);
  const isChanged = init && Object.keys(init).some((name) => name in input);
  if (!isChanged || !(input instanceof Request)) return input;
  return derived(input, init, init.body == null ? undefined : { body: init.body });
}

/** The request of a generated client: it has the `retry` option of its call. */
type RetryRequest = Request & { readonly retry?: false | RetryOptions | undefined };

function retrierOf(options: RetryOptions, own: false | RetryOptions): Retrier {
  if (own === false) return new Retrier({ ...options, attempts: 1 });
  checkRetry(own);
  return new Retrier({ ...options, ...own });
}

function checkRetry(options: RetryOptions): void {
  // A client calls its option `retry` with a `fetch`.
  if (typeof options === 'function') {
    throw invalid('Pass retry() to a client instead of retry, and options to a call.');
  }
  const durations = ['attempts', 'attemptTimeout', 'totalTimeout', 'longestWait'];
  checkOptions(options, durations, ['onRetry', 'logger', 'clock', 'random']);
  for (const name of ['attempts', 'attemptTimeout', 'totalTimeout'] as const) {
    if (options[name] === 0) throw invalid(`The option "${name}" is 0. Pass a number above 0.`);
  }
}

/** The outcome of one attempt. */
interface Outcome {
  readonly response?: Response;
  readonly error?: unknown;
  /** Milliseconds in which the attempt waited for a token. */
  readonly waited: number;
}

class Retrier {
  readonly #options: RetryOptions;
  readonly #time: Time;

  constructor(options: RetryOptions) {
    this.#options = options;
    this.#time = timeOf(options.clock);
  }

  async send(
    fetch: Fetch,
    request: Request,
    { init, body }: { init: RequestInit | undefined; body: BodyInit | null | undefined },
  ): Promise<Response> {
    const { attempts = 3, attemptTimeout = 30_000, totalTimeout = 120_000 } = this.#options;
    const time = this.#time;
    let deadline = time.monotonic() + totalTimeout;
    note(request, { attempts: {} });
    for (let attempt = 1; ; attempt += 1) {
      const once = replayable(request, body);
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

  /** Sends the request once, with a timeout until the response headers arrive. */
  async #attempt(
    fetch: Fetch,
    request: Request,
    { init, once, limit }: { init: RequestInit | undefined; once: Replayable; limit: number },
  ): Promise<Outcome> {
    const time = this.#time;
    const late = new AbortController();
    const signal = AbortSignal.any([request.signal, late.signal]);
    const sent = once.again(request, { signal });
    const sending = fetch(sent, init);
    const timeout = new DOMException(`No response within ${limit} ms.`, 'TimeoutError');
    const limits = { time, milliseconds: limit, signal, timeout: () => timeout };
    let waited = 0;
    try {
      for (;;) {
        try {
          return { response: await wait(sending, limits), waited };
        } catch (error) {
          // The user may be logging in: that time does not count.
          if (error !== timeout || !isWaitingForToken(sent)) throw error;
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

  /** Returns the milliseconds until the next attempt; `undefined` if the request must not be retried. */
  #pauseAfter(request: Request, outcome: Outcome, attempt: number): number | undefined {
    const { longestWait = 30_000, random = Math.random } = this.#options;
    const seconds = outcome.response && retryAfterOf(outcome.response, this.#time.now());
    const retryAfter = seconds === undefined ? undefined : seconds * 1000;
    const least = retryAfter ?? 0;
    if (!isTemporary(request, outcome)) return undefined;
    if (!isRepeatable(request, outcome, retryAfter)) return undefined;
    // Full jitter, so that many clients do not retry at the same time; it is added to Retry-After.
    const bound = retryAfter === undefined ? FIRST_BOUND * 2 ** (attempt - 1) : FIRST_BOUND;
    const pause = least + random() * Math.min(bound, longestWait);
    return least > longestWait ? undefined : pause;
  }
}

/** Returns whether a failure may be temporary. An abort by the caller and a failed login are not. */
function isTemporary(request: Request, { response, error }: Outcome): boolean {
  if (response) return response.status === 429 || response.status === 503;
  return !request.signal.aborted && !isAuthError(error);
}

/** Returns whether a request can be sent again without being applied twice. */
function isRepeatable(
  request: Request,
  { response }: Outcome,
  retryAfter: number | undefined,
): boolean {
  if (idempotent.has(request.method) || request.headers.has('Idempotency-Key')) return true;
  return response !== undefined && (response.status === 429 || retryAfter !== undefined);
}

// The one way to a store: every answer is bounded, and a store that fails is left alone for a while.
import { AuthError, isAuthError, nameOf } from '../errors.ts';
import type { TokenStore } from '../stores/store.ts';
import type { Context } from './context.ts';
import { run } from './time.ts';

/** Milliseconds that one answer of a store may take: then it has failed. */
export const ANSWER_LIMIT = 1_500;
/** A store that failed is left alone for so many times as long as it took to fail, and a minute at most. */
const PAUSE_FACTOR = 20;
const LONGEST_PAUSE = 60_000;

/** Uses the store. `undefined`: it failed, or is left alone for a while. Never throws. */
export type Reach = <Result>(
  use: (store: TokenStore, key: string) => Result | Promise<Result>,
  milliseconds?: number,
) => Promise<{ readonly result: Result } | undefined>;

/** A circuit breaker around a store. */
export class Breaker {
  /** Why the store does not respond. */
  failure: AuthError | undefined;
  readonly #store: TokenStore;
  readonly #context: Context;
  readonly #identity: () => Promise<string>;
  #key: Promise<string> | undefined;
  /** The store is not used before that, by the monotonic clock. */
  #openUntil = Number.NEGATIVE_INFINITY;

  constructor(store: TokenStore, context: Context, identity: () => Promise<string>) {
    this.#store = store;
    this.#context = context;
    this.#identity = identity;
  }

  readonly reach: Reach = async (use, milliseconds = ANSWER_LIMIT) => {
    const { time, observers } = this.#context;
    const began = time.monotonic();
    if (began < this.#openUntil) return undefined;
    try {
      this.#key ??= this.#identity();
      const work = async () => use(this.#store, await this.#key!);
      const result = await run(work, { time, milliseconds });
      if (this.failure) observers.emit({ type: 'store_recovered' });
      this.failure = undefined;
      return { result };
    } catch (cause) {
      this.#failed(cause, began);
      return undefined;
    }
  };

  #failed(cause: unknown, began: number): void {
    const { time, observers } = this.#context;
    // Something else that was asked at the same time has failed before.
    if (time.monotonic() < this.#openUntil) return;
    // A lock that another session holds for long is no fault of the store.
    const factor = (cause as Error | undefined)?.name === 'LockTimeoutError' ? 0 : PAUSE_FACTOR;
    const pause = Math.min(factor * (time.monotonic() - began), LONGEST_PAUSE);
    this.#openUntil = time.monotonic() + pause;
    const error = failed(isAuthError(cause) ? cause.message : nameOf(cause));
    this.failure = error;
    observers.emit({ type: 'store_failed', error, retryAt: Math.round(time.now() + pause) });
  }
}

export function failed(why: string): AuthError {
  return new AuthError('store_failed', `The token store failed (${why}).`);
}

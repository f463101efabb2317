// A circuit breaker around the store: every call has a timeout, and after a failure the session does not call the store
// for a while.
import { AuthError, isAuthError, nameOf } from '../errors.ts';
import type { TokenStore } from '../stores/store.ts';
import type { Context } from './context.ts';
import { run } from './time.ts';

/** The timeout of one call to a store, in milliseconds. */
export const STORE_TIMEOUT = 1_500;
/**
 * The pause after a failure is this many times as long as the failed call took, and at most `LONGEST_PAUSE`
 * milliseconds.
 */
const PAUSE_FACTOR = 20;
const LONGEST_PAUSE = 60_000;

/** Calls the store. Resolves to `undefined` if it failed, or is in its pause after a failure. Never throws. */
export type Reach = <Result>(
  use: (store: TokenStore, key: string) => Result | Promise<Result>,
  milliseconds?: number,
) => Promise<{ readonly result: Result } | undefined>;

export class Breaker {
  /** The last failure; `undefined` if the last call succeeded. */
  failure: AuthError | undefined;
  readonly #store: TokenStore;
  readonly #context: Context;
  readonly #identity: () => Promise<string>;
  readonly #emit: Context['observers']['emit'];
  #key: Promise<string> | undefined;
  /** When the pause after a failure ends, in milliseconds of the monotonic clock. */
  #openUntil = Number.NEGATIVE_INFINITY;

  constructor(
    store: TokenStore,
    context: Context,
    identity: () => Promise<string>,
    emit: Context['observers']['emit'] = context.observers.emit,
  ) {
    this.#store = store;
    this.#context = context;
    this.#identity = identity;
    this.#emit = emit;
  }

  readonly reach: Reach = async (use, milliseconds = STORE_TIMEOUT) => {
    const { time } = this.#context;
    const began = time.monotonic();
    if (began < this.#openUntil) return undefined;
    try {
      this.#key ??= this.#identity();
      const work = async () => use(this.#store, await this.#key!);
      const result = await run(work, { time, milliseconds });
      if (this.failure) this.#emit({ type: 'store_recovered' });
      this.failure = undefined;
      return { result };
    } catch (cause) {
      this.#failed(cause, began);
      return undefined;
    }
  };

  /** Ends the pause. */
  reset(): void {
    this.#openUntil = Number.NEGATIVE_INFINITY;
  }

  #failed(cause: unknown, began: number): void {
    const { time } = this.#context;
    // A concurrent call has failed before and started the pause.
    if (time.monotonic() < this.#openUntil) return;
    const { why, isLockTimeout } = described(cause);
    // If another session holds the lock for long, the store itself works: do not pause.
    const factor = isLockTimeout ? 0 : PAUSE_FACTOR;
    const pause = Math.min(factor * (time.monotonic() - began), LONGEST_PAUSE);
    this.#openUntil = time.monotonic() + pause;
    const error = failed(why);
    this.failure = error;
    this.#emit({ type: 'store_failed', error, retryAt: Math.round(time.now() + pause) });
  }
}

function described(cause: unknown): { readonly why: string; readonly isLockTimeout?: boolean } {
  try {
    const isLockTimeout = (cause as Error | undefined)?.name === 'LockTimeoutError';
    return { why: isAuthError(cause) ? cause.message : nameOf(cause), isLockTimeout };
  } catch {
    // A getter of the error throws.
    return { why: 'unknown error' };
  }
}

export function failed(why: string): AuthError {
  return new AuthError('store_failed', `The token store failed (${why}).`);
}

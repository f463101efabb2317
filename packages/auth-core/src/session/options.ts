// What a session is created with, and which of it cannot work.
import { type AuthError, invalid } from '../errors.ts';
import type { TokenStore } from '../stores/store.ts';
import type { Grant, StepUp } from './grant.ts';
import { openOf } from './local-record.ts';
import type { ObserverOptions } from './observers.ts';
import type { Clock } from './time.ts';

/** The credentials themselves, or a function that returns them whenever a login needs them. */
export type CredentialsSource<Credentials> =
  | Credentials
  | ((context: { signal: AbortSignal }) => Credentials | Promise<Credentials>);

/** A challenge as the user's code sees it. */
export interface ChallengeQuestion<Name extends string = string, Details = unknown> {
  /** Which challenge it is: the name of its workflow in the provider's lifecycle document. */
  readonly challenge: Name;
  /** What the provider said with it. */
  readonly details: Details;
  /** Asks the provider to send the code again; `undefined` where it can't. */
  readonly resend: (() => Promise<void>) | undefined;
  /** Why the previous answer to this challenge was rejected; `undefined` the first time. */
  readonly error: AuthError | undefined;
  /** Aborts when the answer is no longer needed: no caller waits, or another session has answered. */
  readonly signal: AbortSignal;
}

export interface SessionOptions<Credentials, Question = ChallengeQuestion, Answer = unknown>
  extends ObserverOptions {
  /** How the provider's tokens are obtained, renewed and revoked. */
  grant: Grant<Credentials>;
  /**
   * Who logs in. Without it the application calls `session.login(credentials)`, and no password is kept. A grant whose
   * `login` takes no arguments needs none.
   * @default nobody
   */
  credentials?: CredentialsSource<Credentials> | undefined;
  /**
   * Answers a challenge (a second factor, a one-time code). It is called again with the `error` if the answer was
   * wrong. Return `undefined`, or throw an `AbortError`, when the person closes the dialog.
   * @default such a login fails with `interaction_required`
   */
  onChallenge?:
    | ((question: Question) => Promise<Answer | undefined> | Answer | undefined)
    | undefined;
  /**
   * Where the record of the account is kept.
   * @default this session's memory
   */
  store?: TokenStore | undefined;
  /**
   * Names the account in the store: the provider, the tenant and the user. Required with a store, which other accounts
   * share.
   * @default none
   */
  key?: string | undefined;
  /**
   * Milliseconds before expiry at which a token is renewed before it is used, where the provider doesn't say.
   * @default 5_000
   */
  refreshWithin?: number | undefined;
  /**
   * What happens to tokens that the store fails to keep. `optional`: they are used, and stored as soon as that works
   * again. `required`: they are not used, and the caller gets `store_failed`.
   * @default 'optional'
   */
  persist?: 'optional' | 'required' | undefined;
  /**
   * Milliseconds that one token request may take.
   * @default 10_000
   */
  timeout?: number | undefined;
  /**
   * Milliseconds that a person has to answer a challenge, or to enter credentials.
   * @default 600_000
   */
  interactiveTimeout?: number | undefined;
  /**
   * What time it is.
   * @default Date.now
   */
  clock?: Clock | undefined;
}

/** How a login is asked for. */
export interface LoginOptions {
  /**
   * Ends this caller's wait, and nothing else.
   * @default the wait ends with the login
   */
  signal?: AbortSignal | undefined;
  /**
   * What a resource demands beyond a valid token, as its challenge says (`bearerChallenge(response)`). The grant gets it.
   * @default nothing
   */
  stepUp?: StepUp | undefined;
}

/**
 * Rejects options that cannot work, by name.
 *
 * @param durations The options that are numbers: finite, and not negative.
 * @param others The remaining options.
 * @throws AuthError `invalid_configuration`
 */
export function checkOptions(
  given: object,
  durations: readonly string[],
  others: readonly string[],
): void {
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue;
    if (!durations.includes(name)) {
      if (others.includes(name)) continue;
      throw invalid(
        `There is no option "${name}". Known: ${[...durations, ...others].join(', ')}.`,
      );
    }
    if (!(value >= 0 && value < Number.POSITIVE_INFINITY)) {
      throw invalid(`The option "${name}" is ${value}. Pass a finite number that is not negative.`);
    }
  }
}

/** Checks that there is a grant. A generated client always has one. */
export function checkGrant(grant: Grant<never> | undefined): void {
  if (typeof grant?.login === 'function') return;
  throw invalid('The option "grant" is missing: pass an object with a function login.');
}

/** Checks what a session is given. */
export function checkSessionOptions(options: SessionOptions<never, never, never>): void {
  const { store, key } = options;
  checkOptions(
    options,
    ['refreshWithin', 'timeout', 'interactiveTimeout'],
    [
      ...['grant', 'credentials', 'onChallenge', 'store', 'key', 'persist', 'clock', 'onEvent'],
      ...['logger', 'identity'],
    ],
  );
  if (!store) return;
  if (!openOf(store)) {
    throw invalid(
      'The option "store" is a plain object. Pass it through defineStore: it then is shared safely.',
    );
  }
  if (key === undefined && !('identity' in options)) {
    throw invalid(
      'Other accounts can share a store. Pass key, a name for this account: the provider, the tenant and the user.',
    );
  }
}

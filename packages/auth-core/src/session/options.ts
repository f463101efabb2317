// The options of a session, and their validation.
import { type AuthError, invalid } from '../errors.ts';
import type { TokenStore } from '../stores/store.ts';
import type { Grant, StepUp } from './grant.ts';
import { openOf } from './local-record.ts';
import type { ObserverOptions } from './observers.ts';
import type { Clock } from './time.ts';

/**
 * The credentials, or a function that returns them. The session calls it for each login, and for a refresh or logout that
 * sends a secret of the client.
 */
export type CredentialsSource<Credentials> =
  | Credentials
  | ((context: { signal: AbortSignal }) => Credentials | Promise<Credentials>);

/** The argument of `onChallenge`: a challenge that the user has to answer. */
export interface ChallengeQuestion<Name extends string = string, Details = unknown> {
  /** The name of the challenge: its workflow in the provider's lifecycle document. */
  readonly challenge: Name;
  /** The provider's data about the challenge. */
  readonly details: Details;
  /** Requests that the provider sends the code again; `undefined` if the provider cannot. */
  readonly resend: (() => Promise<void>) | undefined;
  /** Why the provider rejected the previous answer to this challenge; `undefined` the first time. */
  readonly error: AuthError | undefined;
  /** Aborts when the answer is no longer needed: no caller waits for it, or another session has answered. */
  readonly signal: AbortSignal;
}

export interface SessionOptions<Credentials, Question = ChallengeQuestion, Answer = unknown>
  extends ObserverOptions {
  /** Obtains, refreshes and revokes the provider's tokens. */
  grant: Grant<Credentials>;
  /**
   * The credentials for logins. Leave it out for an application with a login form: that calls
   * `session.login(credentials)`, and the session does not keep them. A grant whose `login` has no parameters needs no
   * credentials.
   * @default no credentials
   */
  credentials?: CredentialsSource<Credentials> | undefined;
  /**
   * Answers a challenge (a second factor, a one-time code). The session calls it again with the `error` if the answer
   * was wrong. Return `undefined`, or throw an `AbortError`, when the user closes the dialog.
   * @default a login with a challenge fails with `interaction_required`
   *
   * @example
   * onChallenge: ({ challenge, error, signal }) => showDialog(`Enter the code (${challenge})`, error?.detail, signal)
   */
  onChallenge?:
    | ((question: Question) => Promise<Answer | undefined> | Answer | undefined)
    | undefined;
  /**
   * The store of the account's tokens.
   * @default memory, not shared with other sessions
   */
  store?: TokenStore | undefined;
  /**
   * A name for the account in the store. Include the provider, the tenant and the user. Required with `store`, because
   * other accounts may use the same store.
   * @default none
   *
   * @example
   * key: `example:${tenant}:${username}`
   */
  key?: string | undefined;
  /**
   * Milliseconds before expiry from which the session refreshes a token before it uses it, unless the provider states
   * it.
   * @default 5_000
   */
  refreshWithin?: number | undefined;
  /**
   * What to do with tokens that the store failed to save. `optional`: use them, and retry the save. `required`: do not
   * use them, and throw `store_failed`.
   * @default 'optional'
   */
  persist?: 'optional' | 'required' | undefined;
  /**
   * The timeout of one token request, in milliseconds.
   * @default 10_000
   */
  timeout?: number | undefined;
  /**
   * The time in which the user has to answer a challenge or enter credentials, in milliseconds.
   * @default 600_000
   */
  interactiveTimeout?: number | undefined;
  /**
   * The clock. Tests pass `fakeClock()` of `@x/auth-core/testing`.
   * @default Date.now
   */
  clock?: Clock | undefined;
}

/** The options of `session.login()`. */
export interface LoginOptions {
  /**
   * Ends this caller's wait only. The login continues, because other callers may wait for it.
   * @default the wait ends with the login
   */
  signal?: AbortSignal | undefined;
  /**
   * The requirements of a resource beyond a valid token, from its challenge (`bearerChallenge(response)`). The session
   * passes them to the grant.
   * @default none
   */
  stepUp?: StepUp | undefined;
}

/**
 * Checks that options are an object, that each name is known, that no value is null, and that durations and functions are
 * valid. JSON has null for what is missing, where a default may be wrong.
 *
 * @param durations The options that have to be finite, non-negative numbers.
 * @param others The other known options.
 * @param path The option whose members these are, and a dot.
 * @throws AuthError `invalid_configuration`
 */
export function checkOptions(
  given: object,
  durations: readonly string[],
  others: readonly string[],
  path = '',
): void {
  const known = [...durations, ...others];
  const list = known.join(', ') || 'none';
  if (typeof given !== 'object' || !given) {
    throw invalid(`Pass the ${path.slice(0, -1) || 'options'} as an object. Known: ${list}.`);
  }
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue;
    const full = path + name;
    if (!known.includes(name)) throw invalid(`Unknown option "${full}". Known: ${list}.`);
    if (durations.includes(name))
      demand(full, value, Number.isFinite(value) && value >= 0, 'a finite, non-negative number');
    if (functions.test(full)) demand(full, value, typeof value === 'function', 'a function');
    if (texts.test(full)) demand(full, value, typeof value === 'string', 'a string');
    demand(full, value, value !== null, 'a value');
  }
}

const functions = /^((on|is)[A-Z]|logger|clock|random|fetch|retry)/;
const texts = /^(key|header|prefix|name|directory)$/;

/** Checks that an option, if it is passed, has one of its values. */
export function checkChoice(name: string, value: unknown, ...choices: readonly unknown[]): void {
  demand(name, value, choices.includes(value ?? choices[0]), choices.join(' or '));
}

export function demand(name: string, value: unknown, isValid: boolean, wanted: string): void {
  if (isValid) return;
  // Not every value can be converted to a string.
  const isPlain = value === null || !/object|function|symbol/.test(typeof value);
  const shown = isPlain ? value : Object.prototype.toString.call(value);
  throw invalid(`The option "${name}" is ${shown}. Pass ${wanted}.`);
}

/** Checks the grant of `createSession`. A generated client always has one. */
export function checkGrant(grant: Grant<never> | undefined): void {
  if (typeof grant?.login !== 'function') {
    throw invalid('The option "grant" is missing: pass an object with a function login.');
  }
  const { issuer = '' } = grant;
  demand('grant.issuer', issuer, typeof issuer === 'string', 'a URL');
  for (const name of [
    'refresh',
    'logout',
    'identify',
    'secretsOf',
    'isSingleUse',
    'hasOneTimeCode',
  ] as const) {
    const value = grant[name];
    demand(`grant.${name}`, value, /undefined|function/.test(typeof value), 'a function');
  }
}

/**
 * Checks the options of `createSession`, or of a generated client.
 *
 * @param more The known options that only one of the two has.
 * @throws AuthError `invalid_configuration`
 */
export function checkSessionOptions(
  options: SessionOptions<never, never, never>,
  more: readonly string[] = ['grant', 'identity'],
): void {
  checkOptions(
    options,
    ['refreshWithin', 'timeout', 'interactiveTimeout'],
    [
      ...['credentials', 'onChallenge', 'store', 'key', 'persist', 'clock', 'onEvent', 'logger'],
      ...more,
    ],
  );
  const { store, persist } = options;
  checkChoice('persist', persist, 'optional', 'required');
  if (store !== undefined && !openOf(store)) {
    demand('store', `a ${typeof store}`, typeof store === 'object', 'a store');
    throw invalid('The option "store" is a plain object. Pass it through defineStore.');
  }
}

// The state of a session, shared by its modules, and the decision what the session can do with its record.
import { AuthError } from '../errors.ts';
import type { Backoff } from './backoff.ts';
import type { Grant, StepUp } from './grant.ts';
import type { IdentityFacts } from './identity.ts';
import type { ReadEnds } from './lifetime.ts';
import type { AccountRecord } from './local-record.ts';
import type { LogoutResult } from './logout.ts';
import type { Observers } from './observers.ts';
import type { Operation, Operations } from './operation.ts';
import type { SessionOptions } from './options.ts';
import type { Time } from './time.ts';
import { type isAlive, isFresh, type TokenSet } from './token-set.ts';

export interface Context {
  readonly options: SessionOptions<unknown, unknown, unknown>;
  readonly grant: Grant;
  readonly time: Time;
  /** The timeout of one token request, in milliseconds. */
  readonly timeout: number;
  /** The time in which the user has to answer, in milliseconds. */
  readonly interactiveTimeout: number;
  /** Reads the lifetimes of a token response. */
  readonly readEnds: ReadEnds;
  /** Identifies the account in a store. */
  readonly identity: IdentityFacts;
  record: AccountRecord;
  readonly backoff: Backoff;
  readonly observers: Observers;
  readonly operations: Operations;
  /** A random name of this session. */
  readonly name: string;
  /** The access token that was rejected, and by which resource; `target` is `undefined` if it is rejected for all. */
  rejection?: { readonly token: string; readonly target: unknown } | undefined;
  /** The access token that the provider returned again after a resource rejected it. */
  repeated?: string | undefined;
  /** The wait of the callers of this tick. */
  sharing?: Promise<string> | undefined;
  /** Settles with the latest request that uses up a token, when the new tokens are stored. Never rejects. */
  spending?: Promise<void> | undefined;
  /** The latest token request, and the revocation of its tokens if the session was signed out meanwhile. */
  issuing?: Promise<unknown> | undefined;
  isClosed: boolean;
  /** Settles when a sign-out in progress was stored, or could not be. */
  ending?: Promise<void> | undefined;
  /** The number of token responses of the operation in progress whose tokens had expired when they arrived. */
  late: number;
  /** The one-time code in the credentials of the options was sent. */
  isCodeSent?: boolean;
  /** The last login had other credentials than those of the options: it may be of another account. */
  isOtherLogin?: boolean;
  /** The latest sign-out. */
  leaving?: Promise<LogoutResult>;
  /** The number of calls of `logout()`. */
  logouts: number;
  /**
   * The number of sign-outs, here and in other sessions, and of logins with other credentials. Requests of before are
   * not sent with later tokens, which may be of another account.
   */
  signOuts: number;
  /** Reports the sign-out, if it is not reported yet. */
  reportSignOut?: () => void;
  /** The access token that the session can neither use nor replace. */
  unusable?: string | undefined;
  /** The number of prompts in a row that all callers left. */
  abandoned: number;
  /** The login that has set the stage, and may have a prompt in the record. */
  entered?: Operation | undefined;
  /** Why the last requested login failed. */
  loginFailure?: AuthError | undefined;
  /** The stage of this session's login, if one is in progress. */
  stage?: 'signing_in' | 'challenge' | undefined;
  /** Why the provider rejected the refresh token: the cause of later `signed_out` errors. */
  refusal?: AuthError | undefined;
  /** Withdraws this session's prompt, because another session prompts the user now, or has the answer. */
  withdraw?: (() => void) | undefined;
  /** Notifies the subscribers if the state changed. */
  publish(): void;
}

/** A login that `session.login()` requested. */
export interface RequestedLogin {
  readonly credentials?: unknown;
  readonly stepUp?: StepUp | undefined;
  isDone: boolean;
  /** Another session has the user's input, or prompts the user. This login uses its result, and sends nothing again. */
  isWithdrawn?: boolean;
}

/** What a session can do with its record. */
export type Situation =
  /** It can use the access token. */
  | 'fresh'
  /** The account is signed out. */
  | 'signed_out'
  /** It can use the refresh token. */
  | 'refreshable'
  /** It waits: another session prompts the user. */
  | 'asking'
  /** It has to log in. */
  | 'empty';

export function situationOf(context: Context): Situation {
  const { record, time, grant, ending, isCodeSent } = context;
  const { tokens, signed_out } = record.current;
  if (signed_out || ending) return 'signed_out';
  if (usable(context, isFresh)) return 'fresh';
  const end = tokens?.refresh_expires_at ?? Number.POSITIVE_INFINITY;
  if (grant.refresh && tokens?.refresh_token && time.now() < end) return 'refreshable';
  // A login with a code needs no prompt, and the code expires.
  const isReady = hasCode(context) && !isCodeSent;
  return record.asking && !isReady ? 'asking' : 'empty';
}

/** Returns whether the credentials of the options contain a one-time code. */
export function hasCode({ options, grant }: Context): boolean {
  const { credentials } = options;
  const isGiven = credentials != null && typeof credentials !== 'function';
  return isGiven && grant.hasOneTimeCode?.(credentials) === true;
}

/**
 * Returns the tokens if their access token passes `test` and was not rejected, unless a sign-out is being stored. With
 * `target`, a rejection by one other resource does not count.
 */
export function usable(
  { record, time, rejection, ending }: Context,
  test: typeof isAlive,
  target?: unknown,
): TokenSet | undefined {
  const tokens = record.usable();
  if (ending || !tokens || !test(tokens, time.now())) return undefined;
  if (rejection?.token !== tokens.access_token) return tokens;
  // A token that one resource rejected is still used for the others until it is replaced.
  const isOthers = target !== undefined && rejection.target !== undefined;
  return isOthers && rejection.target !== target ? tokens : undefined;
}

/** Returns whether another operation is the current one. */
export function isReplaced({ operations }: Context, operation: Operation): boolean {
  return (operations.current ?? operation) !== operation;
}

export function signedOut(cause?: AuthError): AuthError {
  const message = 'Not signed in. Call session.login().';
  return new AuthError('signed_out', message, { cause });
}

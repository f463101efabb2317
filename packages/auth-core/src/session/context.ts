// What the steps of a transaction share, and what a record allows them to do.
import { AuthError } from '../errors.ts';
import type { Backoff } from './backoff.ts';
import type { Grant, StepUp } from './grant.ts';
import type { IdentityFacts } from './identity.ts';
import type { ReadEnds } from './lifetime.ts';
import type { AccountRecord } from './local-record.ts';
import type { Observers } from './observers.ts';
import type { Operation, Operations } from './operation.ts';
import type { SessionOptions } from './options.ts';
import type { Time } from './time.ts';
import { type isAlive, isFresh, type TokenSet } from './token-set.ts';

export interface Context {
  readonly options: SessionOptions<unknown, unknown, unknown>;
  readonly grant: Grant;
  readonly time: Time;
  /** Milliseconds that one token request may take. */
  readonly timeout: number;
  /** What the token responses say of lifetimes. */
  readonly readEnds: ReadEnds;
  /** Whose tokens they are, for a store. */
  readonly identity: IdentityFacts;
  record: AccountRecord;
  readonly backoff: Backoff;
  readonly observers: Observers;
  readonly operations: Operations;
  /** A random name of this session. */
  readonly name: string;
  /** The access token that a resource rejected, and which resource. */
  rejection?: { readonly token: string; readonly target: unknown } | undefined;
  /** The access token that the provider returned again after it was rejected. */
  repeated?: string | undefined;
  /** The login that was asked for last, and with what. */
  asked?: { readonly operation: Operation; readonly credentials: string | undefined } | undefined;
  isClosed: boolean;
  /** `logout()` is at work. */
  isEnding: boolean;
  /** How far a login of this session is. */
  stage?: 'signing_in' | 'challenge' | undefined;
  /** Why the provider ended the session. */
  refusal?: AuthError | undefined;
  /** Ends the question that a person is being asked: another session asks it now, or has the answer. */
  takeBack?: (() => void) | undefined;
  /** Tells the subscribers, if the state changed. */
  publish(): void;
}

/** A login that was asked for by `session.login()`. */
export interface RequestedLogin {
  readonly credentials?: unknown;
  readonly stepUp?: StepUp | undefined;
  isDone: boolean;
}

/** What a record allows a session to do. */
export type Situation =
  /** Its access token can be used. */
  | 'fresh'
  /** Somebody signed out. */
  | 'signed_out'
  /** Its refresh token can be presented. */
  | 'refreshable'
  /** Another session is asking a person. */
  | 'asking'
  /** Nothing but a login helps. */
  | 'empty';

export function situationOf(context: Context): Situation {
  const { record, time, grant, isEnding } = context;
  const { tokens, signed_out } = record.current;
  if (signed_out || isEnding) return 'signed_out';
  if (usable(context, isFresh)) return 'fresh';
  const end = tokens?.refresh_expires_at ?? Number.POSITIVE_INFINITY;
  if (grant.refresh && tokens?.refresh_token && time.now() < end) return 'refreshable';
  return record.asking ? 'asking' : 'empty';
}

/** The tokens, if their access token passes a test and was not rejected: by `target`, if one is given. */
export function usable(
  { record, time, rejection }: Context,
  test: typeof isAlive,
  target?: unknown,
): TokenSet | undefined {
  const tokens = record.usable();
  if (!tokens || !test(tokens, time.now())) return undefined;
  if (rejection?.token !== tokens.access_token) return tokens;
  // What one resource rejects is used for the others, until there is another token.
  const isOthers = target !== undefined && rejection.target !== undefined;
  return isOthers && rejection.target !== target ? tokens : undefined;
}

export function signedOut(cause?: AuthError): AuthError {
  const message = 'Nobody is signed in. Call session.login() to sign in.';
  return new AuthError('signed_out', message, { cause });
}

// The one record of an account: whose tokens they are, and what has happened. Sessions agree through it, and a store
// keeps it.
import { isObject } from './grant.ts';
import { isTokenSet, type TokenSet } from './token-set.ts';

/** What a store keeps for an account. Plain data: it survives JSON. */
export interface AuthRecord {
  /**
   * Grows with every change; the store compares it before it swaps. It also follows the clock, so that a record that
   * was removed and written again is not mistaken for an older one.
   */
  readonly revision: number;
  /** Whose record it is: provider, origins, security scheme, login and account. Another one is not valid. */
  readonly identity: string;
  /** Grows with every login and every sign-out. What was begun in an earlier generation is discarded. */
  readonly generation: number;
  /** Absent before the first login, after a sign-out, and after the provider rejected the refresh token. */
  readonly tokens?: TokenSet | undefined;
  /** Somebody signed out. No session logs in by itself again: that takes `session.login()`. */
  readonly signed_out?: true | undefined;
  /** A session is asking a person. The others wait for it while it beats. */
  readonly asking?: Asking | undefined;
}

/** Which session asks, and that it is alive. */
export interface Asking {
  /** A random name of the session. */
  readonly by: string;
  /** Grows every few seconds, for as long as the session is alive. */
  readonly beat: number;
  /** The challenge that is to be answered; absent while credentials are asked for. */
  readonly challenge?: string | undefined;
}

/** Whether a value that a store returned is this account's record. Stores are untrusted: anybody may write to them. */
export function isRecord(value: unknown, identity: string): value is AuthRecord {
  if (!isObject(value)) return false;
  const { tokens, asking } = value;
  return (
    value.identity === identity &&
    Number.isSafeInteger(value.revision) &&
    Number.isSafeInteger(value.generation) &&
    (tokens === undefined || isTokenSet(tokens)) &&
    (asking === undefined || (isObject(asking) && typeof asking.by === 'string'))
  );
}

/** Whether `record` is older than `other`: generations decide, then sign-outs, then revisions. */
export function isOutdated(record: AuthRecord, other: AuthRecord): boolean {
  if (record.generation !== other.generation) return record.generation < other.generation;
  // Tokens that were stored while a sign-out could not be are not revived by it.
  if (record.signed_out !== other.signed_out) return other.signed_out === true;
  return record.revision <= other.revision;
}

/** The tokens of a record of version 1, which was a token set with a revision and said nothing of its account. */
export function earlierTokens(value: unknown): TokenSet | undefined {
  if (!isObject(value)) return undefined;
  const { revision: _, refresh_within, ...rest } = value;
  const tokens = { ...rest, refresh_at: (rest.expires_at as number) - (refresh_within as number) };
  return isTokenSet(tokens) ? tokens : undefined;
}

// The record of an account in a store. The sessions of the account coordinate through it.
import { isObject } from './grant.ts';
import { isTokenSet, type TokenSet } from './token-set.ts';

/** The record that a store saves for an account. Plain data that JSON can represent. */
export interface AuthRecord {
  /**
   * Increases with every change; `save` compares it before it swaps. It is at least the time in milliseconds since
   * 1970, so that a record that was removed and written again has a higher revision than before.
   */
  readonly revision: number;
  /** The account: provider, origins, security scheme, login and account. A record with another identity is invalid. */
  readonly identity: string;
  /**
   * Increases with every login and sign-out, like `revision`: sessions that have seen a removed record accept the next
   * one. The results of logins and refreshes of an earlier generation are discarded.
   */
  readonly generation: number;
  /** Absent before the first login, after a sign-out, and after the provider rejected the refresh token. */
  readonly tokens?: TokenSet | undefined;
  /** The account is signed out. Sessions do not log in until the application calls `session.login()`. */
  readonly signed_out?: true | undefined;
  /** A session prompts the user. The others wait for it while its heartbeat continues. */
  readonly asking?: Asking | undefined;
}

/** The session that prompts the user, and its heartbeat. */
export interface Asking {
  /** A random name of the session. */
  readonly by: string;
  /** Increases every five seconds while the session is alive. */
  readonly beat: number;
  /** The challenge to answer; absent if the session prompts for credentials. */
  readonly challenge?: string | undefined;
}

/**
 * Returns whether a value from a store is a valid record of this account. Stores are untrusted: others can write to
 * them.
 */
export function isRecord(value: unknown, identity: string): value is AuthRecord {
  if (!isObject(value)) return false;
  const { tokens, asking, signed_out = true } = value;
  return (
    value.identity === identity &&
    isCounter(value.revision) &&
    isCounter(value.generation) &&
    signed_out === true &&
    (tokens === undefined || (isTokenSet(tokens) && !value.signed_out)) &&
    (asking === undefined || (isObject(asking) && typeof asking.by === 'string'))
  );
}

/**
 * Returns a copy of a value from a store without the members that are null: a database may store absent ones as null.
 */
export function withoutNull(value: unknown): AuthRecord | undefined {
  const text = JSON.stringify(value ?? null);
  return JSON.parse(text, (_, member: unknown) => member ?? undefined) as AuthRecord | undefined;
}

/** Returns whether a value is a revision or generation that has a next one. */
export function isCounter(value: unknown): value is number {
  return Number.isSafeInteger(value) && value !== Number.MAX_SAFE_INTEGER;
}

/** Returns the revision or generation after `latest`, at the time `now` in milliseconds since 1970. */
export function nextCounter(latest: number, now: number): number {
  return Math.max(latest + 1, Math.floor(now));
}

/** Returns whether `record` is not newer than `other`. Compares generations, then sign-outs, then revisions. */
export function isOutdated(record: AuthRecord, other: AuthRecord): boolean {
  if (record.generation !== other.generation) return record.generation < other.generation;
  // A sign-out that could not be saved wins over tokens that were saved meanwhile.
  if (record.signed_out !== other.signed_out) return other.signed_out === true;
  return record.revision <= other.revision;
}

/** Returns the tokens of a record of version 1: a token set with a revision, without an identity. */
export function earlierTokens(value: unknown): TokenSet | undefined {
  if (!isObject(value)) return undefined;
  const { revision: _, refresh_within, ...rest } = value;
  const tokens: unknown = { ...rest, refresh_at: rest.expires_at };
  if (!isTokenSet(tokens) || !Number.isFinite(refresh_within)) return undefined;
  return { ...tokens, refresh_at: tokens.expires_at - (refresh_within as number) };
}

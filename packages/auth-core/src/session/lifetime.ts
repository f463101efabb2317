// How long tokens live, from what real servers say about it.
import type { TokenResponse } from './grant.ts';

/** For a server that doesn't say how long its tokens live. */
const UNKNOWN_LIFETIME = 300_000;
/** For a token that has expired when it arrives: long enough for the calls that waited for it. */
const SHORTEST_LIFETIME = 1_000;
const LONGEST_LIFETIME = 30 * 86_400_000;
/** The last instant that a `Date` can hold. */
const NEVER = 8.64e15;

/** When the tokens of a response end, in milliseconds since 1970. */
export interface Ends {
  readonly access: number;
  readonly refresh: number | undefined;
}

/**
 * Reads when tokens end, counted from before the request was sent.
 *
 * @param onUnknown Told of a member in a format that is not known.
 */
export type ReadEnds = (
  response: TokenResponse,
  requestedAt: number,
  onUnknown: (member: string) => void,
) => Ends;

/** The value of a member, in milliseconds. */
type Read = (member: string, parse: (value: unknown) => number | undefined) => number | undefined;

/** Reads every kind of lifetime that a response may have, also that of a JWT. */
export const allLifetimes: ReadEnds = (response, requestedAt, onUnknown) => {
  const unsaid = jwtLifetime(response.access_token, requestedAt);
  // A lifetime takes precedence over an instant, because it needs no agreement about what time it is.
  const length = (read: Read, of: string): number | undefined =>
    read(`${of}expires_in`, (value) => amountOf(value, 1000)) ??
    read(`${of}expires_in_ms`, (value) => amountOf(value, 1));
  return endsOf(response, requestedAt, onUnknown, { length, unsaid });
};

/** Reads instants only, for a lifecycle whose responses have nothing else. */
export const instantsOnly: ReadEnds = (response, requestedAt, onUnknown) =>
  endsOf(response, requestedAt, onUnknown, {});

interface Lengths {
  length?(read: Read, of: string): number | undefined;
  /** The length of an access token's life, where nothing is said of it. */
  readonly unsaid?: number | undefined;
}

function endsOf(
  response: TokenResponse,
  requestedAt: number,
  onUnknown: (member: string) => void,
  { length, unsaid }: Lengths,
): Ends {
  const members = response as unknown as Readonly<Record<string, unknown>>;
  const read: Read = (member, parse) => {
    const value = members[member];
    const parsed = parse(value);
    if (value != null && value !== 'never' && parsed === undefined) onUnknown(member);
    return parsed;
  };
  const issued = read('issued_at', instantOf) ?? requestedAt;
  const end = (of: string, otherwise?: number): number | undefined => {
    const said = length?.(read, of);
    const instant = read(`${of}expires_at`, instantOf);
    const values = [members[`${of}expires_in`], members[`${of}expires_at`]];
    if (values.includes('never')) return NEVER;
    const left = said ?? (instant === undefined ? otherwise : instant - issued);
    return left === undefined ? undefined : requestedAt + left;
  };
  return {
    access: accessTokenEnd(end('', unsaid), requestedAt),
    refresh: finite(end('refresh_')),
  };
}

/** An access token has an end in any case, and never one that nobody can use or that is hardly an end. */
function accessTokenEnd(end: number | undefined, requestedAt: number): number {
  if (end === NEVER) return end;
  const length = end === undefined ? UNKNOWN_LIFETIME : end - requestedAt;
  return requestedAt + Math.min(Math.max(length, SHORTEST_LIFETIME), LONGEST_LIFETIME);
}

function amountOf(value: unknown, unit: number): number | undefined {
  const amount = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof amount === 'number' && !Number.isNaN(amount) ? amount * unit : undefined;
}

/** RFC 3339, RFC 1123, or seconds since 1970 as a number or a string. Without a time zone it is UTC, everywhere. */
function instantOf(value: unknown): number | undefined {
  const seconds = amountOf(value, 1000);
  if (seconds !== undefined || typeof value !== 'string') return finite(seconds);
  const zoned = /(z|gmt|utc|[+-]\d\d:?\d\d)$/i.test(value) || !value.includes(':');
  const text = /^\d{4}-/.test(value) ? `${value.replace(' ', 'T')}Z` : `${value} GMT`;
  return finite(Date.parse(zoned ? value : text));
}

/** JSON has no infinity, and no NaN. */
function finite(milliseconds: number | undefined): number | undefined {
  return Number.isFinite(milliseconds) ? milliseconds : undefined;
}

/**
 * What a JWT says of itself (RFC 7519 §4.1). Its end may be near, if the provider returns the same token again; its
 * own length is taken where the clock here cannot be right.
 */
function jwtLifetime(token: unknown, now: number): number | undefined {
  const { exp, iat } = claimsOf(token);
  if (exp === undefined) return undefined;
  const rest = exp - now;
  const whole = exp - (iat ?? now);
  return rest > 0 && rest < whole ? rest : whole;
}

function claimsOf(token: unknown): { exp?: number | undefined; iat?: number | undefined } {
  try {
    const text = atob((token as string).split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/'));
    const { exp, iat } = JSON.parse(text) as Record<string, unknown>;
    return { exp: amountOf(exp, 1000), iat: amountOf(iat, 1000) };
  } catch {
    return {};
  }
}

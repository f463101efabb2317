// Reads the lifetimes of tokens from token responses, in the formats that servers use.
import type { TokenResponse } from './grant.ts';

/** The lifetime of an access token whose response states none, in milliseconds. */
const DEFAULT_LIFETIME = 300_000;
const MAX_LIFETIME = 30 * 86_400_000;
/** The expiry of a token that does not expire: the last instant that a `Date` can hold. */
const NEVER = 8.64e15;

/** When the tokens of a response expire, in milliseconds since 1970. */
export interface Ends {
  readonly access: number;
  readonly refresh: number | undefined;
}

/**
 * Reads when the tokens of a response expire.
 *
 * @param requestedAt Milliseconds since 1970, before the request was sent. Lifetimes start there.
 * @param onUnknown Called with the name of a member whose format is unknown.
 */
export type ReadEnds = (
  response: TokenResponse,
  requestedAt: number,
  onUnknown: (member: string) => void,
) => Ends;

/** Parses a member of the response. Returns milliseconds. */
type Read = (member: string, parse: (value: unknown) => number | undefined) => number | undefined;

/** Reads all formats: lifetimes, instants and the claims of a JWT. */
export const allLifetimes: ReadEnds = (response, requestedAt, onUnknown) => {
  const fallback = jwtLifetime(response.access_token, requestedAt);
  // A lifetime takes precedence over an instant, because it does not depend on the clocks of client and server.
  const length = (read: Read, of: string): number | undefined =>
    read(`${of}expires_in`, (value) => amountOf(value, 1000)) ??
    read(`${of}expires_in_ms`, (value) => amountOf(value, 1));
  return endsOf(response, requestedAt, onUnknown, { length, fallback });
};

/** Reads instants only, for a provider whose responses contain no other format. */
export const instantsOnly: ReadEnds = (response, requestedAt, onUnknown) =>
  endsOf(response, requestedAt, onUnknown, {});

interface Lengths {
  length?(read: Read, of: string): number | undefined;
  /** The lifetime of an access token whose response states none, in milliseconds. */
  readonly fallback?: number | undefined;
}

function endsOf(
  response: TokenResponse,
  requestedAt: number,
  onUnknown: (member: string) => void,
  { length, fallback }: Lengths,
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
    const lifetime = length?.(read, of);
    const instant = read(`${of}expires_at`, instantOf);
    const left = lifetime ?? (instant === undefined ? otherwise : instant - issued);
    return left === undefined ? undefined : requestedAt + left;
  };
  const access = accessTokenEnd(end('', fallback), requestedAt);
  const refresh = finite(end('refresh_')) ?? 0;
  const isEndless = (of: string): boolean =>
    [members[`${of}expires_in`], members[`${of}expires_at`]].includes('never');
  return {
    access: isEndless('') ? NEVER : access,
    // Some servers state 0 for a refresh token that does not expire.
    refresh: isEndless('refresh_') ? NEVER : refresh > requestedAt ? refresh : undefined,
  };
}

/** Applies the default and the longest lifetime to the expiry of an access token. */
function accessTokenEnd(end: number | undefined, requestedAt: number): number {
  const length = end === undefined ? DEFAULT_LIFETIME : end - requestedAt;
  return requestedAt + Math.min(length, MAX_LIFETIME);
}

function amountOf(value: unknown, unit: number): number | undefined {
  const amount = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof amount === 'number' && !Number.isNaN(amount) ? amount * unit : undefined;
}

/**
 * Parses RFC 3339, RFC 1123, or seconds since 1970 as a number or string. Without a time zone it is UTC in every
 * runtime.
 */
function instantOf(value: unknown): number | undefined {
  const seconds = amountOf(value, 1000);
  if (seconds !== undefined || typeof value !== 'string') return finite(seconds);
  const zoned = /(z|gmt|utc|[+-]\d\d:?\d\d)$/i.test(value) || !value.includes(':');
  const text = /^\d{4}-/.test(value) ? `${value.replace(' ', 'T')}Z` : `${value} GMT`;
  return finite(Date.parse(zoned ? value : text));
}

/** Replaces infinity and NaN by `undefined`, because JSON cannot represent them. */
function finite(milliseconds: number | undefined): number | undefined {
  return Number.isFinite(milliseconds) ? milliseconds : undefined;
}

/**
 * Returns the remaining lifetime of a JWT in milliseconds (RFC 7519 §4.1: `exp`, `iat`). If the local clock cannot be
 * right (the token has expired, or lives longer than `exp - iat`), returns `exp - iat`.
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

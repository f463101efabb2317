// How long tokens live, from what real servers say about it.

/** For a server that doesn't say how long its tokens live. */
const UNKNOWN_LIFETIME = 300_000;
/** For a token that has expired when it arrives: long enough for the calls that waited for it. */
const SHORTEST_LIFETIME = 1_000;
const LONGEST_LIFETIME = 30 * 86_400_000;
/** The last instant that a `Date` can hold. */
const NEVER = 8.64e15;

/** The members of a token response that tell how long a token lives. */
export interface Lifetime {
  /** Seconds, or a numeric string. */
  readonly seconds?: unknown;
  readonly milliseconds?: unknown;
  /** An instant, or `never`. */
  readonly expires?: unknown;
  /** An instant by the same clock. */
  readonly issued?: unknown;
  /** A token that may be a JWT, for when nothing else is said. */
  readonly token?: string | undefined;
}

/**
 * The instant at which a token ends, counted from before the request was sent. A lifetime takes precedence over an
 * instant, because it needs no agreement about what time it is. `undefined`: the response doesn't say.
 */
export function endOf(lifetime: Lifetime, requestedAt: number): number | undefined {
  const { seconds, milliseconds, expires, issued, token } = lifetime;
  if (seconds === 'never' || expires === 'never') return NEVER;
  const instant = instantOf(expires);
  const length =
    amountOf(seconds, 1000) ??
    amountOf(milliseconds, 1) ??
    (instant === undefined
      ? jwtLifetime(token, requestedAt)
      : instant - (instantOf(issued) ?? requestedAt));
  return length === undefined ? undefined : requestedAt + length;
}

/** An access token has an end in any case, and never one that nobody can use or that is hardly an end. */
export function accessTokenEnd(end: number | undefined, requestedAt: number): number {
  if (end === NEVER) return end;
  const length = end === undefined ? UNKNOWN_LIFETIME : end - requestedAt;
  return requestedAt + Math.min(Math.max(length, SHORTEST_LIFETIME), LONGEST_LIFETIME);
}

/** Whether a member (an instant if its name ends with `_at`, else a length) is there and cannot be read. */
export function isUnknown(member: string, value: unknown): boolean {
  const read = member.endsWith('_at') ? instantOf(value) : amountOf(value, 1);
  return value != null && value !== 'never' && read === undefined;
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
export function finite(milliseconds: number | undefined): number | undefined {
  return Number.isFinite(milliseconds) ? milliseconds : undefined;
}

/**
 * What a JWT says of itself (RFC 7519 §4.1). Its end may be near, if the provider returns the same token again; its
 * own length is taken where the clock here cannot be right.
 */
function jwtLifetime(token: string | undefined, now: number): number | undefined {
  const { exp, iat } = claimsOf(token);
  if (exp === undefined) return undefined;
  const rest = exp - now;
  const whole = exp - (iat ?? now);
  return rest > 0 && rest < whole ? rest : whole;
}

function claimsOf(token = ''): { exp?: number | undefined; iat?: number | undefined } {
  try {
    const text = atob(token.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/'));
    const { exp, iat } = JSON.parse(text) as Record<string, unknown>;
    return { exp: amountOf(exp, 1000), iat: amountOf(iat, 1000) };
  } catch {
    return {};
  }
}

// From what a token endpoint answered to what a session holds: every value checked, every lifetime an
// absolute instant. This is the only place that reads a token response.
import { AuthError } from '../errors.ts';
import { isObject, type TokenResponse } from './grant.ts';

/** The tokens of one session, as it keeps and stores them. Plain data: it survives JSON. */
export interface TokenSet {
  /**
   * Grows with every change of this record; the store compares it before it swaps. It also follows the clock, so
   * that a record that was removed and made anew is not taken for an older one.
   */
  readonly revision: number;
  readonly access_token: string;
  readonly refresh_token?: string | undefined;
  /** Milliseconds since 1970, by the clock of whoever asked for the token, before the request was sent. */
  readonly issued_at: number;
  /** Milliseconds since 1970. */
  readonly expires_at: number;
  /** Milliseconds since 1970. */
  readonly refresh_expires_at?: number | undefined;
  /** Milliseconds before `expires_at` at which the access token is renewed before it is used. */
  readonly refresh_within: number;
  readonly security_scheme?: string | undefined;
}

/** RFC 6750 §2.1. Checked before a token comes near `Headers`, whose own error message quotes the value. */
const b64token = /^[A-Za-z0-9\-._~+/]+=*$/;

/** For a server that doesn't say how long its tokens live. */
const UNKNOWN_LIFETIME = 300_000;
/** For a token that is expired at birth: long enough for the calls that waited for it. */
const SHORTEST_LIFETIME = 1_000;
const LONGEST_LIFETIME = 30 * 86_400_000;

/** Tokens that are in no store yet. */
export type AcceptedTokens = Omit<TokenSet, 'revision'>;

export interface AcceptOptions {
  /** Milliseconds since 1970, taken before the request was sent. */
  requestedAt: number;
  /** Seconds; for responses that don't say it themselves. */
  refreshWithin: number;
  /** The tokens that these replace. */
  previous?: TokenSet | undefined;
}

/**
 * Checks a token response and makes it a token set.
 *
 * @throws AuthError `invalid_token_response`, which names the member at fault and never its value.
 */
export function acceptTokenResponse(
  response: TokenResponse,
  options: AcceptOptions,
): AcceptedTokens {
  const { requestedAt, refreshWithin, previous } = options;
  if (!isObject(response)) {
    throw new AuthError('invalid_token_response', 'The token response is no object.');
  }
  const access_token = token(response.access_token, 'access_token');
  const refresh_token =
    response.refresh_token == null || response.refresh_token === ''
      ? previous?.refresh_token
      : token(response.refresh_token, 'refresh_token');
  const lifetime = lifetimeOf(response, requestedAt);
  const refreshLifetime = lifetimeFrom(response.refresh_expires_in, 1000);
  const within = previous ? previous.refresh_within / 1000 : refreshWithin;
  const refreshInstant = instant(response.refresh_expires_at);
  // RFC 6749 §6: without a new refresh token the old one stays, and with it what is known of its end.
  const replaced = refresh_token !== previous?.refresh_token;
  return {
    access_token,
    refresh_token,
    issued_at: requestedAt,
    expires_at: requestedAt + lifetime,
    refresh_expires_at:
      refreshLifetime !== undefined
        ? instantOf(requestedAt + refreshLifetime)
        : (refreshInstant ?? (replaced ? undefined : previous?.refresh_expires_at)),
    // A token that is born inside the window would be renewed on every call.
    refresh_within: Math.min(
      (isWithin(response.refresh_within) ? response.refresh_within : within) * 1000,
      lifetime / 4,
    ),
    security_scheme:
      typeof response.security_scheme === 'string'
        ? response.security_scheme
        : previous?.security_scheme,
  };
}

function token(value: unknown, member: string): string {
  if (typeof value === 'string' && b64token.test(value)) return value;
  const what = value == null ? 'is missing' : 'is no token as RFC 6750 §2.1 has it';
  throw new AuthError(
    'invalid_token_response',
    `The token response has no ${member} that can be used: it ${what}.`,
  );
}

/** A lifetime beats an instant: it needs no agreement about what time it is. */
function lifetimeOf(response: TokenResponse, requestedAt: number): number {
  const expires = instant(response.expires_at);
  const issued = instant(response.issued_at);
  const lifetime =
    lifetimeFrom(response.expires_in, 1000) ??
    lifetimeFrom(response.expires_in_ms, 1) ??
    (expires === undefined ? UNKNOWN_LIFETIME : expires - (issued ?? requestedAt));
  return Math.min(Math.max(lifetime, SHORTEST_LIFETIME), LONGEST_LIFETIME);
}

function lifetimeFrom(value: unknown, unit: number): number | undefined {
  const amount = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof amount === 'number' && !Number.isNaN(amount) ? amount * unit : undefined;
}

function instant(value: unknown): number | undefined {
  const milliseconds =
    typeof value === 'number'
      ? value * 1000
      : typeof value === 'string'
        ? Date.parse(value)
        : Number.NaN;
  return instantOf(milliseconds);
}

/** JSON has no infinity: what never comes is left out. */
function instantOf(milliseconds: number): number | undefined {
  return Number.isFinite(milliseconds) ? milliseconds : undefined;
}

function isWithin(value: unknown): value is number {
  return typeof value === 'number' && value >= 0;
}

/** Whether a value has the shape of a token set, and an access token that can be sent. */
export function isTokenSet(value: unknown): value is TokenSet {
  if (!isObject(value)) return false;
  const { access_token, refresh_token, security_scheme, refresh_expires_at } = value;
  return (
    typeof access_token === 'string' &&
    b64token.test(access_token) &&
    [refresh_token, security_scheme].every(
      (text) => text === undefined || typeof text === 'string',
    ) &&
    [value.issued_at, value.expires_at, value.refresh_within, refresh_expires_at ?? 0].every(
      Number.isFinite,
    ) &&
    Number.isSafeInteger(value.revision)
  );
}

/** Whether an access token may still be sent. */
export function isAlive(tokens: TokenSet, now: number): boolean {
  return (
    now < tokens.expires_at - Math.min(1000, (tokens.expires_at - tokens.issued_at) / 4) &&
    now >= tokens.issued_at - CLOCK_STEP
  );
}

/** Whether an access token may be sent without thinking of renewing it first. */
export function isFresh(tokens: TokenSet, now: number): boolean {
  return now < tokens.expires_at - tokens.refresh_within && isAlive(tokens, now);
}

/** Whether an access token may not be known to every resource yet: three seconds, or a tenth of a short life. */
export function isNew(tokens: TokenSet, now: number): boolean {
  return now < tokens.issued_at + Math.min(3_000, (tokens.expires_at - tokens.issued_at) / 10);
}

/** A clock that was set back makes stored tokens look issued in the future; a small step is forgiven. */
const CLOCK_STEP = 60_000;

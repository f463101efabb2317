// Converts a token response to a token set: checks every value, and computes absolute expiry times. No other module
// reads token responses.
import { AuthError } from '../errors.ts';
import { type Attached, isObject, type TokenResponse } from './grant.ts';
import type { ReadEnds } from './lifetime.ts';

/** The tokens of an account. Plain data that JSON can represent. All times are milliseconds since 1970. */
export interface TokenSet {
  readonly access_token: string;
  readonly refresh_token?: string | undefined;
  /** When the token request was sent, by the clock of the session that sent it. */
  readonly issued_at: number;
  readonly expires_at: number;
  /** From then on the session refreshes the access token before it uses it. */
  readonly refresh_at: number;
  readonly refresh_expires_at?: number | undefined;
  /** The security scheme that the access token is for. */
  readonly security_scheme?: string | undefined;
  /** The data that the grant stores with the tokens. */
  readonly attached?: Attached | undefined;
}

/**
 * An access token of RFC 6749 §A.12, without spaces. It is checked before the token is passed to `Headers`, whose error
 * would quote it. A refresh token can be any string (§A.17), because it is not sent in a header.
 */
const headerToken = /^[!-~]+$/;

/** The shortest lifetime, in milliseconds. */
const MIN_LIFETIME = 1_000;

export interface AcceptOptions {
  /** Milliseconds since 1970, taken before the request was sent. */
  readonly requestedAt: number;
  /** Milliseconds since 1970, after the response arrived. */
  readonly receivedAt: number;
  /** Milliseconds before expiry from which to refresh, for responses that do not state it. */
  readonly refreshWithin: number;
  /** The tokens that these replace. */
  readonly previous?: TokenSet | undefined;
  readonly readEnds: ReadEnds;
  /** Called with the name of a member whose format is unknown. */
  readonly onUnknown: (member: string) => void;
}

/**
 * Checks a token response and converts it to a token set.
 *
 * @throws AuthError `invalid_token_response`. The message names the invalid member, without its value.
 */
export function acceptTokenResponse(response: TokenResponse, options: AcceptOptions): TokenSet {
  const { requestedAt, receivedAt, refreshWithin, previous, readEnds, onUnknown } = options;
  if (!isObject(response)) throw invalid('it is not an object');
  const { access_token, refresh_token, refresh_within, security_scheme } = response;
  if (typeof access_token !== 'string' || !headerToken.test(access_token)) {
    const fault = access_token == null ? 'is missing' : 'is not a token (RFC 6749 §A.12)';
    throw invalid(`its access_token ${fault}`);
  }
  const given = refresh_token ?? '';
  if (typeof given !== 'string') throw invalid('its refresh_token is not a string');
  const { access, refresh } = readEnds(response, requestedAt, onUnknown);
  // A lifetime of 0 is not the real one. The calls that waited for the token use it, also after a slow response.
  const start = access > requestedAt ? requestedAt : receivedAt;
  const end = Math.max(access, start + MIN_LIFETIME);
  // RFC 6749 §6: without a new refresh token the old one stays valid, and so does its known expiry.
  const kept = given === '' || given === previous?.refresh_token ? previous : undefined;
  const lasting = previous ? previous.expires_at - previous.refresh_at : refreshWithin;
  const isStated = typeof refresh_within === 'number' && refresh_within >= 0;
  // At most a quarter of the lifetime: otherwise a short-lived token would be refreshed on every call.
  const within = Math.min(isStated ? refresh_within * 1000 : lasting, (end - requestedAt) / 4);
  return {
    access_token,
    refresh_token: given || previous?.refresh_token,
    issued_at: requestedAt,
    expires_at: end,
    refresh_at: end - within,
    refresh_expires_at: refresh ?? kept?.refresh_expires_at,
    security_scheme:
      typeof security_scheme === 'string' ? security_scheme : previous?.security_scheme,
    attached: response.attached ?? previous?.attached,
  };
}

function invalid(what: string): AuthError {
  return new AuthError('invalid_token_response', `The token response is invalid: ${what}.`);
}

/** Returns whether a value other than null is a token set with a valid access token. */
export function isTokenSet(given: unknown): given is TokenSet {
  const value = given as Readonly<Record<string, unknown>>;
  const { access_token, refresh_token = '', security_scheme = '' } = value;
  return (
    [access_token, refresh_token, security_scheme].every((text) => typeof text === 'string') &&
    headerToken.test(access_token as string) &&
    [value.issued_at, value.expires_at, value.refresh_at, value.refresh_expires_at ?? 0].every(
      Number.isFinite,
    )
  );
}

/** Returns whether an access token has not expired. */
export function isAlive({ issued_at, expires_at }: TokenSet, now: number): boolean {
  return (
    now < expires_at - Math.min(1000, (expires_at - issued_at) / 4) && now >= issued_at - CLOCK_STEP
  );
}

/** Returns whether an access token can be used without refreshing it first. */
export function isFresh(tokens: TokenSet, now: number): boolean {
  return now < tokens.refresh_at && isAlive(tokens, now);
}

/**
 * Returns whether an access token is so new that some resources may not have received it yet: for three seconds, or for
 * a tenth of a short lifetime.
 */
export function isNew({ issued_at, expires_at }: TokenSet, now: number): boolean {
  return now < issued_at + Math.min(3_000, (expires_at - issued_at) / 10);
}

/** The tolerance for `issued_at` in the future, in milliseconds: the clock may have been set back a little. */
const CLOCK_STEP = 60_000;

// From what a token endpoint responded to what a session holds: every value checked, every lifetime an absolute
// instant. This is the only place that reads a token response.
import { AuthError } from '../errors.ts';
import { type Attached, isObject, type TokenResponse } from './grant.ts';
import type { ReadEnds } from './lifetime.ts';

/** The tokens of an account. Plain data: it survives JSON. All instants are milliseconds since 1970. */
export interface TokenSet {
  readonly access_token: string;
  readonly refresh_token?: string | undefined;
  /** By the clock of the session that asked for the token, from before the request was sent. */
  readonly issued_at: number;
  readonly expires_at: number;
  /** From then on the access token is renewed before it is used. */
  readonly refresh_at: number;
  readonly refresh_expires_at?: number | undefined;
  /** The security scheme that the access token is for. */
  readonly security_scheme?: string | undefined;
  /** What the grant keeps with them. */
  readonly attached?: Attached | undefined;
}

/**
 * RFC 6749 §A.12, without blanks at all. Checked before a token comes near `Headers`, whose own error quotes the
 * value. A refresh token is any text (§A.17): where it goes decides what it may hold.
 */
const headerToken = /^[!-~]+$/;

export interface AcceptOptions {
  /** Milliseconds since 1970, taken before the request was sent. */
  readonly requestedAt: number;
  /** Milliseconds; for responses that don't say it themselves. */
  readonly refreshWithin: number;
  /** The tokens that these replace. */
  readonly previous?: TokenSet | undefined;
  readonly readEnds: ReadEnds;
  /** Told of a lifetime in a format that is not known. */
  readonly onUnknown: (member: string) => void;
}

/**
 * Checks a token response and makes it a token set.
 *
 * @throws AuthError `invalid_token_response`, which names the invalid member and never its value.
 */
export function acceptTokenResponse(response: TokenResponse, options: AcceptOptions): TokenSet {
  const { requestedAt, refreshWithin, previous, readEnds, onUnknown } = options;
  if (!isObject(response)) throw invalid('it is not an object');
  const { access_token, refresh_token, refresh_within, security_scheme } = response;
  if (typeof access_token !== 'string' || !headerToken.test(access_token)) {
    const fault = access_token == null ? 'is missing' : 'is not a token (RFC 6749 §A.12)';
    throw invalid(`its access_token ${fault}`);
  }
  const given = refresh_token ?? '';
  if (typeof given !== 'string') throw invalid('its refresh_token is not a string');
  const { access, refresh } = readEnds(response, requestedAt, onUnknown);
  // RFC 6749 §6: without a new refresh token the old one stays, and with it what is known of its end.
  const kept = given === '' || given === previous?.refresh_token ? previous : undefined;
  const lasting = previous ? previous.expires_at - previous.refresh_at : refreshWithin;
  const isSaid = typeof refresh_within === 'number' && refresh_within >= 0;
  // A token that arrives inside its window would be renewed on every call.
  const within = Math.min(isSaid ? refresh_within * 1000 : lasting, (access - requestedAt) / 4);
  return {
    access_token,
    refresh_token: given || previous?.refresh_token,
    issued_at: requestedAt,
    expires_at: access,
    refresh_at: access - within,
    refresh_expires_at: refresh ?? kept?.refresh_expires_at,
    security_scheme:
      typeof security_scheme === 'string' ? security_scheme : previous?.security_scheme,
    attached: response.attached ?? previous?.attached,
  };
}

function invalid(what: string): AuthError {
  return new AuthError('invalid_token_response', `The token response is not usable: ${what}.`);
}

/** Whether a value has the shape of a token set, and an access token that can be sent. */
export function isTokenSet(value: unknown): value is TokenSet {
  if (!isObject(value)) return false;
  const { access_token, refresh_token = '', security_scheme = '' } = value;
  return (
    [access_token, refresh_token, security_scheme].every((text) => typeof text === 'string') &&
    headerToken.test(access_token as string) &&
    [value.issued_at, value.expires_at, value.refresh_at, value.refresh_expires_at ?? 0].every(
      Number.isFinite,
    )
  );
}

/** Whether an access token may still be sent. */
export function isAlive({ issued_at, expires_at }: TokenSet, now: number): boolean {
  return (
    now < expires_at - Math.min(1000, (expires_at - issued_at) / 4) && now >= issued_at - CLOCK_STEP
  );
}

/** Whether an access token may be sent without renewing it first. */
export function isFresh(tokens: TokenSet, now: number): boolean {
  return now < tokens.refresh_at && isAlive(tokens, now);
}

/** Whether an access token may not be known to every resource yet: three seconds, or a tenth of a short life. */
export function isNew({ issued_at, expires_at }: TokenSet, now: number): boolean {
  return now < issued_at + Math.min(3_000, (expires_at - issued_at) / 10);
}

/** A clock that was set back makes stored tokens look issued in the future; a small step is forgiven. */
const CLOCK_STEP = 60_000;

// What a provider has to bring: how tokens are obtained, renewed and given back. The generated packages
// compile theirs from `auth.arazzo.yaml`; anybody else writes these three functions by hand.

/**
 * What a token endpoint answered, in the vocabulary of RFC 6749 §5.1. Values are taken as they come:
 * which of them are usable is decided in one place, when the session accepts the response.
 */
export interface TokenResponse {
  access_token: unknown;
  /** Absent or `null` on a refresh means: keep the one you have (RFC 6749 §6). */
  refresh_token?: unknown;
  /** Lifetime in seconds, a number or a numeric string. */
  expires_in?: unknown;
  /** Lifetime in milliseconds. */
  expires_in_ms?: unknown;
  /** Instant of expiry: RFC 3339, RFC 1123, or seconds since 1970. */
  expires_at?: unknown;
  /** Instant of issue by the server's clock; with `expires_at` it gives a lifetime free of clock skew. */
  issued_at?: unknown;
  /** Lifetime of the refresh token in seconds. */
  refresh_expires_in?: unknown;
  /** Instant at which the refresh token expires. */
  refresh_expires_at?: unknown;
  token_type?: unknown;
  scope?: unknown;
  /** Which of an API's security schemes the access token is for, where it has several. */
  security_scheme?: string;
  /** Seconds before expiry at which the access token is renewed before it is used. */
  refresh_within?: number;
}

/** A login that is not complete: the user has to answer something first (a one-time code, say). */
export interface Challenge<Name extends string = string, Details = unknown, Answer = never> {
  /** Which challenge it is. */
  readonly challenge: Name;
  /** What the provider said with it (a masked telephone number, when the code expires). */
  readonly details: Details;
  /** Sends the answer. Another challenge may follow. */
  answer(answer: Answer, context: GrantContext): Promise<TokenResponse | Challenge>;
  /** Asks the provider to send the code again, where it can. */
  resend?(context: GrantContext): Promise<void>;
}

/** What a grant is given with every call. */
export interface GrantContext {
  /** Aborts when the call's deadline has passed. Hand it on to `fetch`. */
  readonly signal: AbortSignal;
}

/** The tokens at hand when something is renewed or given back. */
export interface HeldTokens {
  readonly access_token: string;
  readonly refresh_token?: string | undefined;
}

/**
 * How a provider's tokens are obtained, renewed and given back.
 *
 * Throw `AuthError` with code `invalid_grant` when the server has refused for good; anything else that is
 * thrown is taken for a passing failure, and the credentials are kept.
 *
 * @example
 * const grant: Grant<{ username: string; password: string }> = {
 *   async login(credentials, { signal }) {
 *     const response = await fetch('https://api.example.com/token', {
 *       method: 'POST', body: new URLSearchParams({ grant_type: 'password', ...credentials }), signal, redirect: 'manual',
 *     });
 *     if (response.status === 400) throw new AuthError('invalid_grant', 'The password was refused.', { status: 400 });
 *     if (!response.ok) throw new AuthError('token_request_failed', 'No token.', { status: response.status });
 *     return response.json();
 *   },
 * };
 */
export interface Grant<Credentials = unknown> {
  /** From credentials to tokens, or to a challenge. */
  login(credentials: Credentials, context: GrantContext): Promise<TokenResponse | Challenge>;
  /** From a refresh token to new tokens. `credentials` is for servers that authenticate the client here too. */
  refresh?(
    tokens: HeldTokens & { readonly refresh_token: string },
    context: GrantContext & { credentials(): Promise<Credentials> },
  ): Promise<TokenResponse>;
  /** Gives the tokens back (RFC 7009). Its failure is told in an event and changes nothing. */
  logout?(
    tokens: HeldTokens,
    context: GrantContext & { credentials(): Promise<Credentials> },
  ): Promise<void>;
}

/** Whether a login's result is a challenge. */
export function isChallenge(result: TokenResponse | Challenge): result is Challenge {
  return isObject(result) && 'challenge' in result;
}

/** Whether a value that came from elsewhere has members at all. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

// What a provider has to bring: how tokens are obtained, renewed and revoked. The generated packages compile theirs
// from `auth.arazzo.yaml`; anybody else writes these three functions by hand.

/**
 * What a token endpoint responded, in the vocabulary of RFC 6749 §5.1. Values are taken as they come: which of them
 * are usable is decided in one place, when the session accepts the response.
 */
export interface TokenResponse {
  access_token: unknown;
  /** Absent or `null` on a refresh means: keep the one you have (RFC 6749 §6). */
  refresh_token?: unknown;
  /** Lifetime in seconds, a number or a numeric string; `never` for a token that does not expire. */
  expires_in?: unknown;
  /** Lifetime in milliseconds. */
  expires_in_ms?: unknown;
  /** Instant of expiry: RFC 3339, RFC 1123, or seconds since 1970; `never`. Without a time zone it is UTC. */
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
  /** What is kept with the tokens, for the grant and for the calls. Absent on a refresh means: keep what there is. */
  attached?: Attached | undefined;
}

/** What a login gives besides tokens. It is kept where the tokens are kept. Plain data. */
export interface Attached {
  /** Further credentials that calls carry, by security scheme: a CSRF token, the token of a tenant, an API key. */
  readonly credentials?: Readonly<Record<string, unknown>> | undefined;
  /** Values of server variables that the provider chose: where the account is. */
  readonly server?: Readonly<Record<string, unknown>> | undefined;
  /** The login that the tokens come from, where that decides how they are refreshed and revoked. */
  readonly login?: string | undefined;
}

/** A login that is not complete: the user has to answer a challenge first (a one-time code, say). */
export interface Challenge<Name extends string = string, Details = unknown, Answer = never> {
  /** Which challenge it is. */
  readonly challenge: Name;
  /** What the provider said with it (a masked telephone number, when the code expires). */
  readonly details: Details;
  /**
   * Sends the answer. Another challenge may follow. `invalid_grant` means that the answer was wrong: the user is asked
   * again, and the password is not sent a second time.
   */
  answer(answer: Answer, context: GrantContext): Promise<TokenResponse | Challenge>;
  /** Asks the provider to send the code again, where it can. */
  resend?(context: GrantContext): Promise<void>;
  /**
   * Waits until the user has acted elsewhere, for a challenge that asks for nothing. It shows the challenge, and resolves
   * to what `answer` is given. The session holds no lock meanwhile, and the time counts as a person's.
   */
  wait?(context: GrantContext, show: (signal: AbortSignal) => Promise<unknown>): Promise<Answer>;
}

/** What a grant receives with every call. */
export interface GrantContext {
  /** Aborts when the call's deadline has passed. Pass it on to `fetch`. */
  readonly signal: AbortSignal;
  /** What a resource demanded of the next login (RFC 9470), if the application passed it to `session.login`. */
  readonly stepUp?: StepUp | undefined;
}

/** What a resource demands beyond a valid token: the parameters of its challenge (RFC 6750 §3, RFC 9470 §3). */
export interface StepUp {
  readonly scope?: string | undefined;
  readonly acr_values?: string | undefined;
  readonly max_age?: string | undefined;
  readonly claims?: string | undefined;
}

/** The tokens at hand when they are renewed or revoked. */
export interface HeldTokens {
  readonly access_token: string;
  readonly refresh_token?: string | undefined;
  readonly attached?: Attached | undefined;
}

/** A grant's context where the client may have to authenticate again. */
export interface CredentialsContext<Credentials> extends GrantContext {
  credentials(): Promise<Credentials>;
}

/**
 * How a provider's tokens are obtained, renewed and revoked.
 *
 * Throw `AuthError` with code `invalid_grant` only for a rejection that the provider documents. Anything else that is
 * thrown counts as a passing failure, and the credentials are kept.
 *
 * @example
 * const grant: Grant<{ username: string; password: string }> = {
 *   issuer: 'https://api.example.com',
 *   async login(credentials, { signal }) {
 *     const response = await fetch('https://api.example.com/token', {
 *       method: 'POST', body: new URLSearchParams({ grant_type: 'password', ...credentials }), signal, redirect: 'manual',
 *     });
 *     if (response.status === 400) throw new AuthError('invalid_grant', 'The password was rejected.', { status: 400 });
 *     if (!response.ok) throw new AuthError('token_request_failed', 'No token.', { status: response.status });
 *     return response.json();
 *   },
 * };
 */
export interface Grant<Credentials = unknown> {
  /**
   * Who issues the tokens: the URL of the authorization server. Part of what identifies a record in a store, so that
   * two providers which share a store and a `key` share no token.
   */
  readonly issuer?: string | undefined;
  /** From credentials to tokens, or to a challenge. */
  login(credentials: Credentials, context: GrantContext): Promise<TokenResponse | Challenge>;
  /** From a refresh token to new tokens. `credentials` is for servers that authenticate the client here too. */
  refresh?(
    tokens: HeldTokens & { readonly refresh_token: string },
    context: CredentialsContext<Credentials>,
  ): Promise<TokenResponse>;
  /** Revokes the tokens (RFC 7009). Its failure is reported by `session.logout()` and changes nothing. */
  logout?(tokens: HeldTokens, context: CredentialsContext<Credentials>): Promise<void>;
  /**
   * Whether these credentials work once: a refresh token that was kept. They are never used after the first tokens,
   * because those replaced them.
   */
  isSingleUse?(credentials: Credentials): boolean;
}

/** Whether a login's result is a challenge. */
export function isChallenge(result: TokenResponse | Challenge): result is Challenge {
  return isObject(result) && 'challenge' in result;
}

/** Whether a value that came from elsewhere has members at all. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

// The interface to a provider: how to obtain, refresh and revoke its tokens. Generated packages compile a grant from
// `auth.arazzo.yaml`. Applications without a generated package write one by hand.

/**
 * A token response, with the member names of RFC 6749 §5.1. A grant passes the values on unchecked: the session checks
 * them when it accepts the response.
 */
export interface TokenResponse {
  access_token: unknown;
  /** If absent or `null` in the response to a refresh, the current one remains valid (RFC 6749 §6). */
  refresh_token?: unknown;
  /** Lifetime in seconds, a number or a numeric string; `never` for a token that does not expire. */
  expires_in?: unknown;
  /** Lifetime in milliseconds. */
  expires_in_ms?: unknown;
  /** When the token expires: RFC 3339, RFC 1123, or seconds since 1970; `never`. UTC if it has no time zone. */
  expires_at?: unknown;
  /**
   * When the token was issued, by the server's clock. Together with `expires_at` it gives a lifetime without clock
   * skew.
   */
  issued_at?: unknown;
  /** Lifetime of the refresh token in seconds. */
  refresh_expires_in?: unknown;
  /** When the refresh token expires. */
  refresh_expires_at?: unknown;
  token_type?: unknown;
  scope?: unknown;
  /** The security scheme that the access token is for, if the API has several. */
  security_scheme?: string;
  /** Seconds before expiry from which the session refreshes the access token before it uses it. */
  refresh_within?: number;
  /**
   * Data to store with the tokens, for the grant and for calls. If a refresh returns none, the session keeps the stored
   * data.
   */
  attached?: Attached | undefined;
}

/** Data of a login in addition to its tokens. It is stored with the tokens. Plain data. */
export interface Attached {
  /** Additional credentials of calls, by security scheme: a CSRF token, the token of a tenant, an API key. */
  readonly credentials?: Readonly<Record<string, unknown>> | undefined;
  /** Values of server variables that the provider assigned to the account. */
  readonly server?: Readonly<Record<string, unknown>> | undefined;
  /** Outputs of the login that the refresh or the logout sends again: the id of a session, of a user. */
  readonly outputs?: Readonly<Record<string, unknown>> | undefined;
  /** The login that issued the tokens, if the API refreshes or revokes the tokens of each login differently. */
  readonly login?: string | undefined;
}

/** The result of an incomplete login: the user must answer a challenge first (for example a one-time code). */
export interface Challenge<Name extends string = string, Details = unknown, Answer = never> {
  /** The name of the challenge. */
  readonly challenge: Name;
  /** The provider's data about the challenge (a masked telephone number, when the code expires). */
  readonly details: Details;
  /**
   * Sends the answer. Returns tokens, or the next challenge. Throws `AuthError` `invalid_grant` if the answer is wrong:
   * the session then prompts the user again and does not send the password again.
   */
  answer(answer: Answer, context: GrantContext): Promise<TokenResponse | Challenge>;
  /** Requests that the provider sends the code again. Absent if the provider cannot. */
  resend?(context: GrantContext): Promise<void>;
  /**
   * For a challenge without an answer, because the user acts elsewhere. Shows the challenge, waits, and resolves to the
   * argument of `answer`. The session holds no lock meanwhile, and `timeout` does not include the wait.
   */
  wait?(context: GrantContext, show: (signal: AbortSignal) => Promise<unknown>): Promise<unknown>;
}

/** The last argument of every function of a grant. */
export interface GrantContext {
  /** Aborts at the session's `timeout`, or when the session ends. Pass it to `fetch`. */
  readonly signal: AbortSignal;
  /** The requirements for this login (RFC 9470), if the application passed them to `session.login`. */
  readonly stepUp?: StepUp | undefined;
}

/** The requirements of a resource beyond a valid token: the parameters of its challenge (RFC 6750 §3, RFC 9470 §3). */
export interface StepUp {
  readonly scope?: string | undefined;
  readonly acr_values?: string | undefined;
  readonly max_age?: string | undefined;
  readonly claims?: string | undefined;
}

/** Returns the known parameters. A resource's challenge may have others, which must not reach a token request. */
export function stepUpOf(stepUp: StepUp = {}): StepUp & Record<string, string> {
  const names = ['scope', 'acr_values', 'max_age', 'claims'] as const;
  const known = names.filter((name) => stepUp[name] !== undefined);
  return Object.fromEntries(known.map((name) => [name, stepUp[name]!]));
}

/** The current tokens, which a grant refreshes or revokes. */
export interface HeldTokens {
  readonly access_token: string;
  readonly refresh_token?: string | undefined;
  readonly attached?: Attached | undefined;
}

/** The context of a refresh or revocation, where the provider may require the client's credentials again. */
export interface CredentialsContext<Credentials> extends GrantContext {
  /** Returns the credentials of the session. */
  credentials(): Promise<Credentials>;
}

/**
 * Obtains, refreshes and revokes the tokens of a provider.
 *
 * Throw `AuthError` with code `invalid_grant` only for a rejection that the provider documents. The session treats
 * every other error as temporary and keeps its tokens.
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
   * The URL of the authorization server. It is part of the record's identity in a store, so that two providers with the
   * same store and `key` do not share tokens.
   */
  readonly issuer?: string | undefined;
  /**
   * Returns the values that distinguish the tokens of these credentials, such as the client and the tenant, as JSON
   * values. They are part of the record's identity, in addition to `issuer` and `key`. Called if the session's
   * `credentials` are not a function.
   */
  identify?(credentials: Credentials): readonly unknown[];
  /**
   * Returns the values in these credentials that errors must not contain.
   * @default all texts of at least six characters
   */
  secretsOf?(credentials: Credentials): readonly unknown[];
  /** Exchanges credentials for tokens, or for a challenge. */
  login(credentials: Credentials, context: GrantContext): Promise<TokenResponse | Challenge>;
  /**
   * Exchanges a refresh token for new tokens. Call `credentials()` if the provider authenticates the client here too.
   */
  refresh?(
    tokens: HeldTokens & { readonly refresh_token: string },
    context: CredentialsContext<Credentials>,
  ): Promise<TokenResponse>;
  /** Revokes the tokens (RFC 7009). If it fails, `session.logout()` still resolves, with `revoked: false`. */
  logout?(tokens: HeldTokens, context: CredentialsContext<Credentials>): Promise<void>;
  /**
   * Returns whether these credentials can be used only once, for example a stored refresh token. The session does not
   * use them again after it has tokens.
   */
  isSingleUse?(credentials: Credentials): boolean;
  /**
   * Returns whether these credentials contain a one-time code that was not sent. The session sends them once, whatever the
   * response is, and does not wait for the prompt of another session.
   */
  hasOneTimeCode?(credentials: Credentials): boolean;
}

export function isChallenge(result: TokenResponse | Challenge): result is Challenge {
  return isObject(result) && result.challenge != null && typeof result.answer === 'function';
}

/** Returns whether an untrusted value is an object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

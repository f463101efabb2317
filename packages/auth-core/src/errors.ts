// The one error class of this package. Every failure that has to do with authentication is an
// `AuthError`; a caller switches on `code`. No field of it ever holds a token, a password or a
// response body, so it can be logged as it is.

/** What went wrong. The words of RFC 6749 §5.2 and OpenID Connect where they have one. */
export type AuthErrorCode =
  /** The authorization server refused the credentials, the refresh token or the answer to a challenge. */
  | 'invalid_grant'
  /** A login needs something only a person can give, and nobody is there to be asked (`onChallenge`). */
  | 'interaction_required'
  /** The token endpoint could not be reached, or answered with something that decides nothing. */
  | 'token_request_failed'
  /** The token endpoint answered with success, but without a usable token. */
  | 'invalid_token_response'
  /** The token request took longer than its deadline. */
  | 'timeout'
  /** The session was ended by `logout()`. */
  | 'signed_out'
  /** The token may not be sent there. */
  | 'untrusted_origin'
  /** These credentials give a token of another security scheme than the operation wants. */
  | 'scheme_unavailable'
  /** The options are incomplete or contradict each other. */
  | 'invalid_configuration'
  /** The token store failed, and the session was told not to go on without it. */
  | 'store_failed';

export interface AuthErrorOptions {
  /** HTTP status of the answer that caused it, if there was one. */
  status?: number | undefined;
  /** Where it happened: `<workflow>.<step>` of the lifecycle document, or the name of an operation. */
  at?: string | undefined;
  /** The provider's own words, redacted. */
  detail?: string | undefined;
  /** Seconds that the server asked to wait (RFC 9110 §10.2.3). */
  retryAfter?: number | undefined;
}

/**
 * A failure of authentication.
 *
 * @example
 * try {
 *   await biot.GET('/device/v2/devices');
 * } catch (error) {
 *   if (isAuthError(error) && error.code === 'invalid_grant') askForThePasswordAgain(error.detail);
 *   else throw error;
 * }
 */
export class AuthError extends Error {
  override readonly name = 'AuthError';
  readonly code: AuthErrorCode;
  declare readonly status: number | undefined;
  declare readonly at: string | undefined;
  declare readonly detail: string | undefined;
  declare readonly retryAfter: number | undefined;

  constructor(code: AuthErrorCode, message: string, options: AuthErrorOptions = {}) {
    super(message);
    this.code = code;
    Object.assign(this, options);
  }
}

/** Whether a caught value is an `AuthError`, also one of another copy of this package. */
export function isAuthError(value: unknown): value is AuthError {
  return value instanceof Error && value.name === 'AuthError' && 'code' in value;
}

export function signedOut(): AuthError {
  return new AuthError(
    'signed_out',
    'The session was ended by logout(). Call login() to begin a new one.',
  );
}

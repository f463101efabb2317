// The one error class of this package. Every failure that has to do with authentication is an
// `AuthError`; a caller switches on `code`. No field of it ever holds a token, a password or a
// response body, so it can be logged as it is.

/** What went wrong. The words of RFC 6749 §5.2 and OpenID Connect where they have one. */
export type AuthErrorCode =
  /** The authorization server rejected the credentials, the refresh token or the answer to a challenge. */
  | 'invalid_grant'
  /** A login requires a person, and nobody can be asked: there is no `onChallenge`, or no caller waits. */
  | 'interaction_required'
  /** A person closed the question without an answer. */
  | 'cancelled'
  /** A function that was passed to the session threw. `cause` is what it threw. */
  | 'callback_failed'
  /** The token endpoint could not be reached, or its response decides nothing. */
  | 'token_request_failed'
  /** The token endpoint responded with success, but without a usable token. */
  | 'invalid_token_response'
  /** The token request took longer than its deadline. */
  | 'timeout'
  /** Nobody is signed in: after `logout()`, here or in another session, or without credentials. */
  | 'signed_out'
  /** The session was released by `close()`. */
  | 'closed'
  /** A request, or a redirect of it, would leave the trusted origins. */
  | 'untrusted_origin'
  /** These credentials give a token of another security scheme than the operation requires. */
  | 'scheme_unavailable'
  /** The options are incomplete, invalid, or contradict each other. */
  | 'invalid_configuration'
  /** The token store failed, and `persist: 'required'` forbids to continue without it. */
  | 'store_failed';

export interface AuthErrorOptions {
  /** HTTP status of the response that caused it, if there was one. */
  status?: number | undefined;
  /** Where it happened: `<workflow>.<step>` of the lifecycle document, or the name of an operation. */
  at?: string | undefined;
  /** The provider's own words, redacted. */
  detail?: string | undefined;
  /** The provider's own error code, redacted. */
  providerCode?: string | undefined;
  /** The system's code of a network error: `ECONNREFUSED`, `ENOTFOUND`, `CERT_HAS_EXPIRED`. */
  networkCode?: string | undefined;
  /** The host that the request went to. */
  host?: string | undefined;
  /** Seconds that the server asked to wait (RFC 9110 §10.2.3). */
  retryAfter?: number | undefined;
  /** What the user's own function threw, or the error that led to this one. */
  cause?: unknown;
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
  declare readonly providerCode: string | undefined;
  declare readonly networkCode: string | undefined;
  declare readonly host: string | undefined;
  declare readonly retryAfter: number | undefined;

  constructor(code: AuthErrorCode, message: string, options: AuthErrorOptions = {}) {
    const { cause, ...fields } = options;
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    Object.assign(this, fields);
  }
}

/** Whether a caught value is an `AuthError`, also one of another copy of this package. */
export function isAuthError(value: unknown): value is AuthError {
  return value instanceof Error && value.name === 'AuthError' && 'code' in value;
}

/**
 * An error of somebody else's code, in words that hold no secret: its class, and the system's code if it has one.
 * Its message may quote what was sent, so it is never passed on.
 */
export function nameOf(error: unknown): string {
  const name = error instanceof Error ? error.name : typeof error;
  const code = networkCodeOf(error);
  return code ? `${name} ${code}` : name;
}

/** The system's code of an error (`ECONNREFUSED`), which fetch keeps in `cause`. */
export function networkCodeOf(error: unknown): string | undefined {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: { code?: unknown } };
  return [code, cause?.code].find(
    (one): one is string => typeof one === 'string' && /^[A-Z][A-Z\d_]{2,40}$/.test(one),
  );
}

/** A mistake of the developer's: options that cannot work. */
export function invalid(message: string): AuthError {
  return new AuthError('invalid_configuration', message);
}

/**
 * A request that nobody responded to. What was thrown may quote what was sent: of an error that isn't ours only its name
 * and code are kept.
 */
export function unanswered(what: string, error: unknown, fields?: AuthErrorOptions): AuthError {
  const networkCode = networkCodeOf(error);
  return new AuthError('token_request_failed', `${what} (${nameOf(error)}).`, {
    ...fields,
    networkCode,
  });
}

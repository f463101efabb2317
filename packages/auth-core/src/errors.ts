// The error class of this package. Every authentication failure is an `AuthError`; callers switch on its `code`. Its
// fields never contain a token, a password or a response body, so that it is safe to log.

/** The kind of failure. Uses the error codes of RFC 6749 §5.2 and OpenID Connect where they exist. */
export type AuthErrorCode =
  /** The authorization server rejected the credentials, the refresh token or the answer to a challenge. */
  | 'invalid_grant'
  /** The login requires the user: there is no `onChallenge`, or all callers left several prompts in a row. */
  | 'interaction_required'
  /** The user closed the prompt, no caller waits for it any more, or another login replaced this one. */
  | 'cancelled'
  /** A function that was passed to the session threw an error: see `cause`. */
  | 'callback_failed'
  /** The token endpoint is unreachable, or returned an error that the grant does not treat as a rejection. */
  | 'token_request_failed'
  /** The token endpoint responded with success, but without a valid token. */
  | 'invalid_token_response'
  /** The token request timed out. */
  | 'timeout'
  /** The session is signed out: after `logout()`, in this session or another one, or because it has no credentials. */
  | 'signed_out'
  /** `close()` was called on the session. */
  | 'closed'
  /** The request, or a redirect of it, goes to an untrusted origin. */
  | 'untrusted_origin'
  /** The operation requires another security scheme than these credentials provide a token for. */
  | 'scheme_unavailable'
  /** The options are incomplete, invalid, or contradict each other. */
  | 'invalid_configuration'
  /** The token store failed, and `persist` is `required`. */
  | 'store_failed';

export interface AuthErrorOptions {
  /** HTTP status of the response that caused it, if there was one. */
  status?: number | undefined;
  /** The step that failed: `<workflow>.<step>` of the lifecycle document, or the name of an operation. */
  at?: string | undefined;
  /** The error description of the provider, redacted. */
  detail?: string | undefined;
  /** The error code of the provider, redacted. */
  providerCode?: string | undefined;
  /** The code of a network error: `ECONNREFUSED`, `ENOTFOUND`, `CERT_HAS_EXPIRED`. */
  networkCode?: string | undefined;
  /** The host of the request. */
  host?: string | undefined;
  /** The server's `Retry-After` in seconds (RFC 9110 §10.2.3). */
  retryAfter?: number | undefined;
  /** The error that an application's function threw, or that led to this one. */
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

/**
 * Returns whether a caught value is an `AuthError`, also if it comes from another copy of this package.
 *
 * @example
 * if (isAuthError(error) && error.code === 'signed_out') showLoginForm();
 */
export function isAuthError(value: unknown): value is AuthError {
  return value instanceof Error && value.name === 'AuthError' && 'code' in value;
}

/** Bundlers replace it. A browser without a bundler has no `process`. */
declare const process: { readonly env: { readonly NODE_ENV?: string } } | undefined;

/**
 * Returns the class of a third-party error, and its network code if it has one. In development it has the place in the
 * code instead. Its message is left out, because it may quote secrets of the request.
 */
export function nameOf(error: unknown): string {
  const name = error instanceof Error ? error.name : typeof error;
  const code = networkCodeOf(error);
  if (code) return `${name} ${code}`;
  try {
    if (typeof process === 'object' && process.env.NODE_ENV !== 'production') {
      const place = placeOf(error);
      if (place) return `${name} at ${place}`;
    }
  } catch {
    // Deno denies access to the environment without --allow-env. A getter of the error may throw too.
  }
  return name;
}

/** Returns the file and line of the first call in V8's stack that is not in the runtime or in an installed package. */
function placeOf(error: unknown): string | undefined {
  const { stack } = (error ?? {}) as { stack?: unknown };
  return /\n +at (?!.*node[:_]).*?([\w.-]+:\d+:\d+)/.exec(`${stack}`)?.[1];
}

/** Returns the network code of an error (`ECONNREFUSED`), which fetch puts in `cause`. */
export function networkCodeOf(error: unknown): string | undefined {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: { code?: unknown } };
  return [code, cause?.code].find(
    (one): one is string => typeof one === 'string' && /^[A-Z][A-Z\d_]{2,40}$/.test(one),
  );
}

/** Returns an `invalid_configuration` error. */
export function invalid(message: string): AuthError {
  return new AuthError('invalid_configuration', message);
}

/**
 * Returns a `token_request_failed` error for a request without a response. It contains only the name and the code or
 * place of `error`, because the message of a third-party error may quote secrets of the request.
 */
export function unanswered(what: string, error: unknown, fields?: AuthErrorOptions): AuthError {
  const networkCode = networkCodeOf(error);
  return new AuthError('token_request_failed', `${what} (${nameOf(error)}).`, {
    ...fields,
    networkCode,
  });
}

/**
 * Explains, in development, the error of a `fetch` of a library with its own `Request` class.
 */
export function withHint(error: unknown): unknown {
  try {
    if (typeof process === 'object' && process.env.NODE_ENV !== 'production' && isOurs(error)) {
      return new AuthError(
        'invalid_configuration',
        'The passed fetch does not accept a Request of this runtime. ' +
          'Wrap it, as in "Another fetch" of the README of @x/auth-core.',
        { cause: error },
      );
    }
  } catch {
    // As in `nameOf`.
  }
  return error;
}

/** Returns whether an error is about our `Request`, which was parsed as a URL. */
function isOurs(error: unknown): boolean {
  const { message, cause } = (error ?? {}) as { message?: unknown; cause?: { input?: unknown } };
  return `${message} ${cause?.input}`.includes('[object Request]');
}

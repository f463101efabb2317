// The events that a session reports to `onEvent`. They contain fingerprints of tokens, never tokens.
import type { AuthError } from './errors.ts';

/** The first eight hexadecimal digits of a token's SHA-256: enough to tell tokens apart in a log. */
export type Fingerprint = string;

export type AuthEvent =
  /** A request to the token endpoint is about to be sent. */
  | { type: 'token_request'; by: 'login' | 'answer' | 'refresh' | 'logout' }
  /** The session has new tokens: from its own login or refresh, or from another session of the store. */
  | { type: 'tokens'; by: 'login' | 'refresh' | 'store'; token: Fingerprint; expiresAt: number }
  /** A resource rejected an access token. */
  | { type: 'rejected'; token: Fingerprint }
  /** A request was replayed with a new token. */
  | { type: 'replayed'; method: string; origin: string }
  /** A resource requires more than a valid token: another scope, or a stronger login (RFC 9470). */
  | { type: 'step_up'; reason: string; scope?: string | undefined; acr_values?: string | undefined }
  /** The user is prompted to answer a challenge. */
  | { type: 'challenge'; challenge: string }
  /** The authorization server rejected the refresh token. */
  | { type: 'refresh_refused'; error: AuthError }
  /** A token request had no response. It is retried once. */
  | { type: 'retry'; error: AuthError }
  /** No token could be obtained. The session sends no token request before `retryAt` (milliseconds since 1970). */
  | { type: 'failed'; error: AuthError; retryAt: number }
  /** A member of a token response states a lifetime in an unknown format. */
  | { type: 'unknown_lifetime'; member: string }
  /**
   * The store could not be read or written. The session does not call it before `retryAt` (milliseconds since 1970),
   * and uses the tokens in memory.
   */
  | { type: 'store_failed'; error: AuthError; retryAt: number }
  /** The store responds again. */
  | { type: 'store_recovered' }
  /** The session is signed out: by `logout()` here, or by another session of the same store. */
  | { type: 'signed_out'; by: 'logout' | 'store'; revoked: boolean };

/** Returns the first `bytes` of a text's SHA-256, in hexadecimal. */
export async function sha256(text: string, bytes = 32): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest, 0, bytes), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/**
 * Returns the fingerprint of a token, for logs. Returns `unknown` without Web Crypto: browsers lack it on pages that
 * were loaded over plain http, and React Native lacks it everywhere.
 */
export async function fingerprint(token: string): Promise<Fingerprint> {
  return sha256(token, 4).catch(() => 'unknown');
}

/**
 * Calls a listener of the application. The listener may be asynchronous. Its errors are ignored.
 */
export function notify<Args extends unknown[]>(
  listener: ((...args: Args) => unknown) | undefined,
  ...args: Args
): void {
  (async () => listener?.(...args))().catch(() => {});
}

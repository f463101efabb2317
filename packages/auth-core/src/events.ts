// What a session tells whoever observes it. Tokens appear as fingerprints only.
import type { AuthError } from './errors.ts';

/** The first eight hexadecimal digits of a token's SHA-256: enough to tell tokens apart in a log. */
export type Fingerprint = string;

export type AuthEvent =
  /** New tokens, and how they were come by: obtained here, or by another holder of the same store. */
  | { type: 'tokens'; by: 'login' | 'refresh' | 'store'; token: Fingerprint; expiresAt: number }
  /** A resource refused an access token. */
  | { type: 'rejected'; token: Fingerprint }
  /** A request was sent again with another token. */
  | { type: 'replayed'; method: string; origin: string }
  /** The user is asked to answer a challenge. */
  | { type: 'challenge'; challenge: string }
  /** The authorization server refused the refresh token; a login follows. */
  | { type: 'refresh_refused'; error: AuthError }
  /** No token could be had; nothing is tried again before `retryAt` (milliseconds since 1970). */
  | { type: 'failed'; error: AuthError; retryAt: number }
  /** The store could not be read or written; the tokens in memory stay the ones that count. */
  | { type: 'store_failed'; error: AuthError }
  /** Local tokens are gone; `revoked` says whether the provider took them back. */
  | { type: 'signed_out'; revoked: boolean };

/** A token as an observer may see it. Browsers have no Web Crypto on a page that came over plain http. */
export async function fingerprint(token: string): Promise<Fingerprint> {
  if (!crypto.subtle) return 'unknown';
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  return Array.from(new Uint8Array(digest, 0, 4), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

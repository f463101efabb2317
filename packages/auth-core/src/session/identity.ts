// Identifies the account of a record. Two providers, environments, tenants, users or logins differ in at least one of
// these facts, so they never share a record, even if their callers pass the same key.

import { AuthError } from '../errors.ts';
import { sha256 } from '../events.ts';

/** The facts that distinguish the tokens of one account from those of all others. */
export interface IdentityFacts {
  /** The issuer of the tokens: the provider's name, or the URL of the authorization server. */
  readonly provider: string;
  /** The origins to which the tokens are sent. */
  readonly origins?: readonly string[] | undefined;
  /** The security scheme of the tokens. */
  readonly scheme?: string | undefined;
  /** The name of the login that obtains the tokens. */
  readonly login?: string | undefined;
  /** The account: the caller's `key`, and each input that distinguishes accounts or tenants. May contain secrets. */
  readonly account: readonly unknown[];
  /** The base URL, if version 1 may have stored tokens of this account. */
  readonly base?: string | undefined;
}

/**
 * Returns the identity as one string: the key in the store, and the `identity` of the record. It is JSON, so that
 * different facts never give the same string. It contains a SHA-256 digest of the account, which may include secrets
 * (an API key of a tenant).
 *
 * @throws AuthError `invalid_configuration` without Web Crypto
 */
export async function identityOf({
  provider,
  origins = [],
  scheme = '',
  login = '',
  account,
}: IdentityFacts): Promise<string> {
  if (!globalThis.crypto?.subtle) {
    throw new AuthError(
      'invalid_configuration',
      'A store requires Web Crypto, which exists in secure contexts only (https, localhost).',
    );
  }
  const digest = await sha256(JSON.stringify(account));
  return JSON.stringify([provider, [...new Set(origins)].sort(), scheme, login, digest]);
}

/**
 * Returns the key under which version 1 stored the tokens; `undefined` if that is unknown, because the caller passed a
 * key.
 */
export function earlierKeyOf({
  provider,
  base,
  login,
  account,
}: IdentityFacts): string | undefined {
  const [key, ...facts] = account as readonly [unknown, ...(readonly [string, unknown])[]];
  if (base === undefined || login === undefined || key !== undefined) return undefined;
  // Version 1 joined the values with blanks.
  return [provider, base, login, ...facts.map(([, value]) => String(value))].join(' ');
}

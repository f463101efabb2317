// Whose tokens a record holds. Two instances of anything (providers, environments, tenants, users, logins) differ in
// at least one of these facts, so they never share a record, whatever key their callers pass.

import { AuthError } from '../errors.ts';
import { sha256 } from '../events.ts';

/** Everything that distinguishes one account's tokens from every other's. */
export interface IdentityFacts {
  /** Who issues the tokens: the provider's name, or the URL of the authorization server. */
  readonly provider: string;
  /** Where the tokens go. */
  readonly origins?: readonly string[] | undefined;
  /** The security scheme that they are for. */
  readonly scheme?: string | undefined;
  /** How they are obtained: the name of the login. */
  readonly login?: string | undefined;
  /** Who logs in: the caller's `key`, and each input that distinguishes accounts or tenants. May hold secrets. */
  readonly account: readonly unknown[];
  /** The base URL, where version 1 may have kept tokens of this account. */
  readonly base?: string | undefined;
}

/**
 * The identity as one text: the key in a store, and the member that every record carries. The facts are encoded, not
 * joined, so that no two lists of facts give the same text. What distinguishes accounts may be a secret (the key of a
 * tenant), so the text has its digest.
 */
export async function identityOf({
  provider,
  origins = [],
  scheme = '',
  login = '',
  account,
}: IdentityFacts): Promise<string> {
  if (!crypto.subtle) {
    throw new AuthError(
      'invalid_configuration',
      'A store requires Web Crypto, which exists in secure contexts only (https, localhost).',
    );
  }
  const digest = await sha256(JSON.stringify(account));
  return JSON.stringify([provider, [...new Set(origins)].sort(), scheme, login, digest]);
}

/** Under which key version 1 kept the tokens, where that is certain: the caller passed no key. */
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

// A token set as text, for stores that keep it outside this process, where anybody may have damaged it.
import type { TokenSet } from '../../session/token-set.ts';

export function recordToText(tokens: TokenSet): string {
  return JSON.stringify(tokens);
}

/**
 * What `recordToText` made, or `undefined` for anything else: what can't be read is no record. An error would
 * quote the text, and the session could do nothing about it but log in.
 */
export function recordFromText(text: string | null | undefined): TokenSet | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
  return isRecord(value) ? value : undefined;
}

function isRecord(value: unknown): value is TokenSet {
  if (typeof value !== 'object' || value === null) return false;
  const members = value as Record<keyof TokenSet, unknown>;
  // JSON knows no infinity: a refresh token that never expires comes back with `null`.
  if (members.refresh_expires_at === null) delete members.refresh_expires_at;
  return (
    Number.isSafeInteger(members.revision) &&
    typeof members.access_token === 'string' &&
    Number.isFinite(members.issued_at) &&
    Number.isFinite(members.expires_at) &&
    Number.isFinite(members.refresh_within) &&
    isOptional(members.refresh_token, 'string') &&
    isOptional(members.refresh_expires_at, 'number') &&
    isOptional(members.security_scheme, 'string')
  );
}

function isOptional(value: unknown, type: 'string' | 'number'): boolean {
  return value === undefined || typeof value === type;
}

// Converts records to text, for stores outside this process. Others may have damaged the text.
import { AuthError } from '../../errors.ts';
import type { AuthRecord } from '../../session/record.ts';

/** The maximum length of a record in characters, and in bytes. A longer text is not a valid record. */
export const LARGEST_RECORD = 1_000_000;

/** Throws for a record that no session could read again. */
export function recordToText(record: AuthRecord): string {
  const text = JSON.stringify(record);
  if (new TextEncoder().encode(text).length > LARGEST_RECORD) {
    throw new AuthError(
      'store_failed',
      `The record of the account is larger than ${LARGEST_RECORD} bytes`,
    );
  }
  return text;
}

/**
 * Returns the record of a text of `recordToText`, or `undefined` for any other text. It does not throw, because an
 * error would quote the text, and the session could only log in. The session validates the record and its identity; a
 * store needs only the revision.
 */
export function recordFromText(text: string | null | undefined): AuthRecord | undefined {
  if (!text || text.length > LARGEST_RECORD) return undefined;
  try {
    const value = JSON.parse(text) as AuthRecord;
    return Number.isSafeInteger(value.revision) ? value : undefined;
  } catch {
    return undefined;
  }
}

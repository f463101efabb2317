// Converts records to text, for stores outside this process. Others may have damaged the text.
import type { AuthRecord } from '../../session/record.ts';

/** The maximum length of a record in characters. A longer text is not a valid record. */
export const LARGEST_RECORD = 1_000_000;

export function recordToText(record: AuthRecord): string {
  return JSON.stringify(record);
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

// A record as text, for stores that keep it outside this process, where anybody may have damaged it.
import type { AuthRecord } from '../../session/record.ts';

/** Characters of a record. A larger one is not read: nobody's tokens are that long. */
export const LARGEST_RECORD = 1_000_000;

export function recordToText(record: AuthRecord): string {
  return JSON.stringify(record);
}

/**
 * What `recordToText` made, or `undefined` for anything else: a text that can't be read is no record. An error would
 * quote the text, and the session could do nothing about it but log in. Whether the record is valid, and whose it is,
 * the session decides; a store only needs the revision.
 */
export function recordFromText(text: string | null | undefined): AuthRecord | undefined {
  if (!text || text.length > LARGEST_RECORD) return undefined;
  try {
    const value = JSON.parse(text) as AuthRecord | null;
    return Number.isSafeInteger(value?.revision) ? value! : undefined;
  } catch {
    return undefined;
  }
}

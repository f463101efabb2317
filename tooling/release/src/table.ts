// Tables of changes for tests: a base document, and one line per case.
import { readFileSync } from 'node:fs';
import { applyPatch, type Operation } from 'rfc6902';
import { parse, stringify } from 'yaml';
import type { Bump } from './bump.ts';

export interface Row {
  /** A description of the change. */
  readonly change: string;
  readonly bump: Bump;
  /** JSON Patch (RFC 6902). */
  readonly patch: Operation[];
}

/** Reads `changes.base.yaml` and `changes.table.yaml` of a folder. */
export function readTable<Case extends Row>(
  folder: URL,
): { base: string; rows: readonly Case[]; changed(row: Case): string } {
  const read = (name: string): unknown => parse(readFileSync(new URL(name, folder), 'utf8'));
  const base = stringify(read('changes.base.yaml'));
  const changed = ({ change, patch }: Case): string => {
    const document: unknown = parse(base);
    const failed = applyPatch(document, structuredClone(patch)).filter((error) => error !== null);
    if (failed.length > 0) throw new Error(`The patch of "${change}" does not apply: ${failed[0]}`);
    return stringify(document, { aliasDuplicateObjects: false });
  };
  return { base, rows: read('changes.table.yaml') as Case[], changed };
}

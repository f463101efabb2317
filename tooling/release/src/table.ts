// Tables of changes for tests: a base document, and one line per case.
import { readFileSync } from 'node:fs';
import { applyPatch, type Operation } from 'rfc6902';
import { parse, stringify } from 'yaml';
import type { Bump } from './bump.ts';

export interface Row {
  /** A description of the change. */
  readonly change: string;
  readonly bump: Bump;
  /** JSON Patch (RFC 6902) that adds to the base document what the change is about. */
  readonly given?: Operation[];
  /** JSON Patch. */
  readonly patch: Operation[];
  /** The sentence in the changelog. */
  readonly says?: string;
}

interface Table<Case> {
  readonly rows: readonly Case[];
  /** Returns the document before the change. */
  old(row: Case): string;
  changed(row: Case): string;
}

/** Reads `changes.base.yaml` and `changes.table.yaml` of a folder. */
export function readTable<Case extends Row>(folder: URL): Table<Case> {
  const read = (name: string): unknown => parse(readFileSync(new URL(name, folder), 'utf8'));
  const base = read('changes.base.yaml');
  const patched = ({ change }: Case, patches: Operation[]): string => {
    const document = structuredClone(base);
    const failed = applyPatch(document, structuredClone(patches)).filter((error) => error !== null);
    if (failed.length > 0) throw new Error(`The patch of "${change}" does not apply: ${failed[0]}`);
    return stringify(document, { aliasDuplicateObjects: false });
  };
  return {
    rows: read('changes.table.yaml') as Case[],
    old: (row) => patched(row, row.given ?? []),
    changed: (row) => patched(row, [...(row.given ?? []), ...row.patch]),
  };
}

// The difference of two OpenAPI documents as a consumer of the generated client notices it.
import { parse } from 'yaml';
import type { Finding } from '../finding.ts';
import { placeOf } from './place.ts';
import type { Json } from './pointer.ts';
import { type RedoclyChange, redoclyDiff } from './redocly.ts';
import { severityOf } from './severity.ts';
import { operationsBySchema } from './usage.ts';

/**
 * @param base the OpenAPI document as YAML, before
 * @param head the same, now
 */
export function diffSpecs(base: string, head: string): Finding[] {
  if (base === head) return [];
  const before = document(base);
  const after = document(head);
  const found = redoclyDiff(base, head).map((change) =>
    describe(change, change.kind === 'removed' ? before : after),
  );
  return found.length > 0
    ? found
    : [{ bump: 'patch', what: 'Examples or comments of the spec changed.' }];
}

interface Read {
  readonly document: Json;
  readonly users: ReadonlyMap<string, readonly string[]>;
}

function document(text: string): Read {
  const parsed = parse(text) as Json;
  return { document: parsed, users: operationsBySchema(parsed) };
}

function describe(change: RedoclyChange, { document, users }: Read): Finding {
  const place = placeOf(
    document,
    change.path,
    change.kind === 'modified' ? 'what it refers to' : 'it',
  );
  const finding = severityOf(change, place.name);
  const where =
    place.schema === undefined ? place.operation : usedBy(users.get(place.schema) ?? []);
  if (where === undefined || where === '' || place.name.includes(where)) return finding;
  const named = place.schema === undefined ? `\`${where}\`` : where;
  return { ...finding, what: `${finding.what.replace(/\.$/, '')} (${named}).` };
}

function usedBy(operations: readonly string[]): string {
  const [first, second, ...more] = operations.map((operation) => `\`${operation}\``);
  if (first === undefined) return '';
  if (second === undefined) return first;
  return more.length === 0 ? `${first}, ${second}` : `${first}, ${second} and ${more.length} more`;
}

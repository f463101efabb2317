// The difference of two OpenAPI documents for a consumer of the generated client.
import type { Description } from '@x/description';
import type { Finding } from '../finding.ts';
import { placeOf } from './place.ts';
import { type RedoclyChange, redoclyDiff } from './redocly.ts';
import { severityOf } from './severity.ts';
import { operationsBySchema } from './usage.ts';

/** An OpenAPI document at one revision. */
interface Revision {
  /** As YAML. */
  readonly openapi: string;
  readonly description: Description;
}

export function diffSpecs(base: Revision, head: Revision): Finding[] {
  if (base.openapi === head.openapi) return [];
  const before = read(base);
  const after = read(head);
  const found = redoclyDiff(base.openapi, head.openapi).map((change) =>
    describe(change, change.kind === 'removed' ? before : after),
  );
  return found.length > 0
    ? found
    : [{ bump: 'patch', what: 'Examples or comments of the spec changed.', isSummary: true }];
}

interface Read {
  readonly description: Description;
  readonly users: ReadonlyMap<string, readonly string[]>;
}

function read({ description }: Revision): Read {
  return { description, users: operationsBySchema(description.api) };
}

function describe(change: RedoclyChange, { description, users }: Read): Finding {
  const place = placeOf(
    description.written,
    change.path,
    change.kind === 'modified' ? 'target' : 'itself',
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

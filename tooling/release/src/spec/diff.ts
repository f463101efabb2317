// The difference of two OpenAPI documents for a consumer of the generated client.
import { isDeepStrictEqual } from 'node:util';
import type { Description } from '@x/description';
import type { Finding } from '../finding.ts';
import { readSpec } from '../read.ts';
import { canonical } from './canonical.ts';
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
  const [old, now] = [base, head].map(({ description }) => canonical(description.written));
  if (isDeepStrictEqual(old, now)) return [sameMeaning];
  const before = read(old);
  const after = read(now);
  const found = redoclyDiff(before.openapi, after.openapi).map((change) =>
    describe(change, change.kind === 'removed' ? before : after),
  );
  return found.length > 0 ? found : [sameMeaning];
}

const sameMeaning: Finding = {
  bump: 'patch',
  what: 'The spec says the same in other words.',
  isSummary: true,
};

interface Read {
  readonly openapi: string;
  readonly description: Description;
  readonly users: ReadonlyMap<string, readonly string[]>;
}

function read(document: unknown): Read {
  const openapi = JSON.stringify(document, null, 2);
  const description = readSpec('openapi', { openapi, arazzo: '' });
  return { openapi, description, users: operationsBySchema(description.api) };
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

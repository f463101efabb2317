// Compares two OpenAPI documents for a consumer of the generated client.
import { isDeepStrictEqual } from 'node:util';
import { type Description, type Path, type Place, parseFragment, valueAt } from '@x/description';
import { trace } from '@x/description/structure';
import type { Finding } from '../finding.ts';
import { readSpec } from '../read.ts';
import { canonical } from './canonical.ts';
import { diffScopes, sameMeaning } from './meaning.ts';
import { placeOf } from './place.ts';
import { type RedoclyChange, redoclyDiff } from './redocly.ts';
import { severityOf } from './severity.ts';
import { operationsBySchema } from './usage.ts';

/** An OpenAPI document at one revision. */
interface Revision {
  /** As JSON or YAML. */
  readonly openapi: string;
  readonly description: Description;
}

export function diffSpecs(base: Revision, head: Revision): Finding[] {
  if (base.openapi === head.openapi) return [];
  const [old, now] = [base, head].map(({ description }) => canonical(description.written));
  if (isDeepStrictEqual(old, now)) return [otherWords];
  const before = read(old);
  const after = read(now);
  const [was, is] = [before.description.written, after.description.written];
  const found = [
    ...redoclyDiff(before.openapi, after.openapi).map((change) =>
      describe(named(change), isOld(change) ? before : after),
    ),
    ...diffScopes(was, is),
  ];
  if (found.length > 0) return found;
  return [sameMeaning(was, is) ? otherWords : unknown];
}

const unknown: Finding = {
  bump: 'major',
  what: 'The spec changed in a way that no rule describes.',
  remedy: 'Check the code that uses the client.',
};

const otherWords: Finding = {
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
  const description = readSpec('openapi', { openapi, arazzo: '', files: new Map() });
  return { openapi, description, users: operationsBySchema(description.api) };
}

/** A removed or renamed part has its name in the old document. */
const isOld = ({ kind, property }: RedoclyChange): boolean =>
  kind === 'removed' || property === 'key';

/** Redocly reports a renamed member with its new name. */
function named(change: RedoclyChange): RedoclyChange {
  const { property, base, path } = change;
  if (property !== 'key' || typeof base?.value !== 'string') return change;
  return { ...change, path: [...path.slice(0, -1), base.value] };
}

function describe(change: RedoclyChange, { description, users }: Read): Finding {
  const place = placeOf(
    description.written,
    throughMapping(description.written, ownerOf(change.path)),
    change.kind === 'modified' ? 'target' : 'itself',
  );
  const finding = severityOf(change, place.name);
  const where =
    place.schema === undefined ? place.operation : usedBy(users.get(place.schema) ?? []);
  if (where === undefined || where === '' || place.name.includes(where)) return finding;
  const named = place.schema === undefined ? `\`${where}\`` : where;
  return { ...finding, what: `${finding.what.replace(/\.$/, '')} (${named}).` };
}

/** Redocly follows the mapping of a discriminator, whose values are references. */
function throughMapping(document: Place, path: Path): Path {
  const index = path.lastIndexOf('mapping');
  if (path[index - 1] !== 'discriminator' || path.length <= index + 2) return path;
  const owner = trace(document, path.slice(0, index - 1)).objects.at(-1)?.target.value;
  const target = valueAt(owner, path.slice(index - 1, index + 2));
  return typeof target === 'string' && target.startsWith('#/')
    ? [...parseFragment(target), ...path.slice(index + 2)]
    : path;
}

/** An extension and a security requirement are named after the object that contains them. */
function ownerOf(path: Path): Path {
  if (path.at(-2) === 'security') return path.slice(0, -2);
  return String(path.at(-1)).startsWith('x-') ? path.slice(0, -1) : path;
}

function usedBy(operations: readonly string[]): string {
  const [first, second, ...more] = operations.map((operation) => `\`${operation}\``);
  if (first === undefined) return '';
  if (second === undefined) return first;
  return more.length === 0 ? `${first}, ${second}` : `${first}, ${second} and ${more.length} more`;
}

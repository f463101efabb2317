// Compares two OpenAPI documents for a consumer of the generated client.
import { isDeepStrictEqual } from 'node:util';
import { type Description, isObject, type Path } from '@x/description';
import { compareBumps } from '../bump.ts';
import type { Finding } from '../finding.ts';
import { code } from '../markdown.ts';
import { readSpec } from '../read.ts';
import { canonical } from './canonical.ts';
import { type Context, contextOf, type Direction, directionsOf, traceOf } from './change.ts';
import { diffScopes, sameMeaning } from './meaning.ts';
import { placeOf } from './place.ts';
import { type RedoclyChange, redoclyDiff } from './redocly.ts';
import { isField } from './rules/match.ts';
import { severityOf } from './severity.ts';
import { type Usage, usageOf } from './usage.ts';

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
      describe(named(change), before, after),
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
  readonly usage: ReadonlyMap<string, Usage>;
}

function read(document: unknown): Read {
  const openapi = JSON.stringify(document, null, 2);
  const description = readSpec('openapi', { openapi, arazzo: '', files: new Map() });
  return { openapi, description, usage: usageOf(description.api) };
}

/** A removed or renamed part has its name in the old document. */
const isOld = (change: RedoclyChange): boolean =>
  change.kind === 'removed' || isField(change, 'key');

/** Redocly reports a renamed member with its new name. */
function named(change: RedoclyChange): RedoclyChange {
  const { base, path } = change;
  if (!isField(change, 'key') || typeof base?.value !== 'string') return change;
  return { ...change, path: [...path.slice(0, -1), base.value] };
}

function describe(change: RedoclyChange, before: Read, after: Read): Finding {
  const { description, usage } = isOld(change) ? before : after;
  const { written } = description;
  const traced = traceOf(written, change);
  const context = contextOf(traced, change);
  const isOfTarget =
    change.kind === 'modified' && ![before, after].some((one) => isNextToReference(change, one));
  const of = isOfTarget ? 'target' : 'itself';
  const place = placeOf(written, ownerOf(traced.path, context), of);
  const used = place.schema === undefined ? undefined : usage.get(place.schema);
  // Redocly reports a component once, at the first path that reaches it.
  const directions = new Set([...directionsOf(traced), ...(used?.directions ?? [])]);
  const finding = [...(directions.size > 0 ? directions : both)]
    .map((direction) => severityOf({ ...change, ...context, direction }, place.name))
    .reduce((a, b) => (compareBumps(a.bump, b.bump) >= 0 ? a : b));
  const where = place.schema === undefined ? place.operation : list(used?.operations ?? []);
  if (where === undefined || where === '' || place.name.includes(where)) return finding;
  const named = place.schema === undefined ? code(where) : where;
  return { ...finding, what: `${finding.what.replace(/\.$/, '')} (${named}).` };
}

/** Returns whether a changed keyword is written next to a reference, and not in its target. */
function isNextToReference(change: RedoclyChange, { description: { written } }: Read): boolean {
  const { value } = traceOf(written, change).objects.at(-1)!.place;
  return isObject(value) && '$ref' in value && (change.property ?? '') in value;
}

const both: readonly Direction[] = ['sent', 'received'];

/** An extension and a security requirement are named after the object that contains them. */
function ownerOf(path: Path, { keys }: Context): Path {
  const isExtension = keys.length === 1 && keys[0]!.startsWith('x-');
  return isExtension || keys[0] === 'security' ? path.slice(0, -keys.length) : path;
}

function list(operations: readonly string[]): string {
  const [first, second, ...more] = operations.map(code);
  if (first === undefined) return '';
  if (second === undefined) return first;
  return more.length === 0 ? `${first}, ${second}` : `${first}, ${second} and ${more.length} more`;
}

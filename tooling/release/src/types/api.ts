// The types that openapi-typescript generates for an API: `paths`, `operations` and `components`. Consumers send the
// parameters and the body of an operation and receive its responses. The types themselves do not express these
// directions.
import ts from 'typescript-6.0';
import { compareTypes } from './compare.ts';
import { compareDeclared } from './deferred.ts';
import { type Direction, memberPlace, type Place, type Walk, wasVisited } from './walk.ts';

type Pair = readonly [ts.Type, ts.Type];
type Members = Map<string, ts.Type>;

const names = new Set(['paths', 'operations', 'components', 'webhooks', '$defs']);
const kinds = ['schemas', 'responses', 'parameters', 'requestBodies', 'headers', 'pathItems'];
const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);

/** Returns whether the exports of an entry point are those of an API. */
export function isApi(exported: ReadonlyMap<string, unknown>): boolean {
  return ['paths', 'operations', 'components'].every((name) => exported.has(name));
}

export const isApiName = (name: string): boolean => names.has(name);

/**
 * @param types `paths`, `operations` and `components` of both sides
 */
export function compareApis(walk: Walk, types: ReadonlyMap<string, Pair>, place: Place): void {
  for (const [name, pair] of types) if (name === 'components') nameSchemas(walk, pair);
  const paths = types.get('paths');
  if (paths) comparePaths(walk, paths, { ...place, name: 'paths' });
  const operations = types.get('operations');
  if (operations)
    forBoth(walk, operations, { ...place, name: 'operations' }, (pair, where) =>
      compareOperation(walk, pair, where),
    );
  const components = types.get('components');
  if (components) compareComponents(walk, components, { ...place, name: 'components' });
  for (const pair of types.values()) setApart(walk, pair);
}

function setApart(walk: Walk, pair: Pair): void {
  for (const type of pair) walk.apart.add(type);
}

/** Returns whether a type is a call of the API, such as `NamedCall<operations, 'listBoats'>`. */
export function isCall(walk: Walk, type: ts.Type): boolean {
  if (type.isIntersection()) return type.types.some((part) => isCall(walk, part));
  const types = argumentsOf(walk, type);
  return (
    types.some((one) => walk.apart.has(one)) &&
    types.every((one) => walk.apart.has(one) || one.isStringLiteral())
  );
}

function argumentsOf({ checker }: Walk, type: ts.Type): readonly ts.Type[] {
  if (type.aliasSymbol) return type.aliasTypeArguments ?? [];
  const isReference = (type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference;
  return isReference ? checker.getTypeArguments(type as ts.TypeReference) : [];
}

/**
 * Compares calls of the API. The API is compared separately, so only the declarations of the calls are compared here.
 *
 * @returns whether the types are calls
 */
export function compareCalls(
  walk: Walk,
  [old, now]: Pair,
  direction: Direction,
  place: Place,
): boolean {
  if (!isCall(walk, old) || !isCall(walk, now)) return false;
  if (old.isIntersection() && now.isIntersection()) {
    const names = (type: ts.IntersectionType): string =>
      type.types.map((part) => symbolOf(part)?.name).join(' ');
    if (names(old) !== names(now)) return false;
    for (const [index, part] of now.types.entries())
      compareTypes(walk, [old.types[index]!, part], direction, place);
    return true;
  }
  const [was, is] = [symbolOf(old), symbolOf(now)];
  if (!was || !is || was.name !== is.name) return false;
  compareDeclared(walk, [was, is], direction, place);
  return true;
}

const symbolOf = (type: ts.Type): ts.Symbol | undefined => type.aliasSymbol ?? type.symbol;

function membersOf({ checker }: Walk, type: ts.Type): Members {
  return new Map(
    checker
      .getNonNullableType(type)
      .getProperties()
      .map((symbol): [string, ts.Type] => [
        symbol.name,
        checker.getNonNullableType(checker.getTypeOfSymbol(symbol)),
      ])
      .filter(([, value]) => !(value.flags & never)),
  );
}

const never = ts.TypeFlags.Never;

/** Passes on members that exist on both sides. A removed member is a major, and a new one is a minor. */
function forBoth(
  walk: Walk,
  [old, now]: Pair,
  place: Place,
  use: (pair: Pair, place: Place) => void,
): void {
  const before = membersOf(walk, old);
  const after = membersOf(walk, now);
  for (const [name, was] of before) {
    const is = after.get(name);
    const where = memberPlace(place, name);
    if (is) use([was, is], where);
    else
      walk.report({
        bump: 'major',
        place: where,
        what: 'was removed',
        remedy: 'Remove the code that uses it.',
      });
  }
  for (const name of after.keys())
    if (!before.has(name))
      walk.report({ bump: 'minor', place: memberPlace(place, name), what: 'is new' });
}

/** Names the members of `components['schemas']`: `Boat`, not an anonymous object. */
function nameSchemas(walk: Walk, pair: Pair): void {
  for (const type of pair) {
    const schemas = membersOf(walk, type).get('schemas');
    for (const [name, schema] of schemas ? membersOf(walk, schemas) : [])
      walk.names.set(schema, name);
  }
}

function comparePaths(walk: Walk, pair: Pair, place: Place): void {
  forBoth(walk, pair, place, ([was, is], where) =>
    forBoth(walk, [was, is], where, (one, there) => {
      // The parameters of the path are those of each of its operations.
      if (methods.has(there.name.split('.').at(-1)!)) compareOperation(walk, one, there);
    }),
  );
}

function compareOperation(walk: Walk, [old, now]: Pair, place: Place): void {
  if (walk.apart.has(old)) return;
  setApart(walk, [old, now]);
  const before = membersOf(walk, old);
  const after = membersOf(walk, now);
  const parameters = [before.get('parameters'), after.get('parameters')];
  if (parameters[0] && parameters[1])
    compareParameters(walk, [parameters[0], parameters[1]], memberPlace(place, 'params'));
  compareBody(walk, [old, now], memberPlace(place, 'body'));
  const responses = [before.get('responses'), after.get('responses')];
  if (responses[0] && responses[1])
    compareResponses(walk, [responses[0], responses[1]], memberPlace(place, 'responses'));
}

/** Compares parameters by location. A location is required if one of its parameters is. */
function compareParameters(walk: Walk, [old, now]: Pair, place: Place): void {
  const before = membersOf(walk, old);
  const after = membersOf(walk, now);
  for (const location of new Set([...before.keys(), ...after.keys()])) {
    const was = before.get(location);
    const is = after.get(location);
    const where = memberPlace(place, location);
    if (was && is) compareTypes(walk, [was, is], 'sent', where);
    else if (was)
      walk.report({ bump: 'major', place: where, what: 'was removed', remedy: 'Remove it.' });
    else {
      const isRequired = [...is!.getProperties()].some((symbol) => !(symbol.flags & optional));
      walk.report({
        bump: isRequired ? 'major' : 'minor',
        place: where,
        what: isRequired ? 'is new and required' : 'is new',
        remedy: 'Provide it.',
      });
    }
  }
}

const optional = ts.SymbolFlags.Optional;

function compareBody(walk: Walk, [old, now]: Pair, place: Place): void {
  const [was, is] = [old, now].map((type) => type.getProperty('requestBody'));
  if (!was && !is) return;
  const before = bodyOf(walk, was);
  const after = bodyOf(walk, is);
  if (!before && after)
    walk.report({
      bump: after.isRequired ? 'major' : 'minor',
      place,
      what: after.isRequired ? 'is new and required' : 'is new',
      remedy: 'Provide it.',
    });
  else if (before && !after)
    walk.report({ bump: 'major', place, what: 'was removed', remedy: 'Remove it.' });
  if (!before || !after) return;
  if (before.isRequired !== after.isRequired)
    walk.report({
      bump: after.isRequired ? 'major' : 'minor',
      place,
      what: after.isRequired ? 'is now required' : 'is now optional',
      remedy: 'Provide it.',
    });
  forBoth(walk, [before.content, after.content], place, (pair, where) =>
    compareTypes(walk, pair, 'sent', where),
  );
}

function bodyOf(
  walk: Walk,
  symbol: ts.Symbol | undefined,
): { content: ts.Type; isRequired: boolean } | undefined {
  if (!symbol) return undefined;
  const type = walk.checker.getNonNullableType(walk.checker.getTypeOfSymbol(symbol));
  const content = membersOf(walk, type).get('content');
  return content && { content, isRequired: !(symbol.flags & optional) };
}

function compareResponses(walk: Walk, [old, now]: Pair, place: Place): void {
  const before = membersOf(walk, old);
  const after = membersOf(walk, now);
  for (const status of after.keys())
    if (!before.has(status) && /^2/.test(status))
      walk.report({
        bump: 'major',
        place: memberPlace(place, status),
        what: 'is a new response',
        remedy: 'Distinguish the responses by their status.',
      });
  forBoth(walk, [old, now], place, ([was, is], where) => {
    const [headers, others] = [was, is].map((type) => membersOf(walk, type).get('headers'));
    if (headers && others)
      compareTypes(walk, [headers, others], 'received', memberPlace(where, 'headers'));
    const [content, next] = [was, is].map((type) => membersOf(walk, type).get('content'));
    compareContent(walk, [content, next], where);
  });
}

function compareContent(
  walk: Walk,
  [old, now]: readonly [ts.Type | undefined, ts.Type | undefined],
  place: Place,
): void {
  if (!old && !now) return;
  if (!old || !now) {
    walk.report({
      bump: old ? 'major' : 'minor',
      place,
      what: old ? 'no longer has a body' : 'has a body',
      remedy: 'Remove the code that reads it.',
    });
    return;
  }
  const before = membersOf(walk, old);
  for (const type of membersOf(walk, now).keys())
    if (!before.has(type))
      walk.report({
        bump: 'major',
        place: memberPlace(place, type),
        what: 'is another media type',
        remedy: 'Distinguish the responses by their Content-Type.',
      });
  forBoth(walk, [old, now], place, (pair, where) => compareTypes(walk, pair, 'received', where));
}

/** Components that no operation uses have no direction, so they are compared in both. */
function compareComponents(walk: Walk, [old, now]: Pair, place: Place): void {
  const before = membersOf(walk, old);
  const after = membersOf(walk, now);
  for (const kind of kinds) {
    const was = before.get(kind);
    const is = after.get(kind);
    if (!was || !is) continue;
    forBoth(walk, [was, is], memberPlace(place, kind), (pair, where) => {
      if (kind !== 'schemas' || wasVisited(walk, ...pair)) return;
      compareTypes(walk, pair, 'received', where);
      compareTypes(walk, pair, 'sent', where);
    });
  }
}

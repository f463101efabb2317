// Compares the members of two object types: properties, index signatures, calls.
import ts from 'typescript-6.0';
import { isCall } from './api.ts';
import { compareTypes } from './compare.ts';
import { compareSignatures } from './signatures.ts';
import { type Direction, memberPlace, type Place, shown, type Walk, wasVisited } from './walk.ts';

type Pair = readonly [ts.Type, ts.Type];

export function compareObjects(walk: Walk, pair: Pair, direction: Direction, place: Place): void {
  if (compareReferences(walk, pair, direction, place)) return;
  compareProperties(walk, pair, direction, place);
  compareIndexes(walk, pair, direction, place);
  compareSignatures(walk, pair, direction, place);
}

/** Compares `Promise<A>` and `Promise<B>`: types of the language or of a third party whose arguments differ. */
function compareReferences(
  walk: Walk,
  [old, now]: Pair,
  direction: Direction,
  place: Place,
): boolean {
  const { checker, program } = walk;
  if (checker.isTupleType(old) || checker.isTupleType(now))
    return compareTuples(walk, [old, now], direction, place);
  if (checker.isArrayType(old) && checker.isArrayType(now))
    compareMutability(walk, [old, now], direction, place);
  else if (!isReference(old) || !isReference(now) || old.target !== now.target) return false;
  else if (program.ownerOf(old.symbol) !== undefined) return false;
  const before = checker.getTypeArguments(old as ts.TypeReference);
  const after = checker.getTypeArguments(now as ts.TypeReference);
  for (const [index, argument] of after.entries()) {
    const other = before[index];
    if (!other || wasVisited(walk, other, argument)) continue;
    compareTypes(walk, [other, argument], direction, elementPlace(walk, now, place));
  }
  return true;
}

function isReference(type: ts.Type): type is ts.TypeReference {
  return Boolean((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference);
}

function elementPlace({ checker }: Walk, type: ts.Type, place: Place): Place {
  return checker.isArrayType(type) ? { ...place, name: `${place.name}[]` } : place;
}

function compareMutability(walk: Walk, [old, now]: Pair, direction: Direction, place: Place): void {
  const [was, is] = [old, now].map((type) => type.symbol.name === 'ReadonlyArray');
  if (was === is) return;
  const breaks = direction === 'received' ? is : was;
  walk.report({
    bump: breaks ? 'major' : 'minor',
    place,
    what: is ? 'is now a read-only array' : 'is now a mutable array',
    remedy: 'Copy the array before you change it.',
  });
}

function compareTuples(walk: Walk, [old, now]: Pair, direction: Direction, place: Place): boolean {
  const { checker } = walk;
  const shape = (type: ts.Type): string =>
    checker.isTupleType(type)
      ? (type as ts.TupleTypeReference).target.elementFlags.join(' ')
      : 'no tuple';
  if (shape(old) === shape(now)) {
    const before = checker.getTypeArguments(old as ts.TypeReference);
    for (const [index, element] of checker.getTypeArguments(now as ts.TypeReference).entries())
      compareTypes(walk, [before[index]!, element], direction, {
        ...place,
        name: `${place.name}[${index}]`,
      });
    return true;
  }
  const isFine = checker.isTypeAssignableTo(
    direction === 'received' ? now : old,
    direction === 'received' ? old : now,
  );
  walk.report({
    bump: isFine && direction === 'sent' ? 'minor' : 'major',
    place,
    what: `changed: ${shown(walk, old)} became ${shown(walk, now)}`,
    remedy: 'Check the code that uses it.',
  });
  return true;
}

function compareProperties(walk: Walk, [old, now]: Pair, direction: Direction, place: Place): void {
  const before = propertiesOf(walk, old);
  const after = propertiesOf(walk, now);
  for (const [name, was] of before) {
    const is = after.get(name);
    const where = memberPlace(place, name);
    if (is) compareProperty(walk, [was, is], direction, where);
    else if (!isIndexed(walk, now, was, [direction, where])) removed(walk, was, where);
  }
  for (const [name, is] of after)
    if (!before.has(name)) added(walk, is, direction, memberPlace(place, name));
}

/** Returns the properties. A property of type `never` is absent. */
function propertiesOf({ checker }: Walk, type: ts.Type): Map<string, ts.Symbol> {
  return new Map(
    type
      .getProperties()
      .filter((symbol) => !isPrivate(symbol))
      .filter((symbol) => !isOptional(symbol) || !isNothing(checker.getTypeOfSymbol(symbol)))
      .map((symbol) => [symbol.name, symbol]),
  );
}

function isNothing(type: ts.Type): boolean {
  return Boolean(type.flags & (ts.TypeFlags.Never | ts.TypeFlags.Undefined));
}

function isPrivate(symbol: ts.Symbol): boolean {
  const declaration = symbol.declarations?.[0];
  return (
    symbol.name.startsWith('__#') ||
    Boolean(declaration && ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Private)
  );
}

const isOptional = (symbol: ts.Symbol): boolean => Boolean(symbol.flags & ts.SymbolFlags.Optional);

function isReadonly(symbol: ts.Symbol): boolean {
  const declaration = symbol.declarations?.[0];
  const isGetter =
    Boolean(symbol.flags & ts.SymbolFlags.GetAccessor) &&
    !(symbol.flags & ts.SymbolFlags.SetAccessor);
  return (
    isGetter ||
    Boolean(declaration && ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Readonly)
  );
}

function removed(walk: Walk, was: ts.Symbol, place: Place): void {
  // The property is `private` on one side only. Consumers cannot use it.
  if (isPrivate(was)) return;
  walk.report({
    bump: 'major',
    place,
    what: 'was removed',
    remedy: 'Remove the code that uses it.',
  });
}

function added(walk: Walk, is: ts.Symbol, direction: Direction, place: Place): void {
  // A consumer gets the client with its calls from the package, and does not implement it.
  const isImplemented = !isCall(walk, walk.checker.getTypeOfSymbol(is));
  const isRequired = direction === 'sent' && !isOptional(is) && isImplemented;
  walk.report(
    isRequired
      ? { bump: 'major', place, what: 'is new and required', remedy: 'Provide it.' }
      : { bump: 'minor', place, what: 'is new' },
  );
}

/** Returns whether an index signature still allows a removed property. */
function isIndexed(
  walk: Walk,
  now: ts.Type,
  was: ts.Symbol,
  [direction, place]: readonly [Direction, Place],
): boolean {
  const index = walk.checker.getIndexInfoOfType(now, ts.IndexKind.String);
  if (!index) return false;
  compareTypes(walk, [typeOf(walk, was, direction), index.type], direction, place);
  walk.report({
    bump: direction === 'received' && !isOptional(was) ? 'major' : 'minor',
    place,
    what: 'is now one of the members of any name',
    remedy: 'Expect that it is absent.',
  });
  return true;
}

function compareProperty(
  walk: Walk,
  [was, is]: readonly [ts.Symbol, ts.Symbol],
  direction: Direction,
  place: Place,
): void {
  if (is === was) return;
  walk.directions.set(is, new Set([...(walk.directions.get(is) ?? []), direction]));
  comparePresence(walk, [was, is], direction, place);
  compareDeprecation(walk, [was, is], place);
  if (direction === 'received' && isReadonly(is) !== isReadonly(was))
    walk.report({
      bump: isReadonly(is) ? 'major' : 'minor',
      place,
      what: isReadonly(is) ? 'is now read-only' : 'can now be assigned',
      remedy: 'Do not assign it.',
    });
  compareTypes(walk, [typeOf(walk, was, direction), typeOf(walk, is, direction)], direction, place);
}

function comparePresence(
  walk: Walk,
  [was, is]: readonly [ts.Symbol, ts.Symbol],
  direction: Direction,
  place: Place,
): void {
  if (isOptional(was) === isOptional(is)) return;
  const isMajor = isOptional(is) === (direction === 'received');
  const what =
    direction === 'received'
      ? isOptional(is)
        ? 'may be absent'
        : 'is always present'
      : isOptional(is)
        ? 'is now optional'
        : 'is now required';
  const remedy = direction === 'received' ? 'Expect `undefined`.' : 'Provide it.';
  walk.report({ bump: isMajor ? 'major' : 'minor', place, what, remedy });
}

/** A deprecation is a notice. Code that uses the name still compiles. */
export function compareDeprecation(
  walk: Walk,
  [was, is]: readonly [ts.Symbol, ts.Symbol],
  place: Place,
): void {
  const [before, after] = [was, is].map((symbol) =>
    symbol.getJsDocTags(walk.checker).some(({ name }) => name === 'deprecated'),
  );
  if (before === after) return;
  walk.report({
    bump: 'minor',
    place,
    what: after ? 'is deprecated' : 'is no longer deprecated',
    remedy: 'Stop using it before it is removed.',
  });
}

/** Returns the type of a property. The `undefined` of an optional property that is read is not compared. */
function typeOf(walk: Walk, symbol: ts.Symbol, direction: Direction): ts.Type {
  const { checker } = walk;
  const type = checker.getTypeOfSymbol(symbol);
  if (!isOptional(symbol) || !type.isUnion()) return type;
  const isExplicit = type.types.includes(checker.getUndefinedType());
  return direction === 'sent' && isExplicit ? type : withoutUndefined(checker, type);
}

function withoutUndefined(checker: ts.TypeChecker, type: ts.UnionType): ts.Type {
  const hasNull = type.types.some(({ flags }) => flags & ts.TypeFlags.Null);
  // No public function removes only `undefined`.
  return hasNull ? type : checker.getNonNullableType(type);
}

function compareIndexes(walk: Walk, [old, now]: Pair, direction: Direction, place: Place): void {
  const [before, after] = [indexesOf(walk, old), indexesOf(walk, now)];
  const keyOf = ({ keyType }: ts.IndexInfo): string => walk.checker.typeToString(keyType);
  for (const index of before) {
    const other = after.find((one) => keyOf(one) === keyOf(index));
    const where = { ...place, name: `${place.name}[…]` };
    if (other) compareTypes(walk, [index.type, other.type], direction, where);
    else
      walk.report({
        bump: 'major',
        place,
        what: 'no longer has members of any name',
        remedy: 'Use the members that it declares.',
      });
  }
  if (after.some((index) => !before.some((one) => keyOf(one) === keyOf(index))))
    walk.report({ bump: 'minor', place, what: 'can have members of any name' });
}

/** Returns the index signatures. `Record<string, never>` has no members. */
function indexesOf({ checker }: Walk, type: ts.Type): ts.IndexInfo[] {
  return checker.getIndexInfosOfType(type).filter(({ type: member }) => !isNothing(member));
}

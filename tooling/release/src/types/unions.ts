// Compares the members of two unions. A type that is not a union is a union with one member.
import ts from 'typescript-6.0';
import { comparePair } from './compare.ts';
import { isDeferred, sameText } from './deferred.ts';
import { type Direction, enter, type Place, placeOf, shown, type Walk } from './walk.ts';

const {
  Never,
  Null,
  Undefined,
  Void,
  Object: AnObject,
  Intersection,
  TypeParameter,
} = ts.TypeFlags;

export function compareUnions(
  walk: Walk,
  [old, now]: readonly [ts.Type, ts.Type],
  direction: Direction,
  place: Place,
): void {
  const before = membersOf(walk, old);
  const after = membersOf(walk, now);
  const pairs = pairsOf(walk, before, after);
  const paired = new Set(pairs.flat());
  // Members of a union are separate types.
  for (const pair of pairs)
    if ((pair[0] === old && pair[1] === now) || enter(walk, ...pair, direction))
      comparePair(walk, pair, direction, place);
  const lost = before.filter((member) => !paired.has(member));
  const gained = after.filter((member) => !paired.has(member));
  if ([...lost, ...gained].some((member) => isGeneric(walk, member))) {
    walk.report({
      bump: 'major',
      place,
      what: `changed in a way that no rule describes: ${shown(walk, old)} became ${shown(walk, now)}`,
      remedy: 'Compile your code with the new version.',
    });
    return;
  }
  const change = { walk, old, now, place, isNothing: before.length === 0 };
  if (direction === 'sent') sent(change, lost, gained);
  else received(change, lost, gained);
}

/** Returns the members without the `undefined` of an absent property, which is compared separately. */
export function membersOf({ checker }: Walk, type: ts.Type): ts.Type[] {
  if (type.flags & Never) return [];
  const members = type.isUnion() ? type.types : [type];
  return members.filter(
    (member) => !(member.flags & Undefined) || member === checker.getUndefinedType(),
  );
}

interface Change {
  readonly walk: Walk;
  readonly old: ts.Type;
  readonly now: ts.Type;
  readonly place: Place;
  /** The old type has no values, so no code handles one. */
  readonly isNothing: boolean;
}

function sent({ walk, now, place }: Change, lost: ts.Type[], gained: ts.Type[]): void {
  const { checker } = walk;
  const refused = lost.filter((member) => !checker.isTypeAssignableTo(member, now));
  if (refused.length > 0)
    walk.report({
      bump: 'major',
      place,
      what: `no longer accepts ${list(walk, refused)}`,
      remedy: 'Pass another value.',
    });
  if (gained.length > 0)
    walk.report({ bump: 'minor', place, what: `also accepts ${list(walk, gained)}` });
}

function received(
  { walk, old, now, place, isNothing }: Change,
  lost: ts.Type[],
  gained: ts.Type[],
): void {
  const { checker } = walk;
  const unexpected = gained.filter((member) => !checker.isTypeAssignableTo(member, old));
  const breaking = isNothing ? [] : unexpected;
  const known = gained.filter((member) => !breaking.includes(member));
  if (breaking.length > 0)
    walk.report({
      bump: 'major',
      place,
      what: `can also be ${list(walk, breaking)}`,
      remedy: 'Handle it wherever your code distinguishes the values.',
    });
  if (known.length > 0)
    walk.report({ bump: 'minor', place, what: `can also be ${list(walk, known)}` });
  // A comparison with `null` or `undefined` compiles with any type. One with another value compiles only if the types
  // overlap.
  const absent = lost.filter((member) => member.flags & (Null | Undefined | Void));
  const comparable = lost.filter(
    (member) => !absent.includes(member) && checker.isTypeAssignableTo(member, now),
  );
  const gone = lost.filter((member) => !absent.includes(member) && !comparable.includes(member));
  if (gone.length > 0)
    walk.report({
      bump: 'major',
      place,
      what: `can no longer be ${list(walk, gone)}`,
      remedy: 'Remove the code that handles it.',
    });
  const narrower = [...absent, ...comparable];
  if (narrower.length > 0)
    walk.report({ bump: 'minor', place, what: `is never ${list(walk, narrower)}` });
}

function list(walk: Walk, types: readonly ts.Type[]): string {
  const texts = types.map((type) => shown(walk, type));
  return texts.length <= 5
    ? texts.join(', ')
    : `${texts.slice(0, 4).join(', ')} and ${texts.length - 4} more`;
}

/** Pairs each member of the old union with one of the new union. */
function pairsOf(walk: Walk, before: readonly ts.Type[], after: readonly ts.Type[]): Pair[] {
  const pairs: Pair[] = [];
  const left = new Set(before);
  const open = new Set(after);
  const match = (same: (old: ts.Type, now: ts.Type) => boolean): void => {
    for (const now of open) {
      const old = [...left].find((one) => same(one, now));
      if (!old) continue;
      left.delete(old);
      open.delete(now);
      pairs.push([old, now]);
    }
  };
  const simple = (old: ts.Type, now: ts.Type): boolean => isSimple(old) && isSimple(now);
  const complex = (old: ts.Type, now: ts.Type): boolean => !isSimple(old) && !isSimple(now);
  match((old, now) => old === now);
  match((old, now) => isGeneric(walk, old) && isGeneric(walk, now) && sameText(walk, old, now));
  match((old, now) => simple(old, now) && mutual(walk, old, now));
  match((old, now) => complex(old, now) && sameName(walk, old, now));
  match((old, now) => complex(old, now) && sameText(walk, old, now));
  match((old, now) => complex(old, now) && mutual(walk, old, now));
  match((old, now) => complex(old, now) && sameKind(walk, old, now));
  match((old, now) => complex(old, now) && requiredOf(old) === requiredOf(now));
  const objects = [...left].filter((type) => !isSimple(type));
  const news = [...open].filter((type) => !isSimple(type));
  if (objects.length === 1 && news.length === 1) pairs.push([objects[0]!, news[0]!]);
  return pairs;
}

type Pair = readonly [ts.Type, ts.Type];

/** Returns whether a type depends on a type parameter, such as `NonNullable<Item>`. */
function isGeneric(walk: Walk, type: ts.Type): boolean {
  if (type.flags & Intersection)
    return (type as ts.IntersectionType).types.some((part) => isGeneric(walk, part));
  return Boolean(type.flags & TypeParameter) || isDeferred(walk, type);
}

/** Returns the names of the required members. */
function requiredOf(type: ts.Type): string {
  return type
    .getProperties()
    .filter((symbol) => !(symbol.flags & ts.SymbolFlags.Optional))
    .map((symbol) => symbol.name)
    .join(' ');
}

/** Returns whether a type is a value without members, including `string & {}`. */
function isSimple(type: ts.Type): boolean {
  if (type.flags & Intersection)
    return (type as ts.IntersectionType).types.some((part) => !(part.flags & AnObject));
  return !(type.flags & AnObject);
}

function mutual({ checker }: Walk, old: ts.Type, now: ts.Type): boolean {
  return checker.isTypeAssignableTo(old, now) && checker.isTypeAssignableTo(now, old);
}

function sameName(walk: Walk, old: ts.Type, now: ts.Type): boolean {
  const none = { name: '', entry: '', owner: undefined };
  const name = placeOf(walk, now, none).name;
  return name !== '' && name === placeOf(walk, old, none).name;
}

/**
 * Returns whether two types have the same values of the discriminating members, or are both arrays, or both functions.
 */
function sameKind(walk: Walk, old: ts.Type, now: ts.Type): boolean {
  const { checker } = walk;
  if (checker.isArrayType(old) || checker.isArrayType(now))
    return checker.isArrayType(old) && checker.isArrayType(now);
  if (old.getCallSignatures().length > 0 || now.getCallSignatures().length > 0)
    return old.getCallSignatures().length > 0 && now.getCallSignatures().length > 0;
  const marks = marksOf(walk, old);
  const others = marksOf(walk, now);
  const shared = [...marks.keys()].filter((name) => others.has(name));
  return shared.length > 0 && shared.every((name) => marks.get(name) === others.get(name));
}

function marksOf({ checker }: Walk, type: ts.Type): Map<string, string> {
  return new Map(
    type
      .getProperties()
      .map((symbol): [string, ts.Type] => [symbol.name, checker.getTypeOfSymbol(symbol)])
      .filter(([, value]) => value.flags & ts.TypeFlags.Literal)
      .map(([name, value]) => [name, checker.typeToString(value)]),
  );
}

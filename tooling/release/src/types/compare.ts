// Compares a type of the old packages with the corresponding type of the new ones, by direction: a type that consumers
// send may only widen, and one that they receive may only narrow.
import ts from 'typescript-6.0';
import { compareCalls } from './api.ts';
import { compareDeferred, isDeferred } from './deferred.ts';
import { compareObjects } from './objects.ts';
import { compareUnions } from './unions.ts';
import { type Direction, enter, type Place, placeOf, shown, type Walk } from './walk.ts';

const { Any, Unknown, TypeParameter, Void } = ts.TypeFlags;

export function compareTypes(
  walk: Walk,
  [old, now]: readonly [ts.Type, ts.Type],
  direction: Direction,
  from: Place,
): void {
  if (old === now || walk.apart.has(old) || isValidation(walk, now)) return;
  if (compareCalls(walk, [old, now], direction, from)) return;
  if (!enter(walk, old, now, direction)) return;
  const place = placeOf(walk, now, from);
  if (compareTops(walk, [old, now], direction, place)) return;
  if (compareParameters(walk, [old, now], direction, place)) return;
  compareUnions(walk, [old, now], direction, place);
}

/** The zod schemas of a client have the types of its API, which are compared separately. */
function isValidation({ program }: Walk, type: ts.Type): boolean {
  const symbol = type.aliasSymbol ?? type.symbol;
  const declared = symbol?.declarations?.[0]?.getSourceFile().fileName ?? '';
  return /\/zod\/types\.(d\.)?ts$/.test(declared) && program.ownerOf(symbol) !== undefined;
}

/** Compares `any`, `unknown` and `void`. Returns whether one of the types is one of these. */
function compareTops(
  walk: Walk,
  [old, now]: readonly [ts.Type, ts.Type],
  direction: Direction,
  place: Place,
): boolean {
  const either = old.flags | now.flags;
  const isVoid = direction === 'received' ? old.flags & Void : now.flags & Void;
  if (!isVoid && !(either & (Any | Unknown))) return false;
  const same = (old.flags & (Any | Unknown | Void)) === (now.flags & (Any | Unknown | Void));
  if (same) return true;
  const breaks =
    !isVoid &&
    (old.flags & Any
      ? !(now.flags & Unknown && direction === 'sent')
      : !(now.flags & Any) && (direction === 'received') === Boolean(now.flags & Unknown));
  walk.report({
    bump: breaks ? 'major' : 'minor',
    place,
    what: `is now ${shown(walk, now)} instead of ${shown(walk, old)}`,
    remedy: 'Check the code that uses it.',
  });
  return true;
}

/** Compares type parameters. Returns whether one of the types is one. */
function compareParameters(
  walk: Walk,
  [old, now]: readonly [ts.Type, ts.Type],
  direction: Direction,
  place: Place,
): boolean {
  const isOld = Boolean(old.flags & TypeParameter);
  const isNew = Boolean(now.flags & TypeParameter);
  if (!isOld && !isNew) return false;
  if (isNew && walk.parameters.get(now) === old) return true;
  if (isNew && !walk.parameters.has(now)) {
    // A type parameter that only the new side has can be any type that its constraint allows.
    const bound = walk.checker.getBaseConstraintOfType(now);
    if (direction === 'sent' && bound) compareTypes(walk, [old, bound], direction, place);
    else if (direction === 'received') {
      const chosen = now.getDefault() ?? bound;
      if (chosen) compareTypes(walk, [old, chosen], direction, place);
    }
    return true;
  }
  walk.report({
    bump: 'major',
    place,
    what: `changed: ${shown(walk, old)} became ${shown(walk, now)}`,
    remedy: 'Check the code that uses it.',
  });
  return true;
}

/** Compares corresponding parts of two unions. */
export function comparePair(
  walk: Walk,
  pair: readonly [ts.Type, ts.Type],
  direction: Direction,
  place: Place,
): void {
  const [old, now] = pair;
  if (old === now) return;
  if (now.flags & TypeParameter) return;
  if (isDeferred(walk, now)) compareDeferred(walk, pair, direction, place);
  else if (old.flags & ts.TypeFlags.Object || old.flags & ts.TypeFlags.Intersection)
    compareObjects(walk, pair, direction, placeOf(walk, now, place));
}

// Compares the declarations of a package, for a consumer who compiles with them.
import ts from 'typescript-6.0';
import { compareApis, isApi, isApiName } from './api.ts';
import { compareTypes } from './compare.ts';
import { compareDeclared, typeParametersOf } from './deferred.ts';
import { compareDeprecation } from './objects.ts';
import type { Declarations, Program } from './program.ts';
import { compareParameterLists } from './signatures.ts';
import { membersOf } from './unions.ts';
import type { Direction, Place, TypeChange, Walk } from './walk.ts';

export interface PackageTypes {
  readonly old: Declarations;
  readonly now: Declarations;
}

/** @returns the changes of one package, in the order of its entry points */
export function diffDeclarations(program: Program, { old, now }: PackageTypes): TypeChange[] {
  const changes: TypeChange[] = [];
  const walk: Walk = {
    checker: program.checker,
    program,
    visited: new Set(),
    used: new Set(),
    directions: new Map(),
    parameters: new Map(),
    names: new Map(),
    apart: new Set(),
    report: (change) => void changes.push(change),
  };
  for (const [entry, file] of now.entries) {
    const before = old.entries.get(entry);
    const place: Place = { name: entry, entry, owner: now.folder };
    if (before === undefined) {
      changes.push({ bump: 'minor', place, what: 'is a new entry point' });
      continue;
    }
    const exported = [
      program.exportsOf(`${old.folder}/${before}`),
      program.exportsOf(`${now.folder}/${file}`),
    ] as const;
    compareExports(walk, exported, place);
  }
  for (const entry of old.entries.keys())
    if (!now.entries.has(entry))
      changes.push({
        bump: 'major',
        place: { name: entry, entry, owner: now.folder },
        what: 'was removed',
        remedy: 'Import from another entry point.',
      });
  return changes;
}

type Exports = ReadonlyMap<string, ts.Symbol>;

function compareExports(walk: Walk, [old, now]: readonly [Exports, Exports], place: Place): void {
  if (isApi(old) && isApi(now)) compareApis(walk, apiTypes(walk, old, now), place);
  const shared = [...now].filter(([name]) => old.has(name));
  // Values first, because they decide which types are sent and which are received.
  for (const [name, symbol] of shared)
    compareValues(walk, [old.get(name)!, symbol], { ...place, name });
  for (const [name, symbol] of shared)
    compareNames(walk, [old.get(name)!, symbol], { ...place, name });
  for (const name of old.keys())
    if (!now.has(name))
      walk.report({
        bump: 'major',
        place: { ...place, name },
        what: 'was removed',
        remedy: 'Use what replaces it.',
      });
  for (const [name] of now)
    if (!old.has(name)) walk.report({ bump: 'minor', place: { ...place, name }, what: 'is new' });
}

function apiTypes({ checker }: Walk, old: Exports, now: Exports): Map<string, [ts.Type, ts.Type]> {
  return new Map(
    ['paths', 'operations', 'components'].map((name) => [
      name,
      [
        checker.getDeclaredTypeOfSymbol(old.get(name)!),
        checker.getDeclaredTypeOfSymbol(now.get(name)!),
      ],
    ]),
  );
}

function compareValues(
  walk: Walk,
  [old, now]: readonly [ts.Symbol, ts.Symbol],
  place: Place,
): void {
  if (old === now) return;
  const { checker } = walk;
  compareDeprecation(walk, [old, now], place);
  if (isNamespace(old) && isNamespace(now)) {
    const exported = [old, now].map(
      (symbol) =>
        new Map(
          checker.getExportsOfModule(symbol).map((one): [string, ts.Symbol] => [one.name, one]),
        ),
    );
    compareExports(walk, [exported[0]!, exported[1]!], place);
  } else if (isValue(old) && isValue(now))
    compareTypes(
      walk,
      [checker.getTypeOfSymbol(old), checker.getTypeOfSymbol(now)],
      'received',
      place,
    );
  else if (isValue(old))
    walk.report({
      bump: 'major',
      place,
      what: 'is now a type only',
      remedy: 'Import it with `import type`.',
    });
}

const isValue = ({ flags }: ts.Symbol): boolean => Boolean(flags & ts.SymbolFlags.Value);
const isNamespace = ({ flags }: ts.Symbol): boolean => Boolean(flags & ts.SymbolFlags.ValueModule);
const isType = ({ flags }: ts.Symbol): boolean => Boolean(flags & ts.SymbolFlags.Type);

/** A type that no exported value uses has no direction, so it is compared in both. */
function compareNames(walk: Walk, [old, now]: readonly [ts.Symbol, ts.Symbol], place: Place): void {
  if (old === now || !isType(old)) return;
  if (!isType(now)) {
    walk.report({
      bump: 'major',
      place,
      what: 'is no longer a type',
      remedy: 'Use what replaces it.',
    });
    return;
  }
  compareParameterLists(
    walk,
    [typeParametersOf(walk, old), typeParametersOf(walk, now)],
    'received',
    place,
  );
  if (isApiName(place.name)) return;
  if (walk.used.has(now)) return;
  for (const direction of directionsOf(walk, now))
    compareDeclared(walk, [old, now], direction, place);
}

/**
 * Returns the directions of the members of a type. They may have been compared as members of another type, such as an
 * intersection.
 */
function directionsOf(walk: Walk, symbol: ts.Symbol): Iterable<Direction> {
  const type = walk.checker.getDeclaredTypeOfSymbol(symbol);
  const found = new Set(
    membersOf(walk, type)
      .flatMap((member) => member.getProperties())
      .flatMap((property) => [...(walk.directions.get(property) ?? [])]),
  );
  return found.size > 0 ? found : ['received', 'sent'];
}

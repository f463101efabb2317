// Types that depend on a type parameter, so that the compiler resolves them only for a consumer's call: conditional
// types, `keyof Item`, `Item[Key]`, mapped types. They are equal if they are written in the same way and the types to
// which they refer are compatible. No rule describes another difference.
import ts from 'typescript-6.0';
import { compareTypes } from './compare.ts';
import { resolved } from './program.ts';
import type { Direction, Place, Walk } from './walk.ts';

const deferred =
  ts.TypeFlags.Conditional |
  ts.TypeFlags.IndexedAccess |
  ts.TypeFlags.Index |
  ts.TypeFlags.Substitution |
  ts.TypeFlags.StringMapping |
  ts.TypeFlags.TemplateLiteral;

export function isDeferred({ checker }: Walk, type: ts.Type): boolean {
  if (type.flags & deferred) return true;
  // A mapped type over a type parameter has no members yet.
  return (
    Boolean((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Mapped) &&
    type.getProperties().length === 0 &&
    checker.getIndexInfosOfType(type).length === 0
  );
}

/** Returns whether two types are written in the same way. */
export function sameText(walk: Walk, old: ts.Type, now: ts.Type): boolean {
  return textOf(walk, old) === textOf(walk, now);
}

/** Compares the types to which two types refer that are written in the same way. */
export function compareDeferred(
  walk: Walk,
  [old, now]: readonly [ts.Type, ts.Type],
  direction: Direction,
  place: Place,
): void {
  const before = referencesOf(walk, old);
  for (const [name, symbol] of referencesOf(walk, now)) {
    const other = before.get(name);
    if (other) compareDeclared(walk, [other, symbol], direction, place);
  }
}

/** Returns the type as written, with the type parameters of the old side. */
function textOf({ checker, parameters }: Walk, type: ts.Type): string {
  const flags =
    ts.TypeFormatFlags.NoTruncation |
    ts.TypeFormatFlags.InTypeAlias |
    ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope;
  const text = checker.typeToString(type, undefined, flags).replaceAll(/import\("[^"]*"\)\./g, '');
  return [...parameters]
    .map(([now, old]): [string, string] => [now.symbol?.name ?? '', old.symbol?.name ?? ''])
    .filter(([now, old]) => now !== old && now !== '')
    .reduce((all, [now, old]) => all.replaceAll(new RegExp(`\\b${now}\\b`, 'g'), old), text);
}

/** Returns the types of the compared packages to which the declaration of a type refers, by name. */
function referencesOf({ checker, program }: Walk, type: ts.Type): Map<string, ts.Symbol> {
  const found = new Map<string, ts.Symbol>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const symbol = checker.getSymbolAtLocation(node);
      const target = symbol && resolved(checker, symbol);
      const isType = target && target.flags & (ts.SymbolFlags.TypeAlias | ts.SymbolFlags.Interface);
      if (isType && program.ownerOf(target) !== undefined) found.set(target.name, target);
    }
    ts.forEachChild(node, visit);
  };
  for (const symbol of [type.aliasSymbol, type.symbol])
    for (const declaration of symbol?.declarations ?? []) visit(declaration);
  if (type.flags & ts.TypeFlags.Conditional) visit((type as ts.ConditionalType).root.node);
  return found;
}

/** Compares two declarations of types, with their type parameters. */
export function compareDeclared(
  walk: Walk,
  [old, now]: readonly [ts.Symbol, ts.Symbol],
  direction: Direction,
  place: Place,
): void {
  if (old === now) return;
  const { checker } = walk;
  const before = typeParametersOf(walk, old);
  const after = typeParametersOf(walk, now);
  for (const [index, parameter] of after.entries())
    if (before[index]) walk.parameters.set(parameter, before[index]);
  compareTypes(
    walk,
    [checker.getDeclaredTypeOfSymbol(old), checker.getDeclaredTypeOfSymbol(now)],
    direction,
    place,
  );
}

export function typeParametersOf({ checker }: Walk, symbol: ts.Symbol): ts.Type[] {
  const declaration = symbol.declarations?.find(
    (one) =>
      ts.isTypeAliasDeclaration(one) ||
      ts.isInterfaceDeclaration(one) ||
      ts.isClassDeclaration(one),
  );
  const nodes = (declaration as ts.DeclarationWithTypeParameterChildren | undefined)
    ?.typeParameters;
  return (nodes ?? []).map((node) => checker.getTypeAtLocation(node));
}

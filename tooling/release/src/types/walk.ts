// The context of a comparison of types, and the names of positions in the consumer's code.

import ts from 'typescript-6.0';
import type { Bump } from '../bump.ts';
import { shortCode } from '../markdown.ts';
import type { Program } from './program.ts';

/**
 * `received`: the consumer gets a value of the type. It may only become narrower.
 * `sent`: the consumer passes or implements it. It may only become wider.
 */
export type Direction = 'received' | 'sent';

export interface Place {
  /** `TokenStore.save()`, as in the consumer's code. */
  readonly name: string;
  /** The specifier through which the consumer imports it: `@x/auth-core`. */
  readonly entry: string;
  /** The package folder that declares the type, on the new side. */
  readonly owner: string | undefined;
}

export interface TypeChange {
  readonly bump: Bump;
  readonly place: Place;
  /** Completes "`TokenStore.save()` of `@x/auth-core` …". */
  readonly what: string;
  readonly remedy?: string;
}

export interface Walk {
  readonly checker: ts.TypeChecker;
  readonly program: Program;
  /** Pairs of types that were compared, or are being compared. */
  readonly visited: Set<string>;
  /** Named types of the new side that were compared, so that their directions are known. */
  readonly used: Set<ts.Symbol>;
  /** The directions in which properties of the new side were compared. */
  readonly directions: Map<ts.Symbol, Set<Direction>>;
  /** Type parameters of the new side, and the corresponding ones of the old side. */
  readonly parameters: Map<ts.Type, ts.Type>;
  /** Names of types without a name in the code: the schemas of an API. */
  readonly names: Map<ts.Type, string>;
  /** Types of both sides that are compared by separate rules: the operations of an API. */
  readonly apart: Set<ts.Type>;
  report(change: TypeChange): void;
}

const ids = new WeakMap<ts.Type, number>();
let count = 0;

function idOf(type: ts.Type): number {
  const known = ids.get(type);
  if (known !== undefined) return known;
  count += 1;
  ids.set(type, count);
  return count;
}

/** Returns whether the pair is new in this direction. */
export function enter(walk: Walk, old: ts.Type, now: ts.Type, direction: Direction): boolean {
  const key = `${idOf(old)} ${idOf(now)} ${direction}`;
  if (walk.visited.has(key)) return false;
  const symbol = now.aliasSymbol ?? now.symbol;
  if (symbol) walk.used.add(symbol);
  walk.visited.add(key);
  return true;
}

export function wasVisited(walk: Walk, old: ts.Type, now: ts.Type): boolean {
  const key = `${idOf(old)} ${idOf(now)}`;
  return walk.visited.has(`${key} received`) || walk.visited.has(`${key} sent`);
}

export const opposite = (direction: Direction): Direction =>
  direction === 'received' ? 'sent' : 'received';

/** Returns the position of a type with a name, or the position from which it was reached. */
export function placeOf(walk: Walk, type: ts.Type, from: Place): Place {
  const schema = walk.names.get(type);
  if (schema !== undefined) return { ...from, name: schema };
  const symbol = type.aliasSymbol ?? type.symbol;
  const owner = walk.program.ownerOf(symbol);
  if (!symbol || owner === undefined || symbol.name.startsWith('__')) return from;
  return { ...from, name: symbol.name, owner };
}

/** Returns the position of a member. */
export function memberPlace(place: Place, name: string): Place {
  const shown = /^[\w$]+$/.test(name) ? `.${name}` : `['${name}']`;
  return { ...place, name: `${place.name}${shown}` };
}

/** Returns a type for a message: short, and without the folders of this comparison. */
export function shown({ checker }: Walk, type: ts.Type): string {
  const text = checker
    .typeToString(type, undefined, ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope)
    .replaceAll(/import\("[^"]*"\)\./g, '')
    .replaceAll(/\s+/g, ' ');
  return shortCode(text, 80);
}

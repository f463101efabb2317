// Selects and sorts the elements of a list: `x-filter` and `x-sort` of the spec (`specs/README.md`, "Extensions").

import type { Combination, FilterOperator, Selector } from '@x/description';
import type { Incoming } from '../engine/request.ts';
import { getAt, isObject, type Json, type JsonObject, textOf } from '../json.ts';
import { type Input, inputOf, readInput } from './input.ts';
import { same } from './item.ts';

type Compiled = Selector & { readonly from: Input };

export type Selection = readonly Compiled[];

export function compileSelection(selectors: readonly Selector[]): Selection {
  return selectors.map((selector) => ({ ...selector, from: inputOf(selector.input) }));
}

/** Selects and sorts items by their values as JSON. */
type Choose = <Item>(items: readonly Item[], jsonOf: (item: Item) => Json) => Item[];

/** Returns the selection of the request, or undefined if it requests all elements in the default order. */
export function wantedOf(selection: Selection | undefined, incoming: Incoming): Choose | undefined {
  const given = (selection ?? []).flatMap((selector) => {
    const value = readInput(selector.from, incoming);
    return value === undefined || value === null || value === '' ? [] : [{ selector, value }];
  });
  if (given.length === 0) return undefined;
  const filters = given.filter(({ selector }) => selector.type !== 'sort');
  const sorts = given.filter(({ selector }) => selector.type === 'sort');
  return (items, jsonOf) => {
    const all = items.map((item) => ({ item, element: jsonOf(item) }));
    const chosen = all.filter(({ element }) =>
      filters.every(({ selector, value }) => isWanted(element, selector, value)),
    );
    for (const { selector, value } of sorts.toReversed()) {
      const compareKeys = comparing(keysOf(selector, value));
      chosen.sort((a, b) => compareKeys(a.element, b.element));
    }
    return chosen.map(({ item }) => item);
  };
}

function isWanted(element: Json, selector: Selector, value: Json): boolean {
  if (selector.type === 'member') return fulfils(element, selector, value);
  return results(element, selector, value).every(Boolean);
}

/** Returns for each condition in a map whether the element meets it. */
function results(element: Json, selector: Selector, conditions: Json | undefined): boolean[] {
  return Object.entries(isObject(conditions) ? conditions : {}).map(([name, condition]) => {
    const combination = selector.combinations?.byName.get(name);
    if (combination) return combined(element, selector, { combination, condition });
    const member = selector.aliases.get(name) ?? name.split('.');
    return fulfils(element, { ...selector, member }, condition);
  });
}

interface Combined {
  readonly combination: Combination;
  readonly condition: Json;
}

function combined(
  element: Json,
  selector: Selector,
  { combination, condition }: Combined,
): boolean {
  const { member = '' } = selector.combinations ?? {};
  const met = results(element, selector, isObject(condition) ? condition[member] : undefined);
  if (combination === 'or') return met.length === 0 || met.some(Boolean);
  return met.every(Boolean) === (combination === 'and' || met.length === 0);
}

function fulfils(element: Json, { member, operator, operators }: Selector, value: Json): boolean {
  const actual = member.length === 0 ? textsIn(element) : getAt(element, member);
  if (!isObject(value) || operators.size === 0) return compare(operator, actual, value);
  return Object.entries(value).every(([name, expected]) => {
    const one = operators.get(name);
    return one === undefined || compare(one, actual, expected);
  });
}

/** Returns all texts of an element, joined. */
function textsIn(value: Json): string {
  if (typeof value !== 'object' || value === null) return textOf(value) ?? '';
  return Object.values(value).map(textsIn).join(' ');
}

type Compare = (actual: Json | undefined, expected: Json) => boolean;

const isNothing = (value: Json | undefined): boolean => value === undefined || value === null;

const comparisons: Readonly<Record<FilterOperator, Compare>> = {
  atLeast: (actual, expected) => order(actual, expected) >= 0,
  atMost: (actual, expected) => order(actual, expected) <= 0,
  contains: (actual, expected) => plain(actual).includes(plain(expected)),
  differs: (actual, expected) => !isEqual(actual, expected),
  equals: (actual, expected) => isEqual(actual, expected),
  greaterThan: (actual, expected) => order(actual, expected) > 0,
  in: (actual, expected) => [expected].flat().some((one) => isEqual(actual, one)),
  isNotNull: (actual, expected) => expected !== true || !isNothing(actual),
  isNull: (actual, expected) => expected !== true || isNothing(actual),
  lessThan: (actual, expected) => order(actual, expected) < 0,
  notIn: (actual, expected) => ![expected].flat().some((one) => isEqual(actual, one)),
  words: (actual, expected) =>
    plain(expected)
      .split(/\s+/)
      .some((word) => plain(actual).includes(word)),
};

function compare(operator: FilterOperator, actual: Json | undefined, expected: Json): boolean {
  return comparisons[operator](actual, expected);
}

function plain(value: Json | undefined): string {
  return (textOf(value) ?? '').toLowerCase();
}

function isEqual(actual: Json | undefined, expected: Json): boolean {
  if (typeof expected === 'object')
    return JSON.stringify(actual ?? null) === JSON.stringify(expected);
  return same(actual, expected);
}

/** Compares numbers, instants or texts. Returns NaN, which is neither less nor greater, if one value is missing. */
function order(one: Json | undefined, other: Json | undefined): number {
  const [a, b] = [textOf(one), textOf(other)];
  if (a === undefined || b === undefined) return Number.NaN;
  const numbers = [Number(a), Number(b)] as const;
  if (!numbers.some(Number.isNaN)) return numbers[0] - numbers[1];
  const instants = [instantOf(a), instantOf(b)] as const;
  if (!instants.some(Number.isNaN)) return instants[0] - instants[1];
  return a < b ? -1 : Number(a > b);
}

/** Returns NaN for a text that is no date and no date-time (RFC 3339 §5.6). `Date.parse` reads others too: "boat-50". */
function instantOf(text: string): number {
  const isDate = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d))?$/i.test(text);
  return isDate ? Date.parse(text) : Number.NaN;
}

interface Key {
  readonly member: readonly string[];
  readonly isDescending: boolean;
}

function keysOf({ member, isDescending, aliases }: Selector, value: Json): Key[] {
  const keyOf = (name: string, direction: string | undefined): Key => ({
    member: aliases.get(name) ?? name.split('.'),
    isDescending: direction === undefined ? isDescending : /^desc/i.test(direction),
  });
  if (typeof value === 'string') {
    const [name = '', direction] = value.trim().split(/\s+/);
    return [keyOf(name, direction)];
  }
  const [nameOf = '', directionOf = ''] = member;
  return (Array.isArray(value) ? value : [])
    .filter((one): one is JsonObject => isObject(one))
    .map((one) => keyOf(textOf(one[nameOf]) ?? '', textOf(one[directionOf])));
}

/** Elements without the member come last. */
function comparing(keys: readonly Key[]): (a: Json, b: Json) => number {
  return (a, b) => {
    for (const { member, isDescending } of keys) {
      const [one, other] = [getAt(a, member), getAt(b, member)];
      const difference = order(one, other);
      const result = Number.isNaN(difference)
        ? Number(isNothing(one)) - Number(isNothing(other))
        : difference * (isDescending ? -1 : 1);
      if (result !== 0) return result;
    }
    return 0;
  };
}

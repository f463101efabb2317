// Reads `x-filter`, `x-operator` and `x-sort` (specs/README.md, "Extensions"): how the inputs of a list select and sort
// its elements.
import { isObject } from '../json/json.ts';
import { has, member, type Place, report } from '../problems/place.ts';
import { didYouMean, listed } from '../problems/suggest.ts';
import type { Schema } from '../schema/schema.ts';
import type { Combination, Combinations, FilterOperator, Operation, Selector } from './model.ts';

type Read = Pick<Operation, 'parameters' | 'body' | 'place'>;

const operators: readonly FilterOperator[] = [
  'atLeast',
  'atMost',
  'contains',
  'differs',
  'equals',
  'greaterThan',
  'in',
  'isNotNull',
  'isNull',
  'lessThan',
  'notIn',
  'words',
];

/** The maximum depth of nested inputs. A schema can contain itself. */
const deepest = 4;

/** The selectors in the query and the body of an operation. */
export function readSelection({ parameters, body, place }: Read): Selector[] {
  // A third party may use extensions of the same names.
  if (place.source.isForeign) return [];
  const inQuery = parameters.flatMap((parameter): Selector[] => {
    if (parameter.in !== 'query') return [];
    const input = { parameter: parameter.name, pointer: [] };
    return selectorsAt([parameter.place], parameter.schema, input);
  });
  const inBody = (body?.content ?? []).flatMap(({ schema }) =>
    selectorsAt([], schema, { parameter: undefined, pointer: [] }),
  );
  return [...inQuery, ...inBody];
}

/** The selector of a value, or those of its members. */
function selectorsAt(
  places: readonly Place[],
  schema: Schema | undefined,
  input: Selector['input'],
): Selector[] {
  const all = schema ? [...places, schema.place, schema.target.place] : places;
  const find = (name: string): Place | undefined => {
    const holder = all.find((place) => has(place, name));
    return holder && member(holder, name);
  };
  const [filter, sort] = [find('x-filter'), find('x-sort')];
  if (sort) return sortAt(sort, schema, input);
  if (filter) return filterAt(filter, { schema, input, operator: find('x-operator') });
  if (input.pointer.length >= deepest) return [];
  return [...(schema?.properties ?? [])].flatMap(([name, property]) =>
    selectorsAt([], property, { ...input, pointer: [...input.pointer, name] }),
  );
}

interface Filter {
  readonly schema: Schema | undefined;
  readonly input: Selector['input'];
  readonly operator: Place | undefined;
}

function filterAt(place: Place, { schema, input, operator }: Filter): Selector[] {
  const { value } = place;
  if (typeof value !== 'string' || value === '') {
    const remedy = 'Write the name of a member, "*" for any, or "members".';
    report(place, 'filter', '"x-filter" has to be a string.', remedy);
    return [];
  }
  const condition = value === 'members' ? anyMember(schema) : schema;
  const parts = conditionsIn(condition);
  const single = operator ? operatorAt(operator) : 'equals';
  if (value === 'members' && parts.size === 0) {
    report(place, 'filter', 'The members of this filter have no "x-operator".', 'Add it.');
    return [];
  }
  const own = { ...plain, input, operator: single, operators: parts };
  if (value === 'members')
    return [
      {
        ...own,
        type: 'members',
        member: [],
        aliases: aliasesIn(schema),
        combinations: combinationsIn(condition),
      },
    ];
  return [{ ...own, type: 'member', member: value === '*' ? [] : value.split('.') }];
}

const plain = {
  operator: 'equals',
  operators: new Map(),
  aliases: new Map(),
  combinations: undefined,
  isDescending: false,
} as const;

/** The members of a map whose `x-filter` names another member of the elements. */
function aliasesIn(schema: Schema | undefined): Map<string, string[]> {
  const aliases = new Map<string, string[]>();
  for (const [name, { place }] of schema?.properties ?? []) {
    const { value } = member(place, 'x-filter');
    if (typeof value === 'string') aliases.set(name, value.split('.'));
  }
  return aliases;
}

/** Returns the schema of the conditions in a map. */
function anyMember(schema: Schema | undefined): Schema | undefined {
  const [first] = schema?.properties.values() ?? [];
  return schema?.additional || first;
}

/** Returns the operators of a condition, by the names of its members. */
function conditionsIn(schema: Schema | undefined): Map<string, FilterOperator> {
  const found = new Map<string, FilterOperator>();
  for (const [name, property] of schema?.properties ?? []) {
    const place = operatorOf(property);
    if (place && !isObject(place.value)) found.set(name, operatorAt(place));
  }
  return found;
}

function operatorOf({ place, target }: Schema): Place | undefined {
  const holder = [place, target.place].find((one) => has(one, 'x-operator'));
  return holder && member(holder, 'x-operator');
}

const combinations: readonly Combination[] = ['and', 'not', 'or'];

const combinationRemedy =
  'Write the names of the conditions that combine others: { and: …, not: …, or: … }.';

/** Returns the combinations of the member of a condition that contains conditions itself. */
function combinationsIn(condition: Schema | undefined): Combinations | undefined {
  for (const [name, property] of condition?.properties ?? []) {
    const place = operatorOf(property);
    if (!place || !isObject(place.value)) continue;
    const byName = new Map<string, Combination>();
    for (const [key, value] of Object.entries(place.value)) {
      const kind = combinations.find((one) => one === key);
      if (kind && typeof value === 'string') byName.set(value, kind);
      else
        report(
          member(place, key),
          'filter',
          `"x-operator" cannot have "${key}" here.`,
          combinationRemedy,
        );
    }
    return { member: name, byName };
  }
  return undefined;
}

function operatorAt(place: Place): FilterOperator {
  const found = operators.find((one) => one === place.value);
  if (found) return found;
  const message = `"x-operator" cannot be ${JSON.stringify(place.value)}. Use ${listed(operators)}.`;
  const hint = typeof place.value === 'string' ? didYouMean(place.value, operators) : '';
  report(place, 'filter', `${message}${hint}`);
  return 'equals';
}

/** Reads how to sort. A text is `name asc`; a list has members for the name and the direction. */
function sortAt(place: Place, schema: Schema | undefined, input: Selector['input']): Selector[] {
  const own = { ...plain, input, type: 'sort' } as const;
  if (place.value === 'text') return [{ ...own, member: [] }];
  const keys = place.value;
  const known = schema?.items?.properties;
  const names = isObject(keys) ? [keys.member, keys.direction] : [];
  if (names.length === 2 && names.every((name) => known?.has(String(name)))) {
    const direction = known?.get(String(names[1]))?.default;
    const isDescending = typeof direction === 'string' && /^desc/i.test(direction);
    return [{ ...own, member: names.map(String), isDescending }];
  }
  const remedy = 'Write "text", or the names of the members of an element: { member, direction }.';
  report(place, 'filter', '"x-sort" has no sort order.', remedy);
  return [];
}

// `x-pagination`: how the pages of a list are asked for, and what is in them. The lint rule `x/pagination` says what
// is wrong with one in detail; here only what can't be generated is refused.
import { follow, has, member, optionalText, type Place, pointer, report, text } from '../places.ts';
import { reach, typeOf } from './schema.ts';

export interface Pagination {
  /** Where the page stands in the options of a call. */
  readonly input: readonly string[];
  /** Of numbered pages. */
  readonly first: number | undefined;
  /** Where they are in the body of an answer. */
  readonly results: readonly string[];
  readonly total: readonly string[] | undefined;
  readonly cursor: readonly string[] | undefined;
  /** The TypeScript type of an item. */
  readonly item: string;
}

/** `successes` are the schemas of the successful answers. */
export function readPagination(
  operation: Place,
  successes: readonly Place[],
): Pagination | undefined {
  const place = member(operation, 'x-pagination');
  // Somebody else's extension may have the same name.
  if (place.value === undefined || place.source.foreign) return undefined;
  const type = text(member(place, 'type'));
  if (type !== 'page' && type !== 'cursor')
    return report(place, '"x-pagination" has to have the type "page" or "cursor".');
  const inputs = member(place, 'inputs');
  const outputs = member(place, 'outputs');
  const input = inputOf(member(inputs, type));
  const results = outputOf(member(outputs, 'results'));
  const first = member(place, 'first').value;
  if (type === 'page' && typeof first !== 'number')
    return report(place, '"x-pagination" has to say the number of the first page: "first".');
  if (input === undefined || results === undefined) return undefined;
  return {
    input,
    first: type === 'page' ? Number(first) : undefined,
    results,
    total: has(outputs, 'total') ? outputOf(member(outputs, 'total')) : undefined,
    cursor: type === 'cursor' ? outputOf(member(outputs, 'cursor')) : undefined,
    item: itemOf(member(outputs, 'results'), successes),
  };
}

function inputOf(place: Place): string[] | undefined {
  const expression = text(place) ?? '';
  const [, name, inner, body] =
    /^\$request\.(?:query\.([^#]+)(?:#(\/.+))?|body#(\/.+))$/.exec(expression) ?? [];
  if (name !== undefined) return ['params', 'query', name, ...pointer(inner ?? '')];
  if (body !== undefined) return ['body', ...pointer(body)];
  return report(place, `"${expression}" has to be a query parameter or in the request body.`);
}

function outputOf(place: Place): string[] | undefined {
  const expression = optionalText(place) ?? '';
  const [found, inner] = /^\$response\.body(?:#(\/.+))?$/.exec(expression) ?? [];
  if (found === undefined)
    return report(place, `"${expression}" has to be "$response.body" or "$response.body#/…".`);
  return pointer(inner ?? '');
}

function itemOf(place: Place, successes: readonly Place[]): string {
  const [, inner = ''] = String(place.value).split('#');
  const reached = reach(successes, inner);
  if ('missing' in reached) return report(place, reached.missing) ?? 'unknown';
  const lists = reached.schemas.map((schema) => follow(schema) ?? schema);
  const items = lists.find((schema) => has(schema, 'items'));
  if (items === undefined) return report(place, 'This leads to no list.') ?? 'unknown';
  return typeOf(member(items, 'items'));
}

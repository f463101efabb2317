// Reads `x-pagination` (specs/README.md): how to request the pages of a list, and where their elements are. Every expression
// must lead to a value of the correct type.
import { parseExpression, pointerOf } from '../expressions/expression.ts';
import { has, member, members, type Place, report, text } from '../problems/place.ts';
import { listed } from '../problems/suggest.ts';
import type { Schema } from '../schema/schema.ts';
import type { Operation, Pagination, PaginationInput } from './model.ts';
import { successSchemas } from './operation.ts';
import { reachedSchemas, responsePart, type ValueType } from './response-part.ts';

type Read = Omit<Operation, 'discovery' | 'effect' | 'pagination' | 'selection'>;

/** The code of all problems here. */
const code = 'pagination';

/** The members of `inputs` and `outputs`, with the types of their values. */
const styles = {
  page: {
    inputs: { page: 'integer', limit: 'integer' },
    outputs: { results: 'array', total: 'integer' },
  },
  cursor: {
    inputs: { cursor: 'string', limit: 'integer' },
    outputs: { results: 'array', cursor: 'string' },
  },
} as const satisfies Record<string, Record<string, Record<string, ValueType>>>;

const optional: readonly string[] = ['limit', 'total'];

export function readPagination(operation: Read): Pagination | undefined {
  const place = member(operation.place, 'x-pagination');
  // A third party may use an extension of the same name.
  if (place.value === undefined || place.source.isForeign) return undefined;
  const type = text(member(place, 'type'));
  if (type !== 'page' && type !== 'cursor') {
    const message = `"x-pagination" has the type ${JSON.stringify(type)}.`;
    return report(member(place, 'type'), code, message, 'Write "page" or "cursor".');
  }
  checkMembers(place, type);
  const inputs = member(place, 'inputs');
  const outputs = member(place, 'outputs');
  const input = inputAt(member(inputs, type), operation, styles[type].inputs);
  const schemas = successSchemas(operation.responses);
  const partAt = (name: string, type: ValueType) =>
    responsePart(member(outputs, name), schemas, { type, code });
  const results = partAt('results', 'array');
  const limit = has(inputs, 'limit')
    ? inputAt(member(inputs, 'limit'), operation, styles[type].inputs)
    : undefined;
  const first = member(place, 'first').value;
  if (type === 'page' && first !== 0 && first !== 1) {
    const message = '"x-pagination" lacks the number of the first page.';
    report(member(place, 'first'), 'pagination', message, 'Write "first: 0" or "first: 1".');
  }
  if (input === undefined || results === undefined) return undefined;
  return {
    type,
    input,
    limit,
    first: type === 'page' ? Number(first) : undefined,
    results: results.path,
    total: partAt('total', 'integer')?.path,
    cursor: type === 'cursor' ? partAt('cursor', 'string')?.path : undefined,
    element: results.schemas.find(({ items }) => items !== undefined)?.items,
    place,
  };
}

/** Reports unknown members, because a misspelt one would be ignored. */
function checkMembers(place: Place, type: keyof typeof styles): void {
  const known = ['type', 'inputs', 'outputs', ...(type === 'page' ? ['first'] : [])];
  for (const [name, at] of members(place)) {
    if (known.includes(name)) continue;
    const message = `Unknown member "${name}" of "x-pagination" with the type "${type}". Known: ${listed(known)}.`;
    report(at, 'pagination', message);
  }
  for (const side of ['inputs', 'outputs'] as const) {
    const wanted: Readonly<Record<string, ValueType>> = styles[type][side];
    const holder = member(place, side);
    for (const [name, at] of members(holder)) {
      if (Object.hasOwn(wanted, name)) continue;
      const message = `Unknown member "${name}" of "${side}". Known: ${listed(Object.keys(wanted))}.`;
      report(at, 'pagination', message);
    }
    for (const name of Object.keys(wanted)) {
      if (optional.includes(name) || has(holder, name)) continue;
      report(holder, 'pagination', `"${side}" lacks "${name}".`, 'Add it.');
    }
  }
}

function inputAt(
  place: Place,
  operation: Read,
  types: Readonly<Record<string, ValueType>>,
): PaginationInput | undefined {
  if (place.value === undefined) return undefined;
  const expression = text(place);
  const parsed = expression === undefined ? undefined : parseExpression(expression);
  const part = parsed?.type === 'request' ? parsed.part : undefined;
  const pointer = part ? pointerOf(part) : [];
  if (part === undefined || (part.in !== 'query' && !(part.in === 'body' && pointer.length > 0))) {
    const message = `${JSON.stringify(place.value)} is not a part of the request.`;
    const remedy =
      'Write $request.query.<name>, $request.query.<name>#/… or $request.body#/… of a declared value.';
    return report(place, 'pagination', message, remedy);
  }
  const schemas = part.in === 'query' ? querySchemas(operation, part.name) : bodySchemas(operation);
  const type = types[String(place.key)] ?? 'string';
  return {
    parameter: part.in === 'query' ? part.name : undefined,
    pointer,
    schemas: reachedSchemas(place, schemas, pointer, { type, code }),
  };
}

function querySchemas({ parameters }: Read, name: string): Schema[] {
  return parameters.flatMap((one) =>
    one.in === 'query' && one.name === name && one.schema ? [one.schema] : [],
  );
}

function bodySchemas({ body }: Read): Schema[] {
  return body?.content.flatMap(({ schema }) => schema ?? []) ?? [];
}

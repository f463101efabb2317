/** README, "Pagination": every expression of x-pagination leads somewhere, to a value of its kind. */

import {
  type Context,
  child,
  children,
  isObject,
  type JsonObject,
  objectAt,
  type PathSegments,
  type Place,
  type Rules,
} from '../redocly.ts';
import { bodySchemas, schemasAt, typesOf } from '../schema-walk.ts';
import { dereference, pointerSegments } from '../sibling.ts';

/** Where an operation stands, and the document and path item around it. */
interface Operation {
  readonly place: Place;
  readonly item: JsonObject;
  readonly root: JsonObject;
}

interface Member {
  readonly required: boolean;
  readonly type: 'integer' | 'string' | 'array';
}

type Members = Readonly<Record<string, Member>>;

interface Style {
  readonly inputs: Members;
  readonly outputs: Members;
}

const limit: Member = { required: false, type: 'integer' };
const results: Member = { required: true, type: 'array' };
const cursor: Member = { required: true, type: 'string' };

const styles: Readonly<Record<string, Style>> = {
  page: {
    inputs: { page: { required: true, type: 'integer' }, limit },
    outputs: { results, total: { required: false, type: 'integer' } },
  },
  cursor: { inputs: { cursor, limit }, outputs: { results, cursor } },
};

const forms = {
  inputs: /^\$request\.(?:query\.(?<name>[^#]+)|body(?=#))(?:#(?<pointer>\/.+))?$/,
  outputs: /^\$response\.body(?:#(?<pointer>\/.+))?$/,
};
const expected = {
  inputs: '$request.query.<name>, $request.query.<name>#/… or $request.body#/…',
  outputs: '$response.body or $response.body#/…',
};

type Side = keyof typeof forms;

/** The schemas of the query parameter: its own, or that of the JSON in it. */
function querySchemas({ place, item, root }: Operation, name: string): readonly unknown[] {
  const declared = [place.node.parameters, item.parameters].flatMap((list) =>
    Array.isArray(list) ? list.map((one) => dereference(root, one)) : [],
  );
  const parameter = declared.find((one) => one.in === 'query' && one.name === name);
  if (parameter === undefined) return [];
  return 'schema' in parameter ? [parameter.schema] : bodySchemas(root, parameter);
}

/** The bodies of the successful responses. */
function responseSchemas({ place, root }: Operation): readonly unknown[] {
  return Object.entries(objectAt(place.node, 'responses'))
    .filter(([status]) => status.startsWith('2'))
    .flatMap(([, response]) => bodySchemas(root, response));
}

/** The types that an expression's value may have; `undefined` if the expression leads nowhere. */
function typesAt(
  operation: Operation,
  side: Side,
  expression: string,
): readonly unknown[] | undefined {
  const groups = forms[side].exec(expression)?.groups;
  if (groups === undefined) return undefined;
  const { name, pointer = '' } = groups;
  const start =
    side === 'outputs'
      ? responseSchemas(operation)
      : name === undefined
        ? bodySchemas(operation.root, operation.place.node.requestBody)
        : querySchemas(operation, name);
  const found = start.map((schema) => schemasAt(operation.root, schema, pointerSegments(pointer)));
  if (found.length === 0 || found.some((schemas) => schemas.length === 0)) return undefined;
  return found.flat().flatMap(typesOf);
}

function problemOf(operation: Operation, side: Side, value: unknown, type: string): string {
  const types = typeof value === 'string' ? typesAt(operation, side, value) : undefined;
  if (types === undefined) {
    return `${JSON.stringify(value)} names nothing that the ${side === 'inputs' ? 'request' : 'successful response'} declares: write ${expected[side]} of something that is there.`;
  }
  if (types.every((one) => one === type || one === 'null') && types.includes(type)) return '';
  return `${value} is ${types.join(' or ')}: write an expression that leads to ${type}.`;
}

/** One side of the extension: all that it must have, nothing that it can't, and each of its kind. */
function checkSide(operation: Operation, style: Style, side: Side, context: Context): void {
  const location = operation.place.location.child(['x-pagination', side]);
  const given = objectAt(operation.place.node['x-pagination'], side);
  const report = (message: string, path: PathSegments) =>
    message !== '' && context.report({ message, location: location.child(path).key() });
  for (const [name, { required }] of Object.entries(style[side])) {
    if (required && !(name in given)) report(`${side} lacks ${name}: add it.`, []);
  }
  for (const [name, value] of Object.entries(given)) {
    const member = style[side][name];
    const known = Object.keys(style[side]).join(', ');
    if (member === undefined) report(`${name} is unknown in ${side}: it has ${known}.`, [name]);
    else report(problemOf(operation, side, value, member.type), [name]);
  }
}

function pagination(operation: Operation, context: Context): void {
  const given = objectAt(operation.place.node, 'x-pagination');
  const location = operation.place.location.child(['x-pagination']);
  const style = styles[String(given.type)];
  if (style === undefined) {
    const message = `x-pagination has no type ${JSON.stringify(given.type)}: write page or cursor.`;
    context.report({ message, location: location.key() });
    return;
  }
  const members = ['type', 'inputs', 'outputs', ...(given.type === 'page' ? ['first'] : [])];
  for (const name of Object.keys(given)) {
    if (members.includes(name)) continue;
    const message = `${name} is unknown in x-pagination: with type ${String(given.type)} it has ${members.join(', ')}.`;
    context.report({ message, location: location.child([name]).key() });
  }
  if (given.type === 'page' && given.first !== 0 && given.first !== 1) {
    const message = 'x-pagination doesn’t say the number of the first page: write first: 0 or 1.';
    context.report({ message, location: location.key() });
  }
  checkSide(operation, style, 'inputs', context);
  checkSide(operation, style, 'outputs', context);
}

/** Every operation with the extension; that the extension is an object is said by x/extensions. */
function paginations(root: JsonObject, context: Context): void {
  for (const [, item] of children({ node: root, location: context.location }, 'paths', context)) {
    for (const method of Object.keys(item.node)) {
      const place = child(item, [method], context);
      if (!isObject(place?.node['x-pagination'])) continue;
      pagination({ place: place!, item: item.node, root }, context);
    }
  }
}

export const paginationRules: Rules = {
  pagination: () => ({ Root: { leave: paginations } }),
};

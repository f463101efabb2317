// What an answer is compared with. What is said of a difference is where it is and of which types: never a value.

import {
  type Api,
  formatPointer,
  isJsonType,
  isList,
  isObject,
  type Json,
  jsonSchemaOf,
  type Operation,
  parsePointer,
  type Response,
  type Schema,
  valueAt,
} from '@x/description';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

export interface Difference {
  readonly operationId: string;
  readonly status: number;
  /** A JSON pointer into the body; empty for the whole of it, or for the status. */
  readonly pointer: string;
  readonly expected: string;
  readonly found: string;
}

export interface Contract {
  readonly api: Api;
  /** The operation of a request, by its method and the end of its URL's path. */
  find(method: string, url: string): Operation | undefined;
  /** How an answer differs; nothing if it is as the spec says. */
  compare(operation: Operation, answer: Answer): readonly Difference[];
}

export interface Answer {
  readonly status: number;
  readonly mediaType: string;
  readonly text: string;
}

const rootId = 'openapi';

export function contractOf(api: Api): Contract {
  const ajv = new Ajv2020({
    strict: false,
    logger: false,
    allErrors: true,
    verbose: true,
    validateSchema: false,
  });
  // CommonJS under nodenext: the callable is the namespace's `default`.
  addFormats.default(ajv);
  ajv.addSchema(api.place.value as object, rootId);
  const operations = [...api.operations.values()];
  return {
    api,
    find: (method, url) => find(operations, method, new URL(url).pathname),
    compare: (operation, answer) =>
      compare(operation, answer, (schema, body) => {
        const validate = ajv.compile(jsonSchemaOf(schema, rootId) as object);
        validate(body);
        return validate.errors ?? [];
      }),
  };
}

/** The response that describes a status: its own, its range, or `default`. */
export function responseOf({ responses }: Operation, status: number): Response | undefined {
  const keys = [String(status), `${String(status)[0]}XX`, 'default'];
  return keys
    .map((key) => responses.find((response) => response.status === key))
    .find((response) => response !== undefined);
}

/** The schema of a response's JSON body. */
export function bodySchema({ content }: Response): Schema | undefined {
  return content.find(({ isJson }) => isJson)?.schema;
}

type Validate = (schema: Schema, body: Json) => readonly ErrorObject[];

function compare(
  operation: Operation,
  { status, mediaType, text }: Answer,
  validate: Validate,
): Difference[] {
  const { operationId } = operation;
  const differ = (pointer: string, expected: string, found: string): Difference[] => [
    { operationId, status, pointer, expected, found },
  ];
  const described = responseOf(operation, status);
  if (described === undefined) return differ('', statuses(operation), `the status ${status}`);
  const schema = bodySchema(described);
  if (schema === undefined) return [];
  if (!isJsonType(mediaType)) return differ('', 'JSON', mediaType || 'no media type');
  const body = parsed(text);
  if (body === undefined) return differ('', 'JSON', 'something else');
  const found = (pointer: string): string => typeName(valueAt(body, parsePointer(pointer)));
  const broken = validate(schema, body)
    .filter(isCause)
    .flatMap((error) => {
      const pointer = error.instancePath + missing(error);
      return differ(pointer, expectation(error), found(pointer));
    });
  const unknown = unknownMembers(schema, body).flatMap((pointer) =>
    differ(pointer, 'no such member', found(pointer)),
  );
  return distinct([...broken, ...unknown]);
}

function find(
  operations: readonly Operation[],
  method: string,
  pathname: string,
): Operation | undefined {
  const fits = ({ path }: Operation) => {
    const literal = path
      .split(/\{[^{}]*\}/)
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`${literal.join('[^/]+')}$`).test(pathname);
  };
  const fixed = ({ path }: Operation) => path.replaceAll(/\{[^{}]*\}/g, '').length;
  return operations
    .filter((operation) => operation.method === method && fits(operation))
    .sort((a, b) => fixed(b) - fixed(a))[0];
}

function statuses({ responses }: Operation): string {
  return `one of the statuses ${responses.map(({ status }) => status).join(', ')}`;
}

/** A union's branches each have a complaint; the union's own says it. */
function isCause({ schemaPath, keyword }: ErrorObject): boolean {
  return !/\/(oneOf|anyOf)\/\d+\//.test(schemaPath) && keyword !== 'if';
}

function missing({ keyword, params }: ErrorObject): string {
  if (keyword !== 'required') return '';
  return formatPointer([String(params.missingProperty)]);
}

/** What the schema says; its own values may be told, the answer's not. */
function expectation({ keyword, params, schema }: ErrorObject): string {
  if (keyword === 'required') return 'a member that is always there';
  if (keyword === 'type') return [params.type].flat().join(' or ');
  if (keyword === 'enum') return `one of ${listed(schema)}`;
  if (keyword === 'const') return `exactly ${JSON.stringify(schema)}`;
  if (keyword === 'oneOf' || keyword === 'anyOf') return 'one of the variants';
  return typeof schema === 'object' ? keyword : `${keyword} ${String(schema)}`;
}

function listed(values: unknown): string {
  return Array.isArray(values) ? values.map((value) => JSON.stringify(value)).join(', ') : 'a list';
}

/** Members that no schema names, where it isn't an open map. */
function unknownMembers(schema: Schema, body: Json, at = ''): string[] {
  const variants = [...schema.oneOf, ...schema.anyOf];
  const [described, ...others] = variants.filter(({ properties }) => properties.size > 0);
  // Which of several variants is meant is not decided here.
  if (others.length > 0) return [];
  if (described) return unknownMembers(described, body, at);
  const { items, properties, additional } = schema;
  if (isList(body))
    return body.flatMap((item, index) =>
      items ? unknownMembers(items, item, `${at}/${index}`) : [],
    );
  if (!isObject(body) || properties.size === 0) return [];
  return Object.entries(body).flatMap(([name, value]) => {
    const pointer = at + formatPointer([name]);
    const property = properties.get(name);
    if (property) return unknownMembers(property, value, pointer);
    return additional ? [] : [pointer];
  });
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** What JSON calls the type of a value. */
function typeName(value: Json | undefined): string {
  if (value === null) return 'null';
  if (isList(value)) return 'array';
  return value === undefined ? 'nothing' : typeof value;
}

/** The elements of a list differ in the same way: the place is told once, with `*` for the index. */
function distinct(differences: readonly Difference[]): Difference[] {
  const places = differences.map((one) => ({ ...one, pointer: starred(one.pointer) }));
  return places.filter(
    (one, index) =>
      places.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === index,
  );
}

function starred(pointer: string): string {
  return formatPointer(parsePointer(pointer).map((key) => (/^\d+$/.test(key) ? '*' : key)));
}

// What an answer is compared with. What is said of a difference is where it is and of which types: never a value.
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { atPointer, follow, isObject, type JsonObject, objectAt, parts, typeName } from './json.ts';

export interface Operation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly value: JsonObject;
}

export interface Difference {
  readonly operationId: string;
  readonly status: number;
  /** A JSON pointer into the body; empty for the whole of it, or for the status. */
  readonly pointer: string;
  readonly expected: string;
  readonly found: string;
}

export interface Contract {
  readonly document: JsonObject;
  readonly operations: readonly Operation[];
  /** The operation of a request, by its method and the end of its URL's path. */
  find(method: string, url: string): Operation | undefined;
  /** How an answer differs; nothing if it is as the spec says. */
  compare(operation: Operation, answer: Answer): readonly Difference[];
  /** The response that describes a status: its own, its range, or `default`. */
  response(operation: Operation, status: number): JsonObject | undefined;
  /** The schema of its JSON body. */
  schema(response: JsonObject): unknown;
}

export interface Answer {
  readonly status: number;
  readonly mediaType: string;
  readonly text: string;
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'];
const rootId = 'openapi';

export function readContract(document: JsonObject): Contract {
  const ajv = new Ajv2020({ strict: false, logger: false, allErrors: true, verbose: true });
  // CommonJS under nodenext: the callable is the namespace's `default`.
  addFormats.default(ajv);
  ajv.addSchema({ $id: rootId, components: document.components as object });
  const operations = operationsOf(document);
  const response: Contract['response'] = ({ value }, status) => {
    const responses = objectAt(value, 'responses');
    const key = [String(status), `${String(status)[0]}XX`, 'default'].find(
      (one) => one in responses,
    );
    return key === undefined ? undefined : follow(document, responses[key]);
  };
  const schema: Contract['schema'] = (found) => {
    const content = Object.entries(objectAt(found, 'content'));
    const media = content.find(([type]) => /[+/]json\b/.test(type))?.[1];
    return isObject(media) ? media.schema : undefined;
  };
  return {
    document,
    operations,
    response,
    schema,
    find: (method, url) => find(operations, method, new URL(url).pathname),
    compare(operation, answer) {
      const differ = (pointer: string, expected: string, found: string): Difference => {
        const { operationId } = operation;
        return { operationId, status: answer.status, pointer, expected, found };
      };
      const described = response(operation, answer.status);
      if (described === undefined)
        return [differ('', statuses(operation), `the status ${answer.status}`)];
      const expected = schema(described);
      if (expected === undefined) return [];
      if (!/[+/]json\b/.test(answer.mediaType))
        return [differ('', 'JSON', answer.mediaType || 'no media type')];
      const body = parsed(answer.text);
      if (body === undefined) return [differ('', 'JSON', 'something else')];
      const validate = ajv.compile(rooted(expected) as object);
      validate(body);
      const broken = (validate.errors ?? []).filter(isCause).map((error) => {
        const pointer = error.instancePath + missing(error);
        return differ(pointer, expectation(error), typeName(atPointer(body, pointer)));
      });
      const unknown = unknownMembers(document, expected, body).map((pointer) =>
        differ(pointer, 'no such member', typeName(atPointer(body, pointer))),
      );
      return distinct([...broken, ...unknown]);
    },
  };
}

function operationsOf(document: JsonObject): Operation[] {
  return Object.entries(objectAt(document, 'paths')).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const value = objectAt(item, method);
      if (typeof value.operationId !== 'string') return [];
      return [{ operationId: value.operationId, method: method.toUpperCase(), path, value }];
    }),
  );
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

function statuses({ value }: Operation): string {
  return `one of the statuses ${Object.keys(objectAt(value, 'responses')).join(', ')}`;
}

/** A union's branches each have a complaint; the union's own says it. */
function isCause({ schemaPath, keyword }: ErrorObject): boolean {
  return !/\/(oneOf|anyOf)\/\d+\//.test(schemaPath) && keyword !== 'if';
}

function missing({ keyword, params }: ErrorObject): string {
  if (keyword !== 'required') return '';
  return `/${String(params.missingProperty).replaceAll('~', '~0').replaceAll('/', '~1')}`;
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
function unknownMembers(document: JsonObject, given: unknown, body: unknown, at = ''): string[] {
  const schema = follow(document, given);
  const variants = [schema.oneOf, schema.anyOf].flatMap((one) => (Array.isArray(one) ? one : []));
  const described = variants.filter(
    (one) => Object.keys(objectAt(follow(document, one), 'properties')).length > 0,
  );
  // Which of several variants is meant is not decided here.
  if (described.length > 1) return [];
  if (described.length === 1) return unknownMembers(document, described[0], body, at);
  if (Array.isArray(body))
    return body.flatMap((item, index) =>
      unknownMembers(document, schema.items, item, `${at}/${index}`),
    );
  const properties = objectAt(schema, 'properties');
  if (!isObject(body) || Object.keys(properties).length === 0) return [];
  const open = schema.additionalProperties !== undefined && schema.additionalProperties !== false;
  return Object.entries(body).flatMap(([name, value]) => {
    const pointer = `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (name in properties) return unknownMembers(document, properties[name], value, pointer);
    return open ? [] : [pointer];
  });
}

/** References of a part, made to lead into the whole. */
function rooted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rooted);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) =>
      key === '$ref' && typeof one === 'string' ? [key, `${rootId}${one}`] : [key, rooted(one)],
    ),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
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
  return parts(pointer)
    .map((part) => (/^\d+$/.test(part) ? '/*' : `/${part}`))
    .join('');
}

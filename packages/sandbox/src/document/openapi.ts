// The OpenAPI document read into what the sandbox works with: operations whose references are
// resolved, with their examples serialized once. Schemas stay as they are written; `schemas.ts`
// reads those.

import {
  entriesOf,
  isObject,
  type Json,
  type JsonObject,
  listOf,
  objectOf,
  stringOf,
} from '../json.ts';

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly style: string;
  readonly explode: boolean;
  readonly schema: JsonObject;
  /** A structured value, written as JSON into one parameter (`content: application/json`). */
  readonly json: boolean;
}

export interface Example {
  readonly name: string;
  readonly value: Json;
  /** The value as it goes over the wire. */
  readonly text: string;
}

export interface Link {
  readonly operationId: string;
  readonly parameters: JsonObject;
  readonly requestBody: Json | undefined;
}

export interface DocumentedResponse {
  /** The key in `responses`: `200`, `4XX` or `default`. */
  readonly key: string;
  readonly mediaType: string | undefined;
  readonly schema: JsonObject | undefined;
  readonly examples: readonly Example[];
  /** The example of every declared header; names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly headerSchemas: Readonly<Record<string, JsonObject>>;
  readonly links: readonly Link[];
}

export interface RequestBody {
  readonly required: boolean;
  /** By media type, in lower case and without parameters. */
  readonly content: ReadonlyMap<string, MediaType>;
}

export interface MediaType {
  readonly schema: JsonObject | undefined;
}

export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody: RequestBody | undefined;
  readonly responses: readonly DocumentedResponse[];
  /** The first documented 2xx, or else `default`. */
  readonly success: DocumentedResponse;
  /** Alternatives, each a list of security schemes that are all needed. */
  readonly security: readonly (readonly string[])[];
  /** `x-pagination`, as it is written. */
  readonly pagination: Json | undefined;
}

export interface Api {
  readonly document: JsonObject;
  readonly operations: ReadonlyMap<string, Operation>;
  readonly securitySchemes: ReadonlyMap<string, JsonObject>;
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

const nothing: DocumentedResponse = {
  key: '204',
  mediaType: undefined,
  schema: undefined,
  examples: [],
  headers: {},
  headerSchemas: {},
  links: [],
};

/** Follows `$ref` inside the document; something that refers to nowhere is empty. */
export function resolve(document: JsonObject, node: Json | undefined): JsonObject {
  let value = node;
  for (let hops = 0; isObject(value) && typeof value.$ref === 'string' && hops < 32; hops++) {
    value = lookUp(document, value.$ref);
  }
  return objectOf(value);
}

function lookUp(document: JsonObject, reference: string): Json | undefined {
  let value: Json | undefined = document;
  for (const token of reference.replace(/^#\//, '').split('/')) {
    const name = decodeURIComponent(token).replaceAll('~1', '/').replaceAll('~0', '~');
    value = objectOf(value)[name];
  }
  return value;
}

export function readApi(document: JsonObject): Api {
  const operations = new Map<string, Operation>();
  for (const [path, node] of entriesOf(objectOf(document.paths))) {
    const item = resolve(document, node);
    for (const method of methods) {
      if (!isObject(item[method])) continue;
      const operation = readOperation(document, { path, method, item, node: item[method] });
      operations.set(operation.id, operation);
    }
  }
  const schemes = entriesOf(objectOf(objectOf(document.components).securitySchemes));
  const securitySchemes = new Map(
    schemes.map(([name, scheme]) => [name, resolve(document, scheme)]),
  );
  return { document, operations, securitySchemes };
}

interface OperationSource {
  readonly path: string;
  readonly method: string;
  readonly item: JsonObject;
  readonly node: JsonObject;
}

function readOperation(document: JsonObject, source: OperationSource): Operation {
  const { path, method, item, node } = source;
  const responses = entriesOf(objectOf(node.responses)).map(([key, response]) =>
    readResponse(document, key, resolve(document, response)),
  );
  const success =
    responses.find(({ key }) => key.startsWith('2')) ??
    responses.find(({ key }) => key === 'default') ??
    nothing;
  return {
    id: stringOf(node.operationId) ?? `${method} ${path}`,
    method: method.toUpperCase(),
    path,
    parameters: readParameters(document, [item.parameters, node.parameters]),
    requestBody: readRequestBody(document, node.requestBody),
    responses,
    success,
    security: listOf(node.security ?? document.security).map((requirement) =>
      Object.keys(objectOf(requirement)),
    ),
    pagination: node['x-pagination'],
  };
}

/** OpenAPI 3.1, "Parameter Object": a header parameter of these names is ignored. */
const ignoredHeaders = new Set(['accept', 'content-type', 'authorization']);

function readParameters(document: JsonObject, lists: (Json | undefined)[]): Parameter[] {
  const parameters = new Map<string, Parameter>();
  for (const node of lists.flatMap(listOf)) {
    const raw = resolve(document, node);
    const name = stringOf(raw.name) ?? '';
    const place = raw.in;
    if (place !== 'path' && place !== 'query' && place !== 'header') continue;
    if (place === 'header' && ignoredHeaders.has(name.toLowerCase())) continue;
    const json = entriesOf(objectOf(raw.content))[0]?.[1];
    const style = stringOf(raw.style) ?? (place === 'query' ? 'form' : 'simple');
    parameters.set(`${place} ${name}`, {
      name,
      in: place,
      required: place === 'path' || raw.required === true,
      style,
      explode: typeof raw.explode === 'boolean' ? raw.explode : style === 'form',
      schema: objectOf(json === undefined ? raw.schema : objectOf(json).schema),
      json: json !== undefined,
    });
  }
  return [...parameters.values()];
}

function readRequestBody(document: JsonObject, node: Json | undefined): RequestBody | undefined {
  if (node === undefined) return undefined;
  const raw = resolve(document, node);
  const content = new Map<string, MediaType>();
  for (const [type, media] of entriesOf(objectOf(raw.content))) {
    const schema = objectOf(media).schema;
    content.set(essenceOf(type), { schema: isObject(schema) ? schema : undefined });
  }
  return { required: raw.required === true, content };
}

function readResponse(document: JsonObject, key: string, raw: JsonObject): DocumentedResponse {
  const [mediaType, node] = entriesOf(objectOf(raw.content))[0] ?? [];
  const media = objectOf(node);
  const headers: Record<string, string> = {};
  const headerSchemas: Record<string, JsonObject> = {};
  for (const [name, header] of entriesOf(objectOf(raw.headers))) {
    const schema = resolve(document, resolve(document, header).schema);
    const example = listOf(schema.examples)[0];
    headerSchemas[name.toLowerCase()] = schema;
    if (example !== undefined) headers[name.toLowerCase()] = String(example);
  }
  return {
    key,
    mediaType,
    schema: isObject(media.schema) ? media.schema : undefined,
    examples: readExamples(document, mediaType, media),
    headers,
    headerSchemas,
    links: entriesOf(objectOf(raw.links)).flatMap(([, link]) => readLink(document, link)),
  };
}

function readExamples(
  document: JsonObject,
  mediaType: string | undefined,
  media: JsonObject,
): Example[] {
  return entriesOf(objectOf(media.examples)).flatMap(([name, node]) => {
    const value = resolve(document, node).value;
    return value === undefined ? [] : [{ name, value, text: serialize(value, mediaType) }];
  });
}

function readLink(document: JsonObject, node: Json): Link[] {
  const raw = resolve(document, node);
  const operationId = stringOf(raw.operationId);
  if (operationId === undefined) return [];
  return [{ operationId, parameters: objectOf(raw.parameters), requestBody: raw.requestBody }];
}

export function essenceOf(mediaType: string): string {
  const end = mediaType.indexOf(';');
  return (end === -1 ? mediaType : mediaType.slice(0, end)).trim().toLowerCase();
}

export function isJsonType(mediaType: string): boolean {
  return /^(application|text)\/([\w.-]+\+)?json$/.test(essenceOf(mediaType));
}

export function serialize(value: Json, mediaType: string | undefined): string {
  if (mediaType !== undefined && !isJsonType(mediaType) && typeof value === 'string') return value;
  return JSON.stringify(value);
}

/** The status to answer with: `4XX` and `default` leave the choice to whoever answers. */
export function statusOf(response: DocumentedResponse, fallback: number): number {
  return /^\d{3}$/.test(response.key) ? Number(response.key) : fallback;
}

/** The response documented for a status: exactly, by its class, or by `default`. */
export function responseFor(operation: Operation, status: number): DocumentedResponse | undefined {
  const keys = [String(status), `${Math.floor(status / 100)}XX`, 'default'];
  for (const key of keys) {
    const found = operation.responses.find((response) => response.key.toUpperCase() === key);
    if (found) return found;
  }
  return operation.responses.find(({ key }) => key === 'default');
}

/** The first documented response that has an example of one of the names `specs/README.md` lists. */
export function exampleNamed(
  operation: Operation,
  name: string,
): { readonly response: DocumentedResponse; readonly example: Example } | undefined {
  for (const response of operation.responses) {
    const example = response.examples.find((candidate) => candidate.name === name);
    if (example) return { response, example };
  }
  return undefined;
}

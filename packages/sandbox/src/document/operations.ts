// Prepares the operations of a description once for all requests: the examples in their wire format, and the success
// response.

import {
  type Api,
  type Operation as DescribedOperation,
  type Response as DescribedResponse,
  isJsonType,
  type Link,
  type MediaType,
  mainMedia,
  type Pagination,
  type Parameter,
  type RequestBody,
  readAs,
  type Schema,
  type Security,
} from '@x/description';
import type { Json } from '../json.ts';
import { documentedFields } from './header-fields.ts';
import { samplesOf } from './sample.ts';
import type { Schemas } from './schemas.ts';

export interface Example {
  readonly name: string;
  /** Read-only: clone it before you change it. */
  readonly value: Json;
  /** The value in its wire format. */
  readonly text: string;
}

export interface DocumentedResponse {
  /** The key in `responses`: `200`, `4XX` or `default`. */
  readonly key: string;
  readonly mediaType: string | undefined;
  readonly schema: Schema | undefined;
  readonly examples: readonly Example[];
  /** The examples of the declared headers that a response can have. Names are in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly headerSchemas: Readonly<Record<string, Schema>>;
  readonly links: readonly Link[];
}

export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: RequestBody | undefined;
  readonly responses: readonly DocumentedResponse[];
  /** The first documented 2xx or 3xx, or `default`. */
  readonly success: DocumentedResponse;
  readonly security: Security;
  readonly selection: DescribedOperation['selection'];
  readonly effect: DescribedOperation['effect'];
  readonly pagination: Pagination | undefined;
}

const nothing: DocumentedResponse = {
  key: '204',
  mediaType: undefined,
  schema: undefined,
  examples: [],
  headers: {},
  headerSchemas: {},
  links: [],
};

/** By `operationId`. */
export function compileOperations(
  { operations }: Api,
  schemas: Schemas,
): ReadonlyMap<string, Operation> {
  return new Map([...operations].map(([id, one]) => [id, compileOperation(one, schemas)]));
}

function compileOperation(described: DescribedOperation, schemas: Schemas): Operation {
  const { operationId, method, path, parameters, body, security, pagination, selection, effect } =
    described;
  const responses = described.responses.map((one) => compileResponse(one, schemas));
  const success =
    responses.find(({ key }) => key.startsWith('2')) ??
    responses.find(({ key }) => key.startsWith('3')) ??
    responses.find(({ key }) => key === 'default') ??
    nothing;
  return {
    id: operationId,
    method,
    path,
    parameters: parameters.filter(isRead),
    body,
    responses,
    success,
    security,
    pagination,
    selection,
    effect,
  };
}

/** OpenAPI 3.1, "Parameter Object": header parameters with these names are ignored. */
const ignoredHeaders = new Set(['accept', 'content-type', 'authorization']);

function isRead({ in: place, name }: Parameter): boolean {
  return place !== 'cookie' && !(place === 'header' && ignoredHeaders.has(name.toLowerCase()));
}

function compileResponse(
  { status, content, headers, links }: DescribedResponse,
  schemas: Schemas,
): DocumentedResponse {
  const media = mainMedia(content);
  const declared = [...headers].flatMap(([name, { schema }]) => (schema ? [[name, schema]] : []));
  let examples: readonly Example[] | undefined;
  return {
    key: status,
    mediaType: media?.name,
    schema: media?.schema,
    // A large document has thousands of responses without examples, and most of them are never sent. So the examples
    // are created on first use.
    get examples() {
      examples ??= media ? examplesOf(media, schemas) : [];
      return examples;
    },
    headers: documentedFields(headers),
    headerSchemas: Object.fromEntries(declared) as Record<string, Schema>,
    links,
  };
}

/** Returns the named examples, or one that is generated from the schema. */
function examplesOf(media: MediaType, schemas: Schemas): Example[] {
  const named = media.examples.filter(({ name }) => name !== '');
  // The description is immutable, and the sandbox clones a value before it changes it.
  const given = named.map(({ name, value }): Example => {
    const text =
      typeof value === 'string' ? serialize(value, media.name) : textOf(value as Json, media);
    return { name, value: value as Json, text };
  });
  return given.length > 0
    ? given
    : [madeExample(media, schemas)].filter((one) => one !== undefined);
}

function madeExample(media: MediaType, schemas: Schemas): Example | undefined {
  const form = readAs(media);
  const { schema, examples } = media;
  if (form === 'file') return { name: 'made', value: 'bytes', text: 'bytes' };
  if (form !== 'json' && examples.length === 0 && !schema)
    return { name: 'made', value: 'text', text: 'text' };
  const written = examples.map(({ value }) => value as Json);
  const value = schema ? schemas.firstAccepted(schema, [written, samplesOf(schema)]) : written[0];
  if (value === undefined) return undefined;
  return { name: 'made', value, text: textOf(value, media) };
}

/** Returns a value in the wire format of its media type. A client reads the elements of a list one by one. */
function textOf(value: Json, media: MediaType): string {
  const form = readAs(media);
  const texts = (form === 'json' ? [] : [value].flat()).map((one) =>
    typeof one === 'string' && form !== 'lines' ? one : JSON.stringify(one),
  );
  // RFC 7464 §2.2: each text starts with a record separator.
  const separator = media.essence === 'application/json-seq' ? '\u001e' : '';
  if (form === 'lines') return texts.map((text) => `${separator}${text}\n`).join('');
  if (form === 'events' || form === 'jsonEvents')
    return texts.map((text) => `data: ${text}\n\n`).join('');
  return serialize(value, media.name);
}

export function serialize(value: Json, mediaType: string | undefined): string {
  if (mediaType !== undefined && !isJsonType(mediaType) && typeof value === 'string') return value;
  return JSON.stringify(value);
}

/** Returns the status of a response. `4XX` and `default` allow several, so the caller chooses one. */
export function statusOf(response: DocumentedResponse, fallback: number): number {
  return /^\d{3}$/.test(response.key) ? Number(response.key) : fallback;
}

/** Returns the documented response for a status: by the exact status, its class, or `default`. */
export function responseFor(operation: Operation, status: number): DocumentedResponse | undefined {
  const keys = [String(status), `${Math.floor(status / 100)}XX`, 'default'];
  for (const key of keys) {
    const found = operation.responses.find((response) => response.key.toUpperCase() === key);
    if (found) return found;
  }
  return operation.responses.find(({ key }) => key === 'default');
}

/** Returns the first documented response that has an example with one of the names in `specs/README.md`. */
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

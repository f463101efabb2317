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
  type Schema,
  type Security,
} from '@x/description';
import type { Json } from '../json.ts';
import { sampleOf } from './sample.ts';

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
  /** The example of every declared header. Names are in lower case. */
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
  /** The first documented 2xx, or `default`. */
  readonly success: DocumentedResponse;
  readonly security: Security;
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
export function compileOperations({ operations }: Api): ReadonlyMap<string, Operation> {
  return new Map([...operations].map(([id, operation]) => [id, compileOperation(operation)]));
}

function compileOperation(described: DescribedOperation): Operation {
  const { operationId, method, path, parameters, body, security, pagination } = described;
  const responses = described.responses.map(compileResponse);
  const success =
    responses.find(({ key }) => key.startsWith('2')) ??
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
  };
}

/** OpenAPI 3.1, "Parameter Object": header parameters with these names are ignored. */
const ignoredHeaders = new Set(['accept', 'content-type', 'authorization']);

function isRead({ in: place, name }: Parameter): boolean {
  return place !== 'cookie' && !(place === 'header' && ignoredHeaders.has(name.toLowerCase()));
}

function compileResponse({
  status,
  content,
  headers,
  links,
}: DescribedResponse): DocumentedResponse {
  const media = mainMedia(content);
  let examples: readonly Example[] | undefined;
  const shown = [...headers].filter(([, { example }]) => example !== undefined);
  const declared = [...headers].flatMap(([name, { schema }]) => (schema ? [[name, schema]] : []));
  return {
    key: status,
    mediaType: media?.name,
    schema: media?.schema,
    // A large document has thousands of responses without examples, and most of them are never sent.
    get examples() {
      examples ??= examplesOf(media);
      return examples;
    },
    headers: Object.fromEntries(shown.map(([name, { example }]) => [name, String(example)])),
    headerSchemas: Object.fromEntries(declared) as Record<string, Schema>,
    links,
  };
}

function examplesOf(media: MediaType | undefined): Example[] {
  if (!media) return [];
  const { name: mediaType, examples, schema } = media;
  // The description is immutable, and the sandbox clones what it changes.
  const given = examples.map(({ name, value }) => ({ name, value: value as Json }));
  const shown = given.length > 0 || !schema ? given : [{ name: '', value: sampleOf(schema) }];
  return shown.map(({ name, value }) => ({ name, value, text: serialize(value, mediaType) }));
}

export function serialize(value: Json, mediaType: string | undefined): string {
  if (mediaType !== undefined && !isJsonType(mediaType) && typeof value === 'string') return value;
  return JSON.stringify(value);
}

/** The status of a response. `4XX` and `default` allow several, so the caller chooses one. */
export function statusOf(response: DocumentedResponse, fallback: number): number {
  return /^\d{3}$/.test(response.key) ? Number(response.key) : fallback;
}

/** The documented response for a status: by the exact status, its class, or `default`. */
export function responseFor(operation: Operation, status: number): DocumentedResponse | undefined {
  const keys = [String(status), `${Math.floor(status / 100)}XX`, 'default'];
  for (const key of keys) {
    const found = operation.responses.find((response) => response.key.toUpperCase() === key);
    if (found) return found;
  }
  return operation.responses.find(({ key }) => key === 'default');
}

/** The first documented response that has an example with one of the names in `specs/README.md`. */
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

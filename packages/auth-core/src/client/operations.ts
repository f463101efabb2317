// What the generator knows of an operation and openapi-fetch has to be told with every call.
import { createQuerySerializer, type QuerySerializerOptions } from 'openapi-fetch';
import type { Through } from './placed.ts';
import type { ServerDefinition } from './servers.ts';

/** One operation. What is left out has its default. */
export interface Operation {
  readonly operationId: string;
  /** The security scheme whose token it carries; absent if it carries none. */
  readonly security?: string;
  /** Its server's place in the list. Default 0. */
  readonly server?: number;
  /** The media type of its request body. Default `application/json`. */
  readonly contentType?: string;
  /** Query parameters that are JSON (`content: application/json`). */
  readonly jsonQuery?: readonly string[];
  /** How lists and objects in the query are written, where openapi-fetch would write them otherwise. */
  readonly queryStyles?: Readonly<Record<string, QueryStyle>>;
}

/** OpenAPI §4.8.12: `form`, `spaceDelimited`, `pipeDelimited` or `deepObject`. */
export interface QueryStyle {
  readonly style: string;
  readonly explode: boolean;
}

/** How a token is sent, and what rejects it. From the OpenAPI security scheme. */
export interface SecurityScheme {
  /** The header that carries it. */
  readonly header: string;
  /** What stands before it. */
  readonly prefix: string;
  /** The scheme of the access token, where it is not the name of this one: it is sent together with other credentials. */
  readonly scheme?: string;
  /** Puts the credentials elsewhere than into one header. */
  readonly through?: Through;
  /** `always` where the API applies nothing before it rejects a token (`x-unauthorized: not-applied`). */
  readonly replay?: 'always';
  /** Whether a response says that the token is no longer valid, where that is not status 401. */
  readonly isTokenInvalid?: (response: Response) => boolean | Promise<boolean>;
}

/** The data of an API, generated from its OpenAPI document. */
export interface ApiDefinition {
  /** The provider's name; part of the key in a store. */
  readonly name: string;
  readonly servers: readonly ServerDefinition[];
  readonly schemes: Readonly<Record<string, SecurityScheme>>;
  /** By `METHOD /path/{template}`. */
  readonly operations: Readonly<Record<string, Operation>>;
}

/** The options of an openapi-fetch call that are read or filled in here. */
export interface FetchOptions {
  baseUrl?: string;
  body?: unknown;
  headers?: unknown;
  querySerializer?: unknown;
  bodySerializer?: unknown;
  fetch?: unknown;
  pathSerializer?: unknown;
  params?: { query?: Record<string, unknown>; header?: unknown; path?: object };
  middleware?: unknown;
  [option: string]: unknown;
}

/** What some kind of operation needs beyond what the caller gave; `undefined` where this one is of another kind. */
export type CompleteOptions = (
  operation: Operation,
  init: FetchOptions,
) => FetchOptions | undefined | false;

export const jsonQueries: CompleteOptions = ({ jsonQuery }, { params }) =>
  jsonQuery && { params: { ...params, query: withJson(params?.query, jsonQuery) } };

export const queryStyles: CompleteOptions = ({ queryStyles: styles }, { querySerializer }) =>
  styles && { querySerializer: querySerializer ?? styled(styles) };

export const bodies: CompleteOptions = ({ contentType }, init) =>
  contentType !== undefined && init.body !== undefined && bodyOptions(contentType, init);

/** openapi-fetch has one style for all the parameters of a request, OpenAPI one for each. */
function styled(styles: Readonly<Record<string, QueryStyle>>): (query: object) => string {
  return (query) =>
    Object.entries(query)
      .map(([name, value]) => {
        const style = styles[name];
        const options = style && { array: style, object: style };
        return createQuerySerializer(options as QuerySerializerOptions)({ [name]: value });
      })
      .filter(Boolean)
      .join('&');
}

function bodyOptions(contentType: string, init: FetchOptions): FetchOptions {
  if (contentType === 'multipart/form-data')
    return { bodySerializer: init.bodySerializer ?? formData };
  const given =
    init.headers instanceof Headers
      ? Object.fromEntries(init.headers)
      : (init.headers as object | undefined);
  const headers = { 'Content-Type': contentType, ...given };
  // openapi-fetch serializes forms by this header, and all else as JSON; other types go as they are.
  return /^application\/x-www-form-urlencoded$|[+/]json\b/.test(contentType)
    ? { headers }
    : { headers, bodySerializer: init.bodySerializer ?? asIs };
}

function asIs(body: unknown): unknown {
  return body;
}

function formData(body: object): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(body)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined) form.append(name, one instanceof Blob ? one : String(one));
    }
  }
  return form;
}

function withJson(
  query: Record<string, unknown> = {},
  names: readonly string[],
): Record<string, unknown> {
  const json = names.map((name) => [name, JSON.stringify(query[name])]);
  return { ...query, ...Object.fromEntries(json) };
}

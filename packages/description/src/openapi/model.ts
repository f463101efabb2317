// The model of an OpenAPI document. References are resolved and defaults applied. Every element has its place.
import type { Json } from '../json/json.ts';
import type { Place } from '../problems/place.ts';
import type { Schema } from '../schema/schema.ts';

export interface Api {
  /** The provider's name, which is the name of its folder. */
  readonly name: string;
  readonly title: string;
  /** `info.version`. */
  readonly version: string;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly servers: readonly Server[];
  /** The variables of all servers, without duplicates. */
  readonly serverVariables: readonly ServerVariable[];
  readonly tags: readonly Tag[];
  readonly securitySchemes: ReadonlyMap<string, SecurityScheme>;
  /** By `operationId`, in the document's order. */
  readonly operations: ReadonlyMap<string, Operation>;
  /** The component schemas, by name. */
  readonly schemas: ReadonlyMap<string, Schema>;
  readonly place: Place;
}

export interface Tag {
  readonly name: string;
  readonly description: string | undefined;
  readonly place: Place;
}

export interface Server {
  /** Without a trailing slash. Empty if the document has no absolute URL. */
  readonly url: string;
  readonly description: string | undefined;
  readonly variables: readonly ServerVariable[];
}

export interface ServerVariable {
  readonly name: string;
  readonly description: string | undefined;
  /** `undefined` if the consumer has to choose a value. */
  readonly default: string | undefined;
  readonly required: boolean;
  readonly enum: readonly string[] | undefined;
  /** A value for examples: the document's `default`, which OpenAPI requires even if no default is correct. */
  readonly example: string;
}

export interface SecurityScheme {
  readonly name: string;
  /** How the credential is sent. `other`: any scheme that the reader does not support. */
  readonly kind: 'basic' | 'bearer' | 'apiKey' | 'other';
  readonly type: string;
  /** Only of type `http`: the scheme, in lower case. */
  readonly scheme: string | undefined;
  /** Only of type `apiKey`: the location of the key. */
  readonly in: 'header' | 'query' | 'cookie' | undefined;
  /** The header, query parameter or cookie that carries the credential. */
  readonly parameter: string | undefined;
  readonly bearerFormat: string | undefined;
  /** Whether a request that fails with 401 has no effect (`x-unauthorized: not-applied`). */
  readonly notApplied: boolean;
  readonly place: Place;
}

/** A list of alternatives. Each lists the schemes whose credentials are sent together. Empty for a public operation. */
export type Security = readonly (readonly string[])[];

export interface Operation {
  readonly operationId: string;
  /** In upper case. */
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string | undefined;
  readonly tag: string | undefined;
  readonly deprecated: boolean;
  readonly security: Security;
  /** The index of its server in the API's `servers`. */
  readonly server: number;
  readonly parameters: readonly Parameter[];
  readonly body: RequestBody | undefined;
  /** In the document's order. */
  readonly responses: readonly Response[];
  readonly pagination: Pagination | undefined;
  readonly place: Place;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required: boolean;
  readonly description: string | undefined;
  readonly deprecated: boolean;
  /** OpenAPI 3.1 §4.8.12.2. If it is missing, the default of the location. */
  readonly style: string;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  /** The media type of a parameter with `content`, usually JSON. */
  readonly media: MediaType | undefined;
  readonly schema: Schema | undefined;
  readonly examples: readonly Example[];
  readonly place: Place;
}

export interface RequestBody {
  readonly required: boolean;
  readonly description: string | undefined;
  readonly content: readonly MediaType[];
  readonly place: Place;
}

export interface MediaType {
  /** The media type as written, with parameters. */
  readonly name: string;
  /** The media type in lower case, without parameters. */
  readonly essence: string;
  /** Whether it is `application/json` or ends in `+json`. */
  readonly isJson: boolean;
  readonly schema: Schema | undefined;
  readonly examples: readonly Example[];
  readonly place: Place;
}

export interface Example {
  /** `''` for `example`, which has no name. */
  readonly name: string;
  readonly value: Json;
  readonly place: Place;
}

export interface Response {
  /** The key in `responses`: `200`, `4XX` or `default`. */
  readonly status: string;
  readonly description: string;
  readonly content: readonly MediaType[];
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, Header>;
  readonly links: readonly Link[];
  readonly place: Place;
}

export interface Header {
  readonly name: string;
  readonly required: boolean;
  readonly schema: Schema | undefined;
  readonly example: Json | undefined;
  readonly place: Place;
}

export interface Link {
  readonly name: string;
  readonly operationId: string | undefined;
  /** By name of the target's parameter, which may be qualified (`path.id`). The values are expressions or constants. */
  readonly parameters: ReadonlyMap<string, Json>;
  /** The target's request body. It may contain expressions. */
  readonly body: Json | undefined;
  readonly place: Place;
}

/** `x-pagination`: how the pages of a list are requested, and where their content is. */
export interface Pagination {
  readonly type: 'page' | 'cursor';
  /** Where the request has the page number or the cursor. */
  readonly input: PaginationInput;
  readonly limit: PaginationInput | undefined;
  /** Only of type `page`: the number of the first page. */
  readonly first: number | undefined;
  /** The path of the elements in the response body. */
  readonly results: readonly string[];
  /** The path of the total count in the response body. */
  readonly total: readonly string[] | undefined;
  /** The path of the next cursor in the response body. */
  readonly cursor: readonly string[] | undefined;
  /** The schema of an element. */
  readonly element: Schema | undefined;
  readonly place: Place;
}

export interface PaginationInput {
  /** The name of the query parameter; `undefined` if the value is in the request body. */
  readonly parameter: string | undefined;
  /** The path in the body, or in a parameter whose value is JSON. */
  readonly pointer: readonly string[];
}

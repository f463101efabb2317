// An API as its OpenAPI document describes it: references resolved, defaults applied, every element with its place.
import type { Condition } from '../expressions/condition.ts';
import type { Json } from '../json/json.ts';
import type { Place } from '../problems/place.ts';
import type { Schema } from '../schema/schema.ts';

export interface Api {
  /** The provider's name: that of its folder. */
  readonly name: string;
  readonly title: string;
  /** `info.version`. */
  readonly version: string;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly servers: readonly Server[];
  /** The variables of all servers, each once. */
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
  /** Without a slash at the end; empty where the document does not say it. */
  readonly url: string;
  readonly description: string | undefined;
  readonly variables: readonly ServerVariable[];
}

export interface ServerVariable {
  readonly name: string;
  readonly description: string | undefined;
  /** Absent where the consumer has to choose. */
  readonly default: string | undefined;
  readonly required: boolean;
  readonly enum: readonly string[] | undefined;
  /** A value to show: the default, which OpenAPI demands even where none is right. */
  readonly example: string;
}

export interface SecurityScheme {
  readonly name: string;
  /** How the credential is carried; `other` where the reader has no word for it. */
  readonly kind: 'basic' | 'bearer' | 'apiKey' | 'other';
  readonly type: string;
  /** Of type `http`, in lower case. */
  readonly scheme: string | undefined;
  /** Of an apiKey. */
  readonly in: 'header' | 'query' | 'cookie' | undefined;
  /** The header, query parameter or cookie that carries the credential. */
  readonly parameter: string | undefined;
  readonly bearerFormat: string | undefined;
  /** Whether nothing is applied before a 401 (`x-unauthorized: not-applied`). */
  readonly notApplied: boolean;
  /** What a response fulfils that says the token is no longer valid (`x-token-invalid`). Absent: its status is 401. */
  readonly tokenInvalid: readonly Condition[] | undefined;
  /** Of http basic: whether both halves are form-encoded first, as in `client_secret_basic` (RFC 6749 §2.3.1). */
  readonly formEncoded: boolean;
  readonly place: Place;
}

/** Alternatives; each names the schemes whose credentials are sent together. Empty for a public operation. */
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
  /** Which of the API's servers it has. */
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
  /** OpenAPI §4.8.12.2, with the default of the location. */
  readonly style: string;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  /** Of a parameter that is a document in one piece (`content`), which is JSON in most cases. */
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
  /** As written. */
  readonly name: string;
  /** In lower case, without parameters. */
  readonly essence: string;
  /** `application/json`, and all whose name ends in `+json`. */
  readonly isJson: boolean;
  readonly schema: Schema | undefined;
  readonly examples: readonly Example[];
  readonly place: Place;
}

export interface Example {
  /** `''` for the one `example` of a document that names none. */
  readonly name: string;
  readonly value: Json;
  readonly place: Place;
}

export interface Response {
  /** The key in `responses`: `200`, `4XX` or `default`. */
  readonly status: string;
  readonly description: string;
  readonly content: readonly MediaType[];
  /** By name in lower case. */
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
  /** By the target's parameter, perhaps qualified (`path.id`): an expression or a constant. */
  readonly parameters: ReadonlyMap<string, Json>;
  /** Of the target's request body: a value with expressions in it. */
  readonly body: Json | undefined;
  readonly place: Place;
}

/** `x-pagination`: how the pages of a list are asked for, and what is in them. */
export interface Pagination {
  readonly type: 'page' | 'cursor';
  /** Where the page or the cursor is in a request. */
  readonly input: PaginationInput;
  readonly limit: PaginationInput | undefined;
  /** Of numbered pages. */
  readonly first: number | undefined;
  /** Where the elements are in the body of a response. */
  readonly results: readonly string[];
  readonly total: readonly string[] | undefined;
  readonly cursor: readonly string[] | undefined;
  /** The schema of an element. */
  readonly element: Schema | undefined;
  readonly place: Place;
}

export interface PaginationInput {
  /** The query parameter that holds it; in the request body without one. */
  readonly parameter: string | undefined;
  /** Inside the body, or inside a parameter that is JSON. */
  readonly pointer: readonly string[];
}

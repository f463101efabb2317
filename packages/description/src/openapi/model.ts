// The model of an API. References are resolved, defaults are applied, and every element has its place in the document.
import type { Condition } from '../expressions/condition.ts';
import type { Json } from '../json/json.ts';
import type { Place } from '../problems/place.ts';
import type { ValueKind } from '../schema/kinds.ts';
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
  /** The operations by `operationId`, in the order of the document. */
  readonly operations: ReadonlyMap<string, Operation>;
  /** The position of the provider's request id in responses. */
  readonly requestId: RequestId | undefined;
  /** The component schemas, by name. */
  readonly schemas: ReadonlyMap<string, Schema>;
  readonly place: Place;
}

/** A header of responses, or a member of the bodies of errors. */
export interface RequestId {
  readonly in: 'header' | 'error';
  readonly name: string;
}

export interface Tag {
  readonly name: string;
  readonly description: string | undefined;
  readonly place: Place;
}

export interface Server {
  /** The URL without a trailing slash; empty if the document has none. */
  readonly url: string;
  readonly description: string | undefined;
  readonly variables: readonly ServerVariable[];
}

export interface ServerVariable {
  readonly name: string;
  readonly description: string | undefined;
  /** `undefined` if the caller must choose a value. */
  readonly default: string | undefined;
  readonly required: boolean;
  readonly enum: readonly string[] | undefined;
  /** A value for examples. OpenAPI requires a default even where no default is correct. */
  readonly example: string;
}

export interface SecurityScheme {
  readonly name: string;
  /**
   * How the credential is sent. `oauth2` and `openIdConnect` are bearer (RFC 6750). `transport` credentials belong to
   * the connection or to the caller's `fetch` (mutual TLS, HTTP Digest, signatures). `other` is not supported.
   */
  readonly kind: 'basic' | 'bearer' | 'apiKey' | 'transport' | 'other';
  readonly type: string;
  /** The HTTP authentication scheme in lower case, for type `http`. */
  readonly scheme: string | undefined;
  /** Where an apiKey is sent. */
  readonly in: 'header' | 'query' | 'cookie' | undefined;
  /** The name of the header, query parameter or cookie that contains the credential. */
  readonly parameter: string | undefined;
  /** The prefix of the credential in its header: `Bearer `, `DPoP `, `Basic ` or `x-prefix`. */
  readonly prefix: string;
  readonly bearerFormat: string | undefined;
  /** Whether the API changes nothing before it responds with 401 (`x-unauthorized: not-applied`). */
  readonly notApplied: boolean;
  /** The criteria of a response to an invalid token (`x-token-invalid`). If absent, the status is 401. */
  readonly tokenInvalid: readonly Condition[] | undefined;
  /** For http basic: whether both parts are form-encoded first, as in `client_secret_basic` (RFC 6749 §2.3.1). */
  readonly formEncoded: boolean;
  /**
   * For oauth2 and openIdConnect: the authorization server; `undefined` if the document does not describe it
   * sufficiently.
   */
  readonly oauth: OAuth | undefined;
  readonly place: Place;
}

export interface OAuth {
  /** The URL for the discovery of the endpoints. */
  readonly issuer: string | undefined;
  /** The discovery document of the issuer: that of OpenID Connect, or that of RFC 8414. Absent without an issuer. */
  readonly discovery?: 'oidc' | 'oauth2' | undefined;
  /** The flows; empty if they are only known after discovery. */
  readonly flows: readonly OAuthFlow[];
}

export interface OAuthFlow {
  readonly type: 'clientCredentials' | 'password' | 'authorizationCode' | 'deviceAuthorization';
  /** An absolute URL. Its host has the variables of the API's server if the document has a relative URL. */
  readonly tokenUrl: string;
  readonly refreshUrl: string | undefined;
  readonly authorizationUrl: string | undefined;
  readonly deviceAuthorizationUrl: string | undefined;
  readonly scopes: readonly string[];
}

/** Alternatives. Each lists the schemes whose credentials are sent together. Empty for a public operation. */
export type Security = readonly (readonly string[])[];

export interface Operation {
  readonly operationId: string;
  /** The HTTP method in upper case. */
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string | undefined;
  readonly tag: string | undefined;
  readonly deprecated: boolean;
  readonly security: Security;
  /** The index of the operation's server in `Api.servers`. */
  readonly server: number;
  readonly parameters: readonly Parameter[];
  readonly body: RequestBody | undefined;
  /** The responses in the order of the document. */
  readonly responses: readonly Response[];
  readonly pagination: Pagination | undefined;
  /** The inputs that select and sort the elements of a list. */
  readonly selection: readonly Selector[];
  readonly effect: Effect | undefined;
  /** For each server variable, the path of its value in the response body, if the operation has `x-server`. */
  readonly discovery: ReadonlyMap<string, readonly string[]> | undefined;
  readonly place: Place;
}

/** How a value is compared with a member of an element. */
export type FilterOperator =
  | 'atLeast'
  | 'atMost'
  | 'contains'
  | 'differs'
  | 'equals'
  | 'greaterThan'
  | 'in'
  | 'isNotNull'
  | 'isNull'
  | 'lessThan'
  | 'notIn'
  | 'words';

/** How the conditions under one name are combined. `not`: they are not all met. */
export type Combination = 'and' | 'not' | 'or';

/** The names under which a filter combines conditions. */
export interface Combinations {
  /** The member that contains the combined conditions. */
  readonly member: string;
  readonly byName: ReadonlyMap<string, Combination>;
}

/** An input of a list (`x-filter`, `x-sort`). */
export interface Selector {
  /** The query parameter, or `undefined` for the body, and the pointer inside it. */
  readonly input: { readonly parameter: string | undefined; readonly pointer: readonly string[] };
  /**
   * `member`: a condition on one member. `members`: a map of conditions by member name, with dots for nested members.
   * `sort`: the order of the elements.
   */
  readonly type: 'member' | 'members' | 'sort';
  /**
   * The path of the member; empty for any member. For `sort`, the names of the members for name and direction in an
   * element of a list; empty for a text.
   */
  readonly member: readonly string[];
  /** The operator, if the value is not an object with conditions. */
  readonly operator: FilterOperator;
  /** The operators of the conditions in an object, by name. */
  readonly operators: ReadonlyMap<string, FilterOperator>;
  /** For `members`: the paths of members that have another name in the elements. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  /** For `members`: the names that are no members, but combine conditions. */
  readonly combinations: Combinations | undefined;
  /** For `sort`: whether the order without a direction is descending. */
  readonly isDescending: boolean;
}

/** A member of a resource and its new value, which is a constant or a path parameter. */
export interface Setting {
  readonly pointer: readonly string[];
  readonly value: Json;
  readonly parameter: string | undefined;
}

/** How an operation changes the state of its resource (`x-effect`). */
export interface Effect {
  /** The values that members must have before. */
  readonly when: readonly {
    readonly pointer: readonly string[];
    readonly values: readonly Json[];
  }[];
  readonly set: readonly Setting[];
  /** The later changes without another request. */
  readonly then: readonly Setting[];
  readonly place: Place;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required: boolean;
  readonly description: string | undefined;
  readonly deprecated: boolean;
  /** The style (OpenAPI 3.1 §4.8.12.2), with the default of the location. */
  readonly style: string;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  /** The media type of a parameter with `content`, which is JSON in most cases. */
  readonly media: MediaType | undefined;
  readonly schema: Schema | undefined;
  /** The possible kinds of its values, from the schema. */
  readonly kinds: ReadonlySet<ValueKind>;
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
  /** The media type as written. */
  readonly name: string;
  /** The media type in lower case, without parameters. */
  readonly essence: string;
  /** Whether it is JSON, with any name. */
  readonly isJson: boolean;
  readonly form: MediaForm;
  readonly schema: Schema | undefined;
  /** How the properties of a form are sent, by name. */
  readonly encoding: ReadonlyMap<string, Encoding>;
  readonly examples: readonly Example[];
  readonly place: Place;
}

/**
 * The form of a body in a program: a JSON value, the fields of a form, a text, the events of a stream
 * (`text/event-stream`), a JSON value in each line, or bytes. `any` for a range of media types, such as
 * `application/*`.
 */
export type MediaForm =
  | 'json'
  | 'form'
  | 'multipart'
  | 'text'
  | 'events'
  | 'lines'
  | 'bytes'
  | 'any';

/** How a property of a form is sent (OpenAPI §4.8.15). Members that the document omits are `undefined`. */
export interface Encoding {
  readonly contentType: string | undefined;
  readonly style: string | undefined;
  readonly explode: boolean | undefined;
  readonly allowReserved: boolean | undefined;
}

export interface Example {
  /** The name; `''` for an unnamed `example`. */
  readonly name: string;
  readonly value: Json;
  readonly place: Place;
}

export interface Response {
  /** The key in `responses`: `200`, `4XX` or `default`. */
  readonly status: string;
  readonly description: string;
  readonly content: readonly MediaType[];
  /** The headers by name, in lower case. */
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
  /** Expressions and constants by parameter of the target, optionally qualified (`path.id`). */
  readonly parameters: ReadonlyMap<string, Json>;
  /** The target's request body: a value that can contain expressions. */
  readonly body: Json | undefined;
  readonly place: Place;
}

/** `x-pagination`: how to request the pages of a list, and where their elements are. */
export interface Pagination {
  readonly type: 'page' | 'cursor';
  /** The position of the page number or cursor in the request. */
  readonly input: PaginationInput;
  readonly limit: PaginationInput | undefined;
  /** The number of the first page, for numbered pages. */
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
  /** The query parameter; `undefined` if it is in the request body. */
  readonly parameter: string | undefined;
  /** The pointer inside the body or inside a JSON parameter. */
  readonly pointer: readonly string[];
  readonly schemas: readonly Schema[];
}

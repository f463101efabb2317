// The types of the generated table of operations. A row refers to a function only if the operation differs from
// openapi-fetch's behaviour. So a client ships only the functions that its document needs, and a typical call costs
// nothing extra.
import type { CheckScheme } from '../fetch/scheme.ts';
import type { CredentialSchemes, Requirement } from './credentials.ts';
import type { Through } from './placed.ts';
import type { Reading, Reply } from './reply.ts';
import type { ServerDefinition } from './servers.ts';

/** One operation. Absent members have their defaults. */
export interface Operation {
  readonly operationId: string;
  /** The name of the call. Default: the operationId. */
  readonly name?: string;
  /** The security scheme of the token that the request carries; absent if it carries none. */
  readonly security?: string;
  /**
   * The security requirement, if it is not exactly one token: alternatives, each of which lists schemes that are sent
   * together.
   */
  readonly requires?: Requirement;
  /** The index of the server in the list. Default: 0. */
  readonly server?: number;
  /** How parameters and body are serialized. Default: as openapi-fetch does, with a JSON body. */
  readonly send?: readonly Serialize[];
  /** How responses are read. Default: as JSON. */
  readonly receive?: Receive;
  /** Whether the document declares no content of a success. If there is a body that is not JSON, it is a text. */
  readonly hasNoContent?: boolean;
}

/** Returns the options that replace those of the caller. `headers` are those of the client. */
export type Serialize = (
  init: FetchOptions,
  headers?: Readonly<Record<string, string>> | undefined,
) => FetchOptions;

/** Reads the body of a response. */
export type Receive = (reply: Reply, init: FetchOptions, reading: Reading) => Promise<Reply>;

/** How a token is sent, and which response rejects it. Generated from the OpenAPI security scheme. */
export interface SecurityScheme {
  /** The header that carries the token. */
  readonly header: string;
  /** The prefix of the token in the header. */
  readonly prefix: string;
  /**
   * The scheme of the access token, if it has another name, because other credentials are sent together with the token.
   */
  readonly scheme?: string;
  /** Sends the credentials elsewhere than in one header. */
  readonly through?: Through;
  /** `always` if the API applies nothing before it rejects a token (`x-unauthorized: not-applied`). */
  readonly replay?: 'always';
  /** Returns whether a response means that the token is invalid. Default: whether the status is 401. */
  readonly isTokenInvalid?: (response: Response) => boolean | Promise<boolean>;
}

/** The data of an API, generated from its OpenAPI document. */
export interface ApiDefinition {
  /** The provider's name. It is part of the key in a store. */
  readonly name: string;
  readonly servers: readonly ServerDefinition[];
  readonly schemes: Readonly<Record<string, SecurityScheme>>;
  /** `checkScheme`, if the API has several schemes. */
  readonly checkScheme?: CheckScheme;
  /** Where the credentials of the security schemes are sent, for an API without a lifecycle document. */
  readonly credentials?: CredentialSchemes;
  /** Returns the provider's id of a request, if the document defines one. */
  readonly requestId?: (reply: Reply) => string | undefined;
  /** The operations by `METHOD /path/{template}`. */
  readonly operations: Readonly<Record<string, Operation>>;
}

/** The options of an openapi-fetch call that auth-core reads or sets. */
export interface FetchOptions {
  baseUrl?: string;
  body?: unknown;
  /** The media type of the body. An option of auth-core. */
  contentType?: string | undefined;
  /** The timeout, the retries and the idempotency key of a call. Options of auth-core. */
  timeout?: number | undefined;
  retry?: unknown;
  idempotencyKey?: string | undefined;
  headers?: unknown;
  parseAs?: unknown;
  querySerializer?: unknown;
  bodySerializer?: unknown;
  fetch?: unknown;
  pathSerializer?: unknown;
  params?: {
    query?: Readonly<Record<string, unknown>>;
    header?: object;
    path?: object;
    cookie?: Readonly<Record<string, unknown>>;
  };
  middleware?: unknown;
  signal?: AbortSignal | null;
  [option: string]: unknown;
}

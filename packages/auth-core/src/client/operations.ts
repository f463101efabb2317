// What the generated table says of an operation. A row refers to functions only where the operation needs something that
// openapi-fetch does otherwise: a client ships what its document needs, and the usual call costs nothing.
import type { CheckScheme } from '../fetch/scheme.ts';
import type { CredentialSchemes, Requirement } from './credentials.ts';
import type { Through } from './placed.ts';
import type { Reading, Reply } from './reply.ts';
import type { ServerDefinition } from './servers.ts';

/** One operation. What is left out has its default. */
export interface Operation {
  readonly operationId: string;
  /** The name of its call. Default: the operationId. */
  readonly name?: string;
  /** The security scheme whose token it carries; absent if it carries none. */
  readonly security?: string;
  /** What it requires, where that is not one token: alternatives, each of schemes that are sent together. */
  readonly requires?: Requirement;
  /** Its server's place in the list. Default 0. */
  readonly server?: number;
  /** How its parameters and its body are written. Default: as openapi-fetch does it, with a JSON body. */
  readonly send?: readonly Serialize[];
  /** How its responses are read. Default: as JSON. */
  readonly receive?: Receive;
}

/** The options of a call that are sent instead of those that the caller gave. */
export type Serialize = (init: FetchOptions) => FetchOptions;

/** Reads the body of a successful reply. */
export type Receive = (reply: Reply, init: FetchOptions, reading: Reading) => Promise<Reply>;

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
  /** `checkScheme`, if there are several. */
  readonly checkScheme?: CheckScheme;
  /** Where the credentials of security schemes are sent, for an API without a lifecycle document. */
  readonly credentials?: CredentialSchemes;
  /** Finds the provider's own id of a request, where the document names one. */
  readonly requestId?: (reply: Reply) => string | undefined;
  /** By `METHOD /path/{template}`. */
  readonly operations: Readonly<Record<string, Operation>>;
}

/** The options of an openapi-fetch call that are read or filled in here. */
export interface FetchOptions {
  baseUrl?: string;
  body?: unknown;
  /** The media type of the body; ours. */
  contentType?: string | undefined;
  /** The milliseconds, the repetitions and the key of a call; ours. */
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

// The types of a provider's mocks: what may be answered is what its OpenAPI document says.

import type { RequestHandler } from 'msw';
import type { Fault } from '../engine/faults.ts';
import type { ProviderSandbox, SandboxOptions } from '../options.ts';

/** The responses of an operation, as openapi-typescript writes `operations`. */
type Responses<Operation> = Operation extends { responses: infer Documented } ? Documented : never;

/** The documented statuses; any number where `default` or a range is documented. */
export type MockStatus<Operation> =
  | Extract<keyof Responses<Operation>, number>
  | (Extract<keyof Responses<Operation>, string> extends never ? never : number);

type Content<Response> = Response extends { content: infer Media } ? Media[keyof Media] : undefined;

/** The body that is documented for a status; `undefined` where there is none. */
export type MockBody<Operation, Status> = Status extends keyof Responses<Operation>
  ? Content<Responses<Operation>[Status]>
  : Content<Responses<Operation>[Extract<keyof Responses<Operation>, string>]>;

export interface RespondOptions {
  /** How many requests are answered so. @default all until the next reset */
  readonly times?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Where the client under test believes the provider to be: one URL, or its servers' variables. */
export interface MockServer {
  readonly baseUrl?: string | undefined;
  readonly server?: object | undefined;
}

export type MocksOptions = SandboxOptions & MockServer;

/** A provider faked for a test: the handlers, and what the test says to them. */
export interface Mocks<Operations, Credentials>
  extends Pick<
    ProviderSandbox,
    | 'account'
    | 'options'
    | 'counters'
    | 'requests'
    | 'clearFaults'
    | 'revokeAccessTokens'
    | 'revokeRefreshTokens'
    | 'reset'
  > {
  /** For `setupServer` or `setupWorker`. */
  readonly handlers: RequestHandler[];
  /** Those that the first login of the provider takes. */
  readonly credentials: Credentials;
  /**
   * Answers an operation with a documented status from now on. The request needs a valid token as
   * ever. Without a body the answer is the documented example. The latest answer counts.
   *
   * @throws RangeError if the provider has no such operation
   */
  respond<Id extends keyof Operations & string, Status extends MockStatus<Operations[Id]>>(
    operationId: Id,
    status: Status,
    body?: MockBody<Operations[Id], Status>,
    options?: RespondOptions,
  ): void;
  /** A failure that waits for the next request that it is meant for: a lost connection, a 429, a delay. */
  addFault(fault: Fault & { readonly operationId?: keyof Operations & string }): void;
}

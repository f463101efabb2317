// The types of a provider's mocks: they allow only the responses in its OpenAPI document.

import type { RequestHandler } from 'msw';
import type { Fault } from '../engine/faults.ts';
import type { ProviderSandbox, SandboxOptions } from '../options.ts';

/** The responses of an operation, in the form of openapi-typescript's `operations`. */
type Responses<Operation> = Operation extends { responses: infer Documented } ? Documented : never;

/** The documented statuses. Any number if `default` or a range is documented. */
export type MockStatus<Operation> =
  | Extract<keyof Responses<Operation>, number>
  | (Extract<keyof Responses<Operation>, string> extends never ? never : number);

type Content<Response> = Response extends { content: infer Media } ? Media[keyof Media] : undefined;

/** The documented body of a status. `undefined` if there is none. */
export type MockBody<Operation, Status> = Status extends keyof Responses<Operation>
  ? Content<Responses<Operation>[Status]>
  : Content<Responses<Operation>[Extract<keyof Responses<Operation>, string>]>;

export interface RespondOptions {
  /** Number of requests that get this response. @default all until the next reset */
  readonly times?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The servers that the client under test uses: one base URL, or the variables of the servers. */
export interface MockServer {
  readonly baseUrl?: string | undefined;
  readonly server?: object | undefined;
}

export type MocksOptions = SandboxOptions & MockServer;

/** A fake of a provider for a test: the handlers, and methods to control them. */
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
  /** Pass these to `setupServer` or `setupWorker`. */
  readonly handlers: RequestHandler[];
  /** Valid credentials for the first login of the provider; without a lifecycle, of each security scheme. */
  readonly credentials: Credentials;
  /**
   * Sets the response of an operation to a documented status. Requests still need a valid token.
   * Without a body, the response is the documented example. A later call overrides an earlier one.
   *
   * @throws RangeError if the provider has no such operation, or the status or a header is invalid
   */
  respond<Id extends keyof Operations & string, Status extends MockStatus<Operations[Id]>>(
    operationId: Id,
    status: Status,
    body?: MockBody<Operations[Id], Status>,
    options?: RespondOptions,
  ): void;
  /** Adds a fault for the next matching request: a lost connection, a 429, a delay. */
  addFault(fault: Fault & { readonly operationId?: keyof Operations & string }): void;
}

// Generated from specs/iotconnect/openapi.yaml and specs/iotconnect/auth.arazzo.yaml by `npx -y pnpm@10 generate`. Do not edit.
import { type ApiClient, type ClientOptions, createApiClient } from '@x/auth-core/client';
import type { IotconnectCalls } from './calls.ts';
import { type IotconnectCredentials, lifecycle } from './lifecycle.ts';
import { api } from './operations.ts';
import type { paths } from './schema.ts';

export {
  type AuthErrorCode,
  type AuthEvent,
  type AuthRecord,
  bearerChallenge,
  type Clock,
  type CredentialsSource,
  defineStore,
  type LogoutResult,
  memoryStore,
  type ResourceChallenge,
  type Session,
  type SessionState,
  type TokenStore,
} from '@x/auth-core';
export { AuthError, type Fetch, isAuthError } from '@x/auth-core';
export {
  ApiError,
  type ApiErrorOf,
  type FailureResult,
  isApiError,
  type NamedCall,
  type Progress,
  type Result,
  type ServerSentEvent,
  type SuccessResult,
  type UndocumentedBody,
  unwrap,
  withProgress,
} from '@x/auth-core/client';
export { type RetryOptions, retry } from '@x/auth-core/retry';
export type { IotconnectCredentials, IotconnectLoginCredentials } from './lifecycle.ts';
export type { IotconnectCalls } from './calls.ts';
export type { Page, PaginatedList } from '@x/auth-core/client';
export { type IotconnectLists, paginate } from './paginate.ts';
export { discoverServer } from './server.ts';
export type { components, operations, paths } from './schema.ts';

/** The variables of the API's servers. */
export type IotconnectServer = {
  /**
   * Empty, or `avnet` for the provider's acceptance-test installation (`avnetauth`, `avnetdevice`
   * and so on), which requires an empty environment.
   *
   * @default ''
   */
  instance?: '' | 'avnet' | undefined;
  /**
   * `poc` for the proof-of-concept environment, empty for production. The getting-started page
   * names only `authpoc`; the other modules of that environment are assumed to follow the same
   * pattern.
   */
  environment: 'poc' | '';
  /**
   * The auth module on AWS, of the proof-of-concept environment or of production.
   *
   * @default awspocauth
   */
  awsAuth?: 'awspocauth' | 'authconsole' | undefined;
  /**
   * The device module on AWS, of the proof-of-concept environment or of production.
   *
   * @default awspocdevice
   */
  awsDevice?: 'awspocdevice' | 'deviceconsole' | undefined;
};

/** The variables of the API's servers, or one URL for all calls. */
export type IotconnectServerOptions =
  | {
      /** A URL that replaces all servers of the API, for example of a proxy or the sandbox. */
      baseUrl: string;
      server?: undefined;
    }
  // Last, because the compiler reports the missing members of the last alternative.
  | {
      server: IotconnectServer;
      baseUrl?: undefined;
    };

/** The options of `createIotconnectClient`. */
export type IotconnectClientOptions = Omit<
  ClientOptions<IotconnectCredentials, never, never>,
  'onChallenge'
> &
  IotconnectServerOptions;

/**
 * A client of IoTConnect REST API: openapi-fetch, typed by its paths, and the `session` that keeps
 * it logged in.
 */
export interface IotconnectClient extends ApiClient<paths, IotconnectCredentials>, IotconnectCalls {}

/**
 * Creates a client of IoTConnect REST API. Sends no request. The first call that requires a token
 * logs in.
 *
 * @throws AuthError `invalid_configuration` for invalid options.
 *
 * @example
 * const iotconnect = createIotconnectClient({
 *   server: { environment: 'poc' },
 *   credentials: { solutionKey, username, password },
 * });
 */
export function createIotconnectClient(options: IotconnectClientOptions): IotconnectClient {
  return createApiClient<paths, IotconnectCredentials, never, never, IotconnectCalls>(
    api,
    lifecycle,
    options,
  );
}

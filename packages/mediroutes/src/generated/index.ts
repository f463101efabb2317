// Generated from specs/mediroutes/openapi.yaml and specs/mediroutes/auth.arazzo.yaml by `npx -y pnpm@10 generate`. Do not edit.
import { type ApiClient, type ClientOptions, createApiClient } from '@x/auth-core/client';
import type { MediroutesCalls } from './calls.ts';
import { type MediroutesCredentials, lifecycle } from './lifecycle.ts';
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
export type { MediroutesCredentials, MediroutesLoginCredentials } from './lifecycle.ts';
export type { MediroutesCalls } from './calls.ts';
export type { components, operations, paths } from './schema.ts';

/** The variables of the API's servers. */
export type MediroutesServer = {
  /**
   * `api.mediroutes.com` is production and `external.mediroutesapi.com` its older name. The first
   * Azure host is the test environment, the second the development environment.
   *
   * @default api.mediroutes.com
   */
  host?:
    | 'api.mediroutes.com'
    | 'external.mediroutesapi.com'
    | 'mediroutesexternalapi-primary-test.azurewebsites.net'
    | 'mediroutes-externalapi-dev.azurewebsites.net'
    | undefined;
};

/** The variables of the API's servers, or one URL for all calls. */
export type MediroutesServerOptions =
  | {
      /** A URL that replaces all servers of the API, for example of a proxy or the sandbox. */
      baseUrl: string;
      server?: undefined;
    }
  // Last, because the compiler reports the missing members of the last alternative.
  | {
      server?: MediroutesServer | undefined;
      baseUrl?: undefined;
    };

/** The options of `createMediroutesClient`. */
export type MediroutesClientOptions = Omit<
  ClientOptions<MediroutesCredentials, never, never>,
  'onChallenge'
> &
  MediroutesServerOptions;

/**
 * A client of MediRoutes: openapi-fetch, typed by its paths, and the `session` that keeps it
 * logged in.
 */
export interface MediroutesClient extends ApiClient<paths, MediroutesCredentials>, MediroutesCalls {}

/**
 * Creates a client of MediRoutes. Sends no request. The first call that requires a token logs in.
 *
 * @throws AuthError `invalid_configuration` for invalid options.
 *
 * @example
 * const mediroutes = createMediroutesClient({
 *   credentials: { username, password },
 * });
 */
export function createMediroutesClient(options: MediroutesClientOptions): MediroutesClient {
  return createApiClient<paths, MediroutesCredentials, never, never, MediroutesCalls>(
    api,
    lifecycle,
    options,
  );
}

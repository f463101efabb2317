// Generated from specs/biot/openapi.yaml and specs/biot/auth.arazzo.yaml by `npx -y pnpm@10 generate`. Do not edit.
import { type ApiClient, type ClientOptions, createApiClient } from '@x/auth-core/client';
import type { BiotCalls } from './calls.ts';
import {
  type BiotChallenge,
  type BiotChallengeAnswer,
  type BiotCredentials,
  lifecycle,
} from './lifecycle.ts';
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
export type {
  BiotChallenge,
  BiotChallengeAnswer,
  BiotCredentials,
  BiotLoginCredentials,
  BiotLoginWithOtpCredentials,
  BiotLoginWithServiceCredentials,
  BiotLoginWithTokenCredentials,
  BiotMfaAnswer,
  BiotMfaChallenge,
  BiotMfaDetails,
  BiotOtpAnswer,
  BiotOtpChallenge,
  BiotOtpDetails,
} from './lifecycle.ts';
export type { BiotCalls } from './calls.ts';
export type { Page, PaginatedList } from '@x/auth-core/client';
export { type BiotLists, paginate } from './paginate.ts';
export type { components, operations, paths } from './schema.ts';

/** The variables of the API's servers. */
export type BiotServer = {
  /**
   * The API host of the environment, usually `api.<environment>.<customer>.biot-med.com`. Plain
   * HTTP is redirected to HTTPS.
   */
  environment: string;
};

/** The variables of the API's servers, or one URL for all calls. */
export type BiotServerOptions =
  | {
      /** A URL that replaces all servers of the API, for example of a proxy or the sandbox. */
      baseUrl: string;
      server?: undefined;
    }
  // Last, because the compiler reports the missing members of the last alternative.
  | {
      server: BiotServer;
      baseUrl?: undefined;
    };

/** The options of `createBiotClient`. */
export type BiotClientOptions = ClientOptions<BiotCredentials, BiotChallenge, BiotChallengeAnswer> &
  BiotServerOptions;

/**
 * A client of BioT: openapi-fetch, typed by its paths, and the `session` that keeps it logged in.
 */
export interface BiotClient extends ApiClient<paths, BiotCredentials>, BiotCalls {}

/**
 * Creates a client of BioT. Sends no request. The first call that requires a token logs in.
 *
 * @throws AuthError `invalid_configuration` for invalid options.
 *
 * @example
 * const biot = createBiotClient({
 *   server: { environment: 'api.dev.biot-med.com' },
 *   credentials: { username, password },
 * });
 */
export function createBiotClient(options: BiotClientOptions): BiotClient {
  return createApiClient<paths, BiotCredentials, BiotChallenge, BiotChallengeAnswer, BiotCalls>(
    api,
    lifecycle,
    options,
  );
}

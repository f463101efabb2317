// Generated from specs/bioprodict/openapi.yaml and specs/bioprodict/auth.arazzo.yaml by `npx -y pnpm@10 generate`. Do not edit.
import { type ApiClient, type ClientOptions, createApiClient } from '@x/auth-core/client';
import type { BioprodictCalls } from './calls.ts';
import { type BioprodictCredentials, lifecycle } from './lifecycle.ts';
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
  BioprodictCredentials,
  BioprodictLoginCredentials,
  BioprodictLoginWithHelixCredentials,
  BioprodictLoginWithTwofactorCredentials,
} from './lifecycle.ts';
export type { BioprodictCalls } from './calls.ts';
export type { components, operations, paths } from './schema.ts';

/** The URL of the API. */
export interface BioprodictServerOptions {
  /** A URL that replaces all servers of the API, for example of a proxy or the sandbox. */
  baseUrl?: string | undefined;
}

/** The options of `createBioprodictClient`. */
export type BioprodictClientOptions = Omit<
  ClientOptions<BioprodictCredentials, never, never>,
  'onChallenge'
> &
  BioprodictServerOptions;

/**
 * A client of Bio-Prodict 3DM and Helix: openapi-fetch, typed by its paths, and the `session` that
 * keeps it logged in.
 */
export interface BioprodictClient extends ApiClient<paths, BioprodictCredentials>, BioprodictCalls {}

/**
 * Creates a client of Bio-Prodict 3DM and Helix. Sends no request. The first call that requires a
 * token logs in.
 *
 * @throws AuthError `invalid_configuration` for invalid options.
 *
 * @example
 * const bioprodict = createBioprodictClient({
 *   credentials: { username, password, client_id, client_secret },
 * });
 */
export function createBioprodictClient(options: BioprodictClientOptions): BioprodictClient {
  return createApiClient<paths, BioprodictCredentials, never, never, BioprodictCalls>(
    api,
    lifecycle,
    options,
  );
}

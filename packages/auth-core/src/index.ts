// The public API of `@x/auth-core`.

export { AuthError, type AuthErrorCode, type AuthErrorOptions, isAuthError } from './errors.ts';
export { type AuthEvent, type Fingerprint, fingerprint } from './events.ts';
export { type AuthorizeOptions, authorize, type Fetch } from './fetch/authorize.ts';
export { bearerChallenge, challengeSchemes, type ResourceChallenge } from './fetch/challenges.ts';
export {
  type AuthMiddlewareOptions,
  authMiddleware,
  type OperationSecurity,
} from './fetch/middleware.ts';
export type {
  Challenge,
  CredentialsContext,
  Grant,
  GrantContext,
  HeldTokens,
  StepUp,
  TokenResponse,
} from './session/grant.ts';
export type { TokenSource } from './session/internals.ts';
export type { ObserverOptions } from './session/observers.ts';
export type {
  ChallengeQuestion,
  CredentialsSource,
  LoginOptions,
  SessionOptions,
} from './session/options.ts';
export type { Asking, AuthRecord } from './session/record.ts';
export {
  type AccessTokenOptions,
  createSession,
  type LogoutResult,
  type Session,
} from './session/session.ts';
export type { SessionState } from './session/state.ts';
export type { Clock } from './session/time.ts';
export type { TokenSet } from './session/token-set.ts';
export {
  defineStore,
  type Lease,
  type LockOptions,
  LockTimeoutError,
  memoryStore,
  type TokenStore,
} from './stores/store.ts';

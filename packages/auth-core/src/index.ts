// Everything `@x/auth-core` promises, by hand.

export { AuthError, type AuthErrorCode, type AuthErrorOptions, isAuthError } from './errors.ts';
export { type AuthEvent, type Fingerprint, fingerprint } from './events.ts';
export { type AuthorizeOptions, authorize, type Fetch } from './fetch/authorize.ts';
export { challengeSchemes } from './fetch/challenges.ts';
export {
  type AuthMiddlewareOptions,
  authMiddleware,
  type OperationSecurity,
} from './fetch/middleware.ts';
export type { Challenge, Grant, GrantContext, HeldTokens, TokenResponse } from './session/grant.ts';
export {
  type AccessTokenOptions,
  type ChallengeQuestion,
  type CredentialsSource,
  createSession,
  type Session,
  type SessionOptions,
} from './session/session.ts';
export type { TokenSet } from './session/token-set.ts';
export {
  type Lease,
  type LockOptions,
  LockTimeoutError,
  memoryStore,
  type TokenStore,
} from './stores/store.ts';

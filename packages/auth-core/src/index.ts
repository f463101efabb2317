// Everything `@x/auth-core` promises, by hand.
export { type AuthorizeOptions, authorize, type Fetch } from './authorize.ts';
export { challengeSchemes } from './challenges.ts';
export { AuthError, type AuthErrorCode, type AuthErrorOptions, isAuthError } from './errors.ts';
export { type AuthEvent, type Fingerprint, fingerprint } from './events.ts';
export type { Challenge, Grant, GrantContext, HeldTokens, TokenResponse } from './grant.ts';
export {
  type AuthMiddlewareOptions,
  authMiddleware,
  type OperationSecurity,
} from './middleware.ts';
export {
  type AccessTokenOptions,
  type ChallengeQuestion,
  type CredentialsSource,
  createSession,
  type Session,
  type SessionOptions,
} from './session.ts';
export {
  type Lease,
  type LockOptions,
  LockTimeoutError,
  memoryStore,
  type TokenStore,
} from './store.ts';
export type { TokenSet } from './token-set.ts';

// The public API of `@x/auth-core/testing`, listed by hand.
export {
  type AuthorizationServer,
  type AuthorizationServerOptions,
  authorizationServer,
  type Fault,
  type TestCredentials,
  type TokenPost,
} from './authorization-server.ts';
export { type FakeClock, fakeClock } from './clock.ts';
export { findLeaks } from './leaks.ts';
export { type TestStoreOptions, testStore } from './store.ts';
export type { OpenStore } from './store-check.ts';

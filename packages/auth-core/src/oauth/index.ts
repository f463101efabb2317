// The public API of `@x/auth-core/oauth`: OAuth 2.0 as a grant. It requires the optional peer dependency oauth4webapi.

import { createTokenFetch } from '../client/token-fetch.ts';
import { invalid } from '../errors.ts';
import { type OriginOptions, trustedOrigins } from '../fetch/origin.ts';
import type { Fetch } from '../fetch/redirect.ts';
import type { Grant } from '../session/grant.ts';
import { checkChoice, checkOptions } from '../session/options.ts';
import type { OAuthCredentials, OAuthFlow } from './credentials.ts';
import { createOAuthGrant } from './grant.ts';
import { endpointNames, type OAuthServerOptions } from './server.ts';

export type { AuthorizationDetails } from './authorization-code.ts';
export { type BrowserRedirect, browserRedirect, type Page } from './browser.ts';
export type {
  AuthorizationCodeCredentials,
  ClientCredentials,
  DeviceCredentials,
  OAuthClient,
  OAuthCredentials,
  OAuthFlow,
  PasswordCredentials,
  ReturnedRedirect,
} from './credentials.ts';
export type { DeviceDetails } from './device.ts';
export { createDPoP, type DPoP, type DPoPKeys } from './dpop.ts';
export {
  type AuthorizationAnswer,
  type AuthorizationChallenge,
  type DeviceChallenge,
  defineOAuth,
  type OAuthDefinition,
} from './lifecycle.ts';
export type { OAuthEndpoints, OAuthServerOptions } from './server.ts';

export interface OAuthOptions extends OAuthServerOptions, OriginOptions {
  /**
   * Sends the requests.
   * @default the global `fetch`
   */
  readonly fetch?: Fetch | undefined;
}

const allFlows: readonly OAuthFlow[] = [
  'clientCredentials',
  'password',
  'authorizationCode',
  'deviceAuthorization',
];

/**
 * Creates an OAuth 2.0 grant for your own session. The credentials select the flow.
 *
 * @throws AuthError `invalid_configuration` for invalid options, and endpoints that credentials must not be sent to.
 *
 * @example
 * const session = createSession({
 *   grant: oauth({ issuer: 'https://id.example.com' }),
 *   credentials: { flow: 'clientCredentials', client_id, client_secret },
 * });
 */
export function oauth(options: OAuthOptions): Grant<OAuthCredentials> {
  checkOptions(options, [], ['issuer', 'discovery', 'fetch', 'insecure', ...endpointNames]);
  const {
    fetch = (request, init) => globalThis.fetch(request, init),
    insecure,
    ...server
  } = options;
  const { discovery, ...urls } = server;
  checkChoice('discovery', discovery, 'oidc', 'oauth2');
  if ((urls.issuer ?? urls.token_endpoint) === undefined) {
    throw invalid('The authorization server is not known. Pass issuer, or token_endpoint.');
  }
  const given = Object.values(urls).filter((url) => url !== undefined);
  trustedOrigins(given, insecure);
  const connection = { fetch: createTokenFetch(fetch).fetch, insecure };
  return createOAuthGrant(server, allFlows, connection);
}

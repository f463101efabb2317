// OAuth 2.0 as a grant. oauth4webapi sends the requests and validates the responses. The session stores, shares and
// refreshes the tokens.
import * as protocol from 'oauth4webapi';
import {
  type CredentialsContext,
  type Grant,
  type HeldTokens,
  stepUpOf,
  type TokenResponse,
} from '../session/grant.ts';
import type { Connection } from '../workflow/lifecycle.ts';
import { authorizationCode, hasCode } from './authorization-code.ts';
import {
  type AuthorizationCodeCredentials,
  accountOf,
  authenticationOf,
  clientOf,
  flowOf,
  type OAuthClient,
  type OAuthCredentials,
  type OAuthFlow,
  type PasswordCredentials,
  parametersOf,
  protocolClient,
  secretsOf,
} from './credentials.ts';
import { device } from './device.ts';
import { explained, type OAuthServerOptions, requestOptions } from './server.ts';
import { type Exchange, missing, TokenEndpoint } from './token-endpoint.ts';

/** Errors that reject a refresh token (RFC 6749 §5.2). */
const refusedRefresh = ['invalid_grant'];

/** Creates a grant with the flows of the server. */
export function createOAuthGrant(
  options: OAuthServerOptions,
  flows: readonly OAuthFlow[],
  connection: Connection,
): Grant<OAuthCredentials> {
  const issuer = options.issuer ?? options.token_endpoint;
  const endpoint = new TokenEndpoint(options, connection);
  return {
    issuer,
    identify: (credentials) => [flowOf(credentials, flows), ...accountOf(credentials)],
    secretsOf,
    hasOneTimeCode: (credentials) => hasCode(credentials as AuthorizationCodeCredentials),
    login: async (credentials, { signal, stepUp }) => {
      const exchange = { credentials: clientOf(credentials) as never, signal, stepUp };
      switch (flowOf(credentials, flows)) {
        case 'clientCredentials':
          return clientCredentials(endpoint, exchange);
        case 'password':
          return password(endpoint, exchange);
        case 'authorizationCode':
          return authorizationCode(endpoint, exchange);
        case 'deviceAuthorization':
          return device(endpoint, exchange);
      }
    },
    refresh: (tokens, context) => refresh(endpoint, tokens, context),
    logout: (tokens, context) => revoke(endpoint, tokens, context),
  };
}

/** A client without a user (RFC 6749 §4.4). */
function clientCredentials(endpoint: TokenEndpoint, exchange: Exchange): Promise<TokenResponse> {
  const { credentials, stepUp } = exchange;
  const parameters = parametersOf(credentials, stepUpOf(stepUp));
  return endpoint.tokens('the client credentials', exchange, (server, client, options) =>
    protocol.clientCredentialsGrantRequest(
      server,
      client,
      authenticationOf(credentials),
      parameters,
      options,
    ),
  );
}

/** A user name and a password (RFC 6749 §4.3). */
function password(
  endpoint: TokenEndpoint,
  exchange: Exchange<PasswordCredentials & OAuthClient>,
): Promise<TokenResponse> {
  const { credentials, stepUp } = exchange;
  const { username, password } = credentials;
  const parameters = parametersOf(credentials, { ...stepUpOf(stepUp), username, password });
  return endpoint.tokens('the password grant', exchange, (server, client, options) =>
    protocol.genericTokenEndpointRequest(
      server,
      client,
      authenticationOf(credentials),
      'password',
      parameters,
      options,
    ),
  );
}

async function refresh(
  endpoint: TokenEndpoint,
  tokens: HeldTokens & { readonly refresh_token: string },
  context: CredentialsContext<OAuthCredentials>,
): Promise<TokenResponse> {
  const { refresh_token } = tokens;
  const credentials = await endpoint.clientOf(tokens, context);
  const exchange = { credentials, signal: context.signal, secrets: [refresh_token] };
  return endpoint.tokens(
    'the refresh',
    exchange,
    (server, client, options) => {
      const { refresh_endpoint = server.token_endpoint! } = server as {
        refresh_endpoint?: string;
      };
      const own = { ...server, token_endpoint: refresh_endpoint };
      const authentication = authenticationOf(credentials);
      return protocol.refreshTokenGrantRequest(own, client, authentication, refresh_token, options);
    },
    refusedRefresh,
  );
}

/** Revokes the refresh token (RFC 7009), which ends all tokens of its login. */
async function revoke(
  endpoint: TokenEndpoint,
  tokens: HeldTokens,
  context: CredentialsContext<OAuthCredentials>,
): Promise<void> {
  const at = 'the revocation';
  const { access_token, refresh_token } = tokens;
  const { signal } = context;
  const server = await endpoint.serverFor(at, signal);
  if (!server.revocation_endpoint) throw missing('revocation_endpoint');
  const credentials = await endpoint.clientOf(tokens, context);
  const secrets = [...secretsOf(credentials), access_token, refresh_token];
  await explained(at, [], secrets, async () => {
    const client = protocolClient(credentials);
    const hint = refresh_token === undefined ? 'access_token' : 'refresh_token';
    const response = await protocol.revocationRequest(
      server,
      client,
      authenticationOf(credentials),
      refresh_token ?? access_token,
      {
        ...requestOptions(endpoint.connection, signal),
        additionalParameters: { token_type_hint: hint },
      },
    );
    await protocol.processRevocationResponse(response);
  });
}

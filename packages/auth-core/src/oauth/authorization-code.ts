// The flow of a user in a browser (RFC 6749 §4.1, RFC 7636).
import * as protocol from 'oauth4webapi';
import { invalid } from '../errors.ts';
import {
  type Challenge,
  type GrantContext,
  stepUpOf,
  type TokenResponse,
} from '../session/grant.ts';
import {
  type AuthorizationCodeCredentials,
  authenticationOf,
  parametersOf,
  type ReturnedRedirect,
  secretsOf,
} from './credentials.ts';
import { checkOrigin, explained, requestOptions } from './server.ts';
import { type Exchange, missing, refusedLogin, type TokenEndpoint } from './token-endpoint.ts';

/** The authorization URL, and the data that an application must store if it leaves the page. */
export interface AuthorizationDetails {
  readonly url: string;
  readonly state: string;
  readonly code_verifier: string;
}

/**
 * The redirects whose code was sent, or that have no code. A client must not send a code twice (RFC 6749 §4.1.2).
 */
const used = new WeakSet<ReturnedRedirect>();

/** Returns whether credentials have a redirect whose code was not sent. */
export function hasCode({ returned }: Pick<AuthorizationCodeCredentials, 'returned'>): boolean {
  return returned !== undefined && !used.has(returned);
}

/** Exchanges the code of `returned`, or returns the challenge to open the authorization URL. */
export async function authorizationCode(
  endpoint: TokenEndpoint,
  exchange: Exchange<AuthorizationCodeCredentials>,
): Promise<TokenResponse | Challenge> {
  const { credentials } = exchange;
  const { returned } = credentials;
  if (hasCode(credentials)) return code(endpoint, exchange, returned!);
  const details = await authorization(endpoint, exchange);
  return {
    challenge: 'authorization',
    details,
    answer: async (answer: Pick<ReturnedRedirect, 'url'>, { signal }: GrantContext) =>
      code(endpoint, { credentials, signal }, { ...details, url: answer.url }),
  };
}

/** Returns the authorization URL. Pushes the parameters if the server supports that (RFC 9126). */
async function authorization(
  endpoint: TokenEndpoint,
  { credentials, signal, stepUp }: Exchange<AuthorizationCodeCredentials>,
): Promise<AuthorizationDetails> {
  const at = 'the authorization request';
  const { client_id, redirect_uri, dpop } = credentials;
  const server = await endpoint.serverFor(at, signal);
  const state = protocol.generateRandomState();
  const code_verifier = protocol.generateRandomCodeVerifier();
  const parameters = parametersOf(credentials, {
    ...stepUpOf(stepUp),
    client_id,
    redirect_uri,
    response_type: 'code',
    state,
    code_challenge: await protocol.calculatePKCECodeChallenge(code_verifier),
    code_challenge_method: 'S256',
    dpop_jkt: await dpop?.handle.calculateThumbprint(),
  });
  const url = new URL(server.authorization_endpoint ?? missing('authorization_endpoint'));
  checkOrigin(url.href, endpoint.connection);
  const pushed = server.pushed_authorization_request_endpoint
    ? await explained(at, refusedLogin, secretsOf(credentials), () =>
        push(endpoint, server, credentials, { parameters, signal }),
      )
    : parameters;
  for (const [name, value] of Object.entries(pushed)) url.searchParams.set(name, value);
  return { url: url.href, state, code_verifier };
}

async function push(
  endpoint: TokenEndpoint,
  server: protocol.AuthorizationServer,
  credentials: AuthorizationCodeCredentials,
  { parameters, signal }: { parameters: Record<string, string>; signal: AbortSignal },
): Promise<Record<string, string>> {
  const { client_id } = credentials;
  const client = { client_id };
  const options = requestOptions(endpoint.connection, signal);
  const authentication = authenticationOf(credentials);
  const response = await protocol.pushedAuthorizationRequest(
    server,
    client,
    authentication,
    parameters,
    options,
  );
  const { request_uri } = await protocol.processPushedAuthorizationResponse(
    server,
    client,
    response,
  );
  return { client_id, request_uri };
}

/** Exchanges the code of a redirect. Checks its `state` and, if the issuer is known, its `iss` (RFC 9207). */
async function code(
  endpoint: TokenEndpoint,
  exchange: Exchange<AuthorizationCodeCredentials>,
  returned: ReturnedRedirect,
): Promise<TokenResponse> {
  const { credentials } = exchange;
  const { url, state, code_verifier } = returned;
  // A path, or the query alone, is a common mistake. The message does not quote it, because it contains the code.
  if (!URL.canParse(url)) {
    throw invalid('The url of the answer is not a URL. Pass the whole URL of the redirect.');
  }
  const { searchParams } = new URL(url);
  const secrets = [searchParams.get('code'), code_verifier];
  return endpoint.tokens('the code', { ...exchange, secrets }, async (server, client, options) => {
    used.add(returned);
    const callback = await explained('the authorization', [], secrets, async () => {
      // Without a known issuer there is nothing to compare it with: not every issuer is the origin of its endpoints.
      if (!endpoint.hasIssuer) searchParams.delete('iss');
      return protocol.validateAuthResponse(server, client, searchParams, state);
    });
    const { redirect_uri } = credentials;
    const authentication = authenticationOf(credentials);
    return protocol.authorizationCodeGrantRequest(
      server,
      client,
      authentication,
      callback,
      redirect_uri,
      code_verifier,
      options,
    );
  });
}

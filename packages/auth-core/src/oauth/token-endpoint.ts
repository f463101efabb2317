// The token endpoint: sends the requests of all flows, and reads their responses. oauth4webapi validates them.
import * as protocol from 'oauth4webapi';
import { AuthError } from '../errors.ts';
import {
  type CredentialsContext,
  type HeldTokens,
  isObject,
  type StepUp,
  type TokenResponse,
} from '../session/grant.ts';
import type { Connection } from '../workflow/lifecycle.ts';
import { Clients } from './clients.ts';
import {
  clientOf,
  type OAuthClient,
  type OAuthCredentials,
  parametersOf,
  protocolClient,
  secretsOf,
} from './credentials.ts';
import { explained, type OAuthServerOptions, requestOptions, serverOf } from './server.ts';

/** Errors for invalid credentials, or for a denial by the user (RFC 6749 §5.2, RFC 8628 §3.5). */
export const refusedLogin: readonly string[] = [
  'invalid_grant',
  'invalid_client',
  'unauthorized_client',
  'access_denied',
  'expired_token',
];

/** The data of one token request. */
export interface Exchange<Credentials = OAuthClient> {
  readonly credentials: Credentials;
  readonly signal: AbortSignal;
  readonly stepUp?: StepUp | undefined;
  /** The secrets of the request that are not in the credentials. */
  readonly secrets?: readonly unknown[] | undefined;
}

/** Sends one request to the token endpoint. */
export type SendTokenRequest = (
  server: protocol.AuthorizationServer,
  client: protocol.Client,
  options: protocol.TokenEndpointRequestOptions,
) => Promise<Response>;

export class TokenEndpoint {
  readonly connection: Connection;
  readonly hasIssuer: boolean;
  readonly #server: (signal: AbortSignal) => Promise<protocol.AuthorizationServer>;
  readonly #clients = new Clients();

  constructor(options: OAuthServerOptions, connection: Connection) {
    this.connection = connection;
    this.hasIssuer = options.issuer !== undefined;
    this.#server = serverOf(options, connection);
  }

  /** Returns the metadata of the authorization server. */
  async serverFor(at: string, signal: AbortSignal): Promise<protocol.AuthorizationServer> {
    return explained(at, [], [], () => this.#server(signal));
  }

  /**
   * Returns the client of a refresh or revocation: the session's credentials, or those of the login.
   *
   * @throws AuthError `invalid_configuration` if neither is known.
   */
  async clientOf(
    { attached }: HeldTokens,
    { credentials }: CredentialsContext<OAuthCredentials>,
  ): Promise<OAuthClient> {
    const known = this.#clients.find(attached);
    // The function `credentials` may prompt the user, and the id of a public client is enough.
    const own = known?.client_authentication === 'none' ? undefined : await credentials();
    const given = own && clientOf(own);
    // After a login with other credentials, those of the session are of another client.
    const isOwn = given != null && !this.#clients.isOther(attached, given);
    const client = isOwn ? given : known;
    if (client) return client;
    const message = 'The client is not known. Pass credentials with at least client_id.';
    throw new AuthError('invalid_configuration', message);
  }

  /** Sends a token request, again if the server requires another nonce (RFC 9449 §8), and reads its response. */
  async tokens(
    at: string,
    { credentials, signal, secrets = [] }: Exchange<OAuthClient>,
    send: SendTokenRequest,
    refused: readonly string[] = refusedLogin,
  ): Promise<TokenResponse> {
    const server = await this.serverFor(at, signal);
    const client = protocolClient(credentials);
    const handle = credentials.dpop?.handle;
    const options = {
      ...requestOptions(this.connection, signal),
      ...(handle && { DPoP: handle }),
      // A resource is named in the authorization request and in the token request (RFC 8707 §2.2).
      additionalParameters: new URLSearchParams(parametersOf({ ...credentials, scope: undefined })),
    };
    const request = async (): Promise<TokenResponse> =>
      tokensOf(await send(server, client, options), (response) =>
        protocol.processGenericTokenEndpointResponse(server, client, response),
      );
    const response = await explained(at, refused, [...secretsOf(credentials), ...secrets], () =>
      request().catch((error: unknown) => {
        if (handle && protocol.isDPoPNonceError(error)) return request();
        throw error;
      }),
    );
    return { ...response, attached: await this.#clients.keep(credentials) };
  }
}

/** The members with a lifetime. */
const lifetimes = /^(refresh_)?expires_(in|in_ms|at)$|^issued_at$/;

/**
 * Reads a token response. The session reads more forms of a lifetime than oauth4webapi, and does not use an id token.
 * Members that the session reads only from a grant, such as `attached`, are left out.
 */
async function tokensOf(
  response: Response,
  validate: (response: Response) => Promise<protocol.TokenEndpointResponse>,
): Promise<TokenResponse> {
  const body = await membersOf(response);
  if (!body) return validate(response);
  const { access_token, token_type = 'Bearer', refresh_token } = body;
  const scope = typeof body.scope === 'string' ? body.scope : undefined;
  const read = await validate(Response.json({ access_token, token_type, refresh_token, scope }));
  const lifetime = Object.entries(body).filter(([name]) => lifetimes.test(name));
  return { ...read, ...Object.fromEntries(lifetime) };
}

/**
 * Returns the members of a successful response; `undefined` if it has none. Many servers send null or an empty string for
 * an absent member.
 *
 * @throws ResponseBodyError for an error with a status of success, as some servers send it.
 */
export async function membersOf(response: Response): Promise<Record<string, unknown> | undefined> {
  if (!response.ok) return undefined;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  if (!isObject(body)) return undefined;
  const present = Object.entries(body).filter(([, value]) => value !== null && value !== '');
  const members: Record<string, unknown> = Object.fromEntries(present);
  if (typeof members.error === 'string' && members.access_token === undefined) {
    throw new protocol.ResponseBodyError('', { cause: members as never, response });
  }
  return members;
}

export function missing(endpoint: string): never {
  throw new AuthError('invalid_configuration', `The authorization server has no ${endpoint}.`);
}

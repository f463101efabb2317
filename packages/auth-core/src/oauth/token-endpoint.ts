// The token endpoint: sends the requests of all flows, and reads their responses. oauth4webapi validates them.
import * as protocol from 'oauth4webapi';
import { AuthError } from '../errors.ts';
import { isObject, type StepUp, type TokenResponse } from '../session/grant.ts';
import type { Connection } from '../workflow/lifecycle.ts';
import type { OAuthCredentials } from './credentials.ts';
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
export interface Exchange<Credentials = OAuthCredentials> {
  readonly credentials: Credentials;
  readonly signal: AbortSignal;
  readonly stepUp?: StepUp | undefined;
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

  constructor(options: OAuthServerOptions, connection: Connection) {
    this.connection = connection;
    this.hasIssuer = options.issuer !== undefined;
    this.#server = serverOf(options, connection);
  }

  /** Returns the metadata of the authorization server. */
  async serverFor(at: string, signal: AbortSignal): Promise<protocol.AuthorizationServer> {
    return explained(at, [], [], () => this.#server(signal));
  }

  /** Sends a token request, again if the server requires another nonce (RFC 9449 §8), and reads its response. */
  async tokens(
    at: string,
    { credentials, signal }: Exchange,
    send: SendTokenRequest,
    refused: readonly string[] = refusedLogin,
  ): Promise<TokenResponse> {
    const server = await this.serverFor(at, signal);
    const client = { client_id: credentials.client_id };
    const handle = credentials.dpop?.handle;
    const options = {
      ...requestOptions(this.connection, signal),
      ...(handle && { DPoP: handle }),
    };
    const request = async (): Promise<TokenResponse> => {
      const { response, lifetime } = await this.#readable(await send(server, client, options));
      const read = await protocol.processGenericTokenEndpointResponse(server, client, response);
      return { ...read, ...lifetime };
    };
    return explained(at, refused, [credentials], () =>
      request().catch((error: unknown) => {
        if (handle && protocol.isDPoPNonceError(error)) return request();
        throw error;
      }),
    );
  }

  /**
   * Prepares a response for oauth4webapi, which is stricter than many servers. Separates the lifetime, because the
   * session reads more forms of it. Removes members that are null, and the id token if there is no issuer to validate it
   * against: the session does not use it.
   */
  async #readable(response: Response): Promise<{ response: Response; lifetime: object }> {
    const body: unknown = response.ok
      ? await response
          .clone()
          .json()
          .catch(() => null)
      : null;
    if (!isObject(body)) return { response, lifetime: {} };
    const present = Object.entries(body).filter(([, value]) => value !== null);
    const { expires_in, id_token, token_type = 'Bearer', ...rest } = Object.fromEntries(present);
    const kept = this.hasIssuer ? { id_token } : {};
    const text = JSON.stringify({ ...rest, token_type, ...kept });
    return {
      response: new Response(text, response),
      lifetime: expires_in === undefined ? {} : { expires_in },
    };
  }
}

export function missing(endpoint: string): never {
  throw new AuthError('invalid_configuration', `The authorization server has no ${endpoint}.`);
}

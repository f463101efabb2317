// OAuth 2.0 as a grant. oauth4webapi sends the requests and validates the responses. The session stores, shares and
// refreshes the tokens.
import * as protocol from 'oauth4webapi';
import { AuthError, invalid, isAuthError } from '../errors.ts';
import {
  type Challenge,
  type CredentialsContext,
  type Grant,
  type GrantContext,
  type HeldTokens,
  isObject,
  type StepUp,
  type TokenResponse,
} from '../session/grant.ts';
import { shownWhile } from '../session/show.ts';
import { timeOf, wait } from '../session/time.ts';
import type { Connection } from '../workflow/lifecycle.ts';
import {
  type AuthorizationCodeCredentials,
  accountOf,
  authenticationOf,
  type DeviceCredentials,
  flowOf,
  type OAuthCredentials,
  type OAuthFlow,
  type PasswordCredentials,
  parametersOf,
  type ReturnedRedirect,
} from './credentials.ts';
import { explained, type OAuthServerOptions, requestOptions, serverOf } from './server.ts';

/** The authorization URL, and the data that an application must store if it leaves the page. */
export interface AuthorizationDetails {
  readonly url: string;
  readonly state: string;
  readonly code_verifier: string;
}

/** The code and the URL to show to a user with another device (RFC 8628 §3.2). */
export interface DeviceDetails {
  readonly user_code: string;
  readonly verification_uri: string;
  readonly verification_uri_complete: string | undefined;
  /** In seconds. */
  readonly expires_in: number;
}

/** Errors for invalid credentials, or for a denial by the user (RFC 6749 §5.2, RFC 8628 §3.5). */
const refusedLogin = [
  'invalid_grant',
  'invalid_client',
  'unauthorized_client',
  'access_denied',
  'expired_token',
];
const refusedRefresh = ['invalid_grant'];

/** The data of one token request. */
interface Exchange<Credentials = OAuthCredentials> {
  readonly credentials: Credentials;
  readonly signal: AbortSignal;
  readonly stepUp?: StepUp | undefined;
}

/** Creates a grant with the flows of the server. */
export function createOAuthGrant(
  options: OAuthServerOptions,
  flows: readonly OAuthFlow[],
  connection: Connection,
): Grant<OAuthCredentials> {
  const issuer = options.issuer ?? options.token_endpoint;
  const oauth = new OAuth(options, connection);
  return {
    issuer,
    identify: (credentials) => [flowOf(credentials, flows), ...accountOf(credentials)],
    login: async (credentials, { signal, stepUp }) => {
      const exchange = { credentials: credentials as never, signal, stepUp };
      switch (flowOf(credentials, flows)) {
        case 'clientCredentials':
          return oauth.clientCredentials(exchange);
        case 'password':
          return oauth.password(exchange);
        case 'authorizationCode':
          return oauth.authorizationCode(exchange);
        case 'deviceAuthorization':
          return oauth.device(exchange);
      }
    },
    refresh: (tokens, context) => oauth.refresh(tokens, context),
    logout: (tokens, context) => oauth.revoke(tokens, context),
  };
}

class OAuth {
  readonly #connection: Connection;
  readonly #server: (signal: AbortSignal) => Promise<protocol.AuthorizationServer>;
  readonly #hasIssuer: boolean;

  constructor(options: OAuthServerOptions, connection: Connection) {
    this.#connection = connection;
    this.#server = serverOf(options, connection);
    this.#hasIssuer = options.issuer !== undefined;
  }

  clientCredentials(exchange: Exchange): Promise<TokenResponse> {
    const { credentials, stepUp } = exchange;
    const parameters = parametersOf(credentials, { ...stepUp });
    return this.#tokens('the client credentials', exchange, (server, client, options) =>
      protocol.clientCredentialsGrantRequest(
        server,
        client,
        authenticationOf(credentials),
        parameters,
        options,
      ),
    );
  }

  password(exchange: Exchange<PasswordCredentials>): Promise<TokenResponse> {
    const { credentials, stepUp } = exchange;
    const { username, password } = credentials;
    const parameters = parametersOf(credentials, { ...stepUp, username, password });
    return this.#generic('password', exchange, parameters);
  }

  async authorizationCode(
    exchange: Exchange<AuthorizationCodeCredentials>,
  ): Promise<TokenResponse | Challenge> {
    const { credentials } = exchange;
    if (credentials.returned) return this.#code(exchange, credentials.returned);
    const details = await this.#authorization(exchange);
    return {
      challenge: 'authorization',
      details,
      answer: async (answer: Pick<ReturnedRedirect, 'url'>, { signal }: GrantContext) =>
        this.#code({ credentials, signal }, { ...details, url: answer.url }),
    };
  }

  /** Returns the authorization URL. Pushes the parameters if the server supports that (RFC 9126). */
  async #authorization({
    credentials,
    signal,
    stepUp,
  }: Exchange<AuthorizationCodeCredentials>): Promise<AuthorizationDetails> {
    const at = 'the authorization request';
    const { client_id, redirect_uri, dpop } = credentials;
    const server = await this.#serverFor(at, signal);
    const state = protocol.generateRandomState();
    const code_verifier = protocol.generateRandomCodeVerifier();
    const parameters = parametersOf(credentials, {
      ...stepUp,
      client_id,
      redirect_uri,
      response_type: 'code',
      state,
      code_challenge: await protocol.calculatePKCECodeChallenge(code_verifier),
      code_challenge_method: 'S256',
      dpop_jkt: await dpop?.handle.calculateThumbprint(),
    });
    const url = new URL(server.authorization_endpoint ?? missing('authorization_endpoint'));
    const pushed = server.pushed_authorization_request_endpoint
      ? await explained(at, refusedLogin, [credentials], () =>
          this.#push(server, credentials, { parameters, signal }),
        )
      : parameters;
    for (const [name, value] of Object.entries(pushed)) url.searchParams.set(name, value);
    return { url: url.href, state, code_verifier };
  }

  async #push(
    server: protocol.AuthorizationServer,
    credentials: AuthorizationCodeCredentials,
    { parameters, signal }: { parameters: Record<string, string>; signal: AbortSignal },
  ): Promise<Record<string, string>> {
    const { client_id } = credentials;
    const client = { client_id };
    const options = requestOptions(this.#connection, signal);
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
  async #code(
    exchange: Exchange<AuthorizationCodeCredentials>,
    { url, state, code_verifier }: ReturnedRedirect,
  ): Promise<TokenResponse> {
    const { credentials } = exchange;
    // A path, or the query alone, is a common mistake. The message does not quote it, because it contains the code.
    if (!URL.canParse(url)) {
      throw invalid('The url of the answer is not a URL. Pass the whole URL of the redirect.');
    }
    return this.#tokens('the code', exchange, async (server, client, options) => {
      const callback = await explained('the authorization', [], [], async () => {
        const { searchParams } = new URL(url);
        // Without a known issuer there is nothing to compare it with: not every issuer is the origin of its endpoints.
        if (!this.#hasIssuer) searchParams.delete('iss');
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

  async device({ credentials, signal, stepUp }: Exchange<DeviceCredentials>): Promise<Challenge> {
    const at = 'the device authorization';
    const server = await this.#serverFor(at, signal);
    const client = { client_id: credentials.client_id };
    const found = await explained(at, refusedLogin, [credentials], async () => {
      const options = requestOptions(this.#connection, signal);
      const authentication = authenticationOf(credentials);
      const parameters = parametersOf(credentials, { ...stepUp });
      const response = await protocol.deviceAuthorizationRequest(
        server,
        client,
        authentication,
        parameters,
        options,
      );
      return protocol.processDeviceAuthorizationResponse(server, client, response);
    });
    const { device_code, user_code, verification_uri, verification_uri_complete, expires_in } =
      found;
    const details: DeviceDetails = {
      user_code,
      verification_uri,
      verification_uri_complete,
      expires_in,
    };
    return {
      challenge: 'device',
      details,
      wait: (context: GrantContext, show: (signal: AbortSignal) => Promise<unknown>) =>
        shownWhile(context.signal, show, () =>
          this.#poll({ credentials, signal: context.signal }, device_code, found.interval),
        ),
      answer: async (tokens: TokenResponse) => tokens,
    } as Challenge<'device', DeviceDetails, TokenResponse> as never;
  }

  /** Polls until the user has acted, as often as the server allows (RFC 8628 §3.5). */
  async #poll(
    exchange: Exchange<DeviceCredentials>,
    device_code: string,
    interval = 5,
  ): Promise<TokenResponse> {
    const { credentials, signal } = exchange;
    for (let seconds = interval; ; ) {
      await wait(undefined, { time: timeOf(), milliseconds: seconds * 1000, signal });
      try {
        return await this.#tokens('the device code', exchange, (server, client, options) =>
          protocol.deviceCodeGrantRequest(
            server,
            client,
            authenticationOf(credentials),
            device_code,
            options,
          ),
        );
      } catch (error) {
        const { providerCode, status } = isAuthError(error) ? error : ({} as Partial<AuthError>);
        const isLost =
          isAuthError(error) && error.code === 'token_request_failed' && status === undefined;
        if (providerCode === 'slow_down') seconds += 5;
        else if (providerCode !== 'authorization_pending' && !isLost) throw error;
      }
    }
  }

  async refresh(
    { refresh_token }: HeldTokens & { readonly refresh_token: string },
    { signal, credentials: ask }: CredentialsContext<OAuthCredentials>,
  ): Promise<TokenResponse> {
    const credentials = (await ask()) ?? unknownClient();
    const exchange = { credentials, signal };
    return this.#tokens(
      'the refresh',
      exchange,
      (server, client, options) => {
        const { refresh_endpoint = server.token_endpoint! } = server as {
          refresh_endpoint?: string;
        };
        const own = { ...server, token_endpoint: refresh_endpoint };
        const additionalParameters = new URLSearchParams(
          parametersOf({ ...credentials, scope: undefined }),
        );
        const all = { ...options, additionalParameters };
        return protocol.refreshTokenGrantRequest(
          own,
          client,
          authenticationOf(credentials),
          refresh_token,
          all,
        );
      },
      refusedRefresh,
    );
  }

  /** Revokes the refresh token (RFC 7009), which ends all tokens of its login. */
  async revoke(
    { access_token, refresh_token }: HeldTokens,
    { signal, credentials: ask }: CredentialsContext<OAuthCredentials>,
  ): Promise<void> {
    const at = 'the revocation';
    const server = await this.#serverFor(at, signal);
    if (!server.revocation_endpoint) throw missing('revocation_endpoint');
    const credentials = (await ask()) ?? unknownClient();
    await explained(at, [], [credentials, access_token, refresh_token], async () => {
      const client = { client_id: credentials.client_id };
      const hint = refresh_token === undefined ? 'access_token' : 'refresh_token';
      const response = await protocol.revocationRequest(
        server,
        client,
        authenticationOf(credentials),
        refresh_token ?? access_token,
        {
          ...requestOptions(this.#connection, signal),
          additionalParameters: { token_type_hint: hint },
        },
      );
      await protocol.processRevocationResponse(response);
    });
  }

  #generic(
    grant: string,
    exchange: Exchange,
    parameters: Record<string, string>,
  ): Promise<TokenResponse> {
    const authentication = authenticationOf(exchange.credentials);
    return this.#tokens(`the ${grant} grant`, exchange, (server, client, options) =>
      protocol.genericTokenEndpointRequest(
        server,
        client,
        authentication,
        grant,
        parameters,
        options,
      ),
    );
  }

  async #serverFor(at: string, signal: AbortSignal): Promise<protocol.AuthorizationServer> {
    return explained(at, [], [], () => this.#server(signal));
  }

  /** Sends a token request, again if the server requires another nonce (RFC 9449 §8), and reads its response. */
  async #tokens(
    at: string,
    { credentials, signal }: Exchange,
    send: (
      server: protocol.AuthorizationServer,
      client: protocol.Client,
      options: protocol.TokenEndpointRequestOptions,
    ) => Promise<Response>,
    refused: readonly string[] = refusedLogin,
  ): Promise<TokenResponse> {
    const server = await this.#serverFor(at, signal);
    const client = { client_id: credentials.client_id };
    const handle = credentials.dpop?.handle;
    const options = {
      ...requestOptions(this.#connection, signal),
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
    const kept = this.#hasIssuer ? { id_token } : {};
    const text = JSON.stringify({ ...rest, token_type, ...kept });
    return {
      response: new Response(text, response),
      lifetime: expires_in === undefined ? {} : { expires_in },
    };
  }
}

function missing(endpoint: string): never {
  throw new AuthError('invalid_configuration', `The authorization server has no ${endpoint}.`);
}

function unknownClient(): never {
  const message = 'The client is not known. Pass credentials with at least client_id.';
  throw new AuthError('invalid_configuration', message);
}

// The endpoints of the authorization server, and the `fetch` that requests them. oauth4webapi implements the protocol.
import * as protocol from 'oauth4webapi';
import { AuthError, isAuthError, nameOf, unanswered } from '../errors.ts';
import { trustedOrigins } from '../fetch/origin.ts';
import { retryAfterOf } from '../fetch/retry-after.ts';
import { isObject } from '../session/grant.ts';
import { checkLease } from '../session/lease.ts';
import { redact, textsOf } from '../session/redact.ts';
import type { Connection } from '../workflow/lifecycle.ts';

/** The endpoints of an authorization server without discovery. */
export interface OAuthEndpoints {
  readonly token_endpoint?: string | undefined;
  /** The refresh endpoint, if it is not the token endpoint (`refreshUrl` of OpenAPI). */
  readonly refresh_endpoint?: string | undefined;
  readonly authorization_endpoint?: string | undefined;
  readonly device_authorization_endpoint?: string | undefined;
  readonly pushed_authorization_request_endpoint?: string | undefined;
  readonly revocation_endpoint?: string | undefined;
}

export interface OAuthServerOptions extends OAuthEndpoints {
  /**
   * The URL of the authorization server. Its endpoints are discovered from it (RFC 8414, OpenID Connect Discovery).
   * @default no discovery
   */
  readonly issuer?: string | undefined;
  /**
   * The discovery document to read.
   * @default 'oidc'
   */
  readonly discovery?: 'oidc' | 'oauth2' | undefined;
}

/**
 * Discovers the endpoints once. Requests do not share a discovery in progress: on workerd it ends with the request that
 * started it.
 */
export function serverOf(
  options: OAuthServerOptions,
  connection: Connection,
): (signal: AbortSignal) => Promise<protocol.AuthorizationServer> {
  let known: protocol.AuthorizationServer | undefined;
  return async (signal) => {
    known ??= await discover(options, connection, signal);
    return known;
  };
}

async function discover(
  { issuer, discovery = 'oidc', ...endpoints }: OAuthServerOptions,
  connection: Connection,
  signal: AbortSignal,
): Promise<protocol.AuthorizationServer> {
  const known = Object.entries(endpoints).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const given = Object.fromEntries(known);
  if (issuer === undefined) {
    const { origin } = new URL(known[0]![1], connection.server);
    return { issuer: origin, ...placed(given, connection) };
  }
  const url = new URL(isRelative(issuer) ? onServer(issuer, connection) : issuer);
  const options = { ...requestOptions(connection, signal), algorithm: discovery };
  const response = await protocol.discoveryRequest(url, options);
  const found = await protocol.processDiscoveryResponse(await issuerIn(response, url), response);
  return { ...found, ...placed({ ...endpointsOf(found), ...given }, connection) };
}

/**
 * Returns the issuer that a discovery document states, with or without a slash at the end: the URL of the document is the
 * same for both (OpenID Connect Discovery §4, RFC 8414 §3.1).
 */
async function issuerIn(response: Response, url: URL): Promise<URL> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  const bare = (text: unknown): string => String(text).replace(/\/$/, '');
  const isSame = isObject(body) && bare(body.issuer) === bare(url.href);
  return isSame ? new URL(String(body.issuer)) : url;
}

/** The names of the endpoints. */
export const endpointNames: readonly (keyof OAuthEndpoints)[] = [
  'token_endpoint',
  'refresh_endpoint',
  'authorization_endpoint',
  'device_authorization_endpoint',
  'pushed_authorization_request_endpoint',
  'revocation_endpoint',
];

function endpointsOf(server: protocol.AuthorizationServer): Record<string, string> {
  const found = endpointNames.map((name) => [name, server[name as keyof typeof server]]);
  return Object.fromEntries(found.filter((entry) => typeof entry[1] === 'string')) as never;
}

/**
 * Replaces the origins of the endpoints by `baseUrl`. The user's browser still opens the real authorization endpoint.
 */
function placed(endpoints: Record<string, string>, connection: Connection): Record<string, string> {
  const placeOf = (name: string, url: string): string => {
    if (isRelative(url)) return onServer(url, connection);
    if (connection.baseUrl === undefined || name === 'authorization_endpoint') return url;
    const { pathname, search } = new URL(url);
    return onServer(pathname + search, connection);
  };
  return Object.fromEntries(
    Object.entries(endpoints).map(([name, url]) => [name, placeOf(name, url)]),
  );
}

function isRelative(url: string): boolean {
  return url.startsWith('/');
}

/** Returns a URL of the API's server (OpenAPI 3.1.1, "Relative References in API URLs"), or below `baseUrl`. */
function onServer(path: string, { baseUrl, server }: Connection): string {
  return baseUrl === undefined ? new URL(path, server).href : baseUrl.replace(/\/+$/, '') + path;
}

interface RequestOptions {
  readonly signal: AbortSignal;
  readonly [protocol.customFetch]: (
    url: string,
    init: { readonly method: string },
  ) => Promise<Response>;
  readonly [protocol.allowInsecureRequests]: true;
}

/** Returns the options of an oauth4webapi request. */
export function requestOptions(connection: Connection, signal: AbortSignal): RequestOptions {
  return {
    signal,
    [protocol.customFetch]: async (url, init) => {
      checkOrigin(url, connection);
      // The process may have been frozen since the discovery or the signature of the request. A GET changes nothing.
      if (init.method === 'POST') checkLease(signal);
      const request = new Request(url, init);
      try {
        return await connection.fetch(request);
      } catch (error) {
        throw isAuthError(error) ? error : new Unanswered(error);
      }
    },
    // `checkOrigin` decides for each URL.
    [protocol.allowInsecureRequests]: true,
  };
}

/** A request without a response, unlike an error of oauth4webapi. */
class Unanswered {
  readonly error: unknown;
  constructor(error: unknown) {
    this.error = error;
  }
}

/**
 * Checks the URL of an endpoint, also of a discovered one.
 *
 * @throws AuthError `invalid_configuration` if it has no TLS, except for loopback, and origins that the caller named.
 */
export function checkOrigin(url: string, { insecure, baseUrl }: Connection): void {
  const named = baseUrl === undefined ? [] : [new URL(baseUrl).origin];
  trustedOrigins([url], [insecure ?? [], named].flat());
}

/** Converts errors of `work` to those of a session. `refused` lists the errors of a rejection. */
export async function explained<Result>(
  at: string,
  refused: readonly string[],
  secrets: readonly unknown[],
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (isAuthError(error)) throw error;
    const said = await saidBy(error);
    if (said) throw refusal(at, said, { refused, secrets });
    if (error instanceof Unanswered) throw unanswered(`No response to ${at}`, error.error, { at });
    if (error instanceof protocol.AuthorizationResponseError) throw denial(at, error, secrets);
    const response = responseOf(error);
    // The response is of a gateway, not of an authorization server.
    if (response) throw failed(at, response);
    // The messages of oauth4webapi contain no value. Nothing is sent again: the server may have replaced a token.
    const fault =
      error instanceof protocol.OperationProcessingError ||
      error instanceof protocol.UnsupportedOperationError
        ? error.message
        : nameOf(error);
    throw new AuthError('invalid_token_response', `${at}: ${fault}.`, { at });
  }
}

/**
 * Reads the server's error (RFC 6749 §5.2), also from a 401 with a challenge (RFC 9110 §11.6.1), and with a status that
 * oauth4webapi does not expect.
 */
async function saidBy(error: unknown): Promise<Said | undefined> {
  if (error instanceof protocol.ResponseBodyError) return error;
  const response = responseOf(error);
  if (!response || !/^application\/json\b/i.test(response.headers.get('Content-Type') ?? '')) {
    return undefined;
  }
  const body: unknown = await response.json().catch(() => undefined);
  const { error: code, error_description } = Object(body) as Partial<Said>;
  const { status } = response;
  return typeof code === 'string'
    ? { error: code, error_description, status, response }
    : undefined;
}

/** Returns the response that oauth4webapi did not accept. */
function responseOf(error: unknown): Response | undefined {
  if (error instanceof protocol.WWWAuthenticateChallengeError) return error.response;
  const { cause } = Object(error) as { cause?: unknown };
  return cause instanceof Response ? cause : undefined;
}

type Said = Pick<protocol.ResponseBodyError, 'error' | 'status' | 'response'> & {
  readonly error_description?: string | undefined;
};

function failed(at: string, response: Response): AuthError {
  const { status } = response;
  const kind = response.ok ? 'invalid_token_response' : 'token_request_failed';
  const message = `The response to ${at} with status ${status} is not a response of an authorization server.`;
  const retryAfter = retryAfterOf(response, Date.now());
  return new AuthError(kind, message, { at, status, retryAfter });
}

/** The redirect of an authorization without a code (RFC 6749 §4.1.2.1). */
function denial(
  at: string,
  said: protocol.AuthorizationResponseError,
  secrets: readonly unknown[],
): AuthError {
  const { error, error_description } = said;
  const detail = redact([error, error_description].filter(Boolean).join(': '), textsOf(...secrets));
  const code = error === 'access_denied' ? 'cancelled' : 'token_request_failed';
  const message = `The provider responded to ${at}: ${detail}`;
  return new AuthError(code, message, { at, detail, providerCode: error });
}

/**
 * The statuses of a rejection (RFC 6749 §5.2; 403 of servers that differ from it). With others a server says that it is
 * busy or down, whatever the error is.
 */
const rejecting: readonly number[] = [400, 401, 403];

function refusal(
  at: string,
  { error, error_description, status, response }: Said,
  { refused, secrets }: { refused: readonly string[]; secrets: readonly unknown[] },
): AuthError {
  const isRefused = refused.includes(error) && rejecting.includes(status);
  const said = [error, error_description].filter(Boolean).join(': ');
  const detail = redact(said, textsOf(...secrets));
  return new AuthError(
    isRefused ? 'invalid_grant' : 'token_request_failed',
    `The provider ${isRefused ? 'rejected' : 'responded to'} ${at} with status ${status}: ${detail}`,
    { at, status, detail, providerCode: error, retryAfter: retryAfterOf(response, Date.now()) },
  );
}

// The endpoints of the authorization server, and the `fetch` that requests them. oauth4webapi implements the protocol.
import * as protocol from 'oauth4webapi';
import { AuthError, isAuthError, unanswered } from '../errors.ts';
import { retryAfterOf } from '../fetch/retry-after.ts';
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
  const found = await protocol.processDiscoveryResponse(url, response);
  return { ...found, ...placed({ ...endpointsOf(found), ...given }, connection) };
}

const names: readonly (keyof OAuthEndpoints)[] = [
  'token_endpoint',
  'refresh_endpoint',
  'authorization_endpoint',
  'device_authorization_endpoint',
  'pushed_authorization_request_endpoint',
  'revocation_endpoint',
];

function endpointsOf(server: protocol.AuthorizationServer): Record<string, string> {
  const found = names.map((name) => [name, server[name as keyof typeof server]]);
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
  readonly [protocol.allowInsecureRequests]: boolean;
}

/** Returns the options of an oauth4webapi request. */
export function requestOptions(
  { fetch, baseUrl, isPlain }: Connection,
  signal: AbortSignal,
): RequestOptions {
  return {
    signal,
    [protocol.customFetch]: async (url, init) => {
      // The process may have been frozen since the discovery or the signature of the request. A GET changes nothing.
      if (init.method === 'POST') checkLease(signal);
      return fetch(new Request(url, init));
    },
    // The client has checked the URL: it is loopback, or an origin that the caller named.
    [protocol.allowInsecureRequests]: isPlain ?? baseUrl?.startsWith('http:') ?? false,
  };
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
    if (error instanceof protocol.WWWAuthenticateChallengeError) throw failed(at, error.response);
    if (error instanceof protocol.AuthorizationResponseError) throw denial(at, error);
    if (error instanceof protocol.OperationProcessingError) {
      // The response is of a gateway, not of an authorization server.
      if (error.cause instanceof Response) throw failed(at, error.cause);
      throw new AuthError('invalid_token_response', `${at}: ${error.message}.`, { at });
    }
    throw unanswered(`No response to ${at}`, error, { at });
  }
}

/** Reads the server's error (RFC 6749 §5.2), also from a 401 with a challenge (RFC 9110 §11.6.1). */
async function saidBy(error: unknown): Promise<Said | undefined> {
  if (error instanceof protocol.ResponseBodyError) return error;
  if (!(error instanceof protocol.WWWAuthenticateChallengeError)) return undefined;
  const { response, status } = error;
  const body: unknown = await response.json().catch(() => undefined);
  const { error: code, error_description } = Object(body) as Partial<Said>;
  return typeof code === 'string'
    ? { error: code, error_description, status, response }
    : undefined;
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
function denial(at: string, said: protocol.AuthorizationResponseError): AuthError {
  const { error, error_description } = said;
  const detail = redact([error, error_description].filter(Boolean).join(': '), []);
  const code = error === 'access_denied' ? 'cancelled' : 'token_request_failed';
  const message = `The provider responded to ${at}: ${detail}`;
  return new AuthError(code, message, { at, detail, providerCode: error });
}

function refusal(
  at: string,
  { error, error_description, status, response }: Said,
  { refused, secrets }: { refused: readonly string[]; secrets: readonly unknown[] },
): AuthError {
  const isRefused = refused.includes(error);
  const said = [error, error_description].filter(Boolean).join(': ');
  const detail = redact(said, textsOf(...secrets));
  return new AuthError(
    isRefused ? 'invalid_grant' : 'token_request_failed',
    `The provider ${isRefused ? 'rejected' : 'responded to'} ${at} with status ${status}: ${detail}`,
    { at, status, detail, providerCode: error, retryAfter: retryAfterOf(response, Date.now()) },
  );
}

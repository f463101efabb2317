// Credentials that are not in one header: a token in the query or in a cookie, or several credentials. The fetch
// boundary (authorize.ts) decides which token a request carries, and when it is replayed. It writes the token into one
// header. This wrapper runs inside it, and moves the token and the other credentials to where the API expects them.
import { AuthError } from '../errors.ts';
import { ownOf } from '../fetch/body.ts';
import type { Fetch } from '../fetch/redirect.ts';
import type { SessionInternals } from '../session/internals.ts';

/**
 * Wraps the `fetch` of a client.
 *
 * @param baseUrl The URL that replaces all servers of the API, if the caller passed one.
 */
export type Through = (
  fetch: Fetch,
  session: SessionInternals,
  baseUrl?: string | undefined,
) => Fetch;

/** Where a credential is sent, from its OpenAPI security scheme. */
export interface Place {
  /** The scheme of an additional credential; absent for the access token. */
  readonly scheme?: string;
  readonly in: 'header' | 'query' | 'cookie';
  readonly name: string;
  /** The prefix of the credential. */
  readonly prefix?: string;
}

/** The header that carries the token to this wrapper. No request is sent with it. */
export const tokenHeader = 'x-access-token-of-session';

/** Wraps a `fetch` so that it moves the access token and its additional credentials to their places. */
export function placed(...places: readonly Place[]): Through {
  return (fetch, session) => async (request, init) => {
    const marked = request.headers.get(tokenHeader);
    // The request is a public call, or a redirect to an untrusted origin.
    if (marked === null) return fetch(request, init);
    const draft: Draft = { url: request.url, headers: new Headers(request.headers) };
    draft.headers.delete(tokenHeader);
    // The token and the credentials are of the same login, also if the session obtained others after the request was
    // created.
    const { access_token = marked, attached } = session.record?.current.tokens ?? {};
    for (const place of places) {
      const { scheme } = place;
      put(draft, place, scheme === undefined ? access_token : attached?.credentials?.[scheme]);
    }
    return fetch(requestOf(request, draft), init);
  };
}

interface Draft {
  url: string;
  readonly headers: Headers;
}

function put(draft: Draft, { scheme, in: where, name, prefix = '' }: Place, value: unknown): void {
  if (typeof value !== 'string') throw missing(scheme ?? name);
  const { headers } = draft;
  // The error that `Headers` throws for an invalid value would quote the credential.
  if (where !== 'query' && !/^[\t -~]*$/.test(value)) throw unsendable(scheme ?? name);
  if (where === 'header') headers.set(name, prefix + value);
  if (where === 'query') {
    const [address = '', fragment] = draft.url.split('#');
    const separator = address.includes('?') ? '&' : '?';
    const pair = `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
    draft.url = [`${address}${separator}${pair}`, fragment].filter(Boolean).join('#');
  }
  if (where === 'cookie') {
    const others = headers.get('Cookie');
    headers.set('Cookie', [others, `${name}=${value}`].filter(Boolean).join('; '));
  }
}

/** Returns the request with other headers and another URL. */
function requestOf(request: Request, { url, headers }: Draft): Request {
  const sent = moved(request, url, headers);
  if (headers.has('Cookie') && !sent.headers.has('Cookie')) {
    throw new AuthError(
      'invalid_configuration',
      'This API requires its token in a cookie, and browsers do not let scripts send one. Call the API through your own server.',
    );
  }
  return sent;
}

/** Returns a copy of a request with another URL. The body comes from its source if that is known. */
export function moved(request: Request, url: string, headers: Headers): Request {
  const body = ownOf(request)?.body;
  const copy = url === request.url ? request : new Request(url, request);
  return new Request(copy, body == null ? { headers } : { headers, body });
}

function missing(scheme: string): AuthError {
  return new AuthError(
    'scheme_unavailable',
    `The operation requires a credential for "${scheme}", but the login returned none.`,
  );
}

function unsendable(scheme: string): AuthError {
  return new AuthError(
    'invalid_token_response',
    `The credential for "${scheme}" contains characters that are not valid in a header.`,
  );
}

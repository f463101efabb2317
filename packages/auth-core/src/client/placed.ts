// Credentials that are not one header: a token in the query or in a cookie, and further credentials next to it. The fetch
// boundary (authorize.ts) decides which token a request carries, and when it is sent again. It puts that token into one
// header, and this wrapper inside it puts everything where the API wants it.
import { AuthError } from '../errors.ts';
import { ownOf } from '../fetch/body.ts';
import type { Fetch } from '../fetch/redirect.ts';
import type { SessionInternals } from '../session/internals.ts';

/**
 * Wraps the `fetch` of a client.
 *
 * @param baseUrl The URL that replaces all servers of the API, if the consumer passed one.
 */
export type Through = (
  fetch: Fetch,
  session: SessionInternals,
  baseUrl?: string | undefined,
) => Fetch;

/** Where a credential goes: what OpenAPI says of its security scheme. */
export interface Place {
  /** The scheme, of a credential besides the access token. */
  readonly scheme?: string;
  readonly in: 'header' | 'query' | 'cookie';
  readonly name: string;
  /** What stands before it. */
  readonly prefix?: string;
}

/** The header that carries the token as far as this wrapper. No request leaves with it. */
export const tokenHeader = 'x-access-token-of-session';

/** Puts the access token, and what came with it, into their places. */
export function placed(...places: readonly Place[]): Through {
  return (fetch, session) => async (request, init) => {
    const marked = request.headers.get(tokenHeader);
    // A public call, or a redirect that left the trusted origins.
    if (marked === null) return fetch(request, init);
    const draft: Draft = { url: request.url, headers: new Headers(request.headers) };
    draft.headers.delete(tokenHeader);
    // Both are of the same login, also if the session obtained others since the request was made.
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
  // A `Headers` quotes a value that it cannot hold in its error.
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

/** The request with other headers, and to another address. */
function requestOf(request: Request, { url, headers }: Draft): Request {
  const sent = moved(request, url, headers);
  if (headers.has('Cookie') && !sent.headers.has('Cookie')) {
    throw new AuthError(
      'invalid_configuration',
      'This API takes its token in a cookie, and a browser lets no program send one. Call it through a server of your own.',
    );
  }
  return sent;
}

/** A copy of a request for another address. Its body is sent from its source, where that is known. */
export function moved(request: Request, url: string, headers: Headers): Request {
  const body = ownOf(request)?.body;
  const copy = url === request.url ? request : new Request(url, request);
  return new Request(copy, body == null ? { headers } : { headers, body });
}

function missing(scheme: string): AuthError {
  return new AuthError(
    'scheme_unavailable',
    `The login gave no credential for "${scheme}", which the operation requires.`,
  );
}

function unsendable(scheme: string): AuthError {
  return new AuthError(
    'invalid_token_response',
    `The credential for "${scheme}" has characters that no header can carry.`,
  );
}

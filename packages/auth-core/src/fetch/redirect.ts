// Follows the redirects of requests with a body or with headers, hop by hop. `fetch` would forward the body (307, 308)
// and every header except `Authorization` to any origin that a redirect names.
import { AuthError } from '../errors.ts';
import { derived, discard, isStream, type Own, type OwnRequest, ownOf } from './body.ts';

/** A `fetch` function that accepts a `Request`. */
export type Fetch = (input: Request, init?: RequestInit) => Promise<Response>;

/** A member of a `fetch` that can send its requests through another `fetch`: that of the client. */
export interface FetchWrapper {
  readonly wrap?: (fetch: Fetch) => Fetch;
}

/** The maximum number of redirects (Fetch §4.4). */
const MAX_REDIRECTS = 20;
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/**
 * Headers that may go to another origin because they do not identify the user, and `Authorization`, which `fetch`
 * removes itself.
 */
const harmless = /^(accept(-language)?|authorization|content-type|range|user-agent)$/;

/**
 * Wraps a `fetch` so that bodies and headers are sent to trusted origins only. A redirect to another origin is followed
 * without body and headers, and only if the redirected request is a GET or HEAD.
 *
 * @param isTrusted Returns whether a URL has a trusted origin.
 * @param hasOwnHeader Whether the token is in a header other than `Authorization`, which `fetch` does not remove.
 */
export function pinned(
  fetch: Fetch,
  isTrusted: (url: string) => boolean,
  hasOwnHeader: boolean = false,
): Fetch {
  return (request, init) => {
    const own = ownOf(request);
    const mayPin = (hasOwnHeader || !own?.isDirect) && isTrusted(request.url);
    const sent = mayPin ? pin(request) : request;
    return ownOf(sent)?.isPinned ? follow(sent, init, fetch, isTrusted) : fetch(sent, init);
  };
}

/** Returns the request, or, if it has a body or headers, a copy whose redirects `fetch` does not follow. */
function pin(request: Request, more: Own = { isPinned: true }): Request {
  const isPlain =
    request.body === null && [...request.headers.keys()].every((name) => harmless.test(name));
  if (isPlain || request.redirect !== 'follow') return request;
  return derived(request, { redirect: 'manual' }, more);
}

async function follow(
  request: Request,
  init: RequestInit | undefined,
  fetch: Fetch,
  isTrusted: (url: string) => boolean,
): Promise<Response> {
  let current: OwnRequest = request;
  for (let hop = 0; ; hop += 1) {
    const response = await fetch(current, init);
    // Browsers hide the target of a redirect.
    if (response.type === 'opaqueredirect') throw hidden(current.url);
    const next = hop < MAX_REDIRECTS ? nextHop(current, response, isTrusted) : undefined;
    if (!next) return response;
    discard(response);
    current = next;
  }
}

/** Returns the request of a redirect (Fetch §4.4); `undefined` if there is no redirect, or it must not be followed. */
function nextHop(
  request: OwnRequest,
  { status, headers }: Response,
  isTrusted: (url: string) => boolean,
): Request | undefined {
  const { method, signal } = request;
  const location = headers.get('Location');
  if (location === null || !redirects.has(status) || !URL.canParse(location, request.url)) {
    return undefined;
  }
  const url = new URL(location, request.url).href;
  const isOwn = isTrusted(url);
  const isRead = method === 'GET' || method === 'HEAD';
  const isBare = isRead || status === 303 || (status < 303 && method === 'POST');
  // The body is sent to trusted origins only, and only from its source: a stream cannot be read again.
  const body = isBare ? null : ownOf(request)!.body;
  const isKnown =
    request.body === null || (body != null && !(isStream(body) || body instanceof FormData));
  if (!isBare && !(isOwn && isKnown)) return undefined;
  const kept = [...request.headers].filter(
    ([name]) =>
      !(isBare && name.startsWith('content-')) &&
      (isOwn || (harmless.test(name) && name !== 'authorization')),
  );
  const init = {
    method: isBare && !isRead ? 'GET' : method,
    headers: kept,
    body: body ?? null,
    signal,
  };
  const next = new Request(url, init);
  return isOwn ? pin(next, { body }) : next;
}

function hidden(url: string): AuthError {
  return new AuthError(
    'untrusted_origin',
    `${new URL(url).origin} redirects a request with a body or headers, and browsers hide the target.`,
  );
}

// Redirects of requests that carry more than an address. `fetch` forwards a body (307, 308) and every header but
// `Authorization` to whatever origin a redirect names, so such a request is followed here, hop by hop.
import { AuthError } from '../errors.ts';
import { derived, discard, type OwnRequest, ownOf } from './body.ts';

/** The part of WHATWG `fetch` that is needed here. */
export type Fetch = (input: Request, init?: RequestInit) => Promise<Response>;

/** Fetch §4.4: a request is redirected 20 times at most. */
const HOPS = 20;
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** Headers that say nothing of who sends them. `fetch` itself drops `Authorization` on the way to another origin. */
const harmless = /^(accept(-language)?|authorization|content-type|range|user-agent)$/;

/**
 * Wraps a `fetch` so that what a request carries stays within the trusted origins: a redirect that leaves them is
 * followed without a body and without headers of the caller's, and only if it reads.
 *
 * @param isTrusted Whether a URL is of those origins.
 * @param hasOwnHeader Whether a token may be in a header of the API's own, which `fetch` never drops.
 */
export function pinned(
  fetch: Fetch,
  isTrusted: (url: string) => boolean,
  hasOwnHeader: boolean = false,
): Fetch {
  return (request, init) => {
    const own = ownOf(request);
    const mayPin = (hasOwnHeader || !own?.isDirect) && !own?.isPinned && isTrusted(request.url);
    const sent = mayPin ? pin(request) : request;
    return ownOf(sent)?.isPinned ? follow(sent, init, fetch, isTrusted) : fetch(sent, init);
  };
}

/** The request, or a copy whose redirects `fetch` doesn't follow, if it carries something. */
function pin(request: Request, body?: BodyInit | null): Request {
  const isPlain =
    request.body === null && [...request.headers.keys()].every((name) => harmless.test(name));
  if (isPlain || request.redirect !== 'follow') return request;
  const more = body == null ? { isPinned: true } : { isPinned: true, body };
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
    // A browser doesn't say where a redirect leads.
    if (response.type === 'opaqueredirect') throw hidden(current.url);
    const next = hop < HOPS ? nextHop(current, response, isTrusted) : undefined;
    if (!next) return response;
    discard(response);
    current = next;
  }
}

/** Where a response redirects to, as Fetch §4.4 has it; `undefined` if it doesn't, or must not be followed. */
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
  // The body goes along only to where it was meant to go, and from its source: what was sent can't be read again.
  const body = isBare ? null : ownOf(request)?.body;
  const isKnown = body != null && !(body instanceof ReadableStream || body instanceof FormData);
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
  return isOwn ? pin(next, body) : next;
}

function hidden(url: string): AuthError {
  return new AuthError(
    'untrusted_origin',
    `${new URL(url).origin} redirects a request that carries a body or headers, and a browser does not say where to. ` +
      'It was not followed.',
  );
}

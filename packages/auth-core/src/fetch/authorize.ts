// The fetch boundary: the only place where the final request is visible, with everything that middleware
// has added, and the only one where a refused request can be sent again as it was.

import type { Session, SessionInternals } from '../session/session.ts';
import { discard, isOwn, replayable } from './body.ts';
import { challengeSchemes } from './challenges.ts';
import { trustedOrigins } from './origin.ts';

/** The part of WHATWG `fetch` that is needed here. */
export type Fetch = (input: Request, init?: RequestInit) => Promise<Response>;

export interface AuthorizeOptions {
  /** The URL, or URLs, whose origins may see the token. Requests to any other origin pass untouched. */
  resource: string | URL | readonly (string | URL)[];
  /** The header that carries the token. Default `Authorization`. */
  header?: string | undefined;
  /** What stands before the token in it. Default `Bearer ` (RFC 6750 §2.1). */
  prefix?: string | undefined;
  /**
   * When a request that was answered with 401 is sent again with another token, once:
   * - `safe` (default): if it is idempotent (RFC 9110 §9.2.2), carries an `Idempotency-Key`, or if the 401 has a
   *   Bearer challenge, which says that the resource looked no further than the token;
   * - `always`: for an API that is known to apply nothing before it answers 401;
   * - `never`.
   */
  replay?: 'safe' | 'always' | 'never' | undefined;
}

/** What our own client knows beyond that. */
export interface AuthorizeInternals extends AuthorizeOptions {
  /**
   * The requests were made for one call each, without headers of the caller's, and nobody but `fetch` sees them: there
   * is no token of somebody else's to look for in them, and nobody to hide ours from afterwards.
   */
  alone?: boolean | undefined;
}

/** Requests that `authMiddleware` knows to need no token. */
export const exempt: WeakSet<Request> = new WeakSet();

/** Milliseconds that a server is given to make a token known to its own resources. */
const SETTLING = 1_000;

/** RFC 9110 §9.2.2, but for TRACE, which fetch forbids. */
export const idempotent: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);

/**
 * Wraps a `fetch` so that its requests carry the session's access token, and so that one that is refused
 * with 401 is sent again, once, with another.
 *
 * @example
 * const client = createClient<paths>({ baseUrl, fetch: authorize(fetch, session, { resource: baseUrl }) });
 */
export function authorize(
  fetch: Fetch,
  session: Session,
  options: AuthorizeOptions,
): (input: Request | string | URL, init?: RequestInit) => Promise<Response> {
  const { header = 'Authorization', prefix = 'Bearer ', replay } = options;
  const { alone } = options as AuthorizeInternals;
  const resources = Array.isArray(options.resource) ? options.resource : [options.resource];
  const trusted = [...trustedOrigins(resources as (string | URL)[])].map((origin) => `${origin}/`);
  const isTrusted = (url: string): boolean => trusted.some((origin) => url.startsWith(origin));
  const { emit, reject, holds, isNew } = session as SessionInternals;
  const standard = header.toLowerCase() === 'authorization';

  /** What makes a request carry a token. */
  function carrying(request: Request, token: string): RequestInit {
    const headers = new Headers(request.headers);
    headers.set(header, prefix + token);
    // Fetch drops Authorization on a redirect to another origin, but no header of an API's own.
    return standard ? { headers } : { headers, redirect: 'manual' };
  }

  /** A request with a token. One of our own carries it itself, while it is under way and no longer. */
  function withToken(request: Request, token: string): Request {
    if (!standard || !isOwn(request)) return new Request(request, carrying(request, token));
    request.headers.set(header, prefix + token);
    return request;
  }

  /** Whether an answer says that the token is not good. */
  function refuses(response: Response): boolean {
    if (response.status !== 401) return false;
    if (response.redirected && !isTrusted(response.url)) return false;
    const schemes = challengeSchemes(response.headers.get('WWW-Authenticate'));
    // A resource that wants another scheme altogether says nothing about this token.
    return !standard || schemes.length === 0 || schemes.includes('bearer');
  }

  function mayReplay(request: Request, response: Response): boolean {
    return (
      replay === 'always' ||
      challengeSchemes(response.headers.get('WWW-Authenticate')).includes('bearer') ||
      idempotent.has(request.method) ||
      request.headers.has('Idempotency-Key')
    );
  }

  /** The token to try instead: the same, a moment later, if it is so new that it may not be known everywhere yet. */
  async function another(token: string, signal: AbortSignal): Promise<string> {
    if (!isNew(token)) return session.accessToken({ signal, rejected: token });
    await new Promise((resolve) => setTimeout(resolve, SETTLING));
    return session.accessToken({ signal });
  }

  return async (input, init) => {
    const request =
      input instanceof Request && init === undefined ? input : new Request(input, init);
    const extension = beyond(request, init);
    const { signal } = request;
    const given = alone ? null : request.headers.get(header);
    const foreign = given !== null && !holds(given.slice(prefix.length));
    if (foreign || exempt.has(request) || !isTrusted(request.url)) {
      return fetch(request, extension);
    }
    const token = session.peek() ?? (await session.accessToken({ signal }));
    const once = replay === 'never' ? undefined : replayable(request, init?.body);
    const sent = withToken(request, token);
    let response: Response;
    try {
      response = await fetch(sent, extension);
    } finally {
      if (sent === request && !alone) request.headers.delete(header);
    }
    const refused = refuses(response);
    if (!refused || !once || !mayReplay(request, response)) {
      if (refused) reject(token);
      once?.drop?.();
      return response;
    }
    discard(response);
    const next = await another(token, signal);
    emit({ type: 'replayed', method: request.method, origin: new URL(request.url).origin });
    const replayed = await fetch(once.again(carrying(request, next)), extension);
    if (refuses(replayed)) reject(next);
    return replayed;
  };
}

/** What an `init` holds that no `Request` can: a dispatcher, a proxy, what a runtime adds of its own. */
function beyond(request: Request, init: RequestInit | undefined): RequestInit | undefined {
  if (!init) return undefined;
  const extra = Object.entries(init).filter(([name]) => !(name in request));
  return extra.length > 0 ? Object.fromEntries(extra) : undefined;
}

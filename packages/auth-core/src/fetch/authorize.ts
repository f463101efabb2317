// The fetch boundary: the only place where the final request is visible, with everything that middleware
// has added, and the only one where a rejected request can be sent again as it was.
import { AuthError, invalid } from '../errors.ts';
import { internalsOf, type SessionInternals, type TokenSource } from '../session/internals.ts';
import { checkOptions } from '../session/options.ts';
import { wait } from '../session/time.ts';
import { derived, discard, hasSource, ownOf, type Replayable, replayable } from './body.ts';
import { bearerChallenge, parseChallenges } from './challenges.ts';
import { type OriginOptions, originTest, trustedOrigins } from './origin.ts';
import { type Fetch, pinned } from './redirect.ts';
import type { CheckScheme } from './scheme.ts';

export type { Fetch };

export interface AuthorizeOptions extends OriginOptions {
  /** The URL, or URLs, whose origins may see the token. Requests to any other origin pass untouched. */
  resource: string | URL | readonly (string | URL)[];
  /**
   * The header that carries the token.
   * @default 'Authorization'
   */
  header?: string | undefined;
  /**
   * What stands before the token in it (RFC 6750 §2.1).
   * @default 'Bearer '
   */
  prefix?: string | undefined;
  /**
   * When a request that was rejected is sent again with another token, once:
   * - `safe`: if it is idempotent (RFC 9110 §9.2.2), carries an `Idempotency-Key`, or if the 401 has a Bearer challenge,
   *   which says that the resource looked no further than the token;
   * - `always`: for an API that is known to apply nothing before it rejects a token;
   * - `never`.
   * @default 'safe'
   */
  replay?: 'safe' | 'always' | 'never' | undefined;
  /**
   * Whether a response says that the token is no longer valid. To read its body, read a `clone()`.
   * @default its status is 401
   *
   * @example
   * authorize(fetch, session, { resource, isTokenInvalid: ({ status }) => status === 401 || status === 419 });
   */
  isTokenInvalid?: ((response: Response) => boolean | Promise<boolean>) | undefined;
}

/** Requests that `authMiddleware` knows to need no token. */
export const exempt: WeakSet<Request> = new WeakSet();

/** Set on a request while its token is waited for: a person may be thinking, which counts against no attempt. */
const waiting: unique symbol = Symbol('waiting');

type Waiting = Request & { [waiting]?: boolean };

export function isWaitingForToken(request: Waiting): boolean {
  return request[waiting] === true;
}

/** Milliseconds that a server is given to make a token known to its own resources. */
const SETTLING = 1_000;

/** RFC 9110 §9.2.2, but for TRACE, which fetch forbids. */
export const idempotent: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);

/** What a resource may say of a token that is valid (RFC 6750 §3.1, RFC 9470 §3): another one would not help. */
const notTheToken = /^(insufficient_|invalid_request$)/;

/**
 * Wraps a `fetch` so that its requests carry the session's access token, and so that one whose token is rejected is sent
 * again, once, with another.
 *
 * @param session That of `createSession`, or an object with a function `accessToken`.
 * @throws AuthError `invalid_configuration` for options that cannot work.
 *
 * @example
 * const client = createClient<paths>({ baseUrl, fetch: authorize(fetch, session, { resource: baseUrl }) });
 */
export function authorize(
  fetch: Fetch,
  session: TokenSource,
  options: AuthorizeOptions,
): (input: Request | string | URL, init?: RequestInit) => Promise<Response> {
  checkOptions(
    options,
    [],
    ['resource', 'header', 'prefix', 'replay', 'isTokenInvalid', 'insecure'],
  );
  const { resource, insecure, ...use } = options;
  const resources = [resource].flat() as readonly (string | URL)[];
  const isTrusted = originTest(trustedOrigins(resources, insecure));
  const send = authorized(fetch, { ...use, session, internals: internalsOf(session), isTrusted });
  return (input, init) => {
    const isForeign =
      typeof input === 'object' && !(input instanceof Request) && !('href' in input);
    return isForeign ? Promise.reject(foreign()) : send(input, init);
  };
}

function foreign(): AuthError {
  return invalid(
    'The Request is not one of this runtime: it comes from another library. Pass a URL and an init.',
  );
}

/** How requests carry tokens, and whose. */
export interface TokenUse extends Omit<AuthorizeOptions, keyof OriginOptions | 'resource'> {
  readonly session: TokenSource;
  readonly internals: SessionInternals;
  readonly isTrusted: (url: string) => boolean;
  /** The security scheme that the requests need a token of. */
  readonly scheme?: string | undefined;
  /** Rejects a token of another one. An API with one scheme needs it not. */
  readonly checkScheme?: CheckScheme | undefined;
}

/** `authorize`, of options that have been checked. */
export function authorized(
  fetch: Fetch,
  use: TokenUse,
): (input: Request | string | URL, init?: RequestInit) => Promise<Response> {
  const authorizer = new Authorizer(fetch, use);
  return (input, init) => authorizer.send(input, init);
}

/** A request on its way, and what is needed to send it again. */
interface Attempt {
  readonly request: Request;
  readonly extension: RequestInit | undefined;
  readonly once: Replayable | undefined;
  /** What rejections are remembered by: the operation, or the method and the address. */
  readonly target: unknown;
  readonly signal: AbortSignal | undefined;
}

class Authorizer {
  readonly #fetch: Fetch;
  readonly #use: TokenUse;
  readonly #header: string;
  readonly #prefix: string;
  /** Whether the token goes where HTTP has its place (RFC 9110 §11.6.2). */
  readonly #isStandard: boolean;
  /** The latest token, and the field that carries it: a text that is put together anew is copied for each request. */
  #token = '';
  #field = '';

  constructor(fetch: Fetch, use: TokenUse) {
    const { header = 'Authorization', prefix = 'Bearer ', isTrusted } = use;
    this.#use = use;
    this.#header = header;
    this.#prefix = prefix;
    this.#isStandard = header.toLowerCase() === 'authorization';
    this.#fetch = pinned(fetch, isTrusted, !this.#isStandard);
  }

  async send(input: Request | string | URL, init?: RequestInit): Promise<Response> {
    const request = requestOf(input, init);
    const extension = extensionOf(request, init);
    const own = ownOf(request);
    if (!own?.isDirect && !this.#concerns(request)) return this.#fetch(request, extension);
    const target = own?.operation ?? `${request.method} ${request.url.split(/[?#]/)[0]}`;
    const signal = own?.hasSignal === false ? undefined : request.signal;
    const { replay, session, scheme, checkScheme } = this.#use;
    let token = this.#peek(request, target);
    if (token === undefined) {
      const marked: Waiting = request;
      marked[waiting] = true;
      try {
        token = await session.accessToken({ signal });
      } finally {
        marked[waiting] = false;
      }
    }
    checkScheme?.(scheme!, session.scheme);
    const once = replay === 'never' ? undefined : replayable(request, init?.body);
    const sent = this.#withToken(request, token, init?.body);
    let response: Response;
    try {
      response = await this.#fetch(sent, extension);
    } catch (error) {
      throw explained(error);
    } finally {
      if (sent === request && !own?.isDirect) request.headers.delete(this.#header);
    }
    const isInvalid = this.#isInvalid(response);
    if (isInvalid === false || !(await this.#isAboutToken(request, response, isInvalid))) {
      once?.drop?.();
      this.#use.internals.rejections.accept(target, token);
      return response;
    }
    return this.#answer(response, token, { request, extension, once, target, signal });
  }

  /** Whether a request is to carry the session's token. */
  #concerns(request: Request): boolean {
    const { isTrusted, internals } = this.#use;
    if (!isTrusted(request.url) || exempt.has(request)) return false;
    const given = request.headers.get(this.#header);
    return given === null || internals.holds(given.slice(this.#prefix.length));
  }

  #isInvalid(response: Response): boolean | Promise<boolean> {
    const { isTokenInvalid } = this.#use;
    return isTokenInvalid ? isTokenInvalid(response) : response.status === 401;
  }

  /** The token at hand. A request that can be sent again may try one that another resource has rejected. */
  #peek(request: Request, target: unknown): string | undefined {
    const { peek } = this.#use.internals;
    return peek(undefined) ?? (this.#isRepeatable(request) ? peek(target) : undefined);
  }

  #fieldOf(token: string): string {
    if (token !== this.#token) {
      const headers = new Headers([[this.#header, this.#prefix + token]]);
      this.#token = token;
      this.#field = headers.get(this.#header)!;
    }
    return this.#field;
  }

  /** What makes a request carry a token. */
  #carrying(request: Request, token: string): RequestInit {
    const headers = new Headers(request.headers);
    headers.set(this.#header, this.#fieldOf(token));
    return hasSource(request) ? { headers } : { headers, credentials: 'omit' };
  }

  /** A request with a token. One of our own carries it itself, while it is under way and no longer. */
  #withToken(request: Request, token: string, body: BodyInit | null | undefined): Request {
    if (!this.#isStandard || !ownOf(request) || !hasSource(request)) {
      return derived(request, this.#carrying(request, token), body == null ? undefined : { body });
    }
    request.headers.set(this.#header, this.#fieldOf(token));
    return request;
  }

  /** Whether a request may be sent twice, whatever became of it the first time. */
  #isRepeatable({ method, headers }: Request): boolean {
    return (
      this.#use.replay === 'always' || idempotent.has(method) || headers.has('Idempotency-Key')
    );
  }

  /** The token's scheme, in lower case. */
  get #scheme(): string {
    return this.#prefix.trim().toLowerCase() || 'bearer';
  }

  /** Whether a response that rejects a request says that the token is to blame. */
  async #isAboutToken(
    request: Request,
    response: Response,
    isInvalid: boolean | Promise<boolean>,
  ): Promise<boolean> {
    if (!(await isInvalid)) return false;
    // Fetch drops the token on the way to another origin.
    if (response.url && new URL(response.url).origin !== new URL(request.url).origin) return false;
    const challenges = parseChallenges(response.headers.get('WWW-Authenticate'));
    const own = challenges.find(({ scheme }) => scheme === this.#scheme);
    // A resource that asks for another scheme altogether says nothing about this token.
    if (this.#isStandard && challenges.length > 0 && !own) return false;
    const { error = '', claims, scope, acr_values } = own ?? {};
    if (claims === undefined && !notTheToken.test(error)) return true;
    this.#use.internals.emit({ type: 'step_up', reason: error, scope, acr_values });
    return false;
  }

  /** What the caller gets of a request whose token was rejected: the response to another try, if one may help. */
  async #answer(rejection: Response, token: string, attempt: Attempt): Promise<Response> {
    const { request, once, target, signal } = attempt;
    const { internals } = this.#use;
    const { rejections, time } = internals;
    // Whether the request may be sent again: nothing was done, or doing it again changes nothing.
    const mayReplay = (rejected: Response): boolean =>
      this.#isRepeatable(request) || bearerChallenge(rejected, this.#scheme) !== undefined;
    let response = rejection;
    try {
      // A token that no resource has accepted yet may only not be known everywhere.
      const isUnproven = internals.isNew(token) && rejections.accepted !== token;
      if (once && isUnproven && mayReplay(response)) {
        await wait(undefined, { time, milliseconds: SETTLING, signal });
        const again = await this.#again(response, token, attempt);
        response = again.response;
        if (!again.isRejected) return response;
      }
      if (!rejections.reject(target, token)) return response;
      if (!once || !mayReplay(response)) {
        internals.reject(token, target);
        return response;
      }
      const next = await internals.replace(token, target, signal);
      if (next === undefined) return response;
      const again = await this.#again(response, next, attempt);
      if (again.isRejected) rejections.reject(target, next);
      return again.response;
    } catch (error) {
      discard(response);
      throw error;
    } finally {
      once?.drop?.();
    }
  }

  /** Sends a request again, with a token. */
  async #again(
    rejection: Response,
    token: string,
    { request, extension, once, target }: Attempt,
  ): Promise<{ response: Response; isRejected: boolean }> {
    const { emit, rejections } = this.#use.internals;
    discard(rejection);
    emit({ type: 'replayed', method: request.method, origin: new URL(request.url).origin });
    const response = await this.#fetch(once!.again(this.#carrying(request, token)), extension);
    const isRejected = await this.#isAboutToken(request, response, this.#isInvalid(response));
    if (!isRejected) rejections.accept(target, token);
    return { response, isRejected };
  }
}

/** The request to send. A subclass may say that it is of another URL than it goes to; a copy says the truth. */
function requestOf(input: Request | string | URL, init: RequestInit | undefined): Request {
  // One of our own, which is what it says.
  if (init === undefined && ownOf(input as Request)) return input as Request;
  const isPlain =
    input instanceof Request &&
    Object.getPrototypeOf(input) === Request.prototype &&
    !Object.hasOwn(input, 'url');
  return isPlain && init === undefined ? input : new Request(input, init);
}

/** What an `init` holds that no `Request` can: a dispatcher, a proxy, what a runtime adds of its own. */
function extensionOf(request: Request, init: RequestInit | undefined): RequestInit | undefined {
  if (!init) return undefined;
  const extra = Object.entries(init).filter(([name]) => !(name in request));
  return extra.length > 0 ? Object.fromEntries(extra) : undefined;
}

/** A `fetch` of a library that has a `Request` of its own takes ours for an address. */
function explained(error: unknown): unknown {
  const { message, cause } = (error ?? {}) as { message?: unknown; cause?: { input?: unknown } };
  if (!`${message} ${cause?.input}`.includes('[object Request]')) return error;
  return new AuthError(
    'invalid_configuration',
    'The fetch that was passed does not accept a Request of this runtime. Wrap it: (request, init) => ' +
      'itsFetch(request.url, { …init, …the members of request }).',
    { cause: error },
  );
}

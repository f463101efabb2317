// The fetch boundary: adds the token to requests and replays rejected ones. Only here is the final request visible,
// with all changes by middleware, so only here can a request be replayed unchanged.
import { AuthError, invalid, isAuthError, withHint } from '../errors.ts';
import { internalsOf, type SessionInternals, type TokenSource } from '../session/internals.ts';
import { checkChoice, checkOptions, demand } from '../session/options.ts';
import { redact } from '../session/redact.ts';
import { wait } from '../session/time.ts';
import {
  derived,
  discard,
  hasSource,
  type Own,
  ownOf,
  type Replayable,
  replayable,
} from './body.ts';
import { bearerChallenge, parseChallenges } from './challenges.ts';
import { checkHeader, fieldOf } from './header.ts';
import { type OriginOptions, originTest, resourcesOf, trustedOrigins } from './origin.ts';
import { type Fetch, pinned } from './redirect.ts';
import type { CheckScheme } from './scheme.ts';

export type { Fetch };

export interface AuthorizeOptions extends OriginOptions {
  /** The URL or URLs whose origins receive the token. Requests to other origins are sent unchanged. */
  resource: string | URL | readonly (string | URL)[];
  /**
   * The header that carries the token.
   * @default 'Authorization'
   */
  header?: string | undefined;
  /**
   * The prefix of the token in the header (RFC 6750 §2.1).
   * @default 'Bearer '
   */
  prefix?: string | undefined;
  /**
   * When to replay a rejected request, once, with another token:
   * - `safe`: if it is idempotent (RFC 9110 §9.2.2), has an `Idempotency-Key`, or the 401 has a Bearer challenge. With
   *   such a challenge the resource has checked only the token and applied nothing;
   * - `always`: for an API that is known to apply nothing before it rejects a token;
   * - `never`.
   * @default 'safe'
   */
  replay?: 'safe' | 'always' | 'never' | undefined;
  /**
   * Returns whether a response means that the token is invalid. To read the body, read a `clone()`.
   * @default whether the status is 401
   *
   * @example
   * authorize(fetch, session, { resource, isTokenInvalid: ({ status }) => status === 401 || status === 419 });
   */
  isTokenInvalid?: ((response: Response) => boolean | Promise<boolean>) | undefined;
}

/** Marks a request that waits for its token. The wait can include a login by the user, so `retry` does not count it. */
const waiting: unique symbol = Symbol('waiting');

type Waiting = Request & { [waiting]?: boolean };

function mark(request: Waiting, isWaiting: boolean): void {
  if (request instanceof Request) request[waiting] = isWaiting;
}

export function isWaitingForToken(request: Waiting): boolean {
  return request[waiting] === true;
}

/** Milliseconds to wait before a request with a rejected new token is sent again: resources may not know it yet. */
const SETTLING = 1_000;

/** The idempotent methods of RFC 9110 §9.2.2 except TRACE, which fetch forbids. */
export const idempotent: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);

/** The challenge errors that a new token cannot fix (RFC 6750 §3.1, RFC 9449 §7.1, RFC 9470 §3). */
const notTheToken = /^(insufficient_|invalid_request$|invalid_dpop_proof$)/;

/**
 * Statuses of a gateway, proxy or server that has not checked the token: 5xx, 407 (RFC 9110 §15.5.8), 408 (§15.5.9), 421
 * (§15.5.20), 425 (RFC 8470 §5.2), 429 (RFC 6585 §4).
 */
const unchecked = /^(5|40[78]|42[159])/;

/**
 * Wraps a `fetch`: requests carry the session's access token, and a request whose token is rejected is replayed once
 * with another token.
 *
 * @param session A session of `createSession`, or an object with a function `accessToken`.
 * @throws AuthError `invalid_configuration` for invalid options.
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
  checkChoice('replay', use.replay, 'safe', 'always', 'never');
  checkHeader(use.header, use.prefix);
  demand('fetch', fetch, typeof fetch === 'function', 'a function');
  const isTrusted = originTest(trustedOrigins(resourcesOf(resource), insecure));
  const send = authorized(fetch, { ...use, session, internals: internalsOf(session), isTrusted });
  return (input, init) => {
    const isForeign =
      typeof input === 'object' && !(input instanceof Request) && !('href' in input);
    return isForeign ? Promise.reject(foreign()) : send(input, init);
  };
}

function foreign(): AuthError {
  return invalid('The Request is of another library. Pass a URL and an init.');
}

/** The checked options of `authorize`. */
export interface TokenUse extends Omit<AuthorizeOptions, keyof OriginOptions | 'resource'> {
  readonly session: TokenSource;
  readonly internals: SessionInternals;
  readonly isTrusted: (url: string) => boolean;
  /** The security scheme that the requests require. */
  readonly scheme?: string | undefined;
  /** Rejects a token of another scheme. Absent for an API with one scheme. */
  readonly checkScheme?: CheckScheme | undefined;
}

/** `authorize` with checked options. */
export function authorized(
  fetch: Fetch,
  use: TokenUse,
): (input: Request | string | URL, init?: RequestInit) => Promise<Response> {
  const authorizer = new Authorizer(fetch, use);
  return (input, init) => authorizer.send(input, init);
}

/** A request that was sent, with the data to replay it. */
interface Attempt {
  readonly request: Request;
  /** The request that `retry` has passed. */
  readonly marked: Waiting;
  readonly extension: RequestInit | undefined;
  readonly once: Replayable | undefined;
  /** The key under which its rejections are stored: the operation, or the method and the URL without query. */
  readonly target: unknown;
  readonly signal: AbortSignal | undefined;
  readonly signOuts: number | undefined;
}

class Authorizer {
  readonly #fetch: Fetch;
  readonly #use: TokenUse;
  readonly #header: string;
  readonly #prefix: string;
  /** Whether the token is in the `Authorization` header (RFC 9110 §11.6.2). */
  readonly #isStandard: boolean;
  /**
   * The latest token and its header value. They are cached, because building the value for each request costs a copy.
   */
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
    // A copy with an `init` does not have the hidden member, so `input` is read too.
    const before = ownOf(input as Request);
    if (!own?.isDirect && !this.#needsToken(request, before)) {
      return this.#fetch(request, extension);
    }
    const target = own?.operation ?? `${request.method} ${request.url.split(/[?#]/)[0]}`;
    const signal = own?.hasSignal === false ? undefined : request.signal;
    const { replay, session, scheme, checkScheme } = this.#use;
    let token = this.#peek(request, target);
    // `retry` looks at the request that it has passed.
    const marked = input as Waiting;
    if (token == null) {
      mark(marked, true);
      try {
        token = await session.accessToken({ signal });
      } catch (error) {
        // A token that only another resource rejected may still be valid. If it cannot be replaced at all, this resource
        // gets it again: its rejection may have been a mistake.
        const isLast = isAuthError(error) && error.code === 'signed_out';
        token = this.#use.internals.peek(isLast && this.#isRepeatable(request) ? {} : target);
        if (token === undefined) throw error;
      } finally {
        mark(marked, false);
      }
    }
    checkScheme?.(scheme!, session.scheme);
    const signOuts = this.#signOutsOf(before);
    const once = replay === 'never' ? undefined : replayable(request, init?.body);
    const sent = this.#withToken(request, token, init?.body);
    let response: Response;
    try {
      response = await this.#fetch(sent, extension);
    } catch (error) {
      throw withHint(error);
    } finally {
      if (sent === request && !own!.isDirect) request.headers.delete(this.#header);
    }
    const isInvalid = this.#isInvalid(response);
    const attempt = { request, marked, extension, once, target, signal, signOuts };
    if (
      isInvalid === false ||
      !(await this.#isAboutToken(request, response, { token, isInvalid }))
    ) {
      once?.drop?.();
      this.#accept(response, token, attempt);
      return response;
    }
    return this.#replay(response, token, attempt);
  }

  /**
   * Returns the number of sign-outs of the session. Afterwards, its tokens may be of another account.
   *
   * @throws AuthError `signed_out` for a retry, if it has changed since the first attempt.
   */
  #signOutsOf(own: Own | undefined): number | undefined {
    const signOuts = this.#use.internals.signOuts?.();
    const { attempts } = own ?? {};
    if (!attempts) return signOuts;
    attempts.signOuts ??= signOuts;
    if (attempts.signOuts === signOuts) return signOuts;
    const message = 'The session was signed out before the request was sent again.';
    throw new AuthError('signed_out', message);
  }

  /** Returns whether the session's token has to be added to a request. */
  #needsToken(request: Request, own: Own | undefined): boolean {
    const { isTrusted, internals, session } = this.#use;
    if (!isTrusted(request.url) || own?.isExempt) return false;
    const field = request.headers.get(this.#header);
    const token = field?.slice(this.#prefix.length);
    // It may be an older token of this session: `retry` sends the request of the first attempt again.
    return token === undefined || internals.holds(token) || own?.given?.get(session) === token;
  }

  #isInvalid(response: Response): boolean | Promise<boolean> {
    const { isTokenInvalid } = this.#use;
    return isTokenInvalid ? isTokenInvalid(response) : response.status === 401;
  }

  /** Returns the current token. A request that can be sent twice may use one that another resource has rejected. */
  #peek(request: Request, target: unknown): string | undefined {
    const { peek } = this.#use.internals;
    return peek(undefined) ?? (this.#isRepeatable(request) ? peek(target) : undefined);
  }

  #fieldOf(token: string): string {
    if (token !== this.#token || !token) {
      const headers = new Headers([[this.#header, fieldOf(this.#prefix, token)]]);
      this.#token = token;
      this.#field = headers.get(this.#header)!;
    }
    return this.#field;
  }

  /** Returns the init that adds a token to a request. */
  #carrying(request: Request, token: string): RequestInit {
    const headers = new Headers(request.headers);
    headers.set(this.#header, this.#fieldOf(token));
    return hasSource(request) ? { headers } : { headers, credentials: 'omit' };
  }

  /** Returns a request with a token: a copy, or for requests of `recordingRequest` the request itself. */
  #withToken(request: Request, token: string, body: BodyInit | null | undefined): Request {
    const isRecorded = ownOf(request)?.hasSignal !== undefined;
    if (!this.#isStandard || !isRecorded || !hasSource(request)) {
      return derived(request, this.#carrying(request, token), body == null ? undefined : { body });
    }
    request.headers.set(this.#header, this.#fieldOf(token));
    return request;
  }

  /** Returns whether a request may be sent twice, also if it was applied the first time. */
  #isRepeatable({ method, headers }: Request): boolean {
    return (
      this.#use.replay === 'always' || idempotent.has(method) || headers.has('Idempotency-Key')
    );
  }

  /** The authentication scheme of the token, in lower case. */
  get #scheme(): string {
    return this.#prefix.trim().toLowerCase() || 'bearer';
  }

  /** Returns whether a response rejects the token, rather than the request for another reason. */
  async #isAboutToken(
    request: Request,
    response: Response,
    { token, isInvalid }: { token: string; isInvalid: boolean | Promise<boolean> },
  ): Promise<boolean> {
    if (!(await isInvalid) || isElsewhere(request, response)) return false;
    const own = bearerChallenge(response, this.#scheme);
    const [any] = parseChallenges(response.headers.get('WWW-Authenticate'));
    // A challenge of another scheme only is not about this token.
    if (this.#isStandard && any && !own) return false;
    const { error = '', claims, scope, acr_values } = own ?? {};
    if (claims === undefined && !notTheToken.test(error)) return true;
    const clean = (text: string | undefined): string | undefined => text && redact(text, [token]);
    const reason = clean(error) ?? '';
    const needs = { scope: clean(scope), acr_values: clean(acr_values) };
    this.#use.internals.emit({ type: 'step_up', reason, ...needs });
    return false;
  }

  /** Records that the resource accepted the token, if a response that does not reject the token shows that. */
  #accept(response: Response, token: string, { request, target }: Attempt): void {
    const { status } = response;
    this.#use.internals.rejections.accept(target, token, () => {
      if (isElsewhere(request, response)) return false;
      if (status !== 401) return !unchecked.test(`${status}`);
      // A 401 shows it only if the token is valid and lacks something. Other errors of a resource, such as a 403 or 404,
      // are about the operation.
      return bearerChallenge(response, this.#scheme)?.error?.startsWith('insufficient_') === true;
    });
  }

  /**
   * Handles a rejected token: replays the request if that is safe and may help. Returns the response for the caller.
   */
  async #replay(rejection: Response, token: string, attempt: Attempt): Promise<Response> {
    const { request, marked, once, target, signal } = attempt;
    const { internals } = this.#use;
    const { rejections, time } = internals;
    // With a Bearer challenge the resource has applied nothing.
    const mayReplay = (rejected: Response): boolean =>
      this.#isRepeatable(request) || bearerChallenge(rejected, this.#scheme) !== undefined;
    let response = rejection;
    try {
      // If no resource has accepted the token yet, this resource may not have received it.
      const isUnproven = internals.isNew(token) && rejections.accepted !== token;
      if (once && isUnproven && mayReplay(response)) {
        await wait(undefined, { time, milliseconds: SETTLING, signal });
        const again = await this.#again(response, token, attempt);
        response = again.response;
        if (!again.isRejected) return response;
      }
      const isReplayable = once && mayReplay(response);
      // After a rejection without a replay, the session asks for another token before the next call. Concurrent calls
      // come earlier. They start the pause too early, but the first accepted call ends it.
      if (!rejections.reject(target, token, !isReplayable)) return response;
      if (!isReplayable) {
        internals.reject(token, target);
        return response;
      }
      mark(marked, true);
      const next = await internals.replace(token, target, signal);
      mark(marked, false);
      if (next !== undefined) {
        const again = await this.#again(response, next, attempt);
        response = again.response;
        if (!again.isRejected) return response;
      }
      // If the provider returned the same token again, this counts as the rejection of a second one.
      rejections.reject(target, next ?? token, true);
      return response;
    } catch (error) {
      discard(response);
      throw error;
    } finally {
      mark(marked, false);
      once?.drop?.();
    }
  }

  /** Sends a request again with a token, unless the session was signed out since: the token may be of another account. */
  async #again(
    rejection: Response,
    token: string,
    attempt: Attempt,
  ): Promise<{ response: Response; isRejected: boolean }> {
    const { request, extension, once } = attempt;
    const { emit, signOuts } = this.#use.internals;
    if (signOuts?.() !== attempt.signOuts) return { response: rejection, isRejected: false };
    discard(rejection);
    emit({ type: 'replayed', method: request.method, origin: new URL(request.url).origin });
    const replay = once!.again(request, this.#carrying(request, token));
    const response = await this.#fetch(replay, extension);
    const isInvalid = this.#isInvalid(response);
    const isRejected = await this.#isAboutToken(request, response, { token, isInvalid });
    if (!isRejected) this.#accept(response, token, attempt);
    return { response, isRejected };
  }
}

/** Returns whether a response is of another origin. Its request had no token: fetch removes it on the redirect. */
function isElsewhere({ url }: Request, response: Response): boolean {
  // Most responses have the URL of their request, or, from a hand-written fetch, none.
  const last = response.url || url;
  return last !== url && new URL(last).origin !== new URL(url).origin;
}

/**
 * Returns the request to send. A request whose `url` may be overridden (a subclass, an own property) is copied, because
 * the copy has the URL to which fetch sends it.
 */
function requestOf(input: Request | string | URL, init: RequestInit | undefined): Request {
  const isPlain =
    // No middleware had access to a direct request. The other checks cost 3 % of a call.
    ownOf(input as Request)?.isDirect ||
    (input instanceof Request &&
      Object.getPrototypeOf(input) === Request.prototype &&
      !Object.hasOwn(input, 'url'));
  return isPlain && init === undefined ? (input as Request) : new Request(input, init);
}

/**
 * Returns the members of an `init` that a `Request` does not keep: extensions of a runtime, such as a dispatcher or
 * proxy.
 */
export function extensionOf(
  request: Request,
  init: RequestInit | undefined,
): RequestInit | undefined {
  if (!init) return undefined;
  const extra = Object.entries(init).filter(([name]) => !(name in request));
  return extra.length > 0 ? Object.fromEntries(extra) : undefined;
}

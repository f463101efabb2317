// Remembers the body that a request was created from. A `Request` has only a stream, which can be read once. Replaying
// the request from its source needs no copy; a copy of the stream would keep the whole body in memory.

/** The key of a hidden member of the requests that this module creates. Copies of a request do not have it. */
const own: unique symbol = Symbol('own');

export interface Own {
  readonly body?: BodyInit | null | undefined;
  /** The operation that the request calls. */
  readonly operation?: unknown;
  /** Whether the caller passed a signal. */
  readonly hasSignal?: boolean | undefined;
  /** No middleware sees the request, it goes to a server of the API, and the caller set no headers. */
  readonly isDirect?: boolean | undefined;
  /** redirect.ts follows its redirects, not `fetch`. */
  readonly isPinned?: boolean | undefined;
  /** `authMiddleware` knows that the operation needs no token. */
  readonly isExempt?: boolean | undefined;
  /** The token that `authMiddleware` has set, by its session. A later attempt carries the token that is valid then. */
  readonly given?: ReadonlyMap<object, string> | undefined;
  /** What the attempts of `retry` share: how often the session had been signed out at the first one. */
  readonly attempts?: { signOuts?: number | undefined } | undefined;
}

export interface OwnRequest extends Request {
  [own]?: Own | undefined;
}

/**
 * Returns a replacement for the global `Request` that remembers the body. It is a function, not a subclass, because
 * openapi-fetch uses `instanceof` with it, which has to be true for every `Request`.
 */
export function recordingRequest(isDirect: boolean, operation?: unknown): typeof Request {
  const bare: Own = { operation, hasSignal: false, isDirect };
  function RecordingRequest(input: string, init: RequestInit): OwnRequest {
    const { body, signal } = init;
    const isPinned = body != null && init.redirect === 'follow';
    // openapi-fetch creates this object for each call, so it may be changed.
    if (isPinned) init.redirect = 'manual';
    const request: OwnRequest = new Request(input, init);
    const hasSignal = signal != null;
    request[own] =
      hasSignal || body != null ? { body, operation, hasSignal, isDirect, isPinned } : bare;
    return request;
  }
  RecordingRequest.prototype = Request.prototype;
  return RecordingRequest as unknown as typeof Request;
}

/** Returns the hidden member of a request; `undefined` if this module did not create it. */
export function ownOf(request: OwnRequest): Own | undefined {
  return request[own];
}

/** Adds `more` to the hidden member of a request. */
export function note(request: OwnRequest, more: Own): Request {
  request[own] = { ...request[own], ...more };
  return request;
}

/** Creates a request from another one, with its hidden member and `more`. */
export function derived(request: OwnRequest, init: RequestInit, more?: Own): Request {
  const next: OwnRequest = new Request(request, init);
  if (request[own] || more) next[own] = { ...request[own], ...more };
  return next;
}

/** Returns whether a request has a body. Avoids the getter `Request.body` if possible, because it is slow. */
function hasBody(request: OwnRequest): boolean {
  const known = request[own];
  return known?.isDirect ? known.body != null : request.body !== null;
}

/** Returns whether a body can be read once only: a stream, or in Node any asynchronous iterator, such as a file. */
export function isStream(body: unknown): boolean {
  return body instanceof ReadableStream || Symbol.asyncIterator in Object(body);
}

/** A request that can be created again after it has been sent. */
export interface Replayable {
  /** Creates the request again, with `init`. */
  again(request: Request, init: RequestInit): Request;
  /** Releases the copy of the body, if there is one. */
  drop?(): void;
}

/** Requests without a body share this object, because each of 10,000 concurrent calls would keep its own. */
const withoutBody: Replayable = { again: derived };

/**
 * Returns how to create a request again, or `undefined` if its body cannot be read twice. Call it before sending the
 * request.
 *
 * @param given The body, if the caller knows it.
 */
export function replayable(request: OwnRequest, given?: BodyInit | null): Replayable | undefined {
  const body = given ?? request[own]?.body;
  if (!hasBody(request)) return withoutBody;
  if (isStream(body)) return undefined;
  // A form that is serialized again has another boundary than its Content-Type. A body of unknown source is a stream.
  // Both need a copy. Node 24.14 and 24.15 fail on a 401 to a request created from a stream, but not to a clone.
  if (!body || body instanceof FormData) {
    const copy = request.clone();
    return {
      again: (_, init) => derived(copy.clone(), init, request[own]),
      drop: () => discard(copy),
    };
  }
  return { again: (again, init) => derived(again, { ...init, body }, { body }) };
}

/**
 * Returns whether a request can be sent without `credentials: 'omit'`. Node 24.14 and 24.15 turn a 401 to a body
 * without a known source into a network error ("expected non-null body source") unless `credentials` is `omit`. That
 * has no other effect in a runtime without cookies. Browsers have cookies, and do not have this fault.
 */
export function hasSource(request: OwnRequest): boolean {
  if (!hasBody(request)) return true;
  const { process } = globalThis as { process?: { versions?: { node?: string } } };
  const body = request[own]?.body;
  return !process?.versions?.node || (body != null && !isStream(body));
}

/**
 * Cancels a body that is not read. Not awaited, because cancelling one of two branches of a stream does not resolve.
 */
export function discard({ body }: Request | Response): void {
  body?.cancel().catch(() => {});
}

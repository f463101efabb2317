// What a request was made from. A `Request` only has a stream, which can be read once; sending it again from its
// source costs nothing, where a copy of the stream would keep all that was sent in memory.

/** What is known of a request that was made here. A copy of the request has no such member. */
const own: unique symbol = Symbol('own');

interface Own {
  readonly body?: BodyInit | null | undefined;
  /** The operation that it is a call of. */
  readonly operation?: unknown;
  /** Whether the caller can abort it. */
  readonly hasSignal?: boolean | undefined;
  /** Nobody but `fetch` sees the request, it goes to a server of the API, and it has no headers of the caller's. */
  readonly isDirect?: boolean | undefined;
  /** Its redirects are followed in redirect.ts, not by `fetch`. */
  readonly isPinned?: boolean | undefined;
}

export interface OwnRequest extends Request {
  [own]?: Own | undefined;
}

/**
 * The global `Request`, but remembering what it is made from. A function rather than a subclass: openapi-fetch asks
 * `instanceof` of it, which has to hold for every other `Request` as well.
 */
export function recordingRequest(isDirect: boolean, operation?: unknown): typeof Request {
  function RecordingRequest(input: string, init: RequestInit): OwnRequest {
    const { body, signal } = init;
    const isPinned = body != null && init.redirect === 'follow';
    // The object is openapi-fetch's, made for this call.
    if (isPinned) init.redirect = 'manual';
    const request: OwnRequest = new Request(input, init);
    request[own] = { body, operation, hasSignal: signal != null, isDirect, isPinned };
    return request;
  }
  RecordingRequest.prototype = Request.prototype;
  return RecordingRequest as unknown as typeof Request;
}

/** What is known of a request; `undefined` of one that was not made here. */
export function ownOf(request: OwnRequest): Own | undefined {
  return request[own];
}

/** A request that is made from another one, of which the same is known, and more. */
export function derived(request: OwnRequest, init: RequestInit, more?: Own): Request {
  const next: OwnRequest = new Request(request, init);
  if (request[own] || more) next[own] = { ...request[own], ...more };
  return next;
}

/** Whether a request has a body. Asking a `Request` costs more than knowing. */
function hasBody(request: OwnRequest): boolean {
  const known = request[own];
  return known?.isDirect ? known.body != null : request.body !== null;
}

/** A request that can be made again after it has been sent. */
export interface Replayable {
  /** Makes it, with other headers. */
  again(init: RequestInit): Request;
  /** Releases what was kept for it. */
  drop?(): void;
}

/**
 * How to make a request again, or `undefined` if its body can't be read twice. Ask before it is sent.
 *
 * @param given The body, where it is known from elsewhere.
 */
export function replayable(request: OwnRequest, given?: BodyInit | null): Replayable | undefined {
  const body = given ?? request[own]?.body;
  if (!hasBody(request)) return { again: (init) => derived(request, init) };
  if (body instanceof ReadableStream) return undefined;
  // Serialized anew, a form would get another boundary than its headers say; of an unknown source there is
  // only the stream. Node 24.14 and 24.15 fail on a 401 to a request made of a stream, but not of a clone.
  if (!body || body instanceof FormData) {
    const copy = request.clone();
    return {
      again: (init) => derived(copy.clone(), init, request[own]),
      drop: () => discard(copy),
    };
  }
  return { again: (init) => derived(request, { ...init, body }, { body }) };
}

/**
 * Whether Node can send a request's body, and give its caller a 401. Node 24.14 and 24.15 turn a 401 to a body without a
 * known source into a network error ("expected non-null body source"), unless `credentials` are omitted, which mean
 * nothing else in a runtime without cookies. Browsers have both the cookies and no such fault.
 */
export function hasSource(request: OwnRequest): boolean {
  if (!hasBody(request)) return true;
  const { process } = globalThis as { process?: { versions?: { node?: string } } };
  const body = request[own]?.body;
  return !process?.versions?.node || (body != null && !(body instanceof ReadableStream));
}

/** Releases a body that nobody will read. Not awaited: of two copies of a stream, one alone doesn't end. */
export function discard({ body }: Request | Response): void {
  body?.cancel().catch(() => {});
}

// What a request was made from. A `Request` only has a stream, which can be read once; sending it again from its
// source costs nothing, where a copy of the stream would keep all that was sent in memory.

/** Where a request that openapi-fetch makes for a call of ours keeps its body. A copy of the request has no such member. */
const source: unique symbol = Symbol('source');

interface OwnRequest extends Request {
  [source]?: BodyInit | null | undefined;
}

/**
 * The global `Request`, but remembering what bodies are made from. A function rather than a subclass: openapi-fetch
 * asks `instanceof` of it, which has to hold for every other `Request` as well.
 */
export function recordingRequest(): typeof Request {
  function RecordingRequest(input: string, init: RequestInit): OwnRequest {
    const request: OwnRequest = new Request(input, init);
    request[source] = init.body ?? null;
    return request;
  }
  RecordingRequest.prototype = Request.prototype;
  return RecordingRequest as unknown as typeof Request;
}

/** Whether a request was made for one call, so that nobody minds what is done to its headers. */
export function isOwn(request: Request): boolean {
  return source in request;
}

/** A request that can be made once more after it has been sent. */
export interface Replayable {
  /** Makes it, with other headers. */
  again(init: RequestInit): Request;
  /** Lets go of what was kept for it. */
  drop?(): void;
}

/**
 * How to make a request once more, or `undefined` if its body can't be had again. Ask before it is sent.
 *
 * @param given The body, where it is known from elsewhere.
 */
export function replayable(request: OwnRequest, given?: BodyInit | null): Replayable | undefined {
  if (request.body === null) return { again: (init) => new Request(request, init) };
  const body = given ?? request[source];
  if (body instanceof ReadableStream) return undefined;
  // Serialized anew, a form would get another boundary than its headers say; of an unknown source there is
  // only the stream. Node 24.14 and 24.15 fail on a 401 to a request made of a stream, but not of a clone.
  if (!body || body instanceof FormData) {
    const copy = request.clone();
    return { again: (init) => new Request(copy, init), drop: () => discard(copy) };
  }
  return { again: (init) => withSource(new Request(request, { ...init, body }), body) };
}

function withSource(request: OwnRequest, body: BodyInit): Request {
  request[source] = body;
  return request;
}

/** Lets go of a body that nobody will read. Not awaited: of two copies of a stream, one alone doesn't end. */
export function discard({ body }: Request | Response): void {
  body?.cancel().catch(() => {});
}

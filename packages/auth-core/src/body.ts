// What a request's body was made from. A `Request` only has a stream, which can be read once; sending it again
// from its source costs nothing, where a copy of the stream would keep all that was sent in memory.

const sources = new WeakMap<Request, BodyInit>();

/**
 * The global `Request`, but remembering what bodies are made from. A proxy rather than a subclass: openapi-fetch
 * asks `instanceof` of it, which has to hold for every other `Request` as well.
 */
export function recordingRequest(): typeof Request {
  return new Proxy(Request, {
    construct(Target, [input, init]: [RequestInfo | URL, RequestInit?]) {
      const request = new Target(input, init);
      if (init?.body != null) sources.set(request, init.body);
      return request;
    },
  });
}

/**
 * How to make a request once more, after it has been sent: a function that does, with other headers, or
 * `undefined` for a body that can't be had again. Ask before the request is sent.
 *
 * @param given The body, where it is known from elsewhere.
 */
export function replayable(
  request: Request,
  given?: BodyInit | null,
): ((init: RequestInit) => Request) | undefined {
  if (request.body === null) return (init) => new Request(request, init);
  const source = given ?? sources.get(request);
  if (source instanceof ReadableStream) return undefined;
  // Serialized anew, a form would get another boundary than its headers say; of an unknown source there is
  // only the stream. Node 24.14 and 24.15 fail on a 401 to a request made of a stream, but not of a clone.
  if (source === undefined || source instanceof FormData) {
    const copy = request.clone();
    return (init) => new Request(copy, init);
  }
  return (init) => new Request(request, { ...init, body: source });
}

// Reports the progress of a request and its response. It wraps the `fetch` of one call, so only its callers ship it.
import { type OwnRequest, ownOf } from './body.ts';
import type { Fetch, FetchWrapper } from './redirect.ts';

/** The bytes that were sent or received. */
export interface Progress {
  readonly of: 'upload' | 'download';
  readonly loaded: number;
  /** The number of bytes in total; `undefined` if it is not known. */
  readonly total: number | undefined;
}

/**
 * Wraps a `fetch` so that it reports the progress of a call. Uploads are reported in Node, Bun and Deno; browsers do
 * not report how much of a body was sent. A download is counted after decompression, so a compressed one has no total.
 *
 * @param report Called after each chunk, and at the end of a body.
 * @param fetch Sends the request. Default: the `fetch` of the client whose call has this option, or the global one.
 *
 * @example
 * await files.download({ params, fetch: withProgress(({ loaded, total }) => show(loaded, total)) });
 */
export function withProgress(report: (progress: Progress) => void, fetch?: Fetch): Fetch {
  if (fetch) return reporting(report, fetch);
  const sent = reporting(report, (request, init) => globalThis.fetch(request, init));
  const wrapper: FetchWrapper = { wrap: (own) => reporting(report, own) };
  return Object.assign(sent, wrapper);
}

function reporting(report: (progress: Progress) => void, send: Fetch): Fetch {
  return async (request, init) => {
    const response = await send(uploading(request, report), init);
    if (!response.body) return response;
    const { headers, status, statusText, url } = response;
    const length = headers.has('Content-Encoding') ? null : headers.get('Content-Length');
    const total = length === null ? undefined : Number(length);
    const body = counted(response.body, (loaded) => report({ of: 'download', loaded, total }));
    const copy = new Response(body, { headers, status, statusText });
    return Object.defineProperty(copy, 'url', { value: url });
  };
}

function uploading(request: OwnRequest, report: (progress: Progress) => void): Request {
  const { process } = globalThis as { process?: { versions?: { node?: string } } };
  if (!request.body || !process?.versions?.node) return request;
  const total = sizeOf(ownOf(request)?.body);
  const body = counted(request.body, (loaded) => report({ of: 'upload', loaded, total }));
  // Node 24.14 fails on a 401 to a request with a stream, unless credentials are omitted (see body.ts).
  const init = { body, duplex: 'half', credentials: 'omit' } as const;
  return new Request(request, init);
}

function sizeOf(body: unknown): number | undefined {
  if (body instanceof Blob) return body.size;
  return typeof body === 'string' ? new TextEncoder().encode(body).length : undefined;
}

function counted(
  body: ReadableStream<Uint8Array>,
  report: (loaded: number) => void,
): ReadableStream<Uint8Array> {
  let loaded = 0;
  return body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        loaded += chunk.byteLength;
        report(loaded);
        controller.enqueue(chunk);
      },
    }),
  );
}

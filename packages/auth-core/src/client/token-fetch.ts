// The `fetch` of the token endpoints. It limits the size of responses, and its errors name the host and the cause.
import { AuthError, isAuthError, unanswered, withHint } from '../errors.ts';
import { httpDate } from '../fetch/http-date.ts';
import type { Fetch } from '../fetch/redirect.ts';

/** The maximum size of a token response in bytes, decompressed. */
const LARGEST = 1_000_000;

export interface TokenFetch {
  readonly fetch: Fetch;
  /** The `Date` of the latest response, in seconds since 1970. Browsers show it only if CORS exposes it. */
  readonly date: () => number | undefined;
}

export function createTokenFetch(fetch: Fetch): TokenFetch {
  let date = Number.NaN;
  return {
    date: () => (Number.isNaN(date) ? undefined : date / 1000),
    async fetch(request, init) {
      try {
        const response = await fetch(request, init);
        date = httpDate(response.headers.get('Date'));
        return await limited(response);
      } catch (given) {
        const error = withHint(given);
        const { host } = new URL(request.url);
        if (isAuthError(error) || request.signal.aborted) throw error;
        throw unanswered(`No response from ${host}`, error, { host });
      }
    },
  };
}

/** Returns the response with its body in memory, unless it is too large for a token response. */
async function limited(response: Response): Promise<Response> {
  const reader = response.body?.getReader();
  if (!reader) return response;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for (let size = 0; ; ) {
    const { value } = await reader.read();
    if (!value) return new Response(new Blob(chunks), response);
    size += value.length;
    if (size > LARGEST) {
      reader.cancel().catch(() => {});
      throw new AuthError(
        'invalid_token_response',
        `The token response is larger than ${LARGEST} bytes.`,
      );
    }
    chunks.push(value);
  }
}

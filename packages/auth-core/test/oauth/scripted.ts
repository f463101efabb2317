// An authorization server in memory: a test chooses its responses, and reads the requests that it received.
import type { Fetch } from '../../src/fetch/redirect.ts';

export interface Received {
  readonly url: string;
  readonly authorization: string | null;
  readonly parameters: Readonly<Record<string, string>>;
}

type Respond = (received: Received) => Response | Promise<Response>;

/** Returns a `fetch` that responds by the path of the request, and the requests that it received. */
export function scripted(routes: Readonly<Record<string, Respond>>): {
  readonly fetch: Fetch;
  readonly received: Received[];
} {
  const received: Received[] = [];
  return {
    received,
    async fetch(request) {
      const { url, headers } = request;
      const parameters = Object.fromEntries(new URLSearchParams(await request.text()));
      const one = { url, authorization: headers.get('Authorization'), parameters };
      received.push(one);
      const respond = routes[new URL(url).pathname];
      return respond ? respond(one) : new Response('', { status: 404 });
    },
  };
}

/** A token response. */
export function tokens(more: object = {}): Response {
  return Response.json({ access_token: 'a', token_type: 'Bearer', expires_in: 60, ...more });
}

/** An error response (RFC 6749 §5.2). */
export function refusal(error: string, more: object = {}, init: ResponseInit = {}): Response {
  return Response.json({ error, ...more }, { status: 400, ...init });
}

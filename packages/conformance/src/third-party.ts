// A third-party origin. No client may send it a secret. It returns 401 with a challenge, so that a vulnerable client
// replays the request with a token.
import { createServer } from 'node:http';
import { listening } from './ports.ts';
import { receivedBody } from './proxy.ts';

export interface ThirdParty {
  readonly url: string;
  /** Number of requests since the last call, and how many of them contained a secret. */
  collect(): { requests: number; secrets: number };
  close(): void;
}

/** @param hasSecret says whether a text contains a secret. No `Authorization` header of another scheme than Basic must arrive either. */
export async function startThirdParty(
  hasSecret: (text: string) => boolean,
  port: number,
): Promise<ThirdParty> {
  let requests = 0;
  let leaked = 0;
  const server = createServer(async (request, response) => {
    requests++;
    const body = new TextDecoder().decode(await receivedBody(request));
    const all = `${JSON.stringify(request.headers)} ${request.url} ${body}`;
    // An HTTP client sends the user information of a URL as Basic.
    const authorizes = /^(?!Basic )/i.test(request.headers.authorization ?? 'Basic ');
    if (authorizes || hasSecret(all)) leaked++;
    response.writeHead(401, { 'www-authenticate': 'Bearer error="invalid_token"' });
    response.end();
  });
  await listening(server, port);
  return {
    url: `http://127.0.0.1:${port}/`,
    collect() {
      const seen = { requests, secrets: leaked };
      requests = 0;
      leaked = 0;
      return seen;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

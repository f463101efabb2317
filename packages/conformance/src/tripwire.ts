// A third-party origin. No client may send it a secret. It returns 401 with a challenge, so that a vulnerable client
// replays the request with a token.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Tripwire {
  readonly url: string;
  /** Number of requests since the last call, and how many of them contained a secret. */
  collect(): { requests: number; secrets: number };
  close(): void;
}

/** @param hasSecret says whether a text contains a secret. An `Authorization` header must not arrive either. */
export async function startTripwire(hasSecret: (text: string) => boolean): Promise<Tripwire> {
  let requests = 0;
  let leaked = 0;
  const server = createServer(async (request, response) => {
    requests++;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const all = `${JSON.stringify(request.headers)} ${request.url} ${Buffer.concat(chunks)}`;
    if (request.headers.authorization || hasSecret(all)) leaked++;
    response.writeHead(401, { 'www-authenticate': 'Bearer error="invalid_token"' });
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
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

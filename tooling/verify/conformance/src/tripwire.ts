// An origin of nobody's. No client has reason to send it a secret; it answers 401 with a challenge, which is what
// a client that can be tricked replays with a token.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Tripwire {
  readonly url: string;
  /** Requests since the last time, and how many of them carried what they must not. */
  collect(): { requests: number; secrets: number };
  close(): void;
}

/** @param secrets what must not arrive, beside anything in an `Authorization` header */
export async function startTripwire(secrets: readonly string[]): Promise<Tripwire> {
  let requests = 0;
  let leaked = 0;
  const server = createServer(async (request, response) => {
    requests++;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const all = `${JSON.stringify(request.headers)} ${request.url} ${Buffer.concat(chunks)}`;
    if (request.headers.authorization || secrets.some((secret) => all.includes(secret))) leaked++;
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

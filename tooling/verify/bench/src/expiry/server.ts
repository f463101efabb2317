// The API of the expiry benchmark: a few endpoints of BioT and of Supabase Auth over HTTP, on loopback. It rejects
// expired tokens and counts requests.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Seconds. */
const LIFETIME = 3_600;

export interface Counts {
  tokenPosts: number;
  /** Requests to the resource that got a 200. */
  answered: number;
  /** Requests to the resource that got a 401. */
  refused: number;
}

export interface BenchServer {
  readonly baseUrl: string;
  readonly counts: Counts;
  /** Advances the clock and resets the counts. */
  advance(milliseconds: number): void;
  close(): Promise<void>;
}

export async function startBenchServer({ open }: { open: boolean }): Promise<BenchServer> {
  const expiries = new Map<string, number>();
  const counts: Counts = { tokenPosts: 0, answered: 0, refused: 0 };
  let shift = 0;
  let serial = 0;
  const now = (): number => Date.now() + shift;

  function mint(): object {
    serial += 1;
    const token = `access-${serial}`.padEnd(700, 'e');
    const expiry = now() + LIFETIME * 1000;
    expiries.set(token, expiry);
    const refreshToken = `refresh-${serial}`;
    return {
      accessJwt: { token, expiration: new Date(expiry).toISOString() },
      refreshJwt: { token: refreshToken, expiration: new Date(expiry + 86_400_000).toISOString() },
      access_token: token,
      refresh_token: refreshToken,
      expires_in: LIFETIME,
      token_type: 'bearer',
      user: { id: 'user' },
    };
  }

  function accepts(request: IncomingMessage): boolean {
    const token = request.headers.authorization?.slice('Bearer '.length) ?? '';
    return open || now() < (expiries.get(token) ?? 0);
  }

  function handle(request: IncomingMessage, response: ServerResponse): void {
    if (request.method === 'POST') {
      counts.tokenPosts += 1;
      request.resume().on('end', () => answer(response, 200, mint()));
    } else if (accepts(request)) {
      counts.answered += 1;
      answer(response, 200, { _id: 'device' });
    } else {
      counts.refused += 1;
      response.setHeader('WWW-Authenticate', 'Bearer error="invalid_token"');
      answer(response, 401, { code: 'UNAUTHORIZED' });
    }
  }

  const server = createServer({ keepAliveTimeout: 60_000 }, handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    counts,
    advance(milliseconds) {
      shift += milliseconds;
      Object.assign(counts, { tokenPosts: 0, answered: 0, refused: 0 });
    },
    close: () => close(server),
  };
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

// The redirect of a command-line program (RFC 8252 §7.3): the browser returns to a port of this machine.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { invalid } from '../errors.ts';
import { checkOptions } from '../session/options.ts';
import type { AuthorizationDetails } from './authorization-code.ts';

export interface LoopbackOptions {
  /** Opens a URL in the user's browser, or prints it. */
  readonly open: (url: string) => unknown;
  /**
   * The port. Pass one if the server compares redirect URIs exactly.
   * @default any free port
   */
  readonly port?: number | undefined;
  /**
   * The text that the browser shows at the end.
   * @default 'You can close this window.'
   */
  readonly message?: string | undefined;
}

export interface LoopbackRedirect {
  /** Pass it as `credentials.redirect_uri`. */
  readonly redirect_uri: string;
  /** Pass it as `onChallenge`. It opens the browser, and waits for the redirect. */
  onChallenge(question: {
    readonly details: AuthorizationDetails;
    readonly signal?: AbortSignal;
  }): Promise<{ readonly url: string }>;
  /** Closes the port. */
  close(): Promise<void>;
}

/**
 * Listens for the redirect on a port of this machine.
 *
 * @throws AuthError `invalid_configuration` for invalid options.
 *
 * @example
 * const redirect = await loopbackRedirect({ open: (url) => console.log(`Open ${url}`) });
 * const credentials = { client_id, redirect_uri: redirect.redirect_uri };
 * const client = createExampleClient({ credentials, onChallenge: redirect.onChallenge });
 */
export async function loopbackRedirect(options: LoopbackOptions): Promise<LoopbackRedirect> {
  checkOptions(options, ['port'], ['open', 'message']);
  const { open, port = 0, message = 'You can close this window.' } = options;
  if (typeof open !== 'function') throw invalid('The option "open" is missing. Pass a function.');
  if (!(Number.isInteger(port) && port <= 65_535)) {
    throw invalid(`The option "port" is ${port}. Pass an integer of at most 65535.`);
  }
  const waiting = new Map<string, (url: string) => void>();
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    // Any program of this machine and any page in the browser can send a request, also an invalid one.
    const [path, query] = (request.url ?? '').split('?');
    const arrived = waiting.get(new URLSearchParams(query).get('state') ?? '');
    const isOurs = path === '/callback' && arrived !== undefined;
    response.writeHead(isOurs ? 200 : 404, {
      'content-type': 'text/plain; charset=utf-8',
      connection: 'close',
    });
    response.end(isOurs ? message : 'Not found.');
    if (isOurs) arrived(`${redirect_uri}?${query}`);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  // The server does not keep the process alive.
  server.unref();
  const { port: taken } = server.address() as AddressInfo;
  const redirect_uri = `http://127.0.0.1:${taken}/callback`;
  const closing = new AbortController();
  return {
    redirect_uri,
    async onChallenge({ details: { url, state }, signal }) {
      const ended = AbortSignal.any(signal ? [signal, closing.signal] : [closing.signal]);
      ended.throwIfAborted();
      server.ref();
      try {
        return await new Promise((resolve, reject) => {
          waiting.set(state, (callback) => resolve({ url: callback }));
          ended.addEventListener('abort', () => reject(ended.reason));
          Promise.resolve(open(url)).catch(reject);
        });
      } finally {
        waiting.delete(state);
        server.unref();
      }
    },
    close: () =>
      new Promise((resolve) => {
        closing.abort();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

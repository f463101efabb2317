// The proxy between a client and the sandbox. It reports all requests to the kit, delays responses (faults.ts), and can
// turn a correct client into a broken one.
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { listening } from './ports.ts';

export interface Sent {
  readonly method: string;
  /** Path and query. The path starts with the provider's name. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | undefined;
  /** The names of headers that may occur once (RFC 9110 §5.3) and occur several times. `headers` has the first value. */
  readonly repeated?: readonly string[];
}

export interface Received {
  readonly status: number;
  /** A list for `Set-Cookie`, whose values cannot be joined (RFC 9110 §5.3). */
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Uint8Array<ArrayBuffer>;
  /**
   * How the body is sent: in small parts with pauses between them, without its length, or compressed.
   *
   * @default at once, with its length
   */
  readonly sending?: 'trickle' | 'chunked' | 'gzip' | undefined;
}

/** Forwards a request. Returns undefined if the connection broke. */
export type Pass = (sent: Sent) => Promise<Received | undefined>;

export interface Interposed {
  readonly url: string;
  close(): void;
}

export interface ProviderProxy extends Interposed {
  /** From now on, requests below this path are for the provider. Without a provider, that ends. */
  serveAt(path: string, provider?: string): void;
}

export interface ProxyOptions {
  /** Handles every request. It gets a function that forwards the request to the target. */
  intercept?: ((sent: Sent, pass: Pass) => Promise<Received | undefined>) | undefined;
  /** Handles every forwarded request. */
  faults: (sent: Sent, pass: Pass) => Promise<Received | undefined>;
  port: number;
}

export async function startProxy(
  target: string,
  { intercept = (sent, pass) => pass(sent), faults, port }: ProxyOptions,
): Promise<ProviderProxy> {
  let home: Home | undefined;
  const pass: Pass = (sent) => faults(sent, (given) => passOn(target, given));
  const server = createServer(async (request, response) => {
    const sent = await sentBy(request, home);
    const received = request.complete ? await intercept(sent, pass) : undefined;
    if (received) await answer(response, received);
    else request.socket.destroy();
  });
  await listening(server, port);
  return {
    url: `http://127.0.0.1:${port}`,
    serveAt(path, provider) {
      home = provider === undefined ? undefined : { path, of: `/${encodeURIComponent(provider)}` };
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Headers that belong to one connection or are computed again (RFC 9110 §7.6.1). */
const hops = new Set(['connection', 'keep-alive', 'host', 'content-length', 'transfer-encoding']);

/** Node keeps only the first value of these headers. */
const onceOnly = ['authorization', 'content-type'];

/** The path of the base URL of a provider, and the path that the sandbox knows. */
interface Home {
  readonly path: string;
  readonly of: string;
}

async function sentBy(request: IncomingMessage, home: Home | undefined): Promise<Sent> {
  const body = await receivedBody(request);
  const headers = Object.entries(request.headers).flatMap(([name, value]) =>
    hops.has(name) || name === 'expect' || value === undefined ? [] : [[name, String(value)]],
  );
  return {
    method: request.method ?? 'GET',
    path: pathAt(request.url ?? '/', home),
    headers: Object.fromEntries(headers) as Record<string, string>,
    repeated: onceOnly.filter((name) => (request.headersDistinct[name]?.length ?? 0) > 1),
    body: body.length > 0 ? body : undefined,
  };
}

/** Returns the bytes of a body. If the client broke the request off, `request.complete` is false. */
export async function receivedBody(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk as Buffer);
  } catch {
    // The connection is closed.
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function pathAt(url: string, home: Home | undefined): string {
  return home && url.startsWith(`${home.path}/`) ? `${home.of}${url.slice(home.path.length)}` : url;
}

async function passOn(target: string, sent: Sent): Promise<Received | undefined> {
  const { method, headers, body, path } = sent;
  try {
    const init = { method, headers, redirect: 'manual' as const, ...(body && { body }) };
    const response = await fetch(new URL(path, target), init);
    return {
      status: response.status,
      headers: headersOf(response),
      body: new Uint8Array(await response.arrayBuffer()),
    };
  } catch {
    return undefined;
  }
}

/** Between the challenges of a case that are sent in several fields (RFC 9110 §5.3). */
export const fieldSeparator = '\t\t';

function headersOf({ headers, status }: Response): Received['headers'] {
  const cookies = headers.getSetCookie();
  const challenges = headers.get('www-authenticate')?.split(fieldSeparator) ?? [];
  const type = headers.get('content-type');
  return {
    ...Object.fromEntries(headers),
    ...(cookies.length > 0 && { 'set-cookie': cookies }),
    ...(challenges.length > 1 && { 'www-authenticate': challenges }),
    // Many servers write the parameter, which JSON does not have (RFC 8259 §11).
    ...(type === 'application/json' &&
      status >= 400 && { 'content-type': `${type};charset=UTF-8` }),
  };
}

async function answer(
  response: ServerResponse,
  { status, headers, body, sending }: Received,
): Promise<void> {
  const kept = Object.entries(headers).flatMap(([name, value]) =>
    hops.has(name) || name === 'content-encoding' ? [] : [[written(name, status), value]],
  );
  // Otherwise Node adds one.
  response.sendDate = headers.date !== undefined;
  if (sending === 'gzip') response.setHeader('content-encoding', 'gzip');
  response.writeHead(status, Object.fromEntries(kept) as OutgoingHttpHeaders);
  if (sending === 'trickle') await trickle(response, body);
  if (sending === 'chunked') response.write(body);
  if (sending === 'trickle' || sending === 'chunked') response.end();
  else response.end(sending === 'gzip' ? gzipSync(body) : body);
}

/** The number of parts, and the milliseconds between them. */
const [parts, rest] = [24, 500];

async function trickle(response: ServerResponse, body: Uint8Array): Promise<void> {
  const size = Math.ceil(body.length / parts);
  for (let at = 0; at < body.length && response.writable; at += size) {
    response.write(body.subarray(at, at + size));
    await sleep(rest);
  }
}

/**
 * The names of headers have no case (RFC 9110 §5.1), and gateways differ: those of failures are `Retry-After`, all others are
 * in lower case, as in HTTP/2.
 */
function written(name: string, status: number): string {
  return status < 500 ? name : name.replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase());
}

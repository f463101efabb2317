// Serves sandboxes over HTTP, each under its name, for clients in any language.

import { FastResponse, type Server, type ServerRequest, serve } from 'srvx';
import { createServerClock, type ServerClock } from '../control/clock.ts';
import { type Control, controlName, createControl } from '../control/control.ts';
import { headerList } from '../engine/answers.ts';
import type { Engine } from '../engine/engine.ts';
import { createProviderSandbox, engineOf } from '../engine/provider.ts';
import type { ProviderDocuments, ProviderSandbox, SandboxOptions } from '../options.ts';
import { type Certificate, createCertificate } from './certificate.ts';
import { Cors, controlFault, hasValidHost, isLoopback } from './origins.ts';
import { hasPageFiles, pageResponse } from './page.ts';

export interface SandboxServerOptions {
  /** The providers. Documents become sandboxes with `options`; a sandbox is served unchanged. */
  readonly providers: readonly (ProviderDocuments | ProviderSandbox)[];
  readonly options?: SandboxOptions;
  /** @default 0, a free one */
  readonly port?: number;
  /** @default '127.0.0.1' */
  readonly hostname?: string;
  /**
   * Whether to serve the control API under `/_sandbox` (`control.openapi.yaml`).
   * @default true on loopback addresses, false on others
   */
  readonly control?: boolean;
  /**
   * Whether to serve the page at `/` that shows accounts, tokens and requests. It uses the control API, and needs it.
   * @default true
   */
  readonly ui?: boolean | undefined;
  /**
   * Whether pages of other origins may call the providers (CORS): all with `true`, none with `false`.
   * @default the pages on this machine
   */
  readonly cors?: boolean | undefined;
  /**
   * Serves HTTPS: with this certificate, or with a new self-signed one (`true`).
   * @default false
   */
  readonly tls?: boolean | Certificate | undefined;
}

export interface ServedProvider {
  readonly sandbox: ProviderSandbox;
  /** The base URL for clients, instead of the provider's own origin. */
  readonly baseUrl: string;
}

export interface SandboxServer {
  /** URL of the server, without a trailing slash. */
  readonly url: string;
  /** The certificate in PEM, if the server uses HTTPS. Clients must trust it. */
  readonly certificate: string | undefined;
  /** URL of the page, if the server has it. */
  readonly page: string | undefined;
  readonly providers: readonly ServedProvider[];
  /** @throws RangeError for an unknown name */
  readonly provider: (name: string) => ServedProvider;
  /**
   * Stops accepting requests. Requests in progress have `grace` milliseconds to finish (default 0).
   * Then their connections are closed.
   */
  readonly close: (options?: { readonly grace?: number }) => Promise<void>;
}

/** In bytes. A URL may contain a search as JSON, which can be longer than Node's default limit. */
const maxHeaderSize = 128 * 1024;

/** @throws an error with Node's `code` (for example `EADDRINUSE`) if it cannot listen on the port */
export async function startServer(options: SandboxServerOptions): Promise<SandboxServer> {
  const { hostname = '127.0.0.1', port = 0 } = options;
  const sandboxes = options.providers.map((provider) =>
    'fetch' in provider ? provider : createProviderSandbox(provider, options.options),
  );
  const clock = createServerClock(options.options?.clock ?? Date.now);
  const engines = new Map(sandboxes.map((sandbox) => [sandbox.name, engineOf(sandbox)]));
  const context: ServerContext = {
    engines,
    clock,
    hostname,
    cors: new Cors(options.cors),
    control: undefined,
    hasPage: false,
  };
  const closing = new AbortController();
  const tls = certificateOf(options.tls, hostname);
  const server = serve({
    fetch: (request) => answer(request, context),
    port,
    hostname,
    node: { maxHeaderSize },
    ...(tls ? { tls, protocol: 'https' } : {}),
    manual: true,
    silent: true,
    gracefulShutdown: false,
  });
  await server.serve();
  const url = new URL(server.url ?? '').origin;
  const providers = sandboxes.map((sandbox): ServedProvider => {
    return { sandbox, baseUrl: `${url}/${encodeURIComponent(sandbox.name)}` };
  });
  if (options.control ?? isLoopback(hostname)) {
    for (const sandbox of sandboxes) sandbox.options.clock = clock.shift(sandbox.options.clock);
    context.control = createControl({ providers, clock, closed: closing.signal });
    context.hasPage = (options.ui ?? true) && hasPageFiles();
  }
  return {
    url,
    certificate: tls?.cert,
    page: context.hasPage ? `${url}/` : undefined,
    providers,
    provider: (name) => find(providers, name),
    close: ({ grace = 0 } = {}) => {
      closing.abort();
      return close(server, grace);
    },
  };
}

function certificateOf(
  tls: boolean | Certificate | undefined,
  hostname: string,
): Certificate | undefined {
  if (typeof tls === 'object') return tls;
  return tls
    ? createCertificate([...new Set([hostname, 'localhost', '127.0.0.1', '::1'])])
    : undefined;
}

function find(providers: readonly ServedProvider[], name: string): ServedProvider {
  const found = providers.find(({ sandbox }) => sandbox.name === name);
  if (found) return found;
  const known = providers.map(({ sandbox }) => sandbox.name).join(', ');
  throw new RangeError(`Unknown provider "${name}". Served: ${known}.`);
}

async function close(server: Server, grace: number): Promise<void> {
  if (grace === 0) return server.close(true);
  const http = server.node?.server;
  const connections = http && 'closeIdleConnections' in http ? http : undefined;
  const closed = server.close();
  // A kept-alive connection is idle as soon as its last response is written.
  const idleTimer = setInterval(() => connections?.closeIdleConnections(), 20);
  const end = setTimeout(() => connections?.closeAllConnections(), grace);
  await closed;
  clearInterval(idleTimer);
  clearTimeout(end);
}

interface ServerContext {
  readonly engines: ReadonlyMap<string, Engine>;
  readonly clock: ServerClock;
  readonly cors: Cors;
  readonly hostname: string;
  control: Control | undefined;
  hasPage: boolean;
}

async function answer(request: ServerRequest, context: ServerContext): Promise<Response> {
  if (!hasValidHost(request)) {
    const message = 'The header "Host" is not a host with an optional port (RFC 9112 §3.2).';
    return Response.json({ message }, { status: 400 });
  }
  const url = new URL(request.url);
  const page = context.hasPage ? pageResponse(request, url) : undefined;
  if (page) return page;
  const [, name = '', rest = '/'] = /^\/([^/]*)(\/.*)?$/.exec(url.pathname) ?? [];
  if (name === controlName) return answerControl(request, url, context);
  const preflight = context.cors.preflight(request);
  if (preflight) return preflight;
  const engine = context.engines.get(decodeName(name));
  if (engine) {
    url.pathname = rest;
    return answerProvider(request, url, { engine, ...context });
  }
  const message = `Unknown provider "${name}". Use one of these names as the first path segment.`;
  return Response.json(
    { message, providers: [...context.engines.keys()] },
    { status: url.pathname === '/' ? 200 : 404 },
  );
}

/** Pages on this machine may use the control API, with any value of `cors` for the providers. */
const controlCors = new Cors(undefined);

async function answerControl(
  request: ServerRequest,
  url: URL,
  { control, hostname }: ServerContext,
): Promise<Response> {
  if (!control) {
    const message = 'The control API is disabled. Start the sandbox with --control.';
    return Response.json({ message }, { status: 404 });
  }
  const message = controlFault(request, url, hostname);
  if (message !== undefined) return Response.json({ message }, { status: 403 });
  const preflight = controlCors.preflight(request);
  if (preflight) return preflight;
  const response = await control(request, url);
  const cors = controlCors.headers(request, []);
  for (const [header, value] of Object.entries(cors ?? {})) response.headers.set(header, value);
  return response;
}

async function answerProvider(
  request: ServerRequest,
  url: URL,
  { engine, clock, cors }: Pick<ServerContext, 'clock' | 'cors'> & { readonly engine: Engine },
): Promise<Response> {
  const found = await engine.handle(request, url);
  if (!found) {
    // srvx documents the Node response to which it writes. Without its socket, it writes nothing.
    request.runtime?.node?.res?.destroy();
    return new FastResponse(null);
  }
  const { status, body, headers } = found;
  // A client may measure token lifetimes by the `Date` header, so it must follow the sandbox's clock.
  const date = clock.ahead() > 0 ? { date: new Date(clock.now()).toUTCString() } : undefined;
  const readable = cors.headers(request, Object.keys(headers));
  const all = headerList({ ...headers, ...date, ...readable });
  return new FastResponse(body, { status, headers: all });
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

// Serves sandboxes over HTTP, each under its name, for clients in any language.

import { FastResponse, type Server, type ServerRequest, serve } from 'srvx';
import { createServerClock, type ServerClock } from '../control/clock.ts';
import { type Control, controlName, createControl } from '../control/control.ts';
import { headerList } from '../engine/answers.ts';
import type { Engine } from '../engine/engine.ts';
import { createProviderSandbox, engineOf } from '../engine/provider.ts';
import type { ProviderDocuments, ProviderSandbox, SandboxOptions } from '../options.ts';

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
}

export interface ServedProvider {
  readonly sandbox: ProviderSandbox;
  /** The base URL for clients, instead of the provider's own origin. */
  readonly baseUrl: string;
}

export interface SandboxServer {
  /** URL of the server, without a trailing slash. */
  readonly url: string;
  readonly providers: readonly ServedProvider[];
  /** @throws RangeError for an unknown name */
  readonly provider: (name: string) => ServedProvider;
  /**
   * Stops accepting requests. Requests in progress have `grace` milliseconds to finish (default 0).
   * Then their connections are closed.
   */
  readonly close: (options?: { readonly grace?: number }) => Promise<void>;
}

/** @throws an error with Node's `code` (for example `EADDRINUSE`) if it cannot listen on the port */
export async function startServer(options: SandboxServerOptions): Promise<SandboxServer> {
  const { hostname = '127.0.0.1', port = 0 } = options;
  const sandboxes = options.providers.map((provider) =>
    'fetch' in provider ? provider : createProviderSandbox(provider, options.options),
  );
  const clock = createServerClock(options.options?.clock ?? Date.now);
  let control: Control | undefined;
  const engines = new Map(sandboxes.map((sandbox) => [sandbox.name, engineOf(sandbox)]));
  const server = serve({
    fetch: (request) => answer(request, { engines, control, clock }),
    port,
    hostname,
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
    control = createControl({ providers, clock });
  }
  return {
    url,
    providers,
    provider: (name) => find(providers, name),
    close: ({ grace = 0 } = {}) => close(server, grace),
  };
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
  const sweep = setInterval(() => connections?.closeIdleConnections(), 20);
  const end = setTimeout(() => connections?.closeAllConnections(), grace);
  await closed;
  clearInterval(sweep);
  clearTimeout(end);
}

function isLoopback(hostname: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(hostname);
}

interface Faces {
  readonly engines: ReadonlyMap<string, Engine>;
  readonly control: Control | undefined;
  readonly clock: ServerClock;
}

async function answer(
  request: ServerRequest,
  { engines, control, clock }: Faces,
): Promise<Response> {
  const url = new URL(request.url);
  const [, name = '', rest = '/'] = /^\/([^/]*)(\/.*)?$/.exec(url.pathname) ?? [];
  if (name === controlName) {
    if (control) return control(request, url);
    const message = 'The control API is disabled. Start the sandbox with --control.';
    return Response.json({ message }, { status: 404 });
  }
  const engine = engines.get(decodeName(name));
  if (!engine) {
    const message = `Unknown provider "${name}". Use one of these names as the first path segment.`;
    return Response.json(
      { message, providers: [...engines.keys()] },
      { status: url.pathname === '/' ? 200 : 404 },
    );
  }
  url.pathname = rest;
  const found = await engine.handle(request, url);
  if (!found) {
    // srvx documents the Node response to which it writes. Without its socket, it writes nothing.
    request.runtime?.node?.res?.destroy();
    return new FastResponse(null);
  }
  const { status, body, headers } = found;
  // A client may measure token lifetimes by the `Date` header, so it must follow the sandbox's clock.
  const date = clock.ahead() > 0 ? { date: new Date(clock.now()).toUTCString() } : undefined;
  return new FastResponse(body, { status, headers: headerList({ ...headers, ...date }) });
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

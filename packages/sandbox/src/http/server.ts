// Sandboxes over HTTP, each under its name, so that a client in any language can be pointed at one.

import { FastResponse, type Server, type ServerRequest, serve } from 'srvx';
import { createServerClock, type ServerClock } from '../control/clock.ts';
import { type Control, controlName, createControl } from '../control/control.ts';
import type { Engine } from '../engine/engine.ts';
import { createProviderSandbox, engineOf } from '../engine/provider.ts';
import type { ProviderDocuments, ProviderSandbox, SandboxOptions } from '../options.ts';

export interface SandboxServerOptions {
  /** Documents are made into sandboxes with `options`; a sandbox is served as it is. */
  readonly providers: readonly (ProviderDocuments | ProviderSandbox)[];
  readonly options?: SandboxOptions;
  /** @default 0, a free one */
  readonly port?: number;
  /** @default '127.0.0.1' */
  readonly hostname?: string;
  /**
   * Whether tests can steer the sandboxes over HTTP, under `/_sandbox` (`control.openapi.yaml`).
   * @default whether the hostname is a loopback one
   */
  readonly control?: boolean;
}

export interface ServedProvider {
  readonly sandbox: ProviderSandbox;
  /** What a client is given in place of the provider's own origin. */
  readonly baseUrl: string;
}

export interface SandboxServer {
  /** Without a slash at the end. */
  readonly url: string;
  readonly providers: readonly ServedProvider[];
  /** Throws for a name that isn't served. */
  readonly provider: (name: string) => ServedProvider;
  /**
   * Takes no more requests. Those under way may be answered for as many milliseconds as `grace` says
   * (0), then their connections end.
   */
  readonly close: (options?: { readonly grace?: number }) => Promise<void>;
}

/** @throws if the port can't be listened on (the `code` of the error is Node's, `EADDRINUSE`) */
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
  throw new RangeError(`No provider "${name}" is served here. There are: ${known}.`);
}

async function close(server: Server, grace: number): Promise<void> {
  if (grace === 0) return server.close(true);
  const http = server.node?.server;
  const connections = http && 'closeIdleConnections' in http ? http : undefined;
  const closed = server.close();
  // A kept-alive connection is idle as soon as its last answer is written.
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
    const message = 'The control API is off here. Start the sandbox with --control.';
    return Response.json({ message }, { status: 404 });
  }
  const engine = engines.get(decodeName(name));
  if (!engine) {
    const message = `No provider is called "${name}" here. Take one of these as the first path segment.`;
    return Response.json(
      { message, providers: [...engines.keys()] },
      { status: url.pathname === '/' ? 200 : 404 },
    );
  }
  url.pathname = rest;
  const found = await engine.handle(request, url);
  if (!found) {
    // srvx documents the Node response that it will write to; without its socket nothing is written.
    request.runtime?.node?.res?.destroy();
    return new FastResponse(null);
  }
  const { status, body, headers } = found;
  // A client that tells its lifetimes by the server's clock has to be told the one they run by.
  const date = clock.ahead() > 0 ? { date: new Date(clock.now()).toUTCString() } : undefined;
  return new FastResponse(body, { status, headers: { ...headers, ...date } });
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

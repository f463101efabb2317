// A private registry on loopback: verdaccio behind a proxy, which can fail during a publish.
import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';

export interface Registry {
  /** Ends with `/`. */
  readonly url: string;
  /** The packages that were published through the proxy, such as `@x/biot`, in order. */
  readonly published: readonly string[];
  /** Accepts this number of publications and responds with 503 to the others. */
  breakAfter(publications: number): void;
  mend(): void;
  stop(): Promise<void>;
}

/**
 * @param folder an empty folder for the published packages
 * @param scope the scope of the private packages; all others come from the registry in the npm configuration
 */
export async function startRegistry(folder: string, scope: string): Promise<Registry> {
  const { url, stop } = await startVerdaccio(folder, openTo(scope));
  const published: string[] = [];
  let left = Number.POSITIVE_INFINITY;
  const door = createServer((incoming, outgoing) => {
    if (incoming.method !== 'PUT') return forward(url, incoming, outgoing);
    if (left === 0)
      return void outgoing
        .writeHead(503, { 'content-type': 'application/json' })
        .end('{"error":"broken"}');
    left -= 1;
    published.push(decodeURIComponent(incoming.url!.slice(1)));
    forward(url, incoming, outgoing);
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(door.address() as AddressInfo).port}/`,
    published,
    breakAfter(publications) {
      left = publications;
    },
    mend() {
      left = Number.POSITIVE_INFINITY;
    },
    stop: async () => {
      door.closeAllConnections();
      door.close();
      await stop();
    },
  };
}

/** Keeps the Host header, so that the registry's own links use the proxy. */
export function forward(url: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { method, headers } = incoming;
  const onward = request(new URL(incoming.url!, url), { method, headers }, (response) => {
    outgoing.writeHead(response.statusCode!, response.headers);
    response.pipe(outgoing);
  });
  onward.on('error', () => outgoing.destroy());
  incoming.pipe(onward);
}

/** For a scope without a login, and for all other packages, the registry in the npm configuration. */
function openTo(scope: string): object {
  const upstream = spawnSync('npm', ['config', 'get', 'registry'], {
    encoding: 'utf8',
  }).stdout.trim();
  return {
    uplinks: { upstream: { url: upstream, maxage: '60m' } },
    packages: {
      [`${scope}/*`]: { access: '$all', publish: '$all' },
      '**': { access: '$all', proxy: 'upstream' },
    },
  };
}

export interface Server {
  /** Ends with `/`. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * @param folder an empty folder for the published packages
 * @param settings verdaccio's settings: the packages, and who may read and publish them
 */
export async function startVerdaccio(folder: string, settings: object): Promise<Server> {
  const port = await freePort();
  const config = {
    storage: join(folder, 'storage'),
    publish: { allow_offline: true },
    max_body_size: '50mb',
    log: { type: 'stdout', format: 'pretty', level: 'fatal' },
    ...settings,
  };
  // JSON is YAML.
  writeFileSync(join(folder, 'config.yaml'), JSON.stringify(config));
  const manifest = createRequire(import.meta.url).resolve('verdaccio/package.json');
  const child = spawn(
    process.execPath,
    [
      join(dirname(manifest), 'bin/verdaccio'),
      '--config',
      join(folder, 'config.yaml'),
      '--listen',
      `127.0.0.1:${port}`,
    ],
    { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = `http://127.0.0.1:${port}/`;
  await answering(url);
  return {
    url,
    stop: () => {
      child.kill();
      return ended;
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function answering(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await fetch(new URL('-/ping', url)).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('verdaccio does not respond.');
}

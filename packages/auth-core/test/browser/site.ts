// A site for tests in Chromium: a provider that requires a code for each login, and pages that use it.
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { BrowserContext } from 'playwright-core';
import { newProfile, startChromium } from './chromium.ts';

const source = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Bundles a module of an application, as its own build would. */
async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [source(entry)],
    bundle: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: {
      '@x/auth-core': source('src/index.ts'),
      '@x/auth-core/react': source('src/react.ts'),
      '@x/auth-core/store-web': source('src/stores/web.ts'),
    },
  });
  return outputFiles[0]!.text;
}

export interface Site {
  readonly origin: string;
  /** The number of requests to the provider, by path. */
  readonly requests: Map<string, number>;
  readonly context: BrowserContext;
  stop(): Promise<void>;
}

/** Serves a page whose only script is the bundled module. */
export async function startSite(entry: string): Promise<Site> {
  const script = await bundle(entry);
  const provider = new Provider();
  const server: Server = createServer(async (request, response) => {
    if (request.url === '/') {
      const page =
        '<!doctype html><div id="app"></div><script type="module" src="/app.js"></script>';
      return void response.setHeader('Content-Type', 'text/html').end(page);
    }
    if (request.url === '/app.js') {
      return void response.setHeader('Content-Type', 'text/javascript').end(script);
    }
    const { status, body } = await provider.answer(request);
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await startChromium();
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: provider.requests,
    context: await newProfile(browser),
    async stop() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Refresh tokens work once. */
class Provider {
  readonly requests = new Map<string, number>();
  readonly #valid = new Set<string>();
  #issued = 0;

  async answer(request: IncomingMessage): Promise<Answer> {
    const path = request.url ?? '';
    this.requests.set(path, (this.requests.get(path) ?? 0) + 1);
    if (path === '/me') return this.#me(request.headers.authorization);
    if (request.method !== 'POST') return { status: 404, body: {} };
    const body = JSON.parse(await textOf(request)) as Record<string, string>;
    if (path === '/login')
      return forbiddenUnless(body.password === 'correct-horse', { ticket: 't' });
    if (path === '/code') return forbiddenUnless(body.code === '123456', this.#tokens.bind(this));
    if (path === '/refresh') {
      const isValid = this.#valid.delete(body.refresh_token ?? '');
      return forbiddenUnless(isValid, this.#tokens.bind(this));
    }
    return { status: 404, body: {} };
  }

  #me(authorization = ''): Answer {
    const isValid = this.#valid.has(authorization.replace('Bearer ', ''));
    return { status: isValid ? 200 : 401, body: { name: 'Ada' } };
  }

  #tokens(): object {
    this.#issued += 1;
    const [access_token, refresh_token] = [`access-${this.#issued}`, `refresh-${this.#issued}`];
    this.#valid.add(access_token).add(refresh_token);
    return { access_token, refresh_token, expires_in: 3_600 };
  }
}

function forbiddenUnless(condition: boolean, body: object | (() => object)): Answer {
  if (!condition) return { status: 403, body: { error: 'rejected' } };
  return { status: 200, body: typeof body === 'function' ? body() : body };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

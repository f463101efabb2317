// Serves the built site like a static host: below any path, with a policy that forbids `eval` and other origins.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { root } from '../src/pages/repository.ts';

export const siteFolder: string = join(root, 'docs/.vitepress/dist');

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Inline scripts are allowed for VitePress, and blobs for the playground's modules. `eval` and other origins are
 * forbidden.
 */
const policy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "connect-src 'self' http://127.0.0.1:*",
].join('; ');

export interface SiteServer {
  readonly url: string;
  readonly close: () => void;
}

/** @param base the path below which the site is served, with slashes at both ends */
export async function serveSite(base: string = '/'): Promise<SiteServer> {
  const compress = promisify(gzip);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const path = decodeURIComponent(pathname.startsWith(base) ? pathname.slice(base.length) : '..');
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    readFile(join(siteFolder, extname(file) === '' ? `${file}.html` : file)).then(
      async (bytes) => {
        response.setHeader(
          'content-type',
          types[extname(file) || '.html'] ?? 'application/octet-stream',
        );
        response.setHeader('content-encoding', 'gzip');
        response.setHeader('content-security-policy', policy);
        response.end(await compress(bytes));
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}${base}`, close: () => server.close() };
}

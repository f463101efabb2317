// The sandbox's own page: one HTML file with a script and a style sheet, which the build makes from src/page.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { controlName } from '../control/control.ts';

const files: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '/': ['index.html', 'text/html; charset=utf-8'],
  [`/${controlName}/page.js`]: ['page.js', 'text/javascript'],
  [`/${controlName}/page.css`]: ['page.css', 'text/css'],
};

const headers = {
  'cache-control': 'no-cache',
  // No other page may show this one in a frame: its buttons change the sandbox.
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
};

const folder = new URL('../../dist/page/', import.meta.url);

/** Without a build (`node src/cli.ts`), there is no page. */
export function hasPageFiles(): boolean {
  return existsSync(new URL('index.html', folder));
}

/** Undefined if the request is not for the page. A program that gets `/` does not accept HTML, and gets the providers. */
export function pageResponse(request: Request, url: URL): Promise<Response> | undefined {
  const [file, type] = files[url.pathname] ?? [];
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (file === undefined || type === undefined || !isRead) return undefined;
  const accepted = request.headers.get('accept') ?? '';
  if (file === 'index.html' && !accepted.includes('text/html')) return undefined;
  return respond(request, file, type);
}

async function respond({ method }: Request, file: string, type: string): Promise<Response> {
  const body = await readFile(new URL(file, folder));
  return new Response(method === 'HEAD' ? null : body, {
    headers: { ...headers, 'content-type': type },
  });
}

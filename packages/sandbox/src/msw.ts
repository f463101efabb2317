// The sandbox as MSW request handlers, for a consumer's own tests.

import { HttpResponse, http, type RequestHandler } from 'msw';
import type { ProviderSandbox } from './options.ts';
import { engineOf, responseOf } from './provider.ts';

export interface HandlersOptions {
  /** Where the client under test believes the provider to be; a path in it is taken off. */
  readonly baseUrl: string;
}

/**
 * Answers everything under the base URL from the sandbox. A dropped connection is a network error.
 *
 * @example
 * const server = setupServer(...handlers(createProviderSandbox(documents), { baseUrl }));
 */
export function handlers(
  provider: ProviderSandbox,
  { baseUrl }: HandlersOptions,
): RequestHandler[] {
  const engine = engineOf(provider);
  const base = baseUrl.replace(/\/+$/, '');
  const prefix = new URL(base).pathname.replace(/\/$/, '');
  return [
    http.all(`${base}/*`, async ({ request }) => {
      const url = new URL(request.url);
      url.pathname = url.pathname.slice(prefix.length);
      const answer = await engine.handle(request, url);
      return answer ? responseOf(answer) : HttpResponse.error();
    }),
  ];
}

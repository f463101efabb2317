// Sends the requests of the reference to the sandbox's engine in the page, to a sandbox on this machine, or to the real
// API.

import { documents, providers } from 'virtual:providers';
import { createProviderSandbox, type ProviderSandbox } from '@x/sandbox';
import type { ClientExample } from '../../pages/example.ts';

export type Answerer = 'engine' | 'local' | 'provider';

export interface ReferenceEngine {
  /** The OpenAPI document of the provider. */
  readonly document: object;
  /** An access token that the engine has issued. */
  readonly token: string;
  readonly sandbox: ProviderSandbox;
}

interface Client {
  readonly session: { readonly accessToken: () => Promise<string> };
}

export async function createEngine(example: ClientExample): Promise<ReferenceEngine> {
  const { provider, factory, server, baseUrl } = example;
  const load = providers[provider];
  const loadDocument = documents[provider];
  if (!load || !loadDocument) throw new Error(`The site has no provider "${provider}".`);
  const [[module, openapi, arazzo], document] = await Promise.all([load(), loadDocument()]);
  const sandbox = createProviderSandbox(
    { name: provider, openapi: openapi.default, arazzo: arazzo.default, isChecked: true },
    { seed: 7 },
  );
  // The factory of a generated module has this type.
  const create = module[factory] as (options: object) => Client;
  const { session } = create({
    ...(baseUrl.includes('{') ? { server } : {}),
    credentials: sandbox.credentials,
    fetch: sandbox.fetch,
  });
  return { document: document.default, token: await session.accessToken(), sandbox };
}

interface Target {
  readonly answerer: Answerer;
  readonly provider: string;
  /** The URL of the local sandbox, without the name of the provider. */
  readonly local: string;
  readonly engine: ReferenceEngine;
}

/** Returns the `fetch` that the reference uses. */
export function fetchFor(target: () => Target): typeof fetch {
  return async (input, init) => {
    const { answerer, provider, local, engine } = target();
    const request = new Request(input, init);
    if (answerer === 'engine') return engine.sandbox.fetch(request);
    if (answerer === 'provider') return fetch(request);
    const { pathname, search } = new URL(request.url);
    const { method, headers } = request;
    const hasBody = method !== 'GET' && method !== 'HEAD';
    const body = hasBody ? { body: await request.arrayBuffer() } : {};
    return fetch(`${local.replace(/\/$/, '')}/${provider}${pathname}${search}`, {
      method,
      headers,
      ...body,
    });
  };
}

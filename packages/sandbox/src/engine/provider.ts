// A sandbox as its user sees it: the engine behind `fetch`.

import type {
  ProviderDocuments,
  ProviderSandbox,
  ResolvedSandboxOptions,
  SandboxOptions,
} from '../options.ts';
import type { Answer } from './answers.ts';
import { Engine } from './engine.ts';

const engines = new WeakMap<ProviderSandbox, Engine>();

/** For the faces of this package (HTTP, MSW), which take a base path off the URL first. */
export function engineOf(sandbox: ProviderSandbox): Engine {
  const engine = engines.get(sandbox);
  if (!engine) throw new TypeError('Only what createProviderSandbox returned is a sandbox.');
  return engine;
}

export function responseOf({ status, headers, body }: Answer): Response {
  return new Response(body, { status, headers });
}

/** Relative URLs are for the caller's convenience; the origin plays no part. */
function requestOf(input: string | URL | Request, init: RequestInit | undefined): Request {
  if (typeof input === 'object' && !(input instanceof URL)) {
    return init === undefined ? input : new Request(input, init);
  }
  return new Request(new URL(input, 'http://sandbox.invalid'), init);
}

function resolveOptions(options: SandboxOptions): ResolvedSandboxOptions {
  return {
    // Looked up at each call: a test may put another Date in its place.
    clock: options.clock ?? (() => Date.now()),
    accessTokenLifetime: options.accessTokenLifetime,
    refreshTokenLifetime: options.refreshTokenLifetime,
    rotation: options.rotation ?? 'revoke-family',
    challenge: options.challenge ?? false,
    omitRefreshToken: options.omitRefreshToken ?? false,
    things: options.things ?? 0,
    seed: options.seed,
    forbidden: options.forbidden ?? [],
    onRequest: options.onRequest,
  };
}

/**
 * Fakes a provider from its documents: every operation answers with its examples, remembers what is
 * created, and demands the tokens that the lifecycle describes.
 *
 * @example
 * const biot = createProviderSandbox({ name: 'biot', openapi, arazzo });
 * const response = await biot.fetch('https://any.host/ums/v2/users/login', { method: 'POST', … });
 */
export function createProviderSandbox(
  documents: ProviderDocuments,
  options: SandboxOptions = {},
): ProviderSandbox {
  const engine = new Engine(documents, resolveOptions(options));
  const sandbox: ProviderSandbox = {
    name: engine.name,
    account: engine.account,
    options: engine.options,
    get counters() {
      return engine.journal.counters;
    },
    get requests() {
      return engine.journal.requests;
    },
    get faults() {
      return engine.faults.waiting;
    },
    fetch: async (input, init) => {
      const request = requestOf(input, init);
      request.signal?.throwIfAborted();
      const answer = await engine.handle(request, new URL(request.url));
      request.signal?.throwIfAborted();
      if (!answer) throw new TypeError('fetch failed');
      return responseOf(answer);
    },
    revokeAccessTokens: () => engine.tokens.revokeAccess(),
    revokeRefreshTokens: () => engine.tokens.revokeRefresh(),
    addFault: (fault) => engine.addFault(fault),
    clearFaults: () => engine.faults.clear(),
    reset: (changed) => engine.reset(changed),
  };
  engines.set(sandbox, engine);
  return sandbox;
}

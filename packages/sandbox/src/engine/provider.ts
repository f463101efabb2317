// The public interface of a sandbox: the engine behind `fetch`.

import type {
  ProviderDocuments,
  ProviderSandbox,
  ResolvedSandboxOptions,
  SandboxOptions,
} from '../options.ts';
import { type Answer, headerList } from './answers.ts';
import { Engine } from './engine.ts';
import { checkOptions } from './settings.ts';

const engines = new WeakMap<ProviderSandbox, Engine>();

/** For the other interfaces of this package (HTTP, MSW), which first remove a base path from the URL. */
export function engineOf(sandbox: ProviderSandbox): Engine {
  const engine = engines.get(sandbox);
  if (!engine) throw new TypeError('Pass a sandbox that createProviderSandbox returned.');
  return engine;
}

export function responseOf({ status, headers, body }: Answer): Response {
  return new Response(body, { status, headers: headerList(headers) });
}

/** A response that programs create has no `url` (WHATWG Fetch, "Response class"). Clients read it. */
function fetchedFrom(url: string, answer: Answer): Response {
  return Object.defineProperty(responseOf(answer), 'url', { value: url });
}

/** Accepts relative URLs, because the origin is ignored. */
function requestOf(input: string | URL | Request, init: RequestInit | undefined): Request {
  if (typeof input === 'object' && !(input instanceof URL)) {
    return init === undefined ? input : new Request(input, init);
  }
  return new Request(new URL(input, 'http://sandbox.invalid'), init);
}

function resolveOptions(options: SandboxOptions): ResolvedSandboxOptions {
  return {
    // `Date.now` is read for each call, because a test may replace Date.
    clock: options.clock ?? (() => Date.now()),
    accessTokenLifetime: options.accessTokenLifetime,
    refreshTokenLifetime: options.refreshTokenLifetime,
    rotation: options.rotation ?? 'revoke-family',
    challenge: options.challenge ?? false,
    omitRefreshToken: options.omitRefreshToken ?? false,
    things: options.things ?? 0,
    seed: options.seed,
    forbidden: options.forbidden ?? [],
    strict: options.strict ?? 'off',
    onRequest: options.onRequest,
  };
}

/** The options, each checked when it is assigned. */
function checked(options: ResolvedSandboxOptions): ResolvedSandboxOptions {
  return new Proxy(options, {
    set(target, name, value) {
      checkOptions({ [name]: value });
      return Reflect.set(target, name, value);
    },
  });
}

/**
 * Creates a fake of a provider from its documents. Every operation returns its examples, stores created resources, and
 * requires the tokens that the lifecycle describes.
 *
 * @throws RangeError if an option is invalid
 *
 * @example
 * const biot = createProviderSandbox({ name: 'biot', openapi, arazzo });
 * const response = await biot.fetch('https://any.host/ums/v2/users/login', { method: 'POST', … });
 */
export function createProviderSandbox(
  documents: ProviderDocuments,
  options: SandboxOptions = {},
): ProviderSandbox {
  checkOptions(options);
  const engine = new Engine(documents, resolveOptions(options));
  const sandbox: ProviderSandbox = {
    name: engine.name,
    account: engine.account,
    credentials: engine.credentials,
    options: checked(engine.options),
    get counters() {
      return engine.journal.counters;
    },
    get requests() {
      return engine.journal.requests;
    },
    get faults() {
      return engine.faults.waiting;
    },
    issuedTokens: () => engine.issuedTokens(),
    fetch: async (input, init) => {
      const request = requestOf(input, init);
      request.signal?.throwIfAborted();
      const answer = await engine.handle(request, engine.withoutServer(request));
      request.signal?.throwIfAborted();
      if (!answer) throw new TypeError('fetch failed');
      return fetchedFrom(request.url, answer);
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

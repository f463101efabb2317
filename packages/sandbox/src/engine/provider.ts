// The public interface of a sandbox: the engine behind `fetch`.

import type {
  ProviderDocuments,
  ProviderSandbox,
  ResolvedSandboxOptions,
  SandboxOptions,
} from '../options.ts';
import { type Answer, headerList } from './answers.ts';
import { Engine } from './engine.ts';
import { withDefaults } from './settings.ts';

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

/** The options, each checked when it is assigned. */
function checked(engine: Engine): ResolvedSandboxOptions {
  return new Proxy(engine.options, {
    set(target, name, value) {
      const option = { [name]: value };
      engine.checkOptions(option);
      Object.assign(target, withDefaults(option));
      return true;
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
  const engine = new Engine(documents, options);
  const sandbox: ProviderSandbox = {
    name: engine.name,
    account: engine.account,
    credentials: engine.credentials,
    options: checked(engine),
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

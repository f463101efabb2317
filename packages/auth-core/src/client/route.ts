// Selects the server, the serialization and the `fetch` of a call. The first call of a path computes them, so that the
// next calls cost little more than those of openapi-fetch.
import createClient, { type Client } from 'openapi-fetch';
import { invalid } from '../errors.ts';
import { recordingRequest } from '../fetch/body.ts';
import { checkPath } from '../fetch/path.ts';
import type { Fetch } from '../fetch/redirect.ts';
import { MAX_DELAY } from '../session/time.ts';
import { explain, optionsCheck } from './mistakes.ts';
import type { ApiDefinition, FetchOptions, Operation } from './operations.ts';
import { keeping, type Reply, settle } from './reply.ts';
import { base } from './servers.ts';
import type { Called } from './unwrap.ts';

/** How a client sends its calls. */
export interface Sending {
  /** The base URLs by index of the server. */
  readonly bases: readonly string[];
  /**
   * Returns the `fetch` that adds the credentials of an operation. It wraps the client's `fetch`, or the one of a call.
   */
  fetchFor(operation: Operation, fetch?: Fetch): Fetch;
  readonly headers?: Record<string, string> | undefined;
  readonly redirect?: 'follow' | 'manual';
  /** Whether the client has a `retry`, which the options of a call can replace. */
  readonly canRetry?: boolean;
  /** Returns values that no error message may quote. */
  secrets?(): readonly unknown[];
}

/** The number of paths whose routes are kept. A caller may write values into paths that are not in the document. */
const MAX_ROUTES = 5_000;

const methods = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE'] as const;

type Method = (typeof methods)[number];

/** An openapi-fetch client without the types of its paths. */
type Core = Record<Method, (path: string, init: FetchOptions) => Promise<Reply>> &
  Pick<Client<object>, 'use' | 'eject'>;

/** Sends the calls of one operation. */
type Route = (init: FetchOptions | undefined) => Promise<Reply>;

/** The operation of a path that is not in the API's document. */
const unknown: Operation = { operationId: '' };

/** Creates a client that routes each call as its operation requires. */
export function bind<Paths extends {}>(api: ApiDefinition, sending: Sending): Client<Paths> {
  const router = new Router(api, sending);
  const calls = Object.fromEntries(methods.map((method) => [method, router.caller(method)]));
  const named = Object.entries(api.operations).map(([key, { operationId, name = operationId }]) => {
    const [method, path] = key.split(/ (.*)/s) as [string, string];
    return [name, (init?: FetchOptions) => calls[method]!(path, init)];
  });
  return {
    ...Object.fromEntries(named),
    ...calls,
    request: (method: string, path: string, init?: FetchOptions) =>
      calls[method.toUpperCase()]!(path, init),
    use: router.use,
    eject: router.core.eject,
  } as unknown as Client<Paths>;
}

/** Bundlers replace it. A browser without a bundler has no `process`. */
declare const process: { readonly env: { readonly NODE_ENV?: string } } | undefined;

class Router {
  readonly core: Core;
  readonly #api: ApiDefinition;
  readonly #sending: Sending;
  /** Whether middleware sees the requests, or the caller set headers. */
  #isObserved: boolean;
  readonly #redirect: 'follow' | 'manual';

  constructor(api: ApiDefinition, sending: Sending) {
    const { headers = {}, redirect = 'follow' } = sending;
    this.#api = api;
    this.#sending = sending;
    this.#redirect = redirect;
    this.#isObserved = Object.keys(headers).length > 0;
    this.core = createClient<object>({ headers, redirect }) as unknown as Core;
  }

  readonly use: Core['use'] = (...middleware) => {
    this.#isObserved = true;
    this.core.use(...middleware);
  };

  caller(method: Method): (path: string, init?: FetchOptions) => Promise<Reply> {
    const routes = new Map<string, Route>();
    return (path, init) => {
      const known = routes.get(path);
      const route = known ?? this.#route(method, path);
      if (!known && routes.size < MAX_ROUTES) routes.set(path, route);
      return route(init);
    };
  }

  #route(method: Method, path: string): Route {
    // It is appended to the base URL, so any other path could continue the host name.
    if (!/^\//.test(path)) {
      return async () => {
        throw invalid('The path does not begin with "/". Nothing was sent.');
      };
    }
    const { bases, fetchFor, headers, secrets } = this.#sending;
    const operation = this.#api.operations[`${method} ${path}`] ?? unknown;
    const { server = 0, operationId, send = [], receive, hasNoContent } = operation;
    const called: Called = { operationId, method, path };
    const sentBy = (own?: Fetch): Fetch => {
      const fetch = fetchFor(operation, own);
      return receive ? keeping(fetch) : fetch;
    };
    const baseUrl = bases[server]!;
    const Request = recordingRequest(false, called);
    // A second client without middleware, whose calls cost no more than those of openapi-fetch.
    const direct = {
      baseUrl,
      fetch: sentBy(),
      Request: recordingRequest(true, called),
      redirect: this.#redirect,
    };
    const own =
      operation === unknown ? undefined : (createClient<object>(direct) as unknown as Core);
    const names = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name!);
    const request = (init: FetchOptions): Promise<Reply> => {
      checkPath(init.params?.path, names);
      const given: FetchOptions = {
        ...init,
        parseAs: init.parseAs ?? (receive ? 'stream' : 'text'),
      };
      if (init.timeout !== undefined) given.signal = limited(init);
      // Most operations have no serializers.
      for (const serialize of send) Object.assign(given, serialize(given, headers));
      if (own && !this.#isObserved && !isObserved(init)) return own[method](path, given);
      given.baseUrl = base(init.baseUrl ?? baseUrl);
      given.fetch = sentBy(init.fetch as Fetch | undefined);
      return this.core[method](path, { Request, ...given });
    };
    const { requestId } = this.#api;
    const reading = { called, receive, hasNoContent, request, secrets, requestId };
    let check: ((init: FetchOptions) => void) | undefined;
    let failed: ((error: unknown) => never) | undefined;
    try {
      if (typeof process === 'object' && process.env.NODE_ENV !== 'production') {
        const { canRetry } = this.#sending;
        check = optionsCheck({ ...operation, ...called }, canRetry, operation === unknown);
        failed = explain;
      }
    } catch {
      // Deno denies access to the environment without --allow-env.
    }
    // Not an async function: for each concurrent call, it would keep 200 bytes more in memory.
    return (init = {}) => {
      try {
        check?.(init);
        return request(init).then((reply) => settle(reply, init, reading), failed);
      } catch (error) {
        return Promise.reject(error);
      }
    };
  }
}

/** Returns the signal of a call with a timeout. */
function limited({ timeout, signal }: FetchOptions): AbortSignal {
  const limit = AbortSignal.timeout(Math.ceil(Math.min(timeout!, MAX_DELAY)));
  return signal ? AbortSignal.any([signal, limit]) : limit;
}

/** Returns whether a call has its own headers, middleware, serializer, `fetch` or base URL. */
function isObserved(init: FetchOptions): boolean {
  const { headers, params, middleware, baseUrl, pathSerializer, fetch } = init;
  const own =
    headers ?? params?.header ?? params?.cookie ?? middleware ?? baseUrl ?? pathSerializer ?? fetch;
  return own !== undefined;
}

// Where a call goes: to the right server, in the right form, through the right `fetch`. What a path needs is decided with
// its first call, so that the next ones cost little more than openapi-fetch's own.
import createClient, { type Client } from 'openapi-fetch';
import { recordingRequest } from '../fetch/body.ts';
import { checkPath } from '../fetch/path.ts';
import type { Fetch } from '../fetch/redirect.ts';
import { warned } from './mistakes.ts';
import type { ApiDefinition, FetchOptions, Operation } from './operations.ts';
import { type Reply, settle } from './reply.ts';
import type { Called } from './unwrap.ts';

/** How the calls of a client are sent. */
export interface Sending {
  /** By the number of the server. */
  readonly bases: readonly string[];
  /** The `fetch` that carries what an operation requires: around the client's own, or around that of a call. */
  fetchFor(operation: Operation, fetch?: Fetch): Fetch;
  readonly headers?: Record<string, string> | undefined;
  readonly redirect?: 'follow' | 'manual';
  /** Whether the client has a `retry`, which the options of a call can change. */
  readonly canRetry?: boolean;
  /** What no error message may quote. */
  secrets?(): readonly unknown[];
}

const methods = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE'] as const;

type Method = (typeof methods)[number];

/** An openapi-fetch client, as code sees it that doesn't know its paths. */
type Core = Record<Method, (path: string, init: FetchOptions) => Promise<Reply>> &
  Pick<Client<object>, 'use' | 'eject'>;

/** Sends the calls of one operation. */
type Route = (init: FetchOptions | undefined) => Promise<Reply>;

/** Of paths that the API's document doesn't have. */
const unknown: Operation = { operationId: '' };

/** A client whose calls go where their operations say. */
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

/** Set by bundlers; a browser without one has no `process`. */
declare const process: { readonly env: { readonly NODE_ENV?: string } } | undefined;

class Router {
  readonly core: Core;
  readonly #api: ApiDefinition;
  readonly #sending: Sending;
  /** Whether others than `fetch` may see a request, or there are headers of the caller's. */
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
      if (!known) routes.set(path, route);
      return route(init);
    };
  }

  #route(method: Method, path: string): Route {
    const { bases, fetchFor, secrets } = this.#sending;
    const operation = this.#api.operations[`${method} ${path}`] ?? unknown;
    const { server = 0, operationId, send = [], receive } = operation;
    const called: Called = { operationId, method, path };
    const place = { baseUrl: bases[server]!, fetch: fetchFor(operation) };
    const observed = { ...place, Request: recordingRequest(false, called) };
    // A client of its own, whose calls go through no more hands than openapi-fetch's.
    const direct = { ...place, Request: recordingRequest(true, called), redirect: this.#redirect };
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
      // Most operations need nothing.
      for (const serialize of send) Object.assign(given, serialize(given));
      if (own && !this.#isObserved && !isObserved(init)) return own[method](path, given);
      const options = { ...observed, ...given };
      if (init.fetch) options.fetch = fetchFor(operation, init.fetch as Fetch);
      return this.core[method](path, options);
    };
    const reading = { called, receive, request, secrets, requestId: this.#api.requestId };
    const route: Route = async (init = {}) => settle(await request(init), init, reading);
    if (typeof process === 'object' && process.env.NODE_ENV !== 'production') {
      return warned(operation, route, this.#sending.canRetry);
    }
    return route;
  }
}

/** The signal of a call that has a timeout. */
function limited({ timeout, signal }: FetchOptions): AbortSignal {
  const limit = AbortSignal.timeout(timeout!);
  return signal ? AbortSignal.any([signal, limit]) : limit;
}

/** Whether a call has headers of its own, goes elsewhere than its operation says, or has middleware. */
function isObserved(init: FetchOptions): boolean {
  const { headers, params, middleware, baseUrl, pathSerializer, fetch } = init;
  const own =
    headers ?? params?.header ?? params?.cookie ?? middleware ?? baseUrl ?? pathSerializer ?? fetch;
  return own !== undefined;
}

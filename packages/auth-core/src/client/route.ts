// Where a call goes: to the right server, in the right form, through the right `fetch`.
import type { Client } from 'openapi-fetch';
import { operation as operationKey } from '../fetch/body.ts';
import { checkPath } from '../fetch/path.ts';
import type { Fetch } from '../fetch/redirect.ts';
import { type ApiDefinition, completed, type FetchOptions, type Operation } from './operations.ts';
import { type Called, note } from './unwrap.ts';

/** Makes a `fetch` carry the tokens of a scheme. */
export type WrapFetch = (scheme: string | undefined, fetch: Fetch) => Fetch;

const methods = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE'] as const;

type Method = (typeof methods)[number];
type Send = (path: string, init?: FetchOptions) => Promise<Reply>;

/** What openapi-fetch gives, and what is added to it. */
interface Reply {
  status?: number;
  error?: unknown;
  readonly response: Response;
}

/** An openapi-fetch client, as code sees it that doesn't know its paths. */
type Core = Record<Method, Send> & Pick<Client<object>, 'use' | 'eject'>;

/** Two clients for the same calls: those whose requests nobody but `fetch` sees, and all others. */
interface Cores {
  readonly direct: Core;
  readonly observed: Core;
}

type Create = (server: number, scheme: string | undefined, isDirect: boolean) => Core;

/** Of paths that the API's document doesn't have. */
const unknown: Operation = { operationId: '' };

/**
 * A client whose calls go where their operations say.
 *
 * @param create Creates an openapi-fetch client for a server and a security scheme.
 * @param wrap Makes the `fetch` of a single call carry a token.
 */
export function bind<Paths extends {}>(
  api: ApiDefinition,
  create: (server: number, scheme: string | undefined, isDirect: boolean) => Client<Paths>,
  wrap: WrapFetch = (_, fetch) => fetch,
): Client<Paths> {
  const router = new Router(api, create as never, wrap);
  const calls = Object.fromEntries(methods.map((method) => [method, router.caller(method)]));
  const request = (method: string, path: string, init?: FetchOptions): Promise<Reply> =>
    calls[method.toUpperCase()]!(path, init);
  const use: Core['use'] = (...middleware) => router.change('use', middleware);
  const eject: Core['eject'] = (...middleware) => router.change('eject', middleware);
  return { ...calls, request, use, eject } as unknown as Client<Paths>;
}

class Router {
  readonly #api: ApiDefinition;
  readonly #wrap: WrapFetch;
  /** By server and security scheme, so that little is left to be decided on a call. */
  readonly #cores = new Map<string, Cores>();
  #isObserved = false;

  constructor(api: ApiDefinition, create: Create, wrap: WrapFetch) {
    this.#api = api;
    this.#wrap = wrap;
    for (const { server = 0, security } of [unknown, ...Object.values(api.operations)]) {
      const place = `${server} ${security}`;
      if (this.#cores.has(place)) continue;
      const [direct, observed] = [create(server, security, true), create(server, security, false)];
      this.#cores.set(place, { direct, observed });
    }
  }

  /** The calls of a method; what a path needs is looked up once. */
  caller(method: Method): Send {
    const known = new Map<string, Send>();
    return (path, init) => {
      const send = known.get(path) ?? this.#route(method, path);
      known.set(path, send);
      return send(path, init);
    };
  }

  #route(method: Method, path: string): Send {
    const operation = this.#api.operations[`${method} ${path}`] ?? unknown;
    const { server = 0, security, operationId } = operation;
    const { direct, observed } = this.#cores.get(`${server} ${security}`)!;
    const called = { operationId, method, path };
    return async (_, init) => {
      checkPath(init?.params?.path);
      const options: FetchOptions & { [operationKey]?: unknown } = completed(operation, init);
      options[operationKey] = called;
      const fetch = init?.fetch as Fetch | undefined;
      if (fetch) options.fetch = this.#wrap(security, fetch);
      const core = this.#isObserved || fetch || isObserved(options) ? observed : direct;
      return settled(await core[method](path, options), called);
    };
  }

  change(change: 'use' | 'eject', middleware: Parameters<Core['use']>): void {
    this.#isObserved = true;
    for (const { observed } of this.#cores.values()) observed[change](...middleware);
  }
}

/** Whether a call has headers of its own, or middleware that sees its request. */
function isObserved({ headers, params, middleware }: FetchOptions): boolean {
  return (headers ?? params?.header ?? middleware) !== undefined;
}

/** Completes the reply to a call. */
function settled(reply: Reply, called: Called): Reply {
  const { response } = reply;
  reply.status = response.status;
  if (response.ok) return reply;
  note(response, called);
  // An empty body that isn't announced as such is an empty text to openapi-fetch.
  if (reply.error === '') reply.error = undefined;
  return reply;
}

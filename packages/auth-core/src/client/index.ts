// An openapi-fetch client that stays logged in: what every generated package is, but for its data and types.
//
// Which `fetch` a call goes through is decided per operation, from the generated table: a public one never
// comes near a token, and each security scheme has a wrapper of its own. Tokens are added inside that `fetch`,
// so a middleware that the consumer adds never sees one.
import createClient, { type Client } from 'openapi-fetch';
import { AuthError } from '../errors.ts';
import { type AuthorizeInternals, authorize, type Fetch } from '../fetch/authorize.ts';
import { recordingRequest } from '../fetch/body.ts';
import { trustedOrigins } from '../fetch/origin.ts';
import {
  type CredentialsSource,
  createSession,
  type Session,
  type SessionOptions,
} from '../session/session.ts';
import type { Lifecycle } from '../workflow/lifecycle.ts';
import type { Calls } from './calls.ts';
import { type ApiDefinition, type CallOptions, completed, type Operation } from './operations.ts';
import { baseUrls } from './servers.ts';
import { type Called, note } from './unwrap.ts';

export type {
  CallOptions as OperationOptions,
  Calls,
  OptionsArgument,
  RequestOptions,
} from './calls.ts';
export type { ApiDefinition, Operation, SecurityScheme } from './operations.ts';
export {
  type Page,
  type PageData,
  type PaginatedList,
  type Pagination,
  paginated,
} from './paginate.ts';
export type { FailureResult, Result, SuccessResult, UndocumentedBody } from './result.ts';
export type { ServerDefinition, ServerVariable } from './servers.ts';
export { ApiError, type ApiErrorOf, type DataOf, isApiError, unwrap } from './unwrap.ts';

/** What every generated client takes. */
export interface ClientOptions<Credentials, Question, Answer>
  extends Pick<
    SessionOptions<Credentials, Question, Answer>,
    | 'credentials'
    | 'onChallenge'
    | 'store'
    | 'key'
    | 'refreshWithin'
    | 'timeout'
    | 'interactiveTimeout'
    | 'clock'
    | 'onEvent'
  > {
  /** Sends the requests. Default the global `fetch`. */
  fetch?: Fetch | undefined;
  /** Sends requests again: `retry()` of `@x/auth-core/retry`, or any wrapper. Each attempt carries the token that is good then. */
  retry?: ((fetch: Fetch) => Fetch) | undefined;
  /** Headers of every API call (not of token requests). */
  headers?: Record<string, string> | undefined;
}

/** Where the API is: its server variables, or a URL that stands for all of its servers (a proxy, the sandbox). */
export interface ServerOptions {
  server?: Readonly<Record<string, string | undefined>> | undefined;
  baseUrl?: string | undefined;
}

/** An openapi-fetch client whose results know their status, and the session that keeps it logged in. */
export interface ApiClient<Paths extends {}> extends Calls<Paths> {
  readonly session: Session;
}

/**
 * Creates the client of an API from its generated data. Sends nothing.
 *
 * @throws AuthError `invalid_configuration` for options that can't work.
 */
export function createApiClient<Paths extends {}, Credentials extends object, Question, Answer>(
  api: ApiDefinition,
  lifecycle: Lifecycle<Client<Paths>, Credentials>,
  options: ClientOptions<Credentials, Question, Answer> & ServerOptions,
): ApiClient<Paths> {
  const { credentials } = options ?? {};
  if (credentials == null) {
    throw new AuthError(
      'invalid_configuration',
      'The credentials are missing: pass credentials, or a function that gives them.',
    );
  }
  const bases = baseUrls(api.servers, options.server, options.baseUrl);
  trustedOrigins(bases);
  if (typeof credentials !== 'function') lifecycle.check(credentials as Credentials);
  const fetch: Fetch = options.fetch ?? ((input, init) => globalThis.fetch(input, init));
  const tokenClient = bind<Paths>(api, (server) =>
    createClient({ baseUrl: bases[server]!, fetch, redirect: 'manual' }),
  );
  const grant = lifecycle.grant(tokenClient);
  const session = createSession<Credentials, Question, Answer>({
    ...options,
    grant,
    key: keyOf(api, lifecycle, options, bases),
  });
  return Object.assign(clientOf<Paths>(api, bases, { ...options, fetch, session }), { session });
}

/** What the client of an API takes whose lifecycle is not described. */
export interface SessionClientOptions {
  /** Gives the tokens, by a grant of your own; without it the calls carry none. */
  session?: Session | undefined;
  /** Sends the requests. Default the global `fetch`. */
  fetch?: Fetch | undefined;
  /** Sends requests again: `retry()` of `@x/auth-core/retry`, or any wrapper. Each attempt carries the token that is good then. */
  retry?: ((fetch: Fetch) => Fetch) | undefined;
  /** Headers of every API call. */
  headers?: Record<string, string> | undefined;
}

/**
 * Creates the client of an API that has no lifecycle document, logged in by somebody else's session. Sends nothing.
 *
 * @throws AuthError `invalid_configuration` for options that can't work.
 */
export function createSessionClient<Paths extends {}>(
  api: ApiDefinition,
  options: SessionClientOptions & ServerOptions,
): Calls<Paths> {
  const bases = baseUrls(api.servers, options.server, options.baseUrl);
  trustedOrigins(bases);
  const fetch: Fetch = options.fetch ?? ((input, init) => globalThis.fetch(input, init));
  return clientOf<Paths>(api, bases, { ...options, fetch });
}

/** A client whose calls carry the session's token wherever the operation wants one. */
function clientOf<Paths extends {}>(
  api: ApiDefinition,
  bases: string[],
  { session, fetch, retry, headers = {} }: SessionClientOptions & { fetch: Fetch },
): Calls<Paths> {
  const once: WrapFetch = session ? perScheme(api, bases, session) : (_, raw) => raw;
  const authorized: WrapFetch = retry ? (scheme, raw) => retry(once(scheme, raw)) : once;
  const Request = recordingRequest();
  return bind<Paths>(
    api,
    (server, scheme, alone) =>
      createClient({
        baseUrl: bases[server]!,
        fetch: authorized(scheme, fetch, alone && Object.keys(headers).length === 0),
        Request,
        headers,
      }),
    authorized,
  ) as unknown as Calls<Paths>;
}

/** Makes a `fetch` carry the tokens of a scheme; `alone` as in `AuthorizeInternals`. */
type WrapFetch = (scheme: string | undefined, fetch: Fetch, alone?: boolean) => Fetch;

/** The wrapped `fetch` of a scheme, made once for the client's own `fetch` and anew for a call's. */
function perScheme(api: ApiDefinition, bases: string[], session: Session): WrapFetch {
  const wrapped = new Map<string, WeakMap<Fetch, Fetch>>();
  return (scheme, fetch, alone) => {
    if (scheme === undefined) return fetch;
    const kind = `${scheme} ${alone}`;
    const known = wrapped.get(kind) ?? new WeakMap<Fetch, Fetch>();
    wrapped.set(kind, known);
    const existing = known.get(fetch);
    if (existing) return existing;
    const options: AuthorizeInternals = { resource: bases, ...api.schemes[scheme], alone };
    const send = authorize(fetch, session, options);
    const checked: Fetch = (request, init) =>
      session.scheme === scheme
        ? send(request, init)
        : mustBe(scheme, session, request.signal).then(() => send(request, init));
    known.set(fetch, checked);
    return checked;
  };
}

/** A token of another scheme is another server's: it is not sent, whatever the caller asks for. */
async function mustBe(scheme: string, session: Session, signal: AbortSignal): Promise<void> {
  await session.accessToken({ signal });
  // A grant of somebody's own need not say what its tokens are for.
  if (session.scheme === scheme || session.scheme === undefined) return;
  throw new AuthError(
    'scheme_unavailable',
    `The operation needs a token for "${scheme}", but these credentials give one for "${session.scheme}". ` +
      'Create another client, with the credentials of that scheme.',
  );
}

const methods = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE'] as const;

type Method = (typeof methods)[number];
type Send = (path: string, init?: CallOptions) => Promise<Answer>;

/** What openapi-fetch gives, and what is added to it. */
interface Answer {
  status?: number;
  error?: unknown;
  readonly response: Response;
}

/** An openapi-fetch client, as code sees it that doesn't know its paths. */
type Core = Record<Method, Send> & Pick<Client<object>, 'use' | 'eject'>;

/** Two clients for the same calls: those whose requests nobody but `fetch` sees, and all others. */
interface Cores {
  readonly alone: Core;
  readonly seen: Core;
}

/**
 * A client whose calls go to the right server, in the right form, through the right `fetch`: two of openapi-fetch's
 * for each server and security scheme, so that little is left to be decided on a call.
 */
function bind<Paths extends {}>(
  api: ApiDefinition,
  create: (server: number, scheme: string | undefined, alone: boolean) => Client<Paths>,
  wrap: WrapFetch = (_, fetch) => fetch,
): Client<Paths> {
  const cores = new Map<string, Cores>();
  let watched = false;
  const unknown: Operation = { operationId: '' };
  for (const { server = 0, security } of [unknown, ...Object.values(api.operations)]) {
    const place = `${server} ${security}`;
    if (cores.has(place)) continue;
    const make = (alone: boolean) => create(server, security, alone) as unknown as Core;
    cores.set(place, { alone: make(true), seen: make(false) });
  }
  function route(method: Method, path: string): Send {
    const operation = api.operations[`${method} ${path}`] ?? unknown;
    const { server = 0, security } = operation;
    const { alone, seen } = cores.get(`${server} ${security}`)!;
    const settle = settling({ operationId: operation.operationId, method, path });
    return (_, init) => {
      const options = completed(operation, init);
      const fetch = init?.fetch as Fetch | undefined;
      if (fetch) options.fetch = wrap(security, fetch);
      const core = watched || fetch || isSeen(options) ? seen : alone;
      return core[method](path, options).then(settle);
    };
  }
  function caller(method: Method): Send {
    const known = new Map<string, Send>();
    return (path, init) => {
      const send = known.get(path) ?? route(method, path);
      known.set(path, send);
      return send(path, init);
    };
  }
  const calls = Object.fromEntries(methods.map((method) => [method, caller(method)])) as Record<
    Method,
    Send
  >;
  const each = (change: 'use' | 'eject'): Core['use'] => {
    return (...middleware) => {
      watched = true;
      for (const { seen } of cores.values()) seen[change](...middleware);
    };
  };
  return {
    ...calls,
    use: each('use'),
    eject: each('eject'),
    request: (method: string, path: string, init?: CallOptions) =>
      calls[method.toUpperCase() as Method](path, init),
  } as unknown as Client<Paths>;
}

/** Whether a call has headers of its own, or middleware that sees its request. */
function isSeen({ headers, params, middleware }: CallOptions): boolean {
  return (headers ?? params?.header ?? middleware) !== undefined;
}

/** Completes the answers of one operation. */
function settling(called: Called): (answer: Answer) => Answer {
  return (answer) => {
    const { response } = answer;
    answer.status = response.status;
    if (response.ok) return answer;
    note(response, called);
    // An empty body that isn't announced as such is an empty text to openapi-fetch.
    if (answer.error === '') answer.error = undefined;
    return answer;
  };
}

/** Whose tokens they are. A store that is shared must never mix up two accounts. */
function keyOf<Credentials extends object, Client>(
  api: ApiDefinition,
  lifecycle: Lifecycle<Client, Credentials>,
  options: {
    key?: string | undefined;
    store?: unknown;
    credentials: CredentialsSource<Credentials>;
  },
  bases: readonly string[],
): string {
  if (options.key !== undefined) return options.key;
  const { credentials } = options;
  const who = typeof credentials === 'function' ? undefined : lifecycle.identify(credentials);
  if (who === undefined && options.store !== undefined) {
    throw new AuthError(
      'invalid_configuration',
      'A store can be shared, and nothing in these credentials says whose they are: pass key, a name of the account.',
    );
  }
  return [api.name, bases[0], who].join(' ');
}

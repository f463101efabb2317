// An openapi-fetch client that stays logged in: what every generated package is, but for its data and types.
//
// Which `fetch` a call goes through is decided per operation, from the generated table: a public one never
// comes near a token, and each security scheme has a wrapper of its own. Tokens are added inside that `fetch`,
// so a middleware that the consumer adds never sees one.

import type { Client } from 'openapi-fetch';
import { authorized, type Fetch, type TokenUse } from '../fetch/authorize.ts';
import { type OriginOptions, originTest, trustedOrigins } from '../fetch/origin.ts';
import { pinned } from '../fetch/redirect.ts';
import { internalsOf, ownInternalsOf, type TokenSource } from '../session/internals.ts';
import { checkOptions, type SessionOptions } from '../session/options.ts';
import { openSession, type Session, type SessionInternalOptions } from '../session/session.ts';
import type { Lifecycle } from '../workflow/lifecycle.ts';
import type { Calls } from './calls.ts';
import type { ApiDefinition } from './operations.ts';
import { bind, type Sending } from './route.ts';
import { baseUrls } from './servers.ts';
import { createTokenFetch } from './token-fetch.ts';

/** How requests are sent. */
interface SendOptions extends OriginOptions {
  /**
   * Sends the requests.
   * @default the global `fetch`
   */
  fetch?: Fetch | undefined;
  /**
   * Repeats requests: `retry()` of `@x/auth-core/retry`, or any wrapper. Each attempt carries the token that is good
   * then.
   * @default each request is sent once
   */
  retry?: ((fetch: Fetch) => Fetch) | undefined;
  /**
   * Headers of every API call (not of token requests).
   * @default none
   */
  headers?: Record<string, string> | undefined;
}

/** What every generated client takes. */
export interface ClientOptions<Credentials, Question, Answer>
  extends SendOptions,
    Omit<SessionOptions<Credentials, Question, Answer>, 'grant'> {}

/** Where the API is: its server variables, or a URL that stands for all of its servers (a proxy, the sandbox). */
export interface ServerOptions {
  server?: Readonly<Record<string, string | undefined>> | undefined;
  baseUrl?: string | undefined;
}

/** An openapi-fetch client whose results know their status, and the session that keeps it logged in. */
export interface ApiClient<Paths extends {}, Credentials = unknown> extends Calls<Paths> {
  readonly session: Session<Credentials>;
}

/**
 * Creates the client of an API from its generated data. Sends nothing.
 *
 * @throws AuthError `invalid_configuration` for options that cannot work.
 */
export function createApiClient<Paths extends {}, Credentials extends object, Question, Answer>(
  api: ApiDefinition,
  lifecycle: Lifecycle<Client<Paths>, Credentials>,
  options: ClientOptions<Credentials, Question, Answer> & ServerOptions,
): ApiClient<Paths, Credentials> {
  const { fetch = globalFetch, retry, headers, server, baseUrl, insecure, ...rest } = options;
  const bases = baseUrls(api.servers, server, baseUrl);
  const origins = trustedOrigins(bases, insecure);
  const tokenFetch = createTokenFetch(fetch);
  const fetchFor = (): Fetch => tokenFetch.fetch;
  const tokenClient = bind<Paths>(api, { bases, fetchFor, redirect: 'manual' });
  const connection = { fetch: tokenFetch.fetch, baseUrl };
  const grant = lifecycle.grant(tokenClient, tokenFetch.date, connection);
  const identity = identify(api, lifecycle, options, { origins: [...origins], base: bases[0]! });
  const all = { ...rest, ...identity, grant };
  const session = openSession(all as never, lifecycle.readEnds) as Session<Credentials>;
  const source = { session, internals: ownInternalsOf(session)! };
  const calls = clientOf<Paths>(api, { fetch, retry, headers, insecure, bases, baseUrl }, source);
  return Object.assign(calls, { session });
}

/** What the client of an API takes whose lifecycle is not described. */
export interface SessionClientOptions extends SendOptions {
  /**
   * Gives the tokens: a session with a grant of your own, or an object with a function `accessToken`.
   * @default the calls carry no token
   */
  session?: TokenSource | undefined;
}

/**
 * Creates the client of an API that has no lifecycle document, logged in by a session of the caller's. Sends nothing.
 *
 * @throws AuthError `invalid_configuration` for options that cannot work.
 */
export function createSessionClient<Paths extends {}>(
  api: ApiDefinition,
  options: SessionClientOptions & ServerOptions,
): Calls<Paths> {
  const known = ['session', 'fetch', 'retry', 'headers', 'server', 'baseUrl', 'insecure'];
  checkOptions(options, [], known);
  const { session } = options;
  const source = session === undefined ? undefined : { session, internals: internalsOf(session) };
  const bases = baseUrls(api.servers, options.server, options.baseUrl);
  return clientOf<Paths>(api, { ...options, bases }, source);
}

/** The global `fetch`, as it is when it is called: tests replace it. */
function globalFetch(request: Request, init?: RequestInit): Promise<Response> {
  return globalThis.fetch(request, init);
}

/** A client whose calls carry the session's token wherever the operation requires one. */
function clientOf<Paths extends {}>(
  api: ApiDefinition,
  options: SendOptions & Pick<Sending, 'bases'> & Pick<ServerOptions, 'baseUrl'>,
  source?: Pick<TokenUse, 'session' | 'internals'>,
): Calls<Paths> {
  const { fetch: own = globalFetch, retry, headers, insecure, bases, baseUrl } = options;
  const isTrusted = originTest(trustedOrigins(bases, insecure));
  const wrap = (scheme: string | undefined, fetch: Fetch): Fetch => {
    const use = api.schemes[scheme!];
    const sent =
      source && scheme !== undefined
        ? authorized(use?.through?.(fetch, source.internals, baseUrl) ?? fetch, {
            ...source,
            isTrusted,
            scheme,
            ...use,
          })
        : pinned(fetch, isTrusted);
    return retry ? retry(sent) : sent;
  };
  // Made once around the client's own `fetch`, because a wrapper may have a state.
  const wrapped = new Map<string | undefined, Fetch>();
  const fetchFor = (scheme: string | undefined, fetch?: Fetch): Fetch => {
    const known = fetch ? undefined : wrapped.get(scheme);
    const created = known ?? wrap(scheme, fetch ?? own);
    if (!fetch) wrapped.set(scheme, created);
    return created;
  };
  const secrets = (): unknown[] => [source?.session.peek?.()];
  return bind<Paths>(api, { bases, fetchFor, headers, secrets }) as unknown as Calls<Paths>;
}

/** Whose tokens they are; nothing, if only a key could say it and there is none. Then a store is rejected. */
function identify<Credentials extends object, Client>(
  api: ApiDefinition,
  lifecycle: Lifecycle<Client, Credentials>,
  { credentials, key }: Pick<ClientOptions<Credentials, never, never>, 'credentials' | 'key'>,
  { origins, base }: { readonly origins: readonly string[]; readonly base: string },
): SessionInternalOptions {
  const isKnown = credentials != null && typeof credentials !== 'function';
  const facts = isKnown ? lifecycle.identify(credentials as Credentials) : { account: [] };
  if (key === undefined && facts.account.length === 0) return {};
  const account = [key, ...facts.account];
  return { identity: { provider: api.name, origins, base, ...facts, account } };
}

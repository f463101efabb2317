// An openapi-fetch client that keeps its session logged in. A generated package adds the data and types of its API.
//
// The generated table decides through which `fetch` each operation is sent. The `fetch` of a public operation has no
// access to the token. Each security scheme has its own wrapper. The token is added inside that `fetch`, so middleware
// of the caller never sees it.

import type { Client } from 'openapi-fetch';
import { authorized, type Fetch } from '../fetch/authorize.ts';
import { type OriginOptions, originTest, trustedOrigins } from '../fetch/origin.ts';
import { type FetchWrapper, pinned } from '../fetch/redirect.ts';
import { ownInternalsOf } from '../session/internals.ts';
import { checkOptions, checkSessionOptions, type SessionOptions } from '../session/options.ts';
import { openSession, type Session, type SessionInternalOptions } from '../session/session.ts';
import type { Lifecycle } from '../workflow/lifecycle.ts';
import type { Calls } from './calls.ts';
import type { ApiDefinition, Operation } from './operations.ts';
import { bind, type Sending } from './route.ts';
import { baseUrls } from './servers.ts';
import { createTokenFetch } from './token-fetch.ts';

/** Options for sending requests. */
export interface SendOptions extends OriginOptions {
  /**
   * Sends the requests.
   * @default the global `fetch`
   */
  fetch?: Fetch | undefined;
  /**
   * Repeats requests. Pass `retry()` of `@x/auth-core/retry`, or any wrapper of `fetch`. Each attempt carries the token
   * that is valid then. The option `retry` of a call replaces it for that call.
   * @default each request is sent once
   */
  retry?: ((fetch: Fetch) => Fetch) | undefined;
  /**
   * The headers of every API call. Token requests do not have them.
   * @default none
   */
  headers?: Record<string, string> | undefined;
}

/** The options of every generated client. */
export interface ClientOptions<Credentials, Question, Answer>
  extends SendOptions,
    Omit<SessionOptions<Credentials, Question, Answer>, 'grant'> {}

/** Where the API is: its server variables, or a URL that replaces all of its servers (a proxy, the sandbox). */
export interface ServerOptions {
  server?: Readonly<Record<string, string | undefined>> | undefined;
  baseUrl?: string | undefined;
}

/** An openapi-fetch client whose results have a status, and the session that keeps it logged in. */
export interface ApiClient<Paths extends {}, Credentials = unknown> extends Calls<Paths> {
  readonly session: Session<Credentials>;
}

/**
 * Creates the client of an API from its generated data. Sends nothing. `Named` is the type of the calls by operation
 * name.
 *
 * @throws AuthError `invalid_configuration` for invalid options.
 */
export function createApiClient<
  Paths extends {},
  Credentials extends object,
  Question,
  Answer,
  Named extends object = object,
>(
  api: ApiDefinition,
  lifecycle: Lifecycle<Client<Paths>, Credentials>,
  options: ClientOptions<Credentials, Question, Answer> & ServerOptions,
): ApiClient<Paths, Credentials> & Named {
  checkSessionOptions(options as never, sendOptions);
  const { checkScheme } = api;
  const { fetch = globalFetch, retry, headers, server, baseUrl, insecure, ...rest } = options;
  const bases = baseUrls(api.servers, server, baseUrl);
  const origins = trustedOrigins(bases, insecure);
  const tokenFetch = createTokenFetch(fetch);
  const fetchFor = (): Fetch => tokenFetch.fetch;
  const tokenClient = bind<Paths>(api, { bases, fetchFor, redirect: 'manual' });
  const connection = { fetch: tokenFetch.fetch, baseUrl: baseUrl && bases[0], server: bases[0] };
  const grant = lifecycle.grant(tokenClient, tokenFetch.date, connection);
  const identity = identify(api, lifecycle, options, { origins: [...origins], base: bases[0]! });
  const all = { ...rest, ...identity, grant };
  // Without an identity, a session with a store is rejected.
  const session = openSession(all as never, lifecycle.readEnds, identity.identity!);
  const source = { session, internals: ownInternalsOf(session)! };
  const calls = clientOf<Paths, Named>(
    api,
    { fetch, retry, headers, insecure, bases },
    {
      wrap({ security: scheme }, own, isTrusted) {
        if (scheme === undefined) return pinned(own, isTrusted);
        const use = api.schemes[scheme];
        const sent = use?.through?.(own, source.internals, baseUrl) ?? own;
        return authorized(sent, { ...source, isTrusted, scheme, checkScheme, ...use });
      },
      secrets: () => [session.peek(), options.credentials],
    },
  );
  return Object.assign(calls, { session });
}

const sendOptions = ['fetch', 'retry', 'headers', 'server', 'baseUrl', 'insecure'];

/** Calls the current global `fetch`, because tests replace it. */
function globalFetch(request: Request, init?: RequestInit): Promise<Response> {
  return globalThis.fetch(request, init);
}

/** Creates the `fetch` for operations with the same security requirement. */
interface Wrapping {
  wrap(operation: Operation, fetch: Fetch, isTrusted: (url: string) => boolean): Fetch;
  secrets(): readonly unknown[];
}

/** Creates a client whose calls go through the `fetch` of their security requirement. */
export function clientOf<Paths extends {}, Named>(
  api: ApiDefinition,
  options: SendOptions & Pick<Sending, 'bases'>,
  { wrap, secrets }: Wrapping,
): Calls<Paths> & Named {
  const { fetch: own = globalFetch, retry, headers, insecure, bases } = options;
  const isTrusted = originTest(trustedOrigins(bases, insecure));
  // Wraps the client's `fetch` once, because a wrapper may have state.
  const wrapped = new Map<string, Fetch>();
  const create = (operation: Operation, fetch: Fetch): Fetch => {
    const sent = wrap(operation, fetch, isTrusted);
    return retry ? retry(sent) : sent;
  };
  const fetchFor = (operation: Operation, fetch?: Fetch & FetchWrapper): Fetch => {
    if (fetch) return create(operation, fetch.wrap?.(own) ?? fetch);
    const key = JSON.stringify([operation.security, operation.requires]);
    const known = wrapped.get(key) ?? create(operation, own);
    wrapped.set(key, known);
    return known;
  };
  return bind<Paths>(api, {
    bases,
    fetchFor,
    headers,
    secrets,
    canRetry: !!retry,
  }) as unknown as Calls<Paths> & Named;
}

/**
 * Returns the identity of the account. It is empty if the credentials do not identify an account and no `key` was
 * passed; the session then rejects a store.
 */
function identify<Credentials extends object, Client>(
  api: ApiDefinition,
  lifecycle: Lifecycle<Client, Credentials>,
  { credentials, key }: Pick<ClientOptions<Credentials, never, never>, 'credentials' | 'key'>,
  { origins, base }: { readonly origins: readonly string[]; readonly base: string },
): SessionInternalOptions {
  const isKnown = credentials != null && typeof credentials !== 'function';
  if (isKnown) checkOptions(Object(credentials), [], Object.keys(credentials), 'credentials.');
  const facts = isKnown ? lifecycle.identify(credentials as Credentials) : { account: [] };
  if (!key && facts.account.length === 0) return {};
  const account = [key, ...facts.account];
  return { identity: { provider: api.name, origins, base, ...facts, account } };
}

// The client of an API without a lifecycle document whose security schemes have OAuth flows. With the credentials of a
// flow it logs in itself. Otherwise it is the client of session-client.ts.
import type { Client } from 'openapi-fetch';
import type { Session } from '../session/session.ts';
import type { Lifecycle } from '../workflow/lifecycle.ts';
import type { Calls } from './calls.ts';
import { type ClientOptions, createApiClient, type ServerOptions } from './create.ts';
import type { SchemeCredentials } from './credentials.ts';
import type { ApiDefinition } from './operations.ts';
import { callsWith, createSessionClient, type SessionClientOptions } from './session-client.ts';

/** An openapi-fetch client. It has a session if it logs in itself. */
export interface EitherClient<Paths extends {}, Credentials = unknown> extends Calls<Paths> {
  readonly session?: Session<Credentials> | undefined;
}

/** The options that only a client with its own session has. */
const sessionOptions = [
  ...['onChallenge', 'store', 'key', 'persist', 'refreshWithin', 'timeout', 'interactiveTimeout'],
  ...['clock', 'onEvent', 'logger'],
] as const;

/**
 * Creates a client. It logs in itself if its credentials are those of a flow, or a function, or if it has an option of a
 * session. Sends nothing.
 *
 * @throws AuthError `invalid_configuration` for invalid options.
 */
export function createEitherClient<
  Paths extends {},
  Credentials extends object,
  Question,
  Answer,
  Named extends object = object,
>(
  api: ApiDefinition,
  lifecycle: Lifecycle<Client<Paths>, Credentials>,
  options: (ClientOptions<Credentials, Question, Answer> | SessionClientOptions) & ServerOptions,
): EitherClient<Paths, Credentials> & Named {
  const { credentials, ...others } = options as ClientOptions<object, Question, Answer> &
    ServerOptions;
  const isOfLogin = (name: string): boolean =>
    lifecycle.inputs?.includes(name) === true && !Object.hasOwn(api.credentials ?? {}, name);
  const logsIn =
    typeof credentials === 'function' ||
    Object.keys(credentials ?? {}).some(isOfLogin) ||
    sessionOptions.some((name) => others[name] !== undefined);
  if (!logsIn) return createSessionClient<Paths, Named>(api, options as SessionClientOptions);
  const { login, schemes } = partsOf(credentials, api, lifecycle.inputs);
  const own = { ...others, credentials: login } as ClientOptions<Credentials, Question, Answer>;
  const { session } = createApiClient<Paths, Credentials, Question, Answer>(api, lifecycle, own);
  const { fetch, retry, headers, insecure, server, baseUrl } = others;
  const calls = callsWith<Paths, Named>(
    api,
    { session, credentials: schemes, fetch, retry, headers, insecure, server, baseUrl },
    { scheme: lifecycle.scheme, secrets: credentials },
  );
  return Object.assign(calls, { session });
}

/** Divides credentials into those of the login, and those of security schemes. */
function partsOf(
  credentials: object | undefined,
  api: ApiDefinition,
  inputs: readonly string[] | undefined,
): { readonly login: object | undefined; readonly schemes: SchemeCredentials } {
  if (credentials === undefined || typeof credentials === 'function') {
    return { login: credentials, schemes: {} };
  }
  const isOfScheme = (name: string): boolean =>
    !inputs?.includes(name) && Object.hasOwn(api.credentials ?? {}, name);
  const entries = Object.entries(credentials);
  const login = entries.filter(([name]) => !isOfScheme(name));
  return {
    // A login form may provide the credentials later.
    login: login.length === 0 ? undefined : Object.fromEntries(login),
    schemes: Object.fromEntries(entries.filter(([name]) => isOfScheme(name))),
  };
}

// The client of an API whose lifecycle nobody has described: the caller has a session, or credentials, or both.
import { invalid } from '../errors.ts';
import { authorized } from '../fetch/authorize.ts';
import { pinned } from '../fetch/redirect.ts';
import { checkScheme } from '../fetch/scheme.ts';
import { internalsOf, type TokenSource } from '../session/internals.ts';
import { checkOptions } from '../session/options.ts';
import type { Calls } from './calls.ts';
import { clientOf, type SendOptions, type ServerOptions } from './create.ts';
import {
  checkCredentials,
  type Means,
  meet,
  type Requirement,
  type SchemeCredentials,
  unmet,
  withCredentials,
} from './credentials.ts';
import type { ApiDefinition, Operation } from './operations.ts';
import { baseUrls } from './servers.ts';

/** What the client of an API takes whose lifecycle is not described. */
export interface SessionClientOptions<Credentials extends SchemeCredentials = SchemeCredentials>
  extends SendOptions {
  /**
   * Gives the tokens: a session with a grant of your own, or an object with a function `accessToken`.
   * @default no tokens are sent
   */
  session?: TokenSource | undefined;
  /**
   * The credentials of security schemes, by name: a key, a token, or a user name and password, or a function that returns
   * it. An operation is sent with those of the first of its alternatives for which there are all.
   * @default none
   */
  credentials?: Credentials | undefined;
}

/**
 * Creates the client of an API that has no lifecycle document, logged in by a session of the caller's, or with credentials.
 * Sends nothing. Without both, the calls carry no credential: the caller's `fetch` or middleware adds what they need.
 *
 * @throws AuthError `invalid_configuration` for options that cannot work.
 */
export function createSessionClient<Paths extends {}, Named extends object = object>(
  api: ApiDefinition,
  options: SessionClientOptions & ServerOptions,
): Calls<Paths> & Named {
  const known = [
    'session',
    'credentials',
    'fetch',
    'retry',
    'headers',
    'server',
    'baseUrl',
    'insecure',
  ];
  checkOptions(options, [], known);
  const { session, credentials = {}, server, baseUrl, ...sending } = options;
  if (baseUrl === undefined && api.servers.some(({ url }) => url === '')) {
    throw invalid('The document of this API does not say where it is: pass baseUrl.');
  }
  const schemes = api.credentials ?? {};
  checkCredentials(credentials, schemes);
  const source = session === undefined ? undefined : { session, internals: internalsOf(session) };
  const means: Means = {
    schemes,
    credentials,
    isOfSession: (scheme) => source !== undefined && scheme in api.schemes,
  };
  const hasNone = source === undefined && Object.keys(credentials).length === 0;
  const bases = baseUrls(api.servers, server, baseUrl);
  return clientOf<Paths, Named>(
    api,
    { ...sending, bases },
    {
      wrap(operation, fetch, isTrusted) {
        const required = requirementOf(operation);
        const met = meet(required, means);
        const isPublic = required.length === 0 || hasNone;
        if (!met && !isPublic)
          return async () => Promise.reject(unmet(operation.operationId, required));
        const sent = met?.schemes.length
          ? withCredentials(pinned(fetch, isTrusted, true), met.schemes, { ...means, isTrusted })
          : pinned(fetch, isTrusted);
        const scheme = met?.token;
        if (scheme === undefined || !source) return sent;
        return authorized(met?.schemes.length ? sent : fetch, {
          ...source,
          isTrusted,
          scheme,
          checkScheme,
          ...api.schemes[scheme],
        });
      },
      secrets: () => [session?.peek?.(), ...Object.values(credentials)],
    },
  );
}

/** A row says only what one token does not meet. */
function requirementOf({ requires, security }: Operation): Requirement {
  return requires ?? (security === undefined ? [] : [[security]]);
}

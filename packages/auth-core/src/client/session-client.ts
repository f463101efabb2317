// The client of an API without a lifecycle document. The caller has a session, credentials, or both.
import { invalid } from '../errors.ts';
import { authorized } from '../fetch/authorize.ts';
import { ownOf } from '../fetch/body.ts';
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
import type { Called } from './unwrap.ts';

/** The options of a client for an API without a lifecycle document. */
export interface SessionClientOptions<Credentials extends SchemeCredentials = SchemeCredentials>
  extends SendOptions {
  /**
   * Provides the tokens: a session with your own grant, or an object with a function `accessToken`.
   * @default no tokens are sent
   */
  session?: TokenSource | undefined;
  /**
   * The credentials by security scheme: a key, a token, or a user name and password, or a function that returns it. A
   * call sends the credentials of the first alternative of its operation for which all of them are available.
   * @default none
   */
  credentials?: Credentials | undefined;
}

/**
 * Creates the client of an API without a lifecycle document. A session or `credentials` authenticate its calls. Sends
 * nothing. Without both, calls carry no credential; the caller's `fetch` or middleware must add it.
 *
 * @throws AuthError `invalid_configuration` for invalid options.
 */
export function createSessionClient<Paths extends {}, Named extends object = object>(
  api: ApiDefinition,
  options: SessionClientOptions & ServerOptions,
): Calls<Paths> & Named {
  return callsWith<Paths, Named>(api, options);
}

/**
 * `createSessionClient` with the facts about a session that the client created itself.
 *
 * @param own.scheme The security scheme of its token. A session of the caller need not state one, so its token can be
 *   sent for any scheme.
 * @param own.secrets Its credentials, which no error may quote.
 */
export function callsWith<Paths extends {}, Named extends object>(
  api: ApiDefinition,
  options: SessionClientOptions & ServerOptions,
  own: { readonly scheme?: string | undefined; readonly secrets?: unknown } = {},
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
    throw invalid('The document of this API has no server. Pass baseUrl.');
  }
  const schemes = api.credentials ?? {};
  checkCredentials(credentials, schemes);
  const source = session === undefined ? undefined : { session, internals: internalsOf(session) };
  const means: Means = {
    schemes,
    credentials,
    isOfSession: (scheme) =>
      source !== undefined &&
      Object.hasOwn(api.schemes, scheme) &&
      (own.scheme === undefined || own.scheme === scheme),
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
        if (!met && !isPublic) {
          // Operations with the same requirement share this function.
          return async (request) => {
            const { operationId } = (ownOf(request)?.operation ?? operation) as Called;
            throw unmet(operationId, required, means);
          };
        }
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
      secrets: () => [session?.peek?.(), own.secrets, ...Object.values(credentials)],
    },
  );
}

/** Returns the full requirement. A row of the table has one only if it is not exactly one token. */
function requirementOf({ requires, security }: Operation): Requirement {
  return requires ?? (security === undefined ? [] : [[security]]);
}

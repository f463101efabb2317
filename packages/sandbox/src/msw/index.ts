// The sandbox as MSW request handlers, for tests of applications.

import { type Server, serverUrl } from '@x/description';
import { HttpResponse, http, type RequestHandler } from 'msw';
import { createProviderSandbox, engineOf, responseOf } from '../engine/provider.ts';
import type { Json } from '../json.ts';
import type { ProviderDocuments, ProviderSandbox } from '../options.ts';
import type { Mocks, MocksOptions } from './mocks.ts';

export type { SandboxOptions } from '../options.ts';
export type { MockBody, MockStatus, Mocks, MocksOptions, RespondOptions } from './mocks.ts';

export interface HandlersOptions {
  /** The base URL that the client under test uses. A path in it is removed from requests. */
  readonly baseUrl: string;
}

/**
 * Handles all requests under the base URL with the sandbox. A dropped connection is a network error.
 *
 * @throws RangeError if the base URL is not absolute
 *
 * @example
 * const server = setupServer(...handlers(createProviderSandbox(documents), { baseUrl }));
 */
export function handlers(
  provider: ProviderSandbox,
  { baseUrl }: HandlersOptions,
): RequestHandler[] {
  const engine = engineOf(provider);
  if (!URL.canParse(baseUrl))
    throw new RangeError(`The option "baseUrl" must be an absolute URL, not "${baseUrl}".`);
  // MSW compares texts, and a request has no default port.
  const { origin, pathname } = new URL(baseUrl);
  const prefix = pathname.replace(/\/+$/, '');
  return [
    http.all(`${origin}${prefix}/*`, async ({ request }) => {
      const url = new URL(request.url);
      url.pathname = url.pathname.slice(prefix.length);
      const answer = await engine.handle(request, url);
      return answer ? responseOf(answer) : HttpResponse.error();
    }),
  ];
}

/**
 * Implements the `./msw` entry point of a provider's package: a sandbox, its handlers for every
 * server of the provider, and responses typed by its operations.
 */
export function createMocks<Operations, Credentials>(
  documents: ProviderDocuments,
  { baseUrl, server, ...options }: MocksOptions = {},
): Mocks<Operations, Credentials> {
  // A generated package contains checked documents. A third-party document is not normalised.
  const isChecked = documents.arazzo !== undefined;
  const sandbox = createProviderSandbox({ ...documents, isChecked }, options);
  const engine = engineOf(sandbox);
  checkVariables(engine.servers, server ?? {});
  // The URL of a server without an absolute one is empty.
  const bases =
    baseUrl === undefined ? engine.servers.map((one) => serverUrl(one, server ?? {})) : [baseUrl];
  return {
    handlers: bases.flatMap((base) => handlers(sandbox, { baseUrl: base })),
    account: sandbox.account,
    // The generated package types the credentials of its first login.
    credentials: (isChecked ? engine.credentials : withoutCode(engine.credentials)) as Credentials,
    options: sandbox.options,
    get counters() {
      return sandbox.counters;
    },
    get requests() {
      return sandbox.requests;
    },
    respond: (operationId, status, body, { times = Infinity, headers = {} } = {}) => {
      // Every value that the operation's schema allows is JSON.
      const given = body === undefined ? {} : { body: body as Json };
      engine.addOverride({ kind: 'status', operationId, status, times, headers, ...given });
    },
    addFault: sandbox.addFault,
    clearFaults: sandbox.clearFaults,
    revokeAccessTokens: sandbox.revokeAccessTokens,
    revokeRefreshTokens: sandbox.revokeRefreshTokens,
    reset: sandbox.reset,
  };
}

/** The client of an OAuth flow does not take the code: it gets it from the redirect. */
function withoutCode(credentials: ProviderSandbox['credentials']): object {
  const { code: _, ...others } = credentials;
  return 'client_id' in credentials ? others : credentials;
}

/** @throws RangeError if no server has such a variable */
function checkVariables(servers: readonly Server[], given: object): void {
  const known = servers.flatMap(({ variables }) => variables.map(({ name }) => name));
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const names = known.length > 0 ? ` Known: ${[...new Set(known)].join(', ')}.` : '';
  throw new RangeError(`The servers have no variable "${unknown}".${names}`);
}

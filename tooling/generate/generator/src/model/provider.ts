// Everything about a provider that the emitters need, and the names that its package uses.
import type { Lifecycle } from '../arazzo/lifecycle.ts';
import { readLifecycle } from '../arazzo/read.ts';
import { pascal } from '../names.ts';
import { report, rootOf, type Source } from '../places.ts';
import { type Api, readApi } from './openapi.ts';

export interface Provider {
  readonly name: string;
  /** In type names: `Biot`. */
  readonly prefix: string;
  readonly api: Api;
  /** Without a way to log in where there is no lifecycle document. */
  readonly lifecycle: Lifecycle;
  readonly openapi: Source;
  /** The lifecycle document. Without one the client takes a session of the consumer's own. */
  readonly arazzo: Source | undefined;
  /** The security schemes that a login's, or the session's, token is for. */
  readonly tokenSchemes: readonly string[];
}

const none: Lifecycle = {
  logins: [],
  challenges: [],
  resends: [],
  refresh: undefined,
  logout: undefined,
};

export function readProvider(name: string, openapi: Source, arazzo: Source | undefined): Provider {
  const api = readApi(name, openapi);
  const lifecycle = arazzo ? readLifecycle(api, arazzo) : none;
  const schemes = arazzo
    ? lifecycle.logins.flatMap(({ scheme }) => scheme ?? [])
    : [...api.operations.values()].flatMap((operation) => operation.schemes);
  const tokenSchemes = [...api.schemes.keys()].filter((scheme) => schemes.includes(scheme));
  for (const { operationId, schemes: wanted, place } of api.operations.values()) {
    if (wanted.length < 2 || !wanted.some((scheme) => tokenSchemes.includes(scheme))) continue;
    report(
      place,
      `${operationId} wants further credentials beside its token, which is not supported: ${wanted.join(', ')}.`,
    );
  }
  const paginated = [...api.operations.values()].filter(({ pagination }) => pagination);
  for (const [index, { path, operationId, place }] of paginated.entries()) {
    const other = paginated.slice(0, index).find((one) => one.path === path);
    if (!other) continue;
    report(
      place,
      `${operationId} and ${other.operationId} have the same path, and both come in pages, which is not supported: leave one "x-pagination".`,
    );
  }
  if (!/^[a-z][a-z0-9-]*$/.test(name))
    report(
      rootOf(openapi),
      `The folder "${name}" can't be the name of a package: use a-z, 0-9 and "-".`,
    );
  return { name, prefix: pascal(name), api, lifecycle, openapi, arazzo, tokenSchemes };
}

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
  readonly lifecycle: Lifecycle;
  readonly openapi: Source;
  readonly arazzo: Source;
  /** The security schemes that a login's token is for. */
  readonly tokenSchemes: readonly string[];
}

export function readProvider(name: string, openapi: Source, arazzo: Source): Provider {
  const api = readApi(name, openapi);
  const lifecycle = readLifecycle(api, arazzo);
  const schemes = lifecycle.logins.flatMap(({ scheme }) => scheme ?? []);
  const tokenSchemes = [...api.schemes.keys()].filter((scheme) => schemes.includes(scheme));
  for (const { operationId, schemes: wanted, place } of api.operations.values()) {
    if (wanted.length < 2 || !wanted.some((scheme) => tokenSchemes.includes(scheme))) continue;
    report(
      place,
      `${operationId} wants further credentials beside its token, which is not supported: ${wanted.join(', ')}.`,
    );
  }
  if (!/^[a-z][a-z0-9-]*$/.test(name))
    report(
      rootOf(openapi),
      `The folder "${name}" can't be the name of a package: use a-z, 0-9 and "-".`,
    );
  return { name, prefix: pascal(name), api, lifecycle, openapi, arazzo, tokenSchemes };
}

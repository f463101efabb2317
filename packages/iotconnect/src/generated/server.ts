// Generated from specs/iotconnect/openapi.yaml by `npx -y pnpm@10 generate`. Do not edit.
import {
  type Discovery,
  discovered,
  type OperationOptions,
  type OptionsArgument,
} from '@x/auth-core/client';
import type { IotconnectServer } from './index.ts';
import { api } from './operations.ts';
import type { paths } from './schema.ts';

const discovery: Discovery = {
  method: 'GET',
  path: '/api/uisdk/solutionkey/{solutionKey}/env/{env}',
  variables: {
    instance: ['data', 'authBaseUrl'],
    environment: ['data', 'authBaseUrl'],
  },
};

/**
 * Reads the server variables `instance` and `environment` with `discoverHosts`. Sends one request,
 * without credentials.
 *
 * @throws ApiError if the response has an error status.
 * @throws AuthError `untrusted_origin` if the response has no server of this API.
 *
 * @example
 * const server = await discoverServer({ params: { path: { solutionKey, env: 'poc' } } });
 */
export function discoverServer(
  ...[options]: OptionsArgument<
    OperationOptions<paths['/api/uisdk/solutionkey/{solutionKey}/env/{env}']['get']>
  >
): Promise<IotconnectServer> {
  return discovered(api, discovery, options);
}

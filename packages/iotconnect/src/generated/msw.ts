// Generated from specs/iotconnect/openapi.yaml and specs/iotconnect/auth.arazzo.yaml by `npx -y pnpm@10 generate`. Do not edit.
/// <reference path="./documents.d.ts" />
import arazzo from '@x/iotconnect/auth.arazzo.json' with { type: 'json' };
import openapi from '@x/iotconnect/openapi.json' with { type: 'json' };
import { createMocks, type Mocks, type SandboxOptions } from '@x/sandbox/msw';
import type { IotconnectLoginCredentials, IotconnectServerOptions, operations } from './index.ts';

/**
 * The options of `createIotconnectMocks`: the server that the client uses, and the behaviour of
 * the mock.
 */
export type IotconnectMocksOptions = SandboxOptions & IotconnectServerOptions;

/** A mock of IoTConnect REST API for tests. */
export type IotconnectMocks = Mocks<operations, IotconnectLoginCredentials>;

/**
 * Creates a mock of IoTConnect REST API with MSW. It issues, expires, refreshes and revokes
 * tokens, and stores created items. All other operations respond with the examples of the OpenAPI
 * document, or with values that its schemas accept. Requires `msw` and `@x/sandbox`.
 *
 * @example
 * const mocks = createIotconnectMocks({ server: { environment: 'poc' } });
 * const server = setupServer(...mocks.handlers);
 * mocks.respond('getBasicToken', 500);
 */
export function createIotconnectMocks(options: IotconnectMocksOptions): IotconnectMocks {
  return createMocks({ name: 'iotconnect', openapi, arazzo }, options);
}

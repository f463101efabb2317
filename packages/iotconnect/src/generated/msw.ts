// Generated from specs/iotconnect/openapi.yaml and specs/iotconnect/auth.arazzo.yaml by `npx -y pnpm@10 generate`. Do not edit.
/// <reference path="./documents.d.ts" />
import arazzo from '@x/iotconnect/auth.arazzo.json' with { type: 'json' };
import openapi from '@x/iotconnect/openapi.json' with { type: 'json' };
import { createMocks, type Mocks, type SandboxOptions } from '@x/sandbox/msw';
import type { IotconnectLoginCredentials, IotconnectServerOptions, operations } from './index.ts';

/**
 * What `createIotconnectMocks` takes: where the client believes IoTConnect REST API to be, and how
 * that should behave.
 */
export type IotconnectMocksOptions = SandboxOptions & IotconnectServerOptions;

/** IoTConnect REST API, faked for a test. */
export type IotconnectMocks = Mocks<operations, IotconnectLoginCredentials>;

/**
 * Fakes IoTConnect REST API with MSW: it logs in, lets tokens expire, renews and revokes them,
 * remembers what is created, and answers the rest with the examples of its OpenAPI document. Needs
 * `msw` and `@x/sandbox`.
 *
 * @example
 * const mocks = createIotconnectMocks({ server: { environment: 'poc' } });
 * const server = setupServer(...mocks.handlers);
 * mocks.respond('getBasicToken', 500);
 */
export function createIotconnectMocks(options: IotconnectMocksOptions): IotconnectMocks {
  return createMocks({ name: 'iotconnect', openapi, arazzo }, options);
}

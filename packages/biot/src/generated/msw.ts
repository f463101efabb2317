// Generated from specs/biot/openapi.yaml and specs/biot/auth.arazzo.yaml by `npx -y pnpm@10 generate`. Do not edit.
/// <reference path="./documents.d.ts" />
import arazzo from '@x/biot/auth.arazzo.json' with { type: 'json' };
import openapi from '@x/biot/openapi.json' with { type: 'json' };
import { createMocks, type Mocks, type SandboxOptions } from '@x/sandbox/msw';
import type { BiotLoginCredentials, BiotServerOptions, operations } from './index.ts';

/**
 * The options of `createBiotMocks`: the server that the client uses, and the behaviour of the
 * mock.
 */
export type BiotMocksOptions = SandboxOptions & BiotServerOptions;

/** A mock of BioT for tests. */
export type BiotMocks = Mocks<operations, BiotLoginCredentials>;

/**
 * Creates a mock of BioT with MSW. It issues, expires, refreshes and revokes tokens, and stores
 * created items. All other operations respond with the examples of the OpenAPI document, or with
 * values that its schemas accept. Requires `msw` and `@x/sandbox`.
 *
 * @example
 * const mocks = createBiotMocks({ server: { environment: 'api.dev.biot-med.com' } });
 * const server = setupServer(...mocks.handlers);
 * mocks.respond('searchDevices', 504);
 */
export function createBiotMocks(options: BiotMocksOptions): BiotMocks {
  return createMocks({ name: 'biot', openapi, arazzo }, options);
}

// Generated from specs/mediroutes/openapi.yaml and specs/mediroutes/auth.arazzo.yaml by `npx -y pnpm@10 generate`. Do not edit.
/// <reference path="./documents.d.ts" />
import arazzo from '@x/mediroutes/auth.arazzo.json' with { type: 'json' };
import openapi from '@x/mediroutes/openapi.json' with { type: 'json' };
import { createMocks, type Mocks, type SandboxOptions } from '@x/sandbox/msw';
import type { MediroutesLoginCredentials, MediroutesServerOptions, operations } from './index.ts';

/**
 * The options of `createMediroutesMocks`: the server that the client uses, and the behaviour of
 * the mock.
 */
export type MediroutesMocksOptions = SandboxOptions & MediroutesServerOptions;

/** A mock of MediRoutes for tests. */
export type MediroutesMocks = Mocks<operations, MediroutesLoginCredentials>;

/**
 * Creates a mock of MediRoutes with MSW. It issues, expires, refreshes and revokes tokens, and
 * stores created items. All other operations respond with the examples of the OpenAPI document, or
 * with values that its schemas accept. Requires `msw` and `@x/sandbox`.
 *
 * @example
 * const mocks = createMediroutesMocks({});
 * const server = setupServer(...mocks.handlers);
 * mocks.respond('listAccess', 500);
 */
export function createMediroutesMocks(options: MediroutesMocksOptions): MediroutesMocks {
  return createMocks({ name: 'mediroutes', openapi, arazzo }, options);
}

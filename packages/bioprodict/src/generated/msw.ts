// Generated from specs/bioprodict/openapi.yaml and specs/bioprodict/auth.arazzo.yaml by `npx -y pnpm@10 generate`. Do not edit.
/// <reference path="./documents.d.ts" />
import arazzo from '@x/bioprodict/auth.arazzo.json' with { type: 'json' };
import openapi from '@x/bioprodict/openapi.json' with { type: 'json' };
import { createMocks, type Mocks, type SandboxOptions } from '@x/sandbox/msw';
import type { BioprodictLoginCredentials, BioprodictServerOptions, operations } from './index.ts';

/**
 * The options of `createBioprodictMocks`: the server that the client uses, and the behaviour of
 * the mock.
 */
export type BioprodictMocksOptions = SandboxOptions & BioprodictServerOptions;

/** A mock of Bio-Prodict 3DM and Helix for tests. */
export type BioprodictMocks = Mocks<operations, BioprodictLoginCredentials>;

/**
 * Creates a mock of Bio-Prodict 3DM and Helix with MSW. It issues, expires, refreshes and revokes
 * tokens, and stores created items. All other operations respond with the examples of the OpenAPI
 * document, or with values that its schemas accept. Requires `msw` and `@x/sandbox`.
 *
 * @example
 * const mocks = createBioprodictMocks({});
 * const server = setupServer(...mocks.handlers);
 * mocks.respond('listDatabases', 403);
 */
export function createBioprodictMocks(options: BioprodictMocksOptions): BioprodictMocks {
  return createMocks({ name: 'bioprodict', openapi, arazzo }, options);
}

// Generated from specs/bioprodict/openapi.yaml and specs/bioprodict/auth.arazzo.yaml by `npx -y pnpm@10 generate`. Do not edit.
/// <reference path="./documents.d.ts" />
import arazzo from '@x/bioprodict/auth.arazzo.json' with { type: 'json' };
import openapi from '@x/bioprodict/openapi.json' with { type: 'json' };
import { createMocks, type Mocks, type SandboxOptions } from '@x/sandbox/msw';
import type { BioprodictLoginCredentials, BioprodictServerOptions, operations } from './index.ts';

/**
 * What `createBioprodictMocks` takes: where the client believes Bio-Prodict 3DM and Helix to be,
 * and how that should behave.
 */
export type BioprodictMocksOptions = SandboxOptions & BioprodictServerOptions;

/** Bio-Prodict 3DM and Helix, faked for a test. */
export type BioprodictMocks = Mocks<operations, BioprodictLoginCredentials>;

/**
 * Fakes Bio-Prodict 3DM and Helix with MSW: it logs in, lets tokens expire, renews and revokes
 * them, remembers what is created, and answers the rest with the examples of its OpenAPI document.
 * Needs `msw` and `@x/sandbox`.
 *
 * @example
 * const mocks = createBioprodictMocks({});
 * const server = setupServer(...mocks.handlers);
 * mocks.respond('listDatabases', 403);
 */
export function createBioprodictMocks(options: BioprodictMocksOptions): BioprodictMocks {
  return createMocks({ name: 'bioprodict', openapi, arazzo }, options);
}

// Generated from specs/biot/openapi.yaml and specs/biot/auth.arazzo.yaml by `npx -y pnpm@10 generate`. Do not edit.
/// <reference path="./documents.d.ts" />
import arazzo from '@x/biot/auth.arazzo.json' with { type: 'json' };
import openapi from '@x/biot/openapi.json' with { type: 'json' };
import { createMocks, type Mocks, type SandboxOptions } from '@x/sandbox/msw';
import type { BiotLoginCredentials, BiotServerOptions, operations } from './index.ts';

/**
 * What `createBiotMocks` takes: where the client believes BioT to be, and how that should behave.
 */
export type BiotMocksOptions = SandboxOptions & BiotServerOptions;

/** BioT, faked for a test. */
export type BiotMocks = Mocks<operations, BiotLoginCredentials>;

/**
 * Fakes BioT with MSW: it logs in, lets tokens expire, renews and revokes them, remembers what is
 * created, and answers the rest with the examples of its OpenAPI document. Needs `msw` and
 * `@x/sandbox`.
 *
 * @example
 * const mocks = createBiotMocks({ server: { environment: 'api.dev.biot-med.com' } });
 * const server = setupServer(...mocks.handlers);
 * mocks.respond('searchDevices', 504);
 */
export function createBiotMocks(options: BiotMocksOptions): BiotMocks {
  return createMocks({ name: 'biot', openapi, arazzo }, options);
}

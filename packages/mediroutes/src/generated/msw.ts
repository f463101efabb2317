// Generated from specs/mediroutes/openapi.yaml and specs/mediroutes/auth.arazzo.yaml by `npx -y pnpm@10 generate`. Do not edit.
/// <reference path="./documents.d.ts" />
import arazzo from '@x/mediroutes/auth.arazzo.json' with { type: 'json' };
import openapi from '@x/mediroutes/openapi.json' with { type: 'json' };
import { createMocks, type Mocks, type SandboxOptions } from '@x/sandbox/msw';
import type { MediroutesLoginCredentials, MediroutesServerOptions, operations } from './index.ts';

/**
 * What `createMediroutesMocks` takes: where the client believes MediRoutes to be, and how that
 * should behave.
 */
export type MediroutesMocksOptions = SandboxOptions & MediroutesServerOptions;

/** MediRoutes, faked for a test. */
export type MediroutesMocks = Mocks<operations, MediroutesLoginCredentials>;

/**
 * Fakes MediRoutes with MSW: it logs in, lets tokens expire, renews and revokes them, remembers
 * what is created, and answers the rest with the examples of its OpenAPI document. Needs `msw` and
 * `@x/sandbox`.
 *
 * @example
 * const mocks = createMediroutesMocks({});
 * const server = setupServer(...mocks.handlers);
 * mocks.respond('listAccess', 500);
 */
export function createMediroutesMocks(options: MediroutesMocksOptions): MediroutesMocks {
  return createMocks({ name: 'mediroutes', openapi, arazzo }, options);
}

// Sandboxes of small third-party documents, whose paths a test gives.
import { createProviderSandbox, type ProviderSandbox, type SandboxOptions } from '../src/index.ts';

/** Returns a document without a lifecycle. */
export function documentOf(paths: object, more: object = {}): object {
  return {
    openapi: '3.1.0',
    info: { title: 'Small', version: '1' },
    servers: [{ url: 'https://small.example' }],
    security: [],
    paths,
    ...more,
  };
}

/** Returns the sandbox of a document without a lifecycle. */
export function sandboxOf(
  paths: object,
  more: object = {},
  options: SandboxOptions = {},
): ProviderSandbox {
  return createProviderSandbox({ name: 'small', openapi: documentOf(paths, more) }, options);
}

/** The responses of an operation without a body. */
export const empty = { 204: { description: 'Done.' } };

import { expect, test } from 'vitest';
import { acme } from '../../test/acme.ts';
import { get, session, statusAndJson } from '../../test/client.ts';
import { createProviderSandbox, type ProviderSandbox } from '../index.ts';

interface SecurityDocument {
  readonly components: { readonly securitySchemes: Record<string, object> };
}

/** Creates Acme, whose document states which responses reject a token. */
function create(...conditions: string[]): ProviderSandbox {
  const openapi = structuredClone(acme.openapi) as SecurityDocument;
  const { securitySchemes } = openapi.components;
  const criteria = conditions.map((condition) => ({ condition }));
  securitySchemes.acmeToken = { ...securitySchemes.acmeToken, 'x-token-invalid': criteria };
  return createProviderSandbox({ ...acme, openapi });
}

test('REQ-36: a documented example that fulfils x-token-invalid is the response', async () => {
  const sandbox = create("$response.body#/code == 'TOKEN'");
  expect(await statusAndJson(await get(sandbox, '/things', 'x'))).toEqual([401, { code: 'TOKEN' }]);
});

test('REQ-36: an undocumented status of x-token-invalid is the response', async () => {
  const sandbox = create('$statusCode == 419');
  const response = await get(sandbox, '/things', 'x');
  expect(response.status).toBe(419);
  expect(response.headers.get('www-authenticate')).toBeNull();
});

test('REQ-36: a response is changed to fulfil x-token-invalid, also a success', async () => {
  const sandbox = create('$statusCode == 200', "$response.body#/code == 'GONE'");
  const [status, body] = await statusAndJson(await get(sandbox, '/things', 'x'));
  expect([status, body]).toMatchObject([200, { code: 'GONE' }]);
  expect(sandbox.counters.applied).toEqual({});
});

test('REQ-36: a valid token gets the resource', async () => {
  const sandbox = create('$statusCode == 419');
  const { token } = await session(sandbox);
  expect((await get(sandbox, '/things', token)).status).toBe(200);
});

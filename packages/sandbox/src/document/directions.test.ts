// Members that only one direction has: `readOnly` ones in responses, `writeOnly` ones in requests.
import { expect, test } from 'vitest';
import { documentOf, sandboxOf } from '../../test/small.ts';
import type { ProviderSandbox } from '../index.ts';
import { createMocks } from '../msw/index.ts';

const json = (schema: object): object => ({ content: { 'application/json': { schema } } });
const pet = { $ref: '#/components/schemas/Pet' };

const paths = {
  '/pets': {
    post: {
      requestBody: { required: true, ...json({ type: 'array', items: pet }) },
      responses: { 201: { description: 'The pet.', ...json(pet) } },
    },
  },
};

const properties = {
  id: { type: 'string', readOnly: true },
  stamp: { $ref: '#/components/schemas/Stamp' },
  name: { type: 'string' },
  pin: { type: 'string', writeOnly: true },
};
const components = {
  schemas: {
    Stamp: { type: 'string', readOnly: true },
    Pet: { type: 'object', required: ['id', 'stamp', 'name', 'pin'], properties },
  },
};

async function added(
  { fetch }: Pick<ProviderSandbox, 'fetch'>,
  body: object,
): Promise<[number, unknown]> {
  const headers = { 'content-type': 'application/json' };
  const init = { method: 'POST', headers, body: JSON.stringify([body]) };
  const response = await fetch('https://small.example/pets', init);
  return [response.status, await response.json()];
}

test.each(['3.0.3', '3.1.0'])(
  'in OpenAPI %s, a request needs no readOnly member, and a response has no writeOnly one',
  async (version) => {
    const sandbox = sandboxOf(paths, { components, openapi: version });
    expect(await added(sandbox, { name: 'Rex', pin: '1' })).toEqual([
      201,
      { id: 'text', stamp: 'text', name: 'text' },
    ]);
    expect(await added(sandbox, { id: '1', stamp: '2', name: 'Rex' })).toEqual([
      400,
      { message: 'body/0 must have the member "pin"' },
    ]);
  },
);

test('the mocks accept a request without a readOnly member', async () => {
  const openapi = documentOf(paths, { components });
  const { handlers } = createMocks({ name: 'small', openapi, arazzo: undefined }, {});
  const { getResponse } = await import('msw');
  const headers = { 'content-type': 'application/json' };
  const init = { method: 'POST', headers, body: '[{"name":"Rex","pin":"1"}]' };
  const response = await getResponse(handlers, new Request('https://small.example/pets', init));
  expect(response?.status).toBe(201);
});

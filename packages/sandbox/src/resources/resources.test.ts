import { beforeEach, expect, test } from 'vitest';
import { acme } from '../../test/acme.ts';
import { send, session, statusAndJson } from '../../test/client.ts';
import { empty, sandboxOf } from '../../test/small.ts';
import { createProviderSandbox, type ProviderSandbox } from '../index.ts';

let sandbox: ProviderSandbox;
let token: string;

beforeEach(async () => {
  sandbox = createProviderSandbox(acme);
  ({ token } = await session(sandbox));
});

async function call(method: string, path: string, body?: unknown): Promise<[number, unknown]> {
  const response = await send(sandbox, method, path, { body, headers: { 'x-acme-token': token } });
  return response.status === 204 ? [204, undefined] : statusAndJson(response);
}

const anvil = {
  id: 'T-1001',
  name: 'Anvil',
  tags: ['heavy'],
  maker: { name: 'Acme', city: 'Fairfield' },
  labels: { colour: 'black' },
};

test('the resources in the examples exist from the start', async () => {
  expect(await call('GET', '/things/T-1001')).toEqual([200, { item: anvil }]);
  expect(await call('GET', '/things/T-1002')).toEqual([
    200,
    { item: { ...anvil, id: 'T-1002', name: 'Rocket' } },
  ]);
});

test('a created resource is returned by create, read and list, each in its own format', async () => {
  const [status, created] = await call('POST', '/things', { name: 'Magnet' });
  const magnet = { ...anvil, id: 'T-1003', name: 'Magnet' };
  expect([status, created]).toEqual([201, magnet]);
  expect(await call('GET', '/things/T-1003')).toEqual([200, { item: magnet }]);
  const [, list] = await call('GET', '/things');
  expect(list).toMatchObject({ count: 3, items: [magnet, anvil, { id: 'T-1002' }] });
});

test('a member that is unknown or invalid in a response is not returned', async () => {
  const [, created] = await call('POST', '/things', {
    name: 'Glue',
    secret: 'hidden',
    maker: { name: 'Roadrunner' },
    labels: { colour: 7 },
  });
  expect(created).toEqual({
    ...anvil,
    id: 'T-1003',
    name: 'Glue',
    maker: { name: 'Roadrunner', city: 'Fairfield' },
  });
});

test('a map is replaced as a whole', async () => {
  const [, created] = await call('POST', '/things', { name: 'Glue', labels: { smell: 'strong' } });
  expect(created).toMatchObject({ labels: { smell: 'strong' } });
  expect(created).not.toHaveProperty('labels.colour');
});

test('an identity chosen by the caller is kept, and rejected the second time', async () => {
  expect((await call('POST', '/things', { id: 'mine', name: 'Bomb' }))[0]).toBe(201);
  expect(await call('GET', '/things/mine')).toMatchObject([
    200,
    { item: { id: 'mine', name: 'Bomb' } },
  ]);
  expect(await call('POST', '/things', { id: 'mine', name: 'Bomb' })).toEqual([
    409,
    { code: 'EXISTS' },
  ]);
  expect((await call('POST', '/things', { id: 'T-1001', name: 'Anvil' }))[0]).toBe(409);
});

test('PATCH merges into the stored resource, and PUT replaces it', async () => {
  expect(await call('PATCH', '/things/T-1001', { maker: { city: 'Tucson' } })).toMatchObject([
    200,
    { id: 'T-1001', maker: { name: 'Acme', city: 'Tucson' } },
  ]);
  expect(await call('PUT', '/things/T-1001', { name: 'Heavy anvil' })).toEqual([204, undefined]);
  expect(await call('GET', '/things/T-1001')).toMatchObject([
    200,
    { item: { name: 'Heavy anvil', maker: { city: 'Tucson' } } },
  ]);
});

test('null removes an optional member', async () => {
  const [, changed] = await call('PATCH', '/things/T-1001', { tags: null });
  expect(changed).not.toHaveProperty('tags');
});

test('a deleted resource is gone, and an empty list returns 204 if that is documented', async () => {
  expect(await call('DELETE', '/things/T-1001')).toEqual([204, undefined]);
  expect(await call('DELETE', '/things/T-1001')).toEqual([404, { code: 'NO_THING' }]);
  expect(await call('GET', '/things/T-1001')).toEqual([410, { code: 'NO_THING' }]);
  expect(await call('GET', '/things')).toMatchObject([
    200,
    { count: 1, items: [{ id: 'T-1002' }] },
  ]);
  await call('DELETE', '/things/T-1002');
  expect(await call('GET', '/things')).toEqual([204, undefined]);
  sandbox.reset();
  ({ token } = await session(sandbox));
  expect(await call('GET', '/things')).toMatchObject([200, { count: 2 }]);
});

test('a change of an unknown resource is rejected with the notFound example', async () => {
  expect(await call('PATCH', '/things/T-9', { name: 'x' })).toEqual([404, { code: 'NO_THING' }]);
});

test('an unknown resource of an API without 404 is an invalid request', async () => {
  const openapi = JSON.stringify(acme.openapi)
    .replaceAll('"404":', '"412":')
    .replaceAll('"notFound":', '"unknown":');
  const arazzo = JSON.stringify(acme.arazzo).replaceAll('$statusCode == 404', '$statusCode == 412');
  sandbox = createProviderSandbox({
    ...acme,
    openapi: JSON.parse(openapi) as object,
    arazzo: JSON.parse(arazzo) as object,
  });
  ({ token } = await session(sandbox));
  expect((await call('PATCH', '/things/T-9', { name: 'x' }))[0]).toBe(412);
});

test('nested resources belong to their parent', async () => {
  const [status, note] = await call('POST', '/things/T-1001/notes', { text: 'Heavy.' });
  expect([status, note]).toMatchObject([201, { text: 'Heavy.' }]);
  const { noteId } = note as { noteId: string };
  expect(noteId).toMatch(/^[\da-f]{8}-/);
  expect(noteId).not.toBe('5a0f6d5e-93f1-4d52-8f0e-0a4f6c1b2d3e');
  expect(await call('GET', `/things/T-1001/notes/${noteId}`)).toEqual([200, note]);
  expect(await call('GET', `/things/T-1001/notes/${noteId.toUpperCase()}`)).toEqual([200, note]);
  expect((await call('GET', `/things/T-1002/notes/${noteId}`))[0]).toBe(404);
  expect(await call('GET', '/things/T-1001/notes')).toEqual([200, [note]]);
  expect(await call('GET', '/things/T-1002/notes')).toEqual([200, []]);
  expect(await call('POST', '/things/T-9/notes', { text: 'x' })).toEqual([
    404,
    { code: 'NO_THING' },
  ]);
});

/** A response with an example, and links with their parameters by operationId. */
function shown(value: object, links: Record<string, object>): object {
  const content = { 'application/json': { schema: { type: 'object' }, example: value } };
  const named = Object.entries(links).map(([operationId, parameters]) => [
    operationId,
    { operationId, parameters },
  ]);
  return { description: 'Shown.', content, links: Object.fromEntries(named) as object };
}

function inPath(...names: string[]): object[] {
  return names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
}

test('a resource in a list of another resource is not that resource', async () => {
  const safe = { id: 's-1', keys: [{ id: 'k-1' }] };
  const own = { id: '$response.body#/id' };
  const safes = sandboxOf({
    '/safes/{id}': {
      parameters: inPath('id'),
      get: {
        operationId: 'getSafe',
        responses: {
          200: shown(safe, {
            getSafe: own,
            addKey: own,
            deleteKey: { ...own, keyId: '$response.body#/keys/0/id' },
          }),
          404: { description: 'Unknown.' },
        },
      },
    },
    '/safes/{id}/keys': {
      parameters: inPath('id'),
      post: {
        operationId: 'addKey',
        responses: {
          201: shown(
            { id: 'k-2' },
            { deleteKey: { id: '$request.path.id', keyId: '$response.body#/id' } },
          ),
        },
      },
    },
    '/safes/{id}/keys/{keyId}': {
      parameters: inPath('id', 'keyId'),
      delete: { operationId: 'deleteKey', responses: empty },
    },
  });
  const { id } = (await (await safes.fetch('/safes/s-1/keys', { method: 'POST' })).json()) as {
    id: string;
  };
  for (const key of ['k-1', id])
    expect((await safes.fetch(`/safes/s-1/keys/${key}`, { method: 'DELETE' })).status).toBe(204);
  expect(await statusAndJson(await safes.fetch('/safes/s-1'))).toEqual([200, safe]);
});

test('a link to a related resource does not make it the same resource', async () => {
  const boat = { id: 'b-1', owner: 'p-1' };
  const links = {
    getBoat: { id: '$response.body#/id' },
    getPerson: { person: '$response.body#/owner' },
  };
  const person = { person: 'p-1', name: 'Ada' };
  const fleet = sandboxOf({
    '/boats/{id}': {
      parameters: inPath('id'),
      get: { operationId: 'getBoat', responses: { 200: shown(boat, links) } },
    },
    '/people/{person}': {
      parameters: inPath('person'),
      get: {
        operationId: 'getPerson',
        responses: { 200: shown(person, { getPerson: { person: '$response.body#/person' } }) },
      },
      delete: { operationId: 'deletePerson', responses: empty },
    },
    '/boats': { post: { operationId: 'addBoat', responses: { 201: shown(boat, links) } } },
    '/people': {
      post: {
        operationId: 'addPerson',
        responses: {
          201: shown(person, {
            getPerson: { person: '$response.body#/person' },
            deletePerson: { person: '$response.body#/person' },
          }),
        },
      },
    },
  });
  await fleet.fetch('/boats', { method: 'POST' });
  expect(await statusAndJson(await fleet.fetch('/people/p-1'))).toEqual([200, person]);
  expect((await fleet.fetch('/people/p-1', { method: 'DELETE' })).status).toBe(204);
  expect(await statusAndJson(await fleet.fetch('/boats/b-1'))).toEqual([200, boat]);
});

test('an operation without links returns its example', async () => {
  expect(await call('GET', '/things/search')).toEqual([200, [anvil]]);
});

test('members called __proto__ do not change the prototype', async () => {
  const body =
    '{"name":"x","__proto__":{"polluted":true},"labels":{"__proto__":{"polluted":true}}}';
  const headers = { 'content-type': 'application/json', 'x-acme-token': token };
  await sandbox.fetch('/things', { method: 'POST', headers, body });
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

const upperCase = '6B1F2A90-3C44-4E0B-9D55-0F7A61C2D301';

/** The creation shows a GUID in lower case, the other responses in upper case. */
const guids = {
  '/boats': {
    get: {
      operationId: 'listBoats',
      responses: {
        200: {
          description: 'The boats.',
          content: {
            'application/json': {
              schema: {
                type: 'array',
                items: { type: 'object', properties: { guid: { type: 'string' } } },
              },
              examples: { boats: { value: [{ guid: upperCase }] } },
            },
          },
          links: {
            getBoat: { operationId: 'getBoat', parameters: { guid: '$response.body#/0/guid' } },
          },
        },
      },
    },
    post: {
      operationId: 'createBoat',
      responses: {
        200: {
          description: 'The new boat.',
          content: {
            'application/json': {
              schema: { type: 'object', properties: { newId: { type: 'string' } } },
              examples: { boat: { value: { newId: upperCase.toLowerCase() } } },
            },
          },
          links: {
            getBoat: { operationId: 'getBoat', parameters: { guid: '$response.body#/newId' } },
          },
        },
      },
    },
  },
  '/boats/{guid}': {
    get: {
      operationId: 'getBoat',
      parameters: [{ name: 'guid', in: 'path', required: true, schema: { type: 'string' } }],
      responses: {
        200: {
          description: 'The boat.',
          content: {
            'application/json': {
              schema: { type: 'object', properties: { guid: { type: 'string' } } },
              examples: { boat: { value: { guid: upperCase } } },
            },
          },
        },
      },
    },
  },
};

test('each response writes a GUID in the case of its example', async () => {
  const boats = sandboxOf(guids);
  const created = await send(boats, 'POST', '/boats', {});
  const { newId } = (await created.json()) as { newId: string };
  expect(newId).toMatch(/^[\da-f-]{36}$/);
  const listed = await (await send(boats, 'GET', '/boats', {})).json();
  expect(listed).toEqual([{ guid: newId.toUpperCase() }, { guid: upperCase }]);
  const read = await (await send(boats, 'GET', `/boats/${newId}`, {})).json();
  expect(read).toEqual({ guid: newId.toUpperCase() });
});

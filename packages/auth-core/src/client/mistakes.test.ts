// Mistakes in the options of a call. Types prevent them in TypeScript, but not in JavaScript.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSessionClient, inIdempotencyKey, inQuery } from './index.ts';

type Call = (path: string, init?: object) => Promise<unknown>;

function clientOf() {
  let sent = 0;
  const client = createSessionClient<object>(
    {
      name: 'mistakes',
      servers: [{ url: 'https://api.example.com' }],
      schemes: {},
      operations: {
        'GET /things': { operationId: 'listThings' },
        'GET /things/{id}/{part}': { operationId: 'getPart' },
        'GET /orders': { operationId: 'order', send: [inQuery({}), inIdempotencyKey('Key')] },
        'POST /things': { operationId: 'createThing' },
        'GET /queries': { operationId: 'query', send: [inQuery({})] },
      },
    },
    {
      fetch: async () => {
        sent += 1;
        return Response.json({});
      },
    },
  ) as unknown as Record<'GET' | 'POST', Call>;
  return { client, sent: () => sent };
}

const warn = vi.spyOn(console, 'warn');

beforeEach(() => {
  warn.mockReset();
});

afterEach(() => {
  vi.unstubAllEnvs();
});

test.each<[object, string]>([
  [
    { query: { limit: 1 } },
    'listThings: the option "query" does nothing. Write params: { query }.',
  ],
  [{ data: {} }, 'listThings: the option "data" does nothing. Write body.'],
  [{ signall: null }, 'listThings: the option "signall" does nothing. Write signal.'],
  [{ parms: {} }, 'listThings: the option "parms" does nothing. Write params.'],
  [{ header: {} }, 'listThings: the option "header" does nothing. Write params: { header }.'],
  [{ params: { querry: {} } }, 'listThings: the option "querry" does nothing. Write query.'],
])('%j causes one warning in development', async (init, message) => {
  const { client } = clientOf();
  await client.GET('/things', init);
  await client.GET('/things', init);
  expect(warn.mock.calls).toEqual([[message]]);
});

test.each([
  ['sgnal', 'signal'],
  ['Cache', 'cache'],
  ['timeoutxx', 'timeout'],
  ['timeoutxxx', undefined],
  ['signla', 'signal'],
  ['sognol', undefined],
  ['cachecache', undefined],
  ['cacheche', undefined],
  ['bod', undefined],
  ['xody', 'body'],
  ['modexxx', undefined],
])('the option "%s" was meant as %s', async (name, meant) => {
  const { client } = clientOf();
  await client.GET('/things', { [name]: {} });
  expect(warn.mock.calls).toEqual(
    meant ? [[`listThings: the option "${name}" does nothing. Write ${meant}.`]] : [],
  );
});

test('a call of a path that is not in the document is named "A call"', async () => {
  const { client } = clientOf();
  await client.GET('/unknown', { data: {} });
  expect(warn.mock.lastCall).toEqual(['A call: the option "data" does nothing. Write body.']);
});

test('a path that is not in the document causes one warning in development', async () => {
  const { client, sent } = clientOf();
  await client.GET('/things/1/wheel');
  await client.GET('/things/1/wheel');
  expect(sent()).toBe(2);
  expect(warn.mock.calls).toEqual([
    [
      'GET /things/1/wheel is not in the document of the API, so the call has no credentials. If the path contains values, write {names} and pass the values in params: { path }.',
    ],
  ]);
});

test('an idempotency key has an effect only if the operation declares it', async () => {
  const { client } = clientOf();
  await client.GET('/orders', { idempotencyKey: 'a' });
  expect(warn).not.toHaveBeenCalled();
  await client.GET('/queries', { idempotencyKey: 'a' });
  expect(warn.mock.calls).toEqual([
    ['query: the option "idempotencyKey" does nothing. The operation declares no such header.'],
  ]);
});

test('options of the platform and of middleware cause no warning', async () => {
  const { client } = clientOf();
  const init = { next: { revalidate: 1 }, dispatcher: {}, cf: {}, tenant: 'a', signal: null };
  await client.GET('/things', { params: { query: { signall: 1 } }, ...init });
  expect(warn).not.toHaveBeenCalled();
});

test('members of a body in place of options cause one warning in development', async () => {
  const { client } = clientOf();
  for (const _ of [1, 2]) await client.POST('/things', { _id: 'a', _templateId: 'b' });
  expect(warn.mock.calls).toEqual([
    [
      'createThing: the call has no body. If _id, _templateId belong to it, write body: { _id, _templateId }.',
    ],
  ]);
});

test.each([
  { body: {}, _id: 'a' },
  { next: {}, cf: {}, dispatcher: {} },
  { signal: null, headers: {} },
])('a POST with the options %j causes no warning', async (init) => {
  const { client } = clientOf();
  await client.POST('/things', init);
  expect(warn).not.toHaveBeenCalled();
});

test.each([null, 'id', 5])(
  'in development, a call with %j in place of options explains it',
  async (init) => {
    const { client, sent } = clientOf();
    await expect(client.GET('/things', init as never)).rejects.toThrow(
      'listThings: the options of the call are not an object. Nothing was sent.',
    );
    expect(sent()).toBe(0);
  },
);

test('production has no warnings', async () => {
  vi.stubEnv('NODE_ENV', 'production');
  const { client } = clientOf();
  await client.GET('/things', { query: {} });
  expect(warn).not.toHaveBeenCalled();
});

test.each<[object | undefined, string]>([
  [undefined, 'The path parameter "id" is missing. Nothing was sent.'],
  [{ id: 'a', part: null }, 'The path parameter "part" is missing. Nothing was sent.'],
  [
    { id: 'a', part: '' },
    'The path parameter "part" is "", which would change the path. Nothing was sent.',
  ],
  [
    { id: '..', part: 'b' },
    'The path parameter "id" is "..", which would change the path. Nothing was sent.',
  ],
])('path parameters %j are rejected', async (path, message) => {
  const { client, sent } = clientOf();
  const call = client.GET('/things/{id}/{part}', path && { params: { path } });
  await expect(call).rejects.toThrow(message);
  expect(sent()).toBe(0);
});

// The paths of requests in process. A client sends the path of its server, a test often does not.
import { expect, test } from 'vitest';
import { empty, sandboxOf } from '../../test/small.ts';

const get = (operationId: string): object => ({ get: { operationId, responses: empty } });
const variables = { version: { default: 'v1' } };
const servers = [{ url: 'https://{host}.example/api/{version}/', variables }];

test.each([
  ['https://small.example/api/v1/a', 204],
  ['https://small.example/api/v2/a', 204],
  ['/a', 204],
  ['/api/v1/', 204],
  ['/api/v1', 204],
  ['/api/v1/api/v1/a', 404],
  ['/apis/v1/a', 404],
  ['/v1/a', 404],
])('%s has status %i if the path of the server is /api/{version}', async (url, status) => {
  const sandbox = sandboxOf({ '/a': get('a'), '/': get('root') }, { servers });
  expect((await sandbox.fetch(url)).status).toBe(status);
});

test('an operation whose path starts with that of the server is found with and without it', async () => {
  const paths = {
    '/v1/a': get('inside'),
    '/b': { ...get('other'), servers: [{ url: 'https://x.example/v2' }] },
  };
  const sandbox = sandboxOf(paths, { servers: [{ url: 'https://small.example/v1' }] });
  for (const path of ['/v1/v1/a', '/v1/a', '/v2/b', '/v1/b'])
    expect([path, (await sandbox.fetch(path)).status]).toEqual([path, 204]);
  expect(sandbox.counters.byOperation).toEqual({ inside: 2, other: 2 });
});

test.each([
  ['/api/v3', 'https://small.example/api/v3/pets', 'pets'],
  ['api/v3/', 'https://small.example/api/v3/pets', 'pets'],
  ['/{base}/pets', 'https://small.example/base/v2/pets/pets', 'pets'],
  ['https://small.example/{base}', '/base/v2/pets', 'pets'],
  ['https://small.example/b s', '/b%20s/pets', 'pets'],
  ['https://{base}/{other}', '/pets', 'pets'],
  ['https://{base}/{other}', '/any/pets', 'pets'],
  ['https://{base}/{other}', '/any', 'root'],
])('with the server %s, %s is the operation "%s"', async (url, path, operationId) => {
  const servers = [
    { url: 'https://first.example' },
    { url, variables: { base: { default: 'base/v2' } } },
  ];
  for (const list of [servers, servers.toReversed()]) {
    const sandbox = sandboxOf({ '/pets': get('pets'), '/': get('root') }, { servers: list });
    await sandbox.fetch(path);
    expect(sandbox.counters.byOperation).toEqual({ [operationId]: 1 });
  }
});

test('HEAD gets the headers of GET, and no content', async () => {
  const content = { 'text/plain': { example: 'a text' } };
  const { fetch } = sandboxOf({
    '/a': { get: { responses: { 200: { description: '', content } } } },
  });
  const response = await fetch('/a', { method: 'HEAD' });
  expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
    200,
    'text/plain',
    '',
  ]);
});

test('the query in the path of an operation is documented', async () => {
  const sandbox = sandboxOf({ '/rpc?action=list': get('list') }, {}, { strict: 'reject' });
  expect((await sandbox.fetch('/rpc?action=list')).status).toBe(204);
  expect((await sandbox.fetch('/rpc?action=read')).status).toBe(404);
});

test.each([
  ['/boats/mine', 'mine'],
  ['/boats/7', 'boat'],
  ['/boats/7.json', 'json'],
  ['/boats/.json', 'boat'],
  ['/boats/mine/crew', 'crew'],
  ['/boats/7-8', 'range'],
  ['/boats/-8', 'boat'],
  ['/boats/', 'list'],
  ['/boats', 'list'],
  ['/boats/7/', 'boat'],
  ['/ports', 'ports'],
  ['/ports/', 'port list'],
  ['/docks', 'docks'],
  ['/harbour%20of%20caf%C3%A9/7', 'harbour'],
  ['/%68arbour%20of%20caf%c3%a9/7', 'harbour'],
  ['/boats/%6Dine', 'mine'],
  ['/boats/7%2Fcrew', 'boat'],
  ['/%22%3C%3E%5E%60%7C%5C', 'signs'],
  ['/"<>^`|%5C', 'signs'],
  ['/rpc?action=list', 'rpc list'],
  ['/rpc?page=1&action=read&by=id', 'rpc read'],
  ['/rpc?action=read', 'rpc'],
])('%s is the operation "%s"', async (path, operationId) => {
  const sandbox = sandboxOf({
    '/boats/{boatId}/crew': get('crew'),
    '/boats/{boatId}': get('boat'),
    '/boats/{from}-{to}': get('range'),
    '/boats/{boatId}.json': get('json'),
    '/boats/mine': get('mine'),
    '/boats': get('list'),
    '/ports/': get('port list'),
    '/ports': get('ports'),
    '/docks/': get('docks'),
    '/harbour of café/{id}': get('harbour'),
    '/"<>^`|\\': get('signs'),
    '/rpc': get('rpc'),
    '/rpc?action=list#part': get('rpc list'),
    '/rpc?action=read&by=id': get('rpc read'),
  });
  await sandbox.fetch(path);
  expect(sandbox.counters.byOperation).toEqual({ [operationId]: 1 });
});

test.each([
  ['/{a}', '/a%2Fb', { a: 'a/b' }],
  ['/{a}.json', '/v1.2.json', { a: 'v1.2' }],
  ['/{a}-{b}', '/7-8-9', { a: '7', b: '8-9' }],
  ['/{a}-{b}', '/--', { a: '-', b: '' }, 404],
  ['/{a}{b}', '/78', { a: '7', b: '8' }],
  ['/{a}/x/{b}:start', '/%F0/x/8:start', { a: '%F0', b: '8' }],
])('the path %s has with %s the parameters %o', async (path, requested, values, status = 204) => {
  const parameters = Object.entries(values).map(([name, value]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', enum: [value] },
  }));
  const paths = { [path]: { get: { operationId: 'it', parameters, responses: empty } } };
  expect((await sandboxOf(paths).fetch(requested)).status).toBe(status);
});

test('operations whose paths differ only in the names of their parameters have their own names', async () => {
  const parameters = (name: string, value: string): object[] => [
    { name, in: 'path', required: true, schema: { enum: [value] } },
  ];
  const sandbox = sandboxOf({
    '/{a}': { get: { operationId: 'read', parameters: parameters('a', '1'), responses: empty } },
    '/{b}': { put: { operationId: 'write', parameters: parameters('b', '2'), responses: empty } },
  });
  expect((await sandbox.fetch('/1')).status).toBe(204);
  expect((await sandbox.fetch('/2', { method: 'PUT' })).status).toBe(204);
});

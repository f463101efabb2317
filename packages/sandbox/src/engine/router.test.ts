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

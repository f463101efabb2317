import { request } from 'node:http';
import { expect, test } from 'vitest';
import { acme } from '../../test/acme.ts';
import { get, send, session } from '../../test/client.ts';
import { startServer } from '../http/server.ts';
import { createProviderSandbox } from '../index.ts';
import { readProviders } from '../specs/index.ts';

const json = { 'content-type': 'application/json' };

test.each([
  ['/things?limit=2&tag=ab&tag=cd', {}, []],
  ['/things?limt=2', {}, ['the query parameter limt is not documented. Did you mean "limit"?']],
  [
    '/things?limit=1&limit=2',
    {},
    ['the query parameter limit is sent 2 times: limit is one value'],
  ],
  [
    '/things?tag[]=ab',
    {},
    ['the query parameter tag[] is ignored: tag is repeated for each item, tag=a&tag=b'],
  ],
  ['/things', { 'x-debug': '1' }, ['the header x-debug is not documented']],
  ['/things', { traceparent: '1', 'accept-language': 'en', 'sec-fetch-mode': 'cors' }, []],
])('%s with %j is reported', async (path, headers, warnings) => {
  const sandbox = createProviderSandbox(acme, { strict: 'report' });
  const { token } = await session(sandbox);
  const sent = { headers: { 'x-acme-token': token, ...headers } };
  expect((await send(sandbox, 'GET', path, sent)).status).toBe(200);
  expect(sandbox.requests.at(-1)?.warnings).toEqual(warnings);
});

test.each([
  ['Java and curl, which offer HTTP/2', { 'http2-settings': 'AAMAAABk', upgrade: 'h2c' }],
  ['a proxy', { 'max-forwards': '9', 'proxy-authorization': 'Basic YTpi', 'early-data': '1' }],
  [
    'a sender of parts and digests',
    { 'content-range': 'bytes 0-1/2', 'repr-digest': 'sha-256=:AA==:' },
  ],
  ['a preflight', { 'access-control-request-method': 'GET' }],
])('the headers of %s are not reported', async (_, headers) => {
  const server = await startServer({ providers: [acme], options: { strict: 'report' } });
  const { baseUrl, sandbox } = server.provider('acme');
  await new Promise<void>((resolve) => {
    const sent = { ...headers, 'x-acme-token': 'any' };
    request(`${baseUrl}/things`, { headers: sent }, (one) => one.resume().on('end', resolve)).end();
  });
  expect(sandbox.requests.at(-1)?.warnings).toEqual([]);
  await server.close();
});

test('without the option, nothing is reported', async () => {
  const sandbox = createProviderSandbox(acme);
  const { token } = await session(sandbox);
  await get(sandbox, '/things?limt=2', token);
  expect(sandbox.requests.at(-1)?.warnings).toEqual([]);
});

test('a rejected request changes nothing and gets the documented response', async () => {
  const sandbox = createProviderSandbox(acme, { strict: 'reject' });
  const { token } = await session(sandbox);
  const headers = { 'x-acme-token': token, ...json, 'x-debug': '1' };
  const created = await send(sandbox, 'POST', '/things', { headers, body: { name: 'x' } });
  expect([created.status, sandbox.requests.at(-1)?.reason]).toEqual([
    422,
    'the header x-debug is not documented',
  ]);
  expect(sandbox.counters.applied.createThing).toBeUndefined();
});

test('a request with an invalid token is rejected because of its token', async () => {
  const sandbox = createProviderSandbox(acme, { strict: 'reject' });
  expect((await get(sandbox, '/things?limt=2', 'none')).status).toBe(401);
});

test("BioT's search with brackets is reported", async () => {
  const biot = (await readProviders()).find(({ name }) => name === 'biot');
  const sandbox = createProviderSandbox(biot!, { strict: 'report' });
  await sandbox.fetch('/device/v2/devices?searchRequest[limit]=10');
  expect(sandbox.requests.at(-1)?.warnings).toEqual([
    'the query parameter searchRequest[limit] is ignored: searchRequest is one value, the JSON text of the whole parameter',
  ]);
});

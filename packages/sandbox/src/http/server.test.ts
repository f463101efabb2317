import { Agent, request } from 'node:http';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { acme } from '../../test/acme.ts';
import { statusAndJson } from '../../test/client.ts';
import { createProviderSandbox, type RequestLogEntry } from '../index.ts';
import { startServer } from './server.ts';

const log: RequestLogEntry[] = [];
const onRequest = (entry: RequestLogEntry): void => {
  log.push(entry);
};
const other = createProviderSandbox({ ...acme, name: 'other provider' });
const server = await startServer({ providers: [acme, other], options: { onRequest } });
afterAll(() => server.close());
const { baseUrl, sandbox } = server.provider('acme');
beforeEach(() => sandbox.reset());

async function logIn(): Promise<{ 'x-acme-token': string }> {
  const response = await fetch(`${baseUrl}/session?client_key=sandbox-key`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'person', user: 'ada@example.com', secret: 'sandbox-password' }),
  });
  const { token } = (await response.json()) as { token: string };
  return { 'x-acme-token': token };
}

test('each provider is served under its name, with its own state', async () => {
  expect(baseUrl).toBe(`${server.url}/acme`);
  const headers = await logIn();
  expect(await statusAndJson(await fetch(`${baseUrl}/things`, { headers }))).toMatchObject([
    200,
    { count: 2 },
  ]);
  expect(
    (await fetch(`${server.provider('other provider').baseUrl}/things`, { headers })).status,
  ).toBe(401);
  expect(server.provider('other provider').sandbox).toBe(other);
});

test('an unknown name is an error with the known names', async () => {
  const providers = ['acme', 'other provider'];
  expect(await statusAndJson(await fetch(`${server.url}/nobody/things`))).toMatchObject([
    404,
    { providers },
  ]);
  expect(await statusAndJson(await fetch(`${server.url}/`))).toMatchObject([200, { providers }]);
  expect(() => server.provider('nobody')).toThrow('Served: acme, other provider.');
});

test('a URL may be longer than the limit of Node', async () => {
  const headers = await logIn();
  const url = `${baseUrl}/things?unknown=${'a'.repeat(60_000)}`;
  expect((await fetch(url, { headers })).status).toBe(200);
});

test('the log has the path without the provider name', async () => {
  await fetch(`${baseUrl}/things?limit=1`);
  expect(log.at(-1)).toMatchObject({
    provider: 'acme',
    path: '/things',
    query: '?limit=1',
    status: 401,
  });
});

test('a drop fault breaks the connection, before or after the effect', async () => {
  const headers = { ...(await logIn()), 'content-type': 'application/json' };
  const create = (): Promise<Response> =>
    fetch(`${baseUrl}/things`, { method: 'POST', headers, body: '{"id":"one","name":"One"}' });
  sandbox.addFault({ kind: 'drop', applied: false });
  await expect(create()).rejects.toThrow('fetch failed');
  expect((await fetch(`${baseUrl}/things/one`, { headers })).status).toBe(410);
  sandbox.addFault({ kind: 'drop', applied: true });
  await expect(create()).rejects.toThrow('fetch failed');
  expect((await fetch(`${baseUrl}/things/one`, { headers })).status).toBe(200);
});

test.each([
  ['with', {}],
  ['without', { 'transfer-encoding': 'chunked' }],
])(
  'a body that is too large, %s Content-Length, is rejected, and the connection stays usable',
  async (_, chunked) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const put = (body: string): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const headers = { 'content-type': 'text/plain', ...chunked };
        const sent = request(`${baseUrl}/echo`, { method: 'PUT', headers, agent }, (response) =>
          response.resume().on('end', () => resolve([response.statusCode, sent.reusedSocket])),
        );
        sent.on('error', reject).end(body);
      });
    expect(await put('x'.repeat(3 * 1024 * 1024))).toEqual([413, false]);
    expect(await put('short')).toEqual([200, true]);
    agent.destroy();
  },
);

test('unusual requests get a response', async () => {
  const { port } = new URL(server.url);
  const statusOf = (
    path: string,
    headers: Record<string, string> = {},
  ): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const sent = request({ port, host: '127.0.0.1', path, headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.on('error', reject);
      sent.end();
    });
  for (const path of ['/acme/%', '/%/things', '/acme//things', '/acme?x', '*', '/acme/things?%']) {
    expect(await statusOf(path)).toBeLessThan(500);
  }
  expect(await statusOf('/acme/things', { host: 'not a host' })).toBeLessThan(500);
});

test('a port in use throws an error with its code', async () => {
  const port = Number(new URL(server.url).port);
  await expect(startServer({ providers: [acme], port })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
});

test('a response of `fetch` has the URL of the request', async () => {
  const response = await sandbox.fetch('https://api.example/things?limit=1');
  expect(response.url).toBe('https://api.example/things?limit=1');
});

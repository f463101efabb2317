import { getResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, expect, test } from 'vitest';
import { acme } from '../../test/acme.ts';
import { session, statusAndJson } from '../../test/client.ts';
import { createProviderSandbox } from '../index.ts';
import { handlers } from './index.ts';

const baseUrl = 'https://acme.example/base';
const sandbox = createProviderSandbox(acme);
const server = setupServer(...handlers(sandbox, { baseUrl: `${baseUrl}/` }));
server.listen();
afterAll(() => server.close());

test('a client under test reaches the sandbox through the global fetch', async () => {
  const body = JSON.stringify({
    kind: 'person',
    user: 'ada@example.com',
    secret: 'sandbox-password',
  });
  const headers = { 'content-type': 'application/json' };
  const login = await fetch(`${baseUrl}/session?client_key=sandbox-key`, {
    method: 'POST',
    headers,
    body,
  });
  const { token } = (await login.json()) as { token: string };
  const things = await fetch(`${baseUrl}/things`, { headers: { 'x-acme-token': token } });
  expect(await statusAndJson(things)).toMatchObject([200, { count: 2 }]);
  expect((await fetch(`${baseUrl}/things`)).status).toBe(401);
});

test('a dropped connection is a network error', async () => {
  sandbox.addFault({ kind: 'drop', applied: false });
  await expect(fetch(`${baseUrl}/things`)).rejects.toThrow(TypeError);
});

test('getResponse works without a server, and ignores other paths', async () => {
  const { token } = await session(sandbox);
  const headers = { 'x-acme-token': token };
  const answer = await getResponse(
    handlers(sandbox, { baseUrl }),
    new Request(`${baseUrl}/things`, { headers }),
  );
  expect(answer?.status).toBe(200);
  expect(
    await getResponse(handlers(sandbox, { baseUrl }), new Request('https://acme.example/other')),
  ).toBe(undefined);
});

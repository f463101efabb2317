// A client that logs in itself with the credentials of a flow, and otherwise has credentials by security scheme.
import { expect, test } from 'vitest';
import { defineLifecycle } from '../workflow/index.ts';
import { type ApiDefinition, createEitherClient } from './index.ts';

const api: ApiDefinition = {
  name: 'either',
  servers: [{ url: 'https://api.example.com' }],
  schemes: { oauth: { header: 'Authorization', prefix: 'Bearer ' } },
  credentials: { key: { in: 'header', name: 'X-Key' } },
  operations: { 'GET /things': { operationId: 'listThings', requires: [['key']] } },
};
const lifecycle = defineLifecycle<never, { client_id: string }>({
  logins: [
    {
      workflowId: 'login',
      inputs: ['client_id'],
      identity: ['client_id'],
      scheme: 'oauth',
      run: async () => ({ access_token: 'token-1', expires_in: 60 }),
    },
  ],
});

function clientOf(credentials?: object) {
  const sent: Headers[] = [];
  const client = createEitherClient(api, lifecycle as never, {
    credentials: credentials as never,
    fetch: async ({ headers }: Request) => {
      sent.push(headers);
      return Response.json({});
    },
  });
  const get = (client as unknown as { GET(path: string): Promise<unknown> }).GET;
  return { client, get, sent };
}

test('with a client_id the client has a session, which logs in', async () => {
  const { client } = clientOf({ client_id: 'c' });
  expect(await client.session!.accessToken()).toBe('token-1');
});

test('with credentials of schemes the client has no session, and calls carry them', async () => {
  const { client, get, sent } = clientOf({ key: 'k' });
  expect(client.session).toBeUndefined();
  await get('/things');
  expect(sent[0]!.get('X-Key')).toBe('k');
});

test('without credentials the client has no session, and calls are sent unchanged', async () => {
  const { client, get, sent } = clientOf();
  expect(client.session).toBeUndefined();
  await get('/things');
  expect(sent[0]!.has('X-Key')).toBe(false);
});

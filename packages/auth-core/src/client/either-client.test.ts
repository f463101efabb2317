// A client that logs in itself with the credentials of a flow, and otherwise has credentials by security scheme.
import { expect, test } from 'vitest';
import { memoryStore } from '../index.ts';
import { defineLifecycle } from '../workflow/index.ts';
import { type ApiDefinition, createEitherClient } from './index.ts';

const api: ApiDefinition = {
  name: 'either',
  servers: [{ url: 'https://api.example.com' }],
  schemes: {
    oauth: { header: 'Authorization', prefix: 'Bearer ' },
    other: { header: 'Authorization', prefix: 'Bearer ' },
  },
  credentials: { key: { in: 'header', name: 'X-Key' }, username: { in: 'query', name: 'user' } },
  operations: {
    'GET /things': { operationId: 'listThings', requires: [['key']] },
    'GET /own': { operationId: 'own', security: 'oauth' },
    'GET /both': { operationId: 'both', requires: [['oauth', 'key']] },
    'GET /other': { operationId: 'other', security: 'other' },
  },
};
const workflows = defineLifecycle<never, { client_id: string }>({
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

const lifecycle = { ...workflows, scheme: 'oauth', inputs: ['client_id', 'username', 'password'] };

function clientOf(credentials?: object, options: object = {}) {
  const sent: Headers[] = [];
  const client = createEitherClient(api, lifecycle as never, {
    ...options,
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

test('credentials of a login that are incomplete are rejected with those of the login', () => {
  expect(() => clientOf({ password: 'p' })).toThrow(
    'The credentials match no login. Pass those of one of: login (client_id).',
  );
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

test.for<[string, object | undefined, object]>([
  ['credentials that are a function', async () => ({ client_id: 'c' }), {}],
  ['a store', { client_id: 'c' }, { store: memoryStore(), key: 'ada' }],
  ['a key', undefined, { key: 'ada' }],
  ['onChallenge', undefined, { onChallenge: async () => undefined }],
  ['onEvent, and the credential of a scheme', { key: 'k' }, { onEvent: () => {} }],
])('with %s the client has a session', async ([, credentials, options]) => {
  const { client, get, sent } = clientOf(credentials, options);
  if (typeof credentials !== 'function') await client.session!.login({ client_id: 'c' } as never);
  await get('/own');
  expect(sent.map((headers) => headers.get('Authorization'))).toEqual(['Bearer token-1']);
});

test.for<[string, object, (string | null)[][]]>([
  ['/own', { client_id: 'c', key: 'k' }, [['Bearer token-1', null]]],
  ['/both', { client_id: 'c', key: 'k' }, [['Bearer token-1', 'k']]],
  ['/things', { client_id: 'c', key: 'k' }, [[null, 'k']]],
  // The members of OAuth take precedence over schemes with their names.
  ['/own', { client_id: 'c', username: 'ada' }, [['Bearer token-1', null]]],
])('%s gets the token and the credentials that it requires', async ([path, given, expected]) => {
  const { get, sent } = clientOf(given);
  await get(path);
  expect(sent.map((headers) => [headers.get('Authorization'), headers.get('X-Key')])).toEqual(
    expected,
  );
});

test.for<[string, string]>([
  ['/both', 'both requires credentials for oauth and key. Pass them to the client'],
  ['/things', 'listThings requires credentials for key. Pass them to the client'],
  ['/other', 'other requires credentials for other. Pass them to the client'],
])(
  'REQ-26: a call of %s that requires more than the token is not sent',
  async ([path, message]) => {
    const { get, sent } = clientOf({ client_id: 'c' });
    await expect(get(path)).rejects.toMatchObject({
      code: 'scheme_unavailable',
      message: expect.stringContaining(message),
    });
    expect(sent).toEqual([]);
  },
);

test("the token of the caller's own session is sent for any scheme", async () => {
  const { get, sent } = clientOf(undefined, { session: { accessToken: async () => 'own' } });
  await get('/other');
  expect(sent[0]!.get('Authorization')).toBe('Bearer own');
});

// An interactive login: the application passes the credentials to `session.login()`, and the session does not keep them.
import { expect, test, vi } from 'vitest';
import { scripted, tokens } from '../../test/oauth/scripted.ts';
import { createSession, memoryStore } from '../index.ts';
import { type OAuthCredentials, oauth } from './index.ts';

const server = 'https://id.example.com';
const secret = 'along1secret2';
const user = { client_id: 'app', username: 'ada', password: 'correct-horse' };
const secretive = { ...user, client_id: 'web', client_secret: secret };
const parameters = { resource: 'https://api.example.com' };

/** A server that issues a refresh token, and the grant of its client. */
function start() {
  const { fetch, received } = scripted({
    '/token': () =>
      tokens({
        access_token: `access-${received.length}`,
        refresh_token: `refresh-${received.length}`,
      }),
    '/revoke': () => new Response(),
  });
  const open = () =>
    oauth({ token_endpoint: `${server}/token`, revocation_endpoint: `${server}/revoke`, fetch });
  return { open, received };
}

test.for<[string, OAuthCredentials, object]>([
  ['a public client', { ...user, parameters }, { client_id: 'app', ...parameters }],
  ['a client with a secret', { ...secretive, parameters }, parameters],
  [
    'a client with a secret in the body',
    { ...secretive, client_authentication: 'client_secret_post' },
    { client_id: 'web', client_secret: secret },
  ],
])('%s refreshes and revokes after its login', async ([, credentials, client]) => {
  const { open, received } = start();
  const session = createSession({ grant: open() });
  await session.login(credentials);
  await session.accessToken({ rejected: await session.accessToken() });
  expect(await session.logout()).toMatchObject({ revoked: true });
  const [login, refresh, revocation] = received;
  expect(refresh!.parameters).toEqual({
    grant_type: 'refresh_token',
    refresh_token: 'refresh-1',
    ...client,
  });
  expect(revocation!.parameters).toMatchObject({ token: 'refresh-2' });
  expect([refresh!.authorization, revocation!.authorization]).toEqual([
    login!.authorization,
    login!.authorization,
  ]);
});

test('REQ-25: a refresh and a logout of a public client do not ask the user for credentials', async () => {
  const { open, received } = start();
  const credentials = vi.fn(async () => ({ ...user, parameters }));
  const session = createSession({ grant: open(), credentials });
  await session.accessToken({ rejected: await session.accessToken() });
  expect(await session.logout()).toMatchObject({ revoked: true });
  expect(received.map((one) => one.parameters.client_id)).toEqual(['app', 'app', 'app']);
  expect(credentials).toHaveBeenCalledOnce();
});

test('a public client refreshes after a restart, also after a refresh', async () => {
  const { open, received } = start();
  const store = memoryStore();
  const restart = () => createSession({ grant: open(), store, key: 'ada' });
  await restart().login({ ...user, parameters });
  for (const refresh_token of ['refresh-1', 'refresh-2']) {
    const session = restart();
    await session.accessToken({ rejected: await session.accessToken() });
    expect(received.at(-1)!.parameters).toEqual({
      grant_type: 'refresh_token',
      client_id: 'app',
      refresh_token,
      ...parameters,
    });
  }
});

test('a client with a secret is not known after a restart, and the record contains no secret', async () => {
  const { open, received } = start();
  const store = memoryStore();
  const restart = () => createSession({ grant: open(), store, key: 'ada' });
  const before = restart();
  await before.login(secretive);
  const session = restart();
  const rejected = await session.accessToken();
  await expect(session.accessToken({ rejected })).rejects.toMatchObject({
    code: 'invalid_configuration',
    message: expect.stringContaining('client_id'),
  });
  expect(received).toHaveLength(1);
  const saved: unknown[] = [];
  const { save } = store;
  store.save = async (key, record, ...rest) => {
    saved.push(record);
    return save(key, record, ...rest);
  };
  await before.accessToken({ rejected });
  expect(saved).not.toHaveLength(0);
  expect(JSON.stringify(saved)).not.toMatch(/along1secret2|correct-horse/);
});

test('REQ-26: sessions of one grant refresh with the client of their own login', async () => {
  const { open, received } = start();
  const grant = open();
  const [one, two] = [createSession({ grant }), createSession({ grant })];
  await one.login(secretive);
  await two.login({ ...secretive, client_id: 'other', client_secret: 'another-secret' });
  for (const session of [one, two]) {
    await session.accessToken({ rejected: await session.accessToken() });
  }
  const sent = received.map(({ authorization }) => authorization);
  expect(sent.slice(2)).toEqual(sent.slice(0, 2));
});

test('the tokens of a login with another client are refreshed and revoked by that client', async () => {
  const { open, received } = start();
  const session = createSession({ grant: open(), credentials: { ...secretive, client_id: 'ann' } });
  await session.login({ ...secretive, client_id: 'bob' });
  await session.accessToken({ rejected: await session.accessToken() });
  await session.logout();
  const clients = received.map(({ authorization }) => atob(authorization!.slice(6)).split(':')[0]);
  expect(clients).toEqual(['bob', 'bob', 'bob']);
});

// The credentials that a refresh or a logout sends again, after a login with a form.
import { expect, test, vi } from 'vitest';
import { createSession, type Grant, memoryStore } from '../index.ts';
import { fakeClock } from '../testing/index.ts';
import { defineLifecycle, keepingCredentials, type Run, requiring } from './index.ts';

interface Credentials {
  readonly username: string;
  readonly client_id: string;
  readonly client_secret: string;
}
type Inputs = Omit<Credentials, 'username'>;
type Kept = Parameters<typeof keepingCredentials>[0];

const form = { username: 'ada', client_id: 'app', client_secret: 'secret-of-app' };
const other = { username: 'eve', client_id: 'other', client_secret: 'secret-of-other' };
const names = ['client_id', 'client_secret'] as const;
const missing = {
  code: 'invalid_configuration',
  message:
    'The provider requires client_secret also after the login, and the session does not have it. Pass it in the option credentials, or log in again.',
};

/** Creates a grant, and the list of the credentials that its refreshes and logouts send. */
function setUp(kept: Kept = { inRecord: ['client_id'], inMemory: ['client_secret'] }) {
  const sent: string[] = [];
  const client = async ({ client_id, client_secret }: Inputs, _: Run<unknown>) => {
    sent.push(`${client_id}:${client_secret}`);
    return { access_token: `token-${sent.length}`, refresh_token: 'refresh-token', expires_in: 60 };
  };
  const lifecycle = keepingCredentials<unknown, Credentials>(
    kept,
    defineLifecycle({
      logins: [
        {
          workflowId: 'login',
          inputs: ['username', ...names],
          identity: ['username', 'client_id'],
          scheme: 'bearer',
          run: async () => ({ access_token: 'token-0', refresh_token: 'r', expires_in: 60 }),
        },
      ],
      refresh: { inputs: names, run: requiring(names, client) },
      logout: {
        inputs: ['access_token', ...names],
        run: async (inputs: Inputs, run) => void (await requiring(names, client)(inputs, run)),
      },
    }),
  );
  const grant: Grant<Credentials> = lifecycle.grant(undefined);
  return { grant, sent };
}

test.for<[string, Partial<{ credentials: Credentials }>, Credentials]>([
  ['without credentials in the options', {}, form],
  ['with the same credentials in the options', { credentials: form }, form],
  ['with those of another client in the options', { credentials: other }, form],
])('a refresh and a logout send the client of the login, %s', async ([, options, login]) => {
  const { grant, sent } = setUp();
  const clock = fakeClock();
  const session = createSession({ grant, clock, ...options });
  await session.login(login);
  clock.advance(61_000);
  expect(await session.accessToken()).toBe('token-1');
  expect(await session.logout()).toMatchObject({ revoked: true });
  expect(sent).toEqual(['app:secret-of-app', 'app:secret-of-app']);
});

test('REQ-25: a refresh and a logout that need no secret do not ask the user for credentials', async () => {
  const { grant, sent } = setUp({ inRecord: names, inMemory: [] });
  const clock = fakeClock();
  const credentials = vi.fn(async () => form);
  const session = createSession({ grant, clock, credentials });
  await session.accessToken();
  clock.advance(61_000);
  expect(await session.accessToken()).toBe('token-1');
  expect(await session.logout()).toMatchObject({ revoked: true });
  expect(sent).toEqual(['app:secret-of-app', 'app:secret-of-app']);
  expect(credentials).toHaveBeenCalledOnce();
});

test('a record of a version that kept fewer names is completed from the options', async () => {
  const store = memoryStore();
  const clock = fakeClock();
  const open = (inRecord: Kept['inRecord']) => {
    const { grant, sent } = setUp({ inRecord, inMemory: [] });
    return { sent, session: createSession({ grant, clock, store, key: 'ada', credentials: form }) };
  };
  await open(['client_id']).session.accessToken();
  clock.advance(61_000);
  const { session, sent } = open(names);
  expect(await session.accessToken()).toBe('token-1');
  expect(sent).toEqual(['app:secret-of-app']);
});

test('REQ-10: without a secret after a restart, nothing is sent and the tokens stay', async () => {
  const store = memoryStore();
  const clock = fakeClock();
  await createSession({ grant: setUp().grant, clock, store, key: 'ada' }).login(form);
  clock.advance(61_000);
  const { grant, sent } = setUp();
  const session = createSession({ grant, clock, store, key: 'ada' });
  await expect(session.accessToken()).rejects.toMatchObject(missing);
  expect(sent).toEqual([]);
  // The record has the client, and still the refresh token.
  await session.close();
  const credentials = async () => form;
  const complete = createSession({ grant, clock, store, key: 'ada', credentials });
  expect(await complete.accessToken()).toBe('token-1');
  expect(sent).toEqual(['app:secret-of-app']);
});

test('a record contains no secret of the client', async () => {
  const { grant } = setUp();
  const { signal } = new AbortController();
  expect(await grant.login(form, { signal })).toMatchObject({
    attached: { inputs: { client_id: 'app' } },
  });
  expect(JSON.stringify(await grant.login(form, { signal }))).not.toContain('secret-of-app');
});

// What a session does after a login that another login, a sign-out or another session has replaced: nothing of the first
// one stays, and no request is sent with the tokens of another account.
import { describe, expect, test, vi } from 'vitest';
import { codeOf, gate, setUpHolders, storeWithoutLock } from '../../test/holders.ts';
import { retry } from '../fetch/retry.ts';
import {
  AuthError,
  type AuthEvent,
  authorize,
  type ChallengeQuestion,
  createSession,
  defineStore,
  memoryStore,
  type Session,
  type SessionOptions,
  type TokenResponse,
  type TokenStore,
} from '../index.ts';
import { fakeClock } from '../testing/clock.ts';

const settled = () => new Promise((resolve) => setImmediate(resolve));
const resource = 'https://api.example.com';

interface User {
  readonly username: string;
}
type Options = Partial<SessionOptions<User, ChallengeQuestion, string>>;

/** Sessions whose access tokens are `<user>-<number>`, and the requests of their logins and refreshes. */
function setUp({ isChallenged = false, lifetime = 3_600 } = {}) {
  const clock = fakeClock();
  const sent: string[] = [];
  const events: AuthEvent[] = [];
  const prompts: { reply: (answer?: string) => void }[] = [];
  let refreshing: Promise<void> | undefined;
  const tokensOf = (username: string): TokenResponse => ({
    access_token: `${username}-${sent.length}`,
    refresh_token: username,
    expires_in: lifetime,
  });
  const grant: SessionOptions<User>['grant'] = {
    async login({ username }) {
      sent.push(`login ${username}`);
      if (username === 'nobody') throw new AuthError('invalid_grant', 'Wrong.');
      if (username === 'broken') return {} as TokenResponse;
      if (username === 'limited')
        throw new AuthError('token_request_failed', 'Later.', { status: 429, retryAfter: 3_600 });
      if (!isChallenged) return tokensOf(username);
      return { challenge: 'code', details: {}, answer: async () => tokensOf(username) };
    },
    async refresh({ refresh_token }) {
      sent.push(`refresh ${refresh_token}`);
      await refreshing;
      return tokensOf(refresh_token);
    },
    logout: async () => {},
  };
  const open = (options: Options = {}): Session<User> =>
    createSession<User, ChallengeQuestion, string>({
      clock,
      grant,
      ...(options.store && { key: 'account' }),
      onEvent: (event) => void events.push(event),
      onChallenge: () => new Promise((reply) => void prompts.push({ reply: reply as never })),
      ...options,
    });
  const prompted = (count: number) => vi.waitFor(() => expect(prompts).toHaveLength(count));
  const holdRefresh = (until: Promise<void>): void => {
    refreshing = until;
  };
  return { clock, sent, events, prompts, open, prompted, holdRefresh };
}

const [ada, bob] = [{ username: 'ada' }, { username: 'bob' }];

describe('REQ-42: logout() is called after login(), and decides', () => {
  test('a login that waits for an earlier sign-out does not start', async () => {
    const { open, sent } = setUp();
    const session = open();
    await session.login(ada);
    const first = session.logout();
    const login = codeOf(session.login(bob));
    await Promise.all([first, session.logout()]);
    expect(await login).toBe('signed_out');
    expect([session.state, sent]).toEqual(['signed_out', ['login ada']]);
  });

  test('a login that waits for a refresh does not start', async () => {
    const { open, sent, clock, holdRefresh } = setUp();
    const session = open();
    await session.login(ada);
    const { opened, open: respond } = gate();
    holdRefresh(opened);
    clock.advance(3_600_000);
    const call = codeOf(session.accessToken());
    await settled();
    const login = codeOf(session.login(bob));
    await settled();
    const logout = session.logout();
    respond();
    await logout;
    expect([await call, await login]).toEqual(['signed_out', 'signed_out']);
    expect([session.state, sent]).toEqual(['signed_out', ['login ada', 'refresh ada']]);
  });

  test('a login that is called again during its prompt does not start', async () => {
    const { open, prompted } = setUp({ isChallenged: true });
    const session = open();
    const first = codeOf(session.login(ada));
    await prompted(1);
    const second = codeOf(session.login(ada));
    await session.logout();
    expect([await first, await second]).toEqual(['signed_out', 'signed_out']);
    expect(session.state).toBe('signed_out');
  });
});

describe('REQ-26: a request of one account is not sent with the token of the next one', () => {
  const switches: [string, (session: Session<User>) => Promise<unknown>][] = [
    ['a sign-out and a login', async (session) => session.logout().then(() => session.login(bob))],
    ['a login with other credentials', async (session) => session.login(bob)],
  ];

  test.each(switches)('after a 401 (%s)', async (_, change) => {
    const session = setUp().open();
    await session.login(ada);
    const sent: (string | null)[] = [];
    const { opened, open: respond } = gate();
    const fetch = authorize(
      async ({ headers }: Request) => {
        sent.push(headers.get('Authorization'));
        await opened;
        return new Response('', { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } });
      },
      session,
      { resource },
    );
    const put = fetch(`${resource}/me`, { method: 'PUT', body: '{"name":"Ada"}' });
    await settled();
    await change(session);
    respond();
    expect((await put).status).toBe(401);
    expect(sent).toEqual(['Bearer ada-1']);
    expect(await session.accessToken()).toMatch('bob');
  });

  test.each(switches)('after a 503 (%s)', async (_, change) => {
    const session = setUp().open();
    await session.login(ada);
    const sent: (string | null)[] = [];
    const send = async ({ headers }: Request) => {
      sent.push(headers.get('Authorization'));
      await change(session);
      return new Response('', { status: 503, headers: { 'Retry-After': '0' } });
    };
    const fetch = retry({ random: () => 0 })(authorize(send, session, { resource }));
    expect(await codeOf(fetch(resource, { method: 'POST', body: '1 EUR' }))).toBe('signed_out');
    expect(sent).toEqual(['Bearer ada-1']);
  });

  test('after a sign-out in another session of the store', async () => {
    const { open } = setUp();
    const store = memoryStore();
    const session = open({ store });
    await session.login(ada);
    const sent: (string | null)[] = [];
    const send = async ({ headers }: Request) => {
      sent.push(headers.get('Authorization'));
      const other = open({ store });
      await other.logout();
      await other.login(bob);
      return new Response('', { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } });
    };
    const fetch = authorize(send, session, { resource });
    expect((await fetch(resource, { method: 'PUT', body: 'Ada' })).status).toBe(401);
    expect(sent).toEqual(['Bearer ada-1']);
  });

  test.each(switches)('during the pause after a 401 for a new token (%s)', async (_, change) => {
    const { open, clock } = setUp();
    const session = open();
    await session.login(ada);
    const sent: (string | null)[] = [];
    const send = async ({ headers }: Request) => {
      sent.push(headers.get('Authorization'));
      return new Response('', { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } });
    };
    const put = authorize(send, session, { resource })(resource, { method: 'PUT', body: 'Ada' });
    await settled();
    await change(session);
    clock.advance(1_000);
    expect((await put).status).toBe(401);
    expect(sent).toEqual(['Bearer ada-1']);
  });

  test.each<[string, User | undefined]>([
    ['with them', ada],
    ['without credentials', undefined],
  ])('after a login with the credentials of the options (%s)', async (_, credentials) => {
    const session = setUp().open({ credentials: ada });
    await session.login(bob);
    const sent: (string | null)[] = [];
    const send = async ({ headers }: Request) => {
      sent.push(headers.get('Authorization'));
      await session.login(credentials);
      return new Response('', { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } });
    };
    const fetch = authorize(send, session, { resource });
    expect((await fetch(resource, { method: 'PUT', body: 'Bob' })).status).toBe(401);
    expect(sent).toEqual(['Bearer bob-1']);
  });

  test('but a request is sent again after a login with the same credentials', async () => {
    const session = setUp().open({ credentials: ada });
    const token = await session.accessToken();
    const send = async ({ headers }: Request) =>
      headers.get('Authorization') === `Bearer ${token}`
        ? new Response('', { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } })
        : new Response('');
    const fetch = authorize(send, session, { resource });
    const put = fetch(resource, { method: 'PUT', body: 'Ada' });
    await session.login();
    expect((await put).status).toBe(200);
  });
});

describe('REQ-41: the prompt of a login that ended does not stay', () => {
  test.each<[string, TokenStore | undefined]>([
    ['without a store', undefined],
    ['with a store', memoryStore()],
    ['with a store without a lock', defineStore(storeWithoutLock())],
  ])('after a login without credentials has replaced it, %s', async (_, store) => {
    const { open, prompted } = setUp({ isChallenged: true });
    const session = open({ store });
    const first = codeOf(session.login(ada));
    await prompted(1);
    const second = codeOf(session.login(undefined, { stepUp: { acr_values: 'mfa' } }));
    expect([await first, await second]).toEqual(['cancelled', 'signed_out']);
    expect(session.state).toBe('signed_out');
    await session.close();
    if (!store) return;
    const other = open({ store, credentials: bob });
    const call = other.accessToken();
    await prompted(2);
    await other.close();
    expect(await codeOf(call)).toBe('closed');
  });

  test('after the user closed it while a login without credentials waited', async () => {
    const { open, prompted, prompts } = setUp({ isChallenged: true });
    const store = memoryStore();
    const session = open({ store });
    const first = codeOf(session.login(ada));
    await prompted(1);
    const second = codeOf(session.login());
    prompts[0]!.reply(undefined);
    expect([await first, await second]).toEqual(['cancelled', 'signed_out']);
    expect(session.state).toBe('signed_out');
    void codeOf(open({ store, credentials: bob }).accessToken());
    await prompted(2);
  });

  test('after its session was closed', async () => {
    const { open, prompted, clock } = setUp({ isChallenged: true });
    const inner = memoryStore();
    const save = vi.fn(inner.save);
    const session = open({ store: defineStore({ ...inner, save }) });
    void codeOf(session.login(ada));
    await prompted(1);
    await session.close();
    await settled();
    expect(save.mock.lastCall?.[1].asking).toBeUndefined();
    const saves = save.mock.calls.length;
    clock.advance(60_000);
    await settled();
    expect(save.mock.calls).toHaveLength(saves);
  });
});

test('REQ-11: a Retry-After of session.login() does not stop refreshes', async () => {
  const { open, clock, sent } = setUp();
  const session = open();
  await session.login(ada);
  clock.advance(3_600_000);
  expect(await codeOf(session.login({ username: 'limited' }))).toBe('token_request_failed');
  expect(await session.accessToken()).toMatch('ada');
  expect(sent).toEqual(['login ada', 'login limited', 'refresh ada']);
});

test('REQ-29: calls refresh the token while a prompt is open', async () => {
  const { open, clock, sent, prompts, prompted } = setUp({ isChallenged: true, lifetime: 60 });
  const session = open({ credentials: ada });
  const first = session.accessToken();
  await prompted(1);
  prompts[0]!.reply('123456');
  await first;
  const login = session.login(undefined, { stepUp: { acr_values: 'mfa' } });
  await prompted(2);
  clock.advance(60_000);
  const tokens = await Promise.all([session.accessToken(), session.accessToken()]);
  expect(tokens).toEqual(['ada-3', 'ada-3']);
  expect(session.state).toBe('challenge');
  prompts[1]!.reply('123456');
  await login;
  expect(session.state).toBe('signed_in');
  expect(sent).toEqual(['login ada', 'login ada', 'refresh ada']);
});

test('REQ-5: after a prompt was closed, calls wait for the refresh that began beside it', async () => {
  const { open, clock, sent, prompts, prompted, holdRefresh } = setUp({ isChallenged: true });
  const session = open();
  const login = session.login(ada);
  await prompted(1);
  prompts[0]!.reply('123456');
  await login;
  clock.advance(3_600_000);
  const { opened, open: respond } = gate();
  holdRefresh(opened);
  const closed = codeOf(session.login(bob));
  await prompted(2);
  const first = session.accessToken();
  await settled();
  prompts[1]!.reply();
  expect(await closed).toBe('cancelled');
  const second = session.accessToken();
  await settled();
  respond();
  expect(await second).toBe(await first);
  expect(sent).toEqual(['login ada', 'login bob', 'refresh ada']);
});

test('REQ-45: a refresh that is rejected while a prompt is open does not log in a second time', async () => {
  const { open, clock, sent, prompts, prompted, holdRefresh } = setUp({
    isChallenged: true,
    lifetime: 60,
  });
  const session = open({ credentials: ada });
  const first = session.accessToken();
  await prompted(1);
  prompts[0]!.reply('123456');
  await first;
  const login = session.login(undefined, { stepUp: { acr_values: 'mfa' } });
  await prompted(2);
  const refused = Promise.reject(new AuthError('invalid_grant', 'Expired.'));
  refused.catch(() => {});
  holdRefresh(refused);
  clock.advance(60_000);
  const call = session.accessToken();
  await settled();
  prompts[1]!.reply('123456');
  await login;
  expect(await call).toBe('ada-3');
  expect(sent).toEqual(['login ada', 'login ada', 'refresh ada']);
  expect(prompts).toHaveLength(2);
});

test('REQ-38: after a failed login with other credentials, the session still uses its own', async () => {
  const { open, clock, sent, holdRefresh } = setUp({ lifetime: 60 });
  const session = open({ credentials: ada });
  const token = await session.accessToken();
  expect(await codeOf(session.login({ username: 'broken' }))).toBe('invalid_token_response');
  expect(session.peek()).toBe(token);
  const refused = Promise.reject(new AuthError('invalid_grant', 'Expired.'));
  refused.catch(() => {});
  holdRefresh(refused);
  clock.advance(60_000);
  expect(await session.accessToken()).toMatch('ada');
  expect(sent).toEqual(['login ada', 'login broken', 'refresh ada', 'login ada']);
});

test('REQ-45: a login with a prompt uses the login that another session completed meanwhile', async () => {
  const { open, prompts, prompted } = setUp({ isChallenged: true });
  const store = defineStore(storeWithoutLock());
  const [session, other] = [open({ store }), open({ store })];
  const login = codeOf(session.login(ada));
  await prompted(1);
  const elsewhere = other.login(ada);
  await prompted(2);
  prompts[1]!.reply('123456');
  await elsewhere;
  prompts[0]!.reply('123456');
  expect(await login).toBe('no error');
  expect(session.peek()).toBe(other.peek());
});

test('REQ-24: the event of a sign-out comes before that of the next login', async () => {
  const { open, events } = setUp();
  const { opened: revoked, open: revoke } = gate();
  const session = open({
    grant: { login: async () => ({ access_token: 'a-token' }), logout: () => revoked },
  });
  await session.login(ada);
  const logout = session.logout();
  await session.login(bob);
  revoke();
  await logout;
  const types = events.map((event) => event.type);
  expect(types.filter((type) => type !== 'token_request')).toEqual([
    'tokens',
    'signed_out',
    'tokens',
  ]);
});

test('REQ-47: after a sign-out elsewhere, an earlier rejection is not the cause of signed_out', async () => {
  const { holder, server, clock } = setUpHolders();
  const session = holder({ credentials: undefined });
  await session.login(server.credentials);
  server.revokeFamilies();
  clock.advance(3_600_000);
  const [first] = await Promise.allSettled([session.accessToken()]);
  expect(first).toMatchObject({ reason: { cause: { code: 'invalid_grant' } } });
  const other = holder();
  await other.login();
  await other.logout();
  const [second] = await Promise.allSettled([session.accessToken()]);
  expect(second).toMatchObject({ reason: { code: 'signed_out' } });
  expect((second as PromiseRejectedResult).reason.cause).toBeUndefined();
});

// Logins that the application requests, next to refreshes, prompts, sign-outs and other requested logins.
import { describe, expect, test, vi } from 'vitest';
import { codeOf, gate, setUpHolders, storeWithoutLock } from '../../test/holders.ts';
import {
  AuthError,
  bearerChallenge,
  type ChallengeQuestion,
  createSession,
  defineStore,
  type Grant,
  memoryStore,
  type SessionOptions,
  type StepUp,
  type TokenStore,
} from '../index.ts';
import { authorizationServer, type TestCredentials } from '../testing/authorization-server.ts';
import { fakeClock } from '../testing/clock.ts';

const settled = () => new Promise((resolve) => setImmediate(resolve));

interface Prompt extends ChallengeQuestion {
  /** The session that prompts. */
  readonly by: string;
  reply(code?: string): void;
}

/** Sessions of one store, whose logins require the code 123456. */
function setUpPrompts(store: TokenStore | undefined = memoryStore()) {
  const clock = fakeClock();
  const server = authorizationServer({ clock });
  const prompts: Prompt[] = [];
  const sent: string[] = [];
  const grant: Grant<TestCredentials> = {
    ...server.grant,
    async login(credentials, context) {
      sent.push('password');
      return {
        challenge: 'mfa',
        details: {},
        async answer(code: string) {
          sent.push(code);
          if (code === '123456') return server.grant.login(credentials, context);
          throw new AuthError('invalid_grant', 'The code is wrong.', { status: 403 });
        },
      };
    },
  };
  const open = (by: string, more: Partial<SessionOptions<TestCredentials>> = {}) =>
    createSession<TestCredentials, ChallengeQuestion, string>({
      clock,
      grant,
      store,
      key: 'ada',
      onChallenge: (question) =>
        new Promise((reply) => {
          prompts.push({ ...question, by, reply });
        }),
      ...(more as object),
    });
  const prompted = (count: number) => vi.waitFor(() => expect(prompts).toHaveLength(count));
  return { clock, server, prompts, sent, open, prompted };
}

const wrong = { username: 'ada', password: 'a typo' };

test.each<[string, () => TokenStore | undefined]>([
  ['no store', () => undefined],
  ['a store', memoryStore],
  ['a store without a lock', storeWithoutLock],
])(
  'REQ-31: with %s, a login with a wrong password does not end a refresh that was sent',
  async (_, open) => {
    const { server, holder, posts } = setUpHolders();
    const session = holder({ store: open() });
    const token = await session.accessToken();
    const { opened: release, open: respond } = gate();
    server.script({ kind: 'delay', release }, { kind: 'refuse' });
    const call = session.accessToken({ rejected: token });
    await settled();
    const login = codeOf(session.login(wrong));
    await settled();
    respond();
    expect(await login).toBe('invalid_grant');
    expect(server.accepts(await call)).toBe(true);
    expect(server.accepts(await session.accessToken())).toBe(true);
    expect(posts()).toEqual(['login', 'refresh', 'login']);
  },
);

test('REQ-41: of two sessions that log in with a challenge, one prompts, and both are logged in', async () => {
  const { server, clock, sent, prompts, open, prompted } = setUpPrompts();
  const first = open('first');
  const second = open('second');
  const logins = [first.login(server.credentials)];
  await prompted(1);
  logins.push(second.login(server.credentials));
  await prompted(2);
  await vi.waitFor(() => expect(prompts[0]!.signal.aborted).toBe(true));
  clock.advance(1_000);
  await settled();
  prompts[1]!.reply('123456');
  await logins[1];
  clock.advance(1_000);
  await logins[0];
  expect(await first.accessToken()).toBe(await second.accessToken());
  expect(sent).toEqual(['password', 'password', '123456']);
});

test('REQ-41: a session whose answer is wrong does not prompt again while another session prompts', async () => {
  const { server, sent, prompts, open, prompted } = setUpPrompts();
  const { opened, open: respond } = gate();
  const grant: Grant<TestCredentials> = {
    async login() {
      sent.push('password');
      await opened;
      return { challenge: 'mfa', details: {}, answer: async () => ({ access_token: 'a' }) };
    },
  };
  const first = open('first').login(server.credentials);
  await prompted(1);
  const second = open('second', { grant }).login(server.credentials);
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  prompts[0]!.reply('a typo');
  await settled();
  respond();
  await vi.waitFor(() => expect(sent).toHaveLength(3));
  await settled();
  expect(prompts.map(({ by }) => by)).toEqual(['first', 'second']);
  prompts[1]!.reply('123456');
  await Promise.all([first, second]);
  expect(sent).toEqual(['password', 'password', 'a typo']);
});

test('REQ-45: the answer is sent, also if another session logged in before this login was sent', async () => {
  const { server, sent, open, prompts, prompted } = setUpPrompts();
  const { opened: release, open: respond } = gate();
  server.script({ kind: 'delay', release });
  const other = open('other', { grant: server.grant }).login(server.credentials);
  await vi.waitFor(() => expect(server.posts).toHaveLength(1));
  const session = open('this');
  const login = session.login(server.credentials);
  await settled();
  respond();
  await other;
  await prompted(1);
  prompts[0]!.reply('123456');
  await login;
  expect(sent).toEqual(['password', '123456']);
  expect(server.posts).toHaveLength(2);
});

test('REQ-45: a login whose prompt another session took over is cancelled with that prompt', async () => {
  const { server, clock, sent, prompts, open, prompted } = setUpPrompts();
  const login = codeOf(open('first').login(server.credentials));
  await prompted(1);
  const other = codeOf(open('second').login(server.credentials));
  await prompted(2);
  prompts[1]!.reply(undefined);
  expect(await other).toBe('cancelled');
  clock.advance(1_000);
  await settled();
  clock.advance(1_000);
  expect(await login).toBe('cancelled');
  expect(sent).toEqual(['password', 'password']);
});

test('REQ-42: a sign-out in another session ends a login that prompts, and nothing is sent again', async () => {
  const { server, sent, open, prompted } = setUpPrompts();
  const session = open('first');
  const login = codeOf(session.login(server.credentials));
  await prompted(1);
  await open('second').logout();
  expect(await login).toBe('signed_out');
  expect(session.state).toBe('signed_out');
  expect(sent).toEqual(['password']);
});

test('REQ-45: a login behind an open prompt sends one login after the user closed the prompt', async () => {
  const { server, clock, sent, prompts, open, prompted } = setUpPrompts();
  const session = open('first', { credentials: server.credentials });
  const call = session.accessToken();
  await prompted(1);
  const login = session.login();
  for (let second = 0; second < 60; second += 1) {
    clock.advance(1_000);
    await settled();
  }
  expect(sent).toEqual(['password']);
  prompts[0]!.reply(undefined);
  await prompted(2);
  prompts[1]!.reply('123456');
  await login;
  expect(server.accepts(await call)).toBe(true);
  expect(sent).toEqual(['password', 'password', '123456']);
});

describe('REQ-34: the requirements of a resource', () => {
  function setUpStepUp() {
    const { server, holder } = setUpHolders();
    const requirements: (StepUp | undefined)[] = [];
    const grant: Grant<TestCredentials> = {
      ...server.grant,
      login(credentials, context) {
        requirements.push(context.stepUp);
        return server.grant.login(credentials, context);
      },
    };
    return { server, requirements, session: holder({ grant }) };
  }

  test('reach the grant, also if a login without them is in progress', async () => {
    const { server, requirements, session } = setUpStepUp();
    const login = codeOf(session.login(server.credentials));
    await session.login(server.credentials, { stepUp: { acr_values: 'mfa' } });
    expect(await login).toBe('cancelled');
    expect(requirements.at(-1)).toEqual({ acr_values: 'mfa' });
  });

  test('reach the grant without the other parameters of the challenge', async () => {
    const { requirements, session } = setUpStepUp();
    const parameters = 'error="insufficient_scope", scope="admin", audience="https://bank.example"';
    const headers = { 'WWW-Authenticate': `Bearer realm="x", ${parameters}, prompt="none"` };
    const response = new Response('', { status: 401, headers });
    await session.login(undefined, { stepUp: bearerChallenge(response) });
    expect(requirements).toEqual([{ scope: 'admin' }]);
  });

  test('reach the grant, also if a call logs in at the same time', async () => {
    const { requirements, session } = setUpStepUp();
    const call = session.accessToken();
    await session.login(undefined, { stepUp: { scope: 'admin' } });
    await call;
    expect(requirements.at(-1)).toEqual({ scope: 'admin' });
  });
});

test('REQ-11: two sessions whose credentials are functions respect a Retry-After together', async () => {
  const { server, holder, posts } = setUpHolders();
  const fault = { kind: 'status', status: 429, retryAfter: 3_600 } as const;
  server.script(...Array<typeof fault>(50).fill(fault));
  const sessions = [0, 1].map(() => holder({ credentials: async () => server.credentials }));
  for (let call = 0; call < 20; call += 1) {
    await codeOf(sessions[call % 2]!.accessToken());
    await settled();
  }
  expect(posts().length).toBeLessThanOrEqual(2);
});

test('REQ-39: login() does not end a Retry-After for calls, and its own one applies to them', async () => {
  const { server, holder, posts } = setUpHolders();
  const fault = { kind: 'status', status: 429, retryAfter: 3_600 } as const;
  server.script(fault, fault, fault, fault);
  const session = holder();
  await codeOf(session.login());
  await codeOf(session.accessToken());
  expect(posts()).toHaveLength(1);
  await codeOf(session.login());
  await codeOf(session.accessToken());
  expect(posts()).toHaveLength(2);
});

test('REQ-42: a login during a sign-out that the store confirms late stays signed in', async () => {
  const inner = memoryStore();
  let late: Promise<void> | undefined;
  const save: TokenStore['save'] = async (...given) => {
    const saved = await inner.save(...given);
    await late;
    return saved;
  };
  const { server, holder } = setUpHolders();
  const session = holder({ store: defineStore({ ...inner, save }) });
  await session.login(server.credentials);
  const { opened, open: confirm } = gate();
  late = opened;
  const logout = session.logout();
  await settled();
  const login = session.login(server.credentials);
  late = undefined;
  await settled();
  confirm();
  await login;
  await logout;
  expect(session.state).toBe('signed_in');
  expect(server.accepts(await session.accessToken())).toBe(true);
});

test('REQ-41: while a login replaces another one that prompts, the record always names the prompt', async () => {
  const inner = memoryStore();
  const saved: (string | undefined)[] = [];
  const store = defineStore({
    ...inner,
    save: (key, record, ...more) => {
      saved.push(record.asking?.challenge);
      return inner.save(key, record, ...more);
    },
  });
  const { server, prompts, open, prompted } = setUpPrompts(store);
  const session = open('first');
  const replaced = codeOf(session.login({ username: 'ada', password: 'old' }));
  await prompted(1);
  const login = session.login(server.credentials);
  expect(await replaced).toBe('cancelled');
  await prompted(2);
  prompts[1]!.reply('123456');
  await login;
  // The last record has the tokens.
  expect(saved.pop()).toBeUndefined();
  expect(new Set(saved)).toEqual(new Set(['mfa']));
});

describe('REQ-25: concurrent logins', () => {
  class Passkey {}
  test.each<[string, object]>([
    ['an instance of a class', new Passkey()],
    ['a function', Object.assign(() => {}, {})],
    ['an ArrayBuffer', new ArrayBuffer(8)],
    ['a FormData', new FormData()],
  ])('with the same %s share one request', async (_, credentials) => {
    let posts = 0;
    const { opened, open } = gate();
    const session = createSession({
      grant: {
        async login(_: object) {
          posts += 1;
          await opened;
          return { access_token: 'the-token' };
        },
      },
    });
    const logins = [session.login(credentials), session.login(credentials)];
    await settled();
    open();
    await Promise.all(logins);
    expect(posts).toBe(1);
  });

  test('with the members in another order share one request', async () => {
    const { server, holder, posts } = setUpHolders();
    const session = holder({ credentials: undefined });
    const { username, password } = server.credentials;
    await Promise.all([
      session.login({ username, password }),
      session.login({ password, username }),
    ]);
    expect(posts()).toEqual(['login']);
  });
});

describe('REQ-10: a login that fails', () => {
  const wrong = { username: 'ada', password: 'wrong' };

  test.each<[string, number]>([
    ['is still valid', 3_599_000 - 2_000],
    ['can be refreshed', 3_700_000],
  ])('does not end the calls whose token %s', async (_, later) => {
    const { clock, holder } = setUpHolders();
    const session = holder({ refreshWithin: 60_000 });
    await session.accessToken();
    clock.advance(later);
    const login = codeOf(session.login(wrong));
    const calls = [codeOf(session.accessToken()), codeOf(session.accessToken())];
    expect(await login).toBe('invalid_grant');
    expect(await Promise.all(calls)).toEqual(['no error', 'no error']);
  });
});

test.each<[number, string]>([
  [30, 'no error'],
  [1_001, 'store_failed'],
])('REQ-29: a call waits for a login that %i others replace in turn: %s', async (count, code) => {
  let open = (): void => {};
  const login = (credentials: { attempt: number }) =>
    new Promise<{ access_token: string }>((resolve) => {
      if (credentials.attempt === count) open = () => resolve({ access_token: 'the-token' });
    });
  const session = createSession({ grant: { login } });
  const logins = [codeOf(session.login({ attempt: 0 }))];
  await settled();
  const call = codeOf(session.accessToken());
  for (let attempt = 1; attempt <= count; attempt += 1) {
    logins.push(codeOf(session.login({ attempt })));
    await settled();
  }
  open();
  expect(await call).toBe(code);
  expect(new Set(await Promise.all(logins))).toEqual(new Set(['cancelled', 'no error']));
});

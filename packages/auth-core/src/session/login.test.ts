// Logins by session.login(), and logins with challenges.
import { expect, test, vi } from 'vitest';
import { passing } from '../../test/holders.ts';
import type {
  AuthError,
  AuthEvent,
  ChallengeQuestion,
  Grant,
  SessionOptions,
  TokenStore,
} from '../index.ts';
import { createSession, memoryStore } from '../index.ts';
import { authorizationServer, type TestCredentials } from '../testing/authorization-server.ts';
import { fakeClock } from '../testing/clock.ts';

/** A session whose logins require a code, and its prompts. */
function setUp(options: Partial<SessionOptions<TestCredentials, ChallengeQuestion, string>> = {}) {
  const clock = fakeClock();
  const server = authorizationServer({ clock });
  const events: AuthEvent[] = [];
  const questions: (ChallengeQuestion & { reply: (code: string) => void })[] = [];
  const submitted: string[] = [];
  const grant: Grant<TestCredentials> = {
    ...server.grant,
    login: async (credentials, context) => ({
      challenge: 'mfa',
      details: {},
      async answer(code: string) {
        submitted.push(code);
        return server.grant.login(credentials, context);
      },
    }),
  };
  const session = createSession<TestCredentials, ChallengeQuestion, string>({
    clock,
    grant,
    credentials: server.credentials,
    onEvent: (event) => void events.push(event),
    onChallenge: (question) =>
      new Promise((reply) => {
        questions.push(Object.assign(question, { reply }));
      }),
    ...options,
  });
  const prompted = (count: number) => vi.waitFor(() => expect(questions).toHaveLength(count));
  return { clock, server, events, questions, submitted, session, grant, prompted };
}

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no error',
    (error: AuthError) => error.code,
  );

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

test('REQ-25: two concurrent calls of login() prompt the user once', async () => {
  const { session, questions, submitted, prompted } = setUp();
  const both = Promise.all([session.login(), session.login()]);
  await prompted(1);
  await settled();
  expect(questions).toHaveLength(1);
  questions[0]!.reply('123456');
  await both;
  expect(submitted).toEqual(['123456']);
});

test('REQ-25: login() joins the login of a call that waits for the user’s answer', async () => {
  const { session, server, questions, prompted } = setUp();
  const call = session.accessToken();
  await prompted(1);
  const login = session.login();
  await settled();
  questions[0]!.reply('123456');
  await login;
  expect(server.accepts(await call)).toBe(true);
  expect(questions).toHaveLength(1);
  expect(server.posts).toHaveLength(1);
});

test('login() during a refresh waits for the refresh, then logs in', async () => {
  const clock = fakeClock();
  const server = authorizationServer({ clock });
  const session = createSession({ grant: server.grant, credentials: server.credentials, clock });
  const token = await session.accessToken();
  let release = (): void => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  server.script({ kind: 'delay', release: gate });
  const call = session.accessToken({ rejected: token });
  await vi.waitFor(() => expect(server.posts).toHaveLength(2));
  const login = session.login();
  await settled();
  expect(server.posts.map(({ type }) => type)).toEqual(['login', 'refresh']);
  release();
  await Promise.all([call, login]);
  expect(server.posts.map(({ type }) => type)).toEqual(['login', 'refresh', 'login']);
  expect(server.accepts(await session.accessToken())).toBe(true);
});

test('REQ-24: logout() ends a login that waits for a refresh', async () => {
  const clock = fakeClock();
  const server = authorizationServer({ clock });
  const session = createSession({ grant: server.grant, credentials: server.credentials, clock });
  const token = await session.accessToken();
  let release = (): void => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  server.script({ kind: 'delay', release: gate });
  const call = codeOf(session.accessToken({ rejected: token }));
  const login = codeOf(session.login());
  await vi.waitFor(() => expect(server.posts).toHaveLength(2));
  await passing(clock, session.logout());
  release();
  expect(await Promise.all([call, login])).toEqual(['signed_out', 'signed_out']);
  expect(server.posts.map(({ type }) => type)).toEqual(['login', 'refresh', 'logout']);
});

test('REQ-25: the signal of a challenge aborts when no caller waits for the answer any more', async () => {
  const { session, questions, prompted, events } = setUp();
  const callers = [new AbortController(), new AbortController()];
  const calls = callers.map(({ signal }) => session.accessToken({ signal }).catch(() => 'gone'));
  await prompted(1);
  callers[0]!.abort();
  await settled();
  expect(questions[0]!.signal.aborted).toBe(false);
  callers[1]!.abort();
  await vi.waitFor(() => expect(questions[0]!.signal.aborted).toBe(true));
  expect(await Promise.all(calls)).toEqual(['gone', 'gone']);
  // It is no failure of the provider: the next caller is prompted without a pause.
  void session.accessToken().catch(() => {});
  await prompted(2);
  expect(events.map(({ type }) => type)).not.toContain('failed');
});

test('REQ-24: logout() aborts a challenge, and a later answer is not sent', async () => {
  const { session, questions, submitted, prompted } = setUp();
  const call = codeOf(session.accessToken());
  await prompted(1);
  await session.logout();
  expect(questions[0]!.signal.aborted).toBe(true);
  questions[0]!.reply('123456');
  expect(await call).toBe('signed_out');
  expect(submitted).toEqual([]);
});

test('REQ-25: the signal of an answered challenge does not abort', async () => {
  const { session, questions, prompted } = setUp();
  const login = session.login();
  await prompted(1);
  questions[0]!.reply('123456');
  await login;
  await settled();
  await session.logout();
  expect(questions[0]!.signal.aborted).toBe(false);
});

test('REQ-25: two concurrent calls of login() send one login, also if it is rejected', async () => {
  const clock = fakeClock();
  const server = authorizationServer({ clock });
  const session = createSession({ grant: server.grant, credentials: server.credentials, clock });
  server.script({ kind: 'refuse' }, { kind: 'refuse' });
  const codes = await Promise.all([codeOf(session.login()), codeOf(session.login())]);
  expect(codes).toEqual(['invalid_grant', 'invalid_grant']);
  expect(server.posts).toHaveLength(1);
});

test('REQ-25: a challenge that is not answered in time ends the login with a timeout', async () => {
  const { session } = setUp({ interactiveTimeout: 20 });
  expect(await codeOf(session.accessToken())).toBe('timeout');
});

test('REQ-25: a rejected code is not sent again, and the next call gets the rejection', async () => {
  const { session, server, questions, submitted, prompted } = setUp();
  server.script({ kind: 'refuse' });
  const call = codeOf(session.accessToken());
  for (let prompt = 0; prompt < 4; prompt += 1) {
    await prompted(prompt + 1);
    questions[prompt]!.reply('000000');
  }
  expect(await call).toBe('invalid_grant');
  expect(await codeOf(session.accessToken())).toBe('invalid_grant');
  expect(submitted).toEqual(['000000']);
  expect(questions).toHaveLength(4);
});

test('REQ-1, 35: if the provider returns a rejected token again, its reporter gets an error and other callers the token', async () => {
  const clock = fakeClock();
  let posts = 0;
  const grant = {
    async login() {
      posts += 1;
      if (posts > 20) throw new TypeError('Too many logins.');
      return { access_token: 'always-the-same', expires_in: 3600 };
    },
  };
  const session = createSession({ grant, credentials: {}, clock });
  const token = await session.accessToken();
  expect(await codeOf(session.accessToken({ rejected: token }))).toBe('invalid_token_response');
  expect(await session.accessToken()).toBe(token);
  expect(posts).toBe(2);
});

test('REQ-1: the session keeps the refresh token of a response that repeats a rejected access token', async () => {
  const clock = fakeClock();
  const sent: string[] = [];
  const answers = [
    { access_token: 'one', refresh_token: 'first' },
    { access_token: 'one', refresh_token: 'second' },
    { access_token: 'two', refresh_token: 'third' },
  ];
  const grant: Grant<object> = {
    login: async () => answers.shift()!,
    async refresh({ refresh_token }) {
      sent.push(refresh_token);
      return answers.shift()!;
    },
  };
  const session = createSession({ grant, credentials: {}, clock });
  await session.accessToken();
  expect(await codeOf(session.accessToken({ rejected: 'one' }))).toBe('invalid_token_response');
  expect(await session.accessToken()).toBe('one');
  clock.advance(300_000);
  expect(await session.accessToken()).toBe('two');
  expect(sent).toEqual(['first', 'second']);
});

test('REQ-20: the error of a failed login does not contain the message of the grant’s error', async () => {
  const grant = {
    login: () => Promise.reject(new Error('POST /token with password correct-horse failed')),
  };
  const session = createSession({ grant, credentials: {} });
  const error: AuthError = await session.login().then(
    () => expect.unreachable(),
    (caught) => caught,
  );
  expect(error.code).toBe('token_request_failed');
  expect(`${error.stack} ${JSON.stringify(error)}`).not.toContain('correct-horse');
});

test('REQ-24: after logout() the session sends no further requests', async () => {
  const clock = fakeClock();
  const server = authorizationServer({ clock });
  let open = (): void => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const credentials = async () => {
    await gate;
    return server.credentials;
  };
  const session = createSession({ grant: server.grant, credentials, clock });
  const call = codeOf(session.accessToken());
  await settled();
  await session.logout();
  open();
  expect(await call).toBe('signed_out');
  expect(server.posts).toEqual([]);

  await session.login();
  let release = (): void => {};
  const lost = new Promise<void>((_, reject) => {
    release = () => reject(new TypeError('fetch failed'));
  });
  server.script({ kind: 'delay', release: lost });
  const refreshing = codeOf(session.accessToken({ rejected: await session.accessToken() }));
  await vi.waitFor(() => expect(server.posts).toHaveLength(2));
  await passing(clock, session.logout());
  release();
  expect(await refreshing).toBe('signed_out');
  expect(server.posts.map(({ type }) => type)).toEqual(['login', 'refresh', 'logout']);
});

test('REQ-24: logout() prevents the login after a rejected refresh', async () => {
  const clock = fakeClock();
  const server = authorizationServer({ clock });
  const inner = memoryStore();
  let removing = (): void => {};
  const store: TokenStore = {
    ...inner,
    async save(key, record, ...rest) {
      if (!record.signed_out && !record.tokens)
        await new Promise<void>((resolve) => {
          removing = resolve;
        });
      return inner.save(key, record, ...rest);
    },
  };
  const { grant, credentials } = server;
  const session = createSession({ grant, credentials, clock, store, key: 'ada' });
  const token = await session.accessToken();
  server.revokeFamilies();
  const call = codeOf(session.accessToken({ rejected: token }));
  await vi.waitFor(() => expect(server.posts).toHaveLength(2));
  await settled();
  await session.logout();
  removing();
  expect(await call).toBe('signed_out');
  expect(server.posts.map(({ type }) => type)).toEqual(['login', 'refresh', 'logout']);
});

test('REQ-25: a login without a waiting caller does not prompt the user', async () => {
  const clock = fakeClock();
  const server = authorizationServer({ clock });
  let release = (): void => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const events: AuthEvent[] = [];
  const onChallenge = vi.fn(() => ({ code: '123456' }));
  const session = createSession({
    clock,
    credentials: server.credentials,
    onChallenge,
    onEvent: (event) => void events.push(event),
    grant: {
      async login(given, context) {
        await gate;
        return {
          challenge: 'mfa',
          details: {},
          answer: async () => server.grant.login(given, context),
        };
      },
    },
  });
  const caller = new AbortController();
  const call = session.accessToken({ signal: caller.signal }).catch(() => 'gone');
  caller.abort();
  expect(await call).toBe('gone');
  release();
  await settled();
  expect(onChallenge).not.toHaveBeenCalled();
  // The next caller is prompted without a pause.
  expect(await session.accessToken()).toBe(session.peek());
  expect(onChallenge).toHaveBeenCalledOnce();
  expect(events.map(({ type }) => type)).not.toContain('failed');
});

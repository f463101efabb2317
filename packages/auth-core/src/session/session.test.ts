import { describe, expect, test, vi } from 'vitest';
import { storeKey } from '../../test/holders.ts';
import type { AuthError, AuthEvent, SessionOptions, TokenStore } from '../index.ts';
import { createSession, memoryStore } from '../index.ts';
import {
  type AuthorizationServer,
  authorizationServer,
  type TestCredentials,
} from '../testing/authorization-server.ts';
import { fakeClock } from '../testing/clock.ts';

function setUp(
  serverOptions: Parameters<typeof authorizationServer>[0] = {},
  sessionOptions: Partial<SessionOptions<TestCredentials>> = {},
) {
  const clock = fakeClock();
  const server = authorizationServer({ clock, ...serverOptions });
  const events: AuthEvent[] = [];
  const session = createSession({
    grant: server.grant,
    credentials: server.credentials,
    clock,
    onEvent: (event) => void events.push(event),
    ...sessionOptions,
  });
  return { clock, server, events, session };
}

function posts(server: AuthorizationServer): string[] {
  return server.posts.map(({ type }) => type);
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'no error',
    (error: AuthError) => error.code,
  );
}

test('createSession sends no request', () => {
  const { server } = setUp();
  expect(posts(server)).toEqual([]);
});

test('a token is used until shortly before its expiry', async () => {
  const { session, server, clock } = setUp();
  const first = await session.accessToken();
  clock.advance(3_594_000);
  expect(await session.accessToken()).toBe(first);
  clock.advance(2_000);
  expect(await session.accessToken()).not.toBe(first);
  expect(posts(server)).toEqual(['login', 'refresh']);
});

describe('concurrent callers', () => {
  test('REQ-1: a thousand concurrent callers share one token request', async () => {
    const { session, server } = setUp();
    const tokens = await Promise.all(Array.from({ length: 1000 }, () => session.accessToken()));
    expect(new Set(tokens).size).toBe(1);
    expect(posts(server)).toEqual(['login']);
  });

  test('REQ-29: a thousand callers of one tick wait with as many timers as one caller', async () => {
    const timers = async (count: number) => {
      const fake = fakeClock();
      const after = vi.fn(fake.after);
      const clock = Object.assign(() => fake(), { monotonic: fake.monotonic, after });
      const { session } = setUp({}, { clock });
      await Promise.all(Array.from({ length: count }, () => session.accessToken()));
      return after.mock.calls.length;
    };
    expect(await timers(1)).toBeGreaterThan(0);
    expect(await timers(1_000)).toBe(await timers(1));
  });

  test('REQ-42: a caller after a sign-out in the same tick gets no token', async () => {
    const { session, clock } = setUp();
    await session.accessToken();
    clock.advance(3_599_000);
    const before = session.accessToken();
    const signingOut = session.logout();
    const after = session.accessToken();
    expect(await codeOf(before)).toBe('signed_out');
    expect(await codeOf(after)).toBe('signed_out');
    await signingOut;
    await session.login();
    await session.accessToken();
  });

  test('REQ-3: a caller after a rejection in the same tick gets another token', async () => {
    const { session } = setUp();
    const token = await session.accessToken();
    const before = session.accessToken();
    const rejecting = session.accessToken({ rejected: token });
    const after = session.accessToken();
    expect(await before).toBe(token);
    expect(await rejecting).not.toBe(token);
    expect(await after).toBe(await rejecting);
  });

  test('REQ-1: two callers that report the same rejected token get the same new token from one refresh', async () => {
    const { session, server } = setUp();
    const token = await session.accessToken();
    const [a, b] = await Promise.all([
      session.accessToken({ rejected: token }),
      session.accessToken({ rejected: token }),
    ]);
    expect(a).not.toBe(token);
    expect(b).toBe(a);
    expect(posts(server)).toEqual(['login', 'refresh']);
  });

  test('REQ-1: two sessions of different accounts do not share tokens', async () => {
    const one = setUp();
    const two = setUp();
    const [a, b] = await Promise.all([one.session.accessToken(), two.session.accessToken()]);
    expect(one.server.accepts(a)).toBe(true);
    expect(two.server.accepts(b)).toBe(true);
    expect(one.server.accepts(b)).toBe(false);
  });

  test('REQ-2: the abort of the first caller ends only its own wait', async () => {
    const { session, server } = setUp();
    let release = () => {};
    server.script({ kind: 'delay', release: new Promise<void>((resolve) => (release = resolve)) });
    const caller = new AbortController();
    const first = session.accessToken({ signal: caller.signal });
    const second = session.accessToken();
    caller.abort(new Error('gone'));
    await expect(first).rejects.toThrow('gone');
    release();
    expect(server.accepts(await second)).toBe(true);
    expect(posts(server)).toEqual(['login']);
  });

  test('REQ-2: a call with an aborted signal rejects, also if a token is in memory', async () => {
    const { session } = setUp();
    await session.accessToken();
    await expect(
      session.accessToken({ signal: AbortSignal.abort(new Error('gone')) }),
    ).rejects.toThrow('gone');
  });

  test('REQ-3: a late report of a replaced token sends no request', async () => {
    const { session, server } = setUp();
    const old = await session.accessToken();
    const current = await session.accessToken({ rejected: old });
    for (let late = 0; late < 10; late += 1) {
      expect(await session.accessToken({ rejected: old })).toBe(current);
    }
    expect(posts(server)).toEqual(['login', 'refresh']);
  });
});

describe('failures', () => {
  test('REQ-10: a rejected refresh token is followed by a login, and the caller gets the new token', async () => {
    const { session, server, events } = setUp();
    const token = await session.accessToken();
    server.revokeFamilies();
    const next = await session.accessToken({ rejected: token });
    expect(server.accepts(next)).toBe(true);
    expect(posts(server)).toEqual(['login', 'refresh', 'login']);
    expect(events.map(({ type }) => type)).toContain('refresh_refused');
  });

  test('REQ-10: after a 503 the session keeps the refresh token and sends it again', async () => {
    const { session, server, clock } = setUp();
    const token = await session.accessToken();
    server.script({ kind: 'status', status: 503 });
    expect(await codeOf(session.accessToken({ rejected: token }))).toBe('token_request_failed');
    clock.advance(60_000);
    expect(server.accepts(await session.accessToken())).toBe(true);
    expect(posts(server)).toEqual(['login', 'refresh', 'refresh']);
  });

  test('REQ-10: after a failed refresh callers get the access token while it is valid', async () => {
    const { session, server, clock } = setUp();
    const token = await session.accessToken();
    clock.advance(3_596_000);
    server.script({ kind: 'status', status: 502 });
    expect(await session.accessToken()).toBe(token);
    expect(posts(server)).toEqual(['login', 'refresh']);
  });

  test('REQ-8: a refresh without a response is retried exactly once with the same refresh token', async () => {
    const { session, server } = setUp({ rotation: false });
    const token = await session.accessToken();
    server.script({ kind: 'lost', committed: false });
    expect(server.accepts(await session.accessToken({ rejected: token }))).toBe(true);
    expect(posts(server)).toEqual(['login', 'refresh', 'refresh']);
    expect(server.posts[1]?.token).toBe(server.posts[2]?.token);
  });

  test('REQ-8: if the response to a rotation was lost, a login follows', async () => {
    const { session, server } = setUp();
    const token = await session.accessToken();
    server.script({ kind: 'lost', committed: true });
    expect(server.accepts(await session.accessToken({ rejected: token }))).toBe(true);
    expect(posts(server)).toEqual(['login', 'refresh', 'refresh', 'login']);
  });

  test('REQ-11: fifty successive calls send one request to a failing token endpoint', async () => {
    const { session, server } = setUp();
    for (let fault = 0; fault < 50; fault += 1) server.script({ kind: 'status', status: 503 });
    const codes = [];
    for (let call = 0; call < 50; call += 1) codes.push(await codeOf(session.accessToken()));
    expect(new Set(codes)).toEqual(new Set(['token_request_failed']));
    expect(posts(server)).toEqual(['login']);
  });

  test('REQ-11: no token request is sent before the Retry-After of a 429 has passed', async () => {
    const { session, server, clock } = setUp();
    server.script({ kind: 'status', status: 429, retryAfter: 120 });
    await codeOf(session.accessToken());
    clock.advance(119_000);
    expect(await codeOf(session.accessToken())).toBe('token_request_failed');
    clock.advance(2_000);
    expect(await codeOf(session.accessToken())).toBe('no error');
    expect(posts(server)).toEqual(['login', 'login']);
  });

  test('REQ-11: a token whose lifetime is shorter than refreshWithin is not refreshed on every call', async () => {
    const { session, server } = setUp({ accessTokenLifetime: 2_000 }, { refreshWithin: 5_000 });
    const token = await session.accessToken();
    expect(await session.accessToken()).toBe(token);
    expect(posts(server)).toEqual(['login']);
  });

  test('the error for rejected credentials has the status of the response, and they are not sent again at once', async () => {
    const { session, server } = setUp();
    server.script({ kind: 'refuse' }, { kind: 'refuse' });
    await expect(session.accessToken()).rejects.toMatchObject({
      code: 'invalid_grant',
      status: 400,
    });
    expect(await codeOf(session.accessToken())).toBe('invalid_grant');
    expect(posts(server)).toEqual(['login']);
  });

  test('a session without a refresh token logs in again', async () => {
    const { session, server, clock } = setUp({ refreshTokens: false });
    await session.accessToken();
    clock.advance(3_600_000);
    expect(server.accepts(await session.accessToken())).toBe(true);
    expect(posts(server)).toEqual(['login', 'login']);
  });

  test('a grant that never resolves times out', async () => {
    const grant = { login: () => new Promise<never>(() => {}) };
    const session = createSession({ grant, credentials: {}, timeout: 20 });
    expect(await codeOf(session.accessToken())).toBe('timeout');
  });

  test('REQ-15: a failure for which no caller waits causes no unhandled rejection', async () => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    const { session, server, events } = setUp();
    let release = () => {};
    server.script({ kind: 'delay', release: new Promise<void>((resolve) => (release = resolve)) });
    server.script({ kind: 'refuse' });
    const caller = new AbortController();
    const waiting = session.accessToken({ signal: caller.signal });
    caller.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
    server.grant.login = async () => Promise.reject(new Error('late'));
    release();
    await new Promise((resolve) => setTimeout(resolve, 5));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
    expect(events.map(({ type }) => type)).toEqual(['token_request', 'tokens']);
  });
});

describe('an invalid access token', () => {
  test.each([
    ['nothing', undefined],
    ['an empty string', ''],
    ['a number', 12],
    ['a string with a line break', 'abc\r\nX-Evil: 1'],
  ])('REQ-20: %s is rejected, and the error does not contain it', async (_, access_token) => {
    const { session, server } = setUp();
    server.script({ kind: 'answer', response: { access_token } });
    const error: AuthError = await session.accessToken().then(
      () => expect.unreachable(),
      (caught) => caught,
    );
    expect(error.code).toBe('invalid_token_response');
    expect(error.message).toContain('access_token');
    expect(error.message).not.toContain('Evil');
  });
});

describe('a shared store', () => {
  test('a second session uses the tokens that the first one stored', async () => {
    const store = memoryStore();
    const { session, server, clock } = setUp({}, { store, key: 'ada' });
    const token = await session.accessToken();
    const other = createSession({
      grant: server.grant,
      credentials: server.credentials,
      store,
      key: 'ada',
      clock,
    });
    expect(await other.accessToken()).toBe(token);
    expect(posts(server)).toEqual(['login']);
  });

  test('REQ-5: sessions that share a rotating refresh token send one refresh', async () => {
    const store = memoryStore();
    const { session, server, clock } = setUp({}, { store, key: 'ada' });
    const token = await session.accessToken();
    const others = Array.from({ length: 8 }, () =>
      createSession({
        grant: server.grant,
        credentials: server.credentials,
        store,
        key: 'ada',
        clock,
      }),
    );
    const tokens = await Promise.all(others.map((one) => one.accessToken({ rejected: token })));
    expect(new Set(tokens).size).toBe(1);
    expect(posts(server)).toEqual(['login', 'refresh']);
  });

  test('REQ-4: a session whose refresh was rejected does not remove the tokens of the session that refreshed before it', async () => {
    const store = memoryStore();
    const { lock: _, ...unlocked } = store;
    const { session, server, clock } = setUp({}, { store: unlocked, key: 'ada' });
    const token = await session.accessToken();
    const winner = createSession({
      grant: server.grant,
      credentials: server.credentials,
      store: unlocked,
      key: 'ada',
      clock,
    });
    let release = () => {};
    server.script({ kind: 'delay', release: new Promise<void>((resolve) => (release = resolve)) });
    const losing = session.accessToken({ rejected: token });
    await vi.waitFor(() => expect(posts(server)).toEqual(['login', 'refresh']));
    server.revokeAccessTokens();
    const won = await winner.accessToken({ rejected: token });
    server.script({ kind: 'refuse' });
    release();
    await losing;
    expect((await store.load(await storeKey('ada')))?.tokens?.access_token).toBeDefined();
    expect(won).toBeDefined();
  });

  test('REQ-7: tokens that could not be stored are used, and the failure is reported', async () => {
    const broken: TokenStore = {
      ...memoryStore(),
      save: () => Promise.reject(new Error('disk full')),
    };
    const { session, server, events } = setUp({}, { store: broken, key: 'ada' });
    expect(server.accepts(await session.accessToken())).toBe(true);
    expect(server.accepts(await session.accessToken())).toBe(true);
    expect(posts(server)).toEqual(['login']);
    expect(events.map(({ type }) => type)).toContain('store_failed');
  });

  test('REQ-13: a stored access token that was issued in the future is not used', async () => {
    const store = memoryStore();
    const { session, server, clock } = setUp({}, { store, key: 'ada' });
    await session.accessToken();
    clock.set(clock() - 86_400_000);
    const other = createSession({
      grant: server.grant,
      credentials: server.credentials,
      store,
      key: 'ada',
      clock,
    });
    await other.accessToken();
    expect(posts(server)).toEqual(['login', 'refresh']);
  });
});

describe('signing out', () => {
  test('logout() removes the tokens here and in the store, and revokes them', async () => {
    const store = memoryStore();
    const { session, server, events } = setUp({}, { store, key: 'ada' });
    const token = await session.accessToken();
    await session.logout();
    expect(server.accepts(token)).toBe(false);
    const stored = await store.load(await storeKey('ada'));
    expect(stored).toMatchObject({ signed_out: true });
    expect(stored?.tokens).toBeUndefined();
    expect(await codeOf(session.accessToken())).toBe('signed_out');
    expect(events.at(-1)).toEqual({ type: 'signed_out', by: 'logout', revoked: true });
  });

  test('login() works after logout()', async () => {
    const { session, server } = setUp();
    await session.accessToken();
    await session.logout();
    await session.login();
    expect(server.accepts(await session.accessToken())).toBe(true);
    expect(posts(server)).toEqual(['login', 'logout', 'login']);
  });

  test('REQ-24: the tokens of a login in progress are discarded and revoked by logout()', async () => {
    const store = memoryStore();
    const { session, server } = setUp({}, { store, key: 'ada' });
    let release = () => {};
    server.script({ kind: 'delay', release: new Promise<void>((resolve) => (release = resolve)) });
    const waiting = codeOf(session.accessToken());
    await vi.waitFor(() => expect(posts(server)).toEqual(['login']));
    const leaving = session.logout();
    release();
    await leaving;
    expect(await waiting).toBe('signed_out');
    expect(posts(server)).toEqual(['login', 'logout']);
    const stored = await store.load(await storeKey('ada'));
    expect(stored).toMatchObject({ signed_out: true });
    expect(stored?.tokens).toBeUndefined();
  });

  test('REQ-24: logout() removes the local tokens if the revocation fails', async () => {
    const { session, server, events } = setUp();
    await session.accessToken();
    server.grant.logout = () => Promise.reject(new TypeError('fetch failed'));
    await session.logout();
    expect(session.peek()).toBeUndefined();
    expect(events.at(-1)).toEqual({ type: 'signed_out', by: 'logout', revoked: false });
  });
});

describe('challenges', () => {
  function challenging(answers: string[]) {
    const { server, clock } = setUp();
    const prompts: unknown[] = [];
    const session = createSession({
      clock,
      credentials: server.credentials,
      onChallenge: async (question) => {
        prompts.push({ challenge: question.challenge, details: question.details });
        return { code: '123456' };
      },
      grant: {
        ...server.grant,
        async login(credentials, context) {
          const challenge = {
            challenge: 'mfa',
            details: { phone: '***89' },
            answer: async (answer: { code: string }) => {
              answers.push(answer.code);
              return server.grant.login(credentials, context);
            },
          };
          return challenge;
        },
      },
    });
    return { session, server, prompts };
  }

  test('onChallenge is called, and its answer completes the login', async () => {
    const answers: string[] = [];
    const { session, server, prompts } = challenging(answers);
    expect(server.accepts(await session.accessToken())).toBe(true);
    expect(prompts).toEqual([{ challenge: 'mfa', details: { phone: '***89' } }]);
    expect(answers).toEqual(['123456']);
  });

  test('REQ-25: concurrent callers share one prompt and one answer', async () => {
    const answers: string[] = [];
    const { session, prompts } = challenging(answers);
    await Promise.all(Array.from({ length: 20 }, () => session.accessToken()));
    expect(prompts).toHaveLength(1);
    expect(answers).toHaveLength(1);
  });

  test('without onChallenge a login with a challenge fails, and the message names onChallenge', async () => {
    const { server } = setUp();
    const grant = {
      login: async () => ({ challenge: 'mfa', details: {}, answer: server.grant.login }),
    };
    const session = createSession({ grant, credentials: server.credentials });
    await expect(session.accessToken()).rejects.toMatchObject({
      code: 'interaction_required',
      message: expect.stringContaining('onChallenge'),
    });
  });
});

test('REQ-20: events contain fingerprints, not tokens', async () => {
  const { session, server, events } = setUp();
  const token = await session.accessToken();
  const next = await session.accessToken({ rejected: token });
  await session.logout();
  const seen = JSON.stringify(events);
  expect(seen).not.toContain(token);
  expect(seen).not.toContain(next);
  expect(seen).not.toContain(server.credentials.password);
  expect(events.find(({ type }) => type === 'tokens')).toMatchObject({
    type: 'tokens',
    by: 'login',
    token: expect.stringMatching(/^[0-9a-f]{8}$/),
  });
});

// What a session says when something fails, to whom, and when it tries again.
import { afterEach, expect, test, vi } from 'vitest';
import type { AuthEvent, Grant, SessionOptions, TokenResponse, TokenStore } from './index.ts';
import {
  AuthError,
  createSession,
  fingerprint,
  isAuthError,
  LockTimeoutError,
  memoryStore,
} from './index.ts';
import { authorizationServer, type TestCredentials } from './testing/authorization-server.ts';
import { fakeClock } from './testing/clock.ts';

function setUp(options: Partial<SessionOptions<TestCredentials>> = {}) {
  const clock = fakeClock();
  const server = authorizationServer({ clock });
  const events: AuthEvent[] = [];
  const session = createSession({
    grant: server.grant,
    credentials: server.credentials,
    clock,
    onEvent: (event) => void events.push(event),
    ...options,
  });
  const posts = () => server.posts.map(({ type }) => type);
  return { clock, server, events, session, posts };
}

async function errorOf(work: Promise<unknown>): Promise<AuthError> {
  return work.then(
    () => expect.unreachable(),
    (caught) => caught,
  );
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test.each([
  ['least', 0, [1, 1, 1, 1, 1, 1, 1, 1]],
  ['half', 0.5, [1.5, 2.5, 4.5, 8.5, 16.5, 30.5, 30.5, 30.5]],
])(
  'REQ-11: the wait after a failure doubles up to a minute, of which chance takes the %s',
  async (_, chance, seconds) => {
    vi.spyOn(Math, 'random').mockReturnValue(chance);
    const { session, server, clock, events } = setUp();
    const waits: number[] = [];
    for (const _second of seconds) {
      server.script({ kind: 'status', status: 503 });
      await errorOf(session.accessToken());
      const event = events.at(-1)!;
      if (event.type !== 'failed') return expect.unreachable();
      waits.push((event.retryAt - clock()) / 1000);
      clock.set(event.retryAt - 1);
      await errorOf(session.accessToken());
      expect(server.posts).toHaveLength(waits.length);
      clock.set(event.retryAt);
    }
    expect(waits).toEqual(seconds);
    await session.accessToken();
    clock.advance(3600);
    server.script({ kind: 'status', status: 503 });
    await errorOf(session.accessToken());
    const event = events.at(-1)!;
    // A success makes it begin anew.
    expect(event.type === 'failed' && (event.retryAt - clock()) / 1000).toBe(seconds[0]);
  },
);

test.each([
  ['a date that was taken for a number', Number.NaN, 1],
  ['a century', 3e9, 86_400],
  ['half a second', 0.5, 1],
])('REQ-11: a server that asks for %s is waited for', async (_, retryAfter, seconds) => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
  const { session, server, clock, events } = setUp();
  server.script({ kind: 'status', status: 429, retryAfter });
  await errorOf(session.accessToken());
  expect(events.at(-1)).toMatchObject({ type: 'failed', retryAt: clock() + seconds * 1000 });
});

test('REQ-11: a change in the store ends the waiting, and is noticed before the next use', async () => {
  const store = memoryStore();
  const one = setUp({ store, key: 'ada' });
  one.server.script({ kind: 'status', status: 503 });
  await errorOf(one.session.accessToken());
  const other = createSession({
    grant: one.server.grant,
    credentials: one.server.credentials,
    clock: one.clock,
    store,
    key: 'ada',
  });
  const token = await other.accessToken();
  expect(await one.session.accessToken()).toBe(token);
  expect(one.posts()).toEqual(['login', 'login']);
  expect(one.session.peek()).toBe(token);
  const next = await other.accessToken({ rejected: token });
  expect(one.session.peek()).toBeUndefined();
  expect(await one.session.accessToken()).toBe(next);
  expect(one.session.peek()).toBe(next);
  expect(one.events.filter(({ type }) => type === 'tokens')).toMatchObject([
    { by: 'store', token: await fingerprint(token) },
    { by: 'store', token: await fingerprint(next) },
  ]);
});

test.each([400, 401, 403, 404, 408, 425, 429, 500, 502, 503])(
  'REQ-10: a %d that is no refusal keeps the refresh token, and asks nobody for a password',
  async (status) => {
    const { session, server, posts, clock, events } = setUp();
    const token = await session.accessToken();
    server.script({ kind: 'status', status });
    expect((await errorOf(session.accessToken({ rejected: token }))).status).toBe(status);
    expect(events.at(-1)).toMatchObject({ type: 'failed', error: { status } });
    clock.advance(60);
    expect(server.accepts(await session.accessToken())).toBe(true);
    expect(posts()).toEqual(['login', 'refresh', 'refresh']);
  },
);

test('REQ-11: login() and logout() end the waiting too', async () => {
  const { session, server, posts } = setUp();
  server.script({ kind: 'status', status: 503 });
  await errorOf(session.accessToken());
  await session.login();
  await session.logout();
  server.script({ kind: 'status', status: 503 });
  await errorOf(session.login());
  expect(
    (await errorOf(session.accessToken().then(() => Promise.reject('had one')))) as unknown,
  ).toBe('had one');
  expect(posts()).toEqual(['login', 'login', 'logout', 'login', 'login']);
});

test('REQ-15: every event is told, with what it is about', async () => {
  const { session, server, events, clock } = setUp();
  const token = await session.accessToken();
  server.revokeFamilies();
  const next = await session.accessToken({ rejected: token });
  const last = await session.accessToken({ rejected: next });
  await vi.waitFor(() => expect(events.filter(({ type }) => type === 'rejected')).toHaveLength(2));
  const expiresAt = clock() + 3_600_000;
  const told = events.filter(({ type }) => type !== 'rejected');
  expect(told).toMatchObject([
    { type: 'tokens', by: 'login', token: await fingerprint(token), expiresAt },
    { type: 'refresh_refused', error: { code: 'invalid_grant', status: 400 } },
    { type: 'tokens', by: 'login', token: await fingerprint(next), expiresAt },
    { type: 'tokens', by: 'refresh', token: await fingerprint(last), expiresAt },
  ]);
  const rejected = events.filter(({ type }) => type === 'rejected');
  expect(rejected).toEqual([
    { type: 'rejected', token: await fingerprint(token) },
    { type: 'rejected', token: await fingerprint(next) },
  ]);
});

test('a token is told to be rejected once, however often that is reported', async () => {
  const { session, events } = setUp();
  const token = await session.accessToken();
  await Promise.all([
    session.accessToken({ rejected: token }),
    session.accessToken({ rejected: token }),
    session.accessToken({ rejected: 'another' }),
  ]);
  await vi.waitFor(() => expect(events.map(({ type }) => type)).toContain('rejected'));
  expect(events.filter(({ type }) => type === 'rejected')).toHaveLength(1);
});

test('an observer that throws is no reason to fail', async () => {
  const onEvent = () => {
    throw new Error('The log is full.');
  };
  const { session, server } = setUp({ onEvent });
  server.script({ kind: 'refuse' });
  expect((await errorOf(session.accessToken())).code).toBe('invalid_grant');
  await session.login();
  expect(server.accepts(await session.accessToken())).toBe(true);
});

test('without an observer all goes as it should, and no token is digested', async () => {
  const digest = vi.spyOn(crypto.subtle, 'digest');
  const { session, server } = setUp({ onEvent: undefined });
  const token = await session.accessToken();
  server.script({ kind: 'status', status: 503 });
  await errorOf(session.accessToken({ rejected: token }));
  await session.logout();
  expect(digest).not.toHaveBeenCalled();
});

test('REQ-20: a fingerprint is the beginning of a SHA-256, where there is one', async () => {
  expect(await fingerprint('abc')).toBe('ba7816bf');
  expect(await fingerprint('token-39')).toMatch(/^[0-9a-f]{8}$/);
  // The first byte of this one is 0x00.
  expect(await fingerprint('286')).toBe('00328ce5');
  vi.stubGlobal('crypto', {});
  expect(await fingerprint('abc')).toBe('unknown');
});

test('REQ-20: a store’s own words are not passed on, only the name of its error', async () => {
  const { events, session } = setUp({
    store: {
      ...memoryStore(),
      load: () => Promise.reject(new RangeError('key ada, token abc')),
      remove: () => Promise.reject('abc'),
    },
  });
  await session.accessToken();
  await session.logout();
  const failures = events.flatMap((event) => (event.type === 'store_failed' ? [event.error] : []));
  expect(failures.map(({ code, message }) => [code, message])).toEqual([
    ['store_failed', 'The token store failed (RangeError).'],
    ['store_failed', 'The token store failed (string).'],
  ]);
});

test('REQ-20: what a grant throws is told by its name', async () => {
  const messages = [];
  for (const thrown of [new RangeError('secret'), 'secret']) {
    const grant = { login: () => Promise.reject(thrown) };
    messages.push((await errorOf(setUp({ grant }).session.accessToken())).message);
  }
  expect(messages).toEqual([
    'The token request failed before there was an answer (RangeError).',
    'The token request failed before there was an answer (string).',
  ]);
});

test.each<[string, Partial<TokenResponse>, string]>([
  ['no access token', { access_token: null }, 'access_token that can be used: it is missing.'],
  [
    'an access token with a blank',
    { access_token: 'a b' },
    'access_token that can be used: it is no token as RFC 6750 §2.1 has it.',
  ],
  [
    'a refresh token that is a number',
    { access_token: 'a', refresh_token: 5 },
    'refresh_token that can be used: it is no token as RFC 6750 §2.1 has it.',
  ],
])('a token response with %s is told to be one', async (_, response, message) => {
  const { session, server } = setUp();
  server.script({ kind: 'answer', response });
  const error = await errorOf(session.accessToken());
  expect(error.code).toBe('invalid_token_response');
  expect(error.message).toBe(`The token response has no ${message}`);
});

test.each(['abc', 'A-z0.9_~+/', 'abc==', 'a'])('%s is a token', async (access_token) => {
  const { session, server } = setUp();
  server.script({ kind: 'answer', response: { access_token } });
  expect(await session.accessToken()).toBe(access_token);
});

test.each(['=abc', 'ab=c', 'a"b', '\nabc', 'abc\n', 'ä'])(
  'REQ-20: %j is none',
  async (access_token) => {
    const { session, server } = setUp();
    server.script({ kind: 'answer', response: { access_token } });
    expect((await errorOf(session.accessToken())).code).toBe('invalid_token_response');
  },
);

test('REQ-8: a refresh that ends with its deadline is tried once more, then there is a login', async () => {
  const { server } = setUp();
  const sent: string[] = [];
  const grant: Grant<TestCredentials> = {
    login: async (...given) => {
      sent.push('login');
      return server.grant.login(...given);
    },
    refresh: () => {
      sent.push('refresh');
      return new Promise(() => {});
    },
  };
  const { session } = setUp({ grant, timeout: 0.02, credentials: server.credentials });
  const token = await session.accessToken();
  await session.accessToken({ rejected: token });
  expect(sent).toEqual(['login', 'refresh', 'refresh', 'login']);
});

test('a deadline says how long it was', async () => {
  const grant = { login: () => new Promise<never>(() => {}) };
  const error = await errorOf(setUp({ grant, timeout: 0.02 }).session.accessToken());
  expect(error).toMatchObject({ code: 'timeout', message: 'There was no answer within 0.02 s.' });
});

test('a grant that fails after its deadline is not heard', async () => {
  const unhandled = vi.fn();
  process.on('unhandledRejection', unhandled);
  const grant = {
    login: () => new Promise<never>((_, reject) => setTimeout(() => reject(new Error('late')), 40)),
  };
  expect((await errorOf(setUp({ grant, timeout: 0.02 }).session.accessToken())).code).toBe(
    'timeout',
  );
  await new Promise((resolve) => setTimeout(resolve, 40));
  process.off('unhandledRejection', unhandled);
  expect(unhandled).not.toHaveBeenCalled();
});

test('a caller’s signal is let go of when its waiting is over', async () => {
  const { session } = setUp();
  const { signal } = new AbortController();
  const added = vi.spyOn(signal, 'addEventListener');
  const removed = vi.spyOn(signal, 'removeEventListener');
  await session.accessToken({ signal });
  expect(added).toHaveBeenCalledOnce();
  await vi.waitFor(() => expect(removed).toHaveBeenCalledOnce());
  expect(removed.mock.calls[0]![1]).toBe(added.mock.calls[0]![1]);
  expect(removed.mock.calls[0]![0]).toBe(added.mock.calls[0]![0]);
});

test('REQ-2: work whose caller is gone already is not waited for', async () => {
  const { session } = setUp();
  const caller = new AbortController();
  const credentials = () => {
    caller.abort(new Error('gone'));
    return new Promise<never>(() => {});
  };
  const stuck = setUp({ credentials, timeout: 0.05 }).session;
  await expect(stuck.login({ signal: caller.signal })).rejects.toThrow('gone');
  await expect(session.login({ signal: AbortSignal.abort(new Error('gone')) })).rejects.toThrow(
    'gone',
  );
});

test('credentials may be a function, which is asked at every login, refresh and logout that needs them', async () => {
  const { server } = setUp();
  const asked: string[] = [];
  const credentials = ({ signal }: { signal: AbortSignal }) => {
    asked.push(signal.aborted ? 'aborted' : 'asked');
    return server.credentials;
  };
  const given: unknown[] = [];
  const grant: Grant<TestCredentials> = {
    login: async (right, context) => server.grant.login(right, context),
    refresh: async (tokens, context) => {
      given.push(await context.credentials(), context.signal instanceof AbortSignal);
      return server.grant.refresh!(tokens, context);
    },
    logout: async (_, context) =>
      void given.push(await context.credentials(), context.signal instanceof AbortSignal),
  };
  const { session } = setUp({ grant, credentials });
  const token = await session.accessToken();
  await session.accessToken({ rejected: token });
  await session.logout();
  expect(asked).toEqual(['asked', 'asked', 'asked']);
  expect(given).toEqual([server.credentials, true, server.credentials, true]);
});

test('a grant is given a signal with every call', async () => {
  const signals: unknown[] = [];
  const challenge = (name: string, next: unknown) => ({
    challenge: name,
    details: {},
    answer: async (_: string, { signal }: { signal: AbortSignal }) => {
      signals.push(signal);
      return next;
    },
    resend: async ({ signal }: { signal: AbortSignal }) => void signals.push(signal),
  });
  const grant = {
    login: async (_: object, { signal }: { signal: AbortSignal }) => {
      signals.push(signal);
      return challenge('mfa', { access_token: 'a' });
    },
  } as unknown as Grant<object>;
  const events: AuthEvent[] = [];
  const session = createSession({
    grant,
    credentials: {},
    onEvent: (event) => void events.push(event),
    onChallenge: async ({ resend, signal }) => {
      await resend!();
      signals.push(signal);
      return 'code';
    },
  });
  await session.accessToken();
  expect(signals).toHaveLength(4);
  for (const signal of signals) expect(signal).toBeInstanceOf(AbortSignal);
  expect(events[0]).toEqual({ type: 'challenge', challenge: 'mfa' });
});

test('a challenge that can’t be sent again offers no way to', async () => {
  const { server } = setUp();
  let offered: unknown = 'not asked';
  const session = createSession({
    credentials: server.credentials,
    grant: {
      login: async (given, context) => ({
        challenge: 'mfa',
        details: {},
        answer: async () => server.grant.login(given, context),
      }),
    },
    onChallenge: ({ resend }) => {
      offered = resend;
      return 'code';
    },
  });
  await session.accessToken();
  expect(offered).toBeUndefined();
});

test('a sign-out without tokens, or without a way to give them back, is one all the same', async () => {
  const nothing = setUp();
  await nothing.session.logout();
  expect(nothing.events).toEqual([{ type: 'signed_out', revoked: false }]);
  expect(nothing.posts()).toEqual([]);
  const { logout: _, ...grant } = nothing.server.grant;
  const { session, events } = setUp({ grant, credentials: nothing.server.credentials });
  await session.accessToken();
  await session.logout();
  expect(events.at(-1)).toEqual({ type: 'signed_out', revoked: false });
});

test('REQ-24: a sign-out gives back what only the store has', async () => {
  const store = memoryStore();
  const { session, server, clock } = setUp({ store });
  const token = await session.accessToken();
  const late = createSession({
    grant: server.grant,
    credentials: server.credentials,
    store,
    clock,
  });
  await late.logout();
  expect(server.accepts(token)).toBe(false);
  expect(await store.load('default')).toBeUndefined();
});

test('REQ-24: a caller that gives up the waiting for a sign-out is not kept, and it is one', async () => {
  const { session, server, events } = setUp();
  await session.accessToken();
  server.grant.logout = () => new Promise(() => {});
  const caller = new AbortController();
  const leaving = session.logout({ signal: caller.signal });
  caller.abort();
  await leaving;
  expect(events.at(-1)).toEqual({ type: 'signed_out', revoked: false });
});

test('REQ-9: the lock is asked for long enough for two tries, and waited for longer than it can be held', async () => {
  const asked: unknown[] = [];
  const inner = memoryStore();
  const store: TokenStore = {
    ...inner,
    lock: (key, options, task) => {
      asked.push(options);
      return inner.lock!(key, options, task);
    },
  };
  const { session } = setUp({ store, timeout: 3 });
  const token = await session.accessToken();
  expect(asked).toEqual([]);
  await session.accessToken({ rejected: token });
  expect(asked).toEqual([{ lease: 11_000, wait: 16_000 }]);
});

test('REQ-9: what fails under the lock is not done again without it', async () => {
  const { session, server, posts } = setUp({ store: memoryStore() });
  const token = await session.accessToken();
  server.script({ kind: 'status', status: 503 });
  expect((await errorOf(session.accessToken({ rejected: token }))).status).toBe(503);
  expect(posts()).toEqual(['login', 'refresh']);
});

test('errors of this package are known as such, of another copy of it too', () => {
  const other = Object.assign(new Error('x'), { name: 'AuthError', code: 'timeout' });
  expect([new AuthError('timeout', 'x'), other].every(isAuthError)).toBe(true);
  const not = [new Error('x'), { name: 'AuthError', code: 'x' }, undefined, 'AuthError'];
  expect([...not, Object.assign(new Error('x'), { name: 'AuthError' })].some(isAuthError)).toBe(
    false,
  );
  expect(Object.assign(new Error('x'), { code: 'ENOENT' })).not.toSatisfy(isAuthError);
  expect(String(new AuthError('timeout', 'Too late.'))).toBe('AuthError: Too late.');
  expect(new LockTimeoutError('ada', 5).message).toContain('"ada" could not be had within 5 ms');
});

test('what is signed out says how to begin anew', async () => {
  const { session } = setUp();
  await session.logout();
  const { code, message } = await errorOf(session.accessToken());
  expect([code, message]).toEqual([
    'signed_out',
    'The session was ended by logout(). Call login() to begin a new one.',
  ]);
});

// The events and errors of a session, and its calls of the grant and the store.
import { afterEach, expect, test, vi } from 'vitest';
import { passing, storeKey } from '../../test/holders.ts';
import type { AuthEvent, Grant, SessionOptions, TokenResponse, TokenStore } from '../index.ts';
import {
  AuthError,
  createSession,
  fingerprint,
  isAuthError,
  LockTimeoutError,
  memoryStore,
} from '../index.ts';
import { authorizationServer, type TestCredentials } from '../testing/authorization-server.ts';
import { fakeClock } from '../testing/clock.ts';

function setUp(options: Partial<SessionOptions<TestCredentials>> = {}) {
  const clock = fakeClock();
  const server = authorizationServer({ clock });
  const events: AuthEvent[] = [];
  const session = createSession({
    grant: server.grant,
    credentials: server.credentials,
    clock,
    key: 'ada',
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

test('REQ-15: onEvent gets every event with its fields', async () => {
  const { session, server, events, clock } = setUp();
  const token = await session.accessToken();
  server.revokeFamilies();
  const next = await session.accessToken({ rejected: token });
  const last = await session.accessToken({ rejected: next });
  await vi.waitFor(() => expect(events.filter(({ type }) => type === 'rejected')).toHaveLength(2));
  const expiresAt = clock() + 3_600_000;
  const others = events.filter(({ type }) => !['rejected', 'token_request'].includes(type));
  expect(others).toMatchObject([
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

test('a token that is reported as rejected several times gives one event', async () => {
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

test('an error of onEvent does not fail the session', async () => {
  const onEvent = () => {
    throw new Error('The log is full.');
  };
  const { session, server } = setUp({ onEvent });
  server.script({ kind: 'refuse' });
  expect((await errorOf(session.accessToken())).code).toBe('invalid_grant');
  await session.login();
  expect(server.accepts(await session.accessToken())).toBe(true);
});

test('without onEvent and logger no fingerprint is computed', async () => {
  const digest = vi.spyOn(crypto.subtle, 'digest');
  const { session, server } = setUp({ onEvent: undefined });
  const token = await session.accessToken();
  server.script({ kind: 'status', status: 503 });
  await errorOf(session.accessToken({ rejected: token }));
  await session.logout();
  expect(digest).not.toHaveBeenCalled();
});

test('REQ-20: a fingerprint is the start of a SHA-256 digest, or unknown without Web Crypto', async () => {
  expect(await fingerprint('abc')).toBe('ba7816bf');
  expect(await fingerprint('token-39')).toMatch(/^[0-9a-f]{8}$/);
  // The first byte of this one is 0x00.
  expect(await fingerprint('286')).toBe('00328ce5');
  vi.stubGlobal('crypto', {});
  expect(await fingerprint('abc')).toBe('unknown');
});

test('REQ-20: the error of a store appears with its name and place only, without its message', async () => {
  const { events, session } = setUp({
    store: {
      ...memoryStore(),
      load: () => Promise.reject(new RangeError('key ada, token abc')),
      save: () => Promise.reject('abc'),
    },
  });
  await session.accessToken();
  const failures = events.flatMap((event) => (event.type === 'store_failed' ? [event.error] : []));
  const shown = failures.map(({ code, message }) => `${code}: ${withoutLines(message)}`);
  expect(new Set(shown)).toEqual(
    new Set([
      'store_failed: The token store failed (RangeError at failures.test.ts).',
      'store_failed: The token store failed (string).',
    ]),
  );
});

test('REQ-20: the error of a grant appears with its name and place only, without its message', async () => {
  const messages = [];
  for (const thrown of [new RangeError('secret'), 'secret']) {
    const grant = { login: () => Promise.reject(thrown) };
    messages.push((await errorOf(setUp({ grant }).session.accessToken())).message);
  }
  expect(messages.map(withoutLines)).toEqual([
    'The token request failed without a response (RangeError at failures.test.ts).',
    'The token request failed without a response (string).',
  ]);
});

function withoutLines(message: string): string {
  return message.replace(/:\d+:\d+/, '');
}

test.each<[string, Partial<TokenResponse>, string]>([
  ['no access token', { access_token: null }, 'its access_token is missing.'],
  [
    'an access token with a space',
    { access_token: 'a b' },
    'its access_token is not a token (RFC 6749 §A.12).',
  ],
  [
    'a refresh token that is a number',
    { access_token: 'a', refresh_token: 5 },
    'its refresh_token is not a string.',
  ],
])('the error for a token response with %s names the member', async (_, response, message) => {
  const { session, server } = setUp();
  server.script({ kind: 'answer', response });
  const error = await errorOf(session.accessToken());
  expect(error.code).toBe('invalid_token_response');
  expect(error.message).toBe(`The token response is invalid: ${message}`);
});

test.each(['abc', 'A-z0.9_~+/', 'abc==', 'a', '=abc', 'ab=c', 'a"b', '00D!AQ.x', 'Atza|x', '7|x'])(
  'REQ-51: %s is a valid access token',
  async (access_token) => {
    const { session, server } = setUp();
    server.script({ kind: 'answer', response: { access_token } });
    expect(await session.accessToken()).toBe(access_token);
  },
);

test.each(['\nabc', 'abc\n', 'ä', 'a b', '\0', ' '])(
  'REQ-20: %j is an invalid access token',
  async (access_token) => {
    const { session, server } = setUp();
    server.script({ kind: 'answer', response: { access_token } });
    expect((await errorOf(session.accessToken())).code).toBe('invalid_token_response');
  },
);

test('the error of a timeout contains its duration', async () => {
  const grant = { login: () => new Promise<never>(() => {}) };
  const error = await errorOf(setUp({ grant, timeout: 20 }).session.accessToken());
  expect(error).toMatchObject({ code: 'timeout', message: 'No response within 20 ms.' });
});

test('a grant that rejects after its timeout causes no unhandled rejection', async () => {
  const unhandled = vi.fn();
  process.on('unhandledRejection', unhandled);
  const grant = {
    login: () => new Promise<never>((_, reject) => setTimeout(() => reject(new Error('late')), 40)),
  };
  expect((await errorOf(setUp({ grant, timeout: 20 }).session.accessToken())).code).toBe('timeout');
  await new Promise((resolve) => setTimeout(resolve, 40));
  process.off('unhandledRejection', unhandled);
  expect(unhandled).not.toHaveBeenCalled();
});

test('the abort listener is removed from the caller’s signal after the call', async () => {
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

test('REQ-2: login() rejects if its signal is aborted, before or during the call', async () => {
  const { session } = setUp();
  const caller = new AbortController();
  const credentials = () => {
    caller.abort(new Error('gone'));
    return new Promise<never>(() => {});
  };
  const stuck = setUp({ credentials, timeout: 50 }).session;
  await expect(stuck.login(undefined, { signal: caller.signal })).rejects.toThrow('gone');
  const aborted = { signal: AbortSignal.abort(new Error('gone')) };
  await expect(session.login(undefined, aborted)).rejects.toThrow('gone');
});

test('a credentials function is called for every login, refresh and logout that needs credentials', async () => {
  const { server } = setUp();
  const calls: string[] = [];
  const credentials = ({ signal }: { signal: AbortSignal }) => {
    calls.push(signal.aborted ? 'aborted' : 'active');
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
  expect(calls).toEqual(['active', 'active', 'active']);
  expect(given).toEqual([server.credentials, true, server.credentials, true]);
});

test('a grant gets a signal with every call', async () => {
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
  const challenges = events.filter(({ type }) => type === 'challenge');
  expect(challenges).toEqual([{ type: 'challenge', challenge: 'mfa' }]);
});

test('resend is undefined if the grant cannot resend the challenge', async () => {
  const { server } = setUp();
  let offered: unknown = 'not called';
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

test('logout() signs out without tokens, and with a grant that cannot revoke them', async () => {
  const nothing = setUp();
  await nothing.session.logout();
  expect(nothing.events).toEqual([{ type: 'signed_out', by: 'logout', revoked: false }]);
  expect(nothing.posts()).toEqual([]);
  const { logout: _, ...grant } = nothing.server.grant;
  const { session, events } = setUp({ grant, credentials: nothing.server.credentials });
  await session.accessToken();
  await session.logout();
  expect(events.at(-1)).toEqual({ type: 'signed_out', by: 'logout', revoked: false });
});

test('REQ-24: logout() revokes tokens that only the store has', async () => {
  const store = memoryStore();
  const { session, server, clock } = setUp({ store });
  const token = await session.accessToken();
  const late = createSession({
    grant: server.grant,
    credentials: server.credentials,
    store,
    key: 'ada',
    clock,
  });
  await late.logout();
  expect(server.accepts(token)).toBe(false);
  expect(await store.load(await storeKey('ada'))).toMatchObject({ signed_out: true });
});

test('REQ-24: aborting logout() stops the wait for the revocation, and the session is still signed out', async () => {
  const { session, server, events } = setUp();
  await session.accessToken();
  server.grant.logout = () => new Promise(() => {});
  const caller = new AbortController();
  const leaving = session.logout({ signal: caller.signal });
  caller.abort();
  await leaving;
  expect(events.at(-1)).toEqual({ type: 'signed_out', by: 'logout', revoked: false });
});

test('REQ-9: the lease is long enough for two attempts, and the lock timeout is longer than the lease', async () => {
  const requested: unknown[] = [];
  const inner = memoryStore();
  const store: TokenStore = {
    ...inner,
    lock: (key, options, task) => {
      requested.push(options);
      return inner.lock!(key, options, task);
    },
  };
  const { session } = setUp({ store, timeout: 3_000 });
  const token = await session.accessToken();
  await session.accessToken({ rejected: token });
  expect(requested).toEqual(Array(2).fill({ lease: 11_000, wait: 16_000 }));
});

test('REQ-9: a request that fails under the lock is not repeated without it', async () => {
  const { session, server, posts } = setUp({ store: memoryStore() });
  const token = await session.accessToken();
  server.script({ kind: 'status', status: 503 });
  expect((await errorOf(session.accessToken({ rejected: token }))).status).toBe(503);
  expect(posts()).toEqual(['login', 'refresh']);
});

test('isAuthError recognizes the errors of this package and of another copy of it', () => {
  const other = Object.assign(new Error('x'), { name: 'AuthError', code: 'timeout' });
  expect([new AuthError('timeout', 'x'), other].every(isAuthError)).toBe(true);
  const not = [new Error('x'), { name: 'AuthError', code: 'x' }, undefined, 'AuthError'];
  expect([...not, Object.assign(new Error('x'), { name: 'AuthError' })].some(isAuthError)).toBe(
    false,
  );
  expect(Object.assign(new Error('x'), { code: 'ENOENT' })).not.toSatisfy(isAuthError);
  expect(String(new AuthError('timeout', 'Too late.'))).toBe('AuthError: Too late.');
  expect(new LockTimeoutError(5).message).toContain('within 5 ms');
});

test('the error signed_out says how to sign in', async () => {
  const { session } = setUp();
  await session.logout();
  const { code, message } = await errorOf(session.accessToken());
  expect([code, message]).toEqual(['signed_out', 'Not signed in. Call session.login().']);
});

test('a grant without refresh() logs in again', async () => {
  const { server } = setUp();
  const { login } = server.grant;
  const { session, clock } = setUp({ grant: { login }, credentials: server.credentials });
  const first = await session.accessToken();
  clock.advance(3_600_000);
  expect(await session.accessToken()).not.toBe(first);
});

test('a refresh token is not sent after it has expired', async () => {
  for (const [seconds, expected] of [
    [999.999, ['login', 'refresh']],
    [1_000, ['login', 'login']],
  ] as const) {
    const { session, server, clock, posts } = setUp();
    server.script({ kind: 'answer', response: { refresh_expires_in: 1_000, expires_in: 100 } });
    await session.accessToken();
    clock.advance(seconds * 1000);
    await session.accessToken();
    expect(posts()).toEqual(expected);
  }
});

test('REQ-24: a login that fails after logout() rejects with signed_out and reports no failure', async () => {
  const { session, server, events, clock } = setUp();
  let fail = (): void => {};
  const gate = new Promise<void>((_, reject) => {
    fail = () => reject(new TypeError('fetch failed'));
  });
  server.script({ kind: 'delay', release: gate });
  const call = errorOf(session.accessToken());
  await vi.waitFor(() => expect(server.posts).toHaveLength(1));
  await passing(clock, session.logout());
  fail();
  expect((await call).code).toBe('signed_out');
  expect(events.map(({ type }) => type)).toEqual(['token_request', 'signed_out']);
});

test('REQ-24: a login in progress before logout() does not delay the login after it', async () => {
  const { session, server, posts, clock } = setUp();
  const gates = [0, 1].map(() => {
    let open = (): void => {};
    const release = new Promise<void>((resolve) => {
      open = resolve;
    });
    server.script({ kind: 'delay', release });
    return () => open();
  });
  const before = errorOf(session.accessToken());
  await vi.waitFor(() => expect(posts()).toHaveLength(1));
  await passing(clock, session.logout());
  const login = session.login();
  await vi.waitFor(() => expect(posts()).toHaveLength(2));
  gates[0]!();
  expect((await before).code).toBe('signed_out');
  const call = session.accessToken();
  gates[1]!();
  await login;
  expect(server.accepts(await call)).toBe(true);
  expect(posts()).toEqual(['login', 'login', 'logout']);
});

test('a provider that returns the rejected token again gives an error, and logout() revokes only existing tokens', async () => {
  const given: unknown[] = [];
  const grant: Grant<TestCredentials> = {
    login: async () => ({ access_token: 'same' }),
    logout: async (tokens) => void given.push(tokens),
  };
  const { session } = setUp({ grant });
  await session.logout();
  expect(given).toEqual([]);
  await session.login();
  const error = await errorOf(session.accessToken({ rejected: 'same' }));
  expect(error.message).toBe('The provider returned the rejected token again.');
  await session.logout();
  expect(given).toMatchObject([{ access_token: 'same' }]);
});

test('a token response that is not an object is rejected', async () => {
  const { session } = setUp({ grant: { login: async () => 'no' as never } });
  expect((await errorOf(session.accessToken())).message).toBe(
    'The token response is invalid: it is not an object.',
  );
});

test('REQ-2: a caller that aborts with the reason null gets this reason', async () => {
  const session = createSession({ grant: { login: () => new Promise(() => {}) } });
  const caller = new AbortController();
  const token = session.accessToken({ signal: caller.signal });
  caller.abort(null);
  await expect(token).rejects.toBeNull();
  await session.close();
});

test('a response with a `challenge` that is null is not a challenge', async () => {
  const login = async () => ({ challenge: null, access_token: 'a' });
  expect(await createSession({ grant: { login } }).accessToken()).toBe('a');
});

test('REQ-15: a runtime without Web Crypto, or with a part of it, reports events', async () => {
  for (const crypto of [undefined, {}, { subtle: {} }]) {
    vi.stubGlobal('crypto', crypto);
    const events: AuthEvent[] = [];
    const session = createSession({
      grant: { login: async () => ({ access_token: 'a' }) },
      onEvent: (event) => void events.push(event),
    });
    expect(await session.accessToken()).toBe('a');
    expect(events).toContainEqual(expect.objectContaining({ type: 'tokens', token: 'unknown' }));
  }
});

test('REQ-30: a store without Web Crypto is reported with what it requires', async () => {
  vi.stubGlobal('crypto', undefined);
  const events: AuthEvent[] = [];
  const session = createSession({
    grant: { login: async () => ({ access_token: 'a' }) },
    store: memoryStore(),
    key: 'ada',
    onEvent: (event) => void events.push(event),
  });
  await session.accessToken();
  const [event] = events.filter(({ type }) => type === 'store_failed');
  expect(String((event as { error?: unknown }).error)).toContain('requires Web Crypto');
});

// After a failure: which tokens a session keeps, how long it pauses, and what ends the pause.
import { afterEach, expect, test, vi } from 'vitest';
import { storeKey } from '../../test/holders.ts';
import type { AuthEvent, Grant, SessionOptions } from '../index.ts';
import { type AuthError, createSession, fingerprint, memoryStore } from '../index.ts';
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

test.each([
  ['the shortest', 0, [1, 1, 1, 1, 1, 1, 1, 1]],
  ['half of it', 0.5, [1.5, 2.5, 4.5, 8.5, 16.5, 30.5, 30.5, 30.5]],
])(
  'REQ-11: the bound of the pause doubles up to a minute, and jitter chooses a pause in it (%s)',
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
      clock.advance(event.retryAt - clock() - 1);
      await errorOf(session.accessToken());
      expect(server.posts).toHaveLength(waits.length);
      clock.advance(1);
    }
    expect(waits).toEqual(seconds);
    await session.accessToken();
    clock.advance(3_600_000);
    server.script({ kind: 'status', status: 503 });
    await errorOf(session.accessToken());
    const event = events.at(-1)!;
    // A success resets the pause.
    expect(event.type === 'failed' && (event.retryAt - clock()) / 1000).toBe(seconds[0]);
  },
);

test.each([
  ['NaN seconds', Number.NaN, 1],
  ['a century, limited to a day', 3e9, 86_400],
  ['half a second, extended to one second', 0.5, 1],
])('REQ-11: the pause honours a Retry-After of %s', async (_, retryAfter, seconds) => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
  const { session, server, clock, events } = setUp();
  server.script({ kind: 'status', status: 429, retryAfter });
  await errorOf(session.accessToken());
  expect(events.at(-1)).toMatchObject({ type: 'failed', retryAt: clock() + seconds * 1000 });
});

/** The number of logins of a program that polls every ten seconds for a day, if all logins fail. */
async function loginsInADay(outcome: 'rejected' | 'challenge' | 'unavailable'): Promise<number> {
  const clock = fakeClock();
  const server = authorizationServer({ clock });
  let logins = 0;
  const grant: Grant<TestCredentials> = {
    ...server.grant,
    async login(credentials, context) {
      logins += 1;
      if (outcome === 'challenge')
        return {
          challenge: 'mfa',
          details: {},
          answer: () => server.grant.login(credentials, context),
        };
      server.script(outcome === 'rejected' ? { kind: 'refuse' } : { kind: 'status', status: 503 });
      return server.grant.login(credentials, context);
    },
  };
  const session = createSession({ grant, credentials: server.credentials, clock });
  for (let seconds = 0; seconds < 86_400; seconds += 10) {
    await errorOf(session.accessToken());
    clock.advance(10_000);
  }
  return logins;
}

test('REQ-11: a program that polls with a wrong password, or without onChallenge, sends few logins', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  expect(await loginsInADay('rejected')).toBeLessThan(55);
  expect(await loginsInADay('challenge')).toBeLessThan(55);
  expect(await loginsInADay('unavailable')).toBeGreaterThan(2000);
});

test('REQ-11: a person who can enter other credentials waits for a second, not for a minute', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
  const entered = setUp({ credentials: async () => ({ username: 'ada', password: 'mistyped' }) });
  const prompted = setUp({ onChallenge: async () => '123456' });
  for (const { server, session, clock, events } of [entered, prompted]) {
    server.script({ kind: 'refuse' });
    await errorOf(session.accessToken());
    expect(events.at(-1)).toMatchObject({ type: 'failed', retryAt: clock() + 1000 });
  }
});

test('REQ-11: after a wrong password the pauses are a minute or longer, and login() does not wait', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
  const { server, session, clock, events } = setUp();
  server.script({ kind: 'refuse' });
  expect((await errorOf(session.accessToken())).code).toBe('invalid_grant');
  expect(events.at(-1)).toMatchObject({ type: 'failed', retryAt: clock() + 60_000 });
  await session.login();
  expect(server.accepts(await session.accessToken())).toBe(true);
});

test('REQ-11: new tokens in the store end the pause, and the session uses them', async () => {
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
  await vi.waitFor(() => expect(one.session.peek()).toBe(next));
  expect(await one.session.accessToken()).toBe(next);
  expect(one.session.peek()).toBe(next);
  const fingerprints = [await fingerprint(token), await fingerprint(next)];
  await vi.waitFor(() =>
    expect(one.events.filter(({ type }) => type === 'tokens')).toMatchObject([
      { by: 'store', token: fingerprints[0] },
      { by: 'store', token: fingerprints[1] },
    ]),
  );
});

test.each([400, 401, 403, 404, 408, 425, 429, 500, 502, 503])(
  'REQ-10: after a %d that is not a rejection the session keeps the refresh token and does not log in',
  async (status) => {
    const { session, server, posts, clock, events } = setUp();
    const token = await session.accessToken();
    server.script({ kind: 'status', status });
    expect((await errorOf(session.accessToken({ rejected: token }))).status).toBe(status);
    expect(events.at(-1)).toMatchObject({ type: 'failed', error: { status } });
    clock.advance(60_000);
    expect(server.accepts(await session.accessToken())).toBe(true);
    expect(posts()).toEqual(['login', 'refresh', 'refresh']);
  },
);

test('REQ-11: login() ends a pause, and a failed login() starts none', async () => {
  const { session, server, posts } = setUp();
  server.script({ kind: 'status', status: 503 });
  await errorOf(session.accessToken());
  await session.login();
  await session.logout();
  server.script({ kind: 'status', status: 503 });
  await errorOf(session.login());
  expect((await errorOf(session.accessToken())).code).toBe('signed_out');
  await session.login();
  expect(server.accepts(await session.accessToken())).toBe(true);
  expect(posts()).toEqual(['login', 'login', 'logout', 'login', 'login']);
});

test('REQ-8, 38: a refresh that times out is retried once, and no login follows', async () => {
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
  const { session } = setUp({ grant, timeout: 20, credentials: server.credentials });
  const token = await session.accessToken();
  expect((await errorOf(session.accessToken({ rejected: token }))).code).toBe('timeout');
  expect(sent).toEqual(['login', 'refresh', 'refresh']);
});

test('REQ-11: a new refresh token in the store ends the pause, also if the access token has expired', async () => {
  const store = memoryStore();
  const { session, server, clock, posts } = setUp({ store, key: 'ada' });
  server.script({ kind: 'status', status: 503 });
  await errorOf(session.accessToken());
  const { refresh_token } = (await server.grant.login(server.credentials, {
    signal: new AbortController().signal,
  } as never)) as { refresh_token: string };
  const [issued_at, expires_at] = [clock() - 2_000, clock() - 1_000];
  const tokens = {
    access_token: 'old',
    refresh_token,
    issued_at,
    expires_at,
    refresh_at: expires_at,
  };
  const identity = await storeKey('ada');
  await store.save(identity, { revision: 1, identity, generation: 1, tokens }, undefined);
  expect(server.accepts(await session.accessToken())).toBe(true);
  expect(posts()).toEqual(['login', 'login', 'refresh']);
});

test('REQ-11: a successful login() ends a long Retry-After of an earlier failure', async () => {
  const { session, server, clock, posts } = setUp();
  server.script({ kind: 'status', status: 429, retryAfter: 7_200 });
  await errorOf(session.accessToken());
  await session.login();
  clock.advance(3_600_000);
  expect(server.accepts(await session.accessToken())).toBe(true);
  expect(posts()).toEqual(['login', 'login', 'refresh']);
});

test('REQ-8, 38: after lost responses the session keeps the refresh token and sends it again later', async () => {
  const { session, server, clock, posts, events } = setUp();
  const token = await session.accessToken();
  const lost = { kind: 'lost', committed: false } as const;
  server.script(lost, lost, lost);
  expect((await errorOf(session.accessToken({ rejected: token }))).code).toBe(
    'token_request_failed',
  );
  clock.advance(60_000);
  expect(server.accepts(await session.accessToken())).toBe(true);
  expect(posts()).toEqual(['login', 'refresh', 'refresh', 'refresh', 'refresh']);
  expect(
    new Set(server.posts.filter(({ type }) => type === 'refresh').map((one) => one.token)).size,
  ).toBe(1);
  expect(events.map(({ type }) => type)).not.toContain('refresh_refused');
});

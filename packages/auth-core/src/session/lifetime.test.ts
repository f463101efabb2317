// REQ-12, REQ-13, REQ-14: how long a session uses a token, for every form of lifetime in the response.
import { describe, expect, test } from 'vitest';
import {
  createSession,
  defineStore,
  type Grant,
  memoryStore,
  type Session,
  type TokenResponse,
  type TokenSet,
  type TokenStore,
} from '../index.ts';
import { type FakeClock, fakeClock } from '../testing/clock.ts';
import { instantsOnly } from '../workflow/index.ts';
import { internalsOf } from './internals.ts';

/** A session whose token response has these members; `seconds` is the duration of the request. */
function setUp(response: Partial<TokenResponse>, { seconds = 0, refreshWithin = 5_000 } = {}) {
  const clock = fakeClock(Date.UTC(2026, 0, 1));
  let logins = 0;
  const session = createSession({
    clock,
    refreshWithin,
    credentials: {},
    grant: {
      async login() {
        logins += 1;
        clock.advance(seconds * 1000);
        return { access_token: `token-${logins}`, ...response };
      },
    },
  });
  /** Returns whether the first token is still used `after` seconds after its request. */
  async function usedAfter(after: number): Promise<boolean> {
    await session.accessToken();
    clock.set(Date.UTC(2026, 0, 1) + after * 1000);
    return (await session.accessToken()) === 'token-1';
  }
  return { clock, session, usedAfter, logins: () => logins };
}

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1) + seconds * 1000);

test.each<[string, Partial<TokenResponse>, number]>([
  ['a number of seconds', { expires_in: 3600 }, 3600],
  ['a numeric string', { expires_in: '3600' }, 3600],
  ['a fraction', { expires_in: 99.5 }, 99.5],
  ['milliseconds', { expires_in_ms: 90_000 }, 90],
  ['an RFC 3339 instant', { expires_at: at(3600).toISOString() }, 3600],
  ['an RFC 1123 instant', { expires_at: at(3600).toUTCString() }, 3600],
  ['seconds since 1970', { expires_at: at(3600).getTime() / 1000 }, 3600],
  [
    'issued_at and expires_at of a server whose clock is a day off',
    { issued_at: at(86_400).toUTCString(), expires_at: at(90_000).toUTCString() },
    3600,
  ],
  [
    'a lifetime that contradicts expires_at',
    { expires_in: 60, expires_at: at(3600).toISOString() },
    60,
  ],
  ['nothing', {}, 300],
  ['null', { expires_in: null }, 300],
  ['NaN', { expires_in: Number.NaN }, 300],
  ['a word', { expires_in: 'soon' }, 300],
  ['an empty string', { expires_in: '' }, 300],
  ['an object', { expires_in: {} }, 300],
  ['an invalid date', { expires_at: 'tomorrow' }, 300],
  ['1e308', { expires_in: 1e308 }, 30 * 86_400],
  ['the maximum of a Date in seconds', { expires_in: 8.64e12 }, 30 * 86_400],
  ['Infinity', { expires_in: Number.POSITIVE_INFINITY }, 30 * 86_400],
  ['the last instant of a Date', { expires_at: new Date(8.64e15).toISOString() }, 30 * 86_400],
])('REQ-12: %s gives the expected lifetime', async (_, response, lifetime) => {
  const within = Math.min(5, lifetime / 4);
  expect(await setUp(response).usedAfter(lifetime - within - 0.01)).toBe(true);
  expect(await setUp(response).usedAfter(lifetime - within)).toBe(false);
});

test.each([0, -1, -1e308])(
  'REQ-12: a token with a lifetime of %d is used for the calls that waited for it',
  async (expires_in) => {
    const { session, logins, clock } = setUp({ expires_in });
    const tokens = await Promise.all([session.accessToken(), session.accessToken()]);
    expect(tokens).toEqual(['token-1', 'token-1']);
    clock.advance(1_000);
    expect(await session.accessToken()).toBe('token-2');
    expect(logins()).toBe(2);
  },
);

test('REQ-12: a new token does not inherit the expiry of the previous one', async () => {
  const clock = fakeClock();
  const responses = [{ expires_in: 3600 }, {}];
  let posts = 0;
  const respond = async () => {
    posts += 1;
    return { access_token: `token-${posts}`, refresh_token: 'r', ...responses[posts - 1] };
  };
  const session = createSession({
    clock,
    credentials: {},
    grant: { login: respond, refresh: respond },
  });
  await session.accessToken();
  clock.advance(3_599_000);
  expect(await session.accessToken()).toBe('token-2');
  clock.advance(299_000);
  expect(await session.accessToken()).toBe('token-3');
});

test('REQ-13: the lifetime starts before the request is sent', async () => {
  const { usedAfter } = setUp({ expires_in: 100 }, { seconds: 20 });
  expect(await usedAfter(95)).toBe(false);
});

test('REQ-14: after a long sleep the first call gets a new token', async () => {
  const { session, clock } = setUp({ expires_in: 3600 });
  await session.accessToken();
  clock.advance(86_400_000);
  expect(await session.accessToken()).toBe('token-2');
});

test('refreshWithin determines how early a token is refreshed, and refresh_within of the response overrides it', async () => {
  expect(await setUp({ expires_in: 3600 }, { refreshWithin: 600_000 }).usedAfter(2999)).toBe(true);
  expect(await setUp({ expires_in: 3600 }, { refreshWithin: 600_000 }).usedAfter(3000)).toBe(false);
  expect(
    await setUp({ expires_in: 3600, refresh_within: 60 }, { refreshWithin: 600_000 }).usedAfter(
      3539,
    ),
  ).toBe(true);
});

test('a refresh token that has expired is not sent', async () => {
  for (const response of [
    { refresh_expires_in: 60 },
    { refresh_expires_at: at(60).toISOString() },
  ]) {
    const clock = fakeClock(Date.UTC(2026, 0, 1));
    const posts: string[] = [];
    const body = { access_token: 'a', refresh_token: 'r', expires_in: 30, ...response };
    const session = createSession({
      clock,
      credentials: {},
      grant: {
        login: async () => {
          posts.push('login');
          return body;
        },
        refresh: async () => {
          posts.push('refresh');
          return { access_token: 'b', expires_in: 30 };
        },
      },
    });
    await session.accessToken();
    clock.advance(31_000);
    await session.accessToken();
    clock.advance(31_000);
    await session.accessToken();
    expect(posts).toEqual(['login', 'refresh', 'login']);
  }
});

test.each([
  ['a string', 'soon'],
  ['NaN', Number.NaN],
  ['negative', -1],
  ['null', null],
])('REQ-11: a refresh_within that is %s is ignored', async (_, refresh_within) => {
  const response = { expires_in: 3600, refresh_within } as unknown as Partial<TokenResponse>;
  expect(await setUp(response).usedAfter(3594)).toBe(true);
  expect(await setUp(response).usedAfter(3595)).toBe(false);
});

test.each([null, undefined, 'a string', 12, []])(
  'REQ-10: %s is an invalid token response',
  async (response) => {
    const grant = { login: async () => response as unknown as TokenResponse };
    const session = createSession({ grant, credentials: {}, clock: fakeClock() });
    await expect(session.accessToken()).rejects.toMatchObject({ code: 'invalid_token_response' });
  },
);

test('REQ-12: an infinite expiry of the refresh token is not stored, because JSON cannot represent it', async () => {
  const saved: unknown[] = [];
  const store = defineStore({
    load: async () => undefined,
    save: async (_, { tokens }) => saved.push(tokens) > 0,
    remove: async () => true,
  });
  for (const members of [{ refresh_expires_in: 1e308 }, { refresh_expires_at: 1e308 }]) {
    const grant = { login: async () => ({ access_token: 'a', refresh_token: 'r', ...members }) };
    await createSession({
      grant,
      credentials: {},
      clock: fakeClock(),
      store,
      key: 'ada',
    }).accessToken();
    expect(JSON.parse(JSON.stringify(saved.at(-1)))).not.toHaveProperty('refresh_expires_at');
  }
});

test('REQ-13: a token that expired while it was being stored is not returned', async () => {
  const clock = fakeClock();
  let posts = 0;
  let sleep = 400;
  const store = defineStore({
    load: async () => undefined,
    async save() {
      clock.freeze(sleep * 1000);
      sleep = 0;
      return true;
    },
    remove: async () => true,
  });
  const login = async () => {
    posts += 1;
    return { access_token: `token-${posts}`, expires_in: 300 };
  };
  const session = createSession({ grant: { login }, credentials: {}, clock, store, key: 'ada' });
  const asleep = session.accessToken();
  expect(await asleep).toBe('token-2');
  expect(posts).toBe(2);
});

test.each([
  ['a token with a lifetime of an hour is used until a second before its expiry', 3600, 3599],
  ['a token with a lifetime of two seconds is used until half a second before', 2, 1.5],
])('REQ-13: if refreshing fails, %s', async (_, expires_in, last) => {
  const clock = fakeClock();
  let posts = 0;
  const grant = {
    async login() {
      posts += 1;
      if (posts > 1) throw new TypeError('fetch failed');
      return { access_token: 'only-one', expires_in };
    },
  };
  const session = createSession({ grant, credentials: {}, clock, refreshWithin: 3_000_000 });
  await session.accessToken();
  const began = clock();
  clock.set(began + last * 1000 - 1);
  expect(await session.accessToken()).toBe('only-one');
  clock.set(began + last * 1000);
  await expect(session.accessToken()).rejects.toMatchObject({ code: 'token_request_failed' });
  expect(posts).toBe(2);
});

test('REQ-13: a token is used if the clock was set back by a minute, and not if by more', async () => {
  const clock = fakeClock();
  const { session } = setUpAt(clock);
  const began = clock();
  await session.accessToken();
  clock.set(began - 60_000);
  expect(await session.accessToken()).toBe('token-1');
  clock.set(began - 60_001);
  expect(await session.accessToken()).toBe('token-2');
});

test('REQ-21: a token is new for three seconds, or for a tenth of a short lifetime', async () => {
  for (const [expires_in, seconds] of [
    [3600, 3],
    [10, 1],
  ] as const) {
    const clock = fakeClock();
    const { session } = setUpAt(clock, expires_in);
    const { isNew } = internalsOf(session);
    expect(isNew('token-1')).toBe(false);
    await session.accessToken();
    expect([isNew('token-1'), isNew('another')]).toEqual([true, false]);
    clock.advance((seconds - 0.001) * 1000);
    expect(isNew('token-1')).toBe(true);
    clock.advance(1);
    expect(isNew('token-1')).toBe(false);
  }
});

function setUpAt(clock: FakeClock, expires_in = 3600): { session: Session } {
  let posts = 0;
  const login = async () => {
    posts += 1;
    return { access_token: `token-${posts}`, expires_in };
  };
  return { session: createSession({ grant: { login }, credentials: {}, clock }) };
}

test.each([
  ['a space', ' '],
  ['an array', [3600]],
  ['true', true],
  ['a number with a unit', '1 hour'],
])('REQ-12: an expires_in that is %s gives the default lifetime', async (_, expires_in) => {
  expect(await setUp({ expires_in }).usedAfter(294)).toBe(true);
  expect(await setUp({ expires_in }).usedAfter(295)).toBe(false);
});

test('REQ-12: an expires_at that is neither a string nor a number gives the default lifetime', async () => {
  expect(await setUp({ expires_at: { date: 'x' } }).usedAfter(294)).toBe(true);
  expect(await setUp({ expires_at: ['2027-01-01'] }).usedAfter(295)).toBe(false);
});

/** Returns the refresh tokens that a session sends, and the tokens that it saves, for these responses in turn. */
async function refreshes(...responses: object[]) {
  const clock = fakeClock();
  const sent: unknown[] = [];
  const saved: TokenSet[] = [];
  let posts = 0;
  const next = async () => {
    posts += 1;
    return { access_token: `token-${posts}`, expires_in: 100, ...responses[posts - 1] };
  };
  const grant: Grant<object> = {
    login: next,
    async refresh({ refresh_token }) {
      sent.push(refresh_token);
      return next();
    },
  };
  const inner = memoryStore();
  const store: TokenStore = {
    ...inner,
    async save(key, record, ...rest) {
      saved.push(record.tokens!);
      return inner.save(key, record, ...rest);
    },
  };
  const session = createSession({ grant, credentials: {}, clock, store, key: 'ada' });
  for (const _ of responses) {
    await session.accessToken();
    clock.advance(99_500);
  }
  return { sent, saved };
}

test('a refresh without a new refresh token keeps the old one and its expiry', async () => {
  const first = { refresh_token: 'first', refresh_expires_in: 1_000, security_scheme: 'bearer' };
  const { sent, saved } = await refreshes(
    first,
    {},
    { refresh_token: '' },
    { refresh_token: null },
  );
  expect(sent).toEqual(['first', 'first', 'first']);
  const end = saved[0]!.issued_at + 1_000_000;
  expect(saved.map(({ refresh_expires_at }) => refresh_expires_at)).toEqual([end, end, end, end]);
  expect(saved.map(({ security_scheme }) => security_scheme)).toEqual(Array(4).fill('bearer'));
});

test('a refresh that repeats the refresh token keeps its expiry, unless the response states another one', async () => {
  const first = { refresh_token: 'same', refresh_expires_in: 1_000 };
  const { saved } = await refreshes(
    first,
    { refresh_token: 'same' },
    { refresh_token: 'same', refresh_expires_in: 'never' },
  );
  const end = saved[0]!.issued_at + 1_000_000;
  const ends = saved.map(({ refresh_expires_at }) => refresh_expires_at);
  expect(ends).toEqual([end, end, 8.64e15]);
});

test('a refresh keeps the data that the grant stored with the tokens, unless the response has other data', async () => {
  const { saved } = await refreshes(
    { refresh_token: 'r', attached: { device: 1 } },
    {},
    { attached: { device: 2 } },
  );
  expect(saved.map(({ attached }) => attached)).toEqual([
    { device: 1 },
    { device: 1 },
    { device: 2 },
  ]);
});

test('a new refresh token does not inherit the expiry of the old one', async () => {
  const first = { refresh_token: 'first', refresh_expires_in: 1_000 };
  const { saved } = await refreshes(first, { refresh_token: 'second' });
  expect(saved[1]!.refresh_expires_at).toBeUndefined();
});

test('a refresh keeps refresh_within, unless the response states another value', async () => {
  const { saved } = await refreshes(
    { refresh_token: 'r', refresh_within: 20 },
    {},
    { refresh_within: 10 },
    { refresh_within: 0 },
    { refresh_within: 60 },
  );
  // At most a quarter of the lifetime.
  expect(saved.map((tokens) => tokens.expires_at - tokens.refresh_at)).toEqual([
    20_000, 20_000, 10_000, 0, 25_000,
  ]);
});

test.each([0, -1, '0'])(
  'REQ-12: a new refresh token with the lifetime %s is used: it has no known expiry',
  async (refresh_expires_in) => {
    const clock = fakeClock();
    const refresh = async () => ({ access_token: 'second' });
    const login = async () => ({ access_token: 'first', refresh_token: 'r', refresh_expires_in });
    const session = createSession({ grant: { login, refresh }, clock });
    await session.login({});
    clock.advance(3_600_000);
    expect(await session.accessToken()).toBe('second');
  },
);

test('a login does not keep the refresh token of the login before', async () => {
  const clock = fakeClock();
  const answers = [{ refresh_token: 'of the first login' }, {}, {}];
  const posts: string[] = [];
  const grant: Grant<object> = {
    async login() {
      posts.push('login');
      return { access_token: `token-${posts.length}`, expires_in: 60, ...answers.shift() };
    },
    async refresh() {
      posts.push('refresh');
      return { access_token: 'refreshed' };
    },
  };
  const session = createSession({ grant, credentials: {}, clock });
  await session.accessToken();
  await session.login();
  clock.advance(60_000);
  expect(await session.accessToken()).toBe('token-3');
  expect(posts).toEqual(['login', 'login', 'login']);
});

test('REQ-14: a refreshed token is used, also if the clock was set back since the login', async () => {
  const clock = fakeClock();
  const refresh = async () => ({ access_token: 'second', expires_in: 3600 });
  const login = async () => ({ access_token: 'first', refresh_token: 'r', expires_in: 3600 });
  const session = createSession({ grant: { login, refresh }, credentials: {}, clock });
  await session.accessToken();
  clock.set(clock() - 30_000);
  expect(await session.accessToken({ rejected: 'first' })).toBe('second');
});

test('instantsOnly reads instants, and no other format', () => {
  const now = Date.UTC(2026, 0, 1);
  const unknown: string[] = [];
  const read = (members: object) =>
    instantsOnly({ access_token: 'a', ...members }, now, (member) => void unknown.push(member));
  expect(
    read({ expires_at: at(600).toISOString(), refresh_expires_at: at(1_200).toISOString() }),
  ).toEqual({ access: now + 600_000, refresh: now + 1_200_000 });
  expect(read({ expires_in: 600, expires_in_ms: 600_000 })).toEqual({
    access: now + 300_000,
    refresh: undefined,
  });
  expect(unknown).toEqual([]);
  read({ expires_at: 'tomorrow' });
  expect(unknown).toEqual(['expires_at']);
});

describe('a token endpoint that is slower than the lifetime of its tokens', () => {
  function setUpSlow(expires_in: number, delay: number) {
    const clock = fakeClock();
    let posts = 0;
    const respond = async () => {
      posts += 1;
      clock.advance(delay);
      return { access_token: `token-${posts}`, refresh_token: `refresh-${posts}`, expires_in };
    };
    const grant = { login: respond, refresh: respond };
    return { session: createSession({ clock, grant }), posts: () => posts };
  }

  test.each([0, -1])(
    'REQ-12: one call with a lifetime of %d sends one request',
    async (lifetime) => {
      const { session, posts } = setUpSlow(lifetime, 1_500);
      expect(await session.accessToken()).toBe('token-1');
      expect(posts()).toBe(1);
    },
  );

  test('REQ-11: one call sends three requests, then fails with the reason', async () => {
    const { session, posts } = setUpSlow(1, 1_500);
    for (let call = 0; call < 20; call += 1) {
      await expect(session.accessToken()).rejects.toMatchObject({
        code: 'invalid_token_response',
        message: 'The tokens expired before they arrived.',
      });
    }
    expect(posts()).toBe(3);
  });

  test('REQ-31: after one late response, the next one is used', async () => {
    const clock = fakeClock();
    const delays = [90_000, 100];
    let posts = 0;
    const respond = async () => {
      posts += 1;
      clock.advance(delays.shift() ?? 0);
      return { access_token: `token-${posts}`, refresh_token: 'kept', expires_in: 60 };
    };
    const session = createSession({ clock, grant: { login: respond, refresh: respond } });
    expect(await session.accessToken()).toBe('token-2');
  });
});

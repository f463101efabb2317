// REQ-12, REQ-13, REQ-14: how long a token is used, whatever the server says about it.
import { expect, test } from 'vitest';
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
import { internalsOf } from './internals.ts';

/** A session whose server answers with these members; `seconds` is how long the request takes. */
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
  /** Whether the first token is still given out, so many seconds after it was asked for. */
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
  ['a numeric text', { expires_in: '3600' }, 3600],
  ['a fraction', { expires_in: 99.5 }, 99.5],
  ['milliseconds', { expires_in_ms: 90_000 }, 90],
  ['an RFC 3339 instant', { expires_at: at(3600).toISOString() }, 3600],
  ['an RFC 1123 instant', { expires_at: at(3600).toUTCString() }, 3600],
  ['seconds since 1970', { expires_at: at(3600).getTime() / 1000 }, 3600],
  [
    'both instants of a server whose clock is a day off',
    { issued_at: at(86_400).toUTCString(), expires_at: at(90_000).toUTCString() },
    3600,
  ],
  [
    'a lifetime and an instant that disagree: the lifetime',
    { expires_in: 60, expires_at: at(3600).toISOString() },
    60,
  ],
  ['nothing', {}, 300],
  ['null', { expires_in: null }, 300],
  ['NaN', { expires_in: Number.NaN }, 300],
  ['a word', { expires_in: 'soon' }, 300],
  ['an empty text', { expires_in: '' }, 300],
  ['an object', { expires_in: {} }, 300],
  ['a date that is none', { expires_at: 'tomorrow' }, 300],
  ['1e308', { expires_in: 1e308 }, 30 * 86_400],
  ['as many seconds as a Date holds, which is not never', { expires_in: 8.64e12 }, 30 * 86_400],
  ['Infinity', { expires_in: Number.POSITIVE_INFINITY }, 30 * 86_400],
])('REQ-12: %s gives the lifetime it should', async (_, response, lifetime) => {
  const within = Math.min(5, lifetime / 4);
  expect(await setUp(response).usedAfter(lifetime - within - 0.01)).toBe(true);
  expect(await setUp(response).usedAfter(lifetime - within)).toBe(false);
});

test.each([0, -1, -1e308])(
  'REQ-12: a lifetime of %d is over at once, but not before those who waited have it',
  async (expires_in) => {
    const { session, logins, clock } = setUp({ expires_in });
    const tokens = await Promise.all([session.accessToken(), session.accessToken()]);
    expect(tokens).toEqual(['token-1', 'token-1']);
    clock.advance(1_000);
    expect(await session.accessToken()).toBe('token-2');
    expect(logins()).toBe(2);
  },
);

test('REQ-12: a new token never inherits the expiry of the one before', async () => {
  const clock = fakeClock();
  const responses = [{ expires_in: 3600 }, {}];
  let posts = 0;
  const renew = async () => {
    posts += 1;
    return { access_token: `token-${posts}`, refresh_token: 'r', ...responses[posts - 1] };
  };
  const session = createSession({
    clock,
    credentials: {},
    grant: { login: renew, refresh: renew },
  });
  await session.accessToken();
  clock.advance(3_599_000);
  expect(await session.accessToken()).toBe('token-2');
  clock.advance(299_000);
  expect(await session.accessToken()).toBe('token-3');
});

test('REQ-13: the lifetime counts from before the request was sent', async () => {
  const { usedAfter } = setUp({ expires_in: 100 }, { seconds: 20 });
  expect(await usedAfter(95)).toBe(false);
});

test('REQ-14: after a long sleep the first call gets a new token', async () => {
  const { session, clock } = setUp({ expires_in: 3600 });
  await session.accessToken();
  clock.advance(86_400_000);
  expect(await session.accessToken()).toBe('token-2');
});

test('refreshWithin says how early a token is renewed', async () => {
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
    const answer = { access_token: 'a', refresh_token: 'r', expires_in: 30, ...response };
    const session = createSession({
      clock,
      credentials: {},
      grant: {
        login: async () => {
          posts.push('login');
          return answer;
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
  ['a text', 'soon'],
  ['NaN', Number.NaN],
  ['negative', -1],
  ['null', null],
])('REQ-11: a window that is %s is not the server’s to say', async (_, refresh_within) => {
  const response = { expires_in: 3600, refresh_within } as unknown as Partial<TokenResponse>;
  expect(await setUp(response).usedAfter(3594)).toBe(true);
  expect(await setUp(response).usedAfter(3595)).toBe(false);
});

test.each([null, undefined, 'a text', 12, []])(
  'REQ-10: %s is no token response',
  async (response) => {
    const grant = { login: async () => response as unknown as TokenResponse };
    const session = createSession({ grant, credentials: {}, clock: fakeClock() });
    await expect(session.accessToken()).rejects.toMatchObject({ code: 'invalid_token_response' });
  },
);

test('REQ-12: a refresh token that never expires survives JSON', async () => {
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

test('REQ-13: a token that has expired while it was being stored is not given out', async () => {
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
  ['a token of an hour, until a second before its end', 3600, 3599],
  ['one of two seconds, until half a second before', 2, 1.5],
])('REQ-13: while no other can be had, %s', async (_, expires_in, last) => {
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

test('REQ-13: a clock that was set back a little is forgiven, and one that was set back more is not', async () => {
  const clock = fakeClock();
  const { session } = setUpAt(clock);
  const began = clock();
  await session.accessToken();
  clock.set(began - 60_000);
  expect(await session.accessToken()).toBe('token-1');
  clock.set(began - 60_001);
  expect(await session.accessToken()).toBe('token-2');
});

test('REQ-21: a token is new for three seconds, or a tenth of a short life', async () => {
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
  ['a blank text', ' '],
  ['a list', [3600]],
  ['true', true],
  ['a lifetime in words', '1 hour'],
])('REQ-12: %s is no lifetime, and none is assumed to be for ever', async (_, expires_in) => {
  expect(await setUp({ expires_in }).usedAfter(294)).toBe(true);
  expect(await setUp({ expires_in }).usedAfter(295)).toBe(false);
});

test('REQ-12: an expiry that is no text and no number is none', async () => {
  expect(await setUp({ expires_at: { date: 'x' } }).usedAfter(294)).toBe(true);
  expect(await setUp({ expires_at: ['2027-01-01'] }).usedAfter(295)).toBe(false);
});

/** What a session presents and stores when its server answers with these, one after the other. */
async function renewals(...responses: object[]) {
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

test('a refresh without a new refresh token keeps the old one, and what is known of its end', async () => {
  const first = { refresh_token: 'first', refresh_expires_in: 1_000, security_scheme: 'bearer' };
  const { sent, saved } = await renewals(first, {}, { refresh_token: '' }, { refresh_token: null });
  expect(sent).toEqual(['first', 'first', 'first']);
  const end = saved[0]!.issued_at + 1_000_000;
  expect(saved.map(({ refresh_expires_at }) => refresh_expires_at)).toEqual([end, end, end, end]);
  expect(saved.map(({ security_scheme }) => security_scheme)).toEqual(Array(4).fill('bearer'));
});

test('a new refresh token has its own end, or none that is known', async () => {
  const first = { refresh_token: 'first', refresh_expires_in: 1_000 };
  const { saved } = await renewals(first, { refresh_token: 'second' });
  expect(saved[1]!.refresh_expires_at).toBeUndefined();
});

test('how early a token is renewed is kept over a refresh, unless the server says otherwise', async () => {
  const { saved } = await renewals(
    { refresh_token: 'r', refresh_within: 20 },
    {},
    { refresh_within: 10 },
    { refresh_within: 0 },
    { refresh_within: 60 },
  );
  // A quarter of the life at the most.
  expect(saved.map((tokens) => tokens.expires_at - tokens.refresh_at)).toEqual([
    20_000, 20_000, 10_000, 0, 25_000,
  ]);
});

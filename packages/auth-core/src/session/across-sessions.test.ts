// How sessions of one account coordinate through the record: logins, sign-outs and missing records.
import { describe, expect, test, vi } from 'vitest';
import { codeOf, failingStore, passing, setUpHolders, storeKey } from '../../test/holders.ts';
import {
  AuthError,
  type AuthEvent,
  type ChallengeQuestion,
  type Clock,
  createSession,
  type Grant,
  memoryStore,
  type Session,
  type SessionState,
  type TokenStore,
} from '../index.ts';
import { authorizationServer, type TestCredentials } from '../testing/authorization-server.ts';
import { type FakeClock, fakeClock } from '../testing/clock.ts';

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('login under the lock', () => {
  test('REQ-41: ten sessions of an empty store send one login', async () => {
    const { holder, posts } = setUpHolders();
    const tokens = await Promise.all(Array.from({ length: 10 }, () => holder().accessToken()));
    expect(new Set(tokens).size).toBe(1);
    expect(posts()).toEqual(['login']);
  });

  test('REQ-41: ten sessions send one login after the token family was revoked', async () => {
    const { clock, server, holder, posts } = setUpHolders();
    const sessions = Array.from({ length: 10 }, () => holder());
    await Promise.all(sessions.map((session) => session.accessToken()));
    server.revokeFamilies();
    clock.advance(3_600_000);
    const tokens = await Promise.all(sessions.map((session) => session.accessToken()));
    expect(new Set(tokens).size).toBe(1);
    expect(posts()).toEqual(['login', 'refresh', 'login']);
  });

  test('REQ-41: ten sessions send one login at each expiry with a grant without refresh tokens', async () => {
    const { clock, holder } = setUpHolders();
    const server = authorizationServer({ clock, refreshTokens: false });
    const { grant, credentials } = server;
    const sessions = Array.from({ length: 10 }, () => holder({ grant, credentials }));
    for (let expiry = 1; expiry <= 3; expiry += 1) {
      await Promise.all(sessions.map((session) => session.accessToken()));
      expect(server.posts).toHaveLength(expiry);
      clock.advance(3_600_000);
    }
  });

  test('REQ-41: a store without lock and subscribe works, and the sessions end with the tokens of one login', async () => {
    const { load, save, remove } = memoryStore();
    const { server, holder, stored } = setUpHolders({ load, save, remove });
    const sessions = Array.from({ length: 5 }, () => holder());
    const tokens = await Promise.all(sessions.map((session) => session.accessToken()));
    for (const token of tokens) expect(server.accepts(token)).toBe(true);
    expect(server.accepts((await stored())?.tokens?.access_token ?? '')).toBe(true);
  });
});

/** Sessions of one store whose logins prompt the user for a code, and the prompts. */
function setUpTabs(store: TokenStore = memoryStore()) {
  const clock = fakeClock();
  const server = authorizationServer({ clock });
  const questions: { tab: number; signal: AbortSignal; reply: (code: string) => void }[] = [];
  const events: AuthEvent[] = [];
  const grant: Grant<TestCredentials> = {
    ...server.grant,
    login: async (credentials, context) => ({
      challenge: 'mfa',
      details: {},
      answer: async () => server.grant.login(credentials, context),
    }),
  };
  let tabs = 0;
  const openTab = (own: Clock = clock): Session => {
    const tab = tabs++;
    return createSession<TestCredentials, ChallengeQuestion, string>({
      clock: own,
      grant,
      store,
      key: 'ada',
      credentials: server.credentials,
      onEvent: (event) => void events.push(event),
      onChallenge: ({ signal }) =>
        new Promise((reply) => {
          questions.push({ tab, signal, reply });
        }),
    });
  };
  const prompted = (count: number) => vi.waitFor(() => expect(questions).toHaveLength(count));
  const stored = async () => store.load(await storeKey('ada'));
  return { clock, server, questions, events, openTab, prompted, stored };
}

/** Advances the clock in steps of 500 ms. */
async function pass(clock: FakeClock, milliseconds: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += 500) {
    await settled();
    clock.advance(500);
  }
  await settled();
}

describe('prompting the user', () => {
  test('REQ-41: ten tabs prompt the user once, and the answer signs in all of them', async () => {
    const { clock, questions, openTab, prompted, server } = setUpTabs();
    const tabs = Array.from({ length: 10 }, () => openTab());
    const tokens = Promise.all(tabs.map((tab) => tab.accessToken()));
    await prompted(1);
    await pass(clock, 60_000);
    expect(questions).toHaveLength(1);
    questions[0]!.reply('123456');
    expect(new Set(await passing(clock, tokens)).size).toBe(1);
    expect(server.posts).toHaveLength(1);
  });

  test('REQ-41: the other tabs have the state challenge, and the prompting session sends heartbeats', async () => {
    const { clock, questions, openTab, prompted, stored } = setUpTabs();
    const [one, two] = [openTab(), openTab()];
    const states: SessionState[] = [];
    two.subscribe((state) => states.push(state));
    void one.accessToken();
    await prompted(1);
    await pass(clock, 1_000);
    const before = (await stored())?.asking;
    expect(before).toMatchObject({ challenge: 'mfa' });
    await pass(clock, 20_000);
    expect((await stored())?.asking?.beat).toBeGreaterThan(before!.beat);
    expect(two.state).toBe('challenge');
    questions[0]!.reply('123456');
    await pass(clock, 1_000);
    expect(two.state).toBe('signed_in');
    expect(states).toEqual(['signed_out', 'challenge', 'signed_in']);
    expect((await stored())?.asking).toBeUndefined();
  });

  test('REQ-41: another tab prompts the user after the prompting tab has died', async () => {
    const { clock, questions, openTab, prompted } = setUpTabs();
    // A crashed tab: its timers do not fire.
    const dead: Clock = Object.assign(() => clock(), {
      monotonic: clock.monotonic,
      after: () => () => {},
    });
    void openTab(dead).accessToken();
    await prompted(1);
    const token = openTab().accessToken();
    await pass(clock, 10_000);
    expect(questions).toHaveLength(1);
    await pass(clock, 10_000);
    expect(questions).toHaveLength(2);
    questions[1]!.reply('123456');
    expect(await passing(clock, token)).toMatch(/^access-/);
  });

  test('REQ-41: a tab withdraws its prompt when another tab has the answer', async () => {
    const { clock, server, questions, openTab, prompted } = setUpTabs();
    const [one, two] = [openTab(), openTab()];
    const waiting = one.accessToken();
    await prompted(1);
    const login = two.login(server.credentials);
    await prompted(2);
    questions[1]!.reply('123456');
    await passing(clock, login);
    expect(await passing(clock, waiting)).toBe(two.peek());
    expect(questions[0]!.signal.aborted).toBe(true);
  });
});

describe('a sign-out', () => {
  test('REQ-42: the record of a sign-out has a later generation and no tokens', async () => {
    const { holder, stored } = setUpHolders();
    const session = holder();
    await session.accessToken();
    const before = (await stored())!.generation;
    await session.logout();
    expect(await stored()).toMatchObject({ signed_out: true, generation: before + 1 });
    expect((await stored())?.tokens).toBeUndefined();
  });

  test('REQ-42: a sign-out without a revocation endpoint ends the other sessions, with an event', async () => {
    const { clock, server, events, holder, stored } = setUpHolders();
    const { logout: _, ...grant } = server.grant;
    const [one, two] = [holder({ grant }), holder({ grant })];
    await Promise.all([one.accessToken(), two.accessToken()]);
    await one.logout();
    await settled();
    expect(two.peek()).toBeUndefined();
    expect(two.state).toBe('signed_out');
    expect(await codeOf(two.accessToken())).toBe('signed_out');
    expect(events).toContainEqual({ type: 'signed_out', by: 'store', revoked: false });
    clock.advance(7_200_000);
    expect(await codeOf(two.accessToken())).toBe('signed_out');
    expect(await stored()).toMatchObject({ signed_out: true });
  });

  test('REQ-42: without subscribe, a session sees the sign-out when it needs a token', async () => {
    const { subscribe: _, ...store } = memoryStore();
    const { clock, holder, posts } = setUpHolders(store);
    const [one, two] = [holder(), holder()];
    await Promise.all([one.accessToken(), two.accessToken()]);
    await one.logout();
    clock.advance(3_600_000);
    expect(await codeOf(two.accessToken())).toBe('signed_out');
    expect(posts()).toEqual(['login', 'logout']);
  });

  test('REQ-42: the refresh of another session does not overwrite a sign-out', async () => {
    const { server, holder, stored } = setUpHolders();
    const { logout: _, ...grant } = server.grant;
    const [one, two] = [holder({ grant }), holder({ grant })];
    const token = await one.accessToken();
    await two.accessToken();
    let release = (): void => {};
    const delay = new Promise<void>((resolve) => {
      release = resolve;
    });
    server.script({ kind: 'delay', release: delay });
    const refreshing = codeOf(two.accessToken({ rejected: token }));
    await settled();
    await one.logout();
    release();
    expect(await refreshing).toBe('signed_out');
    expect(await stored()).toMatchObject({ signed_out: true });
    expect((await stored())?.tokens).toBeUndefined();
    expect(two.peek()).toBeUndefined();
  });

  test('REQ-5, 42: no other session sends the refresh token of a sign-out that is not stored yet', async () => {
    const inner = memoryStore();
    let isSlow = false;
    let release = (): void => {};
    const delay = new Promise<void>((resolve) => {
      release = resolve;
    });
    const save: TokenStore['save'] = async (...given) => {
      if (isSlow) await delay;
      return inner.save(...given);
    };
    const { server, holder, posts } = setUpHolders({ ...inner, save });
    const [one, two] = [holder(), holder()];
    const rejected = await one.accessToken();
    await two.accessToken();
    server.script({ kind: 'delay', release: delay });
    const refreshing = [one, two].map((session) => codeOf(session.accessToken({ rejected })));
    await settled();
    isSlow = true;
    const signedOut = one.logout();
    await settled();
    expect(posts()).toEqual(['login', 'refresh']);
    release();
    expect(await Promise.all(refreshing)).toEqual(['signed_out', 'signed_out']);
    await signedOut;
    expect(posts().filter((type) => type === 'refresh')).toHaveLength(1);
  });

  test('REQ-42: after a reload the session is signed out, sends nothing and does not call credentials', async () => {
    const { holder, posts } = setUpHolders();
    const session = holder();
    await session.accessToken();
    await session.logout();
    let asked = 0;
    const credentials = () => {
      asked += 1;
      return { username: '', password: '' };
    };
    const reloaded = holder({ credentials });
    expect(await codeOf(reloaded.accessToken())).toBe('signed_out');
    expect(reloaded.state).toBe('signed_out');
    expect(asked).toBe(0);
    expect(posts()).toEqual(['login', 'logout']);
  });

  test('REQ-42: the login of one session signs in all sessions', async () => {
    const { holder } = setUpHolders();
    const [one, two] = [holder(), holder()];
    await Promise.all([one.accessToken(), two.accessToken()]);
    await one.logout();
    await two.login();
    expect(await one.accessToken()).toBe(await two.accessToken());
  });

  test('REQ-42: logout() returns whether the sign-out was stored and the tokens were revoked', async () => {
    const { store, failing } = failingStore();
    const { server, holder } = setUpHolders(store);
    const session = holder();
    await session.accessToken();
    expect(await session.logout()).toEqual({ local: true, stored: true, revoked: true });
    const { logout: _, ...grant } = server.grant;
    const without = holder({ grant });
    await without.login();
    expect(await without.logout()).toEqual({ local: true, stored: true, revoked: false });
    await session.login();
    failing.add('save');
    expect(await session.logout()).toEqual({ local: true, stored: false, revoked: true });
    const alone = holder({ store: undefined, key: undefined });
    await alone.accessToken();
    expect(await alone.logout()).toEqual({ local: true, stored: false, revoked: true });
  });

  test('REQ-42: a sign-out that could not be stored is stored later', async () => {
    const { store, failing } = failingStore();
    const { clock, holder, stored } = setUpHolders(store);
    const session = holder();
    await session.accessToken();
    failing.add('save');
    await session.logout();
    expect(await stored()).not.toHaveProperty('signed_out');
    failing.clear();
    clock.advance(60_000);
    expect(await codeOf(session.accessToken())).toBe('signed_out');
    expect(await stored()).toMatchObject({ signed_out: true });
  });

  test('REQ-42: a sign-out takes precedence over tokens of an earlier record', async () => {
    const { holder, store, stored } = setUpHolders();
    const session = holder();
    await session.accessToken();
    const record = (await stored())!;
    await session.logout();
    // A lagging replica returns the earlier record.
    const lagging: TokenStore = { ...store, load: async () => record };
    expect(await codeOf(session.accessToken())).toBe('signed_out');
    expect(await holder({ store: lagging }).accessToken()).toBe(record.tokens?.access_token);
    expect(session.peek()).toBeUndefined();
  });
});

describe('a missing record', () => {
  test('REQ-43: a session does not send a refresh token that another session may have used', async () => {
    const { clock, server, holder, store, posts } = setUpHolders();
    const [one, two] = [holder(), holder()];
    await one.accessToken();
    await two.accessToken();
    clock.advance(3_600_000);
    // The other session refreshes the tokens; then the record is evicted.
    await two.accessToken();
    await store.remove(await storeKey('ada'));
    const lost = holder({ store: { ...store, subscribe: undefined as never } });
    expect(server.accepts(await lost.accessToken())).toBe(true);
    await store.remove(await storeKey('ada'));
    await settled();
    clock.advance(3_600_000);
    expect(server.accepts(await one.accessToken())).toBe(true);
    const presented = server.posts
      .filter(({ type }) => type === 'refresh')
      .map(({ token }) => token);
    expect(new Set(presented).size).toBe(presented.length);
    expect(posts()).toEqual(['login', 'refresh', 'login', 'login']);
  });

  test('REQ-43: no login is needed if the lock shows that no other session held it', async () => {
    const { clock, holder, store, posts } = setUpHolders();
    const session = holder();
    await session.accessToken();
    await store.remove(await storeKey('ada'));
    await settled();
    clock.advance(3_600_000);
    await session.accessToken();
    expect(posts()).toEqual(['login', 'refresh']);
  });

  test('REQ-43: a login is needed if the store has no lock', async () => {
    const { load, save, remove } = memoryStore();
    const { clock, holder, store, posts } = setUpHolders({ load, save, remove });
    const session = holder();
    await session.accessToken();
    await store.remove(await storeKey('ada'));
    await settled();
    clock.advance(3_600_000);
    await session.accessToken();
    expect(posts()).toEqual(['login', 'login']);
  });

  test('REQ-43: a session that was signed out stays signed out', async () => {
    const { clock, holder, store, posts } = setUpHolders();
    const session = holder();
    await session.accessToken();
    await session.logout();
    await store.remove(await storeKey('ada'));
    await settled();
    clock.advance(3_600_000);
    expect(await codeOf(session.accessToken())).toBe('signed_out');
    expect(posts()).toEqual(['login', 'logout']);
  });

  test('REQ-43: a session uses its access token in memory while that is valid', async () => {
    const { holder, store, posts } = setUpHolders();
    const session = holder();
    const token = await session.accessToken();
    await store.remove(await storeKey('ada'));
    expect(await session.accessToken()).toBe(token);
    expect(posts()).toEqual(['login']);
  });
});

describe('a login after a failure', () => {
  /** Logs in with a stored refresh token, as "remember me" does. */
  function setUpKept() {
    const clock = fakeClock();
    const server = authorizationServer({ clock });
    const presented: string[] = [];
    let kept = '';
    const use = (refresh_token: string, context: never) => {
      presented.push(refresh_token);
      return server.grant.refresh!({ access_token: '', refresh_token }, context);
    };
    const grant: Grant<{ refresh_token: string }> = {
      login: ({ refresh_token }, context) => use(refresh_token, context as never),
      refresh: ({ refresh_token }, context) => use(refresh_token, context as never),
      isSingleUse: () => true,
    };
    const open = async () => {
      const context = { signal: new AbortController().signal };
      const response = await server.grant.login(server.credentials, context);
      kept = (response as { refresh_token: string }).refresh_token;
      return createSession({ grant, clock, credentials: { refresh_token: kept } });
    };
    return { clock, server, presented, open };
  }

  test('REQ-38: a stored refresh token is sent once, and after that only the newest one', async () => {
    const { clock, presented, open } = setUpKept();
    const session = await open();
    for (let hour = 0; hour < 5; hour += 1) {
      await session.accessToken();
      clock.advance(3_600_000);
    }
    expect(new Set(presented).size).toBe(presented.length);
    expect(presented).toHaveLength(5);
  });

  test('REQ-38: lost responses never make the session use its first credentials again', async () => {
    const { clock, server, presented, open } = setUpKept();
    const session = await open();
    await session.accessToken();
    const [first] = presented;
    clock.advance(3_600_000);
    for (let lost = 0; lost < 5; lost += 1) {
      server.script({ kind: 'lost', committed: false }, { kind: 'lost', committed: false });
      expect(await codeOf(session.accessToken())).toBe('token_request_failed');
      clock.advance(120_000);
    }
    expect(server.accepts(await session.accessToken())).toBe(true);
    expect(presented.filter((token) => token === first)).toHaveLength(1);
  });

  test('REQ-38: after a rejection of the newest refresh token the session is signed out, with the rejection as cause', async () => {
    const { clock, server, presented, open } = setUpKept();
    const session = await open();
    await session.accessToken();
    server.revokeFamilies();
    clock.advance(3_600_000);
    await expect(session.accessToken()).rejects.toMatchObject({
      code: 'signed_out',
      cause: { code: 'invalid_grant' },
    });
    expect(presented).toHaveLength(2);
    expect(session.state).toBe('signed_out');
  });

  test('REQ-38: a network error prompts no user', async () => {
    const { clock, server, questions, openTab, prompted } = setUpTabs();
    const session = openTab();
    const token = session.accessToken();
    await prompted(1);
    questions[0]!.reply('123456');
    await passing(clock, token);
    clock.advance(3_600_000);
    server.script({ kind: 'lost', committed: false }, { kind: 'lost', committed: false });
    expect(await codeOf(session.accessToken())).toBe('token_request_failed');
    expect(questions).toHaveLength(1);
    clock.advance(120_000);
    server.revokeFamilies();
    const again = session.accessToken();
    await prompted(2);
    questions[1]!.reply('123456');
    expect(await passing(clock, again)).toMatch(/^access-/);
  });

  test('REQ-37: only the documented rejection ends a session', async () => {
    const { clock, server, holder, posts } = setUpHolders();
    const session = holder();
    await session.accessToken();
    for (const status of [400, 403, 404, 429, 500, 502]) {
      clock.advance(3_600_000);
      server.script({ kind: 'status', status });
      await expect(session.accessToken()).rejects.toBeInstanceOf(AuthError);
    }
    clock.advance(3_600_000);
    await session.accessToken();
    expect(new Set(posts())).toEqual(new Set(['login', 'refresh']));
    expect(posts().filter((type) => type === 'login')).toHaveLength(1);
  });
});

// What a session does with a store that several holders share, and with one that fails.
import { describe, expect, test, vi } from 'vitest';
import type { AuthEvent, Grant, SessionOptions, TokenSet, TokenStore } from './index.ts';
import { AuthError, createSession, memoryStore } from './index.ts';
import { authorizationServer, type TestCredentials } from './testing/authorization-server.ts';
import { fakeClock } from './testing/clock.ts';

function setUp(store: TokenStore = memoryStore()) {
  const clock = fakeClock();
  const server = authorizationServer({ clock });
  const events: AuthEvent[] = [];
  /** Another holder of the account, as if in another process. */
  const holder = (options: Partial<SessionOptions<TestCredentials>> = {}) =>
    createSession({
      grant: server.grant,
      credentials: server.credentials,
      clock,
      store,
      key: 'ada',
      onEvent: (event) => void events.push(event),
      ...options,
    });
  const posts = () => server.posts.map(({ type }) => type);
  return { clock, server, store, events, holder, posts };
}

/** A store whose methods can be made to fail. */
function failingStore() {
  const { subscribe: _, ...inner } = memoryStore();
  const failing = new Set<'load' | 'save' | 'remove' | 'lock'>();
  /** Runs `work` unless the method is to fail. */
  const guard = async <Result>(
    method: 'load' | 'save' | 'remove' | 'lock',
    work: () => Promise<Result>,
  ): Promise<Result> => {
    if (failing.has(method)) throw new Error('The disk is full.');
    return work();
  };
  const store: TokenStore = {
    load: (key) => guard('load', () => inner.load(key)),
    save: (...given) => guard('save', () => inner.save(...given)),
    remove: (...given) => guard('remove', () => inner.remove(...given)),
    lock: (key, options, task) => guard('lock', () => inner.lock!(key, options, task)),
  };
  return { store, failing };
}

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no error',
    (error: AuthError) => error.code,
  );

describe('several holders', () => {
  test('REQ-4: a login after a refusal is taken over by who still holds the tokens before it', async () => {
    const { holder, server, posts, clock } = setUp();
    const [one, two] = [holder(), holder()];
    const token = await one.accessToken();
    clock.advance(3600);
    await one.accessToken({ rejected: token });
    await two.accessToken();
    server.revokeFamilies();
    clock.advance(3600);
    const renewed = await one.accessToken();
    expect(await two.accessToken()).toBe(renewed);
    expect(posts()).toEqual(['login', 'refresh', 'refresh', 'login']);
  });

  test('REQ-4: tokens that could not be stored do not replace those of a later login', async () => {
    const { store, failing } = failingStore();
    const { holder, server, clock } = setUp(store);
    const [one, two] = [holder(), holder()];
    const token = await one.accessToken();
    await two.accessToken();
    failing.add('save');
    await one.accessToken({ rejected: token });
    failing.clear();
    clock.advance(30);
    const later = await two.accessToken({ rejected: token });
    expect(await one.accessToken()).toBe(later);
    expect((await store.load('ada'))?.access_token).toBe(later);
    expect(server.accepts(later)).toBe(true);
  });

  test('REQ-1: of two old tokens that are reported to a new session neither is given out', async () => {
    const { holder, server } = setUp();
    const first = await holder().accessToken();
    const second = await holder().accessToken({ rejected: first });
    const late = holder();
    const tokens = await Promise.all([
      late.accessToken({ rejected: second }),
      late.accessToken({ rejected: first }),
    ]);
    expect(tokens[0]).not.toBe(second);
    expect(tokens[1]).not.toBe(first);
    expect(server.accepts(tokens[0])).toBe(true);
  });
});

test('REQ-6: who still holds the old refresh token gets what its rotation gave, without a token POST', async () => {
  for (const lock of [true, false]) {
    const { subscribe: _, lock: locking, ...plain } = memoryStore();
    const { holder, posts } = setUp({ ...plain, ...(lock && { lock: locking }) });
    const [early, late] = [holder(), holder()];
    const old = await early.accessToken();
    expect(await late.accessToken()).toBe(old);
    const rotated = await early.accessToken({ rejected: old });
    expect(await late.accessToken({ rejected: old })).toBe(rotated);
    expect(posts()).toEqual(['login', 'refresh']);
  }
});

test('REQ-4: of what another holder stored meanwhile the refresh token is used, though its access token has expired', async () => {
  const { lock: _, subscribe: __, ...store } = memoryStore();
  const { holder, server, posts, clock } = setUp(store);
  let refuse = (): void => {};
  const gate = new Promise<never>((_resolve, reject) => {
    refuse = () => reject(new AuthError('invalid_grant', 'Used already.'));
  });
  const refreshes = [() => gate];
  const grant: Grant<TestCredentials> = {
    ...server.grant,
    refresh: (...given) => (refreshes.shift() ?? server.grant.refresh!)(...given),
  };
  const [winner, loser] = [holder(), holder({ grant })];
  const token = await winner.accessToken();
  await loser.accessToken();
  const losing = loser.accessToken({ rejected: token });
  await vi.waitFor(() => expect(refreshes).toEqual([]));
  await winner.accessToken({ rejected: token });
  clock.advance(3600);
  refuse();
  expect(server.accepts(await losing)).toBe(true);
  expect(posts()).toEqual(['login', 'refresh', 'refresh']);
});

describe('a store that fails', () => {
  test('REQ-4: tokens that were refused are not taken from the store again, though they could not be removed', async () => {
    const { store, failing } = failingStore();
    const { holder, server, posts, clock } = setUp(store);
    const session = holder();
    const token = await session.accessToken();
    server.revokeFamilies();
    failing.add('remove');
    server.script({ kind: 'refuse' }, { kind: 'status', status: 503 });
    expect(await codeOf(session.accessToken({ rejected: token }))).toBe('token_request_failed');
    clock.advance(60);
    expect(server.accepts(await session.accessToken())).toBe(true);
    expect(posts()).toEqual(['login', 'refresh', 'login', 'login']);
  });

  test('REQ-7: what could not be stored is stored as soon as that works again', async () => {
    const { store, failing } = failingStore();
    const { holder, posts, clock } = setUp(store);
    failing.add('save');
    const session = holder();
    const token = await session.accessToken();
    expect(await store.load('ada')).toBeUndefined();
    failing.clear();
    expect(await session.accessToken()).toBe(token);
    expect(await store.load('ada')).toBeUndefined();
    clock.advance(1);
    expect(await session.accessToken()).toBe(token);
    expect((await store.load('ada'))?.access_token).toBe(token);
    expect(posts()).toEqual(['login']);
  });

  test('REQ-7: the older refresh token in the store is not used again after a rotation that could not be stored', async () => {
    const { store, failing } = failingStore();
    const { holder, server, posts, clock } = setUp(store);
    const session = holder();
    const token = await session.accessToken();
    failing.add('save');
    const next = await session.accessToken({ rejected: token });
    clock.advance(10);
    expect(await session.accessToken()).toBe(next);
    clock.advance(3600);
    expect(server.accepts(await session.accessToken())).toBe(true);
    expect(posts()).toEqual(['login', 'refresh', 'refresh']);
    expect(new Set(server.posts.map(({ token }) => token)).size).toBe(3);
  });

  test('REQ-7: with persist required, tokens are not used before they are stored, and not asked for again', async () => {
    const { store, failing } = failingStore();
    const { holder, server, posts } = setUp(store);
    const session = holder({ persist: 'required' });
    const token = await session.accessToken();
    failing.add('save');
    expect(await codeOf(session.accessToken({ rejected: token }))).toBe('store_failed');
    expect(session.peek()).toBeUndefined();
    expect(await codeOf(session.accessToken())).toBe('store_failed');
    failing.clear();
    expect(server.accepts(await session.accessToken())).toBe(true);
    expect(posts()).toEqual(['login', 'refresh']);
  });

  test('REQ-7: who loses the second swap too tries again later', async () => {
    const { clock, holder } = setUp();
    const inner = memoryStore();
    let contested = 0;
    const store: TokenStore = {
      load: inner.load,
      remove: inner.remove,
      async save(key, tokens, expected) {
        contested -= 1;
        return contested < 0 && inner.save(key, tokens, expected);
      },
    };
    const session = holder({ store });
    contested = 2;
    const token = await session.accessToken();
    expect(await store.load('ada')).toBeUndefined();
    clock.advance(1);
    expect(await session.accessToken()).toBe(token);
    expect((await store.load('ada'))?.access_token).toBe(token);
  });

  test('REQ-9: a lock that can’t be had is done without, and that is told', async () => {
    const { store, failing } = failingStore();
    const { holder, server, events } = setUp(store);
    const session = holder();
    const token = await session.accessToken();
    failing.add('lock');
    expect(server.accepts(await session.accessToken({ rejected: token }))).toBe(true);
    expect(events.map(({ type }) => type)).toContain('store_failed');
  });

  test('REQ-24: signing out clears what is here at once, though the store never answers', async () => {
    const inner = memoryStore();
    let stuck = false;
    const never = new Promise<never>(() => {});
    const store: TokenStore = {
      ...inner,
      load: (key) => (stuck ? never : inner.load(key)),
      remove: (...given) => (stuck ? never : inner.remove(...given)),
    };
    const { holder } = setUp(store);
    const session = holder();
    await session.accessToken();
    stuck = true;
    void session.logout();
    expect(session.peek()).toBeUndefined();
    expect(await codeOf(session.accessToken())).toBe('signed_out');
  });

  test('REQ-24: what is being obtained while a sign-out waits for the store is not kept', async () => {
    const inner = memoryStore();
    let release = (): void => {};
    const { holder, server, posts } = setUp({
      save: inner.save,
      remove: inner.remove,
      load: inner.load,
    });
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    server.script({ kind: 'delay', release: gate });
    let slow = false;
    let answer = (): void => {};
    const store: TokenStore = {
      ...inner,
      load: async (key) => {
        if (slow)
          await new Promise<void>((resolve) => {
            answer = resolve;
          });
        return inner.load(key);
      },
    };
    const session = holder({ store });
    const waiting = codeOf(session.accessToken());
    await vi.waitFor(() => expect(posts()).toEqual(['login']));
    slow = true;
    const leaving = session.logout();
    release();
    expect(await waiting).toBe('signed_out');
    answer();
    await leaving;
    expect(await inner.load('ada')).toBeUndefined();
  });
});

test('a store that throws at once, or answers without a promise, is a store that failed', async () => {
  const broken = () => {
    throw new Error('Not connected.');
  };
  const stores = [
    { load: broken, save: broken, remove: broken, lock: broken },
    { load: () => undefined, save: () => true, remove: () => true },
  ];
  for (const store of stores as unknown[]) {
    const { holder, server } = setUp(store as TokenStore);
    const session = holder();
    const token = await session.accessToken();
    expect(server.accepts(await session.accessToken({ rejected: token }))).toBe(true);
    await session.logout();
    expect(await codeOf(session.accessToken())).toBe('signed_out');
  }
});

describe('a record that is no token set', () => {
  const good: TokenSet = {
    revision: 1,
    access_token: 'stored',
    issued_at: Date.UTC(2026, 0, 1),
    expires_at: Date.UTC(2026, 0, 1) + 3_600_000,
    refresh_within: 5_000,
  };
  test.each<[string, unknown]>([
    ['null', null],
    ['a text', 'stored'],
    ['an empty object', {}],
    ['a revision that is a text', { ...good, revision: '1' }],
    ['an access token with a line break', { ...good, access_token: 'a\r\nX-Evil: 1' }],
    ['an access token that is a number', { ...good, access_token: 7 }],
    ['a refresh token that is an object', { ...good, refresh_token: {} }],
    ['an expiry that is a date', { ...good, expires_at: '2026-01-01' }],
    ['an expiry that is NaN', { ...good, expires_at: Number.NaN }],
    ['no instant of issue', { ...good, issued_at: undefined }],
    ['no window', { ...good, refresh_within: undefined }],
    ['a refresh expiry that is a text', { ...good, refresh_expires_at: 'never' }],
    ['a security scheme that is a number', { ...good, security_scheme: 1 }],
  ])('%s counts as nothing, and a login follows', async (_, record) => {
    const inner = memoryStore();
    const store: TokenStore = { ...inner, load: async () => record as TokenSet };
    const { holder, server, posts } = setUp(store);
    expect(server.accepts(await holder().accessToken())).toBe(true);
    expect(posts()).toEqual(['login']);
  });

  test('a record that is one is used', async () => {
    const { holder } = setUp({ ...memoryStore(), load: async () => good });
    expect(await holder().accessToken()).toBe('stored');
  });
});

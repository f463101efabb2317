// Sessions that share a store, and stores that fail.
import { describe, expect, test, vi } from 'vitest';
import {
  codeOf,
  failingStore,
  passing,
  setUpHolders as setUp,
  storeKey,
} from '../../test/holders.ts';
import type { Grant, TokenStore } from '../index.ts';
import { AuthError, memoryStore } from '../index.ts';
import type { TestCredentials } from '../testing/authorization-server.ts';

describe('several sessions', () => {
  test('REQ-4: after a rejected refresh and a login, the other session uses the tokens of that login', async () => {
    const { holder, server, posts, clock } = setUp();
    const [one, two] = [holder(), holder()];
    const token = await one.accessToken();
    clock.advance(3_600_000);
    await one.accessToken({ rejected: token });
    await two.accessToken();
    server.revokeFamilies();
    clock.advance(3_600_000);
    const next = await one.accessToken();
    expect(await two.accessToken()).toBe(next);
    expect(posts()).toEqual(['login', 'refresh', 'refresh', 'login']);
  });

  test('REQ-4: tokens that could not be stored do not replace the later tokens of another session', async () => {
    const { store, failing } = failingStore();
    const { holder, server, clock } = setUp(store);
    const [one, two] = [holder(), holder()];
    const token = await one.accessToken();
    await two.accessToken();
    failing.add('save');
    await one.accessToken({ rejected: token });
    failing.clear();
    clock.advance(30_000);
    const later = await two.accessToken({ rejected: token });
    await one.accessToken();
    await vi.waitFor(() => expect(one.peek()).toBe(later));
    expect((await store.load(await storeKey('ada')))?.tokens?.access_token).toBe(later);
    expect(server.accepts(later)).toBe(true);
  });

  test('REQ-1: a new session does not return any of two old tokens that were reported to it', async () => {
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

test('REQ-6: a session with an old refresh token takes the new tokens from the store, without a token request', async () => {
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

test('REQ-4: a session uses the refresh token that another session stored, also if the access token has expired', async () => {
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
  clock.set(clock() + 3_600_000);
  refuse();
  expect(server.accepts(await losing)).toBe(true);
  expect(posts()).toEqual(['login', 'refresh', 'refresh']);
});

test('REQ-4: a session whose refresh was rejected uses the tokens of the other session, without a token request', async () => {
  const { lock: _, subscribe: __, ...store } = memoryStore();
  const { holder, server, posts } = setUp(store);
  let refuse = (): void => {};
  const gate = new Promise<never>((_resolve, reject) => {
    refuse = () => reject(new AuthError('invalid_grant', 'Used already.'));
  });
  const [winner, loser] = [holder(), holder({ grant: { ...server.grant, refresh: () => gate } })];
  const token = await winner.accessToken();
  await loser.accessToken();
  const losing = loser.accessToken({ rejected: token });
  const won = await winner.accessToken({ rejected: token });
  refuse();
  expect(await losing).toBe(won);
  expect(posts()).toEqual(['login', 'refresh']);
  expect((await store.load(await storeKey('ada')))?.tokens?.access_token).toBe(won);
});

test('REQ-9: a session that lost the lock uses the tokens that the new owner stored', async () => {
  const { subscribe: _, ...inner } = memoryStore();
  let steal: (() => Promise<void>) | undefined;
  const store: TokenStore = {
    ...inner,
    async save(key, tokens, expected, lease) {
      await steal?.();
      return inner.save(key, tokens, expected, lease);
    },
  };
  const { holder, posts, clock } = setUp(store);
  const session = holder();
  const token = await session.accessToken();
  const record = (await inner.load(await storeKey('ada')))!;
  const other = {
    ...record,
    revision: record.revision + 1,
    tokens: { ...record.tokens!, issued_at: clock() + 1, access_token: 'from-another' },
  };
  steal = async () => {
    steal = undefined;
    await inner.save(await storeKey('ada'), other, record.revision);
  };
  expect(await session.accessToken({ rejected: token })).toBe('from-another');
  expect((await inner.load(await storeKey('ada')))?.tokens?.access_token).toBe('from-another');
  expect(posts()).toEqual(['login', 'refresh']);
});

test('REQ-4: an old record that could not be replaced is not used', async () => {
  const { store, failing } = failingStore();
  const { holder, server, posts } = setUp(store);
  const session = holder();
  const first = await session.accessToken();
  failing.add('save');
  const second = await session.accessToken({ rejected: first });
  failing.clear();
  const third = await session.accessToken({ rejected: second });
  expect([first, second]).not.toContain(third);
  expect(server.accepts(third)).toBe(true);
  expect((await store.load(await storeKey('ada')))?.tokens?.access_token).toBe(third);
  expect(posts()).toEqual(['login', 'refresh', 'refresh']);
});

test('REQ-9: a session that lost the lock stores its tokens if the new owner has not stored any', async () => {
  const { subscribe: _, ...inner } = memoryStore();
  const store: TokenStore = {
    ...inner,
    save: async (key, tokens, expected, lease) =>
      lease === undefined && inner.save(key, tokens, expected),
  };
  const { holder } = setUp(store);
  const session = holder();
  const next = await session.accessToken({ rejected: await session.accessToken() });
  expect((await inner.load(await storeKey('ada')))?.tokens?.access_token).toBe(next);
});

test('a login increases the revision in the store, also if that is ahead of the clock', async () => {
  const { holder, store, clock, stored } = setUp();
  const ahead = clock() + 1_000_000;
  const identity = await storeKey('ada');
  const [issued_at, expires_at] = [clock() - 2, clock() - 1];
  const tokens = { access_token: 'old', issued_at, expires_at, refresh_at: expires_at };
  await store.save(identity, { revision: ahead, identity, generation: 1, tokens }, undefined);
  const token = await holder().accessToken();
  expect(await stored()).toMatchObject({ tokens: { access_token: token }, revision: ahead + 1 });
});

test('every change increases the revision, also if the clock stands still', async () => {
  const { holder, store } = setUp();
  const revisions: number[] = [];
  const session = holder();
  for (let rejected: string | undefined, round = 0; round < 4; round += 1) {
    rejected = await session.accessToken({ rejected });
    revisions.push((await store.load(await storeKey('ada')))!.revision);
  }
  const [first = 0] = revisions;
  expect(revisions).toEqual([first, first + 1, first + 2, first + 3]);
});

test('a revision is an integer, also if the clock returns fractions', async () => {
  const { holder, store, clock } = setUp();
  clock.set(1_800_000_000_000.5);
  await holder().accessToken();
  expect((await store.load(await storeKey('ada')))?.revision).toBe(1_800_000_000_000);
});

describe('a store that fails', () => {
  test('REQ-4: rejected tokens that could not be removed from the store are not loaded again', async () => {
    const { store, failing } = failingStore();
    const { holder, server, posts, clock } = setUp(store);
    const session = holder();
    const token = await session.accessToken();
    server.revokeFamilies();
    failing.add('remove');
    server.script({ kind: 'refuse' }, { kind: 'status', status: 503 });
    expect(await codeOf(session.accessToken({ rejected: token }))).toBe('token_request_failed');
    clock.advance(60_000);
    expect(server.accepts(await session.accessToken())).toBe(true);
    expect(posts()).toEqual(['login', 'refresh', 'login', 'login']);
  });

  test('REQ-7: tokens that could not be stored are stored once the store works again', async () => {
    const { store, failing } = failingStore();
    const { holder, posts, clock } = setUp(store);
    failing.add('save');
    const session = holder();
    const token = await session.accessToken();
    expect(await store.load(await storeKey('ada'))).toBeUndefined();
    failing.clear();
    expect(await session.accessToken()).toBe(token);
    expect(await store.load(await storeKey('ada'))).toBeUndefined();
    clock.advance(1_000);
    expect(await session.accessToken()).toBe(token);
    expect((await store.load(await storeKey('ada')))?.tokens?.access_token).toBe(token);
    expect(posts()).toEqual(['login']);
  });

  test('REQ-7: after a rotation that could not be stored, the old refresh token in the store is not used', async () => {
    const { store, failing } = failingStore();
    const { holder, server, posts, clock } = setUp(store);
    const session = holder();
    const token = await session.accessToken();
    failing.add('save');
    const next = await session.accessToken({ rejected: token });
    clock.advance(10_000);
    expect(await session.accessToken()).toBe(next);
    clock.advance(3_600_000);
    expect(server.accepts(await session.accessToken())).toBe(true);
    expect(posts()).toEqual(['login', 'refresh', 'refresh']);
    expect(new Set(server.posts.map(({ token }) => token)).size).toBe(3);
  });

  test('REQ-7: with persist required, tokens are not used before they are stored, and are not requested again', async () => {
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

  test('REQ-7: tokens are stored later if the record changes on every attempt to save', async () => {
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
    contested = 5;
    const token = await session.accessToken();
    expect(await store.load(await storeKey('ada'))).toBeUndefined();
    clock.advance(1_000);
    expect(await session.accessToken()).toBe(token);
    expect((await store.load(await storeKey('ada')))?.tokens?.access_token).toBe(token);
  });

  test('REQ-9: a session refreshes without a lock that it cannot acquire, and reports that', async () => {
    const { store, failing } = failingStore();
    const { holder, server, events } = setUp(store);
    const session = holder();
    const token = await session.accessToken();
    failing.add('lock');
    expect(server.accepts(await session.accessToken({ rejected: token }))).toBe(true);
    expect(events.map(({ type }) => type)).toContain('store_failed');
  });

  test('REQ-24: logout() removes the local tokens immediately, also if the store never responds', async () => {
    const inner = memoryStore();
    let stuck = false;
    const never = new Promise<never>(() => {});
    const store: TokenStore = {
      ...inner,
      load: (key) => (stuck ? never : inner.load(key)),
      remove: (...given) => (stuck ? never : inner.remove(...given)),
    };
    const { holder, clock } = setUp(store);
    const session = holder();
    await session.accessToken();
    stuck = true;
    void session.logout();
    expect(session.peek()).toBeUndefined();
    expect(await codeOf(passing(clock, session.accessToken()))).toBe('signed_out');
  });

  test('a session works with a failing store if it has no onEvent', async () => {
    const { store, failing } = failingStore();
    const { holder, server } = setUp(store);
    failing.add('load').add('save').add('remove').add('lock');
    const session = holder({ onEvent: undefined });
    const token = await session.accessToken();
    expect(server.accepts(await session.accessToken({ rejected: token }))).toBe(true);
    await session.logout();
    expect(session.peek()).toBeUndefined();
  });

  test('REQ-24: a record that the store returns after logout() is not used', async () => {
    const { store: inner, holder } = setUp();
    await holder().accessToken();
    let answer = (): void => {};
    let slow = true;
    const store: TokenStore = {
      ...inner,
      async load(key) {
        const record = await inner.load(key);
        if (slow)
          await new Promise<void>((resolve) => {
            answer = resolve;
          });
        return record;
      },
    };
    const session = holder({ store });
    const call = codeOf(session.accessToken());
    await vi.waitFor(() => expect(answer.name).toBe(''));
    slow = false;
    await session.logout();
    answer();
    expect(await call).toBe('signed_out');
    expect(session.peek()).toBeUndefined();
    expect(await codeOf(session.accessToken())).toBe('signed_out');
  });

  test('REQ-24: logout() replaces tokens that are being stored', async () => {
    const inner = memoryStore();
    let saved = (): void => {};
    let saving = false;
    const store: TokenStore = {
      ...inner,
      async save(...given) {
        if (!saving)
          await new Promise<void>((resolve) => {
            saving = true;
            saved = resolve;
          });
        return inner.save(...given);
      },
    };
    const { holder } = setUp(store);
    const session = holder();
    const call = codeOf(session.accessToken());
    await vi.waitFor(() => expect(saving).toBe(true));
    await session.logout();
    saved();
    expect(await call).toBe('signed_out');
    expect(session.peek()).toBeUndefined();
    const stored = await inner.load(await storeKey('ada'));
    expect([stored?.signed_out, stored?.tokens]).toEqual([true, undefined]);
  });

  test('REQ-24: tokens that arrive while logout() waits for the store are discarded', async () => {
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
    const stored = await inner.load(await storeKey('ada'));
    expect([stored?.signed_out, stored?.tokens]).toEqual([true, undefined]);
  });
});

describe('REQ-9, 30: a store that does not respond', () => {
  const never = () => new Promise<never>(() => {});

  test.each(['load', 'save', 'lock'] as const)(
    'a session continues if %s never resolves',
    async (operation) => {
      const { holder, posts, events, clock } = setUp({ ...memoryStore(), [operation]: never });
      const one = holder();
      const token = await passing(clock, one.accessToken());
      expect(await one.accessToken()).toBe(token);
      await passing(clock, one.logout());
      expect(posts()).toEqual(['login', 'logout']);
      expect(events.map(({ type }) => type)).toContain('store_failed');
    },
  );

  test('with persist required, tokens are not used if save never resolves', async () => {
    const { holder, clock } = setUp({ ...memoryStore(), save: never });
    const one = holder({ persist: 'required' });
    expect(await codeOf(passing(clock, one.accessToken()))).toBe('store_failed');
  });
});

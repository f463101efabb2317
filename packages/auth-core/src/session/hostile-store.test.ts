// Custom stores that do not do what TokenStore says. A session has to continue, and to report what is wrong.
import { describe, expect, test, vi } from 'vitest';
import { codeOf, setUpHolders, storeKey } from '../../test/holders.ts';
import {
  type AuthRecord,
  defineStore,
  type Lease,
  type LockOptions,
  memoryStore,
  type Session,
  type TokenStore,
} from '../index.ts';

/** Returns the functions of a memory store without `subscribe`, and others in their place. */
function storeWith(own: (inner: TokenStore) => object): TokenStore {
  const { subscribe: _, ...inner } = memoryStore();
  return { ...inner, ...own(inner) } as TokenStore;
}

describe('REQ-30: a session works with a store', () => {
  test.each<[string, (inner: TokenStore) => object]>([
    [
      'whose lock passes no lease',
      () => ({ lock: (_: string, __: object, task: () => unknown) => task() }),
    ],
    [
      'whose lock runs the task twice',
      (inner) => ({
        lock: (key: string, options: never, task: never) =>
          inner.lock!(key, options, async (lease) =>
            Promise.all([1, 2].map(() => (task as (given: object) => unknown)(lease))),
          ),
      }),
    ],
    ['whose lock passes null as the lease', (inner) => withLease(inner, () => null)],
    [
      'whose lease has an `isHeld` that throws',
      (inner) => withLease(inner, (lease) => ({ ...lease, isHeld: failed })),
    ],
    [
      'whose lease has an `isHeld` that is no function',
      (inner) => withLease(inner, (lease) => ({ ...lease, isHeld: true })),
    ],
    ['whose `subscribe` returns nothing', () => ({ subscribe: () => {} })],
    ['whose unsubscribe throws', () => ({ subscribe: () => failed })],
    ['whose unsubscribe rejects', () => ({ subscribe: () => async () => failed() })],
    [
      'whose `save` returns nothing',
      (inner) => ({
        async save(...given: Parameters<TokenStore['save']>) {
          await inner.save(...given);
        },
      }),
    ],
  ])('%s', async (_, own) => {
    const { holder, posts, events } = setUpHolders(storeWith(own));
    const session = holder();
    const token = await session.accessToken();
    expect(await session.accessToken({ rejected: token })).not.toBe(token);
    expect(await codeOf(session.close())).toBe('no error');
    expect(posts()).toEqual(['login', 'refresh']);
    expect(events.map(({ type }) => type)).not.toContain('store_failed');
    expect(await holder().accessToken()).not.toBe(token);
    expect(posts()).toEqual(['login', 'refresh']);
  });
});

/** A lock that passes another lease to its task. */
function withLease({ lock }: TokenStore, other: (lease: Lease) => unknown): object {
  return {
    lock: (key: string, options: LockOptions, task: (lease: unknown) => Promise<unknown>) =>
      lock!(key, options, async (lease) => task(other(lease))),
  };
}

function failed(): never {
  throw new Error('The connection is closed.');
}

test('REQ-48: a session subscribes once, also if `subscribe` returns nothing', async () => {
  const subscribe = vi.fn();
  const session = setUpHolders(storeWith(() => ({ subscribe }))).holder();
  const token = await session.accessToken();
  await session.accessToken({ rejected: token });
  expect(subscribe).toHaveBeenCalledTimes(1);
});

test.each<[string, () => unknown]>([
  ['throws', failed],
  ['rejects', async () => failed()],
  ['never settles', () => new Promise(() => {})],
])('REQ-30: sessions share a record although `subscribe` %s, and report it', async (_, how) => {
  const subscribe = (): unknown => {
    // The pause after a failure depends on how long the call took.
    clock.advance(100);
    return how();
  };
  const { holder, posts, events, clock } = setUpHolders(storeWith(() => ({ subscribe })));
  const session = holder();
  const token = await session.accessToken();
  clock.advance(2_000);
  expect(await session.accessToken({ rejected: token })).not.toBe(token);
  expect(await holder().accessToken()).toBe(session.peek());
  expect(posts()).toEqual(['login', 'refresh']);
  expect(events).toContainEqual(expect.objectContaining({ type: 'store_failed' }));
  expect((await session.logout()).stored).toBe(true);
});

test('REQ-30: a session works although the error of its store has members that throw', async () => {
  const error = Object.defineProperties(new Error(), {
    code: { get: failed },
    name: { get: failed },
  });
  const store = storeWith(() => ({ load: async () => Promise.reject(error) }));
  const { holder, events } = setUpHolders(store);
  const session = holder();
  const token = await session.accessToken();
  expect(await session.accessToken({ rejected: token })).not.toBe(token);
  expect(await session.logout()).toMatchObject({ local: true });
  expect(events).toContainEqual(expect.objectContaining({ type: 'store_failed' }));
});

test('REQ-7: a store that changes the record that it gets does not change the tokens in use', async () => {
  const store = storeWith((inner) => ({
    async save(key: string, record: AuthRecord, ...rest: [number | undefined, Lease]) {
      const isSaved = await inner.save(key, structuredClone(record), ...rest);
      // As a store may do that encrypts in place.
      Object.assign(record.tokens ?? {}, { access_token: 'encrypted', refresh_token: 'encrypted' });
      return isSaved;
    },
  }));
  const { holder, posts } = setUpHolders(store);
  const session = holder();
  const token = await session.accessToken();
  expect(session.peek()).toBe(token);
  expect(token).not.toBe('encrypted');
  await session.accessToken({ rejected: token });
  expect(posts()).toEqual(['login', 'refresh']);
});

test('REQ-7: a store that accepts no save is reported', async () => {
  const { holder, events } = setUpHolders(storeWith(() => ({ save: async () => false })));
  await holder().accessToken();
  expect(events).toContainEqual(
    expect.objectContaining({
      type: 'store_failed',
      error: expect.objectContaining({ code: 'store_failed' }),
    }),
  );
});

/** Like a database that stores absent members as null. */
function withNull(record: AuthRecord | undefined): unknown {
  const { tokens } = record ?? {};
  const { refresh_token = null } = tokens ?? {};
  const all = { refresh_expires_at: null, attached: null, ...tokens, refresh_token };
  return record && { signed_out: null, asking: null, ...record, tokens: tokens ? all : null };
}

test('REQ-42: members that a store returns as null count as absent, also those of a sign-out', async () => {
  const store = storeWith((inner) => ({
    load: async (key: string) => withNull(await inner.load(key)),
  }));
  const { holder, posts } = setUpHolders(store);
  const token = await holder().accessToken();
  expect(await holder().accessToken()).toBe(token);
  await holder().logout();
  expect(await codeOf(holder().accessToken())).toBe('signed_out');
  expect(posts()).toEqual(['login', 'logout']);
});

test('REQ-54: defineStore names the function that is missing', () => {
  const { load, save } = memoryStore();
  expect(() => defineStore({ load, save } as never)).toThrow(/remove/);
  expect(() => defineStore(undefined as never)).toThrow(/load/);
});

test('REQ-54: defineStore accepts a frozen object', async () => {
  const { load, save, remove } = memoryStore();
  const store = defineStore(Object.freeze({ load, save, remove }));
  const { holder } = setUpHolders(store);
  await holder().accessToken();
  expect(await load(await storeKey('ada'))).toBeDefined();
});

/** Returns the functions of a memory store, and those of another process, whose `save` fails on request. */
function unreliable(): {
  inner: TokenStore;
  other: TokenStore;
  failing: { how?: 'before' | 'after' | undefined };
} {
  const { subscribe: _, ...inner } = memoryStore();
  const failing: { how?: 'before' | 'after' | undefined } = {};
  const save: TokenStore['save'] = async (...given) => {
    if (failing.how === 'before') failed();
    const isSaved = await inner.save(...given);
    return failing.how === 'after' ? failed() : isSaved;
  };
  return { inner, other: { ...inner, save }, failing };
}

test.each<[string, (record: AuthRecord) => Partial<AuthRecord>]>([
  ['saved the same tokens again', () => ({})],
  ['prompts the user', () => ({ asking: { by: 'another', beat: 1 } })],
  ['removed the replaced tokens', () => ({ tokens: undefined })],
])(
  'REQ-7: a session keeps the tokens that it could not save, although another one %s',
  async (_, change) => {
    const { inner, other, failing } = unreliable();
    const { holder, posts, stored, clock, server } = setUpHolders(inner);
    await holder().accessToken();
    const session = holder({ store: other });
    const token = await session.accessToken();
    failing.how = 'before';
    const next = await session.accessToken({ rejected: token });
    const record = (await stored())!;
    const revision = clock() + 60_000;
    await inner.save(
      await storeKey('ada'),
      { ...record, ...change(record), revision },
      record.revision,
    );
    failing.how = undefined;
    clock.advance(2_000);
    const last = await session.accessToken({ rejected: next });
    expect(posts()).toEqual(['login', 'refresh', 'refresh']);
    expect(server.accepts(last)).toBe(true);
    expect((await stored())?.tokens?.access_token).toBe(last);
  },
);

/** Uses a session, and waits until it has tried again to save. */
async function saving(session: Session): Promise<void> {
  await session.accessToken();
  await new Promise((resolve) => setImmediate(resolve));
}

test('REQ-7: a session whose save had succeeded, although it failed, takes the later tokens of another one', async () => {
  const { inner, other, failing } = unreliable();
  const { holder, posts, stored, clock } = setUpHolders(inner);
  const session = holder({ store: other });
  const first = await session.accessToken();
  failing.how = 'after';
  const token = await session.accessToken({ rejected: first });
  clock.advance(1_000);
  const next = await holder().accessToken({ rejected: token });
  failing.how = 'before';
  clock.advance(2_000);
  await saving(session);
  failing.how = undefined;
  clock.advance(2_000);
  await saving(session);
  await session.accessToken({ rejected: token });
  expect((await stored())?.tokens?.access_token).toBe(next);
  expect(posts()).toEqual(['login', 'refresh', 'refresh']);
});

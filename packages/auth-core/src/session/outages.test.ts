// Sessions of one account after something failed: the store lost the record or was down, a session died, a clock is wrong.
import { describe, expect, test, vi } from 'vitest';
import {
  codeOf,
  gate,
  passing,
  setUpHolders,
  storeKey,
  storeWithoutLock,
} from '../../test/holders.ts';
import { type Grant, memoryStore, type SessionState, type TokenStore } from '../index.ts';
import { authorizationServer, type TestCredentials } from '../testing/authorization-server.ts';
import { fakeClock } from '../testing/clock.ts';

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('a record that disappeared from the store and was written again', () => {
  /** Three logins of one session, then a store that lost the record, as Redis does when it expires. */
  async function lost() {
    const account = setUpHolders();
    const { clock, holder, store } = account;
    const old = holder();
    for (let login = 0; login < 3; login += 1) {
      clock.advance(1_000);
      await old.login();
    }
    clock.advance(1_000);
    await store.remove(await storeKey('ada'));
    return { ...account, old };
  }

  test('REQ-41: the sessions that knew the old one use the tokens of the new one', async () => {
    const { old, holder, posts } = await lost();
    const rejected = old.peek();
    const token = await holder().accessToken();
    expect(posts()).toHaveLength(4);
    expect(await old.accessToken({ rejected })).toBe(token);
    expect(posts()).toHaveLength(4);
  });

  test('REQ-42: the sessions that knew the old one end with the sign-out of the new one', async () => {
    const { clock, old, holder, stored, posts } = await lost();
    const session = holder();
    await session.accessToken();
    await session.logout();
    clock.advance(3_600_000);
    const before = posts().length;
    expect(await codeOf(old.accessToken())).toBe('signed_out');
    expect(old.state).toBe('signed_out');
    expect(posts()).toHaveLength(before);
    expect((await stored())?.signed_out).toBe(true);
  });
});

test('REQ-42: a session whose store failed at its first use notices a later sign-out', async () => {
  const inner = memoryStore();
  let isDown = true;
  const unlessDown =
    <Given extends unknown[], Result>(use: (...given: Given) => Result) =>
    (...given: Given): Result => {
      if (isDown) throw new Error('No connection.');
      return use(...given);
    };
  const subscribe = unlessDown(inner.subscribe!);
  const load = unlessDown(inner.load);
  const { clock, holder } = setUpHolders({ ...inner, load, subscribe });
  const session = holder();
  await session.accessToken();
  isDown = false;
  clock.advance(1_000);
  session.peek();
  await settled();
  await holder().logout();
  await settled();
  expect(session.state).toBe('signed_out');
  expect(session.peek()).toBeUndefined();
});

test('REQ-30: calls do not read a store whose subscribe always fails more than once a second', async () => {
  const inner = memoryStore();
  const load = vi.fn(inner.load);
  const subscribe = (): never => {
    throw new Error('Not permitted.');
  };
  const { clock, holder } = setUpHolders({ ...inner, load, subscribe });
  const session = holder();
  await session.accessToken();
  const reads = load.mock.calls.length;
  for (let calls = 0; calls < 100; calls += 1) {
    clock.advance(100);
    await session.accessToken();
    await settled();
  }
  expect(load.mock.calls.length - reads).toBeLessThanOrEqual(10);
});

test('REQ-7: a refresh is stored although the clock was set back and another session prompts meanwhile', async () => {
  const { clock, server, holder, stored, store } = setUpHolders();
  const session = holder();
  await session.accessToken();
  clock.set(clock() - 3_600_000);
  const { opened, open } = gate();
  server.script({ kind: 'delay', release: opened });
  const call = session.accessToken();
  await vi.waitFor(() => expect(server.posts).toHaveLength(2));
  const key = await storeKey('ada');
  const record = (await store.load(key))!;
  const next = { ...record, revision: record.revision + 1, asking: { by: 'other', beat: 1 } };
  await store.save(key, next, record.revision);
  open();
  await passing(clock, call);
  expect(server.accepts((await stored())!.tokens!.access_token)).toBe(true);
  expect(server.posts.map(({ type }) => type)).toEqual(['login', 'refresh']);
});

describe('a session that prompted the user and died', () => {
  async function withPrompt(age: number) {
    const account = setUpHolders();
    const { clock, store } = account;
    const identity = await storeKey('ada');
    const asking = { by: 'dead', beat: 3, challenge: 'mfa' };
    await store.save(
      identity,
      { revision: clock() - age, identity, generation: 0, asking },
      undefined,
    );
    const session = account.holder({ credentials: undefined });
    const states: SessionState[] = [];
    session.subscribe((state) => void states.push(state));
    await settled();
    return { ...account, session, states };
  }

  test('REQ-44: the listeners of the others learn that its prompt ended', async () => {
    const { clock, session, states } = await withPrompt(1_000);
    expect(session.state).toBe('challenge');
    clock.advance(15_010);
    expect(states).toEqual(['challenge', 'signed_out']);
  });
});

test('REQ-42: a store whose save resolves to the number of changed rows is as safe as one with booleans', async () => {
  const inner = storeWithoutLock();
  const { holder, server } = setUpHolders({
    ...inner,
    save: async (...given) => Number(await inner.save(...given)) as unknown as boolean,
  });
  const { logout: _, ...grant } = server.grant;
  const [one, other] = [holder({ grant }), holder({ grant })];
  const token = await one.accessToken();
  await other.accessToken();
  const { opened, open } = gate();
  server.script({ kind: 'delay', release: opened });
  const call = codeOf(other.accessToken({ rejected: token }));
  await vi.waitFor(() => expect(server.posts).toHaveLength(2));
  await one.logout();
  open();
  expect(await call).toBe('signed_out');
  expect(other.state).toBe('signed_out');
});

describe('REQ-4: a session that cannot use its tokens', () => {
  /** Two sessions; the store of the second one can be down. */
  function setUpOutage() {
    const shared = memoryStore();
    let isDown = false;
    const down = async (): Promise<never> => {
      throw new Error('ECONNRESET');
    };
    const store: TokenStore = {
      load: (...given) => (isDown ? down() : shared.load(...given)),
      save: (...given) => (isDown ? down() : shared.save(...given)),
      remove: (...given) => (isDown ? down() : shared.remove(...given)),
    };
    const account = setUpHolders(shared);
    let issued = 0;
    const issue = async () => {
      issued += 1;
      const lifetimes = { expires_in: 900, refresh_expires_in: 1_800 };
      return { access_token: `a${issued}`, refresh_token: `r${issued}`, ...lifetimes };
    };
    const grant: Grant<TestCredentials> = { login: async (_) => issue(), refresh: issue };
    const one = account.holder({ grant });
    const two = (options = {}) =>
      account.holder({ grant, store, credentials: undefined, ...options });
    const setDown = (value: boolean): void => {
      isDown = value;
    };
    return { ...account, one, two, setDown };
  }

  test('does not remove the newer ones of another session after an outage of its store', async () => {
    const { clock, one, two, setDown } = setUpOutage();
    await one.accessToken();
    const session = two();
    await session.accessToken();
    setDown(true);
    for (let refresh = 0; refresh < 3; refresh += 1) {
      clock.advance(870_000);
      await one.accessToken();
    }
    expect(await codeOf(session.accessToken())).toBe('signed_out');
    setDown(false);
    clock.advance(5_000);
    expect(await session.accessToken()).toBe(await one.accessToken());
    expect([session.state, one.state]).toEqual(['signed_in', 'signed_in']);
  });

  test.each([3_600_000, -120_000])(
    'because its clock is %d ms off, leaves them to the others',
    async (skew) => {
      const { clock, holder } = setUpHolders();
      const server = authorizationServer({ clock, refreshTokens: false });
      const one = holder({ grant: server.grant, credentials: server.credentials });
      const token = await one.accessToken();
      const wrong = fakeClock(clock() + skew);
      const two = holder({ grant: server.grant, credentials: undefined, clock: wrong });
      expect(await codeOf(two.accessToken())).toBe('signed_out');
      expect(two.state).toBe('signed_out');
      expect(await one.accessToken()).toBe(token);
      expect(one.state).toBe('signed_in');
    },
  );

  test('does not overwrite newer tokens with a prompt that it could not save', async () => {
    const { clock, one, two, setDown, stored } = setUpOutage();
    await one.accessToken();
    const session = two({ credentials: () => new Promise<never>(() => {}) });
    await session.accessToken();
    setDown(true);
    for (let refresh = 0; refresh < 3; refresh += 1) {
      clock.advance(870_000);
      await one.accessToken();
    }
    const call = codeOf(session.accessToken());
    await settled();
    setDown(false);
    // A heartbeat of the prompt.
    clock.advance(5_000);
    await settled();
    expect((await stored())?.tokens?.access_token).toBe(await one.accessToken());
    await session.close();
    await call;
    expect((await stored())?.tokens?.access_token).toBe(await one.accessToken());
  });
});

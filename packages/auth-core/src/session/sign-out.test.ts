// Which tokens a sign-out revokes, how long it waits for that, and sign-outs during requests of other sessions.
import { describe, expect, test, vi } from 'vitest';
import { codeOf, failingStore, passing, setUpHolders } from '../../test/holders.ts';
import {
  type AuthEvent,
  createSession,
  type Grant,
  type GrantContext,
  type HeldTokens,
  memoryStore,
  type TokenStore,
} from '../index.ts';
import { fakeClock } from '../testing/clock.ts';

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A promise, and the function that resolves it. */
function gate(): { open: () => void; opened: Promise<void> } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

function setUp(given: Partial<Grant<object>> = {}, canRevoke = true) {
  const clock = fakeClock();
  const revoked: HeldTokens[] = [];
  const events: AuthEvent[] = [];
  const login = async () => ({ access_token: 'first', refresh_token: 'kept', expires_in: 60 });
  const logout = async (held: HeldTokens) => void revoked.push(held);
  const session = createSession({
    clock,
    credentials: {},
    grant: { login, ...(canRevoke && { logout }), ...given },
    onEvent: (event) => void events.push(event),
  });
  return { clock, session, revoked, events };
}

/** A store whose sessions are not notified. */
function withoutSubscribe() {
  const { subscribe: _, ...store } = memoryStore();
  return store;
}

describe('the tokens that a sign-out revokes', () => {
  test('REQ-24: those of a refresh in progress, with the refresh token that it did not replace', async () => {
    const { open, opened } = gate();
    const refresh = () => opened.then(() => ({ access_token: 'second' }));
    const { clock, session, revoked } = setUp({ refresh });
    await session.accessToken();
    clock.advance(60_000);
    const caller = codeOf(session.accessToken());
    await settled();
    const leaving = session.logout();
    open();
    await leaving;
    expect(await caller).toBe('signed_out');
    expect(revoked).toMatchObject([
      { access_token: 'first', refresh_token: 'kept' },
      { access_token: 'second', refresh_token: 'kept' },
    ]);
  });

  test('REQ-24: those of a login in progress, without the refresh token of the login before', async () => {
    const { open, opened } = gate();
    const answers = [
      async () => ({ access_token: 'first', refresh_token: 'kept' }),
      () => opened.then(() => ({ access_token: 'second' })),
    ];
    const { session, revoked } = setUp({ login: () => answers.shift()!() });
    await session.accessToken();
    const caller = codeOf(session.login());
    await settled();
    const leaving = session.logout();
    open();
    await leaving;
    expect(await caller).toBe('signed_out');
    expect(revoked).toContainEqual({ access_token: 'second' });
  });

  test('REQ-24: those of a login in progress before logout() resolves', async () => {
    const { open, opened } = gate();
    const { session, revoked } = setUp({
      login: () => opened.then(() => ({ access_token: 'late' })),
    });
    const caller = codeOf(session.accessToken());
    await settled();
    let isOver = false;
    const leaving = session.logout().then(() => {
      isOver = true;
    });
    await settled();
    expect(isOver).toBe(false);
    open();
    await leaving;
    expect(await caller).toBe('signed_out');
    expect(revoked).toMatchObject([{ access_token: 'late' }]);
  });

  test('REQ-42: those of a login, if another session signed out meanwhile', async () => {
    const { server, holder, stored, posts } = setUpHolders(withoutSubscribe());
    const { open, opened } = gate();
    const [one, two] = [holder(), holder()];
    server.script({ kind: 'delay', release: opened });
    const caller = codeOf(one.accessToken());
    await settled();
    await two.logout();
    open();
    expect(await caller).toBe('signed_out');
    expect(posts()).toEqual(['login', 'logout']);
    expect(await stored()).toMatchObject({ signed_out: true });
    expect((await stored())?.tokens).toBeUndefined();
  });

  test('REQ-42: those of a login that another session began before a second sign-out', async () => {
    const { server, holder, stored, posts } = setUpHolders(withoutSubscribe());
    const { open, opened } = gate();
    const [one, two] = [holder(), holder()];
    await one.logout();
    server.script({ kind: 'delay', release: opened });
    const caller = codeOf(two.login());
    await settled();
    await one.logout();
    open();
    expect(await caller).toBe('signed_out');
    expect(posts()).toEqual(['login', 'logout']);
    expect(await stored()).toMatchObject({ signed_out: true });
  });

  test('REQ-29: a provider that never responds to it holds up no caller, and the login is sent once', async () => {
    const { clock, server, holder, posts } = setUpHolders(withoutSubscribe());
    const { open, opened } = gate();
    const { login } = server.grant;
    const logout = vi.fn(() => new Promise<void>(() => {}));
    const [one, two] = [holder({ grant: { login, logout } }), holder()];
    server.script({ kind: 'delay', release: opened });
    const callers = [codeOf(one.login()), codeOf(one.accessToken())];
    await settled();
    await two.logout();
    open();
    expect(await passing(clock, Promise.all(callers))).toEqual(['signed_out', 'signed_out']);
    expect(clock.monotonic()).toBe(0);
    expect(logout).toHaveBeenCalledOnce();
    expect(posts()).toEqual(['login']);
  });

  test('REQ-42: those of a refresh of tokens that were not stored before another session signed out', async () => {
    const { store, failing } = failingStore();
    const { clock, server, holder, stored, posts } = setUpHolders(store);
    const { open, opened } = gate();
    const [one, two] = [holder(), holder()];
    failing.add('save').add('load').add('lock');
    await one.accessToken();
    failing.clear();
    await two.logout();
    failing.add('load').add('save').add('lock');
    server.script({ kind: 'delay', release: opened });
    clock.advance(3_600_000);
    const caller = codeOf(one.accessToken());
    await settled();
    failing.clear();
    open();
    expect(await passing(clock, caller)).toBe('signed_out');
    expect(posts()).toEqual(['login', 'refresh', 'logout']);
    expect(await stored()).toMatchObject({ signed_out: true });
  });
});

describe('a sign-out', () => {
  test('without a token request in progress does not wait', async () => {
    const { session } = setUp();
    let isOver = false;
    void session.logout().then(() => {
      isOver = true;
    });
    await settled();
    expect(isOver).toBe(true);
  });

  test('REQ-47: with a revocation reports its token request', async () => {
    const { session, events } = setUp();
    await session.accessToken();
    events.length = 0;
    await session.logout();
    expect(events).toEqual([
      { type: 'token_request', by: 'logout' },
      { type: 'signed_out', by: 'logout', revoked: true },
    ]);
  });

  test('REQ-47: with a grant that cannot revoke tokens reports no token request', async () => {
    const { session, events } = setUp({}, false);
    await session.accessToken();
    events.length = 0;
    await session.logout();
    expect(events).toEqual([{ type: 'signed_out', by: 'logout', revoked: false }]);
  });

  test('REQ-24: whose caller aborts goes on with the revocation until the timeout', async () => {
    let revocation: AbortSignal | undefined;
    const logout = (_: HeldTokens, { signal }: GrantContext) => {
      revocation = signal;
      return new Promise<never>(() => {});
    };
    const { clock, session } = setUp({ logout });
    await session.accessToken();
    const caller = new AbortController();
    const leaving = session.logout({ signal: caller.signal });
    await settled();
    caller.abort();
    expect(await leaving).toMatchObject({ revoked: false });
    expect(revocation?.aborted).toBe(false);
    clock.advance(10_000);
    expect(revocation?.aborted).toBe(true);
  });

  test.each<[string, { signal?: AbortSignal }]>([
    ['without a signal', {}],
    ['with the signal of its caller', { signal: new AbortController().signal }],
  ])('REQ-24: %s ends a revocation without a response at its timeout', async (_, given) => {
    let revocation: AbortSignal | undefined;
    const logout = (_held: HeldTokens, { signal }: GrantContext) => {
      revocation = signal;
      return new Promise<never>(() => {});
    };
    const { clock, session } = setUp({ logout });
    await session.accessToken();
    expect(await passing(clock, session.logout(given))).toMatchObject({ revoked: false });
    expect(revocation?.reason).toMatchObject({ code: 'timeout' });
  });

  test('REQ-42: has a later generation than the logins of other sessions that this one has not seen', async () => {
    const { clock, holder, stored } = setUpHolders(withoutSubscribe());
    const [one, two] = [holder(), holder()];
    await one.accessToken();
    await two.login();
    await two.login();
    const before = (await stored())!.generation;
    await one.logout();
    expect((await stored())!.generation).toBeGreaterThan(before);
    clock.advance(3_600_000);
    expect(await codeOf(two.accessToken())).toBe('signed_out');
  });

  test('REQ-24: is visible in the session before the store has it', async () => {
    const inner = memoryStore();
    const { open, opened } = gate();
    let isSlow = false;
    const { holder, server } = setUpHolders({
      ...inner,
      async save(...given) {
        if (isSlow) await opened;
        return inner.save(...given);
      },
    });
    server.script({ kind: 'answer', response: { security_scheme: 'bearer' } });
    const session = holder();
    await session.accessToken();
    isSlow = true;
    const leaving = session.logout();
    await settled();
    expect([session.scheme, session.state]).toEqual([undefined, 'signed_out']);
    open();
    await leaving;
  });

  test('REQ-24: rejects callers while its read of the store waits, without reading in a loop', async () => {
    const inner = memoryStore();
    const { open, opened } = gate();
    let isSlow = false;
    let reads = 0;
    const { holder } = setUpHolders({
      ...inner,
      async load(key) {
        reads += 1;
        // Ends a loop, in which no other work of the process would run.
        if (reads > 1_000) open();
        if (isSlow) {
          isSlow = false;
          await opened;
        }
        return inner.load(key);
      },
    });
    const session = holder();
    await session.accessToken();
    isSlow = true;
    const leaving = session.logout();
    await settled();
    expect(await codeOf(session.accessToken())).toBe('signed_out');
    expect(reads).toBeLessThan(20);
    open();
    await leaving;
  });

  test('REQ-24: hides the tokens that the session loads while it is in progress', async () => {
    const { holder } = setUpHolders();
    await holder().accessToken();
    const session = holder();
    const seen: unknown[] = [];
    session.subscribe((state) => void seen.push([state, session.peek()]));
    await session.logout();
    expect(seen).toEqual([['signed_out', undefined]]);
  });

  test('REQ-42: that could not be stored takes precedence over a login that was stored meanwhile', async () => {
    const { store, failing } = failingStore();
    const { clock, holder, stored } = setUpHolders(store);
    const [one, two] = [holder(), holder()];
    await one.accessToken();
    failing.add('load').add('save').add('lock');
    expect(await one.logout()).toMatchObject({ stored: false });
    failing.clear();
    await two.login();
    clock.advance(60_000);
    expect(await codeOf(one.accessToken())).toBe('signed_out');
    expect(await stored()).toMatchObject({ signed_out: true });
  });

  test('after a failure is the reason that a call gets, not the failure', async () => {
    const { clock, server, holder } = setUpHolders();
    const session = holder();
    server.script({ kind: 'status', status: 500 });
    expect(await codeOf(session.accessToken())).toBe('token_request_failed');
    await session.logout();
    expect(await codeOf(session.accessToken())).toBe('signed_out');
    clock.advance(3_600_000);
    expect(await codeOf(session.accessToken())).toBe('signed_out');
  });
});

describe('a sign-out after another session has refreshed', () => {
  /** Two sessions that are not notified of each other's changes; `race` runs during the next load of the store. */
  async function twoSessions() {
    const { load, ...rest } = withoutSubscribe();
    const races: (() => Promise<unknown>)[] = [];
    const account = setUpHolders({
      ...rest,
      async load(key) {
        const record = await load(key);
        await races.pop()?.();
        return record;
      },
    });
    const [session, other] = [account.holder(), account.holder()];
    const token = await session.accessToken();
    await other.accessToken();
    const refresh = () => other.accessToken({ rejected: token });
    const revoked = () => account.server.posts.at(-1)!.token;
    return { ...account, races, session, other, refresh, revoked };
  }

  test('REQ-42: revokes the refresh token in the store, not the used one', async () => {
    const { session, refresh, revoked, stored } = await twoSessions();
    await refresh();
    const { refresh_token } = (await stored())!.tokens!;
    expect(await session.logout()).toEqual({ local: true, stored: true, revoked: true });
    expect(revoked()).toBe(refresh_token);
  });

  test('REQ-42: revokes it also if the refresh is stored while the sign-out reads the record', async () => {
    const { session, other, refresh, revoked, races, stored } = await twoSessions();
    let current: string | undefined;
    races.push(async () => {
      await refresh();
      current = (await stored())!.tokens!.refresh_token;
    });
    expect(await session.logout()).toEqual({ local: true, stored: true, revoked: true });
    expect(revoked()).toBe(current);
    expect(await codeOf(other.accessToken({ rejected: other.peek() }))).toBe('signed_out');
  });
});

describe('REQ-42: a sign-out during another one', () => {
  test.each<[string, () => TokenStore | undefined]>([
    ['without a store', () => undefined],
    ['with a store', memoryStore],
  ])('joins it (%s)', async (_, open) => {
    const { holder, posts } = setUpHolders();
    const store = open();
    const session = holder(store ? { store } : { store: undefined });
    await session.accessToken();
    const [one, other] = await Promise.all([session.logout(), session.logout()]);
    expect(one).toEqual({ local: true, stored: store !== undefined, revoked: true });
    expect(other).toEqual(one);
    expect(posts()).toEqual(['login', 'logout']);
  });

  test('joins it in a listener of the state', async () => {
    const { holder, posts } = setUpHolders();
    const session = holder();
    await session.accessToken();
    const results: Promise<unknown>[] = [];
    session.subscribe((state) => {
      if (state === 'signed_out') results.push(session.logout());
    });
    const result = await session.logout();
    expect(await Promise.all(results)).toEqual([result]);
    expect(posts()).toEqual(['login', 'logout']);
  });

  test('signs out a login that came in between', async () => {
    const { holder, stored } = setUpHolders();
    const session = holder();
    await session.accessToken();
    const first = session.logout();
    await session.login();
    await Promise.all([first, session.logout()]);
    expect((await stored())?.signed_out).toBe(true);
    expect(session.state).toBe('signed_out');
  });
});

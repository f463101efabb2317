// Every wait has a timeout: for a store, a provider, or the operation of another caller, also in a process that was
// frozen.
import type { Client } from 'openapi-fetch';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { codeOf, passing, setUpHolders } from '../../test/holders.ts';
import { createApiClient } from '../client/index.ts';
import {
  AuthError,
  type AuthEvent,
  type Clock,
  createSession,
  type Grant,
  memoryStore,
  type TokenStore,
} from '../index.ts';
import { recordFromText } from '../stores/lib/record.ts';
import { authorizationServer } from '../testing/authorization-server.ts';
import { type FakeClock, fakeClock } from '../testing/clock.ts';
import { defineLifecycle, step } from '../workflow/index.ts';

afterEach(() => void vi.useRealTimers());

const never = new Promise<never>(() => {});
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A grant that returns token 1, 2, 3, each valid for an hour. */
function counting(): Grant & { logins: number } {
  const grant = {
    logins: 0,
    async login() {
      grant.logins += 1;
      return { access_token: `token-${grant.logins}`, expires_in: 3_600 };
    },
  };
  return grant;
}

describe('an operation whose context has ended', () => {
  /** A runtime that ends the context of a request: timers that were set in it do not fire afterwards (workerd). */
  function endingContexts() {
    const inner = fakeClock();
    let isEnded = false;
    const after = (milliseconds: number, callback: () => void): (() => void) => {
      const belongsToEnded = isEnded;
      return inner.after(milliseconds, () => belongsToEnded || callback());
    };
    const clock: Clock = Object.assign(() => inner(), { monotonic: inner.monotonic, after });
    const during = async (work: () => void): Promise<void> => {
      isEnded = true;
      work();
      await settled();
      isEnded = false;
    };
    return { clock, inner, during };
  }

  test('REQ-29: the next caller replaces a login that never settles', async () => {
    const { clock, inner, during } = endingContexts();
    let logins = 0;
    const login = async () => {
      logins += 1;
      return logins === 1 ? never : { access_token: 'second', expires_in: 3_600 };
    };
    const session = createSession({ grant: { login }, clock, timeout: 10_000 });
    await during(() => void session.accessToken().catch(() => {}));
    expect(logins).toBe(1);
    const waiting = session.accessToken();
    expect(await passing(inner, waiting)).toBe('second');
    expect(inner.monotonic()).toBeLessThanOrEqual(20_000);
    expect(logins).toBe(2);
  });

  test('REQ-29: a caller does not wait for an operation that is already overdue', async () => {
    const { clock, inner, during } = endingContexts();
    let logins = 0;
    const login = async () => {
      logins += 1;
      return logins === 1 ? never : { access_token: 'second', expires_in: 3_600 };
    };
    const session = createSession({ grant: { login }, clock, timeout: 10_000 });
    await during(() => void session.accessToken().catch(() => {}));
    inner.advance(60_000);
    expect(await session.accessToken()).toBe('second');
  });

  test('REQ-5: callers that replace the same refresh share the next one', async () => {
    const { clock, inner, during } = endingContexts();
    let refreshes = 0;
    const tokens = { access_token: 'first', refresh_token: 'once', expires_in: 60 };
    const grant: Grant = {
      login: async () => tokens,
      async refresh() {
        refreshes += 1;
        return refreshes === 1 ? never : { access_token: 'second', expires_in: 3_600 };
      },
    };
    const session = createSession({ grant, clock });
    await session.accessToken();
    inner.advance(60_000);
    await during(() => void session.accessToken().catch(() => {}));
    const callers: Promise<string>[] = [];
    for (let count = 0; count < 10; count += 1) {
      callers.push(session.accessToken());
      await settled();
    }
    expect(await passing(inner, Promise.all(callers))).toEqual(Array(10).fill('second'));
    expect(refreshes).toBe(2);
  });

  test.each(['ada', undefined])(
    'REQ-25: calls of login(%j) that replace the same login share the next one',
    async (given) => {
      const { clock, inner, during } = endingContexts();
      let logins = 0;
      const login = async () => {
        logins += 1;
        return logins === 1 ? never : { access_token: 'second', expires_in: 3_600 };
      };
      const session = createSession<string>({ grant: { login }, clock, credentials: 'bob' });
      await during(() => void session.login(given).catch(() => {}));
      const callers = [session.login(given), session.login(given)];
      await passing(inner, Promise.all(callers));
      expect(inner.monotonic()).toBeLessThanOrEqual(20_000);
      expect(logins).toBe(2);
    },
  );

  test('REQ-29: login() without credentials does not wait for a refresh that never settles', async () => {
    const { clock, inner, during } = endingContexts();
    const tokens = { access_token: 'first', refresh_token: 'once', expires_in: 60 };
    const grant: Grant = { login: async () => tokens, refresh: () => never };
    const session = createSession({ grant, clock });
    await session.accessToken();
    inner.advance(60_000);
    await during(() => void session.accessToken().catch(() => {}));
    await passing(inner, session.login());
    expect(inner.monotonic()).toBeLessThanOrEqual(80_000);
  });

  test('REQ-29: each caller of a slow login has its own timer and its own signal', async () => {
    const clock = fakeClock();
    const session = createSession({ grant: { login: () => never }, clock, timeout: 10_000 });
    const gone = new AbortController();
    const aborted = session.accessToken({ signal: gone.signal });
    const others = [session.accessToken(), session.accessToken()].map(codeOf);
    gone.abort(new Error('gone'));
    await expect(aborted).rejects.toThrow('gone');
    expect(await passing(clock, Promise.all(others))).toEqual(['timeout', 'timeout']);
  });
});

describe('a store that never responds', () => {
  type Operation = 'load' | 'save' | 'remove' | 'subscribe';

  /** A store of which some operations never resolve, and a log of its calls. */
  function hanging(...operations: (Operation | 'lock')[]) {
    const inner = memoryStore();
    const calls: string[] = [];
    const state = { isHanging: true };
    const through = (name: string) => {
      const operation = inner[name as Operation] as (...given: unknown[]) => unknown;
      return (...given: unknown[]): unknown => {
        calls.push(name);
        const isStuck = state.isHanging && operations.includes(name as Operation);
        return isStuck ? never : operation(...given);
      };
    };
    const store = Object.fromEntries(
      Object.keys(inner).map((name) => [name, through(name)]),
    ) as unknown as TokenStore;
    return { store, calls, state };
  }

  test.each<[Operation | 'lock', number]>([
    ['load', 1_500],
    ['save', 1_500],
    ['subscribe', 1_500],
    // Another session may hold the lock for two attempts of a request and a save.
    ['lock', 31_500],
  ])('REQ-30: if %s never resolves, a call waits at most %i ms', async (operation, limit) => {
    const { store } = hanging(operation);
    const { clock, holder } = setUpHolders(store);
    await passing(clock, holder().accessToken());
    expect(clock.monotonic()).toBeLessThanOrEqual(limit + 250);
  });

  test('REQ-30: if no operation of a store resolves, a session waits once and then pauses its use of the store', async () => {
    const { store, calls } = hanging('load', 'save', 'remove', 'subscribe', 'lock');
    const { clock, events, holder } = setUpHolders(store);
    const session = holder();
    const token = await passing(clock, session.accessToken());
    expect(clock.monotonic()).toBeLessThanOrEqual(1_750);
    const before = clock.monotonic();
    const called = calls.length;
    expect(await session.accessToken({ rejected: token })).not.toBe(token);
    expect([clock.monotonic(), calls.length]).toEqual([before, called]);
    const failures = events.filter(({ type }) => type === 'store_failed');
    expect(failures).toHaveLength(1);
    expect(failures[0]).toMatchObject({ retryAt: expect.any(Number) });
  });

  test('REQ-30: a valid token in memory is returned without waiting for the store', async () => {
    const { store, state } = hanging('load', 'save', 'remove', 'subscribe', 'lock');
    state.isHanging = false;
    const { clock, holder } = setUpHolders(store);
    const session = holder();
    const token = await session.accessToken();
    state.isHanging = true;
    expect(await session.accessToken()).toBe(token);
    expect(session.peek()).toBe(token);
    expect(clock.monotonic()).toBe(0);
  });

  test('REQ-30: after the pause the session uses the store again, reports that, and saves the tokens', async () => {
    const { store, state } = hanging('load', 'save', 'lock');
    const { clock, events, holder, stored } = setUpHolders(store);
    const session = holder();
    await passing(clock, session.accessToken());
    state.isHanging = false;
    clock.advance(60_000);
    const token = await session.accessToken({ rejected: session.peek() });
    expect(events.map(({ type }) => type)).toContain('store_recovered');
    expect((await stored())?.tokens?.access_token).toBe(token);
  });

  test('REQ-30: createSession works with a store whose functions throw', async () => {
    const locked = (): never => {
      throw new Error('The database is locked.');
    };
    const broken = { load: locked, save: locked, remove: locked, lock: locked, subscribe: locked };
    const { clock, events, holder } = setUpHolders(broken);
    const session = holder();
    expect(session.state).toBe('unknown');
    expect(await passing(clock, session.accessToken())).toMatch(/^access-/);
    expect(events.map(({ type }) => type)).toContain('store_failed');
  });

  test('REQ-30: createSession does not call the store', async () => {
    const { store, calls } = hanging();
    setUpHolders(store).holder();
    await settled();
    expect(calls).toEqual([]);
  });
});

describe('a size limit', () => {
  type Paths = Record<never, never>;
  type Token = { POST(path: '/token', init: object): Promise<{ data: never }> };

  function clientOf(fetch: (request: Request) => Promise<Response>, clock: Clock = fakeClock()) {
    const api = {
      name: 'little',
      servers: [{ url: 'https://api.example.com' }],
      schemes: { bearer: { header: 'Authorization', prefix: 'Bearer ' } },
      operations: {},
    };
    const lifecycle = defineLifecycle<Client<Paths>, object>({
      logins: [
        {
          workflowId: 'login',
          inputs: [],
          identity: [],
          scheme: 'bearer',
          run: async (_, { client, signal }) =>
            (await (client as unknown as Token).POST('/token', { signal })).data,
        },
      ],
    });
    return createApiClient<Paths, object, never, never>(api, lifecycle, {
      credentials: {},
      clock,
      fetch,
    });
  }

  test('REQ-31: a token response is not read beyond a megabyte', async () => {
    let pulled = 0;
    let isCancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 100_000;
        controller.enqueue(new Uint8Array(100_000).fill(0x20));
        if (pulled > 10_000_000) controller.close();
      },
      cancel() {
        isCancelled = true;
      },
    });
    const { session } = clientOf(async () => new Response(endless));
    await expect(session.accessToken()).rejects.toMatchObject({
      code: 'invalid_token_response',
      message: expect.stringContaining('larger than 1000000 bytes'),
    });
    expect(pulled).toBeLessThan(1_500_000);
    expect(isCancelled).toBe(true);
  });

  test('REQ-31: a token response just below a megabyte is read', async () => {
    const body = JSON.stringify({ access_token: 'token', padding: ' '.repeat(990_000) });
    const headers = { 'Content-Type': 'application/json' };
    const { session } = clientOf(async () => new Response(body, { headers }));
    expect(await session.accessToken()).toBe('token');
  });

  test('REQ-31: a stored record above a megabyte counts as missing', () => {
    const record = { revision: 1, identity: '', generation: 0, padding: 'x'.repeat(1_000_000) };
    expect(recordFromText(JSON.stringify(record))).toBeUndefined();
    expect(recordFromText(JSON.stringify({ ...record, padding: '' }))).toMatchObject({
      revision: 1,
    });
  });

  test('REQ-40: a token is cached for its lifetime if the clock is wrong by hours, by the Date header of the response', async () => {
    for (const hours of [-5, 5]) {
      const server = Date.UTC(2026, 5, 1);
      const clock = fakeClock(server + hours * 3_600_000);
      let logins = 0;
      const { session } = clientOf(async () => {
        logins += 1;
        const expires_at = new Date(server + clock.monotonic() + 600_000).toISOString();
        const headers = { Date: new Date(server + clock.monotonic()).toUTCString() };
        return Response.json({ access_token: `token-${logins}`, expires_at }, { headers });
      }, clock);
      await session.accessToken();
      clock.advance(500_000);
      expect(await session.accessToken()).toBe('token-1');
      clock.advance(100_000);
      expect(await session.accessToken()).toBe('token-2');
    }
  });
});

describe('a process that was frozen', () => {
  test('REQ-31: a response that arrived during the freeze is used, although the timeout has passed', async () => {
    const clock = fakeClock();
    const server = authorizationServer({ clock });
    const { grant, credentials } = server;
    const session = createSession({ grant, credentials, clock, timeout: 10_000 });
    const first = await session.accessToken();
    let release = (): void => {};
    const delay = new Promise<void>((resolve) => {
      release = resolve;
    });
    server.script({ kind: 'delay', release: delay });
    const waiting = session.accessToken({ rejected: first });
    await settled();
    clock.freeze(600_000);
    release();
    expect(server.accepts(await waiting)).toBe(true);
    expect(server.posts.map(({ type }) => type)).toEqual(['login', 'refresh']);
  });

  test('REQ-25: login() without credentials uses the response of a login that arrived meanwhile', async () => {
    const clock = fakeClock();
    let release = (): void => {};
    const delay = new Promise<void>((resolve) => {
      release = resolve;
    });
    const login = vi.fn(async () => {
      await delay;
      return { access_token: 'first', expires_in: 3_600 };
    });
    const session = createSession<string>({ grant: { login }, clock, credentials: 'ada' });
    const first = session.login('bob');
    await settled();
    clock.freeze(60_000);
    const second = session.login();
    await settled();
    release();
    await Promise.all([first, second]);
    expect(login).toHaveBeenCalledOnce();
  });

  test('REQ-31: a store whose response arrived while the process was busy has not failed', async () => {
    const inner = memoryStore();
    let release = (): void => {};
    const delay = new Promise<void>((resolve) => {
      release = resolve;
    });
    const load: TokenStore['load'] = async (key) => delay.then(() => inner.load(key));
    const { clock, events, holder, posts } = setUpHolders(inner);
    const token = await holder().accessToken();
    const waiting = holder({ store: { ...inner, load } }).accessToken();
    await settled();
    clock.freeze(2_000);
    release();
    expect(await waiting).toBe(token);
    expect(posts()).toEqual(['login']);
    expect(events.map(({ type }) => type)).not.toContain('store_failed');
  });

  test('REQ-31: without a response, a request times out one second after the freeze', async () => {
    const clock = fakeClock();
    const session = createSession({ grant: { login: () => never }, clock, timeout: 10_000 });
    const waiting = codeOf(session.accessToken());
    await settled();
    clock.freeze(600_000);
    clock.advance(1_000);
    expect(await waiting).toBe('timeout');
  });

  /** A store whose lock is acquired by a process that then runs `sleep`. */
  function sleepingUnder(
    clock: FakeClock,
    inner: TokenStore,
    sleep: () => Promise<void> | void,
  ): TokenStore {
    return {
      ...inner,
      lock: (key, options, task) =>
        inner.lock!(key, options, async ({ fence }) => {
          const until = clock.monotonic() + options.lease;
          await sleep();
          return task({ fence, isHeld: (rest) => clock.monotonic() + rest <= until });
        }),
    };
  }

  test('REQ-32: a session that slept under the lock does not send a refresh token that another session used meanwhile', async () => {
    const { clock, holder, server, store } = setUpHolders();
    await holder().accessToken();
    clock.advance(3_600_000);
    let sleeps = 1;
    const sleep = async (): Promise<void> => {
      sleeps -= 1;
      if (sleeps < 0) return;
      clock.freeze(60_000);
      // The lease has expired, and another session refreshes.
      const { lock: _, ...unlocked } = store;
      await holder({ store: unlocked }).accessToken();
    };
    const sleeper = holder({ store: sleepingUnder(clock, store, sleep) });
    expect(server.accepts(await passing(clock, sleeper.accessToken()))).toBe(true);
    const presented = server.posts
      .filter(({ type }) => type === 'refresh')
      .map(({ token }) => token);
    expect(new Set(presented).size).toBe(presented.length);
    expect(presented).toHaveLength(1);
  });

  test('REQ-32: a session that slept between two steps of a refresh does not send the second one', async () => {
    const { clock, holder, server, store } = setUpHolders();
    await holder().accessToken();
    clock.advance(3_600_000);
    const sent: string[] = [];
    let sleeps = 1;
    const reply = async (name: string) => {
      sent.push(name);
      return { data: {}, response: Response.json({}) };
    };
    const sleeper = holder({
      grant: {
        ...server.grant,
        async refresh(tokens, context) {
          const definition = { inputs: {}, signal: context.signal, succeeds: () => true };
          await step({ ...definition, at: 'refresh.basic' }, () => reply('basic'));
          sleeps -= 1;
          if (sleeps >= 0) {
            clock.freeze(60_000);
            const { lock: _, ...unlocked } = store;
            await holder({ store: unlocked }).accessToken();
          }
          await step({ ...definition, at: 'refresh.send' }, () => reply('send'));
          return server.grant.refresh!(tokens, context);
        },
      },
    });
    expect(server.accepts(await passing(clock, sleeper.accessToken()))).toBe(true);
    expect(sent).toEqual(['basic']);
    expect(server.posts.map(({ type }) => type)).toEqual(['login', 'refresh']);
  });

  test('REQ-32: a session that sleeps through every lease sends nothing', async () => {
    const { clock, holder, posts } = setUpHolders();
    const store = sleepingUnder(clock, memoryStore(), () => clock.freeze(60_000));
    expect(await passing(clock, codeOf(holder({ store }).accessToken()))).toBe('store_failed');
    expect(posts()).toEqual([]);
  });

  test('REQ-32: a refresh is not retried after its lease has expired', async () => {
    const { clock, holder, server, posts } = setUpHolders();
    const session = holder({
      grant: {
        ...server.grant,
        async refresh(tokens, context) {
          await server.grant.refresh!(tokens, context).catch(() => {});
          clock.freeze(24_000);
          throw new TypeError('fetch failed');
        },
      },
    });
    const token = await session.accessToken();
    expect(await passing(clock, codeOf(session.accessToken({ rejected: token })))).toBe(
      'token_request_failed',
    );
    expect(posts()).toEqual(['login', 'refresh']);
  });

  test('REQ-32: setting the wall clock does not end a lease', async () => {
    const { clock, holder, posts } = setUpHolders();
    const store = sleepingUnder(clock, memoryStore(), () => clock.set(clock() + 86_400_000));
    await holder({ store }).accessToken();
    expect(posts()).toEqual(['login']);
  });
});

describe('a pause after a failure', () => {
  const unavailable = (retryAfter?: number) =>
    new AuthError('token_request_failed', 'Unavailable.', { status: 503, retryAfter });

  test('REQ-39: during the pause callers get the failure immediately, with its retryAfter', async () => {
    const clock = fakeClock();
    const events: AuthEvent[] = [];
    const grant = counting();
    let isDown = true;
    const session = createSession({
      clock,
      grant: {
        login: async () =>
          isDown ? Promise.reject(unavailable(3_600)) : grant.login({}, never as never),
      },
      onEvent: (event) => void events.push(event),
    });
    const failure = { code: 'token_request_failed', retryAfter: 3_600 };
    await expect(session.accessToken()).rejects.toMatchObject(failure);
    expect(clock.monotonic()).toBe(0);
    isDown = false;
    clock.advance(3_599_000);
    await expect(session.accessToken()).rejects.toMatchObject(failure);
    expect(grant.logins).toBe(0);
    clock.advance(2_000);
    expect(await session.accessToken()).toBe('token-1');
    expect(events).toContainEqual(expect.objectContaining({ type: 'failed' }));
  });

  test('REQ-39: a Retry-After of days leaves no timer', async () => {
    vi.useFakeTimers();
    const login = async () => Promise.reject(unavailable(86_400));
    const session = createSession({ grant: { login } });
    expect(await codeOf(session.accessToken())).toBe('token_request_failed');
    expect(vi.getTimerCount()).toBe(0);
  });

  test.each([-3_600_000, 3_600_000])(
    'REQ-40: setting the clock by %i ms does not change the pause',
    async (step) => {
      const clock = fakeClock();
      const grant = counting();
      let isDown = true;
      const login = async () =>
        isDown ? Promise.reject(unavailable(30)) : grant.login({}, never as never);
      const session = createSession({ clock, grant: { login } });
      expect(await codeOf(session.accessToken())).toBe('token_request_failed');
      isDown = false;
      clock.set(clock() + step);
      clock.advance(29_000);
      expect(await codeOf(session.accessToken())).toBe('token_request_failed');
      clock.advance(2_000);
      expect(await session.accessToken()).toBe('token-1');
    },
  );

  test('REQ-40: setting back a clock that has no monotonic function ends the pause', async () => {
    let now = Date.UTC(2026, 0, 1);
    const grant = counting();
    let isDown = true;
    const login = async () =>
      isDown ? Promise.reject(unavailable()) : grant.login({}, never as never);
    const session = createSession({ clock: () => now, grant: { login } });
    expect(await codeOf(session.accessToken())).toBe('token_request_failed');
    isDown = false;
    now -= 3_600_000;
    expect(await session.accessToken()).toBe('token-1');
  });

  test('REQ-40: a JWT is cached for its lifetime if the clock is wrong by hours, by its iat', async () => {
    for (const hours of [-5, 5]) {
      const server = Date.UTC(2026, 5, 1) / 1000;
      const clock = fakeClock((server + hours * 3_600) * 1000);
      let logins = 0;
      const login = async () => {
        logins += 1;
        const now = server + clock.monotonic() / 1000;
        const claims = btoa(JSON.stringify({ iat: now, exp: now + 600 })).replaceAll('=', '');
        return { access_token: `e30.${claims}.${logins}` };
      };
      const session = createSession({ clock, grant: { login } });
      const first = await session.accessToken();
      clock.advance(500_000);
      expect(await session.accessToken()).toBe(first);
      clock.advance(100_000);
      expect(await session.accessToken()).not.toBe(first);
      expect(logins).toBe(2);
    }
  });
});

// The rounds of a transaction: what other sessions change between its steps, and which of its failures are reported.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { codeOf, passing, setUpHolders, storeKey } from '../../test/holders.ts';
import {
  AuthError,
  type AuthEvent,
  type AuthRecord,
  createSession,
  type Grant,
  LockTimeoutError,
  memoryStore,
  type TokenStore,
} from '../index.ts';
import { fakeClock } from '../testing/clock.ts';
import { type StepFacts, step } from '../workflow/step.ts';

const settled = () => new Promise((resolve) => setImmediate(resolve));

afterEach(() => void vi.restoreAllMocks());

/** A promise, and the function that resolves it. */
function gate(): { open: () => void; opened: Promise<void> } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

/** Several sessions of an account without lock and notification. Their grant does not rotate refresh tokens. */
function setUp() {
  const { load, save, remove } = memoryStore();
  const { clock, events, holder, stored } = setUpHolders({ load, save, remove });
  let tokens = 0;
  const answer = async () => {
    tokens += 1;
    return { access_token: `token-${tokens}`, refresh_token: 'kept', expires_in: 3_600 };
  };
  /** What the next refreshes do instead. */
  const refreshes: (() => Promise<never>)[] = [];
  const sent: string[] = [];
  const grant: Grant<object> = {
    login: answer,
    async refresh({ refresh_token }) {
      sent.push(refresh_token);
      return (refreshes.shift() ?? answer)();
    },
    logout: async () => {},
  };
  const session = () => holder({ grant: grant as never, credentials: {} as never });
  const types = () => events.map(({ type }) => type);
  return { clock, events, session, stored, refreshes, sent, types };
}

describe('a refresh that fails', () => {
  test('REQ-4: with a rejection keeps the tokens of another session, also with the same refresh token', async () => {
    const { session, stored, refreshes, types } = setUp();
    const { open, opened } = gate();
    const [one, two] = [session(), session()];
    const token = await one.accessToken();
    await two.accessToken();
    refreshes.push(() => opened.then(() => Promise.reject(new AuthError('invalid_grant', 'no'))));
    const waiting = one.accessToken({ rejected: token });
    await settled();
    const next = await two.accessToken({ rejected: token });
    open();
    expect(await waiting).toBe(next);
    expect((await stored())?.tokens).toMatchObject({ access_token: next, refresh_token: 'kept' });
    expect(types()).not.toContain('failed');
  });

  test('without a response is no failure if another session has new tokens', async () => {
    const { session, refreshes, types } = setUp();
    const { open, opened } = gate();
    const [one, two] = [session(), session()];
    const token = await one.accessToken();
    await two.accessToken();
    const lost = () => opened.then(() => Promise.reject(new TypeError('fetch failed')));
    refreshes.push(lost);
    const waiting = one.accessToken({ rejected: token });
    await settled();
    const next = await two.accessToken({ rejected: token });
    refreshes.push(lost);
    open();
    expect(await waiting).toBe(next);
    expect(types()).not.toContain('failed');
  });

  test('REQ-42: after the sign-out of another session gives signed_out, and reports no failure', async () => {
    const { session, refreshes, types } = setUp();
    const { open, opened } = gate();
    const [one, two] = [session(), session()];
    const token = await one.accessToken();
    const lost = () => opened.then(() => Promise.reject(new TypeError('fetch failed')));
    refreshes.push(lost, lost);
    const waiting = codeOf(one.accessToken({ rejected: token }));
    await settled();
    await two.logout();
    open();
    expect(await waiting).toBe('signed_out');
    expect(types()).not.toContain('failed');
  });

  test('REQ-8, 47: without a response reports its retry', async () => {
    const { session, refreshes, events, sent } = setUp();
    const one = session();
    const token = await one.accessToken();
    refreshes.push(() => Promise.reject(new TypeError('fetch failed')));
    await one.accessToken({ rejected: token });
    expect(sent).toEqual(['kept', 'kept']);
    expect(events.filter(({ type }) => type === 'retry')).toMatchObject([
      { type: 'retry', error: { code: 'token_request_failed' } },
    ]);
  });
});

test('a session whose record changes in every round fails after 20 rounds', async () => {
  const clock = fakeClock();
  const identity = await storeKey('ada');
  let loads = 0;
  const load = async (): Promise<AuthRecord> => {
    loads += 1;
    const tokens = {
      access_token: `expired-${loads}`,
      refresh_token: 'r',
      issued_at: clock() - 60_000,
      expires_at: clock() - 1,
      refresh_at: clock() - 1,
    };
    return { revision: clock() + loads, identity, generation: 1, tokens };
  };
  const store: TokenStore = { load, save: async () => true, remove: async () => true };
  const { holder } = setUpHolders(store);
  let posts = 0;
  const grant = {
    login: async () => ({ access_token: 'never' }),
    async refresh() {
      posts += 1;
      throw new TypeError('fetch failed');
    },
  };
  const session = holder({ grant, clock });
  await expect(passing(clock, session.accessToken())).rejects.toMatchObject({
    code: 'store_failed',
    message: 'Other sessions or logins changed the record too often.',
  });
  // Each round sends the refresh and its retry.
  expect(posts).toBe(40);
});

describe('REQ-48: close()', () => {
  test('during a login reports no failure', async () => {
    const events: AuthEvent[] = [];
    const session = createSession({
      grant: { login: () => new Promise<never>(() => {}) },
      clock: fakeClock(),
      onEvent: (event) => void events.push(event),
    });
    const caller = codeOf(session.accessToken());
    await settled();
    await session.close();
    expect(await caller).toBe('closed');
    await expect(session.accessToken()).rejects.toThrow(
      'The session was closed. Create a new one.',
    );
    await settled();
    expect(events).toEqual([{ type: 'token_request', by: 'login' }]);
  });

  test('while the store is read changes nothing in the store, and prompts no user', async () => {
    const { open, opened } = gate();
    const inner = memoryStore();
    const save = vi.fn(inner.save);
    const { holder } = setUpHolders({ ...inner, save, load: () => opened.then(() => undefined) });
    const credentials = vi.fn();
    const session = holder({ credentials });
    const caller = codeOf(session.accessToken());
    await settled();
    await session.close();
    open();
    expect(await caller).toBe('closed');
    await settled();
    expect(save).not.toHaveBeenCalled();
    expect(credentials).not.toHaveBeenCalled();
  });
});

test('REQ-15: a caller gets its token after the events of the request, also if a fingerprint takes long', async () => {
  const { digest } = crypto.subtle;
  vi.spyOn(crypto.subtle, 'digest').mockImplementation(async (...given) => {
    await settled();
    await settled();
    return digest(...given);
  });
  const events: string[] = [];
  const session = createSession({
    grant: { login: async () => ({ access_token: 'a' }) },
    clock: fakeClock(),
    onEvent: ({ type }) => void events.push(type),
  });
  await session.accessToken();
  expect(events).toEqual(['token_request', 'tokens']);
});

test('REQ-41: a heartbeat during the request of an answer does not discard its tokens', async () => {
  const { clock, holder, posts } = setUpHolders();
  const { open, opened } = gate();
  let answers = 0;
  const grant: Grant<object> = {
    login: async () => ({
      challenge: 'code',
      details: {},
      async answer() {
        answers += 1;
        await opened;
        return { access_token: 'answered' };
      },
    }),
  };
  const session = holder({ grant: grant as never, onChallenge: async () => '123456' });
  const waiting = session.accessToken();
  await vi.waitFor(() => expect(answers).toBe(1));
  clock.advance(6_000);
  await settled();
  open();
  expect(await passing(clock, waiting)).toBe('answered');
  expect([answers, posts()]).toEqual([1, []]);
});

test('REQ-14: a token that expires before its caller gets it is replaced once, not forever', async () => {
  const clock = fakeClock();
  const { digest } = crypto.subtle;
  // The machine sleeps while the event of the token is reported.
  vi.spyOn(crypto.subtle, 'digest').mockImplementation(async (...given) => {
    await settled();
    clock.freeze(400_000);
    return digest(...given);
  });
  let posts = 0;
  const login = async () => {
    posts += 1;
    if (posts > 5) throw new TypeError('Too many logins.');
    return { access_token: `token-${posts}`, expires_in: 300 };
  };
  const session = createSession({ grant: { login }, clock, onEvent: () => {} });
  expect(await session.accessToken()).toBe('token-2');
  expect(posts).toBe(2);
});

test('REQ-30: a lock that another session holds for long does not pause the use of the store', async () => {
  const inner = memoryStore();
  const { clock, holder, stored } = setUpHolders({
    ...inner,
    async lock() {
      clock.advance(1_000);
      throw new LockTimeoutError(1_000);
    },
  });
  const token = await holder().accessToken();
  expect((await stored())?.tokens?.access_token).toBe(token);
});

describe('REQ-8: a refresh whose step the lifecycle document retries', () => {
  test.each<[string, readonly (number | Error)[]]>([
    ['without a response after a 500', [500, new TypeError('fetch failed'), 500, 500]],
    ['with a 500 after no response', [new TypeError('fetch failed'), 500, 500, 500]],
  ])('%s sends its refresh token twice', async (_, outcomes) => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const left = [...outcomes];
    let posts = 0;
    const onFailure = [
      {
        type: 'retry' as const,
        when: ({ status }: StepFacts) => status >= 500,
        after: 1_000,
        limit: 1,
      },
    ];
    const session = createSession({
      grant: {
        login: async () => ({ access_token: 'the-token', refresh_token: 'r', expires_in: 60 }),
        async refresh(tokens, { signal }) {
          await step(
            { at: 'refresh.send', inputs: tokens, signal, succeeds: () => false, onFailure },
            async () => {
              posts += 1;
              const outcome = left.shift()!;
              if (outcome instanceof Error) throw outcome;
              return { error: {}, response: Response.json({}, { status: outcome }) };
            },
          );
          throw new Error('It never succeeds.');
        },
      },
    });
    const token = await session.accessToken();
    const call = codeOf(session.accessToken({ rejected: token }));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await call).toBe('token_request_failed');
    expect(posts).toBe(2);
    vi.useRealTimers();
  });
});

// The prompts of a login: which answers are sent, what ends a prompt, and the state meanwhile.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { codeOf, gate } from '../../test/holders.ts';
import { failOnUnhandledRejections } from '../../test/unhandled.ts';
import { retry } from '../fetch/retry.ts';
import {
  AuthError,
  type AuthEvent,
  authorize,
  type Challenge,
  type ChallengeQuestion,
  createSession,
  memoryStore,
  type SessionOptions,
  type SessionState,
  type TokenResponse,
} from '../index.ts';
import { fakeClock } from '../testing/clock.ts';
import { findLeaks } from '../testing/leaks.ts';

const settled = () => new Promise((resolve) => setImmediate(resolve));
const password = 'correct-horse-battery';
const tokens = { access_token: 'the-token', expires_in: 3600 };

failOnUnhandledRejections();
afterEach(() => void vi.restoreAllMocks());

type Options = Partial<SessionOptions<{ password: string }, ChallengeQuestion, unknown>>;

/** A session whose login returns the challenge of `respond`, and what was sent. */
function setUp(challenge: Partial<Challenge<string, unknown, never>>, options: Options = {}) {
  const events: AuthEvent[] = [];
  const lines: string[] = [];
  const states: SessionState[] = [];
  let logins = 0;
  const session = createSession<{ password: string }, ChallengeQuestion, unknown>({
    credentials: { password },
    grant: {
      async login() {
        logins += 1;
        return { challenge: 'code', details: {}, answer: async () => tokens, ...challenge };
      },
    },
    onEvent: (event) => void events.push(event),
    logger: (line) => void lines.push(line),
    ...options,
  });
  session.subscribe((state) => void states.push(state));
  return { session, events, lines, states, logins: () => logins };
}

describe('an answer that is not plain JSON', () => {
  const form = (code: string): FormData => {
    const data = new FormData();
    data.set('code', code);
    return data;
  };
  const circular = (code: string): object => {
    const answer = { code, self: {} };
    answer.self = answer;
    return answer;
  };
  class Passkey {
    readonly #code: string;
    constructor(code: string) {
      this.#code = code;
    }
    get code(): string {
      return this.#code;
    }
  }
  test.each<[string, (code: string) => unknown]>([
    ['a FormData', form],
    ['a URLSearchParams', (code) => new URLSearchParams({ code })],
    ['a Map', (code) => new Map([['code', code]])],
    ['an ArrayBuffer', (code) => new TextEncoder().encode(code).buffer],
    ['an object with private members', (code) => new Passkey(code)],
    ['a bigint', BigInt],
    ['a circular object', circular],
  ])('REQ-45: %s is sent after a wrong one', async (_, answerOf) => {
    const right = answerOf('222222');
    const answers = [answerOf('111111'), right];
    const sent: unknown[] = [];
    const { session } = setUp(
      {
        async answer(answer: unknown) {
          sent.push(answer);
          if (answer !== right) throw new AuthError('invalid_grant', 'The code is wrong.');
          return tokens;
        },
      },
      { onChallenge: () => answers.shift() },
    );
    expect(await session.accessToken()).toBe('the-token');
    expect(sent).toHaveLength(2);
  });

  test('REQ-25: the same form is not sent twice', async () => {
    let sent = 0;
    const { session } = setUp(
      {
        async answer() {
          sent += 1;
          throw new AuthError('invalid_grant', 'The code is wrong.');
        },
      },
      { onChallenge: () => form('111111') },
    );
    expect(await codeOf(session.accessToken())).toBe('invalid_grant');
    expect(sent).toBe(1);
  });
});

describe('a provider that returns a challenge after each answer', () => {
  test('REQ-25: gets the same answer to the same challenge once', async () => {
    let sent = 0;
    const again = async (): Promise<Challenge> => {
      sent += 1;
      return { challenge: 'code', details: {}, answer: again };
    };
    const { session } = setUp({ answer: again }, { onChallenge: () => '123456' });
    expect(await codeOf(session.accessToken())).toBe('invalid_grant');
    expect(sent).toBe(1);
  });

  test('REQ-11: gets at most 50 answers in one login', async () => {
    let sent = 0;
    const again = async (): Promise<Challenge> => {
      sent += 1;
      return { challenge: `code ${sent}`, details: {}, answer: again };
    };
    const { session } = setUp({ answer: again }, { onChallenge: () => '123456' });
    expect(await codeOf(session.accessToken())).toBe('invalid_grant');
    expect(sent).toBe(49);
  });

  test('REQ-45: may ask for the same answer to another challenge', async () => {
    const { session } = setUp(
      {
        answer: async () => ({ challenge: 'another', details: {}, answer: async () => tokens }),
      },
      { onChallenge: () => '123456' },
    );
    expect(await session.accessToken()).toBe('the-token');
  });
});

describe('the secrets of a login', () => {
  const quoting = (secret: string) => async (): Promise<never> => {
    throw new AuthError('token_request_failed', `Rejected: ${secret}`, { detail: secret });
  };

  test.each<[string, string]>([
    ['the password', password],
    ['a token in the details', 'mfa-token-4711'],
  ])('REQ-49: resend() throws an error without %s', async (_, secret) => {
    let error: unknown;
    const { session } = setUp(
      { details: { mfa_token: 'mfa-token-4711' }, resend: quoting(secret) },
      {
        async onChallenge({ resend }) {
          error = await resend!().catch((thrown: unknown) => thrown);
          return '123456';
        },
      },
    );
    await session.accessToken();
    expect(error).toMatchObject({ code: 'token_request_failed', message: 'Rejected: [redacted]' });
    expect(findLeaks(error, [secret])).toEqual([]);
  });

  test('REQ-49: are not in the error, the events and the log of a wait() that fails', async () => {
    const { session, events, lines } = setUp(
      { wait: quoting(password) },
      { onChallenge: () => undefined },
    );
    const error = await session.accessToken().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'token_request_failed' });
    expect(findLeaks([error, events, lines], [password])).toEqual([]);
  });

  test('REQ-49: the error of an answer does not contain the details of the challenge', async () => {
    const { session } = setUp(
      { details: { mfa_token: 'mfa-token-4711' }, answer: quoting('mfa-token-4711') },
      { onChallenge: () => '123456' },
    );
    const error = await session.accessToken().catch((thrown: unknown) => thrown);
    expect(findLeaks(error, ['mfa-token-4711'])).toEqual([]);
  });
});

describe('the state during a challenge', () => {
  test('REQ-44: is signing_in while the answer is sent, and challenge again after a wrong one', async () => {
    const answers = ['111111', '222222'];
    const { session, states } = setUp(
      {
        async answer(code: string) {
          states.push(`sent ${code}` as SessionState);
          if (code === '111111') throw new AuthError('invalid_grant', 'The code is wrong.');
          return tokens;
        },
      },
      { onChallenge: async () => answers.shift() },
    );
    await session.accessToken();
    expect(states).toEqual([
      'signing_in',
      'challenge',
      'signing_in',
      'sent 111111',
      'challenge',
      'signing_in',
      'sent 222222',
      'signed_in',
    ]);
  });

  test('REQ-27: a login right after the prompt was closed prompts again', async () => {
    let close = (): void => {};
    const onChallenge = vi.fn((_: ChallengeQuestion) => {
      if (onChallenge.mock.calls.length > 1) return '123456';
      return new Promise<undefined>((resolve) => {
        close = () => resolve(undefined);
      });
    });
    const { session, logins } = setUp({}, { onChallenge });
    const first = codeOf(session.login({ password }));
    await vi.waitFor(() => expect(onChallenge).toHaveBeenCalledOnce());
    close();
    const second = session.login({ password });
    expect(await first).toBe('cancelled');
    await second;
    expect(logins()).toBe(2);
  });

  test('REQ-45: callers that leave a prompt cause no pause', async () => {
    const onChallenge = vi.fn(({ signal }: ChallengeQuestion) => {
      if (onChallenge.mock.calls.length > 2) return '123456';
      return new Promise<undefined>((resolve) => {
        signal.addEventListener('abort', () => resolve(undefined));
      });
    });
    const { session, events } = setUp({}, { onChallenge });
    for (let page = 1; page <= 2; page += 1) {
      const { signal, abort } = controller();
      const call = session.accessToken({ signal }).catch(() => {});
      await vi.waitFor(() => expect(onChallenge).toHaveBeenCalledTimes(page));
      abort();
      await call;
      await vi.waitFor(() => expect(session.state).toBe('signed_out'));
    }
    expect(await session.accessToken()).toBe('the-token');
    expect(events.map(({ type }) => type)).not.toContain('failed');
  });
});

test('REQ-11: calls that leave the prompt again and again cause pauses', async () => {
  const { session, logins } = setUp({}, { onChallenge: () => new Promise(() => {}) });
  const codes: string[] = [];
  for (let call = 0; call < 20; call += 1) {
    const leaving = session.accessToken({ signal: AbortSignal.timeout(10) });
    codes.push(
      await leaving.then(
        () => '',
        (error: { code: string }) => `${error.code}`,
      ),
    );
    await new Promise((resolve) => setTimeout(resolve, 120));
  }
  expect(logins()).toBeLessThan(8);
  expect(codes).toContain('interaction_required');
});

test('REQ-44: a session without credentials is signed out if all resources reject its token', async () => {
  const states: SessionState[] = [];
  const session = createSession({ grant: { login: async (_: object) => tokens } });
  const resource = 'https://api.example.com';
  const headers = { 'WWW-Authenticate': 'Bearer error="invalid_token"' };
  const send = async () => new Response('', { status: 401, headers });
  const fetch = authorize(send, session, { resource, replay: 'never' });
  await session.login({});
  session.subscribe((state) => void states.push(state));
  await fetch(`${resource}/devices`);
  await codeOf(fetch(`${resource}/users`));
  await codeOf(fetch(`${resource}/users`));
  expect(session.state).toBe('signed_out');
  expect(states).toEqual(['signed_out']);
  await session.login({});
  expect(session.state).toBe('signed_in');
});

function controller(): { signal: AbortSignal; abort: () => void } {
  const own = new AbortController();
  return { signal: own.signal, abort: () => own.abort() };
}

describe('a session without usable tokens and credentials', () => {
  const grants = {
    'no refresh token': { ...tokens, expires_in: 1 },
    'an expired refresh token': {
      ...tokens,
      expires_in: 1,
      refresh_token: 'refresh-token',
      refresh_expires_in: 1,
    },
  };
  test.each(Object.entries(grants))('REQ-44: is signed out (%s)', async (_, response) => {
    let now = Date.UTC(2026, 0, 1);
    const states: SessionState[] = [];
    const session = createSession({
      clock: () => now,
      grant: {
        login: async (_credentials: { password: string }) => response,
        refresh: async () => {
          throw new Error('It is not called.');
        },
      },
    });
    await session.login({ password });
    session.subscribe((state) => void states.push(state));
    now += 60_000;
    for (let call = 0; call < 3; call += 1)
      expect(await codeOf(session.accessToken())).toBe('signed_out');
    expect(session.state).toBe('signed_out');
    expect(states).toEqual(['signed_out']);
  });

  test('REQ-47: login() without credentials says to pass them', async () => {
    const session = createSession({ grant: { login: async (_: object) => tokens } });
    await expect(session.login()).rejects.toMatchObject({
      code: 'signed_out',
      message: 'There are no credentials. Pass them to session.login().',
    });
  });

  test('REQ-38: a session that logged in with other credentials does not use those of the options', async () => {
    let now = Date.UTC(2026, 0, 1);
    const sent: string[] = [];
    const session = createSession({
      clock: () => now,
      credentials: { username: 'ada' },
      grant: {
        async login({ username }: { username: string }) {
          sent.push(username);
          return tokens;
        },
      },
    });
    await session.login({ username: 'bob' });
    now += 3_600_000;
    expect(await codeOf(session.accessToken())).toBe('signed_out');
    await session.login();
    now += 3_600_000;
    expect(await session.accessToken()).toBe('the-token');
    expect(sent).toEqual(['bob', 'ada', 'ada']);
  });
});

describe('REQ-25: a one-time code in the credentials of the options', () => {
  function setUpCode(outcomes: readonly (object | Error)[], more: object = {}) {
    let now = Date.UTC(2026, 0, 1);
    const left = [...outcomes];
    let sent = 0;
    const session = createSession({
      clock: () => now,
      credentials: { password, code: '123456' },
      grant: {
        async login(_: { password: string; code: string }) {
          sent += 1;
          const outcome = left.shift() ?? tokens;
          if (outcome instanceof Error) throw outcome;
          return outcome as TokenResponse;
        },
        hasOneTimeCode: ({ code }) => code !== undefined,
      },
      ...more,
    });
    const later = (): void => {
      now += 86_400_000;
    };
    return { session, sent: () => sent, later };
  }

  test.each<[string, readonly (object | Error)[], string]>([
    ['after the tokens have expired', [tokens], 'no error'],
    ['after a rejection', [new AuthError('invalid_grant', 'Wrong.')], 'invalid_grant'],
    ['after a lost response', [new TypeError('fetch failed')], 'token_request_failed'],
  ])('is not sent again %s', async (_, outcomes, first) => {
    const { session, sent, later } = setUpCode(outcomes);
    expect(await codeOf(session.accessToken())).toBe(first);
    later();
    expect(await codeOf(session.accessToken())).toBe('signed_out');
    expect(await codeOf(session.login())).toBe('signed_out');
    expect(sent()).toBe(1);
    await session.login({ password, code: '654321' });
    expect(sent()).toBe(2);
  });

  test('is sent after a login that ended before its request', async () => {
    const store = memoryStore();
    const { opened, open } = gate();
    const holder = createSession({
      store,
      key: 'ada',
      credentials: {},
      grant: { login: () => opened.then(() => tokens) },
    });
    const first = codeOf(holder.login());
    await settled();
    const { session, sent } = setUpCode([], { store, key: 'ada' });
    const second = codeOf(session.login());
    await settled();
    await session.logout();
    open();
    expect([await first, await second]).toEqual(['signed_out', 'signed_out']);
    expect(sent()).toBe(0);
    await session.login();
    expect(sent()).toBe(1);
  });
});

test('REQ-47: a function credentials that returns nothing is named in the error', async () => {
  const session = createSession({
    grant: { login: async (_: object) => tokens },
    credentials: (() => {}) as unknown as () => object,
  });
  await expect(session.accessToken()).rejects.toMatchObject({
    code: 'callback_failed',
    message: 'The function credentials threw an error: see cause.',
    cause: { message: 'It returned undefined.' },
  });
});

describe('REQ-44: the state of a session that cannot log in', () => {
  const grant = {
    login: async (_: object) => ({ ...tokens, expires_in: 60, refresh_token: 'refresh-token' }),
    refresh: async () => tokens,
  };

  test('is still signed_in after login() without credentials, if its token can be refreshed', async () => {
    const clock = fakeClock();
    const session = createSession({ grant, clock });
    await session.login({});
    clock.advance(60_000);
    expect(await codeOf(session.login(undefined, { stepUp: { scope: 'x' } }))).toBe('signed_out');
    expect(session.state).toBe('signed_in');
    expect(await session.accessToken()).toBe('the-token');
  });

  test('stays signed_out while another session of the store prompts', async () => {
    const clock = fakeClock();
    const store = memoryStore();
    const { refresh: _, ...withoutRefresh } = grant;
    const options = { grant: withoutRefresh, clock, store, key: 'ada' };
    const session = createSession(options);
    await session.login({});
    clock.advance(60_000);
    expect(await codeOf(session.accessToken())).toBe('signed_out');
    const credentials = async (): Promise<object> => {
      throw new DOMException('Closed.', 'AbortError');
    };
    const other = createSession({ ...options, credentials });
    expect(await codeOf(other.accessToken())).toBe('cancelled');
    expect(session.state).toBe('signed_out');
  });
});

test('REQ-45: the time for a prompt after a 401 does not count against the attempt', async () => {
  const revoked = new Set<string>();
  let logins = 0;
  let answer = (): void => {};
  const { session } = setUp(
    {
      async answer() {
        logins += 1;
        return { access_token: `token-${logins}`, expires_in: 3600 };
      },
    },
    {
      onChallenge: () =>
        logins === 0
          ? '123456'
          : new Promise((resolve) => {
              answer = () => resolve('123456');
            }),
    },
  );
  const resource = 'https://api.example.com';
  const send = async (request: Request) =>
    revoked.has(request.headers.get('Authorization')!)
      ? new Response('', { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } })
      : new Response('ok');
  const fetch = retry({ attemptTimeout: 50, attempts: 1 })(authorize(send, session, { resource }));
  await fetch(resource);
  revoked.add('Bearer token-1');
  const call = fetch(resource, { method: 'POST', body: 'x' });
  await new Promise((resolve) => setTimeout(resolve, 200));
  answer();
  expect((await call).status).toBe(200);
  await settled();
});

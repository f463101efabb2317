// The API of a session for applications: state, login(), challenges, callbacks and errors.
import { AsyncLocalStorage } from 'node:async_hooks';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { codeOf, passing, setUpHolders } from '../../test/holders.ts';
import { failOnUnhandledRejections } from '../../test/unhandled.ts';
import { createApiClient } from '../client/index.ts';
import { retry } from '../fetch/retry.ts';
import {
  AuthError,
  authorize,
  type Challenge,
  type ChallengeQuestion,
  createSession,
  type Grant,
  memoryStore,
  type SessionOptions,
  type SessionState,
  type TokenStore,
} from '../index.ts';
import { encryptedStore } from '../stores/encrypted.ts';
import { authorizationServer, type TestCredentials } from '../testing/authorization-server.ts';
import { fakeClock } from '../testing/clock.ts';
import { defineLifecycle, step } from '../workflow/index.ts';

const settled = () => new Promise((resolve) => setImmediate(resolve));

failOnUnhandledRejections();
afterEach(() => void vi.restoreAllMocks());

/** A session whose logins require the code 123456 and allow three attempts. */
function setUp(options: Partial<SessionOptions<TestCredentials, ChallengeQuestion, string>> = {}) {
  const clock = fakeClock();
  const server = authorizationServer({ clock });
  const questions: (ChallengeQuestion & { reply: (code?: string) => void })[] = [];
  const sent: string[] = [];
  const grant: Grant<TestCredentials> = {
    ...server.grant,
    async login(credentials, context) {
      sent.push('password');
      let tries = 3;
      return {
        challenge: 'mfa',
        details: { phone: '…89' },
        async answer(code: string) {
          sent.push(code);
          tries -= 1;
          if (code === '123456') return server.grant.login(credentials, context);
          const message = tries > 0 ? 'The code is wrong.' : 'No more codes are accepted.';
          throw new AuthError(tries > 0 ? 'invalid_grant' : 'token_request_failed', message, {
            status: 403,
          });
        },
        async resend() {
          sent.push('resend');
        },
      };
    },
  };
  const session = createSession<TestCredentials, ChallengeQuestion, string>({
    clock,
    grant,
    onChallenge: (question) =>
      new Promise((reply) => {
        questions.push({ ...question, reply });
      }),
    ...options,
  });
  const prompted = (count: number) => vi.waitFor(() => expect(questions).toHaveLength(count));
  return { clock, server, questions, sent, session, prompted, grant };
}

describe('the state of a session', () => {
  test('REQ-44: the state follows a login with a challenge and a sign-out', async () => {
    const { session, server, questions, prompted } = setUp({ store: memoryStore(), key: 'ada' });
    const states: SessionState[] = [session.state];
    session.subscribe((state) => states.push(state));
    await settled();
    const login = session.login(server.credentials);
    await prompted(1);
    questions[0]!.reply('123456');
    await login;
    await session.logout();
    expect(states).toEqual([
      'unknown',
      'signed_out',
      'signing_in',
      'challenge',
      'signing_in',
      'signed_in',
      'signed_out',
    ]);
    expect(session.state).toBe('signed_out');
  });

  test('REQ-44: a new session takes its state from the store and does not call credentials', async () => {
    const { holder } = setUpHolders();
    await holder().accessToken();
    const credentials = vi.fn();
    const later = holder({ credentials });
    expect(later.state).toBe('unknown');
    const states: SessionState[] = [];
    later.subscribe((state) => states.push(state));
    await settled();
    expect(states).toEqual(['signed_in']);
    expect(later.peek()).toMatch(/^access-/);
    expect(credentials).not.toHaveBeenCalled();
  });

  test('REQ-44: the state changes when another session of the store logs in or signs out', async () => {
    const { holder } = setUpHolders();
    const [one, two] = [holder(), holder({ credentials: undefined })];
    const states: SessionState[] = [];
    two.subscribe((state) => states.push(state));
    await settled();
    await one.accessToken();
    await settled();
    await one.logout();
    await settled();
    expect(states).toEqual(['signed_out', 'signed_in', 'signed_out']);
  });

  test('REQ-44: without a store, the state is signed_out from the start', () => {
    const { session } = setUp();
    expect(session.state).toBe('signed_out');
  });

  test('REQ-44: a listener is not called after it was unsubscribed', async () => {
    const { server, session } = setUp({ onChallenge: () => '123456' });
    const listener = vi.fn();
    session.subscribe(listener)();
    await session.login(server.credentials);
    expect(listener).not.toHaveBeenCalled();
  });

  test('REQ-44: if a listener signs out, the listeners after it end with signed_out', async () => {
    const { holder } = setUpHolders();
    const session = holder();
    const seen: SessionState[] = [];
    session.subscribe((state) => state === 'signed_in' && void session.logout());
    session.subscribe((state) => void seen.push(state));
    await codeOf(session.accessToken());
    await vi.waitFor(() => expect(session.state).toBe('signed_out'));
    expect(seen.at(-1)).toBe('signed_out');
  });

  test('REQ-44: a session logs in with login(credentials) and does not keep the password', async () => {
    const { clock, server, holder, posts } = setUpHolders();
    const session = holder({ credentials: undefined });
    expect(await codeOf(session.accessToken())).toBe('signed_out');
    await session.login(server.credentials);
    expect(await session.accessToken()).toBe(session.peek());
    server.revokeFamilies();
    clock.advance(3_600_000);
    expect(await codeOf(session.accessToken())).toBe('signed_out');
    expect(posts()).toEqual(['login', 'refresh']);
  });

  test('REQ-27: login(credentials) sends a login, also if the store has valid tokens', async () => {
    const { server, holder, posts } = setUpHolders();
    await holder().accessToken();
    const session = holder({ credentials: undefined });
    const wrong = { username: 'ada', password: 'guessed' };
    expect(await codeOf(session.login(wrong))).toBe('invalid_grant');
    await session.login(server.credentials);
    expect(posts()).toEqual(['login', 'login', 'login']);
  });
});

test('REQ-27: a store without a key is rejected, and the message says what the key identifies', () => {
  const { server } = setUp();
  const { grant } = server;
  expect(() => createSession({ grant, store: memoryStore() })).toThrow(
    expect.objectContaining({
      code: 'invalid_configuration',
      message: expect.stringContaining(
        'Pass key, a name for this account: the provider, the tenant and the user',
      ),
    }),
  );
});

describe('challenges', () => {
  test('REQ-45: after a wrong code onChallenge is called again with the error, and the password is not sent again', async () => {
    const { session, server, questions, sent, prompted } = setUp();
    const login = session.login(server.credentials);
    await prompted(1);
    expect(questions[0]).toMatchObject({ challenge: 'mfa', details: { phone: '…89' } });
    expect(questions[0]!.error).toBeUndefined();
    questions[0]!.reply('123465');
    await prompted(2);
    expect(questions[1]).toMatchObject({
      challenge: 'mfa',
      error: { code: 'invalid_grant', message: 'The code is wrong.' },
    });
    questions[1]!.reply('123456');
    await login;
    expect(sent).toEqual(['password', '123465', '123456']);
    expect(session.state).toBe('signed_in');
  });

  test('REQ-45: a user who types the same wrong code again is asked again, and it is not sent again', async () => {
    const { session, server, questions, sent, prompted } = setUp();
    const login = session.login(server.credentials);
    for (const [index, code] of ['000000', '000000', '123456'].entries()) {
      await prompted(index + 1);
      questions[index]!.reply(code);
    }
    await login;
    expect(questions.map(({ error }) => error?.code)).toEqual([
      undefined,
      'invalid_grant',
      'invalid_grant',
    ]);
    expect(sent).toEqual(['password', '000000', '123456']);
  });

  test('REQ-45: onChallenge is called until the provider accepts no more codes', async () => {
    const { session, server, questions, sent, prompted } = setUp();
    const login = session.login(server.credentials);
    for (const code of ['1', '2', '3']) {
      await prompted(Number(code));
      questions.at(-1)!.reply(code);
    }
    await expect(login).rejects.toThrow('No more codes are accepted.');
    expect(sent).toEqual(['password', '1', '2', '3']);
  });

  test('REQ-45: resend can be called repeatedly', async () => {
    const { session, server, questions, sent, prompted } = setUp();
    const login = session.login(server.credentials);
    await prompted(1);
    await questions[0]!.resend!();
    await questions[0]!.resend!();
    questions[0]!.reply('123456');
    await login;
    expect(sent).toEqual(['password', 'resend', 'resend', '123456']);
  });

  test.each<[string, () => Promise<string | undefined>]>([
    ['undefined', async () => undefined],
    ['an AbortError', async () => Promise.reject(new DOMException('Closed.', 'AbortError'))],
  ])(
    'REQ-45: a dialog that the user closes (%s) gives the code cancelled and starts no pause',
    async (_, close) => {
      let isClosed = true;
      const { session, server, sent } = setUp({
        onChallenge: async () => (isClosed ? close() : '123456'),
      });
      const logIn = (): Promise<void> => session.login(server.credentials);
      expect(await codeOf(logIn())).toBe('cancelled');
      expect(session.state).toBe('signed_out');
      isClosed = false;
      await logIn();
      expect(sent).toEqual(['password', 'password', '123456']);
    },
  );

  test('REQ-45: after the user closed a dialog during a call, the next call prompts again', async () => {
    let isClosed = true;
    const { server, grant, clock } = setUp();
    const session = createSession<TestCredentials, ChallengeQuestion, string>({
      grant,
      clock,
      credentials: server.credentials,
      onChallenge: () => (isClosed ? undefined : '123456'),
    });
    expect(await codeOf(session.accessToken())).toBe('cancelled');
    isClosed = false;
    expect(await session.accessToken()).toMatch(/^access-/);
  });

  test('REQ-45: the time that the user takes does not count towards timeout, attemptTimeout or totalTimeout', async () => {
    const { clock, server, grant, questions, prompted } = setUp();
    const session = createSession<TestCredentials, ChallengeQuestion, string>({
      grant,
      clock,
      credentials: server.credentials,
      timeout: 10_000,
      onChallenge: (question) =>
        new Promise((reply) => {
          questions.push({ ...question, reply: (code) => reply(code) });
        }),
    });
    const resource = 'https://api.example.com';
    const send = retry({ attemptTimeout: 30_000, totalTimeout: 60_000, clock })(
      authorize(server.fetch, session, { resource }),
    );
    const call = send(new Request(`${resource}/things`));
    await prompted(1);
    for (let seconds = 0; seconds < 300; seconds += 5) {
      clock.advance(5_000);
      await settled();
    }
    expect(questions[0]!.signal.aborted).toBe(false);
    questions[0]!.reply('123456');
    expect((await call).status).toBe(200);
  });

  test('REQ-45: a prompt times out after interactiveTimeout', async () => {
    const { clock, session, server, prompted } = setUp({ interactiveTimeout: 60_000 });
    const login = codeOf(session.login(server.credentials));
    await prompted(1);
    clock.advance(59_000);
    await settled();
    expect(session.state).toBe('challenge');
    clock.advance(1_000);
    expect(await login).toBe('timeout');
  });
});

describe('callbacks of the application', () => {
  const thrown = new Error('The dialog has crashed.');

  test.each<[string, () => never | Promise<never>]>([
    [
      'throws',
      () => {
        throw thrown;
      },
    ],
    ['rejects', async () => Promise.reject(thrown)],
  ])('REQ-46: a listener that %s is ignored', async (_, fail) => {
    const { clock, server, holder } = setUpHolders();
    const session = holder({ onEvent: fail, logger: fail });
    session.subscribe(fail);
    await session.accessToken();
    const key = { a: new Uint8Array(32) };
    const inner = memoryStore();
    const encrypted = encryptedStore(inner, { keys: key, current: 'a', onUnreadable: fail });
    const tokens = { access_token: 'plain', issued_at: 0, expires_at: 1, refresh_at: 1 };
    await inner.save('ada', { revision: 1, identity: '', generation: 1, tokens }, undefined);
    expect(await encrypted.load('ada')).toBeUndefined();
    let responses = 0;
    const send = retry({ onRetry: fail, logger: fail, clock, random: () => 0 })(async () => {
      responses += 1;
      return new Response(null, { status: responses === 1 ? 503 : 200 });
    });
    const response = await passing(clock, send(new Request('https://api.example.com')));
    expect(response.status).toBe(200);
    expect(server.posts).toHaveLength(1);
  });

  test.each<[string, Partial<SessionOptions<TestCredentials, ChallengeQuestion, string>>]>([
    ['credentials', { credentials: async () => Promise.reject(thrown) }],
    [
      'credentials',
      {
        credentials: () => {
          throw thrown;
        },
      },
    ],
    [
      'onChallenge',
      {
        credentials: { username: 'ada', password: 'correct-horse' },
        onChallenge: async () => Promise.reject(thrown),
      },
    ],
  ])(
    'REQ-46: an error of %s is the cause of the error that the caller gets',
    async (name, options) => {
      const { session } = setUp(options);
      await expect(session.accessToken()).rejects.toMatchObject({
        code: 'callback_failed',
        message: `The function ${name} threw an error: see cause.`,
        cause: thrown,
      });
    },
  );

  test('REQ-46: a shared login calls callbacks outside the asynchronous context of its first caller', async () => {
    const tenant = new AsyncLocalStorage<string>();
    const seen: (string | undefined)[] = [];
    const { server } = setUp();
    const session = createSession({
      grant: server.grant,
      credentials: async () => {
        seen.push(tenant.getStore());
        return server.credentials;
      },
      onEvent: () => void seen.push(tenant.getStore()),
    });
    await tenant.run('the first caller', () => session.accessToken());
    expect(seen.length).toBeGreaterThan(1);
    expect(new Set(seen)).toEqual(new Set([undefined]));
  });
});

describe('errors of a failed login', () => {
  type Paths = Record<never, never>;
  type Token = {
    POST(
      path: '/token',
      init: object,
    ): Promise<{ data?: never; error?: unknown; response: Response }>;
  };

  function clientOf(fetch: (request: Request) => Promise<Response>, more: object = {}) {
    const api = {
      name: 'little',
      servers: [{ url: 'https://api.example.com' }],
      schemes: { bearer: { header: 'Authorization', prefix: 'Bearer ' } },
      operations: { 'POST /token': { operationId: 'token' } },
    };
    const lifecycle = defineLifecycle<never, { password: string }>({
      logins: [
        {
          workflowId: 'login',
          inputs: ['password'],
          identity: [],
          scheme: 'bearer',
          async run(inputs, { client, signal }) {
            const definition = {
              at: 'login.send',
              inputs,
              signal,
              succeeds: ({ status }: { status: number }) => status === 200,
              onFailure: [
                {
                  type: 'refuse' as const,
                  when: ({ status }: { status: number }) => status === 400,
                },
              ],
            };
            const { data } = await step(definition, () =>
              (client as unknown as Token).POST('/token', { body: inputs, signal }),
            );
            return data as never;
          },
        },
      ],
    });
    return createApiClient<Paths, { password: string }, never, never>(api, lifecycle as never, {
      credentials: { password: 'correct-horse' },
      fetch,
      ...more,
    });
  }

  test('REQ-47: a network error has the network code, the host and the step', async () => {
    const cause = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    const { session } = clientOf(async () =>
      Promise.reject(new TypeError('fetch failed', { cause })),
    );
    await expect(session.accessToken()).rejects.toMatchObject({
      code: 'token_request_failed',
      networkCode: 'ECONNREFUSED',
      host: 'api.example.com',
      at: 'login.send',
      message: expect.stringContaining('ECONNREFUSED'),
    });
  });

  test.each([
    [{ error: 'LOCKED' }, 'LOCKED'],
    [{ error: { code: 'LOCKED', message: 'Too many tries.' } }, 'LOCKED'],
    [{ errors: [{ detail: 'Too many tries.', code: 'LOCKED' }] }, 'LOCKED'],
    [{ result: { status: { errorCode: 'LOCKED' } } }, 'LOCKED'],
    [{ message: 'Too many tries.' }, undefined],
  ])('REQ-47: providerCode is the error code of the provider in %j', async (body, providerCode) => {
    const { session } = clientOf(async () => Response.json(body, { status: 400 }));
    const error: AuthError = await session.accessToken().then(
      () => expect.unreachable(),
      (caught) => caught,
    );
    expect(error).toMatchObject({ code: 'invalid_grant', status: 400, at: 'login.send' });
    expect(error.providerCode).toBe(providerCode);
  });

  test('REQ-47: the logger gets one line for each token request and each failure, redacted', async () => {
    const lines: string[] = [];
    const body = { error: 'LOCKED', message: 'No user with correct-horse' };
    const { session } = clientOf(async () => Response.json(body, { status: 400 }), {
      logger: (line: string) => lines.push(line),
    });
    await session.accessToken().catch(() => {});
    expect(lines).toEqual([
      'auth-core token_request by="login"',
      expect.stringMatching(/^auth-core failed error=".*LOCKED.*\[redacted\].*" retryAt=\d+$/),
    ]);
    expect(lines.join()).not.toContain('\n');
  });

  test('REQ-47: without a logger nothing is logged', async () => {
    const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((method) =>
      vi.spyOn(console, method).mockImplementation(() => {}),
    );
    const { session } = clientOf(async () => new Response('{}', { status: 500 }));
    await session.accessToken().catch(() => {});
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });
});

test('REQ-45: the functions of a challenge may use `this`', async () => {
  class Code implements Challenge<string, object, string> {
    readonly challenge = 'code';
    readonly details = {};
    sent = 1;
    async answer(code: string) {
      if (code !== `code-${this.sent}`) throw new AuthError('invalid_grant', 'Wrong.');
      return { access_token: 'a' };
    }
    async resend() {
      this.sent += 1;
    }
  }
  class Approval implements Challenge<string, object, string> {
    readonly challenge = 'approval';
    readonly details = {};
    readonly approved = 'approved';
    async answer(answer: string) {
      return { access_token: answer };
    }
    async wait() {
      return this.approved as never;
    }
  }
  for (const [challenge, token] of [
    [new Code(), 'a'],
    [new Approval(), 'approved'],
  ] as const) {
    const session = createSession({
      grant: { login: async () => challenge },
      async onChallenge({ resend }) {
        await resend?.();
        return 'code-2';
      },
    });
    expect(await session.accessToken()).toBe(token);
  }
});

describe('REQ-44: the state of a session whose login was ended', () => {
  /** A session whose logins wait for their response. */
  function waiting(store?: TokenStore) {
    const responses: (() => void)[] = [];
    const login = () =>
      new Promise<{ access_token: string }>((resolve) => {
        responses.push(() => resolve({ access_token: 'a' }));
      });
    const clock = fakeClock();
    const session = createSession({ grant: { login }, clock, ...(store && { store, key: 'ada' }) });
    const states: SessionState[] = [];
    session.subscribe((state) => void states.push(state));
    const sent = (count: number) => vi.waitFor(() => expect(responses).toHaveLength(count));
    return { session, clock, states, sent, respond: (index: number) => responses[index]!() };
  }

  test.each<[string, TokenStore | undefined]>([
    ['without a store', undefined],
    ['with a store', memoryStore()],
  ])('by another login, %s', async (_, store) => {
    const { session, states, sent, respond } = waiting(store);
    const first = codeOf(session.login({ username: 'ada' }));
    await sent(1);
    const second = session.login({ username: 'grace' });
    await sent(2);
    expect(await first).toBe('cancelled');
    await new Promise((resolve) => setTimeout(resolve));
    expect(session.state).toBe('signing_in');
    respond(1);
    await second;
    expect(states.filter((state) => state !== 'signed_out')).toEqual(['signing_in', 'signed_in']);
    expect(states.lastIndexOf('signed_out')).toBeLessThan(states.indexOf('signing_in'));
  });

  test('by a sign-out, or by close()', async () => {
    for (const end of ['logout', 'close'] as const) {
      const { session, clock, sent } = waiting();
      const login = codeOf(session.login());
      await sent(1);
      await passing<unknown>(clock, session[end]());
      expect(session.state).toBe('signed_out');
      expect(await login).not.toBe('no error');
    }
  });
});

// How authorize handles 401 responses and their challenges: REQ-33 to REQ-36.
import { describe, expect, test } from 'vitest';
import { passing } from '../../test/holders.ts';
import {
  type AuthEvent,
  type AuthorizeOptions,
  authorize,
  createSession,
  type SessionOptions,
} from '../index.ts';
import { timeOf } from '../session/time.ts';
import { authorizationServer, type TestCredentials } from '../testing/authorization-server.ts';
import { fakeClock } from '../testing/clock.ts';
import { findLeaks } from '../testing/leaks.ts';
import { bearerChallenge } from './challenges.ts';
import { RejectionMemory } from './rejections.ts';

const resource = 'https://api.example.com';
const rejecting = (challenge = '') =>
  new Response('{}', { status: 401, headers: challenge ? { 'WWW-Authenticate': challenge } : {} });

/** A resource that rejects every token on the paths below `/broken`. */
function setUp(
  options: Partial<AuthorizeOptions> = {},
  respond: (request: Request) => Response | undefined = () => undefined,
  sessionOptions: Partial<SessionOptions<TestCredentials>> = {},
) {
  const clock = fakeClock();
  const server = authorizationServer({ clock });
  const events: AuthEvent[] = [];
  const session = createSession({
    grant: server.grant,
    credentials: server.credentials,
    clock,
    onEvent: (event) => void events.push(event),
    ...sessionOptions,
  });
  const sent: string[] = [];
  const fetch = authorize(
    async (request) => {
      sent.push(new URL(request.url).pathname);
      const isBroken = request.url.includes('/broken');
      return respond(request) ?? (isBroken ? rejecting() : server.fetch(request));
    },
    session,
    { resource, ...options },
  );
  const posts = () => server.posts.map(({ type }) => type);
  const statusOf = async (path: string, init?: RequestInit): Promise<number> =>
    (await passing(clock, fetch(resource + path, init))).status;
  return { clock, server, session, events, sent, fetch, posts, statusOf };
}

describe('an endpoint that rejects every token', () => {
  test('REQ-33: 20 polls cause two token requests, and every caller gets the 401', async () => {
    const { clock, posts, statusOf } = setUp();
    for (let poll = 0; poll < 20; poll += 1) {
      expect(await statusOf('/broken')).toBe(401);
      clock.advance(15_000);
    }
    expect(posts()).toEqual(['login', 'refresh']);
  });

  const elsewhere = () =>
    Object.defineProperty(Response.json({}), 'url', { value: 'https://other.example.com/x' });
  test.each<[string, () => Response]>([
    ['a 503', () => new Response('', { status: 503 })],
    ['a 429', () => new Response('', { status: 429 })],
    ['a 407 of a proxy', () => new Response('', { status: 407 })],
    ['a response of another origin', elsewhere],
    ['a 401 with a challenge of another scheme', () => rejecting('Basic realm="x"')],
    ['a 401 with the error invalid_request', () => rejecting('Bearer error="invalid_request"')],
  ])('REQ-33: %s after every two rejections does not reset their count', async (_, respond) => {
    let calls = 0;
    const { clock, posts, statusOf } = setUp({}, ({ url }) => {
      if (!url.endsWith('/broken')) return undefined;
      calls += 1;
      return calls % 3 === 0 ? respond() : undefined;
    });
    await statusOf('/works');
    for (let poll = 0; poll < 20; poll += 1) {
      await statusOf('/broken');
      clock.advance(15_000);
    }
    expect(posts()).toEqual(['login', 'refresh']);
  });

  test.each<[string, () => Response]>([
    ['a 304', () => new Response(null, { status: 304 })],
    ['a 404', () => new Response('', { status: 404 })],
    ['insufficient_scope', () => rejecting('Bearer error="insufficient_scope"')],
  ])('REQ-33: %s shows that the endpoint accepted the token', async (_, respond) => {
    let isBroken = true;
    const { clock, server, posts, statusOf } = setUp({}, ({ url }) =>
      url.endsWith('/heals') ? (isBroken ? rejecting() : respond()) : undefined,
    );
    await statusOf('/heals');
    clock.advance(5_000);
    isBroken = false;
    await statusOf('/heals');
    server.revokeAccessTokens();
    isBroken = true;
    await statusOf('/heals');
    expect(posts()).toEqual(['login', 'refresh', 'refresh']);
  });

  test('REQ-33: 100 callers in 15 seconds cause two token requests', async () => {
    const { clock, fetch, posts } = setUp();
    const calls = Array.from({ length: 100 }, async (_, index) => {
      await new Promise<void>((resolve) => clock.after(index * 150, resolve));
      return (await fetch(`${resource}/broken`)).status;
    });
    const statuses = await passing(clock, Promise.all(calls), 150);
    expect(new Set(statuses)).toEqual(new Set([401]));
    expect(posts()).toEqual(['login', 'refresh']);
  });

  test('REQ-33: calls of another endpoint do not wait, and keep using the token', async () => {
    const { clock, session, posts, statusOf, fetch } = setUp();
    expect(await statusOf('/works')).toBe(200);
    for (let poll = 0; poll < 20; poll += 1) {
      await statusOf('/broken');
      const before = clock.monotonic();
      const token = session.peek();
      expect((await fetch(`${resource}/works`)).status).toBe(200);
      expect([clock.monotonic(), session.peek()]).toEqual([before, token]);
      clock.advance(15_000);
    }
    expect(posts()).toEqual(['login', 'refresh']);
  });

  test('REQ-10: while the token endpoint is down, a broken endpoint does not stop POSTs of others', async () => {
    const { clock, server, fetch, statusOf } = setUp();
    await statusOf('/good');
    clock.advance(60_000);
    server.script(...Array.from({ length: 9 }, () => ({ kind: 'status', status: 503 }) as const));
    await expect(passing(clock, fetch(`${resource}/broken`))).rejects.toThrow('503');
    expect(await statusOf('/good')).toBe(200);
    expect(await statusOf('/good', { method: 'POST' })).toBe(200);
  });

  test('REQ-33: without a way to get another token, an endpoint works again after a wrong 401', async () => {
    let isBroken = true;
    const { clock, session, server, fetch, statusOf } = setUp(
      {},
      ({ url }) => (url.endsWith('/a') && isBroken ? rejecting() : undefined),
      {
        credentials: undefined,
        grant: { login: (given, context) => server.grant.login(given, context) },
      },
    );
    await session.login(server.credentials);
    clock.advance(60_000);
    await expect(passing(clock, fetch(`${resource}/a`))).rejects.toMatchObject({
      code: 'signed_out',
    });
    isBroken = false;
    expect(await statusOf('/a')).toBe(200);
    expect(await statusOf('/a', { method: 'POST' })).toBe(200);
  });

  test('REQ-33: the period without a refresh grows, up to a day', async () => {
    let tokens = 0;
    const login = async () => {
      tokens += 1;
      return { access_token: `token-${tokens}`, expires_in: 30 * 86_400 };
    };
    const { clock, statusOf } = setUp({}, () => undefined, { grant: { login } });
    await statusOf('/broken');
    const periods: number[] = [];
    let minutes = 0;
    for (let minute = 0; minute < 4 * 24 * 60; minute += 1) {
      const before = tokens;
      clock.advance(60_000);
      minutes += 1;
      await statusOf('/broken');
      if (tokens === before) continue;
      periods.push(minutes);
      minutes = 0;
    }
    expect(periods.slice(0, 7)).toEqual([30, 60, 120, 240, 480, 960, 24 * 60]);
  });

  test('REQ-33: after the endpoint has accepted a token, a revoked token is replaced without a pause', async () => {
    let isBroken = true;
    const { clock, server, posts, statusOf } = setUp({}, ({ url }) =>
      url.endsWith('/heals') && isBroken ? rejecting() : undefined,
    );
    await statusOf('/heals');
    await statusOf('/heals');
    isBroken = false;
    clock.advance(5_000);
    expect(await statusOf('/heals')).toBe(200);
    server.revokeAccessTokens();
    expect(await statusOf('/heals')).toBe(200);
    expect(posts()).toEqual(['login', 'refresh', 'refresh']);
  });

  test('REQ-33: rejections are counted separately for each operation', async () => {
    const { server, posts, statusOf, clock } = setUp();
    await statusOf('/broken/1');
    await statusOf('/works');
    clock.advance(5_000);
    server.revokeAccessTokens();
    expect(await statusOf('/works')).toBe(200);
    expect(posts()).toEqual(['login', 'refresh', 'refresh']);
  });

  test('REQ-33: a token that one operation rejected is used for the others until it is replaced', async () => {
    const { clock, posts, session, statusOf, sent } = setUp();
    await statusOf('/works');
    clock.advance(5_000);
    // A POST without a challenge is not replayed.
    await statusOf('/broken/1', { method: 'POST' });
    expect(session.peek()).toBeUndefined();
    expect(await statusOf('/works')).toBe(200);
    expect(posts()).toEqual(['login']);
    await statusOf('/broken/2', { method: 'DELETE' });
    expect(posts()).toEqual(['login', 'refresh']);
    expect(sent).toEqual(['/works', '/broken/1', '/works', '/broken/2', '/broken/2']);
  });

  test('REQ-33: a token that two operations rejected is used for no other operation', async () => {
    const { clock, posts, statusOf } = setUp({ replay: 'never' });
    await statusOf('/works');
    clock.advance(5_000);
    // Two calls of one operation are not two operations.
    await Promise.all([statusOf('/broken/1'), statusOf('/broken/1')]);
    await statusOf('/works');
    await statusOf('/broken/2');
    expect(posts()).toEqual(['login']);
    await statusOf('/works');
    expect(posts()).toEqual(['login', 'refresh']);
  });

  test('REQ-1: a token that the application reports as rejected is used for no operation', async () => {
    const { clock, server, session, fetch, sent } = setUp();
    const token = await session.accessToken();
    clock.advance(5_000);
    server.script({ kind: 'status', status: 500 });
    await expect(session.accessToken({ rejected: token })).rejects.toThrow();
    await expect(fetch(`${resource}/works`)).rejects.toMatchObject({
      code: 'token_request_failed',
    });
    expect(sent).toEqual([]);
  });

  test('REQ-33: two rejections ten minutes apart do not count as repeated', async () => {
    const { clock, posts, statusOf } = setUp();
    for (let call = 0; call < 3; call += 1) {
      // A POST without a challenge is not replayed. The next call has another token.
      await statusOf('/broken', { method: 'POST' });
      clock.advance(600_000);
    }
    expect(posts()).toEqual(['login', 'refresh', 'refresh']);
  });

  test('REQ-33: after a successful replay, the rejection of a later token is a new one', async () => {
    const { clock, server, session, posts, statusOf } = setUp();
    await statusOf('/works');
    server.revokeAccessTokens();
    expect(await statusOf('/works')).toBe(200);
    clock.advance(5_000);
    await session.accessToken({ rejected: session.peek()! });
    server.revokeAccessTokens();
    expect(await statusOf('/works')).toBe(200);
    expect(posts()).toEqual(['login', 'refresh', 'refresh', 'refresh']);
  });

  test('REQ-33: two rejections five minutes apart do not count as repeated', () => {
    const clock = fakeClock();
    const memory = new RejectionMemory(timeOf(clock));
    memory.reject('target', 'a');
    clock.advance(300_000);
    expect(memory.reject('target', 'b')).toBe(true);
    clock.advance(299_999);
    expect(memory.reject('target', 'c')).toBe(false);
  });

  test('REQ-33: two rejections within a minute count as repeated, also without a replay', async () => {
    const { clock, posts, statusOf } = setUp();
    for (let call = 0; call < 5; call += 1) {
      await statusOf('/broken', { method: 'POST' });
      clock.advance(30_000);
    }
    expect(posts()).toEqual(['login', 'refresh']);
  });

  test('REQ-33: of more than a thousand targets, the oldest is removed', () => {
    const memory = new RejectionMemory(timeOf(fakeClock()));
    for (const token of ['a', 'b']) memory.reject('first', token);
    expect(memory.reject('first', 'c')).toBe(false);
    for (let target = 0; target < 999; target += 1) memory.reject(target, 'a');
    expect(memory.reject('first', 'c')).toBe(false);
    for (let target = 0; target < 1_001; target += 1) memory.reject(target, 'a');
    expect(memory.reject('first', 'c')).toBe(true);
  });

  test('REQ-33: a target that was rejected again is not the oldest', () => {
    const memory = new RejectionMemory(timeOf(fakeClock()));
    memory.reject('first', 'a');
    for (let target = 0; target < 999; target += 1) memory.reject(target, 'a');
    memory.reject('first', 'b');
    for (let target = 999; target < 1_001; target += 1) memory.reject(target, 'a');
    expect(memory.reject('first', 'c')).toBe(false);
  });

  test('REQ-33: URLs that differ in the query are the same operation', async () => {
    const { posts, statusOf } = setUp();
    for (let page = 0; page < 20; page += 1) await statusOf(`/broken?page=${page}`);
    expect(posts()).toEqual(['login', 'refresh']);
  });
});

test('REQ-21: a new token that is revoked after its first call is replaced without a settling pause', async () => {
  const { server, posts, statusOf, sent } = setUp();
  expect(await statusOf('/works')).toBe(200);
  server.revokeAccessTokens();
  expect(await statusOf('/works')).toBe(200);
  expect(posts()).toEqual(['login', 'refresh']);
  // The replay has shown that resources know the token of the refresh.
  server.revokeAccessTokens();
  expect(await statusOf('/other')).toBe(200);
  expect(posts()).toEqual(['login', 'refresh', 'refresh']);
  expect(sent).toEqual(['/works', '/works', '/works', '/other', '/other']);
});

test('REQ-21: a token that is rejected again after the settling pause is replaced', async () => {
  const { server, posts, statusOf, sent, session } = setUp();
  await session.accessToken();
  server.revokeAccessTokens();
  expect(await statusOf('/works')).toBe(200);
  expect(sent).toHaveLength(3);
  expect(posts()).toEqual(['login', 'refresh']);
});

describe('the challenge of a 401', () => {
  test.each([
    ['insufficient_scope', 'Bearer error="insufficient_scope", scope="write"'],
    ['insufficient_user_authentication', 'Bearer error="insufficient_user_authentication"'],
    ['invalid_request', 'Bearer realm="x", error="invalid_request"'],
    ['claims', 'Bearer error="invalid_token", claims="eyJhIjoxfQ"'],
    ['another scheme', 'Negotiate, Basic realm="Bearer"'],
    ['the second of two challenges', 'Bearer realm="x", Bearer error="insufficient_scope"'],
    ['claims of the second challenge', 'Bearer realm="x", Bearer claims="eyJ9"'],
  ])('REQ-34: %s causes no refresh, and the token stays in use', async (_, challenge) => {
    const { clock, session, posts, statusOf, sent } = setUp({}, ({ url }) =>
      url.endsWith('/step-up') ? rejecting(challenge) : undefined,
    );
    await statusOf('/works');
    clock.advance(5_000);
    const token = session.peek();
    expect(await statusOf('/step-up')).toBe(401);
    expect(sent).toEqual(['/works', '/step-up']);
    expect(session.peek()).toBe(token);
    expect(posts()).toEqual(['login']);
  });

  test.each([
    ['Bearer ', 'Bearer error="invalid_token"'],
    ['Token ', 'Basic realm="a, b", token error="invalid_token"'],
    ['', 'Bearer error="invalid_token"'],
    // Errors of the provider's own, whose names contain a standard one.
    ['Bearer ', 'Bearer error="not_insufficient_scope"'],
    ['Bearer ', 'Bearer error="invalid_request_token"'],
    ['JWT ', 'JWT'],
    ['DPoP ', 'Bearer, DPoP algs="ES256", error="invalid_token"'],
    ['Bearer ', 'Bearer error="insufficient_scope", Bearer error="invalid_token"'],
  ])(
    'REQ-34: with the prefix "%s", the challenge %s causes a refresh',
    async (prefix, challenge) => {
      let rejections = 1;
      const { clock, posts, statusOf } = setUp({ prefix }, () => {
        rejections -= 1;
        return rejections === 0 ? rejecting(challenge) : Response.json({});
      });
      rejections = 2;
      await statusOf('/things', { method: 'POST' });
      clock.advance(5_000);
      expect(await statusOf('/things', { method: 'POST' })).toBe(200);
      expect(posts()).toEqual(['login', 'refresh']);
    },
  );

  test('REQ-34: insufficient_scope with a custom prefix causes no refresh', async () => {
    const { posts, statusOf } = setUp({ prefix: 'JWT ' }, () =>
      rejecting('JWT error="insufficient_scope"'),
    );
    expect(await statusOf('/things')).toBe(401);
    expect(posts()).toEqual(['login']);
  });

  test('REQ-34: a 401 after a redirect to another origin causes no refresh', async () => {
    const { clock, session, posts, statusOf } = setUp({}, ({ url }) => {
      if (!url.endsWith('/moved')) return undefined;
      const response = rejecting('Bearer error="invalid_token"');
      return Object.defineProperty(response, 'url', { value: 'https://other.example.com/x' });
    });
    await statusOf('/works');
    clock.advance(5_000);
    const token = session.peek();
    expect(await statusOf('/moved')).toBe(401);
    expect([session.peek(), posts()]).toEqual([token, ['login']]);
  });

  test('REQ-34: claims without an error are reported as an event, with an empty reason', async () => {
    const { events, statusOf } = setUp({}, () => rejecting('Bearer claims="eyJ9"'));
    await statusOf('/step-up');
    expect(events).toContainEqual(expect.objectContaining({ type: 'step_up', reason: '' }));
  });

  test('REQ-34: a parameter with the name scheme does not replace the scheme', () => {
    for (const name of ['scheme', 'SCHEME']) {
      const challenge = bearerChallenge(rejecting(`Bearer ${name}="basic", error="invalid_token"`));
      expect(challenge).toEqual({ scheme: 'bearer', error: 'invalid_token' });
    }
  });

  test('REQ-34: the prefix of bearerChallenge may end with a space', () => {
    expect(bearerChallenge(rejecting('Basic, Token error="x"'), 'Token ')).toEqual({
      scheme: 'token',
      error: 'x',
    });
  });

  test.each([
    ['Token error="invalid_token", Bearer realm="a", Bearer realm="b"', { realm: 'a' }],
    ['Bearer realm="a", Bearer error="x", Bearer claims="eyJ9"', { error: 'x' }],
    ['Bearer claims="eyJ9", Bearer error="x"', { claims: 'eyJ9' }],
    ['Bearer error="x", Bearer error="invalid_token"', { error: 'invalid_token' }],
  ])(
    'REQ-34: of the challenges %s, bearerChallenge returns the decisive one',
    (field, expected) => {
      expect(bearerChallenge(rejecting(field))).toEqual({ scheme: 'bearer', ...expected });
    },
  );

  test('REQ-34: bearerChallenge returns error, scope, acr_values, max_age and claims', () => {
    const field =
      'Basic realm="x", Bearer error="insufficient_user_authentication", scope="a b", ' +
      'acr_values="phr", max_age=60, claims="eyJ9", error_description="say \\"please\\""';
    expect(bearerChallenge(rejecting(field))).toEqual({
      scheme: 'bearer',
      error: 'insufficient_user_authentication',
      scope: 'a b',
      acr_values: 'phr',
      max_age: '60',
      claims: 'eyJ9',
      error_description: 'say "please"',
    });
    expect(bearerChallenge(rejecting('Basic'))).toBeUndefined();
  });

  test('REQ-34: the grant gets the stepUp of login(), and the challenge is reported as an event', async () => {
    const demanded: unknown[] = [];
    const challenge = 'Bearer error="insufficient_user_authentication", acr_values="phr"';
    const { events, fetch, session, statusOf } = setUp(
      {},
      ({ url }) => (url.endsWith('/step-up') ? rejecting(challenge) : Response.json({})),
      {
        grant: {
          async login(_, { stepUp }) {
            demanded.push(stepUp?.acr_values);
            return { access_token: `token-${demanded.length}`, expires_in: 60 };
          },
        },
      },
    );
    await statusOf('/works');
    const response = await fetch(`${resource}/step-up`);
    expect(events).toContainEqual({
      type: 'step_up',
      reason: 'insufficient_user_authentication',
      scope: undefined,
      acr_values: 'phr',
    });
    await session.login(undefined, { stepUp: bearerChallenge(response) });
    expect(demanded).toEqual([undefined, 'phr']);
  });
});

test('REQ-35: if the provider returns the rejected token again, one caller gets the 401 and later calls use the token', async () => {
  let isRejected = false;
  let logins = 0;
  const { clock, statusOf } = setUp(
    {},
    () => {
      const response = isRejected ? rejecting('Bearer') : Response.json({});
      isRejected = false;
      return response;
    },
    {
      grant: {
        async login() {
          logins += 1;
          return { access_token: 'always-the-same', expires_in: 3_600 };
        },
      },
    },
  );
  expect(await statusOf('/things')).toBe(200);
  clock.advance(60_000);
  isRejected = true;
  const statuses = [];
  for (let call = 0; call < 5; call += 1) statuses.push(await statusOf('/things'));
  expect(statuses).toEqual([401, 200, 200, 200, 200]);
  expect(logins).toBe(2);
});

test.each([
  ['is replayed', 'GET'],
  ['is not replayed', 'POST'],
])(
  'REQ-35: if the provider returns the same token again, 20 polls that always get 401 cause one token request: the request %s',
  async (_, method) => {
    let logins = 0;
    const login = async () => {
      logins += 1;
      return { access_token: 'always-the-same', expires_in: 3_600 };
    };
    const respond = ({ url }: Request) =>
      url.endsWith('/works') ? Response.json({}) : rejecting();
    const { clock, statusOf } = setUp({}, respond, { grant: { login } });
    await statusOf('/works');
    for (let poll = 0; poll < 20; poll += 1) {
      expect(await statusOf('/broken', { method })).toBe(401);
      clock.advance(15_000);
    }
    expect(await statusOf('/works')).toBe(200);
    expect(logins).toBe(2);
  },
);

describe('REQ-36: isTokenInvalid', () => {
  test.each<[string, (response: Response) => boolean | Promise<boolean>, () => Response]>([
    ['403', ({ status }) => status === 403, () => new Response('{}', { status: 403 })],
    ['419', ({ status }) => status === 419, () => new Response('{}', { status: 419 })],
    ['498', ({ status }) => status === 498, () => new Response('{}', { status: 498 })],
    [
      'a status in the body of a 200',
      async (response) => ((await response.clone().json()) as { code: number }).code === 401,
      () => Response.json({ code: 401 }),
    ],
  ])('can detect %s', async (_, isTokenInvalid, rejection) => {
    let rejections = 0;
    const { clock, posts, fetch } = setUp({ isTokenInvalid, replay: 'always' }, () => {
      rejections -= 1;
      return rejections === 0 ? rejection() : Response.json({ code: 0 });
    });
    await passing(clock, fetch(`${resource}/things`));
    clock.advance(5_000);
    rejections = 1;
    const response = await passing(clock, fetch(`${resource}/things`));
    expect(await response.json()).toEqual({ code: 0 });
    expect(posts()).toEqual(['login', 'refresh']);
  });

  test('is 401 by default, and not 403', async () => {
    const { clock, posts, statusOf } = setUp({}, ({ url }) =>
      url.endsWith('/403') ? new Response('{}', { status: 403 }) : undefined,
    );
    await statusOf('/works');
    clock.advance(5_000);
    expect(await statusOf('/403')).toBe(403);
    expect(posts()).toEqual(['login']);
  });
});

describe('an operation that rejects only some of its requests', () => {
  test('REQ-33: 20 polls of them, between accepted ones, cause three token requests', async () => {
    const isForbidden = (request: Request) => request.headers.has('X-Forbidden');
    const { clock, server, session } = setUp();
    const posts = () => server.posts.map(({ type }) => type);
    const fetch = authorize(
      async (request) => (isForbidden(request) ? rejecting() : server.fetch(request)),
      session,
      { resource },
    );
    for (let poll = 0; poll < 20; poll += 1) {
      const headers = { 'X-Forbidden': '1' };
      expect((await passing(clock, fetch(`${resource}/id`, { headers }))).status).toBe(401);
      clock.advance(5_000);
      expect((await passing(clock, fetch(`${resource}/id`))).status).toBe(200);
    }
    expect(posts()).toEqual(['login', 'refresh', 'refresh']);
  });

  test('REQ-33: after the shorter pause, a revoked token is replaced', () => {
    const clock = fakeClock();
    const memory = new RejectionMemory(timeOf(clock));
    const both = (first: string, second: string): void => {
      expect(memory.reject('x', first)).toBe(true);
      expect(memory.reject('x', second, true)).toBe(false);
      memory.accept('x', second);
    };
    both('a', 'b');
    both('b', 'c');
    expect(memory.reject('x', 'c')).toBe(false);
    clock.advance(2 * 60_000 - 1);
    memory.accept('x', 'c');
    expect(memory.reject('x', 'c')).toBe(false);
    clock.advance(1);
    expect(memory.reject('x', 'c')).toBe(true);
    memory.accept('x', 'd');
    both('d', 'e');
    expect(memory.reject('x', 'e')).toBe(true);
  });
});

test('REQ-34: a proof that the resource rejects says nothing about the token (RFC 9449 §7.1)', async () => {
  const { posts, statusOf } = setUp({ prefix: 'DPoP ' }, () =>
    rejecting('DPoP error="invalid_dpop_proof"'),
  );
  expect(await statusOf('/x')).toBe(401);
  expect(posts()).toEqual(['login']);
});

test('REQ-49: the event step_up does not contain the token that a resource quotes', async () => {
  const { events, session, statusOf } = setUp({}, (request) => {
    const token = request.headers.get('Authorization')!.slice('Bearer '.length);
    return rejecting(`Bearer error="insufficient_scope", scope="${token}", acr_values="${token}"`);
  });
  await statusOf('/x');
  expect(events.map(({ type }) => type)).toContain('step_up');
  expect(findLeaks(events, [session.peek()!])).toEqual([]);
});

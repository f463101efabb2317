import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, vi } from 'vitest';
import { type AuthError, type AuthorizeOptions, authorize, createSession } from '../index.ts';
import { authorizationServer } from '../testing/authorization-server.ts';
import { fakeClock } from '../testing/clock.ts';

const resource = 'https://api.example.com';

function setUp(
  { seconds = 5, ...options }: Partial<AuthorizeOptions> & { seconds?: number } = {},
  answer?: (request: Request) => Response | undefined,
) {
  const clock = fakeClock();
  const server = authorizationServer({ clock });
  const session = createSession({ grant: server.grant, credentials: server.credentials, clock });
  const sent: Request[] = [];
  const fetch = authorize(
    async (request) => {
      sent.push(request.clone());
      // Time passes, so that most requests have a token that is not new.
      clock.advance(seconds * 1000);
      return answer?.(request) ?? server.fetch(request);
    },
    session,
    { resource, ...options },
  );
  return { server, session, sent, fetch };
}

/** A 401 as `fetch` returns it after a redirect. */
function redirectedTo(url: string): Response {
  return Object.defineProperties(rejected({ 'WWW-Authenticate': 'Bearer' }), {
    redirected: { value: true },
    url: { value: url },
  });
}

const rejected = (headers: Record<string, string> = {}) =>
  new Response('{}', { status: 401, headers });

test('a request carries the token, and the caller’s Request is not changed', async () => {
  const { fetch, session, sent } = setUp();
  const request = new Request(`${resource}/devices`);
  expect((await fetch(request)).status).toBe(200);
  expect(sent[0]?.headers.get('Authorization')).toBe(`Bearer ${await session.accessToken()}`);
  expect(request.headers.has('Authorization')).toBe(false);
});

test('a revoked token causes one refresh and one replay', async () => {
  const { fetch, server, sent } = setUp();
  await fetch(`${resource}/devices`);
  server.revokeAccessTokens();
  expect((await fetch(`${resource}/devices`)).status).toBe(200);
  expect(sent).toHaveLength(3);
  expect(server.posts.map(({ type }) => type)).toEqual(['login', 'refresh']);
});

test('REQ-3: ten requests that are rejected concurrently cause one refresh', async () => {
  const { fetch, server } = setUp();
  await fetch(`${resource}/devices`);
  server.revokeAccessTokens();
  const responses = await Promise.all(
    Array.from({ length: 10 }, () => fetch(`${resource}/devices`)),
  );
  expect(responses.map(({ status }) => status)).toEqual(Array(10).fill(200));
  expect(server.posts.map(({ type }) => type)).toEqual(['login', 'refresh']);
});

test.each([
  ['JSON', () => JSON.stringify({ a: 'ä' })],
  ['a form', () => new URLSearchParams({ a: 'b c' })],
  ['bytes', () => new Uint8Array([1, 2, 3, 255])],
  ['a Blob', () => new Blob(['abc'], { type: 'text/plain' })],
])('REQ-16: %s is replayed byte for byte, with the same headers', async (_, body) => {
  const { fetch, server, sent } = setUp();
  await fetch(`${resource}/devices`);
  server.revokeAccessTokens();
  const init = { method: 'POST', body: body(), headers: { 'X-Trace': '1' } };
  expect((await fetch(`${resource}/things?x=1`, init)).status).toBe(200);
  const [first, second] = sent.slice(1);
  expect(second?.url).toBe(first?.url);
  expect(await second?.bytes()).toEqual(await first?.bytes());
  const headers = (request?: Request) =>
    [...(request?.headers ?? [])].filter(([name]) => name !== 'authorization');
  expect(headers(second)).toEqual(headers(first));
  expect(server.applied.filter(({ method }) => method === 'POST')).toHaveLength(1);
});

test('REQ-18: a POST whose 401 has no challenge is not replayed, and the next call has another token', async () => {
  const { fetch, server, sent, session } = setUp({}, (request) =>
    request.method === 'POST' ? rejected() : undefined,
  );
  const token = await session.accessToken();
  expect((await fetch(`${resource}/things`, { method: 'POST', body: 'x' })).status).toBe(401);
  expect(sent).toHaveLength(1);
  await fetch(`${resource}/devices`, { method: 'POST', body: 'y' });
  expect(sent[1]?.headers.get('Authorization')).not.toBe(`Bearer ${token}`);
  expect(server.posts.map(({ type }) => type)).toEqual(['login', 'refresh']);
});

test.each([
  ['the 401 has a Bearer challenge', {}, {}, { 'WWW-Authenticate': 'Bearer realm="x"' }],
  ['it has an Idempotency-Key', {}, { 'Idempotency-Key': 'k' }, {}],
  ['the option replay is always', { replay: 'always' as const }, {}, {}],
])('REQ-18: a POST is replayed if %s', async (_, options, headers, challenge) => {
  let first = true;
  const { fetch, sent } = setUp(options, () => {
    if (!first) return undefined;
    first = false;
    return rejected(challenge as Record<string, string>);
  });
  expect((await fetch(`${resource}/things`, { method: 'POST', body: 'x', headers })).status).toBe(
    200,
  );
  expect(sent).toHaveLength(2);
});

test('REQ-18: a request is replayed at most once', async () => {
  const { fetch, sent } = setUp({}, () => rejected({ 'WWW-Authenticate': 'Bearer' }));
  expect((await fetch(`${resource}/devices`)).status).toBe(401);
  expect(sent).toHaveLength(2);
});

test.each([
  [
    'has a challenge of another scheme',
    () => rejected({ 'WWW-Authenticate': 'Basic realm="proxy"' }),
  ],
  [
    'comes from another origin after a redirect',
    () => redirectedTo('https://evil.example.com/devices'),
  ],
])('REQ-19: a 401 that %s causes no refresh', async (_, answer) => {
  const { fetch, sent, server, session } = setUp({}, answer);
  const token = await session.accessToken();
  expect((await fetch(`${resource}/devices`)).status).toBe(401);
  expect(sent).toHaveLength(1);
  expect(await session.accessToken()).toBe(token);
  expect(server.posts.map(({ type }) => type)).toEqual(['login']);
});

test('REQ-19: a 401 after a redirect within the resource causes a replay', async () => {
  const { fetch, sent } = setUp({}, () => redirectedTo(`${resource}/other`));
  await fetch(`${resource}/devices`);
  expect(sent).toHaveLength(2);
});

test('with a custom header, every 401 causes a replay', async () => {
  const answer = () => rejected({ 'WWW-Authenticate': 'Basic realm="x"' });
  const { fetch, sent } = setUp({ header: 'X-Token', prefix: '' }, answer);
  await fetch(`${resource}/devices`);
  expect(sent).toHaveLength(2);
});

test('REQ-19: another origin does not receive the token', async () => {
  const { fetch, sent, server } = setUp({}, () => new Response());
  await fetch('https://evil.example.com/devices');
  await fetch('https://api.example.com:8443/devices');
  await fetch('http://api.example.com/devices');
  expect(sent.map((request) => request.headers.has('Authorization'))).toEqual([
    false,
    false,
    false,
  ]);
  expect(server.posts).toEqual([]);
});

test('REQ-19: a resource without TLS is rejected at construction, except localhost', () => {
  const { session } = setUp();
  const wrap = (url: string) => () => authorize(fetch, session, { resource: url });
  expect(wrap('http://api.example.com')).toThrow(/https/);
  expect(wrap('api.example.com')).toThrow(/absolute URL/);
  expect(wrap('http://127.0.0.1:4010')).not.toThrow();
  expect(wrap('http://localhost')).not.toThrow();
  expect(wrap('http://localhost.example.com')).toThrow(/https/);
});

test('an Authorization header of the caller is not changed', async () => {
  const { fetch, sent } = setUp({}, () => new Response());
  await fetch(`${resource}/devices`, { headers: { Authorization: 'Bearer mine' } });
  expect(sent[0]?.headers.get('Authorization')).toBe('Bearer mine');
});

test('REQ-19: a request with a token in a custom header is sent with redirect manual', async () => {
  const { fetch, sent, session } = setUp({ header: 'X-Token', prefix: '' }, () => new Response());
  await fetch(`${resource}/devices`);
  expect(sent[0]?.headers.get('X-Token')).toBe(await session.accessToken());
  expect(sent[0]?.redirect).toBe('manual');
});

test('REQ-23: if no token can be obtained, every request rejects with the error', async () => {
  const { fetch, server } = setUp();
  server.script({ kind: 'refuse' });
  const codes = await Promise.all(
    Array.from({ length: 5 }, () =>
      fetch(`${resource}/devices`).catch((error: AuthError) => error.code),
    ),
  );
  expect(codes).toEqual(Array(5).fill('invalid_grant'));
});

test('a request with a stream is sent once, and its 401 is returned', async () => {
  const { fetch, server, sent } = setUp();
  await fetch(`${resource}/devices`);
  server.revokeAccessTokens();
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('abc'));
      controller.close();
    },
  });
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, duplex: 'half' };
  expect((await fetch(`${resource}/things`, init)).status).toBe(401);
  expect(sent).toHaveLength(2);
});

test('REQ-21: a request whose new token is rejected is sent again with the same token after a pause', async () => {
  let known = false;
  const { fetch, server, sent, session } = setUp({ seconds: 0 }, () =>
    known ? undefined : rejected(),
  );
  await session.accessToken();
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const call = fetch(`${resource}/devices`);
  await vi.advanceTimersByTimeAsync(500);
  expect(sent).toHaveLength(1);
  known = true;
  await vi.advanceTimersByTimeAsync(600);
  vi.useRealTimers();
  expect((await call).status).toBe(200);
  expect(server.posts.map(({ type }) => type)).toEqual(['login']);
  expect(sent[1]?.headers.get('Authorization')).toBe(sent[0]?.headers.get('Authorization'));
});

test('fetch gets runtime-specific members of init, also on the replay', async () => {
  const clock = fakeClock();
  const server = authorizationServer({ clock });
  const session = createSession({ grant: server.grant, credentials: server.credentials, clock });
  const seen: unknown[] = [];
  const fetch = authorize(
    async (request, init) => {
      clock.advance(5_000);
      seen.push(init);
      return server.fetch(request);
    },
    session,
    { resource },
  );
  const init: RequestInit & { proxy: string } = {
    method: 'PUT',
    body: 'x',
    proxy: 'socks://proxy',
  };
  await fetch(`${resource}/things`, init);
  clock.advance(10_000);
  server.revokeAccessTokens();
  expect((await fetch(`${resource}/things`, init)).status).toBe(200);
  expect(seen).toEqual([
    { proxy: 'socks://proxy' },
    { proxy: 'socks://proxy' },
    { proxy: 'socks://proxy' },
  ]);
});

test('authorize wraps the global fetch, and accepts a URL and an init', async () => {
  const clock = fakeClock();
  const double = authorizationServer({ clock });
  const http = createServer(async (message, response) => {
    const headers = { Authorization: message.headers.authorization ?? '' };
    const answer = await double.fetch(new Request('http://127.0.0.1/', { headers }));
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  const session = createSession({ grant: double.grant, credentials: double.credentials, clock });
  const fetch = authorize(globalThis.fetch, session, { resource: `http://127.0.0.1:${port}` });
  const url = `http://127.0.0.1:${port}/`;
  expect((await fetch(url, { method: 'PUT', body: 'x', headers: { 'X-A': '1' } })).status).toBe(
    200,
  );
  clock.advance(10_000);
  double.revokeAccessTokens();
  expect((await fetch(url, { method: 'PUT', body: 'x' })).status).toBe(200);
  await new Promise((resolve) => http.close(resolve));
});

test('REQ-19: the token is not sent to another origin after a redirect', async () => {
  const seen: (string | undefined)[][] = [];
  const serve = async (location?: () => string) => {
    const server = createServer((message, response) => {
      seen.push([message.headers.host, message.headers.authorization]);
      response.writeHead(location ? 307 : 401, location && { Location: location() }).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return { host: `127.0.0.1:${port}`, close: () => server.close() };
  };
  const outside = await serve();
  const inside = await serve(() => `http://${outside.host}/elsewhere`);
  const { session, server } = setUp();
  const token = await session.accessToken();
  const authorized = authorize(fetch, session, { resource: `http://${inside.host}` });
  const response = await authorized(`http://${inside.host}/things`);
  expect(response.status).toBe(401);
  expect(seen).toEqual([
    [inside.host, `Bearer ${token}`],
    [outside.host, undefined],
  ]);
  expect(session.peek()).toBe(token);
  expect(server.posts).toHaveLength(1);
  inside.close();
  outside.close();
});

import createClient from 'openapi-fetch';
import { describe, expect, test } from 'vitest';
import { authMiddleware, authorize, createSession, type Session } from '../index.ts';
import { authorizationServer } from '../testing/authorization-server.ts';
import { fakeClock } from '../testing/clock.ts';
import { retry } from './retry.ts';

interface Operation {
  parameters: { query?: never; header?: never; path?: never; cookie?: never };
  requestBody?: never;
  responses: { 200: { headers: object; content: { 'application/json': { count: number } } } };
}
interface paths {
  '/devices': { get: Operation };
  '/public': { get: Operation };
}

const baseUrl = 'https://api.example.com';
const operations = { 'GET /devices': { security: 'bearer' }, 'GET /public': {} };

function setUp() {
  const clock = fakeClock();
  const server = authorizationServer({ clock });
  const session = createSession({ grant: server.grant, credentials: server.credentials, clock });
  const sent: (string | null)[] = [];
  const fetch = async (request: Request) => {
    clock.advance(5_000);
    sent.push(request.headers.get('Authorization'));
    return server.fetch(request);
  };
  return { clock, server, session, sent, fetch };
}

test('the middleware adds the token to the operations that require one', async () => {
  const { session, sent, fetch } = setUp();
  const client = createClient<paths>({ baseUrl, fetch });
  client.use(authMiddleware(session, operations, { resource: baseUrl }));
  expect((await client.GET('/devices')).response.status).toBe(200);
  await client.GET('/public');
  expect(sent).toEqual([`Bearer ${await session.accessToken()}`, null]);
});

test('with authorize, a rejected token is replaced and the request is replayed', async () => {
  const { server, session, sent, fetch } = setUp();
  const client = createClient<paths>({
    baseUrl,
    fetch: authorize(fetch, session, { resource: baseUrl }),
  });
  client.use(authMiddleware(session, operations, { resource: baseUrl }));
  await client.GET('/devices');
  server.revokeAccessTokens();
  expect((await client.GET('/devices')).response.status).toBe(200);
  await client.GET('/public');
  expect(new Set(sent).size).toBe(3);
  expect(sent).toHaveLength(4);
  expect(sent[3]).toBeNull();
});

test('REQ-33: with authorize, the ids of an operation that rejects every token do not matter', async () => {
  const { clock, server, session } = setUp();
  const send = async () => {
    // The pause for a new token begins after the response.
    setImmediate(() => clock.advance(1_000));
    return new Response('', { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } });
  };
  const client = createClient<Record<string, { get: { parameters: object; responses: object } }>>({
    baseUrl,
    fetch: authorize(send, session, { resource: baseUrl }),
  });
  const secured = { 'GET /devices/{id}': { security: 'bearer' } };
  client.use(authMiddleware(session, secured, { resource: baseUrl }));
  for (let id = 0; id < 20; id += 1)
    await client.GET('/devices/{id}', { params: { path: { id } } } as never);
  expect(server.posts.length).toBeLessThanOrEqual(2);
});

test('an Authorization header of the caller is not changed', async () => {
  const { session, sent, fetch } = setUp();
  const client = createClient<paths>({ baseUrl, fetch });
  client.use(authMiddleware(session, operations, { resource: baseUrl }));
  await client.GET('/devices', { headers: { Authorization: 'Bearer mine' } });
  expect(sent).toEqual(['Bearer mine']);
});

test('an unknown operation carries no token', async () => {
  const { session, sent, fetch } = setUp();
  const client = createClient<paths>({ baseUrl, fetch });
  client.use(authMiddleware(session, {}, { resource: baseUrl }));
  await client.GET('/devices');
  expect(sent).toEqual([null]);
});

test('REQ-2: an aborted call does not wait for the login', async () => {
  const { session, sent, fetch, server } = setUp();
  server.script({ kind: 'delay', release: new Promise(() => {}) });
  const client = createClient<paths>({ baseUrl, fetch });
  client.use(authMiddleware(session, operations, { resource: baseUrl }));
  const caller = new AbortController();
  const call = client.GET('/devices', { signal: caller.signal });
  caller.abort(new Error('gone'));
  await expect(call).rejects.toThrow('gone');
  expect(sent).toEqual([]);
});

describe('with retry', () => {
  /** A client whose first request gets a 503. Meanwhile another call replaces the token. */
  function withRetry(more: { header?: string } = {}, giver?: Session) {
    const { session, sent } = setUp();
    const flaky = async (request: Request): Promise<Response> => {
      sent.push(request.headers.get(more.header ?? 'Authorization'));
      if (sent.length > 1) return Response.json({});
      await session.accessToken({ rejected: await session.accessToken() });
      return new Response('', { status: 503, headers: { 'Retry-After': '0' } });
    };
    const options = { resource: baseUrl, ...more };
    const sends = retry({ random: () => 0 })(authorize(flaky, session, options));
    const client = createClient<paths>({ baseUrl, fetch: sends });
    client.use(authMiddleware(giver ?? session, operations, options));
    return { client, session, sent };
  }

  test.each(['Authorization', 'X-Token'])(
    'REQ-22: a later attempt carries the token that is valid then, in %s',
    async (header) => {
      const { client, session, sent } = withRetry({ header });
      const before = await session.accessToken();
      await client.GET('/devices');
      expect(sent).toEqual([`Bearer ${before}`, `Bearer ${session.peek()}`]);
      expect(before).not.toBe(session.peek());
    },
  );

  test('REQ-22: no attempt of an operation without security carries a token', async () => {
    const { client, session, sent } = withRetry();
    await session.accessToken();
    await client.GET('/public');
    expect(sent).toEqual([null, null]);
  });

  test('REQ-22: an operation without security carries no token if the client passes options to fetch', async () => {
    const { session, sent, fetch } = setUp();
    const sends = authorize(fetch, session, { resource: baseUrl });
    const client = createClient<paths>({ baseUrl, fetch: sends, requestInitExt: { proxy: 'x' } });
    client.use(authMiddleware(session, operations, { resource: baseUrl }));
    await client.GET('/public');
    expect(sent).toEqual([null]);
  });

  test('REQ-22: a header that a later middleware sets is not changed', async () => {
    const { client, sent } = withRetry();
    client.use({ onRequest: ({ request }) => request.headers.set('Authorization', 'Bearer mine') });
    await client.GET('/devices');
    expect(sent).toEqual(['Bearer mine', 'Bearer mine']);
  });

  test('REQ-22: the token of another session is not changed', async () => {
    const other = setUp().session;
    const token = await other.accessToken();
    await other.accessToken({ rejected: token });
    const { client, sent } = withRetry({}, other);
    await client.GET('/devices');
    expect(sent).toEqual([`Bearer ${other.peek()}`, `Bearer ${other.peek()}`]);
  });
});

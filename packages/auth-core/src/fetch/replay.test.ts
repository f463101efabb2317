// Which requests are replayed, and when. Which bodies are copied for a replay.
import { afterEach, expect, test, vi } from 'vitest';
import { createSessionClient } from '../client/index.ts';
import { type AuthorizeOptions, authorize, createSession } from '../index.ts';
import { authorizationServer } from '../testing/authorization-server.ts';
import { fakeClock } from '../testing/clock.ts';

const resource = 'https://api.example.com';

/** A resource that rejects the first request, and a record of its requests. */
function setUp(
  options: Partial<AuthorizeOptions> = {},
  challenge: Record<string, string> = { 'WWW-Authenticate': 'Bearer' },
) {
  const clock = fakeClock();
  const server = authorizationServer({ clock });
  const session = createSession({ grant: server.grant, credentials: server.credentials, clock });
  const sent: { request: Request; body: string; init: unknown; token: string | null }[] = [];
  let rejections = 1;
  const fetch = authorize(
    async (request, init) => {
      clock.advance(5_000);
      const token = request.headers.get('Authorization');
      sent.push({ request, init, token, body: await request.text() });
      rejections -= 1;
      return new Response('{}', rejections >= 0 ? { status: 401, headers: challenge } : {});
    },
    session,
    { resource, ...options },
  );
  const reject = (times: number): void => {
    rejections = times;
  };
  const posts = () => server.posts.map(({ type }) => type);
  return { fetch, sent, server, session, reject, posts, clock };
}

function streamOf(text: string): ReadableStream {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text));
      controller.close();
    },
  });
}

afterEach(() => void vi.restoreAllMocks());

test.each(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'])(
  'REQ-18: %s is replayed, also if the 401 has no challenge',
  async (method) => {
    const { fetch, sent } = setUp({}, {});
    expect((await fetch(`${resource}/things`, { method })).status).toBe(200);
    expect(sent.map(({ request }) => request.method)).toEqual([method, method]);
  },
);

test.each(['POST', 'PATCH'])(
  'REQ-18: %s is not replayed if the 401 has no challenge',
  async (method) => {
    const { fetch, sent } = setUp({}, {});
    expect((await fetch(`${resource}/things`, { method })).status).toBe(401);
    expect(sent).toHaveLength(1);
  },
);

test('REQ-18: with replay never nothing is replayed, and the next request has another token', async () => {
  const { fetch, sent, posts } = setUp({ replay: 'never' });
  expect((await fetch(`${resource}/things`)).status).toBe(401);
  expect(posts()).toEqual(['login']);
  expect((await fetch(`${resource}/things`)).status).toBe(200);
  expect(posts()).toEqual(['login', 'refresh']);
  expect(sent[1]!.token).not.toBe(sent[0]!.token);
});

test('REQ-33: if the replay is rejected too, the caller gets the 401 and the token stays in use', async () => {
  const { fetch, sent, reject, posts } = setUp();
  reject(2);
  expect((await fetch(`${resource}/things`)).status).toBe(401);
  expect((await fetch(`${resource}/things`)).status).toBe(200);
  expect(sent[2]!.token).toBe(sent[1]!.token);
  expect(posts()).toEqual(['login', 'refresh']);
});

test('a token that the replay used successfully stays in use', async () => {
  const { fetch, sent, posts } = setUp();
  await fetch(`${resource}/things`);
  await fetch(`${resource}/things`);
  expect(sent[2]!.token).toBe(sent[1]!.token);
  expect(posts()).toEqual(['login', 'refresh']);
});

test('a 403 does not invalidate the token', async () => {
  const { session, posts } = setUp();
  const forbidden = authorize(async () => new Response('{}', { status: 403 }), session, {
    resource,
  });
  await forbidden(`${resource}/things`);
  await forbidden(`${resource}/things`);
  expect(posts()).toEqual(['login']);
});

test('REQ-16: a form with a file is replayed byte for byte', async () => {
  const { fetch, sent } = setUp();
  const body = new FormData();
  body.append('file', new Blob(['abc']), 'a.txt');
  body.append('name', 'ä');
  await fetch(`${resource}/things`, { method: 'POST', body });
  expect(sent).toHaveLength(2);
  expect(sent[0]!.body).toContain('abc');
  expect(sent[1]!.body).toBe(sent[0]!.body);
  const type = ({ request }: { request: Request }) => request.headers.get('Content-Type');
  expect(type(sent[1]!)).toBe(type(sent[0]!));
});

test('REQ-16: a Request is replayed with its body, URL and headers', async () => {
  const { fetch, sent } = setUp();
  const headers = { 'X-Trace': '1', 'Content-Type': 'text/x' };
  await fetch(new Request(`${resource}/things?a=b`, { method: 'PUT', body: 'abc', headers }));
  expect(sent.map(({ body }) => body)).toEqual(['abc', 'abc']);
  const [first, second] = sent.map(({ request }) => request);
  expect([second!.url, second!.method]).toEqual([first!.url, 'PUT']);
  const others = ({ headers: all }: Request) =>
    [...all].filter(([name]) => name !== 'authorization');
  expect(others(second!)).toEqual(others(first!));
});

test('fetch(request, init) combines both, also on the replay', async () => {
  const { fetch, sent } = setUp();
  await fetch(new Request(`${resource}/things`, { headers: { a: 'b' } }), {
    method: 'PUT',
    body: 'new',
  });
  expect(sent.map(({ body }) => body)).toEqual(['new', 'new']);
  expect(sent[1]!.request.headers.get('a')).toBe('b');
});

test('REQ-16: a request with a stream is sent once, and its 401 is returned', async () => {
  const { fetch, sent } = setUp();
  const init: RequestInit & { duplex: string } = {
    method: 'PUT',
    body: streamOf('abc'),
    duplex: 'half',
  };
  expect((await fetch(`${resource}/things`, init)).status).toBe(401);
  expect(sent.map(({ body }) => body)).toEqual(['abc']);
});

test('REQ-17: a body that can be read again is not copied', async () => {
  const { fetch, reject } = setUp();
  const clone = vi.spyOn(Request.prototype, 'clone');
  await fetch(`${resource}/things`, { method: 'PUT', body: 'abc' });
  await fetch(`${resource}/things`, { method: 'PUT', body: new URLSearchParams({ a: 'b' }) });
  await fetch(`${resource}/things`);
  reject(1);
  await fetch(new Request(`${resource}/things`));
  expect(clone).not.toHaveBeenCalled();
});

test('REQ-17: a body that will not be replayed is not copied', async () => {
  const { fetch } = setUp({ replay: 'never' });
  const clone = vi.spyOn(Request.prototype, 'clone');
  await fetch(new Request(`${resource}/things`, { method: 'PUT', body: 'abc' }));
  expect(clone).not.toHaveBeenCalled();
});

/** Returns the list to which each copy of a request is added. */
function recordCopies(): Request[] {
  const copies: Request[] = [];
  const { clone } = Request.prototype;
  vi.spyOn(Request.prototype, 'clone').mockImplementation(function (this: Request) {
    copies.push(clone.call(this));
    return copies.at(-1)!;
  });
  return copies;
}

test('REQ-17: an unused copy is released', async () => {
  const { fetch, reject } = setUp();
  reject(0);
  const copies = recordCopies();
  await fetch(new Request(`${resource}/things`, { method: 'PUT', body: 'abc' }));
  expect(copies).toHaveLength(1);
  expect(copies[0]!.bodyUsed).toBe(true);
});

test('REQ-17: the copies for a replay are released after it', async () => {
  const { fetch, sent } = setUp();
  const copies = recordCopies();
  await fetch(new Request(`${resource}/things`, { method: 'PUT', body: 'abc' }));
  expect(sent.map(({ body }) => body)).toEqual(['abc', 'abc']);
  expect(copies.map(({ bodyUsed }) => bodyUsed)).toEqual(copies.map(() => true));
});

test('REQ-17: a call of a client without a body copies nothing', async () => {
  const { session } = setUp();
  const api = {
    name: 'little',
    servers: [{ url: resource }],
    schemes: { bearer: { header: 'Authorization', prefix: 'Bearer ' } },
    operations: { 'GET /things': { operationId: 'list', security: 'bearer' } },
  };
  const client = createSessionClient(api, { session, fetch: async () => Response.json({}) });
  const clone = vi.spyOn(Request.prototype, 'clone');
  await (client as unknown as { GET(path: string): Promise<unknown> }).GET('/things');
  expect(clone).not.toHaveBeenCalled();
});

test('the body of a 401 is cancelled if no other token can be obtained', async () => {
  const { session, server, clock } = setUp();
  const cancelled = vi.fn();
  const fetch = authorize(
    async () => new Response(new ReadableStream({ cancel: cancelled }), { status: 401 }),
    session,
    { resource },
  );
  await session.accessToken();
  clock.advance(5_000);
  server.script({ kind: 'status', status: 500 });
  await expect(fetch(`${resource}/things`)).rejects.toMatchObject({ code: 'token_request_failed' });
  expect(cancelled).toHaveBeenCalledOnce();
});

test('the body of a response that is not returned is cancelled', async () => {
  const { session } = setUp();
  const cancelled = vi.fn();
  let first = true;
  const fetch = authorize(
    async () => {
      const body = new ReadableStream({ cancel: cancelled });
      const status = first ? 401 : 200;
      first = false;
      return new Response(body, { status });
    },
    session,
    { resource },
  );
  await session.accessToken();
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const call = fetch(`${resource}/things`);
  await vi.advanceTimersByTimeAsync(2_000);
  vi.useRealTimers();
  expect((await call).status).toBe(200);
  expect(cancelled).toHaveBeenCalledOnce();
});

test('responses without a body are handled', async () => {
  const { session, clock } = setUp();
  const responses = [new Response(null, { status: 401 }), new Response(null, { status: 200 })];
  const bare = authorize(
    async () => {
      clock.advance(5_000);
      return responses.shift()!;
    },
    session,
    { resource },
  );
  expect((await bare(`${resource}/things`)).status).toBe(200);
});

test('fetch gets the members of init that a Request does not keep, or no init if there are none', async () => {
  const { fetch, sent, reject } = setUp();
  reject(0);
  await fetch(`${resource}/things`, { method: 'PUT', body: 'x', headers: {} });
  await fetch(`${resource}/things`);
  const init: RequestInit & { dispatcher: string } = { method: 'PUT', dispatcher: 'mine' };
  await fetch(`${resource}/things`, init);
  expect(sent.map((one) => one.init)).toEqual([undefined, undefined, { dispatcher: 'mine' }]);
});

test('REQ-2: an aborted caller gets the reason of its signal, before and during the replay', async () => {
  const { fetch, server, sent, session } = setUp();
  let release = (): void => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const caller = new AbortController();
  const init = { signal: caller.signal };
  server.script({ kind: 'delay', release: gate });
  const first = fetch(`${resource}/things`, init).catch((error: Error) => error.message);
  caller.abort(new Error('gone'));
  expect(await first).toBe('gone');
  release();
  await session.accessToken();
  expect(sent).toEqual([]);

  let finish = (): void => {};
  const later = new Promise<void>((resolve) => {
    finish = resolve;
  });
  server.script({ kind: 'delay', release: later });
  const second = new AbortController();
  const waiting = fetch(`${resource}/things`, { signal: second.signal }).catch(
    (error: Error) => error.message,
  );
  await vi.waitFor(() => expect(server.posts).toHaveLength(2));
  second.abort(new Error('gone too'));
  expect(await waiting).toBe('gone too');
  finish();
  expect(sent).toHaveLength(1);
});

test('REQ-21: aborting during the settling pause ends the call, and nothing more is sent', async () => {
  const clock = fakeClock();
  const server = authorizationServer({ clock });
  const session = createSession({ grant: server.grant, credentials: server.credentials, clock });
  let sent = 0;
  const fetch = authorize(
    async () => {
      sent += 1;
      return new Response('{}', { status: 401 });
    },
    session,
    { resource },
  );
  await session.accessToken();
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const caller = new AbortController();
  const call = fetch(`${resource}/things`, { signal: caller.signal }).catch(
    (error: Error) => error.message,
  );
  await vi.advanceTimersByTimeAsync(500);
  caller.abort(new Error('gone'));
  await vi.advanceTimersByTimeAsync(600);
  vi.useRealTimers();
  expect(await call).toBe('gone');
  expect(sent).toBe(1);
});

test('REQ-22: each retry of a request gets the token that is valid then', async () => {
  const { fetch, sent, reject, clock, server } = setUp();
  reject(0);
  const request = new Request(`${resource}/things`);
  await fetch(request.clone());
  clock.advance(3_600_000);
  await fetch(request.clone());
  expect(new Set(sent.map(({ token }) => token)).size).toBe(2);
  expect(server.posts.map(({ type }) => type)).toEqual(['login', 'refresh']);
});

test('a token of the session in the caller’s header is replaced after a 401', async () => {
  const { fetch, sent, session, reject } = setUp();
  const headers = { Authorization: `Bearer ${await session.accessToken()}` };
  expect((await fetch(`${resource}/things`, { headers })).status).toBe(200);
  expect(sent[1]!.token).not.toBe(sent[0]!.token);
  reject(0);
  const own = new Request(`${resource}/things`, {
    headers: { Authorization: `Bearer ${await session.accessToken()}` },
  });
  await fetch(own);
  expect(own.headers.has('Authorization')).toBe(true);
});

test('REQ-16: a body that is an iterator is a stream: the caller gets the 401', async () => {
  const session = createSession({ grant: { login: async () => ({ access_token: 'a' }) } });
  const resource = 'https://api.example.com';
  const reject = async () => new Response('', { status: 401 });
  const send = authorize(reject, session, { resource, replay: 'always' });
  async function* chunks() {
    yield new TextEncoder().encode('text');
  }
  const init = { method: 'POST', body: chunks(), duplex: 'half' };
  expect((await send(resource, init as never)).status).toBe(401);
});

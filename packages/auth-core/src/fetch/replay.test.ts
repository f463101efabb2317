// What is sent a second time, when, and what that costs.
import { afterEach, expect, test, vi } from 'vitest';
import { type AuthorizeOptions, authorize, createSession } from '../index.ts';
import { authorizationServer } from '../testing/authorization-server.ts';
import { fakeClock } from '../testing/clock.ts';

const resource = 'https://api.example.com';

/** A resource that refuses the first request, and what was sent to it. */
function setUp(
  options: Partial<AuthorizeOptions> = {},
  challenge: Record<string, string> = { 'WWW-Authenticate': 'Bearer' },
) {
  const clock = fakeClock();
  const server = authorizationServer({ clock });
  const session = createSession({ grant: server.grant, credentials: server.credentials, clock });
  const sent: { request: Request; body: string; init: unknown; token: string | null }[] = [];
  let refusals = 1;
  const fetch = authorize(
    async (request, init) => {
      clock.advance(5_000);
      const token = request.headers.get('Authorization');
      sent.push({ request, init, token, body: await request.text() });
      refusals -= 1;
      return new Response('{}', refusals >= 0 ? { status: 401, headers: challenge } : {});
    },
    session,
    { resource, ...options },
  );
  const refuse = (times: number): void => {
    refusals = times;
  };
  const posts = () => server.posts.map(({ type }) => type);
  return { fetch, sent, server, session, refuse, posts, clock };
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
  'REQ-18: %s is sent again though the 401 says nothing',
  async (method) => {
    const { fetch, sent } = setUp({}, {});
    expect((await fetch(`${resource}/things`, { method })).status).toBe(200);
    expect(sent.map(({ request }) => request.method)).toEqual([method, method]);
  },
);

test.each(['POST', 'PATCH'])('REQ-18: %s is not', async (method) => {
  const { fetch, sent } = setUp({}, {});
  expect((await fetch(`${resource}/things`, { method })).status).toBe(401);
  expect(sent).toHaveLength(1);
});

test('REQ-18: with replay never nothing is sent again, and the next request has another token', async () => {
  const { fetch, sent, posts } = setUp({ replay: 'never' });
  expect((await fetch(`${resource}/things`)).status).toBe(401);
  expect(posts()).toEqual(['login']);
  expect((await fetch(`${resource}/things`)).status).toBe(200);
  expect(posts()).toEqual(['login', 'refresh']);
  expect(sent[1]!.token).not.toBe(sent[0]!.token);
});

test('REQ-33: a token that is rejected on the replay too stays in use, and the caller gets the 401', async () => {
  const { fetch, sent, refuse, posts } = setUp();
  refuse(2);
  expect((await fetch(`${resource}/things`)).status).toBe(401);
  expect((await fetch(`${resource}/things`)).status).toBe(200);
  expect(sent[2]!.token).toBe(sent[1]!.token);
  expect(posts()).toEqual(['login', 'refresh']);
});

test('a token that is good on the replay stays', async () => {
  const { fetch, sent, posts } = setUp();
  await fetch(`${resource}/things`);
  await fetch(`${resource}/things`);
  expect(sent[2]!.token).toBe(sent[1]!.token);
  expect(posts()).toEqual(['login', 'refresh']);
});

test('any other answer says nothing about the token', async () => {
  const { session, posts } = setUp();
  const forbidden = authorize(async () => new Response('{}', { status: 403 }), session, {
    resource,
  });
  await forbidden(`${resource}/things`);
  await forbidden(`${resource}/things`);
  expect(posts()).toEqual(['login']);
});

test('REQ-16: a form with a file is sent again byte for byte', async () => {
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

test('REQ-16: so is a Request, of whose body nothing is known, and its address and headers', async () => {
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

test('a Request with an init of its own is both', async () => {
  const { fetch, sent } = setUp();
  await fetch(new Request(`${resource}/things`, { headers: { a: 'b' } }), {
    method: 'PUT',
    body: 'new',
  });
  expect(sent.map(({ body }) => body)).toEqual(['new', 'new']);
  expect(sent[1]!.request.headers.get('a')).toBe('b');
});

test('REQ-16: a stream is sent once, and its 401 is the answer', async () => {
  const { fetch, sent } = setUp();
  const init: RequestInit & { duplex: string } = {
    method: 'PUT',
    body: streamOf('abc'),
    duplex: 'half',
  };
  expect((await fetch(`${resource}/things`, init)).status).toBe(401);
  expect(sent.map(({ body }) => body)).toEqual(['abc']);
});

test('REQ-17: a body that can be had again is not copied', async () => {
  const { fetch, refuse } = setUp();
  const clone = vi.spyOn(Request.prototype, 'clone');
  await fetch(`${resource}/things`, { method: 'PUT', body: 'abc' });
  await fetch(`${resource}/things`, { method: 'PUT', body: new URLSearchParams({ a: 'b' }) });
  await fetch(`${resource}/things`);
  refuse(1);
  await fetch(new Request(`${resource}/things`));
  expect(clone).not.toHaveBeenCalled();
});

test('REQ-17: nor is one that would not be sent again', async () => {
  const { fetch } = setUp({ replay: 'never' });
  const clone = vi.spyOn(Request.prototype, 'clone');
  await fetch(new Request(`${resource}/things`, { method: 'PUT', body: 'abc' }));
  expect(clone).not.toHaveBeenCalled();
});

test('REQ-17: a copy that was not needed is let go of', async () => {
  const { fetch, refuse } = setUp();
  refuse(0);
  const copies: Request[] = [];
  const { clone } = Request.prototype;
  vi.spyOn(Request.prototype, 'clone').mockImplementation(function (this: Request) {
    copies.push(clone.call(this));
    return copies.at(-1)!;
  });
  await fetch(new Request(`${resource}/things`, { method: 'PUT', body: 'abc' }));
  expect(copies).toHaveLength(1);
  expect(copies[0]!.bodyUsed).toBe(true);
});

test('the answer that is not given to the caller is let go of', async () => {
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
  const answer = fetch(`${resource}/things`);
  await vi.advanceTimersByTimeAsync(2_000);
  vi.useRealTimers();
  expect((await answer).status).toBe(200);
  expect(cancelled).toHaveBeenCalledOnce();
});

test('an answer without a body is no trouble', async () => {
  const { session, clock } = setUp();
  const answers = [new Response(null, { status: 401 }), new Response(null, { status: 200 })];
  const bare = authorize(
    async () => {
      clock.advance(5_000);
      return answers.shift()!;
    },
    session,
    { resource },
  );
  expect((await bare(`${resource}/things`)).status).toBe(200);
});

test('what an init holds beyond a Request is handed on, and nothing if there is nothing', async () => {
  const { fetch, sent, refuse } = setUp();
  refuse(0);
  await fetch(`${resource}/things`, { method: 'PUT', body: 'x', headers: {} });
  await fetch(`${resource}/things`);
  const init: RequestInit & { dispatcher: string } = { method: 'PUT', dispatcher: 'mine' };
  await fetch(`${resource}/things`, init);
  expect(sent.map((one) => one.init)).toEqual([undefined, undefined, { dispatcher: 'mine' }]);
});

test('REQ-2: a caller that gives up gets its reason, wherever its request stands', async () => {
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

  let renew = (): void => {};
  const later = new Promise<void>((resolve) => {
    renew = resolve;
  });
  server.script({ kind: 'delay', release: later });
  const second = new AbortController();
  const waiting = fetch(`${resource}/things`, { signal: second.signal }).catch(
    (error: Error) => error.message,
  );
  await vi.waitFor(() => expect(server.posts).toHaveLength(2));
  second.abort(new Error('gone too'));
  expect(await waiting).toBe('gone too');
  renew();
  expect(sent).toHaveLength(1);
});

test('REQ-21: a caller that gives up during the pause is not kept, and nothing more is sent', async () => {
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
  const answer = fetch(`${resource}/things`, { signal: caller.signal }).catch(
    (error: Error) => error.message,
  );
  await vi.advanceTimersByTimeAsync(500);
  caller.abort(new Error('gone'));
  await vi.advanceTimersByTimeAsync(600);
  vi.useRealTimers();
  expect(await answer).toBe('gone');
  expect(sent).toBe(1);
});

test('REQ-22: a retry around it gets the token of its own attempt', async () => {
  const { fetch, sent, refuse, clock, server } = setUp();
  refuse(0);
  const request = new Request(`${resource}/things`);
  await fetch(request.clone());
  clock.advance(3_600_000);
  await fetch(request.clone());
  expect(new Set(sent.map(({ token }) => token)).size).toBe(2);
  expect(server.posts.map(({ type }) => type)).toEqual(['login', 'refresh']);
});

test('a token that the caller took from the session is treated as the session’s', async () => {
  const { fetch, sent, session, refuse } = setUp();
  const headers = { Authorization: `Bearer ${await session.accessToken()}` };
  expect((await fetch(`${resource}/things`, { headers })).status).toBe(200);
  expect(sent[1]!.token).not.toBe(sent[0]!.token);
  refuse(0);
  const own = new Request(`${resource}/things`, {
    headers: { Authorization: `Bearer ${await session.accessToken()}` },
  });
  await fetch(own);
  expect(own.headers.has('Authorization')).toBe(true);
});

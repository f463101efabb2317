// Which requests are retried, and when.
import { describe, expect, test, vi } from 'vitest';
import { AuthError } from '../errors.ts';
import { fakeClock } from '../testing/clock.ts';
import { authorize } from './authorize.ts';
import { recordingRequest } from './body.ts';
import { type RetryEvent, type RetryOptions, retry } from './retry.ts';

type Reply = Response | Error | 'no response';

/** The timeout of an attempt. No other wait has this duration. */
const LIMIT = 12_345;

interface Sent {
  readonly method: string;
  readonly body: string;
}

/** A fetch that gives these replies in turn, then repeats the last one. Time passes only in waits. */
function setUp(replies: (() => Reply)[], options: RetryOptions = {}) {
  const time = fakeClock();
  const sent: Sent[] = [];
  const waits: number[] = [];
  const events: RetryEvent[] = [];
  let late: (() => void) | undefined;
  const send = retry({
    attemptTimeout: LIMIT,
    clock: Object.assign(() => time(), {
      monotonic: time.monotonic,
      after: (milliseconds: number, callback: () => void) => {
        let isCancelled = false;
        const fire = (): void => {
          if (isCancelled) return;
          time.advance(milliseconds);
          callback();
        };
        if (milliseconds === LIMIT) late = fire;
        else if (milliseconds < 100_000) {
          waits.push(milliseconds);
          queueMicrotask(fire);
        }
        return () => {
          isCancelled = true;
        };
      },
    }),
    random: () => 0.5,
    onRetry: (event) => events.push(event),
    ...options,
  })(async (request) => {
    sent.push({ method: request.method, body: await request.text() });
    const reply = replies[Math.min(sent.length, replies.length) - 1]!();
    if (reply instanceof Error) throw reply;
    return reply === 'no response' ? new Promise<never>(() => {}) : reply;
  });
  const url = 'https://api.example.com/things?secret=1';
  const call = (init: RequestInit = {}) => send(new (recordingRequest(true))(url, init));
  return { call, send, sent, waits, events, late: () => late?.() };
}

const ok = () => new Response('ok');
const busy =
  (headers: HeadersInit = {}) =>
  () =>
    new Response('busy', { status: 503, headers });
const limited =
  (headers: HeadersInit = {}) =>
  () =>
    new Response('slow', { status: 429, headers });
const broken = () => new TypeError('fetch failed');

test.each([
  ['429', limited()],
  ['503', busy()],
  ['a network error', broken],
])('a GET is retried after %s', async (_, failure) => {
  const { call, sent } = setUp([failure, ok]);
  expect(await (await call()).text()).toBe('ok');
  expect(sent).toHaveLength(2);
});

test('the pauses have full jitter, and their bound doubles', async () => {
  const { call, waits } = setUp([busy(), busy(), busy(), ok], { attempts: 4 });
  await call();
  expect(waits).toEqual([250, 500, 1000]);
});

test.each([
  ['seconds', '3'],
  ['a date', new Date(Date.UTC(2026, 0, 1) + 3000).toUTCString()],
])('a Retry-After of %s is honoured, with jitter added', async (_, field) => {
  const { call, waits } = setUp([limited({ 'Retry-After': field }), ok]);
  await call();
  expect(waits).toEqual([3250]);
});

test('an invalid Retry-After is ignored, and one in the past adds no wait', async () => {
  const invalid = setUp([limited({ 'Retry-After': 'soon' }), ok]);
  await invalid.call();
  const over = setUp([limited({ 'Retry-After': new Date(0).toUTCString() }), ok]);
  await over.call();
  expect([invalid.waits, over.waits]).toEqual([[250], [250]]);
});

test('a response with a Retry-After above longestWait is returned to the caller', async () => {
  const { call, sent, waits } = setUp([busy({ 'Retry-After': '31' }), ok]);
  expect((await call()).status).toBe(503);
  expect([sent.length, waits]).toEqual([1, []]);
});

test.each<[string, string, () => Reply, number]>([
  ['POST', 'retried after 429', limited(), 2],
  ['POST', 'retried after 503 with Retry-After', busy({ 'Retry-After': '1' }), 2],
  ['POST', 'not retried after 503 without Retry-After', busy(), 1],
  ['PATCH', 'not retried after a network error', broken, 1],
  ['PUT', 'retried after 503', busy(), 2],
  ['DELETE', 'retried after a network error', broken, 2],
])('a %s is %s', async (method, _, failure, times) => {
  const { call, sent } = setUp([failure, ok]);
  await call({ method, body: 'x' }).catch(() => {});
  expect(sent).toEqual(Array(times).fill({ method, body: 'x' }));
});

test('a POST with an Idempotency-Key is retried', async () => {
  const { call, sent } = setUp([broken, ok]);
  await call({ method: 'POST', body: 'x', headers: { 'Idempotency-Key': 'k' } });
  expect(sent).toHaveLength(2);
});

test.each([400, 401, 404, 500, 502, 504])(
  'a response with status %d is returned without a retry',
  async (status) => {
    const { call, sent } = setUp([() => new Response('', { status }), ok]);
    expect((await call()).status).toBe(status);
    expect(sent).toHaveLength(1);
  },
);

test('a failed login is not retried, because the session has its own backoff', async () => {
  const { call, sent } = setUp([() => new AuthError('invalid_grant', 'no'), ok]);
  await expect(call()).rejects.toMatchObject({ code: 'invalid_grant' });
  expect(sent).toHaveLength(1);
});

test('the caller gets the response or error of the last attempt', async () => {
  const answered = setUp([busy()]);
  expect(await (await answered.call()).text()).toBe('busy');
  expect(answered.sent).toHaveLength(3);
  const failed = setUp([broken], { attempts: 2 });
  await expect(failed.call()).rejects.toThrow('fetch failed');
  expect(failed.sent).toHaveLength(2);
});

test('forms and requests with an unknown body source are retried completely, streams are not retried', async () => {
  const form = new FormData();
  form.append('a', 'b');
  const multipart = setUp([limited(), limited(), ok]);
  await multipart.call({ method: 'POST', body: form });
  expect(multipart.sent.map(({ body }) => body.includes('name="a"'))).toEqual([true, true, true]);

  const foreign = setUp([limited(), limited(), ok]);
  await foreign.send(new Request('https://api.example.com', { method: 'POST', body: 'x' }));
  expect(foreign.sent.map(({ body }) => body)).toEqual(['x', 'x', 'x']);

  const stream = setUp([limited(), ok]);
  const body = new Blob(['x']).stream();
  const init = { method: 'POST', body, duplex: 'half' } as RequestInit;
  expect((await stream.call(init)).status).toBe(429);
  expect(stream.sent).toHaveLength(1);
});

test('an attempt that times out is retried', async () => {
  const { call, sent, late } = setUp([() => 'no response', ok]);
  const answer = call();
  while (sent.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  late();
  expect((await answer).status).toBe(200);
  expect(sent).toHaveLength(2);
});

const things = 'https://api.example.com/things';
test.each<[string, string | Request]>([
  ['a URL', things],
  ['a Request', new Request(things)],
  ['a Request of a PUT', new Request(things, { method: 'PUT', body: 'first' })],
])('a POST whose method is in the init of %s is not retried', async (_, input) => {
  const { send, sent } = setUp([broken]);
  await expect(send(input, { method: 'POST', body: '1 EUR' })).rejects.toThrow('fetch failed');
  expect(sent).toEqual([{ method: 'POST', body: '1 EUR' }]);
});

test('the body of an init replaces that of the Request in all attempts', async () => {
  const { send, sent } = setUp([busy(), ok]);
  const request = new Request(things, { method: 'PUT', body: 'first' });
  await send(request, { body: 'second' });
  expect(sent.map(({ body }) => body)).toEqual(['second', 'second']);
});

test('a PUT with a stream in its init is not retried', async () => {
  const { send, sent } = setUp([busy(), ok]);
  const body = new Response('rows').body;
  const init = { method: 'PUT', body, duplex: 'half' } as RequestInit;
  expect((await send(things, init)).status).toBe(503);
  expect(sent).toHaveLength(1);
});

test('a POST that times out is not retried', async () => {
  const { call, sent, late } = setUp([() => 'no response', ok]);
  const answer = call({ method: 'POST', body: 'x' });
  const rejected = expect(answer).rejects.toMatchObject({ name: 'TimeoutError' });
  while (sent.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  late();
  await rejected;
  expect(sent).toHaveLength(1);
});

test('the jitter that is added to Retry-After does not grow', async () => {
  const { call, waits } = setUp([limited({ 'Retry-After': '3' })], { attempts: 4 });
  await call();
  expect(waits).toEqual([3250, 3250, 3250]);
});

test('a pause that would end at totalTimeout is not begun', async () => {
  const later = busy({ 'Retry-After': '13' });
  const { call, sent, waits } = setUp([later, ok], { totalTimeout: 13_250 });
  expect((await call()).status).toBe(503);
  expect([sent.length, waits]).toEqual([1, []]);
});

test('the bodies of a request that is not sent again are released', async () => {
  const copies: Request[] = [];
  const { clone } = Request.prototype;
  vi.spyOn(Request.prototype, 'clone').mockImplementation(function (this: Request) {
    copies.push(clone.call(this));
    return copies.at(-1)!;
  });
  const { send, sent } = setUp([busy(), ok]);
  const request = new Request('https://api.example.com', { method: 'PUT', body: 'x' });
  await send(request);
  expect(sent.map(({ body }) => body)).toEqual(['x', 'x']);
  expect(request.bodyUsed).toBe(true);
  expect(copies.map(({ bodyUsed }) => bodyUsed)).toEqual(copies.map(() => true));
  vi.restoreAllMocks();
});

describe('REQ-45: an attempt that waits for its token', () => {
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  /** A session whose token takes a minute, longer than any timeout of the retries. */
  async function setUpLogin(respond: (attempt: number) => Promise<Response>) {
    const clock = fakeClock();
    let logIn = (): void => {};
    const token = new Promise<string>((resolve) => {
      logIn = () => resolve('the-token');
    });
    let attempts = 0;
    const resource = 'https://api.example.com';
    const send = retry({
      clock,
      attempts: 2,
      attemptTimeout: 10_000,
      totalTimeout: 20_000,
      random: () => 0,
    })(
      authorize(
        () => {
          attempts += 1;
          return respond(attempts);
        },
        { accessToken: () => token },
        { resource },
      ),
    );
    let outcome: unknown;
    const settle = (value: unknown): void => {
      outcome = value;
    };
    send(resource).then(settle, settle);
    const pass = async (seconds: number): Promise<void> => {
      for (let second = 0; second < seconds; second += 1) {
        await settled();
        clock.advance(1_000);
        await settled();
      }
    };
    await pass(60);
    logIn();
    await settled();
    return { pass, attempts: () => attempts, outcome: () => outcome };
  }

  test('times out if no response arrives after it has the token', async () => {
    const { pass, attempts, outcome } = await setUpLogin(() => new Promise(() => {}));
    expect(attempts()).toBe(1);
    await pass(40);
    expect(attempts()).toBe(2);
    expect(outcome()).toMatchObject({ name: 'TimeoutError' });
  });

  test('is retried, because the wait does not count towards totalTimeout', async () => {
    const { pass, attempts, outcome } = await setUpLogin(
      async (attempt) => new Response(null, { status: attempt === 1 ? 503 : 200 }),
    );
    await pass(5);
    expect(attempts()).toBe(2);
    expect(outcome()).toMatchObject({ status: 200 });
  });
});

test('REQ-2: the caller’s signal ends the wait for a token, also if the source of tokens ignores it', async () => {
  const resource = 'https://api.example.com';
  const source = { accessToken: () => new Promise<never>(() => {}) };
  const caller = new AbortController();
  const send = retry({ clock: fakeClock() })(authorize(fetch, source, { resource }));
  const call = send(resource, { signal: caller.signal });
  caller.abort(new Error('gone'));
  await expect(call).rejects.toThrow('gone');
});

test('no pause exceeds totalTimeout', async () => {
  const { call, sent, waits } = setUp([busy({ 'Retry-After': '20' })], { totalTimeout: 40_000 });
  expect((await call()).status).toBe(503);
  expect([sent.length, waits]).toEqual([2, [20_250]]);
});

test('the caller’s signal aborts an attempt, and a pause', async () => {
  const attempt = new AbortController();
  const silent = setUp([() => 'no response']);
  const call = silent.call({ signal: attempt.signal });
  attempt.abort(new Error('gone'));
  await expect(call).rejects.toThrow('gone');

  const wait = new AbortController();
  const failing = setUp([busy()], { onRetry: () => wait.abort(new Error('enough')) });
  await expect(failing.call({ signal: wait.signal })).rejects.toThrow('enough');
  expect(failing.sent).toHaveLength(1);
});

test('with the real clock, pauses end with the signal and attempts time out', async () => {
  const wait = new AbortController();
  const never = retry()(async () => limited({ 'Retry-After': '20' })());
  const call = never(new Request('https://api.example.com', { signal: wait.signal }));
  setTimeout(() => wait.abort(new Error('enough')), 20);
  await expect(call).rejects.toThrow('enough');
  const send = retry({ attemptTimeout: 20, attempts: 1 })(() => new Promise<never>(() => {}));
  await expect(send(new Request('https://api.example.com'))).rejects.toThrow('within 20 ms');
});

test('onRetry gets each pause, without the path and query of the URL', async () => {
  const { call, events } = setUp([busy(), broken, ok]);
  await call();
  const common = { method: 'GET', origin: 'https://api.example.com' };
  expect(events).toEqual([
    { ...common, attempt: 1, wait: 250, status: 503 },
    { ...common, attempt: 2, wait: 500, status: undefined },
  ]);
});

test('logger gets a line for each pause', async () => {
  const lines: string[] = [];
  const { call } = setUp([busy(), broken, ok], { logger: (line) => lines.push(line) });
  await call();
  expect(lines).toEqual([
    'auth-core retry GET https://api.example.com attempt=1 (503) in 250 ms',
    'auth-core retry GET https://api.example.com attempt=2 (no response) in 500 ms',
  ]);
});

test('a Retry-After of exactly longestWait is honoured', async () => {
  const { call, waits } = setUp([busy({ 'Retry-After': '30' }), ok]);
  expect((await call()).status).toBe(200);
  expect(waits).toEqual([30_250]);
});

test('the body of a response that is retried is cancelled', async () => {
  let isCancelled = false;
  const body = new ReadableStream({
    cancel: () => {
      isCancelled = true;
    },
  });
  const { call } = setUp([() => new Response(body, { status: 503 }), ok]);
  await call();
  expect(isCancelled).toBe(true);
});

test('the last attempt gets the rest of totalTimeout', async () => {
  const { call, sent, waits, late } = setUp([() => 'no response'], { totalTimeout: LIMIT + 5_000 });
  const rejected = expect(call()).rejects.toThrow('No response within 4750 ms');
  while (sent.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  late();
  await rejected;
  expect(waits).toEqual([250, 4750]);
});

test('an attempt that times out is aborted', async () => {
  let aborted: AbortSignal | undefined;
  const send = retry({ attemptTimeout: 5, attempts: 1 })(({ signal }) => {
    aborted = signal;
    return new Promise<never>(() => {});
  });
  await expect(send(new Request('https://api.example.com'))).rejects.toThrow('within 5 ms');
  expect(aborted?.reason).toMatchObject({ name: 'TimeoutError' });
});

test.each(['attempts', 'attemptTimeout', 'totalTimeout'] as const)(
  'the option %s is rejected if it is 0',
  (name) => {
    expect(() => retry({ [name]: 0 })).toThrow(
      expect.objectContaining({ code: 'invalid_configuration' }),
    );
  },
);

test.each(['-5', '1.5', 'in 10 seconds', '120, 120'])(
  'REQ-39: the Retry-After "%s" is invalid: a POST is not retried after 503',
  async (field) => {
    const { call, sent } = setUp([busy({ 'Retry-After': field }), ok]);
    expect((await call({ method: 'POST', body: 'a' })).status).toBe(503);
    expect(sent).toHaveLength(1);
  },
);

test('REQ-40: a Retry-After date counts from the date of the response, because the clock may be wrong', async () => {
  const { call, waits } = setUp([
    limited({
      Date: 'Sun, 06 Nov 1994 08:49:37 GMT',
      'Retry-After': 'Sun, 06 Nov 1994 08:49:47 GMT',
    }),
    ok,
  ]);
  await call();
  expect(waits[0]).toBeGreaterThanOrEqual(10_000);
});

test('a URL can be passed instead of a request', async () => {
  const sent: Request[] = [];
  const send = retry()(async (request) => {
    sent.push(request);
    return new Response();
  });
  await send('https://api.example.com/x', { method: 'DELETE' });
  await send(new URL('https://api.example.com/x'));
  expect(sent.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'DELETE https://api.example.com/x',
    'GET https://api.example.com/x',
  ]);
});

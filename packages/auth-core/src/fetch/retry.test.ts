// What is sent again, when, and what is not.
import { expect, test } from 'vitest';
import { AuthError } from '../errors.ts';
import { fakeClock } from '../testing/clock.ts';
import { recordingRequest } from './body.ts';
import { type RetryEvent, type RetryOptions, retry } from './retry.ts';

type Reply = Response | Error | 'silence';

/** The time of an attempt: nothing else waits that long. */
const LIMIT = 12_345;

interface Sent {
  readonly method: string;
  readonly body: string;
}

/** A fetch that responds with these, the last one forever, and time that passes only in waits. */
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
    return reply === 'silence' ? new Promise<never>(() => {}) : reply;
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
])('after %s a GET is sent again', async (_, failure) => {
  const { call, sent } = setUp([failure, ok]);
  expect(await (await call()).text()).toBe('ok');
  expect(sent).toHaveLength(2);
});

test('the waits have full jitter, and its bound doubles', async () => {
  const { call, waits } = setUp([busy(), busy(), busy(), ok], { attempts: 4 });
  await call();
  expect(waits).toEqual([250, 500, 1000]);
});

test.each([
  ['seconds', '3'],
  ['a date', new Date(Date.UTC(2026, 0, 1) + 3000).toUTCString()],
])('a Retry-After of %s is waited for, and a little more', async (_, field) => {
  const { call, waits } = setUp([limited({ 'Retry-After': field }), ok]);
  await call();
  expect(waits).toEqual([3250]);
});

test('a Retry-After that is nothing, or over, is as good as none or none to wait', async () => {
  const nothing = setUp([limited({ 'Retry-After': 'soon' }), ok]);
  await nothing.call();
  const over = setUp([limited({ 'Retry-After': new Date(0).toUTCString() }), ok]);
  await over.call();
  expect([nothing.waits, over.waits]).toEqual([[250], [250]]);
});

test('an answer that asks for more than the longest wait is the caller’s', async () => {
  const { call, sent, waits } = setUp([busy({ 'Retry-After': '31' }), ok]);
  expect((await call()).status).toBe(503);
  expect([sent.length, waits]).toEqual([1, []]);
});

test.each<[string, string, () => Reply, number]>([
  ['POST', 'sent again after 429', limited(), 2],
  ['POST', 'sent again after 503 with Retry-After', busy({ 'Retry-After': '1' }), 2],
  ['POST', 'not sent again after 503 without', busy(), 1],
  ['PATCH', 'not sent again after a network error', broken, 1],
  ['PUT', 'sent again after 503', busy(), 2],
  ['DELETE', 'sent again after a network error', broken, 2],
])('a %s is %s', async (method, _, failure, times) => {
  const { call, sent } = setUp([failure, ok]);
  await call({ method, body: 'x' }).catch(() => {});
  expect(sent).toEqual(Array(times).fill({ method, body: 'x' }));
});

test('an Idempotency-Key makes a POST safe to send again', async () => {
  const { call, sent } = setUp([broken, ok]);
  await call({ method: 'POST', body: 'x', headers: { 'Idempotency-Key': 'k' } });
  expect(sent).toHaveLength(2);
});

test.each([400, 401, 404, 500, 502, 504])(
  'a status of %d is the caller’s at once',
  async (status) => {
    const { call, sent } = setUp([() => new Response('', { status }), ok]);
    expect((await call()).status).toBe(status);
    expect(sent).toHaveLength(1);
  },
);

test('a login that failed is not tried again here: the session has its own waits', async () => {
  const { call, sent } = setUp([() => new AuthError('invalid_grant', 'no'), ok]);
  await expect(call()).rejects.toMatchObject({ code: 'invalid_grant' });
  expect(sent).toHaveLength(1);
});

test('after the last attempt the caller has what it gave', async () => {
  const answered = setUp([busy()]);
  expect(await (await answered.call()).text()).toBe('busy');
  expect(answered.sent).toHaveLength(3);
  const failed = setUp([broken], { attempts: 2 });
  await expect(failed.call()).rejects.toThrow('fetch failed');
  expect(failed.sent).toHaveLength(2);
});

test('forms and requests of somebody else are sent again whole, a stream only once', async () => {
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

test('an attempt without an answer in time is given up, and the next one begins', async () => {
  const { call, sent, late } = setUp([() => 'silence', ok]);
  const answer = call();
  while (sent.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  late();
  expect((await answer).status).toBe(200);
  expect(sent).toHaveLength(2);
});

test('a POST without an answer in time is not sent again', async () => {
  const { call, sent, late } = setUp([() => 'silence', ok]);
  const answer = call({ method: 'POST', body: 'x' });
  const rejected = expect(answer).rejects.toMatchObject({ name: 'TimeoutError' });
  while (sent.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  late();
  await rejected;
  expect(sent).toHaveLength(1);
});

test('no wait goes beyond the time of all attempts', async () => {
  const { call, sent, waits } = setUp([busy({ 'Retry-After': '20' })], { totalTimeout: 40_000 });
  expect((await call()).status).toBe(503);
  expect([sent.length, waits]).toEqual([2, [20_250]]);
});

test('a caller that gives up ends an attempt, and a wait', async () => {
  const attempt = new AbortController();
  const silent = setUp([() => 'silence']);
  const call = silent.call({ signal: attempt.signal });
  attempt.abort(new Error('gone'));
  await expect(call).rejects.toThrow('gone');

  const wait = new AbortController();
  const failing = setUp([busy()], { onRetry: () => wait.abort(new Error('enough')) });
  await expect(failing.call({ signal: wait.signal })).rejects.toThrow('enough');
  expect(failing.sent).toHaveLength(1);
});

test('real waits end with their signal, and on time', async () => {
  const wait = new AbortController();
  const never = retry()(async () => limited({ 'Retry-After': '20' })());
  const call = never(new Request('https://api.example.com', { signal: wait.signal }));
  setTimeout(() => wait.abort(new Error('enough')), 20);
  await expect(call).rejects.toThrow('enough');
  const send = retry({ attemptTimeout: 20, attempts: 1 })(() => new Promise<never>(() => {}));
  await expect(send(new Request('https://api.example.com'))).rejects.toThrow('within 20 ms');
});

test('each wait is told, without what was asked for', async () => {
  const { call, events } = setUp([busy(), broken, ok]);
  await call();
  const common = { method: 'GET', origin: 'https://api.example.com' };
  expect(events).toEqual([
    { ...common, attempt: 1, wait: 250, status: 503 },
    { ...common, attempt: 2, wait: 500, status: undefined },
  ]);
});

test.each(['attempts', 'attemptTimeout', 'totalTimeout'] as const)('%s of 0 is refused', (name) => {
  expect(() => retry({ [name]: 0 })).toThrow(
    expect.objectContaining({ code: 'invalid_configuration' }),
  );
});

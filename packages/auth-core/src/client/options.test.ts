// Options of a single call: timeout, retries, idempotency key, the provider's request id, progress.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { retry } from '../fetch/retry.ts';
import { fakeClock } from '../testing/clock.ts';
import {
  type ApiDefinition,
  createSessionClient,
  idInError,
  idInHeader,
  inBody,
  inIdempotencyKey,
  isApiError,
  multipart,
  type Progress,
  raw,
  type SessionClientOptions,
  unwrap,
  withProgress,
} from './index.ts';

type Reply = { data?: unknown; error?: unknown; requestId?: string; response: Response };
type Call = (path: string, init?: object) => Promise<Reply>;
type Answer = (request: Request) => Response | Promise<Response>;

function clientOf(
  answer: Answer,
  options: SessionClientOptions = {},
  more: Partial<ApiDefinition> = {},
) {
  const sent: Request[] = [];
  const client = createSessionClient<object>(
    {
      name: 'options',
      servers: [{ url: 'https://api.example.com' }],
      schemes: {},
      operations: {
        'GET /things': { operationId: 'listThings' },
        'POST /things': { operationId: 'createThing' },
        'POST /orders': { operationId: 'createOrder', send: [inIdempotencyKey('Idempotency-Key')] },
        'POST /bytes': { operationId: 'sendBytes', send: [inBody({ 'text/plain': raw })] },
        'POST /files': {
          operationId: 'sendFiles',
          send: [inBody({ 'multipart/form-data': multipart() })],
        },
      },
      ...more,
    },
    {
      fetch: async (request) => {
        sent.push(request.clone());
        return answer(request);
      },
      ...options,
    },
  ) as unknown as Record<'GET' | 'POST', Call>;
  return { client, sent };
}

const warn = vi.spyOn(console, 'warn');
beforeEach(() => {
  warn.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A server that does not respond until the request is aborted. */
const silent: Answer = ({ signal }) =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });

test('a call with a timeout rejects after the timeout', async () => {
  const { client } = clientOf(silent);
  const error: unknown = await client.GET('/things', { timeout: 1 }).catch((one: unknown) => one);
  expect((error as Error).name).toBe('TimeoutError');
});

test('a call with a timeout also rejects if its signal is aborted', async () => {
  const { client } = clientOf(silent);
  const caller = new AbortController();
  const call = client.GET('/things', { timeout: 1_000_000, signal: caller.signal });
  caller.abort(new Error('gone'));
  await expect(call).rejects.toThrow('gone');
});

test.each([
  ['5s', '5s'],
  [-1, '-1'],
  [Number.NaN, 'NaN'],
  [Number.POSITIVE_INFINITY, 'Infinity'],
  [null, 'null'],
])(
  'in development, a call with the timeout %s rejects, and sends nothing',
  async (timeout, shown) => {
    const { client, sent } = clientOf(() => Response.json({}));
    await expect(client.GET('/things', { timeout })).rejects.toMatchObject({
      code: 'invalid_configuration',
      message: `The option "timeout" is ${shown}. Pass a finite, non-negative number.`,
    });
    expect(sent).toEqual([]);
  },
);

test.each([0.5, 1e12])('a call can have the timeout %s', async (timeout) => {
  const { client, sent } = clientOf(() => Response.json({}));
  await client.GET('/things', { timeout });
  expect(sent.length).toBe(1);
});

const busy: Answer = () => new Response('', { status: 429, headers: { 'Retry-After': '0' } });
const quick = { clock: fakeClock(), random: () => 0 };

test('retry: false sends a call once', async () => {
  const { client, sent } = clientOf(busy, { retry: retry(quick) });
  await client.GET('/things', { retry: false });
  expect(sent.length).toBe(1);
});

test('a call can have its own number of attempts', async () => {
  const { client, sent } = clientOf(busy, { retry: retry({ ...quick, attempts: 2 }) });
  await client.GET('/things');
  await client.GET('/things', { retry: { attempts: 4 } });
  expect(sent.length).toBe(2 + 4);
});

test('retry of a call is validated like that of the client', async () => {
  const { client, sent } = clientOf(busy, { retry: retry(quick) });
  await expect(client.GET('/things', { retry: { attempts: 0 } })).rejects.toThrow(
    'The option "attempts" is 0.',
  );
  await expect(client.GET('/things', { retry: { tries: 1 } })).rejects.toThrow(
    'Unknown option "tries". Known: ',
  );
  expect(sent).toEqual([]);
});

test.each([5, true])('the retry %s of a call is rejected', async (given) => {
  const { client, sent } = clientOf(busy, { retry: retry(quick) });
  await expect(client.GET('/things', { retry: given })).rejects.toThrow(
    'Pass the options as an object. Known: attempts, ',
  );
  expect(sent).toEqual([]);
});

test('without retry of the client, retry of a call does nothing and causes a warning in development', async () => {
  const { client, sent } = clientOf(busy);
  await client.GET('/things', { retry: { attempts: 4 } });
  await client.GET('/things', { retry: false });
  expect(sent.length).toBe(2);
  expect(warn.mock.calls).toEqual([
    ['listThings: the option "retry" does nothing. Pass retry to the client, too.'],
  ]);
});

test('an operation that declares an idempotency key sends the same key with each attempt, and is retried after any failure', async () => {
  let attempts = 0;
  const { client, sent } = clientOf(
    () => {
      attempts += 1;
      if (attempts < 3) throw new TypeError('fetch failed');
      return Response.json({});
    },
    { retry: retry(quick) },
  );
  await client.POST('/orders', { body: { a: 1 } });
  const keys = sent.map(({ headers }) => headers.get('Idempotency-Key'));
  expect(keys.length).toBe(3);
  expect(new Set(keys).size).toBe(1);
  expect(keys[0]).toMatch(/^[\da-f-]{36}$/);
});

test('the caller’s key is sent, from the option or the header', async () => {
  const { client, sent } = clientOf(() => Response.json({}));
  await client.POST('/orders', { idempotencyKey: 'mine' });
  await client.POST('/orders', { params: { header: { 'Idempotency-Key': 'header' } } });
  expect(sent.map(({ headers }) => headers.get('Idempotency-Key'))).toEqual(['mine', 'header']);
});

test('an idempotencyKey for an operation that declares none does nothing and causes a warning in development', async () => {
  const { client, sent } = clientOf(() => Response.json({}));
  await client.POST('/things', { idempotencyKey: 'mine' });
  expect(sent[0]!.headers.has('Idempotency-Key')).toBe(false);
  expect(warn.mock.calls[0]).toEqual([
    'createThing: the option "idempotencyKey" does nothing. The operation declares no such header.',
  ]);
});

test('results and errors have the request id from a header', async () => {
  const headers = { 'X-Request-Id': 'r1' };
  const requestId = idInHeader('X-Request-Id');
  const { client } = clientOf(
    ({ method }) => Response.json({}, { status: method === 'GET' ? 200 : 500, headers }),
    {},
    { requestId },
  );
  expect((await client.GET('/things')).requestId).toBe('r1');
  const error: unknown = await unwrap(client.POST('/things')).catch((one: unknown) => one);
  expect(isApiError(error) && error.requestId).toBe('r1');
});

test.each([
  [{ traceId: 't1' }, 't1'],
  [{ traceId: 7 }, undefined],
  ['<html>', undefined],
])('the request id in an error of %j is %s', async (body, id) => {
  const requestId = idInError('traceId');
  const { client } = clientOf(() => Response.json(body, { status: 500 }), {}, { requestId });
  expect((await client.GET('/things')).requestId).toBe(id);
});

test('without a request id in the document, there is none', async () => {
  const { client } = clientOf(() =>
    Response.json({ requestId: 'r' }, { headers: { 'X-Request-Id': 'r' } }),
  );
  expect('requestId' in (await client.GET('/things'))).toBe(false);
});

test('the progress of a download is reported, with the total', async () => {
  const reports: Progress[] = [];
  const { client } = clientOf(() => {
    throw new Error('not this one');
  });
  const body = '{"a":1}';
  const { data, response } = await client.GET('/things', {
    fetch: withProgress(
      (progress) => reports.push(progress),
      async () => new Response(body, { headers: { 'Content-Length': `${body.length}` } }),
    ),
  });
  expect(data).toEqual({ a: 1 });
  expect(response.headers.get('Content-Length')).toBe('7');
  expect(reports).toEqual([{ of: 'download', loaded: 7, total: 7 }]);
});

test('withProgress as the option of a call sends through the fetch of the client', async () => {
  const reports: Progress[] = [];
  const { client, sent } = clientOf(() => Response.json({ a: 1 }));
  const fetch = withProgress((progress) => reports.push(progress));
  expect((await client.GET('/things', { fetch })).data).toEqual({ a: 1 });
  expect(sent.length).toBe(1);
  expect(reports.map(({ of }) => of)).toEqual(['download']);
});

test('a compressed download has no total', async () => {
  const reports: Progress[] = [];
  const { client } = clientOf(() => Response.error());
  const headers = { 'Content-Length': '99', 'Content-Encoding': 'gzip' };
  const fetch = withProgress(
    (progress) => reports.push(progress),
    async () => new Response('{}', { headers }),
  );
  await client.GET('/things', { fetch });
  expect(reports).toEqual([{ of: 'download', loaded: 2, total: undefined }]);
});

test.each<[string, string, unknown, number | undefined]>([
  ['a text', '/bytes', 'é', 2],
  ['a stream', '/bytes', new Blob(['abc']).stream(), undefined],
])('the progress of the upload of %s is reported', async (_, path, body, total) => {
  const reports: Progress[] = [];
  const { client } = clientOf(() => Response.error());
  const received: string[] = [];
  const fetch = withProgress(
    (progress) => reports.push(progress),
    async (request) => {
      received.push(await request.text());
      return new Response(null, { status: 204 });
    },
  );
  await client.POST(path, { body, fetch });
  expect(received[0]!.length).toBeGreaterThan(0);
  expect(reports.at(-1)).toEqual({ of: 'upload', loaded: new Blob([received[0]!]).size, total });
});

test('the total of files is known before they are read', async () => {
  const reports: Progress[] = [];
  const { client } = clientOf(() => Response.error());
  const fetch = withProgress(
    (progress) => reports.push(progress),
    async (request) => {
      await request.arrayBuffer();
      return new Response(null, { status: 204 });
    },
  );
  await client.POST('/files', { body: { a: new Blob(['x'.repeat(1_000)]) }, fetch });
  const last = reports.at(-1)!;
  expect(last.loaded).toBe(last.total);
  expect(last.total).toBeGreaterThan(1_000);
});

test('REQ-54: retry instead of retry() is rejected, as an option of a client and of a call', async () => {
  const message = 'Pass retry() to a client instead of retry, and options to a call.';
  const { client, sent } = clientOf(() => Response.json({}), { retry: retry as never });
  expect(() => client.GET('/things')).toThrow(message);
  const { client: other } = clientOf(() => Response.json({}), { retry: retry() });
  await expect(other.GET('/things', { retry: retry() })).rejects.toThrow(message);
  expect(sent).toEqual([]);
});

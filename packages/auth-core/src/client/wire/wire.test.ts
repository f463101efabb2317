// Cases that the wire matrix (docs/wire.md) does not cover: platforms, streams that fail, and values that match no
// format.
import { afterEach, expect, test, vi } from 'vitest';
import {
  createSessionClient,
  form,
  inBody,
  inCookie,
  inPath,
  inQuery,
  isApiError,
  jsonBody,
  multipart,
  type Operation,
  raw,
  readEvents,
  readFile,
  readJson,
  readJsonEvents,
  readLines,
  readText,
  received,
  type ServerSentEvent,
  style,
} from '../index.ts';

type Init = Readonly<Record<string, unknown>>;
type Reply = { data?: unknown; error?: unknown; status: number; response: Response };
type Call = (path: string, init?: Init) => Promise<Reply>;
type Answer = (request: Request) => Response | Promise<Response>;

/** A client with one operation, `/x`, and the requests that it has sent. */
function clientOf(operation: Partial<Operation>, answer: Answer = () => new Response('{}')) {
  const sent: Request[] = [];
  const row = { operationId: 'x', ...operation };
  const client = createSessionClient<object>(
    {
      name: 'wire',
      servers: [{ url: 'https://api.example.com' }],
      schemes: {},
      operations: { 'GET /x': row, 'POST /x': row, 'GET /x/{id}': row },
    },
    {
      fetch: async (request) => {
        sent.push(request.clone());
        return answer(request);
      },
    },
  ) as unknown as Record<'GET' | 'POST', Call>;
  return { client, sent };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

const text = (type: string, body: BodyInit, headers: object = {}) =>
  new Response(body, { headers: { 'Content-Type': type, ...headers } });

test('in a browser, which drops cookies, a call with a cookie sends nothing', async () => {
  const { client, sent } = clientOf({ send: [inCookie({ debug: style('form', true) })] });
  vi.stubGlobal(
    'Request',
    class extends Request {
      override get headers() {
        return new Headers();
      }
    },
  );
  const call = client.GET('/x', { params: { cookie: { debug: '1' } } });
  await expect(call).rejects.toThrow('browsers do not let scripts send');
  expect(sent).toEqual([]);
});

test('absent cookies send no Cookie header', async () => {
  const { client, sent } = clientOf({ send: [inCookie({ debug: style('form', true) })] });
  await client.GET('/x');
  expect(sent[0]!.headers.has('Cookie')).toBe(false);
});

test('a nested list or object is rejected if the style does not support it, and nothing is sent', async () => {
  const { client, sent } = clientOf({ send: [inQuery({ a: style('form', false) })] });
  const call = client.GET('/x', { params: { query: { a: [{ b: 1 }] } } });
  await expect(call).rejects.toThrow(
    'The parameter "a" contains a list or an object, and the style "form" does not support that. Nothing was sent.',
  );
  expect(sent).toEqual([]);
});

test('a path parameter whose members are all absent is rejected', async () => {
  const { client } = clientOf({ send: [inPath({ id: style('simple', true) })] });
  const call = client.GET('/x/{id}', { params: { path: { id: {} } } });
  await expect(call).rejects.toThrow('The path parameter "id" is empty. Nothing was sent.');
});

const all = {
  'text/csv': raw,
  'application/json': jsonBody,
  'multipart/form-data': multipart(),
  'application/x-www-form-urlencoded': form(),
};

test.each<[string, Init, string | null, string]>([
  ['an object', { body: { a: 1 } }, 'application/json', '{"a":1}'],
  ['null', { body: null }, 'application/json', 'null'],
  ['a text', { body: 'a' }, 'text/csv', 'a'],
  ['bytes', { body: new Uint8Array([97]) }, 'text/csv', 'a'],
  [
    'URLSearchParams',
    { body: new URLSearchParams('a=1') },
    'application/x-www-form-urlencoded',
    'a=1',
  ],
  [
    'an object with contentType',
    { body: { a: 1 }, contentType: 'application/x-www-form-urlencoded' },
    'application/x-www-form-urlencoded',
    'a=1',
  ],
  [
    'a text with contentType',
    { body: 'a', contentType: 'application/json' },
    'application/json',
    '"a"',
  ],
  [
    'an object with the header',
    { body: { a: 1 }, headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    'application/x-www-form-urlencoded',
    'a=1',
  ],
  [
    'a text with the header of another type',
    { body: 'a', headers: new Headers({ 'Content-Type': 'text/tab' }) },
    'text/tab',
    'a',
  ],
  ['nothing', {}, null, ''],
])('%s is sent as the media type that it matches', async (_, init, type, body) => {
  const { client, sent } = clientOf({ send: [inBody(all)] });
  await client.POST('/x', init);
  expect(sent[0]!.headers.get('Content-Type')).toBe(type);
  expect(await sent[0]!.text()).toBe(body);
});

test('an object with a file is sent as multipart', async () => {
  const { client, sent } = clientOf({ send: [inBody(all)] });
  await client.POST('/x', { body: { a: [new Blob(['b'])] } });
  const sentForm = await sent[0]!.formData();
  expect(await (sentForm.get('a') as File).text()).toBe('b');
});

test('a name with quotes and line breaks stays inside its part', async () => {
  const { client, sent } = clientOf({ send: [inBody({ 'multipart/form-data': multipart() })] });
  await client.POST('/x', { body: { 'a"\r\nb': 'c' } });
  expect(await sent[0]!.text()).toContain('; name="a%22%0D%0Ab"\r\n\r\nc\r\n');
});

test.each<[string, Init, string]>([
  ['a function', { body: () => {} }, 'matches the body (Function): it accepts application/xml.'],
  [
    'another media type',
    { body: 'a', contentType: 'text/csv' },
    'matches the body (String) and contentType "text/csv"',
  ],
])('%s is rejected before anything is sent', async (_, init, message) => {
  const { client, sent } = clientOf({ send: [inBody({ 'application/xml': raw })] });
  await expect(client.POST('/x', init)).rejects.toThrow(message);
  expect(sent).toEqual([]);
});

const files = { receive: received({ 200: { 'application/octet-stream': readFile } }) };

test.each([
  [`attachment; filename="a \\"b\\".txt"`, 'a "b".txt'],
  ['attachment; filename=a.txt', 'a.txt'],
  [`attachment; filename*=UTF-8''a%20b.txt; filename="c.txt"`, 'a b.txt'],
  [`attachment; filename*=UTF-8''%zz`, '%zz'],
  ['attachment; filename="C:\\\\temp\\\\a.txt"', 'a.txt'],
  ['attachment; filename=".."', 'download'],
  ['attachment; filename="a\u0001b"', 'ab'],
  ['inline', 'download'],
])('a download with Content-Disposition: %s is called %s', async (disposition, name) => {
  const { client } = clientOf(files, () =>
    text('application/octet-stream', 'abc', { 'Content-Disposition': disposition }),
  );
  const { data } = await client.GET('/x');
  expect(data).toBeInstanceOf(File);
  expect((data as File).name).toBe(name);
});

test('an empty download is an empty file', async () => {
  const { client } = clientOf(files, () =>
    text('application/octet-stream', '', { 'Content-Length': '0' }),
  );
  expect(((await client.GET('/x')).data as File).size).toBe(0);
});

test('parseAs of a call overrides the media type', async () => {
  const { client } = clientOf(files, () => text('application/octet-stream', 'abc'));
  expect((await client.GET('/x', { parseAs: 'text' })).data).toBe('abc');
});

const mixed = {
  receive: received({
    200: { 'application/json': readJson, 'text/*': readText },
    202: { 'text/plain': readText },
  }),
};

test.each<[number, string | null, string, unknown]>([
  [200, 'application/problem+json', '{"a":1}', { a: 1 }],
  [200, 'text/markdown; charset=utf-8', '# a', '# a'],
  [202, 'application/json', '{"a":1}', '{"a":1}'],
  [203, 'application/json', '{"a":1}', { a: 1 }],
  [203, null, 'a', 'a'],
])('status %i with %s is read', async (status, type, body, data) => {
  const headers = type === null ? {} : { 'Content-Type': type };
  const { client } = clientOf(
    mixed,
    () => new Response(new TextEncoder().encode(body), { status, headers }),
  );
  expect((await client.GET('/x')).data).toEqual(data);
});

test.each([204, 203])('a response with status %i without a body has no data', async (status) => {
  const { client } = clientOf(mixed, () => new Response(null, { status }));
  expect((await client.GET('/x')).data).toBeUndefined();
});

test('the error for an undeclared media type has the operation, the status, both media types and the start of the body', async () => {
  const page = `<h1>Sign in</h1>${'x '.repeat(200)}`;
  const { client } = clientOf(mixed, () => text('image/svg', page));
  const error: unknown = await client.GET('/x').catch((caught: unknown) => caught);
  if (!isApiError(error)) expect.unreachable();
  expect(error).toMatchObject({
    status: 200,
    operationId: 'x',
    method: 'GET',
    path: '/x',
    body: page,
  });
  expect(error.message).toBe(
    `x (GET /x) returned 200 and image/svg, not application/json or text/*: ${page.slice(0, 200)}`,
  );
});

test.each([
  ['text/plain', 'OK', 'OK'],
  ['application/json', '{"a":1}', { a: 1 }],
  ['text/plain', '', undefined],
])(
  'a success without content in the document, with %s and the body %j, is %j',
  async (type, body, data) => {
    const { client } = clientOf({ hasNoContent: true }, () => text(type, body));
    expect((await client.POST('/x')).data).toEqual(data);
  },
);

test('an error does not quote a body that contains something like a token', async () => {
  const { client } = clientOf({}, () => text('text/html', `<p>${'a1'.repeat(30)}</p>`));
  await expect(client.GET('/x')).rejects.toThrow(/and text\/html, not JSON$/);
});

test('an error does not quote a body that contains the session’s token', async () => {
  const client = createSessionClient<object>(
    {
      name: 'wire',
      servers: [{ url: 'https://api.example.com' }],
      schemes: { bearer: { header: 'Authorization', prefix: 'Bearer ' } },
      operations: { 'GET /x': { operationId: 'x', security: 'bearer' } },
    },
    {
      session: { accessToken: async () => 'short-token', peek: () => 'short-token' },
      fetch: async () => text('text/html', 'You sent short-token'),
    },
  ) as unknown as { GET: Call };
  await expect(client.GET('/x')).rejects.toThrow(/and text\/html, not JSON$/);
});

/** A body that arrives in several chunks. */
function pieces(...parts: (string | Error)[]): ReadableStream<Uint8Array> {
  const queue = [...parts];
  return new ReadableStream({
    pull(controller) {
      const next = queue.shift();
      if (next === undefined) controller.close();
      else if (typeof next === 'string') controller.enqueue(new TextEncoder().encode(next));
      else controller.error(next);
    },
  });
}

async function listOf<Item>(items: unknown): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items as AsyncIterable<Item>) list.push(item);
  return list;
}

test('lines arrive complete, with any line ends and any chunks of the body', async () => {
  const lines = { receive: received({ 200: { 'application/x-ndjson': readLines } }) };
  const { client } = clientOf(lines, () =>
    text('application/x-ndjson', pieces('{"a"', ':1}\r', '\n\n{"a":2}\r{"a":3}', '\n{"a":4}')),
  );
  expect(await listOf((await client.GET('/x')).data)).toEqual([
    { a: 1 },
    { a: 2 },
    { a: 3 },
    { a: 4 },
  ]);
});

test('leaving the loop cancels the body', async () => {
  const lines = { receive: received({ 200: { 'application/x-ndjson': readLines } }) };
  let isCancelled = false;
  const endless = new ReadableStream({
    pull: (controller) => controller.enqueue(new TextEncoder().encode('1\n')),
    cancel() {
      isCancelled = true;
    },
  });
  const { client } = clientOf(lines, () => text('application/x-ndjson', endless));
  for await (const _ of (await client.GET('/x')).data as AsyncIterable<unknown>) break;
  expect(isCancelled).toBe(true);
});

test('a non-JSON line throws an error that says so', async () => {
  const lines = { receive: received({ 200: { 'application/x-ndjson': readLines } }) };
  const { client } = clientOf(lines, () => text('application/x-ndjson', '1\noops\n'));
  await expect(listOf((await client.GET('/x')).data)).rejects.toThrow('not JSON: oops');
});

const streams = { receive: received({ 200: { 'text/event-stream': readEvents } }) };

test('events have type, data and id, and comments and unknown fields are ignored', async () => {
  const body = pieces(
    '\ufeff: hi\n',
    'id: 1\nevent: add\ndata: a\ndata:  b\n\nretry: x\nfoo: bar\n\ndata\n\nid\ndata: c\n\ndata: lost',
  );
  const { client } = clientOf(streams, () => text('text/event-stream', body));
  expect(await listOf<ServerSentEvent>((await client.GET('/x')).data)).toEqual([
    { event: 'add', data: 'a\n b', id: '1' },
    { event: 'message', data: '', id: '1' },
    { event: 'message', data: 'c', id: '' },
  ]);
});

test('a CR LF that is split over two chunks ends one line', async () => {
  const body = pieces('data: a\r', '\ndata: b\r\n\r\n');
  const { client } = clientOf(streams, () => text('text/event-stream', body));
  const events = await listOf<ServerSentEvent>((await client.GET('/x')).data);
  expect(events.map((event) => event.data)).toEqual(['a\nb']);
});

test('after a lost connection, the stream resumes after the latest id', async () => {
  let connections = 0;
  const { client, sent } = clientOf(streams, () => {
    connections += 1;
    return connections === 1
      ? text(
          'text/event-stream',
          pieces('retry: 0\nid: 7\ndata: a\n\n', new TypeError('terminated')),
        )
      : text('text/event-stream', 'id: 8\ndata: b\n\n');
  });
  const { data } = await client.GET('/x', { headers: { 'X-A': '1' } });
  const events = await listOf<ServerSentEvent>(data);
  expect(events.map((event) => event.data)).toEqual(['a', 'b']);
  expect(sent.map(({ headers }) => headers.get('Last-Event-ID'))).toEqual([null, '7']);
  expect(sent[1]!.headers.get('X-A')).toBe('1');
});

test.each<[string, 'GET' | 'POST', string, Answer | undefined]>([
  ['without an id', 'GET', 'data: a\n\n', undefined],
  ['of a request that is not a GET', 'POST', 'id: 1\ndata: a\n\n', undefined],
  [
    'that the server does not resume',
    'GET',
    'retry: 0\nid: 1\ndata: a\n\n',
    () => new Response('', { status: 503 }),
  ],
])('a lost connection %s throws to the caller', async (_, method, first, then) => {
  let connections = 0;
  const { client } = clientOf(streams, (request) => {
    connections += 1;
    if (connections > 1) return then!(request);
    return text('text/event-stream', pieces(first, new TypeError('terminated')));
  });
  const { data } = await client[method]('/x');
  await expect(listOf(data)).rejects.toThrow('terminated');
});

test('the stream fails after five connections in a row without an event', async () => {
  let connections = 0;
  const { client } = clientOf(streams, () => {
    connections += 1;
    const first = connections === 1 ? 'retry: 0\nid: 1\ndata: a\n\n' : '';
    return text('text/event-stream', pieces(first, new TypeError('terminated')));
  });
  await expect(listOf((await client.GET('/x')).data)).rejects.toThrow('terminated');
  expect(connections).toBe(6);
});

test('[DONE] ends a stream of JSON events', async () => {
  const chat = { receive: received({ 200: { 'text/event-stream': readJsonEvents } }) };
  const { client } = clientOf(chat, () =>
    text('text/event-stream', 'data: {"a":1}\n\ndata: [DONE]\n\ndata: x\n\n'),
  );
  expect(await listOf<ServerSentEvent>((await client.GET('/x')).data)).toEqual([
    { event: 'message', data: { a: 1 }, id: '' },
  ]);
});

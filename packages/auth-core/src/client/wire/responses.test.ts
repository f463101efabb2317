// How responses are read: by status and media type, as files, as lines and as events.
import type { Middleware } from 'openapi-fetch';
import { expect, test, vi } from 'vitest';
import {
  createSessionClient,
  type Operation,
  type Read,
  type ReceivedCall,
  readEvents,
  readFile,
  readJson,
  readLines,
  readText,
  received,
  type ServerSentEvent,
} from '../index.ts';

type Reply = { data?: unknown; error?: unknown; response: Response };
type Call = (path: string, init?: object) => Promise<Reply>;
type Answer = (request: Request) => Response;

function clientOf(receive: NonNullable<Operation['receive']>, answer: Answer) {
  const row = { operationId: 'x', receive };
  return createSessionClient<object>(
    {
      name: 'responses',
      servers: [{ url: 'https://api.example.com' }],
      schemes: {},
      operations: { 'GET /x': row, 'HEAD /x': row },
    },
    { fetch: async (request) => answer(request) },
  ) as unknown as Record<'GET' | 'HEAD', Call>;
}

/** A reader that returns its name and the body. */
const named =
  (name: string): Read =>
  async (response) =>
    `${name}: ${await response.text()}`;

const exact = { 'application/json': named('json'), 'application/problem+json': named('problem') };
const ranges = { 'text/*': named('texts'), 'image/png': named('png') };
const anything = { 'text/plain': named('text'), '*/*': named('any') };
const application = { 'text/plain': named('text'), 'application/*': named('application') };
const patch = { 'application/merge-patch+json': named('patch'), 'text/plain': named('text') };
const jsonLike = { 'application/jsonl': named('lines'), 'application/xjson': named('x') };

test.for<[string, Readonly<Record<string, Read>>, string]>([
  ['application/json', exact, 'json'],
  ['application/problem+json', exact, 'problem'],
  ['application/vnd.a+json', exact, 'json'],
  ['application/json', patch, 'patch'],
  ['APPLICATION/JSON ; charset=utf-8', { ...patch, 'application/json': named('json') }, 'json'],
  ['text/plain; a=b; c=d', { 'text/csv': named('csv'), 'text/plain': named('text') }, 'text'],
  ['application/json', { 'text/plain': named('t'), 'application/json; v=1': named('v1') }, 'v1'],
  ['text/csv', ranges, 'texts'],
  ['image/png', ranges, 'png'],
  ['image/gif', anything, 'any'],
  ['text/plain', anything, 'text'],
  ['application/xml', application, 'application'],
  // Types and readers treat `application/*` as any media type.
  ['image/gif', application, 'application'],
  ['image/gif', { 'text/plain': named('only') }, 'only'],
  ['application/jsonl', { ...jsonLike, 'application/json': named('json') }, 'lines'],
])(
  'of a response with %s, the reader of the best media type is used',
  async ([type, contents, name]) => {
    const answer = () => new Response('body', { headers: { 'Content-Type': type } });
    const { data } = await clientOf(received({ 200: contents }), answer).GET('/x');
    expect(data).toBe(`${name}: body`);
  },
);

test.for([
  ['application/jsonl', exact],
  ['application/xjsons', exact],
  ['application/json', jsonLike],
  ['', exact],
] as const)('a response with %j that no reader matches throws', async ([type, contents]) => {
  const answer = () =>
    new Response(new TextEncoder().encode('body'), {
      headers: type ? { 'Content-Type': type } : {},
    });
  const call = clientOf(received({ 200: contents }), answer).GET('/x');
  await expect(call).rejects.toThrow(`not ${Object.keys(contents).join(' or ')}`);
});

test.for<[string, number, string]>([
  ['its status', 201, 'created'],
  ['the range of its status', 202, 'range'],
])('a response is read by %s', async ([, status, name]) => {
  const receive = received({
    201: { 'text/plain': named('created') },
    '2XX': { 'text/plain': named('range') },
    default: { 'text/plain': named('default') },
  });
  const { data } = await clientOf(receive, () => new Response('a', { status })).GET('/x');
  expect(data).toBe(`${name}: a`);
});

test('a status that the document does not have is read by its default response', async () => {
  const receive = received({ 201: {}, default: { 'text/plain': named('default') } });
  const { data } = await clientOf(receive, () => new Response('a', { status: 202 })).GET('/x');
  expect(data).toBe('default: a');
});

test.for([
  ['application/json', '{"a":1}', { a: 1 }],
  ['text/plain', 'a', 'a'],
  ['text/plain', '', undefined],
] as const)(
  'a response that the document does not describe, with %s and the body %j, is %j',
  async ([type, body, expected]) => {
    const answer = () => new Response(body, { headers: { 'Content-Type': type } });
    const { data } = await clientOf(received({}), answer).GET('/x');
    expect(data).toEqual(expected);
  },
);

test('responses to HEAD and with status 204 are not read', async () => {
  const client = clientOf(received({ default: { '*/*': readFile } }), ({ method }) =>
    method === 'HEAD' ? new Response(null) : new Response(null, { status: 204 }),
  );
  expect((await client.HEAD('/x')).data).toBeUndefined();
  expect((await client.GET('/x')).data).toBeUndefined();
});

test('a JSON response and a text response are read whole', async () => {
  const receive = received({ 200: { 'application/json': readJson, 'text/plain': readText } });
  const json = clientOf(receive, () => Response.json({ a: [null] }));
  expect((await json.GET('/x')).data).toEqual({ a: [null] });
  const text = clientOf(receive, () => new Response('ä\n'));
  expect((await text.GET('/x')).data).toBe('ä\n');
});

const call = {
  method: 'GET',
  signal: undefined,
  parsed: (text: string) => JSON.parse(text),
  repeat: () => Promise.reject(new Error('not repeated')),
} satisfies ReceivedCall;

/** Reads a download. `Response.url` has no option, so it is defined. */
async function download(disposition: string | null | undefined, url: string = ''): Promise<File> {
  const headers = {
    'Content-Type': 'image/png',
    ...(disposition && { 'Content-Disposition': disposition }),
  };
  const response = new Response('bytes', { headers });
  Object.defineProperty(response, 'url', { value: url });
  return (await readFile(response, call)) as File;
}

test('a file has the bytes and the media type of the response', async () => {
  const file = await download(null);
  expect([await file.text(), file.type, file.name]).toEqual(['bytes', 'image/png', 'download']);
});

test.for([
  ['attachment;filename=a.txt', 'a.txt'],
  ['attachment;filename="a.txt"', 'a.txt'],
  ['attachment; \t FILENAME \t = \t "a.txt"', 'a.txt'],
  ['attachment; filename  =  a.txt; size=1', 'a.txt'],
  ["attachment;filename*=utf-8'en-GB'%C3%A4.txt", 'ä.txt'],
  ["attachment;  filename*  =  UTF-8''a.txt; filename=b.txt", 'a.txt'],
  ['attachment; filename=""', 'download'],
  ['attachment; filename=".hidden"', '.hidden'],
  ['attachment; filename="a."', 'a.'],
  ['attachment; filename="..."', 'download'],
  ['attachment; filename="../../etc/passwd"', 'passwd'],
  ["attachment; filename*=UTF-8''..%2F..%2Fa.txt", 'a.txt'],
])('a file with the header %s has the name %s', async ([disposition, name]) => {
  expect((await download(disposition)).name).toBe(name);
});

test.for([
  ['https://api.example.com/files/a%20b.txt', 'a b.txt'],
  ['https://api.example.com/files/a.txt?b=/c', 'a.txt'],
  ['https://api.example.com/files/a.txt#/c', 'a.txt'],
  ['https://api.example.com/files/a%2Fb.txt', 'b.txt'],
  ['https://api.example.com/files/%zz', '%zz'],
  ['https://api.example.com/files/', 'download'],
])('without a name in a header, the file at %s has the name %s', async ([url, name]) => {
  expect((await download(null, url)).name).toBe(name);
  expect((await download('inline; filename=".."', url)).name).toBe(name);
});

/** A body that arrives in these chunks. */
const chunked = (...chunks: Uint8Array[]): Response =>
  new Response(
    new ReadableStream({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(chunk);
        controller.close();
      },
    }),
  );

async function listOf<Item>(items: unknown): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items as AsyncIterable<Item>) list.push(item);
  return list;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('records after a record separator and lines with spaces are values', async () => {
  const response = new Response('\u001e{"a":1}\n\u001e {"a":2} \n\n \t\n3');
  expect(await listOf(readLines(response, call))).toEqual([{ a: 1 }, { a: 2 }, 3]);
});

test('a character that is split over two chunks is one character', async () => {
  const [first, ...rest] = bytes('ä');
  const response = chunked(bytes('"'), new Uint8Array([first!]), new Uint8Array([...rest, 34, 10]));
  expect(await listOf(readLines(response, call))).toEqual(['ä']);
});

test('a response without a body has no lines', async () => {
  expect(await listOf(readLines(new Response(null), call))).toEqual([]);
  expect(await listOf(readLines(new Response(''), call))).toEqual([]);
});

test('fields of an event need no space after the colon, and lose only one', async () => {
  const response = new Response('event:a\nid:1:2\ndata:b: c\ndata:  d\n:e\n\nid: \0\ndata: f\n\n');
  expect(await listOf<ServerSentEvent>(readEvents(response, call))).toEqual([
    { event: 'a', data: 'b: c\n d', id: '1:2' },
    { event: 'message', data: 'f', id: '1:2' },
  ]);
});

test.for([
  ['retry: 1500', 1500],
  ['retry: 0', 0],
  ['retry:20', 20],
  ['retry: 1500ms', 1000],
  ['retry: -5', 1000],
  ['retry: five', 1000],
  ['retrying: 5', 1000],
  ['data: 5', 1000],
] as const)(
  'after %j, a lost stream is opened again after %i milliseconds',
  async ([line, pause]) => {
    vi.useFakeTimers();
    try {
      const start = Date.now();
      const body = new ReadableStream({
        start: (controller) => controller.enqueue(bytes(`id: 1\n${line}\n\n`)),
        pull: (controller) => controller.error(new TypeError('terminated')),
      });
      const opened: unknown[] = [];
      const repeat = async (headers: object) => {
        opened.push([headers, Date.now() - start]);
        return new Response('data: again\n\n');
      };
      const reading = listOf<ServerSentEvent>(readEvents(new Response(body), { ...call, repeat }));
      await vi.runAllTimersAsync();
      const events = await reading;
      expect(events.at(-1)).toEqual({ event: 'message', data: 'again', id: '1' });
      expect(opened).toEqual([[{ 'Last-Event-ID': '1' }, pause]]);
    } finally {
      vi.useRealTimers();
    }
  },
);

const errors = {
  400: { 'text/plain': readText },
  404: {},
  409: { 'application/json': readJson, 'text/plain': readText },
  '4XX': { 'application/problem+json': readJson },
  default: { 'application/octet-stream': readText },
};

test.for<[number, string, string, unknown]>([
  [400, 'text/plain', '42', '42'],
  [400, 'text/plain', 'null', 'null'],
  [400, 'text/plain', '{ "a": 1 }', '{ "a": 1 }'],
  [400, 'text/plain', '', undefined],
  [400, 'application/json', '"a"', '"a"'],
  [404, 'text/plain', '1', 1],
  [409, 'application/json', '{"a":1}', { a: 1 }],
  [409, 'text/plain; charset=utf-8', '1', '1'],
  [409, 'text/html', '1', 1],
  [422, 'text/plain', '{"a":1}', { a: 1 }],
  [500, 'application/octet-stream', '1.0', '1.0'],
])('an error %i with %s and the body %j is %j', async ([status, type, body, expected]) => {
  const answer = () => new Response(body, { status, headers: { 'Content-Type': type } });
  const client = clientOf(received({ 200: { 'text/plain': readText } }, errors), answer);
  expect((await client.GET('/x')).error).toEqual(expected);
  expect((await client.GET('/x', { parseAs: 'text' })).error).toEqual(expected);
  expect((await client.GET('/x', { fetch: async () => answer() })).error).toEqual(expected);
});

test('a record of a JSON text sequence can have several lines', async () => {
  const body = '\u001e{"a":\n 1}\n\u001e{"b":2}\n\u001e\n';
  const answer = () => new Response(body, { headers: { 'Content-Type': 'application/json-seq' } });
  const receive = received({ 200: { 'application/json-seq': readLines } });
  const { data } = await clientOf(receive, answer).GET('/x');
  const records: unknown[] = [];
  for await (const one of data as AsyncIterable<unknown>) records.push(one);
  expect(records).toEqual([{ a: 1 }, { b: 2 }]);
});

test('REQ-29: a middleware can cancel the body of an error', async () => {
  let isCancelled = false;
  const body = () =>
    new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('not found')),
      cancel() {
        isCancelled = true;
      },
    });
  const client = clientOf(
    received({ 200: { 'image/png': readFile } }, { 404: { 'text/plain': readText } }),
    () => new Response(body(), { status: 404, headers: { 'Content-Type': 'text/plain' } }),
  ) as unknown as { GET: Call; use(middleware: Middleware): void };
  client.use({
    async onResponse({ response }) {
      await response.body?.cancel();
      return new Response(null, { status: 204 });
    },
  });
  const { response, error } = await client.GET('/x');
  expect(response.status).toBe(204);
  expect(error).toBeUndefined();
  expect(isCancelled).toBe(true);
});

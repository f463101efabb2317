// Invalid and random requests over raw sockets. The sandbox responds or closes the connection, uses limited memory, and
// serves the next request as before.
import { connect, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, afterEach, expect, test } from 'vitest';
import { acme } from '../../test/acme.ts';
import { get, send, session } from '../../test/client.ts';
import { startServer } from '../http/server.ts';

const server = await startServer({ providers: [acme] });
afterAll(() => server.close());
const { hostname, port } = new URL(server.url);
const { sandbox } = server.provider('acme');

afterEach(async () => {
  const request = `GET /acme/things HTTP/1.1\r\n${host}connection: close\r\n\r\n`;
  expect(statuses(await exchange(request))).toEqual([401]);
});

/** Returns the data received until the server closes the connection, or sends nothing for a while. */
async function exchange(...pieces: (string | Uint8Array)[]): Promise<string> {
  const socket: Socket = connect(Number(port), hostname);
  let text = '';
  let quietTurns = 0;
  let open = true;
  socket.setEncoding('latin1').on('data', (chunk: string) => {
    text += chunk;
    quietTurns = 0;
  });
  socket.on('close', () => {
    open = false;
  });
  socket.on('error', () => undefined);
  for (const piece of pieces) {
    if (open) await new Promise<void>((resolve) => socket.write(piece, () => resolve()));
  }
  // The server shares this event loop. Turns are counted, not time: a busy machine makes both of them slow.
  for (; open && quietTurns < 30; quietTurns++) await delay(5);
  socket.destroy();
  return text;
}

const statuses = (text: string): number[] =>
  [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));

const host = 'host: sandbox\r\n';
const json = 'content-type: application/json\r\n';

test.each([
  ['no HTTP', 'hello\r\n\r\n', [400]],
  ['an unknown HTTP version', `GET /acme/things HTTP/9.9\r\n${host}\r\n`, [400]],
  ['no Host header', 'GET /acme/things HTTP/1.1\r\n\r\n', [400]],
  ['a header without a colon', `GET /acme/things HTTP/1.1\r\n${host}nonsense\r\n\r\n`, [400]],
  ['invalid bytes in a header', `GET /acme/things HTTP/1.1\r\n${host}a: \u0000\r\n\r\n`, [400]],
  ['line feeds without carriage returns', `GET /acme/things HTTP/1.1\n${host}\n\n`, [400]],
  [
    'two Content-Length headers',
    `PUT /acme/echo HTTP/1.1\r\n${host}content-length: 1\r\ncontent-length: 2\r\n\r\nab`,
    [400],
  ],
  [
    'Content-Length with chunked encoding',
    `PUT /acme/echo HTTP/1.1\r\n${host}content-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
    [400],
  ],
  ['huge headers', `GET /acme/things HTTP/1.1\r\n${host}a: ${'x'.repeat(200_000)}\r\n\r\n`, [431]],
  ['a huge path', `GET /acme/${'x'.repeat(200_000)} HTTP/1.1\r\n${host}\r\n`, [431]],
  ['an unknown method', `BURN /acme/things HTTP/1.1\r\n${host}\r\n`, [400]],
  ['an absolute target', `GET http://other/acme/things HTTP/1.1\r\n${host}\r\n`, [401]],
  ['a path with two slashes', `GET //acme/things HTTP/1.1\r\n${host}\r\n`, [404]],
  ['bad percent-encoding', `GET /acme/things/%zz%c3 HTTP/1.1\r\n${host}\r\n`, [401]],
  [
    'an encoded slash and dots',
    `GET /acme/things/..%2f..%2fsession HTTP/1.1\r\n${host}\r\n`,
    [401],
  ],
])('%s', async (_, request, expected) => {
  expect(statuses(await exchange(request))).toEqual(expected);
});

test('a Content-Length above the limit is rejected before the body is read', async () => {
  const head = `PUT /acme/echo HTTP/1.1\r\n${host}content-type: text/plain\r\ncontent-length: 9999999999\r\n\r\n`;
  expect(statuses(await exchange(head, 'x'.repeat(100)))).toEqual([413]);
});

test('a body without Content-Length is read up to the limit', async () => {
  const head = `PUT /acme/echo HTTP/1.1\r\n${host}content-type: text/plain\r\ntransfer-encoding: chunked\r\n\r\n`;
  const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
  expect(statuses(await exchange(head, ...new Array<string>(64).fill(chunk)))).toEqual([413]);
});

test('pipelined requests get their responses in order', async () => {
  const one = (path: string): string => `GET /acme/${path} HTTP/1.1\r\n${host}\r\n`;
  const pipelined = ['things', 'nothing', 'things', 'nothing'].map(one).join('');
  expect(statuses(await exchange(pipelined))).toEqual([401, 404, 401, 404]);
});

test('clients that never finish a request do not block others', async () => {
  const slow = Array.from({ length: 200 }, () => {
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    socket.write(
      `PUT /acme/echo HTTP/1.1\r\n${host}content-type: text/plain\r\ncontent-length: 5\r\n\r\na`,
    );
    return socket;
  });
  expect((await fetch(`${server.url}/acme/things`)).status).toBe(401);
  for (const socket of slow) socket.destroy();
});

test('deeply nested JSON is rejected, in a body and in a parameter', async () => {
  const { token } = await session(sandbox);
  const deep = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
  const headers = { 'x-acme-token': token, 'content-type': 'application/json' };
  for (const body of [`{"name":"x","labels":${deep}}`, '['.repeat(100_000)]) {
    const response = await fetch(`${server.url}/acme/things`, { method: 'POST', headers, body });
    expect(response.status).toBe(422);
  }
  const filter = `${'{"name":'.repeat(500)}1${'}'.repeat(500)}`;
  const query = new URLSearchParams({ filter });
  expect((await get(sandbox, `/things?${query}`, token)).status).toBe(422);
});

test('members with names from the prototype are ordinary members or are ignored', async () => {
  const { token } = await session(sandbox);
  const headers = { 'x-acme-token': token, 'content-type': 'application/json' };
  const body =
    '{"name":"x","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"labels":{"toString":"y"}}';
  const created = await fetch(`${server.url}/acme/things`, { method: 'POST', headers, body });
  expect(created.status).toBe(201);
  const { id } = (await created.json()) as { id: string };
  await send(sandbox, 'PATCH', `/things/${id}`, {
    body: JSON.parse('{"labels":{"a":"b"}}'),
    headers,
  });
  for (const path of ['__proto__', 'constructor', 'hasOwnProperty', 'toString']) {
    expect((await get(sandbox, `/things/${path}`, token)).status).toBe(410);
    expect((await fetch(`${server.url}/${path}`)).status).toBe(404);
    expect((await fetch(`${server.url}/_sandbox/${path}`)).status).toBe(404);
  }
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test('a body that does not match its Content-Type is rejected', async () => {
  const { token } = await session(sandbox);
  for (const type of ['text/plain', 'application/xml', 'multipart/form-data', '', ';;;', 'a/b/c']) {
    const headers = { 'x-acme-token': token, 'content-type': type };
    const body = new TextEncoder().encode('{"name":"x"}');
    const response = await fetch(`${server.url}/acme/things`, { method: 'POST', headers, body });
    expect([type, response.status]).toEqual([type, 422]);
  }
});

test('random bytes get a response or a closed connection', async () => {
  const method = fc.constantFrom(
    'GET',
    'POST',
    'PUT',
    'PATCH',
    'DELETE',
    'OPTIONS',
    'HEAD',
    'TRACE',
  );
  const segment = fc.oneof(
    fc.constantFrom(
      'acme',
      '_sandbox',
      'things',
      'session',
      'reset',
      'faults',
      '..',
      '%2e',
      '%',
      '',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }).map(encodeURIComponent),
  );
  const target = fc.array(segment, { maxLength: 4 }).map((segments) => `/${segments.join('/')}`);
  const body = fc.oneof(
    fc.json(),
    fc.string({ maxLength: 50 }),
    fc.constantFrom('{', '[[', 'null', '\u0000'),
  );
  const request = fc
    .tuple(method, target, body, fc.boolean())
    .map(([verb, path, content, typed]) => {
      const length = `content-length: ${Buffer.byteLength(content)}\r\n`;
      return `${verb} ${path} HTTP/1.1\r\n${host}${typed ? json : ''}connection: close\r\n${length}\r\n${content}`;
    });
  const garbage = fc
    .uint8Array({ maxLength: 200 })
    .map((bytes) => Buffer.concat([bytes, Buffer.from('\r\n\r\n')]));
  await fc.assert(
    fc.asyncProperty(fc.oneof({ weight: 4, arbitrary: request }, garbage), async (sent) => {
      const answers = statuses(await exchange(sent));
      for (const status of answers) expect(status).toBeLessThan(500);
      if (typeof sent === 'string') expect(answers).not.toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('a resource does not grow beyond the size limit of a body', async () => {
  const { token } = await session(sandbox);
  const headers = { 'x-acme-token': token };
  const change = (name: string): Promise<Response> =>
    send(sandbox, 'PATCH', '/things/T-1001', {
      body: { labels: { [name]: 'x'.repeat(600_000) } },
      headers,
    });
  expect((await change('a')).status).toBe(200);
  expect((await change('b')).status).toBe(413);
});

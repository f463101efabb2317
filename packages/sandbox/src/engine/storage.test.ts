import { afterEach, beforeEach, expect, test } from 'vitest';
import { boats } from '../../test/boats.ts';
import { startServer } from '../http/server.ts';

interface Papers {
  readonly url: string;
  readonly parts: readonly { readonly url: string }[];
}

let server: Awaited<ReturnType<typeof startServer>>;

beforeEach(async () => {
  server = await startServer({ providers: [boats], port: 0 });
});
afterEach(() => server.close());

async function papersOf(id: string): Promise<Papers> {
  const { baseUrl } = server.provider('boats');
  return (await fetch(`${baseUrl}/boats/${id}/papers`)).json() as Promise<Papers>;
}

test('a file that is sent to the URL of a response is returned from it', async () => {
  const { url } = await papersOf('b-2');
  expect(url).toBe(`${server.provider('boats').baseUrl}/_storage/b-2`);
  const bytes = new Uint8Array([0, 255, 10]);
  const sent = await fetch(url, { method: 'PUT', body: bytes, headers: { 'content-type': 'x/y' } });
  expect([sent.status, sent.headers.get('etag')]).toEqual([200, '"etag-1"']);
  const read = await fetch((await papersOf('b-2')).url);
  expect(read.headers.get('content-type')).toBe('x/y');
  expect(new Uint8Array(await read.arrayBuffer())).toEqual(bytes);
  const head = await fetch(url, { method: 'HEAD' });
  expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([
    200,
    'x/y',
    '',
  ]);
  expect((await fetch((await papersOf('b-1')).url)).status).toBe(404);
});

test('parts make a file, in the order of their URLs', async () => {
  const { url, parts } = await papersOf('b-2');
  const [first, second] = parts;
  await fetch(second!.url, { method: 'PUT', body: 'sail' });
  await fetch(first!.url, { method: 'PUT', body: 'main' });
  expect(await (await fetch(url)).text()).toBe('mainsail');
});

test('another method is not allowed, and a reset deletes all files', async () => {
  const { url } = await papersOf('b-1');
  expect((await fetch(url, { method: 'DELETE' })).status).toBe(405);
  await fetch(url, { method: 'PUT', body: 'x' });
  server.provider('boats').sandbox.reset();
  expect((await fetch(url)).status).toBe(404);
});

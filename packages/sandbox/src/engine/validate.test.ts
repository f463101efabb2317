import { beforeEach, expect, test, vi } from 'vitest';
import { acme } from '../../test/acme.ts';
import { get, origin, send, session, statusAndJson } from '../../test/client.ts';
import { empty, sandboxOf } from '../../test/small.ts';
import { createProviderSandbox, type ProviderSandbox, type RequestLogEntry } from '../index.ts';

let sandbox: ProviderSandbox;
let token: string;
let log: RequestLogEntry[];

beforeEach(async () => {
  log = [];
  sandbox = createProviderSandbox(acme, { onRequest: (entry) => log.push(entry) });
  ({ token } = await session(sandbox));
});

async function reasonOf(response: Promise<Response>): Promise<[number, string | undefined]> {
  const { status } = await response;
  return [status, log.at(-1)?.reason];
}

test('query and header parameters are coerced to their types and validated', async () => {
  expect((await get(sandbox, '/things?limit=2&tag=ab&tag=cd&unknown=1', token)).status).toBe(200);
  expect(await reasonOf(get(sandbox, '/things?limit=0', token))).toEqual([
    422,
    'query parameter limit must be >= 1',
  ]);
  expect((await get(sandbox, '/things?limit=ten', token)).status).toBe(422);
  expect((await get(sandbox, '/things?tag=ab&tag=c', token)).status).toBe(422);
  const headers = { 'x-acme-token': token, 'x-trace': 'maybe' };
  expect((await send(sandbox, 'GET', '/things', { headers })).status).toBe(422);
});

test('a JSON parameter is parsed', async () => {
  const filter = (text: string): Promise<Response> =>
    get(sandbox, `/things?filter=${encodeURIComponent(text)}`, token);
  expect((await filter('{"name":"x"}')).status).toBe(200);
  expect(await reasonOf(filter('{"name":1}'))).toEqual([
    422,
    'query parameter filter/name must be string',
  ]);
  expect(await reasonOf(filter('{'))).toEqual([422, 'query parameter filter is not JSON']);
  const asForm = get(sandbox, '/things?filter[name]=x', token);
  expect(await reasonOf(asForm)).toEqual([422, 'query parameter filter is not JSON']);
});

test('path parameters are validated', async () => {
  expect((await get(sandbox, '/things/T-1001/notes/one', token)).status).toBe(400);
});

test('a body is rejected if it is missing, malformed, of another type or invalid', async () => {
  const headers = { 'x-acme-token': token, 'content-type': 'application/json' };
  const put = (body: string | undefined, type = 'application/json'): Promise<Response> =>
    sandbox.fetch(`${origin}/things`, {
      method: 'POST',
      headers: { ...headers, 'content-type': type },
      ...(body === undefined ? {} : { body }),
    });
  expect(await reasonOf(put(undefined))).toEqual([422, 'a body is required']);
  expect(await reasonOf(put('{'))).toEqual([422, 'the body is not application/json']);
  expect(await reasonOf(put('{}', 'text/csv'))).toEqual([
    422,
    'content-type is "text/csv" and must be application/json',
  ]);
  expect(await statusAndJson(await put('{"name":1}'))).toEqual([422, { code: 'INVALID' }]);
  expect((await put('{"name":"x"}', 'application/json; charset=utf-8')).status).toBe(201);
});

test('credentials are checked before the request is validated', async () => {
  expect((await send(sandbox, 'POST', '/things', { body: {} })).status).toBe(401);
});

test('forms are coerced, and validated by their schema', async () => {
  const post = (form: Record<string, string>): Promise<Response> =>
    sandbox.fetch('/letters', { method: 'POST', body: new URLSearchParams(form) });
  expect((await post({ address: 'Fairfield 1', copies: '3' })).status).toBe(202);
  expect((await post({ address: 'Fairfield 1', copies: '4' })).status).toBe(400);
  expect((await post({ address: 'Fairfield 1' })).status).toBe(400);
});

test('text and multipart bodies are validated', async () => {
  const put = (body: string | FormData): Promise<Response> =>
    sandbox.fetch('/echo', { method: 'PUT', body });
  const response = await put('short');
  expect(await response.text()).toBe('fine');
  expect(response.headers.get('content-type')).toBe('text/plain');
  expect((await put('too long')).status).toBe(400);
  const form = new FormData();
  form.set('file', new Blob(['x']));
  expect((await put(form)).status).toBe(400);
  form.set('pages', '2');
  expect((await put(form)).status).toBe(200);
});

const described = { description: 'A response.' };
const text = { 'text/plain': { schema: { type: 'string', maxLength: 4 } } };

test.each([
  ['another media type', { 'content-type': 'text/csv' }, '415', 415],
  ['another media type', { 'content-type': 'text/csv' }, '400', 400],
  ['another media type', { 'content-type': 'text/csv' }, '204', 415],
  ['a compressed body', { 'content-encoding': 'gzip' }, '204', 415],
  ['a body with the encoding "identity"', { 'content-encoding': 'identity' }, '204', 204],
])('%s (%j) with the documented status %s gets %i', async (_, headers, documented, status) => {
  const responses = { 204: described, [documented]: described };
  const paths = { '/': { put: { requestBody: { content: text }, responses } } };
  const small = sandboxOf(paths);
  const sent = { 'content-type': 'text/plain', ...headers };
  expect((await small.fetch('/', { method: 'PUT', headers: sent, body: 'text' })).status).toBe(
    status,
  );
  const { reason } = small.requests.at(-1)!;
  if ('content-encoding' in headers && status === 415)
    expect(reason).toBe('the content-encoding "gzip" is not supported');
});

test('a text is read in its charset', async () => {
  const paths = { '/': { put: { requestBody: { content: text }, responses: empty } } };
  const { fetch } = sandboxOf(paths);
  const put = async (type: string): Promise<number> => {
    const body = Uint8Array.of(0xc3, 0xa9, 0xc3, 0xa9, 0xc3, 0xa9);
    return (await fetch('/', { method: 'PUT', headers: { 'content-type': type }, body })).status;
  };
  expect(await put('text/plain')).toBe(204);
  expect(await put('text/plain; charset="utf-8"')).toBe(204);
  expect(await put('text/plain;charset=ISO-8859-1')).toBe(400);
  expect(await put('text/plain;charset=unknown')).toBe(400);
});

test('a parameter with allowEmptyValue may be empty, but not absent if it is required', async () => {
  const flag = { name: 'flag', in: 'query', required: true, schema: { type: 'boolean' } };
  const paths = (allowEmptyValue: boolean): object => ({
    '/': { get: { parameters: [{ ...flag, allowEmptyValue }], responses: empty } },
  });
  const statusOf = async (paths: object, path: string): Promise<number> =>
    (await sandboxOf(paths).fetch(path)).status;
  expect(await statusOf(paths(true), '/?flag=')).toBe(204);
  expect(await statusOf(paths(true), '/')).toBe(400);
  expect(await statusOf(paths(false), '/?flag=')).toBe(400);
});

test('a redirection is the success of an operation that documents nothing else', async () => {
  const headers = { Location: { example: 'https://small.example/new' } };
  const responses = { 302: { ...described, headers }, default: described };
  const response = await sandboxOf({ '/': { get: { responses } } }).fetch('/');
  expect([response.status, response.headers.get('location')]).toEqual([
    302,
    headers.Location.example,
  ]);
});

test('a body above one mebibyte is read up to 65 mebibytes', async () => {
  let pulled = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled++;
      controller.enqueue(new Uint8Array(64 * 1024));
    },
  });
  const headers = { 'content-type': 'text/plain' };
  const init = { method: 'PUT', headers, body, duplex: 'half' };
  expect((await sandbox.fetch('/echo', init)).status).toBe(413);
  await vi.waitFor(() => expect(pulled).toBeGreaterThan(1000));
  expect(pulled).toBeLessThan(1100);
});

test('an unknown path gets 404 and an unknown method 405, in JSON', async () => {
  expect(await statusAndJson(await get(sandbox, '/nowhere', token))).toEqual([
    404,
    { message: 'acme has no operation at /nowhere' },
  ]);
  const response = await send(sandbox, 'DELETE', '/things');
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('GET, POST');
});

test('a literal segment has priority over a parameter', async () => {
  await get(sandbox, '/things/search', token);
  expect(log.at(-1)?.operationId).toBe('searchThings');
});

test('no request of a client throws or hangs', async () => {
  const paths = [
    '/things/%',
    '/things/%E0%A4%A/notes',
    '//',
    '/things?filter=%',
    '/things/../things?limit=1e999',
    '/%00',
  ];
  for (const path of paths) expect((await get(sandbox, path, token)).status).toBeLessThan(500);
  const bodies = ['null', '[]', '"x"', '{"kind":{"a":[1]}}', '1', ''];
  for (const body of bodies) {
    const headers = { 'content-type': 'application/json', authorization: 'Basic %%%' };
    const response = await sandbox.fetch('/session?client_key=sandbox-key', {
      method: 'POST',
      headers,
      body,
    });
    expect(response.status).toBe(400);
  }
});

test('fetch accepts any origin, and a Request or a URL', async () => {
  const headers = { 'x-acme-token': token };
  expect((await sandbox.fetch('http://elsewhere.test:81/things', { headers })).status).toBe(200);
  expect((await sandbox.fetch(new URL('https://other.test/things'), { headers })).status).toBe(200);
  expect((await sandbox.fetch(new Request('https://other.test/things', { headers }))).status).toBe(
    200,
  );
});

test('the log has fingerprints instead of secrets', async () => {
  await get(sandbox, '/things?limit=1', token);
  const entry = log.at(-1);
  expect(entry).toMatchObject({
    provider: 'acme',
    method: 'GET',
    path: '/things',
    query: '?limit=1',
    status: 200,
  });
  expect(entry?.token).toMatch(/^[\da-f]{8}$/);
  expect(log[0]).toMatchObject({
    query: '?client_key=…',
    operationId: 'createSession',
    workflowId: 'login',
  });
  expect(JSON.stringify(log)).not.toContain(token);
  expect(JSON.stringify(log)).not.toContain('sandbox-key');
});

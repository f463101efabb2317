// The URL, the form and the token of a client's calls.
import type { Client } from 'openapi-fetch';
import { afterEach, expect, test, vi } from 'vitest';
import { memoryStore, type TokenStore } from '../index.ts';
import { fakeClock } from '../testing/clock.ts';
import { defineLifecycle } from '../workflow/index.ts';
import {
  type ApiDefinition,
  checkScheme,
  createApiClient,
  form,
  inBody,
  inQuery,
  json,
  jsonBody,
  multipart,
  raw,
  style,
} from './index.ts';

const operation = { operationId: 'any', security: 'bearer' };
const api: ApiDefinition = {
  name: 'little',
  servers: [
    { url: 'https://{host}/{version}', variables: { host: {}, version: { default: 'v1' } } },
  ],
  schemes: {
    bearer: { header: 'Authorization', prefix: 'Bearer ', replay: 'always' },
    key: { header: 'X-Key', prefix: '' },
  },
  checkScheme,
  operations: {
    'GET /things': { ...operation, send: [inQuery({ filter: json, sort: json })] },
    'GET /styled': {
      ...operation,
      send: [
        inQuery({
          comma: style('form', false),
          pipe: style('pipeDelimited', false),
          space: style('spaceDelimited', false),
          flat: style('form', true),
          short: style('form', false),
        }),
      ],
    },
    'POST /things': operation,
    'GET /named': { operationId: 'listThings', send: [inQuery({ filter: json })] },
    'POST /named': { operationId: 'any/2', name: 'any2' },
    'POST /public': { operationId: 'public' },
    'POST /text': { ...operation, send: [inBody({ 'text/plain': raw })] },
    'PATCH /things': {
      ...operation,
      send: [inBody({ 'application/merge-patch+json': jsonBody })],
    },
    'POST /form': {
      ...operation,
      send: [inBody({ 'application/x-www-form-urlencoded': form() })],
    },
    'POST /files': { ...operation, send: [inBody({ 'multipart/form-data': multipart() })] },
    'GET /keyed': { ...operation, security: 'key' },
  },
};

interface Credentials {
  username?: string;
  password?: string;
  key?: string;
}

/** Calls of a program without types. */
type Call = (path: string, init?: object) => Promise<{ data?: unknown; response: Response }>;
type Calls = Record<
  'GET' | 'PUT' | 'POST' | 'DELETE' | 'OPTIONS' | 'HEAD' | 'PATCH' | 'TRACE',
  Call
> & {
  request: (method: string, path: string, init?: object) => ReturnType<Call>;
  session: { accessToken(): Promise<string>; logout(): Promise<void> };
};

function setUp(
  more: object = {},
  answer: (request: Request) => Response | undefined = () => undefined,
) {
  let logins = 0;
  const login = (workflowId: string, inputs: string[], identity: string[]) => ({
    workflowId,
    inputs,
    identity,
    scheme: workflowId === 'key' ? 'key' : 'bearer',
    run: async () => {
      logins += 1;
      return { access_token: `token-${logins}`, expires_in: 60 };
    },
  });
  const lifecycle = defineLifecycle<Client<object>, Credentials>({
    logins: [login('login', ['username', 'password'], ['username']), login('key', ['key'], [])],
  });
  const sent: { url: string; method: string; headers: Headers; body: string; form?: FormData }[] =
    [];
  const clock = fakeClock();
  const client = createApiClient<object, Credentials, never, never>(api, lifecycle, {
    credentials: { username: 'ada', password: 'correct-horse' },
    server: { host: 'api.example.com' },
    clock,
    fetch: async (request: Request) => {
      clock.advance(5_000);
      const { url, method } = request;
      const headers = new Headers(request.headers);
      const multipart = headers.get('Content-Type')?.startsWith('multipart');
      const copy = request.clone();
      sent.push({
        url,
        method,
        headers,
        body: await request.text(),
        ...(multipart && { form: await copy.formData() }),
      });
      return answer(request) ?? Response.json({ ok: true });
    },
    ...more,
  }) as unknown as Calls;
  return { client, sent, logins: () => logins };
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('every method has a call, and request() takes the method as a string', async () => {
  const { client, sent } = setUp();
  const methods = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH'] as const;
  for (const method of methods) await client[method]('/things');
  await client.request('put', '/things');
  expect(sent.map(({ method }) => method)).toEqual([...methods, 'PUT']);
  expect(client.TRACE).toBeTypeOf('function');
});

test('an operation that the API does not document is sent without a token', async () => {
  const { client, sent } = setUp();
  await client.POST('/unknown');
  expect(sent[0]).toMatchObject({ url: 'https://api.example.com/v1/unknown' });
  expect(sent[0]!.headers.has('Authorization')).toBe(false);
});

test('every call has the headers of the client', async () => {
  const { client, sent } = setUp({ headers: { 'X-Tenant': 't' } });
  await client.GET('/things');
  await client.POST('/public');
  expect(sent.map(({ headers }) => headers.get('X-Tenant'))).toEqual(['t', 't']);
});

test('a client has its session', async () => {
  const { client, sent } = setUp();
  const token = await client.session.accessToken();
  await client.GET('/things');
  expect(sent[0]!.headers.get('Authorization')).toBe(`Bearer ${token}`);
  await client.session.logout();
  await expect(client.GET('/things')).rejects.toMatchObject({ code: 'signed_out' });
});

test('the fetch of a call sends that call, with the token', async () => {
  const { client, sent } = setUp();
  const own: (string | null)[] = [];
  const fetch = async (request: Request) => {
    own.push(request.headers.get('Authorization'));
    return Response.json({});
  };
  await client.GET('/things', { fetch });
  await client.POST('/public', { fetch });
  expect(own).toEqual(['Bearer token-1', null]);
  expect(sent).toEqual([]);
});

test('REQ-20: the request that was created has no token, also after it was sent', async () => {
  const { client, sent } = setUp();
  const made: Request[] = [];
  const used: (Request | string | null)[][] = [];
  const fetch = async (request: Request) => {
    used.push([request, request.headers.get('Authorization'), request.redirect]);
    return Response.json({});
  };
  const use = (client as unknown as Client<object>).use;
  use({ onRequest: ({ request }) => void made.push(request) });
  await client.GET('/things', { fetch });
  expect(used).toEqual([[made[0], 'Bearer token-1', 'follow']]);
  expect(used[0]![0]).toBe(made[0]);
  expect(made[0]!.headers.has('Authorization')).toBe(false);
  expect(sent).toEqual([]);

  const keyed = setUp({ credentials: { key: 'k' }, fetch });
  await keyed.client.GET('/keyed');
  const [request, , redirect] = used[1]!;
  expect(redirect).toBe('manual');
  expect((request as Request).headers.get('X-Key')).toBe('token-1');
});

test('REQ-20: middleware of one call sees no token, in the request or with the response', async () => {
  const { client, sent } = setUp();
  const seen: (string | null)[] = [];
  const look = ({ request }: { request: Request }) =>
    void seen.push(request.headers.get('Authorization'));
  await client.GET('/things', { middleware: [{ onRequest: look, onResponse: look }] });
  expect(seen).toEqual([null, null]);
  expect(sent[0]!.headers.get('Authorization')).toBe('Bearer token-1');
});

test.each<[string, object, object]>([
  ['a client', { headers: { Authorization: 'Basic mine' } }, {}],
  ['a call', {}, { headers: { Authorization: 'Basic mine' } }],
  ['a call’s parameters', {}, { params: { header: { Authorization: 'Basic mine' } } }],
])('an Authorization header of %s is not changed', async (_, options, init) => {
  const { client, sent } = setUp(options);
  await client.GET('/things', init);
  expect(sent[0]!.headers.get('Authorization')).toBe('Basic mine');
});

test('without a fetch, a call uses the global one at the time of the call', async () => {
  const { client } = setUp({ fetch: undefined });
  const seen: string[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    seen.push(request.url);
    return Response.json({});
  });
  await client.GET('/things');
  expect(seen).toEqual(['https://api.example.com/v1/things']);
});

test('REQ-17: a JSON body is replayed without a copy', async () => {
  let refusals = 1;
  const { client, sent } = setUp({}, () => {
    refusals -= 1;
    return refusals >= 0 ? new Response('{}', { status: 401 }) : undefined;
  });
  const { clone } = Request.prototype;
  const copied: string[] = [];
  await client.session.accessToken();
  vi.spyOn(Request.prototype, 'clone').mockImplementation(function (this: Request) {
    copied.push(new Error('copied').stack ?? '');
    return clone.call(this);
  });
  expect((await client.POST('/things', { body: { a: 'ä' } })).response.status).toBe(200);
  expect(sent.map(({ body }) => body)).toEqual(['{"a":"ä"}', '{"a":"ä"}']);
  expect(copied.filter((stack) => /body\.ts/.test(stack))).toEqual([]);
  expect(sent[1]!.headers.get('Content-Type')).toBe(sent[0]!.headers.get('Content-Type'));
  expect(new Set(sent.map(({ headers }) => headers.get('Authorization'))).size).toBe(2);
});

test('query parameters with the content type JSON are sent as JSON, the others are not, and absent ones are left out', async () => {
  const { client, sent } = setUp();
  await client.GET('/things', {
    params: { query: { filter: { a: 1 }, sort: undefined, page: 2 } },
  });
  await client.GET('/things', { params: { path: {} } });
  expect(sent.map(({ url }) => decodeURIComponent(new URL(url).search))).toEqual([
    '?filter={"a":1}&page=2',
    '',
  ]);
});

test('a call with its own baseUrl goes there without a token', async () => {
  const { client, sent } = setUp();
  await client.GET('/things', { baseUrl: 'https://elsewhere.example' });
  expect(sent[0]).toMatchObject({ url: 'https://elsewhere.example/things' });
  expect(sent[0]!.headers.has('Authorization')).toBe(false);
});

test.each(['.evil.example/d', '@evil.example/d', ':81/d', 'https://evil.example/d', '', undefined])(
  'REQ-28: a call of the path %j sends nothing, because the path could continue the host name',
  async (path) => {
    const { client, sent } = setUp();
    const call = client.POST(path as string, { body: { secret: 's' } });
    await expect(call).rejects.toMatchObject({
      code: 'invalid_configuration',
      message: 'The path does not begin with "/". Nothing was sent.',
    });
    expect(sent).toEqual([]);
  },
);

test('a call rejects a baseUrl with a query or fragment, like the client', async () => {
  const { client, sent } = setUp();
  const baseUrls = ['https://elsewhere.example?a=1', 'https://elsewhere.example#part'];
  for (const baseUrl of baseUrls)
    await expect(client.GET('/things', { baseUrl })).rejects.toThrow(
      'The URL contains a query or fragment. Remove it.',
    );
  expect(sent).toEqual([]);
});

test('the options baseUrl and fetch of a call have their defaults if they are undefined', async () => {
  const { client, sent } = setUp({ headers: { 'X-Tenant': 't' } });
  await client.GET('/things', { baseUrl: undefined, fetch: undefined });
  expect(sent[0]).toMatchObject({ url: 'https://api.example.com/v1/things' });
  expect(sent[0]!.headers.get('Authorization')).toBe('Bearer token-1');
});

test('each query parameter is written in its own style', async () => {
  const { client, sent } = setUp();
  const list = ['a', 'b&c'];
  await client.GET('/styled', {
    params: {
      query: {
        comma: list,
        pipe: list,
        space: list,
        usual: list,
        flat: { x: 1, y: 2 },
        short: { x: 1 },
        deep: { x: 1 },
        absent: undefined,
        one: 'd e',
      },
    },
  });
  await client.GET('/styled', { params: { query: { a: 1 } }, querySerializer: () => 'mine' });
  expect(sent.map(({ url }) => new URL(url).search)).toEqual([
    '?comma=a,b%26c&pipe=a%7Cb%26c&space=a%20b%26c&usual=a&usual=b%26c&x=1&y=2&short=x,1&deep[x]=1&one=d%20e',
    '?mine',
  ]);
});

test('a non-JSON body is sent unchanged, with its media type', async () => {
  const { client, sent } = setUp();
  await client.POST('/text', { body: 'a "b"' });
  await client.POST('/text', { body: 'x', bodySerializer: (body: string) => `<${body}>` });
  await client.POST('/text', { body: 'x', headers: { 'Content-Type': 'text/csv' } });
  await client.POST('/text', { body: 'x', headers: new Headers({ 'X-A': 'b' }) });
  await client.POST('/text');
  expect(sent.map(({ body }) => body)).toEqual(['a "b"', '<x>', 'x', 'x', '']);
  expect(sent.map(({ headers }) => headers.get('Content-Type'))).toEqual([
    'text/plain',
    'text/plain',
    'text/csv',
    'text/plain',
    null,
  ]);
  expect(sent[3]!.headers.get('X-A')).toBe('b');
});

test('a body with a JSON media type other than application/json is sent as JSON', async () => {
  const { client, sent } = setUp();
  await client.PATCH('/things', { body: { a: 'b' } });
  expect(sent[0]).toMatchObject({ body: '{"a":"b"}' });
  expect(sent[0]!.headers.get('Content-Type')).toBe('application/merge-patch+json');
});

test('a form is sent as a form, and a JSON body as JSON', async () => {
  const { client, sent } = setUp();
  await client.POST('/form', { body: { a: 'b c', d: 'é' } });
  await client.POST('/things', { body: { a: 'b c' } });
  expect(sent.map(({ body }) => body)).toEqual(['a=b+c&d=%C3%A9', '{"a":"b c"}']);
  expect(sent[1]!.headers.get('Content-Type')).toBe('application/json');
});

test('a multipart form leaves out absent values, and sends the others as text or files', async () => {
  const { client, sent } = setUp();
  await client.POST('/files', {
    body: { a: 1, b: undefined, c: ['x', undefined, true], d: new Blob(['file']) },
  });
  const { form } = sent[0]!;
  expect([...form!.keys()]).toEqual(['a', 'c', 'c', 'd']);
  expect(form!.getAll('c')).toEqual(['x', 'true']);
  expect(await (form!.get('d') as Blob).text()).toBe('file');
  const bodySerializer = () => 'mine';
  await client.POST('/files', { body: { a: 1 }, bodySerializer });
  expect(sent[1]!.body).toBe('mine');
});

/** Returns the keys under which a client stores tokens. */
async function keysOf(more: object): Promise<string[]> {
  const keys: string[] = [];
  const inner = memoryStore();
  const store: TokenStore = {
    ...inner,
    save: (key, ...rest) => {
      keys.push(key);
      return inner.save(key, ...rest);
    },
  };
  await setUp({ store, ...more }).client.session.accessToken();
  return keys;
}

test('REQ-26: the key in a store names the API, its origins, the scheme, the login and the account', async () => {
  const [key] = await keysOf({});
  expect(JSON.parse(key!)).toEqual([
    'little',
    ['https://api.example.com'],
    'bearer',
    'login',
    expect.stringMatching(/^[0-9a-f]{64}$/),
  ]);
});

test('REQ-26: different accounts have different keys in the store, also if the caller passes the same key', async () => {
  const accounts = [
    {},
    { key: 'mine' },
    { key: 'yours' },
    { key: 'mine', credentials: { username: 'eve', password: 'x' } },
    { key: 'mine', baseUrl: 'https://test.example.com', server: undefined },
    { key: 'mine', credentials: async () => ({ username: 'ada', password: 'x' }) },
  ];
  const keys = await Promise.all(accounts.map(keysOf));
  expect(new Set(keys.flat()).size).toBe(accounts.length);
  expect(keys.flat().join()).not.toMatch(/mine|yours/);
});

test('REQ-1: a store is rejected without a name for the account, and without a store no name is required', async () => {
  const shared = { store: memoryStore(), credentials: { key: 'k' } };
  expect(() => setUp(shared)).toThrow(
    expect.objectContaining({
      code: 'invalid_configuration',
      message: expect.stringContaining('Pass key'),
    }),
  );
  const { client } = setUp({ credentials: { key: 'k' } });
  expect(await client.session.accessToken()).toBe('token-1');
  const asked = setUp({ credentials: () => ({ key: 'k' }) });
  expect(await asked.client.session.accessToken()).toBe('token-1');
});

test('a token is sent in the header of its scheme, never in that of another', async () => {
  const { client, sent } = setUp({ credentials: { key: 'k' } });
  await client.GET('/keyed');
  expect(sent[0]!.headers.get('X-Key')).toBe('token-1');
  await expect(client.GET('/things')).rejects.toThrow(
    'The operation requires a token for "bearer", but these credentials provide one for "key". ' +
      'Create another client, with the credentials of that scheme.',
  );
  expect(sent).toHaveLength(1);
});

test('REQ-2: an aborted call does not wait for the login', async () => {
  const credentials = () => new Promise<never>(() => {});
  const { client } = setUp({ credentials, key: 'mine' });
  const caller = new AbortController();
  const call = client.GET('/things', { signal: caller.signal });
  caller.abort(new Error('gone'));
  await expect(call).rejects.toThrow('gone');
});

test('incomplete credentials are rejected at construction, also with a key', () => {
  expect(() => setUp({ key: 'mine', credentials: { username: 'ada' } })).toThrow(
    expect.objectContaining({ code: 'invalid_configuration' }),
  );
});

test.each<[string, object, string]>([
  [
    'a missing variable',
    { server: {} },
    'The server variable "host" is missing. Pass server: { host: … }.',
  ],
  [
    'no variables at all',
    { server: undefined },
    'The server variable "host" is missing. Pass server: { host: … }.',
  ],
  [
    'a value that is not a host name',
    { server: { host: 'a/b' } },
    'The server variable "host" contains characters that are not valid in a host name.',
  ],
])('the error for %s says what to do', (_, more, message) => {
  expect(() => setUp(more)).toThrow(
    expect.objectContaining({ code: 'invalid_configuration', message }),
  );
});

test('the error for an invalid value lists the valid ones', () => {
  const server = {
    url: 'https://{region}.example.com',
    variables: { region: { enum: ['eu', 'us'] } },
  };
  const create = (region: string) => () =>
    createApiClient(
      { ...api, servers: [server] },
      defineLifecycle<Client<object>, object>({
        logins: [
          {
            workflowId: 'l',
            inputs: [],
            identity: [],
            scheme: 'bearer',
            run: async () => ({ access_token: 'a' }),
          },
        ],
      }),
      { credentials: {}, server: { region } },
    );
  expect(create('eu')).not.toThrow();
  expect(create('xx')).toThrow(
    expect.objectContaining({
      code: 'invalid_configuration',
      message: 'The server variable "region" is "xx", which is not one of "eu", "us".',
    }),
  );
});

test.each([
  ['http://127.0.0.1:4010/api', 'http://127.0.0.1:4010/api/things'],
  ['http://127.0.0.1:4010/api//', 'http://127.0.0.1:4010/api/things'],
  ['https://a.example//api///', 'https://a.example//api/things'],
])('with the base URL %s, a call goes to %s', async (baseUrl, url) => {
  const { client, sent } = setUp({ baseUrl, server: undefined });
  await client.GET('/things');
  expect(sent[0]!.url).toBe(url);
});

test('an operation can be called by its name, with the same options', async () => {
  const { client, sent } = setUp();
  const named = client as unknown as Record<string, (init?: object) => ReturnType<Call>>;
  const { data } = await named.listThings!({ params: { query: { filter: { a: 1 } } } });
  await named.any2!({ body: { a: 1 } });
  expect(data).toEqual({ ok: true });
  expect(sent.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'GET https://api.example.com/v1/named?filter=%7B%22a%22%3A1%7D',
    'POST https://api.example.com/v1/named',
  ]);
});

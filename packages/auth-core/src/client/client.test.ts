import type { Client } from 'openapi-fetch';
import { expect, test } from 'vitest';
import { type AuthError, memoryStore } from '../index.ts';
import { fakeClock } from '../testing/clock.ts';
import { defineLifecycle, type Run, step } from '../workflow/index.ts';
import {
  type ApiDefinition,
  checkScheme,
  createApiClient,
  createSessionClient,
  form,
  inBody,
  inQuery,
  json,
  multipart,
} from './index.ts';

// A small API as the generator would describe it: two schemes, two servers, every kind of body.
interface paths {
  '/token': { get?: never; post: Call<{ username: string; password: string }, Token> };
  '/things': {
    get: Call<never, { ok: true }, { filter?: { name: string } }>;
    post: Call<{ a: string }, { ok: true }>;
  };
  '/form': { get?: never; post: Call<{ a: string }, { ok: true }> };
  '/upload': { get?: never; post: Call<{ file: Blob; tags: string[] }, { ok: true }> };
  '/other': { get: Call<never, { ok: true }>; post?: never };
  '/public': { get: Call<never, { ok: true }>; post?: never };
}
interface Token {
  token: string;
}
interface Call<Body, Result, Query = never> {
  parameters: { query?: Query; header?: never; path?: never; cookie?: never };
  requestBody?: [Body] extends [never] ? never : { content: { 'application/json': Body } };
  responses: { 200: { headers: object; content: { 'application/json': Result } } };
}

const api: ApiDefinition = {
  name: 'little',
  servers: [
    { url: 'https://{host}', variables: { host: {} } },
    {
      url: 'https://other{suffix}.example.com',
      variables: { suffix: { default: '', enum: ['', '-test'] } },
    },
  ],
  schemes: {
    bearer: { header: 'Authorization', prefix: 'Bearer ', replay: 'always' },
    key: { header: 'X-Key', prefix: '' },
  },
  checkScheme,
  operations: {
    'POST /token': { operationId: 'token' },
    'GET /things': {
      operationId: 'listThings',
      security: 'bearer',
      send: [inQuery({ filter: json })],
    },
    'POST /things': { operationId: 'createThing', security: 'bearer' },
    'POST /form': {
      operationId: 'form',
      security: 'bearer',
      send: [inBody({ 'application/x-www-form-urlencoded': form() })],
    },
    'POST /upload': {
      operationId: 'upload',
      security: 'bearer',
      send: [inBody({ 'multipart/form-data': multipart() })],
    },
    'GET /other': { operationId: 'other', security: 'key', server: 1 },
    'GET /public': { operationId: 'public' },
  },
};

interface Credentials {
  username: string;
  password: string;
}

const lifecycle = defineLifecycle<Client<paths>, Credentials>({
  logins: [
    {
      workflowId: 'login',
      inputs: ['username', 'password'],
      identity: ['username'],
      scheme: 'bearer',
      async run(inputs: Credentials, { client, signal }: Run<Client<paths>>) {
        const send = await step(
          {
            at: 'login.send',
            inputs,
            succeeds: ({ status }) => status === 200,
            onFailure: [{ type: 'refuse', when: ({ status }) => status === 403 }],
          },
          () => client.POST('/token', { signal, body: inputs }),
        );
        return { access_token: send.data.token, expires_in: 60 };
      },
    },
  ],
});

const credentials = { username: 'ada', password: 'correct-horse' };

function setUp(answer: (request: Request) => Response | undefined = () => undefined) {
  const sent: Request[] = [];
  const options = {
    credentials,
    server: { host: 'api.example.com' } as Record<string, string>,
    clock: fakeClock(),
    fetch: async (request: Request) => {
      sent.push(request.clone());
      const given = answer(request);
      if (given) return given;
      return request.url.endsWith('/token')
        ? Response.json({ token: 'token-1' })
        : Response.json({ ok: true });
    },
  };
  const client = (more: object = {}) =>
    createApiClient<paths, Credentials, never, never>(api, lifecycle, { ...options, ...more });
  return { sent, client };
}

test('the first call logs in, and sends the token to the server of the operation', async () => {
  const { sent, client } = setUp();
  expect((await client().GET('/things')).data).toEqual({ ok: true });
  expect(sent.map(({ url }) => url)).toEqual([
    'https://api.example.com/token',
    'https://api.example.com/things',
  ]);
  expect(sent.map(({ headers }) => headers.get('Authorization'))).toEqual([null, 'Bearer token-1']);
});

test('a public operation needs no login', async () => {
  const { sent, client } = setUp();
  await client().GET('/public');
  expect(sent.map(({ url }) => url)).toEqual(['https://api.example.com/public']);
});

test('a query parameter with the content type JSON is sent as JSON', async () => {
  const { sent, client } = setUp();
  await client().GET('/things', { params: { query: { filter: { name: 'ä&b' } } } });
  expect(new URL(sent[1]!.url).searchParams.get('filter')).toBe('{"name":"ä&b"}');
});

test('without a serializer, a form is sent as a form, and files as multipart', async () => {
  const { sent, client } = setUp();
  await client().POST('/form', { body: { a: 'b c' } });
  expect(sent[1]!.headers.get('Content-Type')).toBe('application/x-www-form-urlencoded');
  expect(await sent[1]!.text()).toBe('a=b+c');
  const file = new Blob(['abc']);
  await client().POST('/upload', { body: { file, tags: ['x', 'y'] } });
  const form = await sent.at(-1)!.formData();
  expect(form.getAll('tags')).toEqual(['x', 'y']);
  expect(await (form.get('file') as Blob).text()).toBe('abc');
});

test('middleware of the caller never sees a token', async () => {
  const { client } = setUp();
  const seen: string[] = [];
  const little = client();
  little.use({
    onRequest: ({ request }) => void seen.push(request.url, JSON.stringify([...request.headers])),
    onResponse: ({ request }) => void seen.push(JSON.stringify([...request.headers])),
  });
  await little.GET('/things');
  expect(seen).toHaveLength(3);
  expect(seen.join()).not.toContain('token-1');
});

test('a middleware that replaces the request does not lose the token', async () => {
  const { sent, client } = setUp();
  const little = client();
  little.use({ onRequest: ({ request }) => new Request(request, { headers: { 'X-Trace': '1' } }) });
  await little.POST('/things', { body: { a: 'b' } });
  expect(sent[1]!.headers.get('Authorization')).toBe('Bearer token-1');
  expect(sent[1]!.headers.get('X-Trace')).toBe('1');
});

test('REQ-19: a call to another origin carries no token', async () => {
  const { sent, client } = setUp();
  await client().GET('/things', { baseUrl: 'https://evil.example.com' });
  expect(sent.at(-1)!.url).toBe('https://evil.example.com/things');
  expect(sent.at(-1)!.headers.has('Authorization')).toBe(false);
});

test('a token of another security scheme is not sent, and the error says what to do', async () => {
  const { client } = setUp();
  await expect(client().GET('/other')).rejects.toMatchObject({
    code: 'scheme_unavailable',
    message: expect.stringContaining('Create another client'),
  });
});

test('baseUrl replaces all servers', async () => {
  const { sent, client } = setUp();
  await client({ server: undefined, baseUrl: 'http://127.0.0.1:4010/little/' }).GET('/things');
  expect(sent.map(({ url }) => url)).toEqual([
    'http://127.0.0.1:4010/little/token',
    'http://127.0.0.1:4010/little/things',
  ]);
});

test('white space around the baseUrl is ignored', async () => {
  const { sent, client } = setUp();
  await client({ server: undefined, baseUrl: ' http://127.0.0.1:4010/little/ \n' }).GET('/things');
  expect(sent.at(-1)!.url).toBe('http://127.0.0.1:4010/little/things');
});

test.each([
  ['a missing server variable', { server: {} }, /"host" is missing/],
  [
    'a server variable with an unknown value',
    { server: { host: 'a', suffix: '-x' } },
    /is not one of "", "-test"/,
  ],
  [
    'a server variable that would change the origin',
    { server: { host: 'evil.example.com/x' } },
    /not valid in a host name/,
  ],
  ...['?tenant=1', '?', '#', '/#part', '/?a=1#part'].map((end): [string, object, RegExp] => [
    `a baseUrl that ends with ${end}`,
    { baseUrl: `https://api.example.com/little${end}` },
    /^The URL contains a query or fragment. Remove it.$/,
  ]),
  ['a baseUrl without a scheme', { baseUrl: 'localhost:4010' }, /not with https:/],
  [
    'a server that is a URL',
    { server: 'https://api.example.com' },
    /^Pass the server as an object. Known: host, suffix.$/,
  ],
  ['a URL without TLS', { baseUrl: 'http://api.example.com' }, /https/],
  ['incomplete credentials', { credentials: { username: 'ada' } }, /login \(username, password\)/],
  [
    'a shared store without a key',
    { store: memoryStore(), credentials: () => credentials },
    /Pass key/,
  ],
])('%s is rejected before a request is sent', (_, options, message) => {
  const { sent, client } = setUp();
  expect(() => client(options)).toThrow(message);
  expect(sent).toEqual([]);
});

test('the error for wrong credentials quotes the provider, without the password', async () => {
  const { client } = setUp((request) =>
    request.url.endsWith('/token')
      ? Response.json(
          { code: 'LOGIN_FAILED', message: 'No user ada with correct-horse' },
          { status: 403 },
        )
      : undefined,
  );
  const error: AuthError = await client()
    .GET('/things')
    .then(
      () => expect.unreachable(),
      (caught) => caught,
    );
  expect(error).toMatchObject({ code: 'invalid_grant', status: 403, at: 'login.send' });
  expect(error.message).toContain('LOGIN_FAILED');
  expect(`${error.message} ${error.stack} ${JSON.stringify(error)}`).not.toContain('correct-horse');
});

test('REQ-19: a token endpoint that redirects is not followed', async () => {
  const { sent, client } = setUp(
    () =>
      new Response(null, { status: 307, headers: { Location: 'https://evil.example.com/token' } }),
  );
  await expect(client().GET('/things')).rejects.toMatchObject({
    code: 'token_request_failed',
    status: 307,
  });
  expect(sent[0]!.redirect).toBe('manual');
  expect(sent).toHaveLength(1);
});

test('REQ-20: the error for a non-JSON token response does not quote it', async () => {
  const { client } = setUp(
    () =>
      new Response('{"token": "secret-token-1', {
        headers: { 'Content-Type': 'application/json' },
      }),
  );
  const error: AuthError = await client()
    .GET('/things')
    .then(
      () => expect.unreachable(),
      (caught) => caught,
    );
  expect(error.code).toBe('invalid_token_response');
  expect(`${error.message} ${error.stack} ${JSON.stringify(error)} ${error.cause}`).not.toContain(
    'secret',
  );
});

test('REQ-8: a successful token response with an invalid schema is not retried', async () => {
  const { sent, client } = setUp(() => new Response(null, { status: 200 }));
  await expect(client().GET('/things')).rejects.toMatchObject({ code: 'invalid_token_response' });
  expect(sent).toHaveLength(1);
});

test('REQ-49: the error for a response that is not JSON does not quote the credentials', async () => {
  const { client } = setUp(({ url }) =>
    url.endsWith('/token')
      ? Response.json({ token: 'token-1' })
      : new Response('<p>The password correct-horse</p>', {
          headers: { 'Content-Type': 'text/html' },
        }),
  );
  const error = await client()
    .GET('/things')
    .catch((caught: Error) => caught);
  expect(String(error)).toContain('not JSON');
  expect(String(error)).not.toContain('correct-horse');
});

test('REQ-26: a function of credentials is called for each login, also after a logout', async () => {
  let calls = 0;
  const current = async () => {
    calls += 1;
    return credentials;
  };
  const { session } = setUp().client({ credentials: current, key: 'ada' });
  for (let login = 1; login <= 3; login += 1) {
    await session.login();
    expect(calls).toBe(login);
    await session.logout();
  }
});

test('REQ-44: after an expiry, a client of a login form is signed out', async () => {
  const clock = fakeClock();
  const { session } = setUp().client({ credentials: undefined, clock });
  await session.login(credentials);
  clock.advance(120_000);
  await expect(session.accessToken()).rejects.toMatchObject({ code: 'signed_out' });
});

test.each([
  ['a path', 'https://api.example.com/{basePath}', { basePath: { default: 'api/v1' } }],
  ['a whole URL', '{url}/v1', { url: { default: 'https://api.example.com/api' } }],
])('the default of a server variable can be %s', async (_, url, variables) => {
  const sent: string[] = [];
  const api = {
    name: 'paths',
    servers: [{ url, variables }],
    schemes: {},
    operations: { 'GET /x': { operationId: 'x' } },
  };
  const fetch = async (request: Request) => {
    sent.push(request.url);
    return Response.json({});
  };
  const client = createSessionClient<object>(api, { fetch }) as unknown as {
    GET(path: string): Promise<unknown>;
  };
  await client.GET('/x');
  expect(sent).toEqual(['https://api.example.com/api/v1/x']);
});

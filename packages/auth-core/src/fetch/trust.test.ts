// REQ-28: where a token, a body and a credential header may go, whoever sends the request.
import createClient from 'openapi-fetch';
import { describe, expect, test } from 'vitest';
import { createSessionClient } from '../client/index.ts';
import { authMiddleware, authorize, type TokenSource } from '../index.ts';

const resource = 'https://api.example.com';
const session: TokenSource = { accessToken: async () => 'the-token' };

/** A `fetch` that records what it is given, and what it responds with. */
function recording(respond: (request: Request) => Response = () => Response.json({})) {
  const sent: { url: string; headers: Headers; body: string; method: string }[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const { url, headers, method } = request;
    sent.push({ url, headers, method, body: await request.clone().text() });
    return respond(request);
  };
  return { sent, fetch };
}

function redirectingTo(url: string, status: number) {
  return recording((request) =>
    request.url.startsWith(`${resource}/start`)
      ? new Response(null, { status, headers: { Location: url } })
      : Response.json({}),
  );
}

/** Openapi-fetch without its types: these calls are wrong on purpose. */
type AnyClient = { GET(path: string, init?: object): Promise<unknown>; DELETE: AnyClient['GET'] };

const middleware = () =>
  authMiddleware(session, { 'GET /things/{id}': { security: 'bearer' } }, { resource });

test('REQ-28: the middleware sends no token to the baseUrl of a single call', async () => {
  const { sent, fetch } = recording();
  const client = createClient<Record<string, never>>({ baseUrl: resource, fetch });
  client.use(middleware());
  const { GET } = client as unknown as AnyClient;
  const params = { path: { id: '1' } };
  await GET('/things/{id}', { params });
  await GET('/things/{id}', { params, baseUrl: 'https://evil.example' });
  await GET('/things/{id}', { params, baseUrl: 'https://api.example.com.evil.example' });
  expect(sent.map(({ headers }) => headers.get('Authorization'))).toEqual([
    'Bearer the-token',
    null,
    null,
  ]);
});

test('REQ-28: a Request of a subclass that lies about its URL gets no token', async () => {
  class Lying extends Request {
    override get url(): string {
      return `${resource}/things`;
    }
  }
  const { sent, fetch } = recording();
  await authorize(fetch, session, { resource })(new Lying('https://evil.example/things'));
  expect(sent).toHaveLength(1);
  expect(sent[0]!.url).toBe('https://evil.example/things');
  expect(sent[0]!.headers.has('Authorization')).toBe(false);
});

test('REQ-28: a Request whose own property lies about its URL gets no token', async () => {
  const { sent, fetch } = recording();
  const request = new Request('https://evil.example/things');
  Object.defineProperty(request, 'url', { value: `${resource}/things` });
  await authorize(fetch, session, { resource })(request);
  expect(sent[0]!.headers.has('Authorization')).toBe(false);
});

describe.each([
  ['ws://localhost/', 'ws://localhost'],
  ['ftp://127.0.0.1/', 'ftp://127.0.0.1'],
  ['http://api.example.com', 'http://api.example.com'],
  ['https://ada:secret@api.example.com', 'holds a user name or a password'],
  ['api.example.com', 'not an absolute URL'],
])('REQ-28: a resource of %s is rejected at construction', (url, message) => {
  const { fetch } = recording();
  const api = { name: 'little', servers: [{ url }], schemes: {}, operations: {} };
  test.each<[string, () => unknown]>([
    ['authorize', () => authorize(fetch, session, { resource: url })],
    ['authMiddleware', () => authMiddleware(session, {}, { resource: url })],
    ['a client', () => createSessionClient(api, { session, fetch })],
  ])('by %s', (_, create) => {
    const problem = expect.objectContaining({ code: 'invalid_configuration' });
    expect(create).toThrow(problem);
    expect(create).toThrow(message);
    expect(create).not.toThrow('secret');
  });
});

test('REQ-28: insecure allows exactly the origins that it names', async () => {
  const insecure = ['http://sandbox:4010'];
  const { sent, fetch } = recording();
  await authorize(fetch, session, { resource: 'http://sandbox:4010/api', insecure })(
    'http://sandbox:4010/api/things',
  );
  expect(sent[0]!.headers.get('Authorization')).toBe('Bearer the-token');
  for (const url of ['http://sandbox:4011', 'http://sandbox', 'http://other:4010']) {
    expect(() => authorize(fetch, session, { resource: url, insecure })).toThrow(
      `If nobody else can read that network, pass insecure: ['${url}']`,
    );
  }
});

describe('REQ-28: a path parameter that would change the path', () => {
  const api = {
    name: 'little',
    servers: [{ url: resource }],
    schemes: { bearer: { header: 'Authorization', prefix: 'Bearer ' } },
    operations: { 'DELETE /things/{id}': { operationId: 'delete', security: 'bearer' } },
  };

  test.each(['', '.', '..'])('("%s") is an error before anything is sent', async (id) => {
    const { sent, fetch } = recording();
    const generated = createSessionClient(api, { session, fetch }) as unknown as AnyClient;
    const own = createClient<Record<string, never>>({ baseUrl: resource, fetch });
    own.use(middleware());
    for (const client of [generated, own as unknown as AnyClient]) {
      await expect(client.DELETE('/things/{id}', { params: { path: { id } } })).rejects.toThrow(
        `The path parameter "id" is "${id}"`,
      );
    }
    expect(sent).toEqual([]);
  });

  test.each([
    ['...', '/things/...'],
    ['../x', '/things/..%2Fx'],
    ['a.', '/things/a.'],
  ])('is not "%s"', async (id, path) => {
    const { sent, fetch } = recording();
    const client = createSessionClient(api, { session, fetch }) as unknown as AnyClient;
    await client.DELETE('/things/{id}', { params: { path: { id } } });
    expect(sent[0]!.url).toBe(resource + path);
  });
});

describe('REQ-28: a redirect', () => {
  const body = JSON.stringify({ name: 'ada' });
  const headers = {
    'Content-Type': 'application/json',
    'X-Api-Key': 'a-key',
    'Solution-Key': 'another',
    Accept: 'application/json',
  };
  const post = { method: 'POST', body, headers };

  test.each([307, 308])('%i to a foreign origin is not followed by a body', async (status) => {
    const { sent, fetch } = redirectingTo('https://evil.example/x', status);
    const response = await authorize(fetch, session, { resource })(`${resource}/start`, post);
    expect(response.status).toBe(status);
    expect(sent).toHaveLength(1);
  });

  test.each([301, 302, 307, 308])(
    '%i of a read to a foreign origin is followed without any credential header',
    async (status) => {
      const { sent, fetch } = redirectingTo('https://evil.example/x', status);
      const get = { headers };
      const response = await authorize(fetch, session, { resource })(`${resource}/start`, get);
      expect(response.status).toBe(200);
      expect(sent[1]!.url).toBe('https://evil.example/x');
      expect([...sent[1]!.headers.keys()]).toEqual(['accept']);
    },
  );

  test('307 within the resource is followed with body and headers', async () => {
    const { sent, fetch } = redirectingTo('/elsewhere', 307);
    const response = await authorize(fetch, session, { resource })(`${resource}/start`, post);
    expect(response.status).toBe(200);
    expect(sent[1]).toMatchObject({ url: `${resource}/elsewhere`, method: 'POST', body });
    expect(sent[1]!.headers.get('X-Api-Key')).toBe('a-key');
    expect(sent[1]!.headers.get('Authorization')).toBe('Bearer the-token');
  });

  test.each([
    [303, 'POST'],
    [302, 'POST'],
  ])('%i of a %s within the resource becomes a GET without a body', async (status) => {
    const { sent, fetch } = redirectingTo('/elsewhere', status);
    await authorize(fetch, session, { resource })(`${resource}/start`, post);
    expect(sent[1]).toMatchObject({ method: 'GET', body: '' });
    expect(sent[1]!.headers.has('Content-Type')).toBe(false);
    expect(sent[1]!.headers.get('Authorization')).toBe('Bearer the-token');
  });

  test('that leads in a circle ends after 20 hops', async () => {
    const { sent, fetch } = recording(
      () => new Response(null, { status: 302, headers: { Location: '/start' } }),
    );
    const response = await authorize(fetch, session, { resource })(`${resource}/start`, post);
    expect([response.status, sent.length]).toEqual([302, 21]);
  });

  test('without a readable Location is the response', async () => {
    for (const location of [undefined, 'https://[']) {
      const { sent, fetch } = recording(
        () => new Response(null, { status: 302, ...(location && { headers: { location } }) }),
      );
      const response = await authorize(fetch, session, { resource })(`${resource}/start`, post);
      expect([response.status, sent.length]).toEqual([302, 1]);
    }
  });

  test('whose target a browser hides is an error that says so', async () => {
    const opaque = Object.defineProperties(new Response(null), {
      type: { value: 'opaqueredirect' },
    });
    const { fetch } = recording(() => opaque);
    const sending = authorize(fetch, session, { resource })(`${resource}/start`, post);
    await expect(sending).rejects.toMatchObject({
      code: 'untrusted_origin',
      message: expect.stringContaining('a browser does not say where to'),
    });
  });

  test('of a client to a foreign origin carries no header of the client', async () => {
    const { sent, fetch } = redirectingTo('https://evil.example/x', 302);
    const api = {
      name: 'little',
      servers: [{ url: resource }],
      schemes: { key: { header: 'X-Key', prefix: '' } },
      operations: { 'GET /start': { operationId: 'start', security: 'key' } },
    };
    const client = createSessionClient(api, { session, fetch, headers: { 'Solution-Key': 'k' } });
    await (client as unknown as AnyClient).GET('/start');
    expect(sent[0]!.headers.get('X-Key')).toBe('the-token');
    expect(sent[1]!.headers.has('X-Key')).toBe(false);
    expect(sent[1]!.headers.has('Solution-Key')).toBe(false);
  });
});

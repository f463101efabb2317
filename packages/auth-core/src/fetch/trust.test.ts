// REQ-28: the origins that may receive a token, a body or a credential header.
import createClient from 'openapi-fetch';
import { describe, expect, test } from 'vitest';
import { createSessionClient } from '../client/index.ts';
import { authMiddleware, authorize, type TokenSource } from '../index.ts';

const resource = 'https://api.example.com';
const session: TokenSource = { accessToken: async () => 'the-token' };

/** A `fetch` that records its requests. */
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

/** An untyped openapi-fetch client, for calls that are invalid on purpose. */
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

test('REQ-28: a subclass of Request with an overridden url gets no token', async () => {
  class Overriding extends Request {
    override get url(): string {
      return `${resource}/things`;
    }
  }
  const { sent, fetch } = recording();
  await authorize(fetch, session, { resource })(new Overriding('https://evil.example/things'));
  expect(sent).toHaveLength(1);
  expect(sent[0]!.url).toBe('https://evil.example/things');
  expect(sent[0]!.headers.has('Authorization')).toBe(false);
});

test('REQ-28: a Request with an own property url gets no token', async () => {
  const { sent, fetch } = recording();
  const request = new Request('https://evil.example/things');
  Object.defineProperty(request, 'url', { value: `${resource}/things` });
  await authorize(fetch, session, { resource })(request);
  expect(sent[0]!.headers.has('Authorization')).toBe(false);
});

describe.each([
  ['ws://localhost/', 'begins with ws:'],
  ['ftp://127.0.0.1/', 'begins with ftp:'],
  ['http://api.example.com', 'http://api.example.com'],
  ['https://ada:secret@api.example.com', 'contains a user name or password'],
  ['https://ada@api.example.com', 'contains a user name or password'],
  ['https://:secret@api.example.com', 'contains a user name or password'],
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
      `If that network is private, pass insecure: ['${url}']`,
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

  test.each(['', '.', '..'])('"%s" is rejected before a request is sent', async (id) => {
    const { sent, fetch } = recording();
    const generated = createSessionClient(api, { session, fetch }) as unknown as AnyClient;
    const own = createClient<Record<string, never>>({ baseUrl: resource, fetch });
    own.use(middleware());
    for (const client of [generated, own as unknown as AnyClient]) {
      const sending = client.DELETE('/things/{id}', { params: { path: { id } } });
      await expect(sending).rejects.toMatchObject({
        code: 'invalid_configuration',
        message: `The path parameter "id" is "${id}", which would change the path. Nothing was sent.`,
      });
    }
    expect(sent).toEqual([]);
  });

  test.each([
    ['...', '/things/...'],
    ['../x', '/things/..%2Fx'],
    ['a.', '/things/a.'],
  ])('"%s" is sent encoded', async (id, path) => {
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

  test.each([307, 308])(
    '%i to another origin is not followed if the request has a body',
    async (status) => {
      const { sent, fetch } = redirectingTo('https://evil.example/x', status);
      const response = await authorize(fetch, session, { resource })(`${resource}/start`, post);
      expect(response.status).toBe(status);
      expect(sent).toHaveLength(1);
    },
  );

  test.each([301, 302, 307, 308])(
    '%i of a GET to another origin is followed without credential headers',
    async (status) => {
      const { sent, fetch } = redirectingTo('https://evil.example/x', status);
      const get = { headers };
      const response = await authorize(fetch, session, { resource })(`${resource}/start`, get);
      expect(response.status).toBe(200);
      expect(sent[1]!.url).toBe('https://evil.example/x');
      expect([...sent[1]!.headers.keys()]).toEqual(['accept']);
    },
  );

  test.each(['X-Authorization', 'Accept-Secret', 'Accept-Language-Key', 'X-Range', 'Range-Key'])(
    'to another origin is followed without %s, whose name contains a harmless one',
    async (name) => {
      const { sent, fetch } = redirectingTo('https://evil.example/x', 302);
      await authorize(fetch, session, { resource })(`${resource}/start`, {
        headers: { [name]: 'k' },
      });
      expect([...sent[1]!.headers.keys()]).toEqual([]);
    },
  );

  test('to another origin keeps the harmless headers of a request that has another one', async () => {
    const { sent, fetch } = redirectingTo('https://evil.example/x', 302);
    const harmless = {
      accept: '*/*',
      'accept-language': 'de',
      range: 'bytes=0-9',
      'user-agent': 'x',
    };
    const given = { headers: { ...harmless, 'X-Api-Key': 'a-key' } };
    await authorize(fetch, session, { resource })(`${resource}/start`, given);
    expect(Object.fromEntries(sent[1]!.headers)).toEqual(harmless);
  });

  test('chain within the resource keeps a body from the origin at its end', async () => {
    const targets: Record<string, string> = {
      [`${resource}/start`]: '/second',
      [`${resource}/second`]: 'https://evil.example/x',
    };
    const { sent, fetch } = recording(({ url }) => {
      const location = targets[url];
      return location === undefined
        ? Response.json({})
        : new Response(null, { status: 307, headers: { location } });
    });
    const response = await authorize(fetch, session, { resource })(`${resource}/start`, post);
    expect(response.status).toBe(307);
    expect(sent.map(({ url }) => url)).toEqual(Object.keys(targets));
    expect(sent[1]!.body).toBe(body);
  });

  test.each([
    [301, 'PUT', undefined],
    [302, 'DELETE', undefined],
    [303, 'PUT', 'GET'],
    [303, 'HEAD', 'HEAD'],
    [307, 'HEAD', 'HEAD'],
  ])('%i of a %s to another origin is followed as %s', async (status, method, expected) => {
    const { sent, fetch } = redirectingTo('https://evil.example/x', status);
    const given = { method, headers, ...(method === 'PUT' && { body }) };
    await authorize(fetch, session, { resource })(`${resource}/start`, given);
    expect(sent[1]?.method).toBe(expected);
    expect(sent[1]?.body ?? '').toBe('');
  });

  test('within the resource is not followed if the body cannot be sent again', async () => {
    const form = new FormData();
    form.set('name', 'ada');
    const stream = new Blob([body]).stream();
    for (const given of [{ body: form }, { body: stream, duplex: 'half' }]) {
      const { sent, fetch } = redirectingTo('/elsewhere', 307);
      const api = authorize(fetch, session, { resource });
      const response = await api(`${resource}/start`, { method: 'POST', ...given } as RequestInit);
      expect([response.status, sent.length]).toEqual([307, 1]);
    }
    // A Request has its body as a stream.
    const { sent, fetch } = redirectingTo('/elsewhere', 307);
    const request = new Request(`${resource}/start`, { method: 'PUT', body, headers });
    const response = await authorize(fetch, session, { resource })(request);
    expect([response.status, sent.length]).toEqual([307, 1]);
  });

  test.each(['manual', 'error'] as const)('is not followed with redirect: %s', async (redirect) => {
    const { sent, fetch } = redirectingTo('/elsewhere', 302);
    const given = { headers, redirect };
    const response = await authorize(fetch, session, { resource })(`${resource}/start`, given);
    expect([response.status, sent.length]).toEqual([302, 1]);
  });

  test('of the middleware with another header is not followed by fetch', async () => {
    const seen: string[] = [];
    const fetch = async (request: Request): Promise<Response> => {
      seen.push(
        `${request.headers.get('X-Token') ?? request.headers.get('authorization')} ${request.redirect}`,
      );
      return Response.json({});
    };
    for (const header of ['X-Token', 'AUTHORIZATION']) {
      const client = createClient<Record<string, never>>({ baseUrl: resource, fetch });
      const operations = { 'GET /start': { security: 'key' } };
      client.use(
        authMiddleware(session, operations, { resource, header, prefix: 'Key ', insecure: [] }),
      );
      await (client as unknown as AnyClient).GET('/start');
    }
    expect(seen).toEqual(['Key the-token manual', 'Key the-token follow']);
  });

  test('of a request to another origin than the resource is left to fetch', async () => {
    const seen: string[] = [];
    const fetch = async ({ redirect }: Request) => {
      seen.push(redirect);
      return new Response(null, { status: 307, headers: { Location: '/x' } });
    };
    await authorize(fetch, session, { resource })('https://other.example/start', post);
    expect(seen).toEqual(['follow']);
  });

  test('of a body without any other header is not left to fetch', async () => {
    const { sent, fetch } = redirectingTo('https://evil.example/x', 307);
    const redirects: string[] = [];
    const recorded = (request: Request) => {
      redirects.push(request.redirect);
      return fetch(request);
    };
    await authorize(recorded, session, { resource })(`${resource}/start`, { method: 'POST', body });
    expect([redirects, sent.length]).toEqual([['manual'], 1]);
  });

  test('of a request without a body is followed within the resource, with its method', async () => {
    for (const [method, status] of [
      ['DELETE', 307],
      ['PATCH', 308],
      ['DELETE', 302],
      ['POST', 307],
    ] as const) {
      const { sent, fetch } = redirectingTo('/elsewhere', status);
      const given = { method, headers: { 'X-Api-Key': 'k' } };
      const response = await authorize(fetch, session, { resource })(`${resource}/start`, given);
      expect(response.status).toBe(200);
      expect(sent[1]).toMatchObject({ url: `${resource}/elsewhere`, method, body: '' });
      expect(sent[1]!.headers.get('X-Api-Key')).toBe('k');
    }
  });

  test('chain within the resource carries the body to its end', async () => {
    const targets: Record<string, string> = {
      [`${resource}/start`]: '/second',
      [`${resource}/second`]: '/third',
      [`${resource}/third`]: '/end',
    };
    const { sent, fetch } = recording(({ url }) => {
      const location = targets[url];
      const headers = { ...(location !== undefined && { location }) };
      return new Response(null, { status: location === undefined ? 200 : 307, headers });
    });
    const response = await authorize(fetch, session, { resource })(`${resource}/start`, post);
    expect(response.status).toBe(200);
    expect(sent.map((request) => [request.method, request.body])).toEqual(
      Array(4).fill(['POST', body]),
    );
  });

  test('of a replay within the resource carries the body too', async () => {
    const answers = [
      new Response(null, { status: 401 }),
      new Response(null, { status: 307, headers: { Location: '/elsewhere' } }),
    ];
    const { sent, fetch } = recording(() => answers.shift() ?? Response.json({}));
    const tokens = ['first', 'second'];
    const source: TokenSource = { accessToken: async () => tokens.shift()! };
    const given = { method: 'PUT', body };
    const response = await authorize(fetch, source, { resource })(`${resource}/start`, given);
    expect(response.status).toBe(200);
    expect(sent.map((request) => request.body)).toEqual([body, body, body]);
    expect(sent[2]!.headers.get('Authorization')).toBe('Bearer second');
  });

  test('cancels the body of the redirecting response', async () => {
    const cancelled: string[] = [];
    const { fetch } = recording(({ url }) => {
      if (!url.endsWith('/start')) return Response.json({});
      const stream = new ReadableStream({ cancel: () => void cancelled.push(url) });
      return new Response(stream, { status: 302, headers: { Location: '/elsewhere' } });
    });
    await authorize(fetch, session, { resource })(`${resource}/start`, post);
    expect(cancelled).toEqual([`${resource}/start`]);
  });

  describe.each([
    ['in Authorization', { header: 'Authorization', prefix: 'Bearer ' }],
    ['in another header', { header: 'X-Key', prefix: '' }],
  ])('of a call of a client whose token is %s', (_, scheme) => {
    const api = {
      name: 'little',
      servers: [{ url: resource }],
      schemes: { key: scheme },
      operations: { 'POST /start': { operationId: 'start', security: 'key' } },
    };
    type Poster = { POST(path: string, init: object): Promise<{ response: Response }> };
    const call = async (location: string, init: object = {}) => {
      const { sent, fetch } = redirectingTo(location, 307);
      const redirects: string[] = [];
      const recorded = (request: Request) => {
        redirects.push(request.redirect);
        return fetch(request);
      };
      const client = createSessionClient(api, { session, fetch: recorded }) as unknown as Poster;
      const { response } = await client.POST('/start', { body: { name: 'ada' }, ...init });
      return { response, sent, redirects };
    };

    test('keeps the body from another origin', async () => {
      const { response, sent, redirects } = await call('https://evil.example/x');
      expect(response.status).toBe(307);
      expect([redirects, sent.length]).toEqual([['manual'], 1]);
    });

    test('carries the body within the resource', async () => {
      const { response, sent } = await call('/elsewhere');
      expect(response.status).toBe(200);
      expect(sent.map((request) => request.body)).toEqual([body, body]);
      expect(sent[1]!.headers.get(scheme.header)).toBe(`${scheme.prefix}the-token`);
    });

    test('is returned to a caller that passes redirect: manual', async () => {
      const { response, sent } = await call('/elsewhere', { redirect: 'manual' });
      expect([response.status, sent.length]).toEqual([307, 1]);
    });
  });

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

  test('loop ends after 20 redirects', async () => {
    const { sent, fetch } = recording(
      () => new Response(null, { status: 302, headers: { Location: '/start' } }),
    );
    const response = await authorize(fetch, session, { resource })(`${resource}/start`, post);
    expect([response.status, sent.length]).toEqual([302, 21]);
  });

  test('without a valid Location is returned to the caller', async () => {
    for (const location of [undefined, 'https://[']) {
      const { sent, fetch } = recording(
        () => new Response(null, { status: 302, ...(location && { headers: { location } }) }),
      );
      const response = await authorize(fetch, session, { resource })(`${resource}/start`, post);
      expect([response.status, sent.length]).toEqual([302, 1]);
    }
  });

  test('whose target a browser hides gives an error', async () => {
    const opaque = Object.defineProperties(new Response(null), {
      type: { value: 'opaqueredirect' },
    });
    const { fetch } = recording(() => opaque);
    const sending = authorize(fetch, session, { resource })(`${resource}/start`, post);
    await expect(sending).rejects.toMatchObject({
      code: 'untrusted_origin',
      message: expect.stringContaining('browsers hide the target'),
    });
  });

  test('of a client to another origin carries no headers of the client', async () => {
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

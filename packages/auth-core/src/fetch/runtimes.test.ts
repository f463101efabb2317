// Differences between runtimes, and between fetch functions of libraries: REQ-55.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Client } from 'openapi-fetch';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createApiClient, createSessionClient } from '../client/index.ts';
import { authorize, type TokenSource } from '../index.ts';
import { defineLifecycle } from '../workflow/index.ts';

const session: TokenSource = { accessToken: async () => 'the-token' };
const resource = 'https://api.example.com';

function streamOf(text: string): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text));
      controller.close();
    },
  });
}

const server = createServer((request, response) => {
  request.resume().on('end', () => response.writeHead(401).end('no'));
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => void server.close());

test('REQ-55: a request with a stream body that gets a 401 returns the 401', async () => {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const send = authorize(fetch, session, { resource: url, replay: 'never' });
  const init: RequestInit & { duplex: 'half' } = {
    method: 'POST',
    body: streamOf('abc'),
    duplex: 'half',
  };
  expect((await send(url, init)).status).toBe(401);
  expect((await send(new Request(url, { ...init, body: streamOf('abc') }))).status).toBe(401);
});

test('REQ-55: on Node, only a body without a known source is sent without credentials', async () => {
  const sent: string[] = [];
  const send = authorize(
    async ({ credentials }) => {
      sent.push(credentials);
      return Response.json({});
    },
    session,
    { resource },
  );
  const init = { method: 'POST', duplex: 'half' };
  await send(new Request(resource, { ...init, body: streamOf('abc') } as RequestInit));
  await send(resource);
  expect(sent).toEqual(['omit', 'same-origin']);
});

test.each<[string, object | undefined]>([
  ['without process', undefined],
  ['whose process has no versions', {}],
  ['that is no Node', { versions: {} }],
])('REQ-55: in a runtime %s, every request keeps the cookies of its origin', async (_, process) => {
  const sent: string[] = [];
  const record = async ({ credentials }: Request) => {
    sent.push(credentials);
    return Response.json({});
  };
  const send = authorize(record, session, { resource });
  const init = { method: 'POST', duplex: 'half', body: streamOf('abc') } as RequestInit;
  const given = new Request(resource, init);
  vi.stubGlobal('process', process);
  try {
    await send(given);
  } finally {
    vi.unstubAllGlobals();
  }
  expect(sent).toEqual(['same-origin']);
});

test('REQ-55: on Node, the calls of a client are sent without credentials only if the body is a stream', async () => {
  const sent: string[] = [];
  const api = {
    name: 'little',
    servers: [{ url: resource }],
    schemes: { bearer: { header: 'Authorization', prefix: 'Bearer ' } },
    operations: {
      'GET /things': { operationId: 'list', security: 'bearer' },
      'POST /things': { operationId: 'create', security: 'bearer' },
    },
  };
  const client = createSessionClient(api, {
    session,
    fetch: async ({ credentials }) => {
      sent.push(credentials);
      return Response.json({});
    },
  }) as unknown as Record<'GET' | 'POST', (path: string, init?: object) => Promise<unknown>>;
  await client.GET('/things');
  await client.POST('/things', { body: { a: 1 } });
  const bodySerializer = () => streamOf('abc');
  await client.POST('/things', { body: {}, bodySerializer, duplex: 'half' });
  expect(sent).toEqual(['same-origin', 'same-origin', 'omit']);
});

test.each([
  // The undici package has another Request class.
  (input: unknown) => {
    throw new TypeError('Failed to parse URL from [object Request]', {
      cause: Object.assign(new TypeError('Invalid URL'), {
        code: 'ERR_INVALID_URL',
        input: String(input),
      }),
    });
  },
  // The message of a proxy library does not name the cause.
  (input: unknown) => {
    throw Object.assign(new TypeError('fetch failed'), { cause: { input: String(input) } });
  },
])(
  'REQ-55: a fetch of a library that does not accept a Request gives an error that says what to do',
  async (foreign) => {
    // The library converts an unknown Request to a string.
    const fetch = async (): Promise<Response> => foreign('[object Request]');
    const sending = authorize(fetch, session, { resource })(`${resource}/things`);
    await expect(sending).rejects.toMatchObject({
      code: 'invalid_configuration',
      message: expect.stringContaining(
        'does not accept a Request of this runtime. Wrap it, as in "Another fetch"',
      ),
      cause: expect.any(TypeError),
    });
  },
);

const api = {
  name: 'little',
  servers: [{ url: resource }],
  schemes: { bearer: { header: 'Authorization', prefix: 'Bearer ' } },
  operations: {
    'GET /things': { operationId: 'list', security: 'bearer' },
    'POST /token': { operationId: 'token' },
  },
};
const lifecycle = defineLifecycle<Client<Record<'/token', object>>, { key: string }>({
  logins: [
    {
      workflowId: 'login',
      inputs: ['key'],
      identity: [],
      scheme: 'bearer',
      run: async (inputs, { client }) => {
        await (client as unknown as Calls).POST('/token', { body: inputs });
        return { access_token: 'a' };
      },
    },
  ],
});
interface Calls {
  GET(path: string): Promise<unknown>;
  POST(path: string, init: object): Promise<unknown>;
}

test('REQ-55: so does such a fetch of a generated client, for a login and for a public operation', async () => {
  const foreign = async (): Promise<Response> => {
    throw new TypeError('Failed to parse URL from [object Request]');
  };
  const client = createApiClient<object, { key: string }, never, never>(api, lifecycle as never, {
    credentials: { key: 'k' },
    fetch: foreign,
  }) as unknown as Calls;
  const hint = {
    code: 'invalid_configuration',
    message: expect.stringContaining('does not accept a Request of this runtime.'),
  };
  await expect(client.GET('/things')).rejects.toMatchObject(hint);
  await expect(client.POST('/token', {})).rejects.toMatchObject(hint);
});

test('REQ-55: any other error of fetch is thrown to the caller', async () => {
  const error = new TypeError('fetch failed');
  const sending = authorize(async () => Promise.reject(error), session, { resource })(resource);
  await expect(sending).rejects.toBe(error);
});

test('REQ-55: a Request of another library gives an error that says what to do', async () => {
  const foreign = { url: `${resource}/things`, method: 'GET', headers: {} };
  const sending = authorize(fetch, session, { resource })(foreign as never);
  await expect(sending).rejects.toMatchObject({
    code: 'invalid_configuration',
    message: expect.stringContaining('The Request is of another library'),
  });
});

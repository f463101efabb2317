// The client of an API without a lifecycle document, logged in by a session of the caller.
import { expect, test } from 'vitest';
import { createSession, type Session, type TokenResponse } from '../index.ts';
import { fakeClock } from '../testing/clock.ts';
import {
  type ApiDefinition,
  createSessionClient,
  type ServerOptions,
  type SessionClientOptions,
} from './index.ts';

const api: ApiDefinition = {
  name: 'foreign',
  servers: [{ url: 'https://api.example.com' }, { url: 'https://uploads.example.com' }],
  schemes: {
    bearer: { header: 'Authorization', prefix: 'Bearer ' },
    key: { header: 'X-Key', prefix: '' },
  },
  operations: {
    'GET /things': { operationId: 'listThings', security: 'bearer' },
    'POST /files': { operationId: 'upload', security: 'bearer', server: 1 },
    'GET /keyed': { operationId: 'keyed', security: 'key' },
    'GET /public': { operationId: 'public' },
  },
};

const clock = fakeClock();

function sessionOf(response: Partial<TokenResponse> = {}): Session {
  let logins = 0;
  return createSession({
    grant: {
      login: async () => {
        logins += 1;
        return { access_token: `token-${logins}`, expires_in: 60, ...response };
      },
    },
    credentials: {},
    key: 'mine',
    clock,
  });
}

type Calls = Record<'GET' | 'POST', (path: string) => Promise<{ response: Response }>>;

function setUp(options: SessionClientOptions & ServerOptions, definition = api) {
  const sent: { url: string; headers: Headers }[] = [];
  const client = createSessionClient<object>(definition, {
    fetch: async ({ url, headers }: Request) => {
      clock.advance(5_000);
      sent.push({ url, headers: new Headers(headers) });
      const refused = headers.get('Authorization') === 'Bearer token-1';
      return new Response('{}', { status: refused ? 401 : 200 });
    },
    ...options,
  });
  return { client: client as unknown as Calls, sent };
}

test('calls that require a token carry the session’s token to their servers, and a rejected token is replaced', async () => {
  const { client, sent } = setUp({ session: sessionOf() });
  const { response } = await client.GET('/things');
  await client.POST('/files');
  await client.GET('/public');
  expect(response.status).toBe(200);
  expect(sent.map(({ url, headers }) => [url, headers.get('Authorization')])).toEqual([
    ['https://api.example.com/things', 'Bearer token-1'],
    ['https://api.example.com/things', 'Bearer token-2'],
    ['https://uploads.example.com/files', 'Bearer token-2'],
    ['https://api.example.com/public', null],
  ]);
});

test('without a session, every call is sent unchanged', async () => {
  const { client, sent } = setUp({ headers: { 'X-Tenant': 't' } });
  await client.GET('/things');
  expect(sent[0]!.headers.has('Authorization')).toBe(false);
  expect(sent[0]!.headers.get('X-Tenant')).toBe('t');
});

test('a token with a scheme is not sent for another scheme', async () => {
  const { client, sent } = setUp({ session: sessionOf({ security_scheme: 'key' }) });
  await client.GET('/keyed');
  expect(sent[0]!.headers.get('X-Key')).toBe('token-1');
  await expect(client.GET('/things')).rejects.toMatchObject({ code: 'scheme_unavailable' });
});

test('an API whose document has no server requires baseUrl', async () => {
  const nowhere = { ...api, servers: [{ url: '' }, ...api.servers.slice(1)] };
  expect(() => setUp({}, nowhere)).toThrow(
    expect.objectContaining({
      code: 'invalid_configuration',
      message: 'The document of this API has no server. Pass baseUrl.',
    }),
  );
  const { client, sent } = setUp({ baseUrl: 'https://proxy.example/v1' }, nowhere);
  await client.GET('/things');
  expect(sent[0]!.url).toBe('https://proxy.example/v1/things');
});

test('the server variables and insecure are options', async () => {
  const local = { ...api, servers: [{ url: 'http://{host}', variables: { host: {} } }] };
  const { client, sent } = setUp(
    { server: { host: 'api.test' }, insecure: ['http://api.test'] },
    local,
  );
  await client.GET('/things');
  expect(sent[0]!.url).toBe('http://api.test/things');
});

test('a response of a session without `peek` that is not JSON is quoted', async () => {
  const fetch = async () => new Response('Hello', { headers: { 'Content-Type': 'text/plain' } });
  const { client } = setUp({ session: { accessToken: async () => 'token-2' }, fetch });
  await expect(client.GET('/things')).rejects.toThrow('text/plain, not JSON: Hello');
});

test('a response with an empty body of unknown length has no data', async () => {
  const { client } = setUp({ fetch: async () => new Response(new Blob([]).stream()) });
  expect((await client.GET('/things')) as object).toMatchObject({ data: undefined, status: 200 });
});

test('the fetch of calls with the same requirement is wrapped once, and the fetch of a call by itself', async () => {
  let wrapped = 0;
  const retry: SessionClientOptions['retry'] = (fetch) => {
    wrapped += 1;
    return fetch;
  };
  const urls: string[] = [];
  const fetch = async ({ url }: Request) => {
    urls.push(url);
    return new Response('{}');
  };
  const { client, sent } = setUp({ retry });
  const get = client.GET as (path: string, init?: object) => Promise<unknown>;
  await get('/things', { fetch });
  await get('/things');
  await get('/keyed', { fetch });
  await client.POST('/files');
  await get('/things', { fetch });
  expect(urls.map((url) => new URL(url).pathname)).toEqual(['/things', '/keyed', '/things']);
  expect(sent.map(({ url }) => new URL(url).pathname)).toEqual(['/things', '/files']);
  // Once for each of the two requirements, and for each of the three calls with a fetch.
  expect(wrapped).toBe(2 + 3);
});

// Credentials by security scheme: OpenAPI §4.8.30, "Security Requirement Object".
import { afterEach, expect, test, vi } from 'vitest';
import { isAuthError } from '../index.ts';
import {
  type ApiDefinition,
  createSessionClient,
  inBody,
  multipart,
  type Requirement,
  type SessionClientOptions,
} from './index.ts';

type Init = Readonly<Record<string, unknown>>;
type Call = (path: string, init?: Init) => Promise<{ response: Response }>;

function setUp(requires: Requirement, options: SessionClientOptions = {}) {
  const row = { operationId: 'x', requires };
  const api: ApiDefinition = {
    name: 'foreign',
    servers: [{ url: 'https://api.example.com' }],
    schemes: {
      bearer: { header: 'Authorization', prefix: 'Bearer ' },
      key: { header: 'X-Key', prefix: '' },
    },
    credentials: {
      bearer: { in: 'header', name: 'Authorization', prefix: 'Bearer ' },
      key: { in: 'header', name: 'X-Key' },
      other: { in: 'header', name: 'X-Other' },
      basic: { in: 'basic' },
      query: { in: 'query', name: 'api key' },
      cookie: { in: 'cookie', name: 'sid' },
      mutual: { in: 'transport' },
    },
    operations: {
      'GET /x': row,
      'GET /y': { ...row, operationId: 'y' },
      'POST /x': { ...row, send: [inBody({ 'multipart/form-data': multipart() })] },
    },
  };
  const sent: Request[] = [];
  const client = createSessionClient<object>(api, {
    fetch: async (request) => {
      sent.push(request.clone());
      return Response.json({});
    },
    ...options,
  }) as unknown as Record<'GET' | 'POST', Call> & { use(middleware: object): void };
  return { client, sent };
}

const credentials = {
  bearer: 'token',
  key: 'k',
  other: async () => 'o',
  basic: { username: 'ada', password: 'é' },
  query: 'a b',
  cookie: 'c;d',
};

afterEach(() => {
  vi.unstubAllGlobals();
});

function shown({ url, headers }: Request): object {
  const names = ['authorization', 'x-key', 'x-other', 'cookie'];
  const fields = names.flatMap((name) => (headers.has(name) ? [[name, headers.get(name)]] : []));
  return { search: new URL(url).search, ...Object.fromEntries(fields) };
}

test.each<[Requirement, object]>([
  [[], { search: '' }],
  [[['bearer']], { search: '', authorization: 'Bearer token' }],
  [[['basic']], { search: '', authorization: 'Basic YWRhOsOp' }],
  [[['key']], { search: '', 'x-key': 'k' }],
  [[['key', 'other']], { search: '', 'x-key': 'k', 'x-other': 'o' }],
  [[['query']], { search: '?api+key=a+b' }],
  [[['cookie']], { search: '', cookie: 'sid=c%3Bd' }],
  [[['mutual']], { search: '' }],
  [[['mutual', 'key']], { search: '', 'x-key': 'k' }],
  [[['mutual'], ['key']], { search: '', 'x-key': 'k' }],
  [[[], ['mutual']], { search: '' }],
  [[['basic', 'bearer'], ['key']], { search: '', 'x-key': 'k' }],
  [[['toString'], ['key']], { search: '', 'x-key': 'k' }],
  [[['unknown'], ['key']], { search: '', 'x-key': 'k' }],
  [[[], ['key']], { search: '', 'x-key': 'k' }],
  [[[], ['unknown']], { search: '' }],
])('%j is met', async (requires, expected) => {
  const { client, sent } = setUp(requires, { credentials });
  await client.GET('/x');
  expect(shown(sent[0]!)).toEqual(expected);
});

test('if a requirement cannot be met, the error says what to pass, and nothing is sent', async () => {
  const { client, sent } = setUp([['key', 'other'], ['basic']], { credentials: { key: 'k' } });
  const error: unknown = await client.GET('/x').catch((caught: unknown) => caught);
  expect(isAuthError(error) && error.code).toBe('scheme_unavailable');
  expect(String(error)).toContain(
    'x requires credentials for key and other, or basic. Pass them to the client: credentials: { key, other }. Nothing was sent.',
  );
  expect(sent).toEqual([]);
});

test('the error names the operation that was called, also if another one has the same requirement', async () => {
  const { client } = setUp([['other']], { credentials: { key: 'k' } });
  await expect(client.GET('/x')).rejects.toThrow('x requires credentials for other');
  await expect(client.GET('/y')).rejects.toThrow('y requires credentials for other');
});

test.each<[string, SessionClientOptions]>([
  ['credentials', { credentials }],
  [
    'a session',
    { session: { accessToken: async () => 't' }, credentials: { basic: credentials.basic } },
  ],
])(
  'two credentials of %s for the same header are rejected, and nothing is sent',
  async (_, options) => {
    const { client, sent } = setUp([['basic', 'bearer', 'key']], options);
    await expect(client.GET('/x')).rejects.toThrow(
      'x requires basic and bearer and key, which have the same header. A request can carry only one of them. Nothing was sent.',
    );
    expect(sent).toEqual([]);
  },
);

test('without a session and credentials, a call is sent unchanged', async () => {
  const { client, sent } = setUp([['key']]);
  await client.GET('/x');
  expect(shown(sent[0]!)).toEqual({ search: '' });
});

test('the session provides the token, and `credentials` the other credentials', async () => {
  const session = { accessToken: async () => 'from-session' };
  const { client, sent } = setUp([['bearer', 'query']], { session, credentials: { query: 'q' } });
  await client.GET('/x');
  expect(shown(sent[0]!)).toEqual({ search: '?api+key=q', authorization: 'Bearer from-session' });
});

test('the session provides no token for a scheme that is not one of its own', async () => {
  const session = { accessToken: async () => 'from-session' };
  const { client, sent } = setUp([['other'], ['bearer']], { session });
  await client.GET('/x');
  expect(shown(sent[0]!)).toEqual({ search: '', authorization: 'Bearer from-session' });
});

test('without a session, the first alternative with credentials is sent', async () => {
  const { client, sent } = setUp([['bearer'], ['key']], { credentials: { key: 'k' } });
  await client.GET('/x');
  expect(shown(sent[0]!)).toEqual({ search: '', 'x-key': 'k' });
});

test('a session does not provide two tokens for one operation', async () => {
  const session = { accessToken: async () => 'from-session' };
  const { client } = setUp([['bearer', 'key']], { session });
  await expect(client.GET('/x')).rejects.toThrow('x requires credentials for bearer and key.');
});

test('a header of the caller is not changed', async () => {
  const { client, sent } = setUp([['bearer']], { credentials });
  await client.GET('/x', { headers: { Authorization: 'Bearer mine' } });
  expect(shown(sent[0]!)).toMatchObject({ authorization: 'Bearer mine' });
});

test('cookies of the caller are sent together with the credential', async () => {
  const { client, sent } = setUp([['cookie']], { credentials });
  await client.GET('/x', { headers: { Cookie: 'lang=de' } });
  expect(shown(sent[0]!)).toMatchObject({ cookie: 'lang=de; sid=c%3Bd' });
});

test('middleware sees no credential', async () => {
  const { client } = setUp([['key', 'query', 'basic']], { credentials });
  const seen: object[] = [];
  client.use({ onRequest: ({ request }: { request: Request }) => void seen.push(shown(request)) });
  await client.GET('/x');
  expect(seen).toEqual([{ search: '' }]);
});

test('a call to another origin carries no credential', async () => {
  const { client, sent } = setUp([['key', 'query', 'basic']], { credentials });
  await client.GET('/x', { baseUrl: 'https://elsewhere.example' });
  expect(shown(sent[0]!)).toEqual({ search: '' });
});

test('a redirect to another origin carries no key', async () => {
  const urls: string[] = [];
  const keys: (string | null)[] = [];
  const { client } = setUp([['key', 'query']], {
    credentials,
    fetch: async ({ url, headers }) => {
      urls.push(url);
      keys.push(headers.get('X-Key'));
      return urls.length > 1
        ? Response.json({})
        : new Response(null, { status: 307, headers: { Location: 'https://elsewhere.example/' } });
    },
  });
  await client.GET('/x');
  expect(urls[1]).toBe('https://elsewhere.example/');
  expect(keys).toEqual(['k', null]);
});

test('a body is sent with a key in the query', async () => {
  const { client, sent } = setUp([['query', 'key']], { credentials });
  await client.POST('/x', { body: { a: new Blob(['b']) } });
  expect(await sent[0]!.text()).toContain('\r\n\r\nb\r\n');
});

test.each<[SessionClientOptions['credentials'], string]>([
  [
    { nobody: 'x' },
    'Unknown credential "nobody". Known: bearer, key, other, basic, query, cookie.',
  ],
  [{ mutual: 'x' }, 'Unknown credential "mutual".'],
  [{ key: '' }, 'The credential "key" is invalid. Pass a non-empty string.'],
  [
    { basic: { username: 'a:b', password: '' } },
    'The credential "basic" is invalid. Pass an object with a username without ":", and a password.',
  ],
  ...[null, 'a', { username: 'a' }, { password: 'b' }, { username: 1, password: 'b' }].map(
    (basic): [SessionClientOptions['credentials'], string] => [
      { basic } as never,
      'The credential "basic" is invalid.',
    ],
  ),
  [{ key: 7 } as never, 'The credential "key" is invalid. Pass a non-empty string.'],
])('credentials %j are rejected at construction', (given, message) => {
  expect(() => setUp([], { credentials: given })).toThrow(message);
});

test('a credential that is undefined is absent, also if the API has no such scheme', async () => {
  const given = { key: undefined, nobody: undefined };
  const { client, sent } = setUp([['key'], ['other']], { credentials: { ...given, other: 'o' } });
  await client.GET('/x');
  expect(shown(sent[0]!)).toEqual({ search: '', 'x-other': 'o' });
});

test('if a credential function returns nothing, the call throws, and nothing is sent', async () => {
  const { client, sent } = setUp([['key']], { credentials: { key: () => '' } });
  await expect(client.GET('/x')).rejects.toThrow('The credential "key" is invalid.');
  expect(sent).toEqual([]);
});

test('no error quotes a credential', async () => {
  const { client } = setUp([['key']], {
    credentials: { key: 'short-secret' },
    fetch: async () =>
      new Response('You sent short-secret', { headers: { 'Content-Type': 'text/plain' } }),
  });
  await expect(client.GET('/x')).rejects.toThrow(/and text\/plain, not JSON$/);
});

// Where the token and the other credentials of a login are sent, and to which server of the account.
import { afterEach, expect, test, vi } from 'vitest';
import type { TokenResponse } from '../index.ts';
import { fakeClock } from '../testing/clock.ts';
import { defineLifecycle } from '../workflow/index.ts';
import {
  createApiClient,
  inBody,
  type Place,
  placed,
  raw,
  relocated,
  type Through,
  tokenHeader,
} from './index.ts';

type Call = (path: string, init?: object) => Promise<{ data?: unknown; response: Response }>;
type Attached = NonNullable<TokenResponse['attached']>;
type Answer = (request: Request) => Response;

/** A client whose login returns `login`, and the requests that it has sent. */
function clientOf(
  through: Through,
  attached: Attached | null = {},
  {
    server = 'https://{tenant}.example.com',
    answer = () => Response.json({}),
    ...more
  }: Given = {},
) {
  const sent: { method: string; url: string; headers: Headers; body: string }[] = [];
  const clock = fakeClock();
  const lifecycle = defineLifecycle<unknown, { username: string }>({
    logins: [
      {
        workflowId: 'login',
        inputs: ['username'],
        identity: ['username'],
        scheme: 'key',
        run: async () => ({
          access_token: 'token-1',
          expires_in: 600,
          attached: attached ?? undefined,
        }),
      },
    ],
  });
  const client = createApiClient<object, { username: string }, never, never>(
    {
      name: 'places',
      servers: [
        { url: server, variables: { tenant: { default: 'login' }, zone: { default: 'eu' } } },
      ],
      schemes: { key: { header: tokenHeader, prefix: '', through, replay: 'always' } },
      operations: {
        'GET /things': { operationId: 'listThings', security: 'key' },
        'POST /things': {
          operationId: 'createThing',
          security: 'key',
          send: [inBody({ 'text/plain': raw })],
        },
      },
    },
    lifecycle as never,
    {
      credentials: { username: 'ada' },
      clock,
      fetch: async (request: Request) => {
        // A token that is newer than a few seconds would be sent again first.
        clock.advance(5_000);
        const { method, url, headers } = request;
        sent.push({
          method,
          url,
          headers: new Headers(headers),
          body: await request.clone().text(),
        });
        return answer(request);
      },
      ...more,
    },
  ) as unknown as Record<'GET' | 'POST', Call>;
  return { client, sent };
}

interface Given {
  readonly server?: string;
  readonly answer?: Answer;
  readonly baseUrl?: string;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

const query: Place = { in: 'query', name: 'api key' };
const cookie: Place = { in: 'cookie', name: 'sid' };
const header: Place = { in: 'header', name: 'X-Key' };
const bearer: Place = { in: 'header', name: 'Authorization', prefix: 'Bearer ' };

test.for<[string, readonly Place[], string, Readonly<Record<string, string>>]>([
  ['a header', [header], '', { 'x-key': 'token-1' }],
  ['a header with a prefix', [bearer], '', { authorization: 'Bearer token-1' }],
  ['the query', [query], '?api%20key=token-1', {}],
  ['a cookie', [cookie], '', { cookie: 'sid=token-1' }],
  [
    'a header, with other credentials in a header, the query and two cookies',
    [
      bearer,
      { scheme: 'csrf', in: 'header', name: 'X-CSRF' },
      { scheme: 'csrf', in: 'query', name: 'csrf' },
      { scheme: 'tenant', in: 'query', name: 'tenant' },
      { scheme: 'csrf', in: 'cookie', name: 'a' },
      { scheme: 'tenant', in: 'cookie', name: 'b' },
    ],
    '?csrf=c%26%201&tenant=t',
    { authorization: 'Bearer token-1', 'x-csrf': 'c& 1', cookie: 'a=c& 1; b=t' },
  ],
])('the token is sent in %s', async ([, places, search, headers]) => {
  const { client, sent } = clientOf(placed(...places), {
    credentials: { csrf: 'c& 1', tenant: 't' },
  });
  await client.GET('/things');
  expect(sent).toHaveLength(1);
  expect(sent[0]!.url).toBe(`https://login.example.com/things${search}`);
  expect(Object.fromEntries(sent[0]!.headers)).toEqual(headers);
});

test('the token follows the query parameters of the call, and its cookie those of the caller', async () => {
  const { client, sent } = clientOf(placed(query, cookie));
  await client.GET('/things', { params: { query: { a: 1 } }, headers: { Cookie: 'theme=dark' } });
  expect(sent[0]!.url).toBe('https://login.example.com/things?a=1&api%20key=token-1');
  expect(sent[0]!.headers.get('Cookie')).toBe('theme=dark; sid=token-1');
});

test('a token in the query is before the fragment of the URL', async () => {
  const { client, sent } = clientOf(placed(query));
  await client.GET('/things', { querySerializer: () => 'a=1#part' });
  expect(sent[0]!.url).toBe('https://login.example.com/things?a=1&api%20key=token-1#part');
});

test.for([
  ['the same URL', header],
  ['another URL', query],
] as const)(
  'the body of a call is sent to %s, also if a rejected token is replaced',
  async ([, place]) => {
    let calls = 0;
    const { client, sent } = clientOf(
      placed(place),
      {},
      {
        answer: () => {
          calls += 1;
          return new Response('{}', { status: calls === 1 ? 401 : 200 });
        },
      },
    );
    await client.POST('/things', { body: 'text' });
    expect(sent.map(({ body }) => body)).toContain('text');
    expect(new Set(sent.map(({ method, body }) => `${method} ${body}`))).toEqual(
      new Set(['POST text']),
    );
    expect(sent[0]!.headers.get('Content-Type')).toBe('text/plain');
  },
);

test.for<[string, Attached | null, readonly Place[], string, string]>([
  [
    'that the login did not return',
    {},
    [header, { scheme: 'csrf', in: 'header', name: 'X-CSRF' }],
    'scheme_unavailable',
    'The operation requires a credential for "csrf", but the login returned none.',
  ],
  [
    'of a login that returned a token only',
    null,
    [header, { scheme: 'csrf', in: 'header', name: 'X-CSRF' }],
    'scheme_unavailable',
    'The operation requires a credential for "csrf", but the login returned none.',
  ],
  [
    'that is not a string',
    { credentials: { csrf: 7 } },
    [header, { scheme: 'csrf', in: 'query', name: 'x' }],
    'scheme_unavailable',
    'The operation requires a credential for "csrf", but the login returned none.',
  ],
  ...(['header', 'cookie'] as const).flatMap((where) =>
    ['ä', 'äa', 'aä', 'a\nb'].map(
      (value): [string, Attached | null, readonly Place[], string, string] => [
        `that is ${JSON.stringify(value)} in a ${where}`,
        { credentials: { csrf: value } },
        [header, { scheme: 'csrf', in: where, name: 'X-CSRF' }],
        'invalid_token_response',
        'The credential for "csrf" contains characters that are not valid in a header.',
      ],
    ),
  ),
])(
  'a credential %s sends nothing, and the error does not quote it',
  async ([, login, places, code, message]) => {
    const { client, sent } = clientOf(placed(...places), login);
    await expect(client.GET('/things')).rejects.toMatchObject({ code, message });
    expect(sent).toEqual([]);
  },
);

test('any character of a credential can be sent in the query', async () => {
  const { client, sent } = clientOf(placed({ scheme: 'csrf', in: 'query', name: 'csrf' }), {
    credentials: { csrf: 'ä\n#' },
  });
  await client.GET('/things');
  expect(new URL(sent[0]!.url).searchParams.get('csrf')).toBe('ä\n#');
});

test('a token in a cookie sends nothing in a browser, which does not let scripts send cookies', async () => {
  const { client, sent } = clientOf(placed(cookie));
  const Real = Request;
  vi.stubGlobal(
    'Request',
    class extends Real {
      constructor(input: RequestInfo | URL, init?: RequestInit) {
        super(input, init);
        this.headers.delete('Cookie');
      }
    },
  );
  await expect(client.GET('/things')).rejects.toMatchObject({
    code: 'invalid_configuration',
    message:
      'This API requires its token in a cookie, and browsers do not let scripts send one. Call the API through your own server.',
  });
  expect(sent).toEqual([]);
});

test('a redirect to an untrusted origin carries no token', async () => {
  const { client, sent } = clientOf(
    placed(query),
    {},
    {
      answer: ({ url }) =>
        url.startsWith('https://elsewhere.example')
          ? Response.json({})
          : new Response(null, {
              status: 302,
              headers: { Location: 'https://elsewhere.example/a' },
            }),
    },
  );
  await client.GET('/things');
  expect(sent.map(({ url }) => url)).toEqual([
    'https://login.example.com/things?api%20key=token-1',
    'https://elsewhere.example/a',
  ]);
  expect([...sent[1]!.headers.keys()]).toEqual([]);
});

const one = 'https://{tenant}.example.com';
const two = 'https://{tenant}.{zone}.example.com';

test.for<[string, string, Attached['server'], string]>([
  ['the value of a variable', one, { tenant: 'acme' }, 'https://acme.example.com'],
  [
    'the URL of a server',
    one,
    { tenant: 'https://acme.example.com/v1' },
    'https://acme.example.com',
  ],
  [
    'a host with a port',
    'https://{tenant}',
    { tenant: 'acme.test:8443' },
    'https://acme.test:8443',
  ],
  ['nothing', one, undefined, 'https://login.example.com'],
  ['no value', one, {}, 'https://login.example.com'],
  ['null', one, { tenant: null }, 'https://login.example.com'],
  ['a number', one, { tenant: 42 }, 'https://42.example.com'],
  ['one of two variables', two, { zone: 'us' }, 'https://login.us.example.com'],
  ['the other of two', two, { tenant: 'acme' }, 'https://acme.eu.example.com'],
  [
    'a URL for one of two variables',
    two,
    { zone: 'https://acme.us.example.com' },
    'https://login.us.example.com',
  ],
  [
    'a URL for a server without a variable',
    'https://api.example.com',
    {},
    'https://api.example.com',
  ],
])('a login that returns %s sends the calls there', async ([, template, server, origin]) => {
  const { client, sent } = clientOf(
    relocated(template, placed(header)),
    { server },
    {
      server: template,
    },
  );
  await client.POST('/things', { body: 'text', params: { query: { a: 'b' } } });
  expect(sent.map(({ url, body }) => [url, body])).toEqual([[`${origin}/things?a=b`, 'text']]);
  expect(sent[0]!.headers.get('X-Key')).toBe('token-1');
});

test.for([
  'https://acme.example.org',
  'https://example.com',
  'evil.example/',
  '/evil',
  'a b',
  '',
  'https://.example.com',
])('a login that returns %j as a server sends no call', async (tenant) => {
  const { client, sent } = clientOf(relocated(one, placed(header)), { server: { tenant } });
  await expect(client.GET('/things')).rejects.toMatchObject({
    code: 'untrusted_origin',
    message:
      'The login returned a value of the server variable "tenant" that is not part of a server of this API. No request was sent there.',
  });
  expect(sent).toEqual([]);
});

test('without other places, the token is sent by the header of the scheme', async () => {
  const { client, sent } = clientOf(relocated(one), { server: { tenant: 'acme' } });
  await client.GET('/things');
  expect(sent[0]!.url).toBe('https://acme.example.com/things');
  expect(sent[0]!.headers.get(tokenHeader)).toBe('token-1');
});

test('a login that returns a token only sends the calls to the server of the document', async () => {
  const { client, sent } = clientOf(relocated(one, placed(header)), null);
  await client.GET('/things');
  expect(sent[0]!.url).toBe('https://login.example.com/things');
});

test('baseUrl replaces the server of the account', async () => {
  const { client, sent } = clientOf(
    relocated(one, placed(header)),
    { server: { tenant: 'acme' } },
    { baseUrl: 'https://proxy.example.com' },
  );
  await client.GET('/things');
  expect(sent[0]!.url).toBe('https://proxy.example.com/things');
});

const redirect = (location: string): Answer => {
  let calls = 0;
  return () => {
    calls += 1;
    return calls === 1
      ? new Response(null, { status: 307, headers: { Location: location } })
      : Response.json({ ok: true }, { headers: { 'X-Answer': 'yes' } });
  };
};

test.for([
  ['https://acme.example.com/b', 'https://acme.example.com/b', 'token-1'],
  ['/b', 'https://acme.example.com/b', 'token-1'],
  ['https://acme.example.com.evil.example/b', 'https://acme.example.com.evil.example/b', null],
  [
    'https://evil.example/?https://acme.example.com/',
    'https://evil.example/?https://acme.example.com/',
    null,
  ],
] as const)(
  'a redirect of the account’s server to %s is followed to %s with the token %s',
  async ([location, url, token]) => {
    const { client, sent } = clientOf(
      relocated(one, placed(header)),
      { server: { tenant: 'acme' } },
      { answer: redirect(location) },
    );
    const { data, response } = await client.GET('/things');
    expect(sent.map((request) => [request.url, request.headers.get('X-Key')])).toEqual([
      ['https://acme.example.com/things', 'token-1'],
      [url, token],
    ]);
    expect(data).toEqual({ ok: true });
    expect(response.headers.get('X-Answer')).toBe('yes');
  },
);

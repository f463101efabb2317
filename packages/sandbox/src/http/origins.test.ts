import { request } from 'node:http';
import { connect } from 'node:http2';
import { afterAll, expect, test } from 'vitest';
import { acme } from '../../test/acme.ts';
import { startServer } from './server.ts';

const servers = {
  byDefault: await startServer({ providers: [acme] }),
  open: await startServer({ providers: [acme], cors: true }),
  closed: await startServer({ providers: [acme], cors: false }),
};
afterAll(() => Promise.all(Object.values(servers).map((server) => server.close())));

interface Reply {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** Sends a request with `Host` and `Origin`, which fetch does not let scripts set. */
function send(url: string, headers: Record<string, string>, method = 'GET'): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (response) => {
      response.resume().on('end', () => {
        resolve({ status: response.statusCode, headers: response.headers });
      });
    });
    sent.on('error', reject).end();
  });
}

const page = 'http://localhost:5173';
const foreign = 'https://evil.example';

test.each([
  ['byDefault', page, page],
  ['byDefault', 'http://[::1]:3000', 'http://[::1]:3000'],
  ['byDefault', foreign, undefined],
  ['byDefault', 'http://localhost.evil.example', undefined],
  ['byDefault', 'null', undefined],
  ['open', foreign, foreign],
  ['closed', page, undefined],
] as const)(
  'with CORS "%s", the response to a page of %s allows the origin "%s"',
  async (name, origin, allowed) => {
    const { headers } = await send(`${servers[name].url}/acme/things`, { origin });
    expect(headers['access-control-allow-origin']).toBe(allowed);
  },
);

test('a preflight allows the method and the headers, and calls no operation', async () => {
  const { sandbox, baseUrl } = servers.byDefault.provider('acme');
  sandbox.reset();
  const { status, headers } = await send(
    `${baseUrl}/things`,
    {
      origin: page,
      'access-control-request-method': 'PATCH',
      'access-control-request-headers': 'x-acme-token, content-type',
    },
    'OPTIONS',
  );
  expect([status, headers]).toMatchObject([
    204,
    {
      'access-control-allow-origin': page,
      'access-control-allow-methods': 'PATCH',
      'access-control-allow-headers': 'x-acme-token, content-type',
    },
  ]);
  expect(sandbox.requests).toEqual([]);
});

test('a page can read the headers of a response', async () => {
  const { baseUrl } = servers.byDefault.provider('acme');
  const { headers } = await send(`${baseUrl}/things`, { origin: page });
  expect(headers['access-control-expose-headers']).toContain('content-type');
});

test.each([
  ['a page of another site', { origin: foreign }, 403],
  ['a sandboxed frame', { origin: 'null' }, 403],
  ['a host name that was rebound to this machine', { host: 'evil.example:4010' }, 403],
  ['a rebound name with a dot at its end', { host: 'evil.example.:4010' }, 403],
  ['a rebound name with an empty label', { host: 'evil..example' }, 403],
  ['a rebound name with a percent-encoded dot', { host: 'evil%2eexample' }, 403],
  ['a rebound name with an unusual character', { host: 'ev!l.example' }, 403],
  ['a rebound name that is not ASCII', { host: 'évil.example' }, 403],
  ['a host with a user', { host: 'evil.example@localhost' }, 400],
  ['a port that does not exist', { host: 'localhost:99999' }, 400],
  ['an absolute name of this machine', { host: 'localhost.:4010' }, 200],
  ['a page on this machine', { origin: page }, 200],
  ['a program', {}, 200],
  ['a container, by the name of the service', { host: 'sandbox:4010' }, 200],
  ['a program, by the address', { host: '192.0.2.7:4010' }, 200],
])('the control API responds to %s with its status', async (_, headers, expected) => {
  for (const server of [servers.byDefault, servers.open])
    expect((await send(`${server.url}/_sandbox`, headers)).status).toBe(expected);
});

test.each([
  ['evil.example.', 403],
  ['localhost.', 200],
])(
  'over HTTP/2, the control API responds to the authority %s with %i',
  async (authority, status) => {
    const server = await startServer({ providers: [acme], tls: true });
    const session = connect(server.url, { rejectUnauthorized: false });
    const sent = session.request({ ':path': '/_sandbox', ':authority': authority });
    const headers = await new Promise<object>((resolve) => sent.on('response', resolve));
    expect(headers).toMatchObject({ ':status': status });
    session.destroy();
    await server.close();
  },
);

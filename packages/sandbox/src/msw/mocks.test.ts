import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { setupServer } from 'msw/node';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { acme } from '../../test/acme.ts';
import { statusAndJson } from '../../test/client.ts';
import { documentOf } from '../../test/small.ts';
import { createMocks } from './index.ts';

/** Some operations of the fictional provider, in the form of openapi-typescript's output. */
interface operations {
  listThings: {
    responses: {
      200: { content: { 'application/json': { items: object[]; count: number } } };
      204: { content?: never };
      401: { content: { 'application/json': { code: string } } };
    };
  };
  getThing: { responses: { 200: { content: { 'application/json': object } }; default: object } };
}

let now = Date.parse('2026-03-01T00:00:00Z');
const mocks = createMocks<operations, { user: string; secret: string; client_key: string }>(acme, {
  clock: () => now,
  seed: 1,
});
const server = setupServer(...mocks.handlers);
// MSW 2 uses the first name and MSW 3 the second. Each ignores the other one.
server.listen({ onUnhandledRequest: 'error', onUnhandledFrame: 'error' } as object);
afterAll(() => server.close());
beforeEach(() => mocks.reset());

const base = 'https://acme.example';
let token = '';

async function exchange(body: object): Promise<Response> {
  const response = await fetch(`${base}/session?client_key=${mocks.credentials.client_key}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = (await response.clone().json()) as { token?: string };
  token = answer.token ?? '';
  return response;
}

function logIn(): Promise<Response> {
  const { user, secret } = mocks.credentials;
  return exchange({ kind: 'person', user, secret });
}

function things(): Promise<Response> {
  return fetch(`${base}/things`, { headers: { 'x-acme-token': token } });
}

test.each([
  [{ servers: [] }, {}, ''],
  [{ servers: [{ url: '/api/v3' }] }, {}, ''],
  [{}, { baseUrl: 'small.example' }, 'small.example'],
])('with the document %j and the options %j, the URL is missing', (more, options, shown) => {
  const openapi = documentOf({}, more);
  expect(() => createMocks({ name: 'small', openapi }, options)).toThrow(
    new RangeError(`The option "baseUrl" must be an absolute URL, not "${shown}".`),
  );
});

test('the handlers match the servers of the document, and no other origin', async () => {
  await logIn();
  expect((await things()).status).toBe(200);
  await expect(fetch('https://other.example/things')).rejects.toThrow();
});

test('a token expires by the clock of the test, is refreshed, and is rejected after revocation', async () => {
  const refresh = (await logIn()).headers.get('x-acme-refresh');
  now += 120_000;
  expect((await things()).status).toBe(401);
  expect((await exchange({ kind: 'renewal', renew: refresh })).status).toBe(200);
  expect((await things()).status).toBe(200);
  mocks.revokeAccessTokens();
  expect((await things()).status).toBe(401);
  expect((await exchange({ kind: 'renewal', renew: refresh })).status).toBe(403);
});

test('respond sets the response for every valid token until the reset, and the latest call wins', async () => {
  mocks.respond('listThings', 200, { items: [], count: 0 });
  expect((await things()).status).toBe(401);
  await logIn();
  expect(await statusAndJson(await things())).toEqual([200, { items: [], count: 0 }]);
  mocks.respond('listThings', 401, undefined, { times: 1, headers: { 'x-why': 'test' } });
  const refused = await things();
  expect(refused.headers.get('x-why')).toBe('test');
  expect(await statusAndJson(refused)).toEqual([401, { code: 'TOKEN' }]);
  expect((await things()).status).toBe(200);
  mocks.reset();
  await logIn();
  expect(await statusAndJson(await things())).toMatchObject([200, { count: 2 }]);
});

test('a rate limit and a lost connection affect one request each', async () => {
  await logIn();
  mocks.addFault({ kind: 'rate-limit', retryAfter: 2, operationId: 'listThings' });
  mocks.addFault({ kind: 'drop', applied: false });
  const limited = await things();
  expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '2']);
  await expect(things()).rejects.toThrow(TypeError);
  expect((await things()).status).toBe(200);
});

test('mocks.requests lists the requests', async () => {
  await logIn();
  await things();
  expect(mocks.requests).toMatchObject([
    { operationId: 'createSession', workflowId: 'login', status: 200 },
    { operationId: 'listThings', status: 200, tokenNumber: 1 },
  ]);
  expect(mocks.counters.tokenRequests).toBe(1);
});

test('the same seed generates the same tokens', async () => {
  await logIn();
  const first = token;
  mocks.reset();
  await logIn();
  expect(token).toBe(first);
});

test('baseUrl replaces all servers, and server variables are filled in', async () => {
  const { openapi } = acme as { openapi: object };
  const url = 'https://{place}.example/{version}';
  const variables = { place: { default: 'here' }, version: { default: 'v1' } };
  const documents = { ...acme, openapi: { ...openapi, servers: [{ url, variables }] } };
  const reach = async (options: object, path: string): Promise<number> => {
    const placed = createMocks(documents, options);
    server.use(...placed.handlers);
    const { status } = await fetch(path);
    server.resetHandlers();
    return status;
  };
  expect(await reach({}, 'https://here.example/v1/things')).toBe(401);
  expect(await reach({ server: { place: 'there' } }, 'https://there.example/v1/things')).toBe(401);
  expect(
    await reach({ baseUrl: 'http://localhost:4000/x' }, 'http://localhost:4000/x/things'),
  ).toBe(401);
});

test('without options, a mock has those of the document', () => {
  expect(createMocks(acme).handlers.length).toBe(mocks.handlers.length);
});

test('undocumented operations, statuses and bodies do not compile', () => {
  const never = (): void => {
    // @ts-expect-error no such operation
    mocks.respond('burnThings', 200);
    // @ts-expect-error no such status
    mocks.respond('listThings', 404);
    // @ts-expect-error not the body of that status
    mocks.respond('listThings', 401, { items: [] });
    // @ts-expect-error that status has no body
    mocks.respond('listThings', 204, {});
    mocks.respond('getThing', 418);
    // @ts-expect-error no such operation
    mocks.addFault({ kind: 'html', operationId: 'burnThings' });
  };
  expect(never).toBeTypeOf('function');
  expect(() => mocks.respond('getThing', 418)).not.toThrow();
});

test('the modules for browsers import nothing from Node', async () => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./index.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    external: ['msw'],
  });
  const imports = outputFiles[0]?.text.match(/^import .* from "(.*)";$/gm);
  expect(imports).toEqual([expect.stringContaining('from "msw"')]);
});

test('the port of a server can be the default port', async () => {
  const withPort = createMocks<operations, object>(acme, { baseUrl: 'https://port.example:443/' });
  server.use(...withPort.handlers);
  expect((await fetch('https://port.example/things')).status).toBe(401);
  server.resetHandlers();
});

test('requests of all servers of the flows are handled', async () => {
  const flows = {
    clientCredentials: { tokenUrl: 'https://machines.example/token', scopes: {} },
    password: { tokenUrl: 'https://users.example/token', scopes: {} },
    authorizationCode: {
      authorizationUrl: 'https://api.example/v1/authorize',
      tokenUrl: 'https://api.example/v1/token',
      scopes: {},
    },
  };
  const operation = { security: [{ oauth: [] }], responses: { 200: { description: 'Done.' } } };
  const openapi = {
    openapi: '3.1.0',
    info: { title: 'Flows', version: '1' },
    servers: [{ url: 'https://api.example/v1' }],
    paths: { '/token': { get: operation } },
    components: { securitySchemes: { oauth: { type: 'oauth2', flows } } },
  };
  const ofFlows = createMocks<operations, object>(
    { name: 'flows', openapi, arazzo: undefined },
    {},
  );
  server.use(...ofFlows.handlers);
  const {
    client_id = '',
    client_secret = '',
    username = '',
    password = '',
    code = '',
  } = ofFlows.account;
  const parameters = {
    clientCredentials: { grant_type: 'client_credentials' },
    password: { grant_type: 'password', username, password },
    authorizationCode: { grant_type: 'authorization_code', code },
  };
  for (const [name, { tokenUrl }] of Object.entries(flows)) {
    const own = parameters[name as keyof typeof parameters];
    const body = new URLSearchParams({ ...own, client_id, client_secret });
    expect((await fetch(tokenUrl, { method: 'POST', body })).status, name).toBe(200);
  }
  expect((await fetch('https://api.example/v1/token')).status).toBe(401);
  server.resetHandlers();
});

test('the credentials of an authorization code flow are those of its client, without the code', () => {
  const url = 'https://id.example.com';
  const authorizationCode = { authorizationUrl: url, tokenUrl: `${url}/token`, scopes: {} };
  const schemes = { oauth: { type: 'oauth2', flows: { authorizationCode } } };
  const things = { get: { security: [{ oauth: [] }], responses: { 200: { description: 'Ok.' } } } };
  const openapi = documentOf({ '/things': things }, { components: { securitySchemes: schemes } });
  const { account, credentials } = createMocks<operations, object>({ name: 'flows', openapi }, {});
  expect(credentials).toEqual({
    client_id: 'sandbox-client',
    client_secret: 'sandbox-client-secret',
  });
  expect(account.code).toBe('sandbox-code');
});

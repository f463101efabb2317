// A document without a lifecycle: the sandbox plays the authorization server of its flows.
import { expect, test } from 'vitest';
import { createProviderSandbox } from '../index.ts';

const openapi = {
  openapi: '3.1.0',
  info: { title: 'Flows', version: '1' },
  servers: [{ url: 'https://api.example.com' }],
  paths: {
    '/things': {
      get: { security: [{ oauth: [] }], responses: { 200: { description: 'Things.' } } },
    },
  },
  components: {
    securitySchemes: {
      oauth: {
        type: 'oauth2',
        flows: {
          password: {
            tokenUrl: 'https://id.example.com/token',
            refreshUrl: 'https://id.example.com/refresh',
            scopes: {},
          },
        },
      },
    },
  },
};

interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
}

test('a refresh URL that is not the token URL refreshes tokens', async () => {
  const { fetch, account } = createProviderSandbox({ name: 'flows', openapi, arazzo: undefined });
  const { client_id = '', username = '', password = '' } = account;
  const post = async (path: string, parameters: Record<string, string>): Promise<Response> => {
    const body = new URLSearchParams({ ...parameters, client_id });
    return await fetch(new Request(`https://id.example.com${path}`, { method: 'POST', body }));
  };
  const login = { grant_type: 'password', username, password };
  const first = (await (await post('/token', login)).json()) as Tokens;
  const refresh = { grant_type: 'refresh_token', refresh_token: first.refresh_token };
  const response = await post('/refresh', refresh);
  expect(response.status).toBe(200);
  const { access_token } = (await response.json()) as Tokens;
  expect(access_token).not.toBe(first.access_token);
  const headers = { Authorization: `Bearer ${access_token}` };
  const things = await fetch(new Request('https://api.example.com/things', { headers }));
  expect(things.status).toBe(200);
});

test('a relative URL of a flow is on the server of the API, whose variables can have any value', async () => {
  const flows = { clientCredentials: { tokenUrl: '/token', scopes: {} } };
  const relative = {
    ...openapi,
    servers: [{ url: 'https://{host}', variables: { host: { default: 'api.example.com' } } }],
    components: { securitySchemes: { oauth: { type: 'oauth2', flows } } },
  };
  const { fetch, account } = createProviderSandbox({
    name: 'relative',
    openapi: relative,
    arazzo: undefined,
  });
  const { client_id = '', client_secret = '' } = account;
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id, client_secret });
  const url = 'https://other.example.com';
  const response = await fetch(new Request(`${url}/token`, { method: 'POST', body }));
  expect(response.status).toBe(200);
  const { access_token } = (await response.json()) as Tokens;
  const headers = { Authorization: `Bearer ${access_token}` };
  expect((await fetch(new Request(`${url}/things`, { headers }))).status).toBe(200);
});

/** Returns a sandbox of flows, and a function that requests tokens from a URL. */
function playing(flows: object, more: object = {}) {
  const document = {
    ...openapi,
    ...more,
    components: { securitySchemes: { oauth: { type: 'oauth2', flows } } },
  };
  const sandbox = createProviderSandbox({ name: 'flows', openapi: document, arazzo: undefined });
  const token = async (url: string, parameters: Record<string, string>): Promise<Response> => {
    const { client_id = '', client_secret = '' } = sandbox.account;
    const body = new URLSearchParams({ ...parameters, client_id, client_secret });
    return await sandbox.fetch(new Request(url, { method: 'POST', body }));
  };
  return { ...sandbox, token };
}

const machine = { grant_type: 'client_credentials' };

test('every flow has its own token URL and its own refresh URL', async () => {
  const { token, account, fetch, counters } = playing({
    clientCredentials: { tokenUrl: 'https://id.example.com/machines', scopes: {} },
    password: {
      tokenUrl: 'https://id.example.com/users',
      refreshUrl: 'https://id.example.com/users/refresh',
      scopes: {},
    },
    authorizationCode: {
      authorizationUrl: 'https://id.example.com/authorize',
      tokenUrl: 'https://id.example.com/codes',
      refreshUrl: 'https://id.example.com/codes/refresh',
      scopes: {},
    },
  });
  const { username = '', password = '', code = '' } = account;
  const given: Record<string, Record<string, string>> = {
    machines: machine,
    users: { grant_type: 'password', username, password },
    codes: { grant_type: 'authorization_code', code },
  };
  for (const [path, parameters] of Object.entries(given)) {
    const response = await token(`https://id.example.com/${path}`, parameters);
    expect(response.status, path).toBe(200);
    const { access_token, refresh_token } = (await response.json()) as Tokens;
    const headers = { Authorization: `Bearer ${access_token}` };
    expect((await fetch(new Request('https://api.example.com/things', { headers }))).status).toBe(
      200,
    );
    if (path === 'machines') continue;
    const refresh = { grant_type: 'refresh_token', refresh_token };
    const refreshed = await token(`https://id.example.com/${path}/refresh`, refresh);
    expect(refreshed.status, path).toBe(200);
  }
  expect(Object.keys(counters.byOperation)).toEqual(
    expect.arrayContaining(['createToken', 'createToken2', 'createToken3', 'refreshToken2']),
  );
});

test('the API has other operations on the path of the token URL', async () => {
  const tokenUrl = 'https://api.example.com/token';
  const described = {
    parameters: [{ name: 'X-Tenant', in: 'header', required: true, schema: { type: 'string' } }],
    get: {
      operationId: 'getToken',
      security: [{ oauth: [] }],
      responses: { 200: { description: 'The token.' } },
    },
    post: { operationId: 'issueToken', responses: { 200: { description: 'A token.' } } },
  };
  const { token, fetch, counters } = playing(
    { clientCredentials: { tokenUrl, scopes: {} } },
    { paths: { ...openapi.paths, '/token': described } },
  );
  const response = await token(tokenUrl, machine);
  expect(response.status).toBe(200);
  const { access_token } = (await response.json()) as Tokens;
  const headers = { Authorization: `Bearer ${access_token}`, 'X-Tenant': 'a' };
  expect((await fetch(new Request(tokenUrl, { headers }))).status).toBe(200);
  expect(counters.byOperation).toEqual({ issueToken: 1, getToken: 1 });
});

test('token URLs of several servers can have the same path', async () => {
  const flows = {
    clientCredentials: { tokenUrl: 'https://machines.example.com/token', scopes: {} },
    password: { tokenUrl: 'https://users.example.com/token', scopes: {} },
  };
  const { token, account } = playing(flows);
  const { username = '', password = '' } = account;
  expect((await token(flows.clientCredentials.tokenUrl, machine)).status).toBe(200);
  const login = { grant_type: 'password', username, password };
  expect((await token(flows.password.tokenUrl, login)).status).toBe(200);
});

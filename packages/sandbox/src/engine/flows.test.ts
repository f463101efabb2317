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

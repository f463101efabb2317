// Server variables whose values the API returns.
import { expect, test } from 'vitest';
import { type ApiDefinition, type Discovery, discovered, isApiError } from './index.ts';

const variables = { instance: { default: '', enum: ['', 'avnet'] }, stage: { enum: ['poc', ''] } };
const api: ApiDefinition = {
  name: 'acme',
  servers: [
    { url: 'https://{instance}auth{stage}.acme.example', variables },
    { url: 'https://{instance}device{stage}.acme.example', variables },
    { url: 'https://discovery.acme.example' },
    { url: 'https://{region}.acme.example', variables: { region: { default: 'eu' } } },
  ],
  schemes: {},
  operations: { 'GET /hosts/{key}': { operationId: 'findHosts', server: 2 } },
};
const discovery: Discovery = {
  method: 'GET',
  path: '/hosts/{key}',
  variables: { instance: ['data', 'auth'], stage: ['data', 'auth'] },
};

/** Discovers the servers of an API with this response. */
function setUp(data: unknown, status = 200) {
  const requests: Request[] = [];
  const fetch = async (request: Request) => {
    requests.push(request);
    return Response.json({ data }, { status });
  };
  const options = { params: { path: { key: 'a/b' } }, fetch };
  return { found: discovered(api, discovery, options), requests };
}

test('variables are read from the URL of a server', async () => {
  const { found, requests } = setUp({ auth: 'https://authpoc.acme.example/api/v2' });
  expect(await found).toEqual({ instance: '', stage: 'poc' });
  expect(requests.map(({ url }) => url)).toEqual(['https://discovery.acme.example/hosts/a%2Fb']);
});

test('an empty value is accepted', async () => {
  const { found } = setUp({ auth: 'https://avnetauth.acme.example' });
  expect(await found).toEqual({ instance: 'avnet', stage: '' });
});

test('a value is accepted if one of several servers with its variable has it', async () => {
  const servers = [
    { url: 'https://{stage}.a.example', variables: { stage: { enum: ['poc'] } } },
    { url: 'https://{stage}.{zone}.b.example', variables: { stage: { enum: ['prod'] } } },
    { url: 'https://discovery.acme.example' },
  ];
  const one = { ...discovery, variables: { stage: ['data'] } };
  const read = (data: unknown) =>
    discovered({ ...api, servers }, one, {
      params: { path: { key: 'k' } },
      fetch: async () => Response.json({ data }),
    });
  expect(await read('poc')).toEqual({ stage: 'poc' });
  expect(await read('prod')).toEqual({ stage: 'prod' });
  expect(await read('https://prod.any.b.example')).toEqual({ stage: 'prod' });
  for (const other of ['test', 'https://prod.a.example', 'https://poc.any.b.example']) {
    await expect(read(other)).rejects.toMatchObject({ code: 'untrusted_origin' });
  }
});

test('any host part is a value of a variable that the document does not describe', async () => {
  const servers = [
    { url: 'https://{stage}.a.example' },
    { url: 'https://{stage}.b.example', variables: {} },
    { url: 'https://discovery.acme.example' },
  ];
  const one = { ...discovery, variables: { stage: ['data'] } };
  const found = discovered({ ...api, servers }, one, {
    params: { path: { key: 'k' } },
    fetch: async () => Response.json({ data: 'https://any.b.example' }),
  });
  expect(await found).toEqual({ stage: 'any' });
});

test('a response without a part of the path to a value has no value', async () => {
  for (const data of [null, undefined, 'text']) {
    await expect(setUp(data).found).rejects.toThrow('findHosts returned nothing as "data.auth".');
  }
});

test('a value in the response can be the value of a variable', async () => {
  const one = { ...discovery, variables: { region: ['data'] } };
  const fetch = async () => Response.json({ data: 'us' });
  expect(await discovered(api, one, { params: { path: { key: 'k' } }, fetch })).toEqual({
    region: 'us',
  });
});

test.each([
  ['another host', 'https://authpoc.evil.example/api', 'https://authpoc.evil.example'],
  [
    'a host that only contains a known one',
    'https://authpoc.acme.example.evil.example',
    'https://authpoc.acme.example.evil.example',
  ],
  [
    'a value that is not in the document',
    'https://authqa.acme.example',
    'https://authqa.acme.example',
  ],
  ['another protocol', 'http://authpoc.acme.example', 'http://authpoc.acme.example'],
  ['a value that is not a host name', 'poc@evil.example', 'a value'],
  ['nothing', undefined, 'nothing'],
  ['a number', 5, 'a number'],
])('only servers of the document are accepted: %s is rejected', async (_, auth, said) => {
  const error = await setUp({ auth }).found.catch((caught: unknown) => caught);
  expect(error).toMatchObject({ name: 'AuthError', code: 'untrusted_origin' });
  expect(String(error)).toContain(`findHosts returned ${said} as "data.auth"`);
  expect(String(error)).toContain('Pass `server` or `baseUrl` to the client instead.');
  expect(String(error)).not.toContain('/api');
});

test('an error status is an ApiError', async () => {
  const error = await setUp({}, 412).found.catch((caught: unknown) => caught);
  expect(isApiError(error)).toBe(true);
  expect(error).toMatchObject({ status: 412, operationId: 'findHosts' });
});

test('baseUrl applies to the request', async () => {
  const urls: string[] = [];
  const fetch = async ({ url }: Request) => {
    urls.push(url);
    return Response.json({ data: { auth: 'https://auth.acme.example' } });
  };
  const options = { params: { path: { key: 'k' } }, baseUrl: 'http://127.0.0.1:4010', fetch };
  expect(await discovered(api, discovery, options)).toEqual({ instance: '', stage: '' });
  expect(urls).toEqual(['http://127.0.0.1:4010/hosts/k']);
});

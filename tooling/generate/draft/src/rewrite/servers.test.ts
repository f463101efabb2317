import { expect, test } from 'vitest';
import { rewritten } from '../../test/rule.ts';
import { objectOf } from './rule.ts';
import { servers } from './servers.ts';

const paths = { '/boats': { get: {} } };

test('the path of the server becomes part of every path', () => {
  const { document } = rewritten(servers, {
    paths,
    servers: [{ url: 'https://a.dev/v{n}/', variables: { n: { default: '2' } } }],
  });
  expect(document).toMatchObject({
    servers: [{ url: 'https://a.dev' }],
    paths: { '/v2/boats': { get: {} } },
  });
});

test('a variable of the host stays', () => {
  const variables = { region: { default: 'eu', enum: ['eu', 'us'] } };
  const { document } = rewritten(servers, {
    paths,
    servers: [{ url: 'https://{region}.a.dev', variables }],
  });
  expect(document.servers).toEqual([{ url: 'https://{region}.a.dev', variables }]);
});

test.each([
  [[]],
  [[{ url: '/v1' }]],
  [[{ url: 'http://localhost:8080' }]],
  [[{ url: 'https://api.example.com' }]],
  [
    [
      {
        url: '{protocol}://{hostpath}',
        variables: { protocol: { default: 'http' }, hostpath: { default: 'localhost:5000' } },
      },
    ],
  ],
])('without a host of the provider (%j), the caller must pass it', (given) => {
  const { document, questions } = rewritten(servers, { paths, servers: given });
  expect(document.servers).toEqual([
    {
      url: 'https://{host}',
      variables: { host: { default: 'api.provider.test', 'x-required': true } },
    },
  ]);
  expect(questions).toEqual([expect.stringContaining('the host of the API')]);
  expect(Object.keys(objectOf(document.paths))).toEqual([
    given[0]?.url === '/v1' ? '/v1/boats' : '/boats',
  ]);
});

test('variables of the scheme, and variables with a path, get their default', () => {
  const variables = { scheme: { default: 'https' }, base: { default: 'a.dev/v3' } };
  const { document } = rewritten(servers, {
    paths,
    servers: [{ url: '{scheme}://{base}/x', variables }],
  });
  expect(document).toMatchObject({
    servers: [{ url: 'https://a.dev' }],
    paths: { '/v3/x/boats': {} },
  });
});

test('http becomes https, because tokens are only sent over https', () => {
  const { document, guesses } = rewritten(servers, { paths, servers: [{ url: 'http://a.dev' }] });
  expect(document.servers).toEqual([{ url: 'https://a.dev' }]);
  expect(guesses).toEqual([expect.stringContaining('https://a.dev')]);
});

test('a path on another host keeps it, and a path with a relative server is on the same host', () => {
  const { document } = rewritten(servers, {
    servers: [{ url: 'https://a.dev' }],
    paths: {
      '/files': { servers: [{ url: 'https://files.a.dev/v1' }], get: {} },
      '/old': { servers: [{ url: '/v0' }], get: {} },
    },
  });
  expect(document.paths).toEqual({
    '/v1/files': { servers: [{ url: 'https://files.a.dev' }], get: {} },
    '/v0/old': { get: {} },
  });
});

test.each([
  ['https://a.dev/v1/', 'login/token', '/v1/login/token'],
  ['/v1', 'token', '/token'],
  ['https://a.dev/v1', '/token', '/token'],
  ['https://a.dev/v1', 'https://id.a.dev/token', 'https://id.a.dev/token'],
])('on the server %s, the token URL %s is %s', (url, tokenUrl, expected) => {
  const schemesOf = (one: string) => ({
    securitySchemes: {
      oauth: { type: 'oauth2', flows: { clientCredentials: { tokenUrl: one, scopes: {} } } },
    },
  });
  const { document } = rewritten(servers, {
    paths,
    servers: [{ url }],
    components: schemesOf(tokenUrl),
  });
  expect(document.components).toEqual(schemesOf(expected));
});

import { expect, test } from 'vitest';
import { parsedDocument, readDescription } from '../index.ts';

function readWith(flows: object, server = 'https://api.test') {
  return readScheme({ type: 'oauth2', flows }, server);
}

function readScheme(oauth: object, server = 'https://api.test') {
  const openapi = {
    openapi: '3.1.0',
    info: { title: 'Flows', version: '1' },
    servers: [{ url: server, variables: { host: { default: 'api.test' } } }],
    security: [{ oauth: [] }],
    paths: { '/things': { get: { responses: { 200: { description: 'Things.' } } } } },
    components: { securitySchemes: { oauth } },
  };
  return readDescription({
    name: 'flows',
    openapi: parsedDocument('openapi.yaml', openapi),
    isForeign: true,
  });
}

function tokenUrlOf(tokenUrl: string, server: string): string | undefined {
  const { description } = readWith({ clientCredentials: { tokenUrl, scopes: {} } }, server);
  return description?.oauth?.oauth?.flows[0]?.tokenUrl;
}

// RFC 3986 §5.2
test.each([
  ['https://id.test/token', 'https://api.test', 'https://id.test/token'],
  ['//id.test/token', 'https://api.test', 'https://id.test/token'],
  ['/token', 'https://api.test/v1', 'https://api.test/token'],
  ['token', 'https://api.test', 'https://api.test/token'],
  ['token', 'https://api.test/v1', 'https://api.test/token'],
  ['token?a=b', 'https://api.test/v1/', 'https://api.test/v1/token?a=b'],
  ['./token', 'https://api.test/v1/', 'https://api.test/v1/token'],
  ['../../../token', 'https://api.test/v1/x', 'https://api.test/token'],
  ['/token', 'https://{host}', 'https://{host}/token'],
  ['token', 'https://{host}:8080/v1/', 'https://{host}:8080/v1/token'],
])('"%s" of the server %s is %s', (url, server, absolute) => {
  expect(tokenUrlOf(url, server)).toBe(absolute);
  // The parser of the runtime resolves URLs without variables in the same way.
  if (!server.includes('{')) expect(new URL(url, server).href).toBe(absolute);
});

test.each([
  ['urn:token', 'https://api.test'],
  ['/token', '/v1'],
  ['token', 'https://api.test/{host}/'],
])('"%s" of the server %s is not known', (url, server) => {
  expect(tokenUrlOf(url, server)).toBeUndefined();
});

const device = {
  deviceAuthorizationUrl: 'https://id.test/device',
  tokenUrl: 'https://id.test/token',
  scopes: {},
};

test.each(['deviceAuthorization', 'x-device-authorization'])(
  '%s is the flow for devices',
  (name) => {
    const { description } = readWith({ [name]: device });
    expect(description?.oauth?.oauth?.flows).toMatchObject([{ type: 'deviceAuthorization' }]);
  },
);

test.each(['', ' '])('the URL "%s" is an absent one, with a warning', (blank) => {
  const [tokenUrl, scopes] = ['https://id.test/token', {}];
  const { description, problems } = readWith({
    password: { tokenUrl, refreshUrl: blank, scopes },
    clientCredentials: { tokenUrl: blank, scopes },
  });
  expect(description?.oauth?.oauth?.flows).toMatchObject([
    { type: 'password', tokenUrl, refreshUrl: undefined },
  ]);
  const reported = problems.filter(({ code }) => code === 'flow').map(({ pointer }) => pointer);
  expect(reported).toEqual([
    '/components/securitySchemes/oauth/flows/password/refreshUrl',
    '/components/securitySchemes/oauth/flows/clientCredentials/tokenUrl',
  ]);
});

const wellKnown = '.well-known/oauth-authorization-server';

// OpenID Connect Discovery §4, RFC 8414 §3.1
test.each([
  ['https://id.test/.well-known/openid-configuration', 'https://id.test', 'oidc'],
  ['https://id.test/o/app/.well-known/openid-configuration', 'https://id.test/o/app', 'oidc'],
  [`https://id.test/${wellKnown}`, 'https://id.test', 'oauth2'],
  [`https://id.test/${wellKnown}/tenant`, 'https://id.test/tenant', 'oauth2'],
  [`https://id.test/tenant/${wellKnown}`, 'https://id.test/tenant', 'oidc'],
  ['https://id.test/tenant', 'https://id.test/tenant', 'oidc'],
])('%s is the discovery document of %s', (openIdConnectUrl, issuer, discovery) => {
  const { description } = readScheme({ type: 'openIdConnect', openIdConnectUrl });
  expect(description?.oauth?.oauth).toEqual({ issuer, discovery, flows: [] });
});

test.each([
  'https://id.test/.well-known/openid-configuration?p=signin',
  'https://id.test/.well-known/openid-configuration/tenant',
  `https://id.test/a/${wellKnown}/tenant`,
])('%s is reported, and the client does not log in', (openIdConnectUrl) => {
  const { description, problems } = readScheme({ type: 'openIdConnect', openIdConnectUrl });
  expect(description?.oauth).toBeUndefined();
  expect(problems).toContainEqual(expect.objectContaining({ code: 'flow', severity: 'warning' }));
});

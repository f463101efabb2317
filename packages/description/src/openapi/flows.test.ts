// URLs of flows that are relative to the server of the API.
import { expect, test } from 'vitest';
import { parsedDocument, readDescription } from '../index.ts';

function tokenUrlOf(tokenUrl: string, server: string): string | undefined {
  const openapi = {
    openapi: '3.1.0',
    info: { title: 'Flows', version: '1' },
    servers: [{ url: server, variables: { host: { default: 'api.test' } } }],
    security: [{ oauth: [] }],
    paths: { '/things': { get: { responses: { 200: { description: 'Things.' } } } } },
    components: {
      securitySchemes: {
        oauth: { type: 'oauth2', flows: { clientCredentials: { tokenUrl, scopes: {} } } },
      },
    },
  };
  const { description } = readDescription({
    name: 'flows',
    openapi: parsedDocument('openapi.yaml', openapi),
    arazzo: undefined,
    isForeign: true,
  });
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
});

test.each([
  ['urn:token', 'https://api.test'],
  ['/token', '/v1'],
  ['token', 'https://api.test/{host}/'],
])('"%s" of the server %s is not known', (url, server) => {
  expect(tokenUrlOf(url, server)).toBeUndefined();
});

import { type Json, parsedDocument, readDescription } from '@x/description';
import { expect, test } from 'vitest';
import { withoutEmptyVariables } from './servers.ts';

function publish(servers: Json, paths: Json = {}): Json {
  const value = { openapi: '3.1.0', info: { title: 'Acme', version: '1' }, servers, paths };
  const document = parsedDocument('openapi.json', value);
  return withoutEmptyVariables(
    readDescription({ name: 'acme', openapi: document }).description!.written,
  );
}

test('a server variable with an empty default is removed from the published document', () => {
  const region = { default: 'eu', enum: ['eu', ''] };
  const variables = { prefix: { default: '' }, region };
  expect(publish([{ url: 'https://{prefix}api{region}.acme.test', variables }])).toMatchObject({
    servers: [{ url: 'https://api{region}.acme.test', variables: { region } }],
  });
});

test('other servers are not changed', () => {
  const servers = [{ url: 'https://{region}.acme.test', variables: { region: { default: 'eu' } } }];
  expect(publish(servers)).toMatchObject({ servers });
});

test('x-server does not name a removed server variable', () => {
  const variables = { prefix: { default: '' }, region: { default: 'eu' } };
  const servers = [{ url: 'https://{prefix}api{region}.acme.test', variables }];
  const discovery = { prefix: '$response.body#/url', region: '$response.body#/url' };
  const operation = { operationId: 'find', 'x-server': discovery, responses: {} };
  const document = publish(servers, { '/find': { get: operation } });
  expect(document).toHaveProperty(['paths', '/find', 'get', 'x-server'], {
    region: '$response.body#/url',
  });
});

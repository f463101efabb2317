import { expect, test } from 'vitest';
import { createProviderSandbox } from '../index.ts';

function sandboxWith(mediaType: string, schema: object, value: unknown) {
  const content = { [mediaType]: { schema, examples: { one: { value } } } };
  const responses = { 200: { description: 'OK', content } };
  const get = { operationId: 'read', security: [], responses };
  const openapi = {
    openapi: '3.1.0',
    info: { title: 'Ranges', version: '1' },
    servers: [{ url: 'https://api.example' }],
    paths: { '/one': { get } },
  };
  return createProviderSandbox({ name: 'ranges', openapi, arazzo: undefined });
}

test.each([
  ['*/*', { type: 'object' }, { a: 1 }, 'application/json', '{"a":1}'],
  ['*/*', { type: 'string' }, 'a', 'text/plain', 'a'],
  ['application/*', { type: 'array' }, [1], 'application/json', '[1]'],
  ['text/*', { type: 'string' }, '{a', 'text/plain', '{a'],
  ['image/*', { type: 'string', format: 'binary' }, 'bytes', 'image/png', 'bytes'],
  ['font/*', { type: 'string', format: 'binary' }, 'bytes', 'font/octet-stream', 'bytes'],
  ['text/csv', { type: 'string' }, 'a,b', 'text/csv', 'a,b'],
])('a response of %s with %j has one media type', async (range, schema, value, type, text) => {
  const response = await sandboxWith(range, schema, value).fetch('/one');
  expect([response.headers.get('content-type'), await response.text()]).toEqual([type, text]);
});

import { expect, test } from 'vitest';
import { sandboxOf } from '../../test/small.ts';
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

test.each([
  ['application/json', { a: 1 }, '{"a":1}'],
  ['text/csv', 'a,b', 'a,b'],
])('a response of %s has an example without a schema', async (type, example, text) => {
  const responses = { 200: { description: 'OK', content: { [type]: { example } } } };
  const response = await sandboxOf({ '/': { get: { responses } } }).fetch('/');
  expect([response.headers.get('content-type'), await response.text()]).toEqual([type, text]);
});

test.each([
  ['X-List', { example: [1, 'b'] }, '1,b'],
  ['X-Point', { example: { x: 1, y: 2 } }, 'x,1,y,2'],
  ['X-Point', { example: { x: 1, y: 2 }, explode: true }, 'x=1,y=2'],
  ['X-Name', { example: 'café' }, 'café'],
  ['X-Name', { example: '日本' }, null],
  ['X-Lines', { example: 'a\r\nb: c' }, null],
  ['X Space', { example: 'a' }, undefined],
  ['Content-Length', { example: 3 }, null],
  ['Transfer-Encoding', { example: 'chunked' }, null],
  ['Content-Encoding', { example: 'gzip' }, null],
  ['Content-Type', { example: 'text/html' }, 'application/json'],
])('the documented header %s of %j is %j', async (name, header, value) => {
  const content = { 'application/json': { example: 'body' } };
  const responses = { 200: { description: 'OK', headers: { [name]: header }, content } };
  const response = await sandboxOf({ '/': { get: { responses } } }).fetch('/');
  expect([response.status, await response.text()]).toEqual([200, '"body"']);
  if (value !== undefined) expect(response.headers.get(name)).toBe(value);
});

// The forms of media types and parameters.
import { expect, test } from 'vitest';
import { readDescription } from '../description.ts';
import { parsedDocument } from '../problems/document.ts';
import { readAs, sentAs } from './media.ts';

function read(operation: object, openapi = '3.0.3') {
  const responses = { 204: { description: 'Nothing.' } };
  const document = {
    openapi,
    info: { title: 'A', version: '1' },
    security: [],
    paths: { '/a': { post: { operationId: 'a', responses, ...operation } } },
  };
  const { description, problems } = readDescription({
    name: 'a',
    openapi: parsedDocument('openapi.yaml', document),
  });
  return { operation: description!.api.operations.get('a')!, problems };
}

const text = { type: 'string' };
const binary = { type: 'string', format: 'binary' };

test.each<[string, object | undefined, string, string]>([
  ['application/json', { type: 'object' }, 'json', 'json'],
  ['application/hal+json; charset=utf-8', undefined, 'json', 'json'],
  ['application/json', binary, 'raw', 'file'],
  ['application/x-www-form-urlencoded', { type: 'object' }, 'form', 'text'],
  ['multipart/form-data', { type: 'object' }, 'multipart', 'file'],
  ['text/csv', text, 'raw', 'text'],
  ['application/atom+xml', { type: 'object' }, 'raw', 'text'],
  ['text/csv', binary, 'raw', 'file'],
  ['text/event-stream', text, 'raw', 'events'],
  ['text/event-stream', undefined, 'raw', 'events'],
  ['text/event-stream', { type: 'object' }, 'raw', 'jsonEvents'],
  ['application/x-ndjson', { type: 'object' }, 'raw', 'lines'],
  ['application/pdf', text, 'raw', 'file'],
  ['*/*', { type: 'object' }, 'raw', 'json'],
  ['*/*', text, 'raw', 'text'],
  ['*/*', binary, 'raw', 'file'],
])('%s with %j is sent as %s and read as %s', (type, schema, sent, received) => {
  const { operation } = read({ requestBody: { content: { [type]: { schema } } } });
  const [media] = operation.body!.content;
  expect([sentAs(media!), readAs(media!)]).toEqual([sent, received]);
});

test('an encoding has only the members of the document', () => {
  const encoding = { a: { contentType: 'text/csv' }, b: { style: 'deepObject', explode: true } };
  const content = { 'application/x-www-form-urlencoded': { schema: { type: 'object' }, encoding } };
  const [media] = read({ requestBody: { content } }).operation.body!.content;
  const none = {
    contentType: undefined,
    style: undefined,
    explode: undefined,
    allowReserved: undefined,
  };
  expect([...media!.encoding]).toEqual([
    ['a', { ...none, contentType: 'text/csv' }],
    ['b', { ...none, style: 'deepObject', explode: true }],
  ]);
});

test.each([
  ['3.0.4', undefined],
  ['3.1.0', 'deepObject'],
])('a part of a multipart body in OpenAPI %s has the style %s', (version, style) => {
  const encoding = { a: { style: 'deepObject' } };
  const content = { 'multipart/form-data': { encoding } };
  const [media] = read({ requestBody: { content } }, version).operation.body!.content;
  expect(media!.encoding.get('a')!.style).toBe(style);
});

const object = { type: 'object' };

test.each<[object, string[]]>([
  [text, ['primitive']],
  [{ type: ['string', 'null'] }, ['primitive']],
  [{ enum: ['a', 1] }, ['primitive']],
  [{ const: { a: 1 } }, ['object']],
  [{ type: 'array', items: text }, ['list']],
  [{ items: text }, ['list']],
  [{ properties: { a: text } }, ['object']],
  [{ allOf: [{ properties: { a: text } }] }, ['object']],
  [{ oneOf: [text, { type: 'array', items: text }] }, ['primitive', 'list']],
  [{ anyOf: [text, object], allOf: [{ type: 'object' }] }, ['object']],
  [{}, ['primitive', 'list', 'object']],
  [{ allOf: [text, object] }, ['primitive', 'list', 'object']],
])('the values of %j are %j', (schema, kinds) => {
  const { operation } = read({ parameters: [{ name: 'a', in: 'query', schema }] });
  expect([...operation.parameters[0]!.kinds]).toEqual(kinds);
});

test.each<[string, object, boolean]>([
  ['form', { type: 'array', items: object }, true],
  ['form', { type: 'object', properties: { a: { type: 'array' } } }, true],
  ['form', { type: 'array', items: { oneOf: [text, object] } }, false],
  ['deepObject', { type: 'object', properties: { a: object } }, false],
])('a parameter of style %s with %j: a warning is %s', (style, schema, isWarned) => {
  const { problems } = read({ parameters: [{ name: 'a', in: 'query', style, schema }] });
  expect(
    problems.some(({ code, severity }) => code === 'nested-parameter' && severity === 'warning'),
  ).toBe(isWarned);
});

test('a parameter that is declared as a text is read by its x-content', () => {
  const schema = { type: 'object', properties: { limit: { type: 'integer' } } };
  const content = { 'application/json': { schema, examples: { ten: { value: { limit: 10 } } } } };
  const examples = { ten: { value: '{"limit":10}' } };
  const { operation, problems } = read({
    parameters: [{ name: 'search', in: 'query', schema: text, examples, 'x-content': content }],
  });
  expect(problems).toEqual([]);
  const [parameter] = operation.parameters;
  expect(parameter?.media).toMatchObject({ name: 'application/json', form: 'json' });
  expect([...parameter!.schema!.properties.keys()]).toEqual(['limit']);
  expect(parameter?.examples.map(({ value }) => value)).toEqual([{ limit: 10 }]);
});

test.each<[string, string, object, boolean]>([
  ['a member of JSON', 'application/json', { type: 'array', items: { format: 'binary' } }, true],
  ['a whole body', 'application/json', { type: 'string', format: 'binary' }, false],
  ['a part of a form', 'multipart/form-data', { properties: { a: { format: 'binary' } } }, false],
  ['data', 'application/json', { type: 'object', default: { format: 'binary' } }, false],
])('bytes in %s', (_, media, schema, isWarned) => {
  const { problems } = read({ requestBody: { content: { [media]: { schema } } } });
  expect(problems.some(({ code }) => code === 'json-bytes')).toBe(isWarned);
});

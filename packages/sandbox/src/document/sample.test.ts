// A response without an example is generated from its schema, and Ajv accepts it.
import { parsedDocument, readDescription } from '@x/description';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { sandboxOf } from '../../test/small.ts';
import { createProviderSandbox } from '../index.ts';
import { samplesOf } from './sample.ts';

/** Returns the first sample of a schema, and whether Ajv accepts it. */
function made(schema: object, schemas: object = {}): { value: unknown; isValid: boolean } {
  const content = { 'application/json': { schema } };
  const document = {
    openapi: '3.1.0',
    info: { title: 'A', version: '1' },
    paths: { '/a': { get: { responses: { 200: { description: 'A.', content } } } } },
    components: { schemas },
  };
  const { description } = readDescription({ name: 'a', openapi: parsedDocument('a', document) });
  const [operation] = [...description!.api.operations.values()];
  const [value] = samplesOf(operation!.responses[0]!.content[0]!.schema!);
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'd', components: document.components });
  const absolute = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"d#/')) as object;
  return { value, isValid: ajv.validate(absolute, value) };
}

const text = { type: 'string' };

test.each<[object, unknown]>([
  [text, 'text'],
  [{ type: ['null', 'integer'] }, 1],
  [{ const: 7 }, 7],
  [{ enum: [null, 'b'] }, 'b'],
  [{ type: 'string', format: 'date-time' }, '2026-01-01T12:00:00Z'],
  [{ type: 'string', format: 'uuid' }, '00000000-0000-4000-8000-000000000001'],
  [{ type: 'string', minLength: 6, maxLength: 8 }, 'textxx'],
  [{ type: 'string', pattern: '^[A-Z]{3}-\\d{2,4}$' }, 'AAA-11'],
  [{ type: 'string', pattern: '^(?:foo|bar)+(\\.[a-z]+)?$' }, 'foo.a'],
  [{ type: 'string', pattern: '^[^a]\\p{Lu}\\u0041[\\w.]*$' }, 'AAAa'],
  [{ type: 'integer', minimum: 10, multipleOf: 7 }, 14],
  [{ type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 0.5 }, 0.25],
  [{ type: 'integer', maximum: -3 }, -3],
  [{ type: 'boolean' }, true],
  [{ type: 'array', items: text, minItems: 3, uniqueItems: true }, ['text', 'text2', 'text3']],
  [{ type: 'array', items: { type: 'integer' }, maxItems: 0 }, []],
  [{ type: 'array', prefixItems: [text, { type: 'integer' }], items: false }, ['text', 1]],
  [
    { type: 'object', properties: { a: text, b: { type: 'integer' } }, required: ['a'] },
    { a: 'text', b: 1 },
  ],
  [{ type: 'object', properties: { a: { ...text, writeOnly: true } } }, {}],
  [
    { type: 'object', additionalProperties: { type: 'integer' }, minProperties: 2 },
    { member1: 1, member2: 1 },
  ],
  [
    { allOf: [{ properties: { a: text } }, { required: ['a'] }, { properties: { b: text } }] },
    { a: 'text', b: 'text' },
  ],
  [
    { oneOf: [{ type: 'null' }, { type: 'object', required: ['a'], properties: { a: text } }] },
    { a: 'text' },
  ],
  [{ type: 'string', examples: ['an example'] }, 'an example'],
  [{}, 'text'],
])('%j becomes %j', (schema, value) => {
  expect(made(schema)).toEqual({ value, isValid: true });
});

test('a sample of a recursive schema is finite', () => {
  const schemas = {
    Node: {
      type: 'object',
      required: ['name', 'children'],
      properties: {
        name: text,
        parent: { $ref: '#/components/schemas/Node' },
        children: { type: 'array', items: { $ref: '#/components/schemas/Node' } },
      },
    },
  };
  expect(made({ $ref: '#/components/schemas/Node' }, schemas)).toEqual({
    value: { name: 'text', children: [] },
    isValid: true,
  });
});

test('a schema that requires itself has no value', () => {
  const schemas = {
    Node: {
      type: 'object',
      required: ['next'],
      properties: { next: { $ref: '#/components/schemas/Node' } },
    },
  };
  expect(made({ $ref: '#/components/schemas/Node' }, schemas).value).toBeUndefined();
});

const things = {
  openapi: '3.0.3',
  info: { title: 'Things', version: '1' },
  security: [{ key: [] }, { basic: [] }],
  paths: {
    '/things/{id}': {
      get: {
        operationId: 'getThing',
        parameters: [{ name: 'id', in: 'path', required: true, schema: text }],
        responses: {
          200: {
            description: 'A thing.',
            content: {
              'application/json': {
                example: { id: 7 },
                schema: {
                  type: 'object',
                  required: ['id'],
                  properties: { id: text, note: { ...text, nullable: true } },
                },
              },
            },
          },
          404: {
            description: 'None.',
            content: {
              'application/json': { example: { code: 'none' }, schema: { type: 'object' } },
            },
          },
        },
      },
    },
    '/lines': {
      get: {
        operationId: 'lines',
        security: [],
        responses: {
          200: {
            description: 'Lines.',
            content: {
              'application/x-ndjson': { schema: { type: 'object', properties: { a: text } } },
            },
          },
        },
      },
    },
  },
  components: {
    securitySchemes: {
      key: { type: 'apiKey', in: 'query', name: 'key' },
      basic: { type: 'http', scheme: 'basic' },
    },
  },
};

test('without a lifecycle, a response without a valid example is generated from its schema', async () => {
  const sandbox = createProviderSandbox({ name: 'things', openapi: things });
  const response = await sandbox.fetch('/things/a?key=k');
  expect(await response.json()).toEqual({ id: 'text', note: 'text' });
  const lines = await sandbox.fetch('/lines');
  expect(lines.headers.get('Content-Type')).toBe('application/x-ndjson');
  expect(await lines.text()).toBe('{"a":"text"}\n');
});

test.each([
  ['/things/a', {}, 401],
  ['/things/a?key=', {}, 401],
  ['/things/a?key=anything', {}, 200],
  ['/things/a', { Authorization: `Basic ${btoa('u:p')}` }, 200],
  ['/things/a', { Authorization: 'Bearer t' }, 401],
])('without a lifecycle, %s with %j returns %i', async (path, headers, status) => {
  const sandbox = createProviderSandbox({ name: 'things', openapi: things });
  expect((await sandbox.fetch(path, { headers })).status).toBe(status);
});

test.each([
  ['application/x-ndjson', {}, '{"a":"text"}\n'],
  ['application/json-seq', {}, '\u001e{"a":"text"}\n'],
  ['text/event-stream', {}, 'data: {"a":"text"}\n\n'],
  ['application/x-ndjson', { examples: { two: { value: [1, 2] } } }, '1\n2\n'],
])('the elements of a list are sent one by one as %s', async (type, more, expected) => {
  const items = { type: 'object', properties: { a: text } };
  const content = { [type]: { schema: { type: 'array', items }, ...more } };
  const get = { responses: { 200: { description: 'All.', content } } };
  expect(await (await sandboxOf({ '/': { get } }).fetch('/')).text()).toBe(expected);
});

import { type Json, type JsonObject, parsedDocument, readDescription } from '@x/description';
import { expect, test } from 'vitest';
import { convertTo30 } from './convert.ts';

function convert(openapi: Json): Json {
  const document = parsedDocument('openapi.json', openapi);
  const { description } = readDescription({ name: 'acme', openapi: document });
  return convertTo30(description!.written);
}

const from: JsonObject = {
  openapi: '3.1.0',
  info: {
    title: 'Acme',
    summary: 'Things.',
    version: '1.0.0',
    description: 'Of all kinds.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  paths: {
    '/things/{id}': {
      'x-evidence': 'seed',
      parameters: [{ name: 'id', in: 'path', required: true, schema: { const: 'a' } }],
      get: {
        operationId: 'readThing',
        'x-evidence': 'seed',
        parameters: [
          { $ref: '#/components/parameters/Size', description: 'Removed, because 3.0 ignores it.' },
          { name: 'q', in: 'query', content: { 'application/json': { schema: { const: 1 } } } },
        ],
        responses: {
          'x-evidence': 'seed',
          '200': {
            description: 'It.',
            headers: { 'X-Count': { schema: { type: ['integer', 'null'] } } },
            content: {
              'application/json': {
                schema: { const: true },
                examples: { it: { value: { const: 1, type: ['string', 'null'] } } },
              },
            },
            links: {
              again: { operationId: 'readThing', parameters: { id: '$response.body#/id' } },
            },
          },
        },
      },
      put: { requestBody: { content: { 'text/plain': { schema: { examples: ['a'] } } } } },
    },
  },
  components: {
    schemas: { Thing: { const: 1, 'x-evidence': 'seed' } },
    parameters: { Size: { name: 'size', in: 'query', schema: { const: 1 } } },
  },
};

test('a reference that may be null has the type of its schema', () => {
  const nullable = (name: string): Json => {
    return { anyOf: [{ $ref: `#/components/schemas/${name}` }, { type: 'null' }] };
  };
  const schemas = {
    Thing: {
      type: 'object',
      properties: {
        kind: nullable('Kind'),
        part: nullable('Part'),
        parts: nullable('Parts'),
        ids: nullable('Ids'),
      },
    },
    Parts: { type: 'array', items: { $ref: '#/components/schemas/Part' } },
    Ids: { type: 'array', items: { const: 1 } },
    Kind: { type: 'string', enum: ['a'] },
    Part: { oneOf: [{ $ref: '#/components/schemas/Thing' }] },
  };
  const converted = convert({ ...from, paths: {}, components: { schemas } });
  const reference = (name: string) => ({ allOf: [{ $ref: `#/components/schemas/${name}` }] });
  expect(converted).toMatchObject({
    components: {
      schemas: {
        Thing: {
          properties: {
            kind: { type: 'string', nullable: true, ...reference('Kind') },
            part: { type: 'object', nullable: true, ...reference('Part') },
            parts: {
              type: 'array',
              items: { $ref: '#/components/schemas/Part' },
              nullable: true,
              ...reference('Parts'),
            },
            ids: { type: 'array', items: {}, nullable: true, ...reference('Ids') },
          },
        },
      },
    },
  });
});

test('schemas are converted in every place, and nothing else changes', () => {
  expect(convert(from)).toEqual({
    openapi: '3.0.3',
    info: {
      title: 'Acme',
      version: '1.0.0',
      description: 'Things.\n\nOf all kinds.',
      license: { name: 'MIT', url: 'https://spdx.org/licenses/MIT.html' },
    },
    paths: {
      '/things/{id}': {
        'x-evidence': 'seed',
        parameters: [{ name: 'id', in: 'path', required: true, schema: { enum: ['a'] } }],
        get: {
          operationId: 'readThing',
          'x-evidence': 'seed',
          parameters: [
            { $ref: '#/components/parameters/Size' },
            { name: 'q', in: 'query', schema: { type: 'string', description: 'JSON text.' } },
          ],
          responses: {
            'x-evidence': 'seed',
            '200': {
              description: 'It.',
              headers: { 'X-Count': { schema: { type: 'integer', nullable: true } } },
              content: {
                'application/json': {
                  schema: { enum: [true] },
                  examples: { it: { value: { const: 1, type: ['string', 'null'] } } },
                },
              },
              links: {
                again: { operationId: 'readThing', parameters: { id: '$response.body#/id' } },
              },
            },
          },
        },
        put: { requestBody: { content: { 'text/plain': { schema: { example: 'a' } } } } },
      },
    },
    components: {
      schemas: { Thing: { enum: [1], 'x-evidence': 'seed' } },
      parameters: { Size: { name: 'size', in: 'query', schema: { enum: [1] } } },
    },
  });
});

test('mutual TLS, which 3.0 does not have, is removed, because it belongs to the connection', () => {
  const key = { type: 'apiKey', in: 'header', name: 'X-Key' };
  const document = {
    openapi: '3.1.0',
    info: { title: 'One', version: '1' },
    paths: { '/a': { get: { responses: {}, security: [{ client: [], key: [] }] } } },
    components: { securitySchemes: { client: { type: 'mutualTLS' }, key } },
  };
  const converted = convert(document);
  expect(converted).toMatchObject({
    paths: { '/a': { get: { security: [{ key: [] }] } } },
    components: { securitySchemes: { key } },
  });
  expect(JSON.stringify(converted)).not.toContain('client');
});

test('the converted document is not modified', () => {
  const before = structuredClone(from);
  convert(from);
  expect(from).toEqual(before);
});

test.each([
  [{ webhooks: {} }, '#/webhooks: webhooks'],
  [{ jsonSchemaDialect: 'https://example.com' }, '#/jsonSchemaDialect: jsonSchemaDialect'],
  [{ components: { pathItems: {} } }, '#/components/pathItems: pathItems'],
  [{ paths: { '/a': { get: { callbacks: {} } } } }, '#/paths/~1a/get/callbacks: callbacks'],
])('%j is rejected with its position', (document, message) => {
  expect(() => convert(document)).toThrow(`${message} is not supported in OpenAPI 3.0.`);
});

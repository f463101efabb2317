// A hostile document gives a result or a problem. No document overflows the stack. The generator reads and fetches only
// what the caller passed.
import { formatProblem, type Json } from '@x/description';
import { expect, test } from 'vitest';
import { generate } from '../src/generate.ts';

function outcome(openapi: string, readFile?: (path: string) => string | undefined) {
  const { files, problems } = generate([
    { name: 'x', openapi, arazzo: undefined, version: undefined, ...(readFile && { readFile }) },
  ]);
  const errors = problems.filter(({ severity }) => severity === 'error').map(formatProblem);
  return { files: files.size, errors };
}

const head = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: {}\n";

function withSchemas(schemas: Readonly<Record<string, Json>>): string {
  return JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    paths: {},
    components: { schemas },
  });
}

const ref = (index: number) => ({ $ref: `#/components/schemas/S${index}` });

function chain(length: number, schema: (next: number) => Json): string {
  const entries = Array.from({ length }, (_, index) => [
    `S${index}`,
    schema(Math.min(index + 1, length - 1)),
  ]);
  return withSchemas(Object.fromEntries(entries));
}

test.each([
  ['contains itself', `${head}x-a: &a { b: *a }\n`, 'The document contains itself here.'],
  [
    'has 10,000 levels of JSON',
    `{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
    'There are more than 400 levels here.',
  ],
  [
    'has 10,000 levels of YAML',
    `${head}components: { schemas: { A: ${'{ items: '.repeat(10_000)}{}${' }'.repeat(10_000)} } }\n`,
    'The document is nested too deeply to be read.',
  ],
  [
    'multiplies its size by aliases',
    `${head}x-0: &a0 [1,1,1,1,1,1,1,1,1,1]\n${Array.from(
      { length: 10 },
      (_, at) => `x-${at + 1}: &a${at + 1} [${Array(10).fill(`*a${at}`).join(',')}]\n`,
    ).join('')}`,
    'There are more than 8000000 values here.',
  ],
])('a document that %s is reported', (_, openapi, message) => {
  const { files, errors } = outcome(openapi);
  expect(files).toBe(0);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain(message);
});

test.each([
  ['references', chain(6_000, ref)],
  ['properties', chain(6_000, (next) => ({ type: 'object', properties: { next: ref(next) } }))],
  ['parts', chain(2_000, (next) => ({ allOf: [ref(next)], required: ['name'] }))],
  ['lists', chain(6_000, (next) => ({ type: 'array', items: ref(next) }))],
])('a package is generated from a long chain of %s', (_, openapi) => {
  const { files, errors } = outcome(openapi);
  expect(errors).toEqual([]);
  expect(files).toBeGreaterThan(0);
});

test.each([['string'], ['array']])(
  'alternatives that share 40 levels of type %s are read once',
  (type) => {
    const level = (next: number): Json =>
      next === 40 ? { type, items: ref(40) } : { oneOf: [ref(next), ref(next)] };
    const { components } = JSON.parse(chain(41, level)) as { readonly components: Json };
    const parameters = [{ name: 'a', in: 'query', schema: ref(0) }];
    const get = { operationId: 'a', parameters, responses: { 204: { description: 'ok' } } };
    const document = { ...JSON.parse(withSchemas({})), paths: { '/a': { get } }, components };
    const { files, errors } = outcome(JSON.stringify(document));
    expect(errors).toEqual([]);
    expect(files).toBeGreaterThan(0);
  },
);

test('alternatives inside others are written once', () => {
  const member = (schema: Json): Json => ({ type: 'object', properties: { a: schema } });
  let schema: Json = { type: 'string' };
  for (let level = 0; level < 60; level += 1)
    schema = { oneOf: [member(schema), member({ type: 'integer' })] };
  const requestBody = { content: { 'application/json': { schema } } };
  const post = { operationId: 'a', requestBody, responses: { 204: { description: 'ok' } } };
  for (const components of [{}, { schemas: { A: schema } }]) {
    const document = { ...JSON.parse(withSchemas({})), paths: { '/a': { post } }, components };
    const { files, errors } = outcome(JSON.stringify(document));
    expect(errors).toEqual([]);
    expect(files).toBeGreaterThan(0);
  }
});

test('readFile is called only for references to files in the folder', () => {
  const asked: string[] = [];
  const openapi = JSON.stringify({
    openapi: '3.0.3',
    info: { title: 'T', version: '1', license: { name: 'x', url: 'file:///etc/hostname' } },
    paths: {
      '/a': {
        get: {
          operationId: 'a',
          responses: {
            200: {
              description: 'ok',
              content: {
                'application/json': {
                  schema: {
                    type: 'object',
                    properties: { $ref: { type: 'string' } },
                    example: { $ref: '/etc/hostname' },
                    discriminator: { propertyName: '$ref', mapping: { a: '/etc/hostname' } },
                  },
                  examples: { one: { externalValue: 'file:///etc/hostname' } },
                },
              },
            },
            400: { $ref: 'parts/no.yaml' },
            401: { $ref: '../../outside.yaml' },
            402: { $ref: 'https://example.com/remote.yaml' },
            403: { $ref: 'file:///etc/hostname' },
          },
        },
      },
    },
  });
  const { errors } = outcome(openapi, (path) => {
    asked.push(path);
    return undefined;
  });
  expect(asked).toEqual(['parts/no.yaml']);
  expect(errors.join('\n')).toContain('documents are never fetched');
});

// A third-party document: it has no lifecycle document and does not follow our dialect.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatProblem } from '@x/description';
import { expect, test } from 'vitest';
import { generate } from '../src/generate.ts';
import { compile, scratch } from './compile.ts';

interface Foreign {
  readonly openapi?: string;
  readonly servers?: readonly object[];
  readonly security?: readonly object[];
  readonly schemes?: Readonly<Record<string, object>>;
  readonly schemas?: Readonly<Record<string, object>>;
  readonly operation?: object;
  readonly paths?: object;
}

/** A document with one operation, `GET /things`. */
function document({ schemes, schemas, operation, ...root }: Foreign): string {
  const responses = { 204: { description: 'Things.' } };
  return JSON.stringify({
    openapi: '3.0.3',
    info: { title: 'Foreign', version: '1' },
    servers: [{ url: 'https://api.example.com/v1' }],
    paths: { '/things': { get: { operationId: 'listThings', responses, ...operation } } },
    components: { securitySchemes: schemes, schemas },
    ...root,
  });
}

function made(foreign: Foreign): Record<'index' | 'operations' | 'schema', string> {
  const { files, problems } = generate([
    { name: 'foreign', openapi: document(foreign), arazzo: undefined, version: undefined },
  ]);
  expect(problems).toEqual([]);
  const file = (name: string) => files.get(`packages/foreign/src/generated/${name}.ts`)!;
  return { index: file('index'), operations: file('operations'), schema: file('schema') };
}

function problemsOf(openapi: string): string[] {
  const documents = { name: 'foreign', openapi, arazzo: undefined, version: undefined };
  const { files, problems } = generate([documents]);
  expect(files.size).toBe(0);
  return problems.map(formatProblem);
}

const oauth2 = { type: 'oauth2', flows: {} };
const cookie = { type: 'apiKey', in: 'cookie', name: 'session' };
const key = { type: 'apiKey', in: 'header', name: 'X-Key' };

const security: Record<string, readonly [foreign: Foreign, row: string]> = {
  'has no security: every call gets the session’s token': [
    {},
    "'GET /things': { operationId: 'listThings', security: 'bearer' }",
  ],
  'has security for all operations': [
    { schemes: { oauth2 }, security: [{ oauth2: [] }] },
    "'GET /things': { operationId: 'listThings', security: 'oauth2' }",
  ],
  'has alternatives, one of which is a token in a header': [
    { schemes: { cookie, key }, security: [{ cookie: [] }, { key: [] }] },
    "'GET /things': { operationId: 'listThings', security: 'key', requires: [['cookie'], ['key']] }",
  ],
  'has a public operation': [
    { schemes: { oauth2 }, security: [{ oauth2: [] }], operation: { security: [] } },
    "'GET /things': { operationId: 'listThings' }",
  ],
  'has only a scheme that is not sent in a header': [
    { schemes: { cookie }, security: [{ cookie: [] }] },
    "'GET /things': { operationId: 'listThings', requires: [['cookie']] }",
  ],
  'has a JSON body of another media type': [
    { operation: { requestBody: { content: { 'application/vnd.api+json': {} } }, security: [] } },
    "send: [inBody({ 'application/vnd.api+json': jsonBody })]",
  ],
  'has several JSON media types of a body': [
    {
      operation: {
        requestBody: { content: { 'application/vnd.api+json': {}, 'application/json': {} } },
        security: [],
      },
    },
    "inBody({ 'application/json': jsonBody, 'application/vnd.api+json': jsonBody })",
  ],
  'has a server for one operation': [
    { operation: { servers: [{ url: 'https://uploads.example.com' }], security: [] } },
    "'GET /things': { operationId: 'listThings', server: 1 }",
  ],
};

test.each(Object.entries(security))('a document that %s', (_, [foreign, row]) => {
  expect(made(foreign).operations).toContain(row);
});

const nullable = { type: 'string', nullable: true };
const list = { type: 'array', items: { anyOf: [nullable, { type: 'integer' }] } };
const body = (content: object) => ({ description: 'A body.', content });
const things = body({ 'application/json': {} });

const wire: Record<string, readonly [operation: object, row: string]> = {
  'a list that can contain null': [
    { parameters: [{ name: 'ids', in: 'query', schema: list }] },
    "send: [inQuery({ ids: style('form', true) })]",
  ],
  'JSON in a form': [
    {
      requestBody: body({
        'application/x-www-form-urlencoded': {
          encoding: {
            blocks: { contentType: 'application/json' },
            other: { contentType: 'text/plain' },
          },
        },
      }),
    },
    'form({ blocks: json })',
  ],
  'styles in multipart, which OpenAPI 3.0 ignores': [
    {
      requestBody: body({
        'multipart/form-data': {
          encoding: { a: { style: 'form', explode: false, contentType: 'text/csv' } },
        },
      }),
    },
    "multipart({ a: 'text/csv' })",
  ],
  'no content of a success': [
    { responses: { 200: { description: 'Done.' }, 404: things } },
    "{ operationId: 'listThings', hasNoContent: true }",
  ],
  'no content of some successes': [
    { responses: { 200: things, 202: { description: 'Later.' } } },
    "receive: received({ '200': { 'application/json': readJson } })",
  ],
  'a success that cannot have content': [
    { responses: { 200: things, 204: { description: 'Done.' } } },
    "{ operationId: 'listThings' }",
  ],
  'errors that are texts and files': [
    {
      responses: {
        200: things,
        302: body({ 'text/html': {} }),
        400: body({ 'text/plain': {}, 'application/problem+json': {} }),
        404: { description: 'None.' },
        default: body({ 'application/pdf': {} }),
      },
    },
    `receive: received(
        { '200': { 'application/json': readJson } },
        {
          '400': { 'text/plain': readText, 'application/problem+json': readJson },
          '404': {},
          default: { 'application/pdf': readText },
        },
      )`,
  ],
};

test.each(Object.entries(wire))('a document can have %s', (_, [operation, row]) => {
  const { operations } = made({ operation: { security: [], ...operation } });
  const compact = (text: string): string =>
    text
      .replace(/,?\s+(?=[)}])|\s+/g, ' ')
      .replace(/\( /g, '(')
      .replace(/ \)/g, ')');
  expect(compact(operations)).toContain(compact(row));
});

test('a member that OpenAPI does not have is ignored, whatever its value is', () => {
  const schema = { type: 'string' };
  const operation = (other: object): object => ({
    parameters: [{ name: 'a', in: 'query', schema, ...other }],
    responses: {
      200: {
        description: 'Things.',
        content: { 'application/json': { schema, ...other } },
        ...other,
      },
    },
  });
  const other = { title: true, summary: 1, default: 2, enum: [3] };
  expect(made({ operation: operation(other) })).toEqual(made({ operation: operation({}) }));
});

test('a part has the style of its encoding in OpenAPI 3.1', () => {
  const encoding = { a: { style: 'form', explode: false, allowReserved: true } };
  const operation = { requestBody: body({ 'multipart/form-data': { encoding } }) };
  const { operations } = made({ openapi: '3.1.0', operation });
  expect(operations).toContain("multipart({ a: style('form', false) })");
});

test('the client uses the first of several servers, and accepts another base URL', () => {
  const servers = [{ url: 'https://one.example' }, { url: 'https://two.example' }];
  const { operations, index } = made({ servers });
  expect(operations).toContain("servers: [{ url: 'https://one.example' }],");
  expect(index).toContain('baseUrl?: string | undefined;');
});

test.each([[[]], [[{ url: '/v3' }]], [undefined]])(
  'without an absolute server URL (%j) the client requires a base URL',
  (servers) => {
    const { operations, index } = made({ servers } as Foreign);
    expect(operations).toContain("servers: [{ url: '' }],");
    expect(index).toContain('  baseUrl: string;');
    expect(index).toContain('(options: ForeignClientOptions): ForeignClient');
  },
);

test('paths that share a path item have an operation each', () => {
  const responses = { 200: { description: 'One.' } };
  const paths = { '/one': { get: { responses } }, '/two': { $ref: '#/paths/~1one' } };
  const openapi = document({ paths });
  const { files } = generate([{ name: 'foreign', openapi, arazzo: undefined, version: undefined }]);
  const schema = files.get('packages/foreign/src/generated/schema.ts')!;
  expect(schema.match(/^ {4}get\w+: \{/gm)).toEqual(['    getOne: {', '    getTwo: {']);
});

test('extensions of paths and responses are neither paths nor responses', () => {
  const responses = { 204: { description: 'Things.' }, 'x-cached': true, 'x-more': { a: 1 } };
  const things = { get: { operationId: 'listThings', responses } };
  const { schema } = made({ paths: { '/things': things, 'x-notes': { a: 1 } } });
  expect(schema).not.toContain('x-');
});

test('a discriminator may name its schemas instead of pointing to them', () => {
  const named = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  const animal = { type: 'object', properties: { kind: { type: 'string' } } };
  const discriminator = { propertyName: 'kind', mapping: { meow: 'Cat' } };
  const { schema } = made({
    schemas: { Cat: animal, Pet: { oneOf: [named('Cat')], discriminator } },
  });
  expect(schema).toContain('kind: "meow"');
});

test('the client compiles, and takes an optional session or credentials', () => {
  const folder = scratch('foreign');
  const { files } = generate([
    { name: 'foreign', openapi: document({}), arazzo: undefined, version: undefined },
  ]);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const program = join(folder, 'program.ts');
  writeFileSync(
    program,
    `import { createSession } from '@x/auth-core';
import { createForeignClient } from './packages/foreign/src/generated/index.ts';
const session = createSession({
  grant: { login: async () => ({ access_token: 'a' }) },
  credentials: {},
  key: 'me',
});
await createForeignClient({ session }).GET('/things');
await createForeignClient().GET('/things');
// @ts-expect-error Unknown path.
await createForeignClient().GET('/thing');
await createForeignClient({ credentials: { bearer: async () => 'a' } }).GET('/things');
// @ts-expect-error Unknown scheme.
createForeignClient({ credentials: { key: 'a' } });
`,
  );
  expect(compile(folder, [program])).toEqual([]);
  expect([...files.keys()].filter((path) => path.includes('arazzo'))).toEqual([]);
  expect(files.get('packages/foreign/package.json')).not.toContain('arazzo');
  rmSync(folder, { recursive: true });
});

const reference = (to: string) => ({
  operation: { parameters: [{ $ref: to }] },
});

test.each([
  [
    'Swagger 2.0',
    '{ "swagger": "2.0", "info": { "title": "Old", "version": "1" }, "paths": {} }',
    'openapi.yaml:1:14  Swagger 2.0 is not supported. Convert the document to OpenAPI 3.0 or 3.1.',
  ],
  [
    'a reference to another file',
    document(reference('other.yaml#/a')),
    'There is no readable file "other.yaml" in "specs/foreign/".',
  ],
  [
    'an unresolved reference',
    document(reference('#/paths/~1things/get/requestBody/content/a')),
    '"#/paths/~1things/get/requestBody/content/a" does not exist in this document.',
  ],
])('%s is reported', (_, openapi, message) => {
  expect(problemsOf(openapi).join('\n')).toContain(message);
});

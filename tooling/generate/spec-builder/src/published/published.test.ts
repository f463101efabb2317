import { type Json, type JsonObject, parsedDocument, readDescription } from '@x/description';
import { expect, test } from 'vitest';
import { published } from './index.ts';

const search: JsonObject = {
  name: 'search',
  in: 'query',
  content: {
    'application/json': {
      schema: { $ref: '#/components/schemas/Search' },
      examples: { all: { value: { limit: 10 } } },
    },
  },
};

function publish(
  schemas: JsonObject,
  parameters: readonly Json[] = [],
  more: JsonObject = {},
): ReturnType<typeof published> {
  const error = {
    description: 'No.',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/ApiError' } } },
  };
  const operation = { operationId: 'login', parameters, ...more, responses: { '400': error } };
  const value = {
    openapi: '3.1.0',
    info: { title: 'Acme', version: '1' },
    paths: { '/login': { post: operation } },
    components: { schemas: { ApiError: { type: 'object' }, ...schemas } },
  };
  const document = parsedDocument('openapi.json', value);
  return published(readDescription({ name: 'acme', openapi: document }).description!.written);
}

const schemasOf = ({ openapi }: { openapi: Json }): JsonObject =>
  ((openapi as JsonObject).components as JsonObject).schemas as JsonObject;

test('a schema with the name of a class of a generator, or of the result of an operation, gets another name', () => {
  const electric = {
    type: 'object',
    required: ['kind'],
    properties: { kind: { const: 'electric' } },
  };
  const union = {
    oneOf: [{ $ref: '#/components/schemas/LoginResult' }],
    discriminator: {
      propertyName: 'kind',
      mapping: { electric: '#/components/schemas/LoginResult' },
    },
  };
  const made = publish({ LoginResult: electric, Union: union, LoginResults: { type: 'object' } });
  const schemas = schemasOf(made);
  expect(Object.keys(schemas)).toEqual([
    'ApiErrorModel',
    'LoginResultModel',
    'Union',
    'LoginResults',
  ]);
  expect(JSON.stringify(made)).not.toMatch(/schemas\/(ApiError|LoginResult)"/);
  expect(schemas.Union).toMatchObject({
    oneOf: [{ $ref: '#/components/schemas/LoginResultModel' }],
    discriminator: { mapping: { electric: '#/components/schemas/LoginResultModel' } },
  });
});

test('only enums that share a value have names for their constants', () => {
  const schemas = schemasOf(
    publish({
      Severity: { type: 'string', enum: ['minor', 'not-known'] },
      Status: { type: 'string', enum: ['MINOR', 'GOOD'] },
      Color: { type: 'string', enum: ['red'] },
    }),
  );
  expect(schemas.Severity).toHaveProperty('x-enum-varnames', ['SeverityMinor', 'SeverityNotKnown']);
  expect(schemas.Status).toHaveProperty('x-enum-varnames', ['StatusMinor', 'StatusGood']);
  expect(schemas.Color).not.toHaveProperty('x-enum-varnames');
});

test('a JSON parameter is declared as a text, and `x-content` of the 3.1 document describes its content', () => {
  const { openapi, openapi30 } = publish({ Search: { type: 'object' } }, [search]);
  const parameter = ['paths', '/login', 'post', 'parameters', 0];
  const text = { type: 'string', description: 'JSON text of a Search.' };
  const examples = { all: { value: '{"limit":10}' } };
  const declared = { name: 'search', in: 'query', examples };
  expect(openapi).toHaveProperty(parameter, {
    ...declared,
    schema: text,
    'x-content': search.content,
  });
  expect(openapi30).toHaveProperty(parameter, { ...declared, schema: text });
});

test('a form with alternatives is one object, with the fields of all', () => {
  const grant = (name: string, field: string): JsonObject => ({
    type: 'object',
    required: ['grant_type', field],
    properties: { grant_type: { type: 'string', const: name }, [field]: { type: 'string' } },
  });
  const oneOf = [
    { $ref: '#/components/schemas/Password' },
    { $ref: '#/components/schemas/Refresh' },
  ];
  const schemas = {
    Password: grant('password', 'username'),
    Refresh: grant('refresh_token', 'refresh_token'),
    Form: { description: 'A grant.', oneOf, discriminator: { propertyName: 'grant_type' } },
  };
  const content = {
    'application/x-www-form-urlencoded': { schema: { $ref: '#/components/schemas/Form' } },
  };
  const { openapi, openapi30 } = publish(schemas, [], { requestBody: { content } });
  const text = { type: 'string' };
  const form = {
    type: 'object',
    description: 'A grant.',
    required: ['grant_type'],
    properties: {
      grant_type: { ...text, enum: ['password', 'refresh_token'] },
      username: text,
      refresh_token: text,
    },
  };
  expect(schemasOf({ openapi }).Form).toEqual(form);
  expect(schemasOf({ openapi: openapi30 }).Form).toEqual(form);
});

test('a multipart form contains its enums, and other members stay references', () => {
  const reference = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
  const Kind = { type: 'string', description: 'What the file is for.', enum: ['logo', 'other'] };
  const Upload = {
    type: 'object',
    properties: {
      kind: { ...reference('Kind'), description: 'The kind.' },
      owner: reference('Owner'),
    },
  };
  const content = { 'multipart/form-data': { schema: reference('Upload') } };
  const schemas = { Kind, Upload, Owner: { type: 'object' }, Row: Upload };
  const { openapi } = publish(schemas, [], { requestBody: { content } });
  expect(schemasOf({ openapi })).toMatchObject({
    Upload: {
      properties: { kind: { ...Kind, description: 'The kind.' }, owner: Upload.properties.owner },
    },
    Row: Upload,
  });
  expect(schemasOf({ openapi })).not.toHaveProperty('Upload.properties.kind.$ref');
});

test('an operation has the parameters of its path before its own, except those that it replaces', () => {
  const parameter = (name: string, more: JsonObject = {}): JsonObject => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
    ...more,
  });
  const value = {
    openapi: '3.1.0',
    info: { title: 'Acme', version: '1' },
    paths: {
      '/files/{kind}/{id}': {
        summary: 'Files',
        parameters: [{ $ref: '#/components/parameters/Kind' }, parameter('id')],
        get: {
          operationId: 'getFile',
          parameters: [parameter('id', { description: 'Of the file.' })],
          responses: { '200': { description: 'Yes.' } },
        },
        delete: { operationId: 'deleteFile', responses: { '204': { description: 'Yes.' } } },
      },
    },
    components: { parameters: { Kind: parameter('kind') } },
  };
  const document = parsedDocument('openapi.json', value);
  const { openapi, openapi30 } = published(
    readDescription({ name: 'acme', openapi: document }).description!.written,
  );
  for (const made of [openapi, openapi30]) {
    const { parameters, ...item } = Object(
      Object((made as JsonObject).paths)['/files/{kind}/{id}'],
    ) as Record<string, JsonObject>;
    expect(parameters).toBeUndefined();
    expect(item.summary).toBe('Files');
    expect(item.get!.parameters).toEqual([
      { $ref: '#/components/parameters/Kind' },
      parameter('id', { description: 'Of the file.' }),
    ]);
    expect(item.delete!.parameters).toEqual([
      { $ref: '#/components/parameters/Kind' },
      parameter('id'),
    ]);
  }
});

test('a reference to a parameter of a path leads to that parameter after it moved', () => {
  const shared = [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }];
  const operation = { operationId: 'getFile', responses: { '200': { description: 'Yes.' } } };
  const same = { $ref: '#/paths/~1files~1%7Bid%7D/parameters/0' };
  const paths = {
    '/files/{id}': { parameters: shared, get: operation },
    '/pages/{id}': { get: { ...operation, operationId: 'getPage', parameters: [same] } },
  };
  const value = { openapi: '3.1.0', info: { title: 'Acme', version: '1' }, paths };
  const document = parsedDocument('openapi.json', value);
  const { openapi } = published(
    readDescription({ name: 'acme', openapi: document }).description!.written,
  );
  const { components, paths: made } = openapi as Record<string, JsonObject>;
  const [name, kept] = Object.entries(components!.parameters as JsonObject)[0]!;
  expect(kept).toEqual(shared[0]);
  expect(Object((made!['/pages/{id}'] as JsonObject).get).parameters).toEqual([
    { $ref: `#/components/parameters/${name}` },
  ]);
});

import type { Json, JsonObject } from '@x/description';
import { expect, test } from 'vitest';
import { ref, rewritten } from '../../test/rule.ts';
import { parameters } from './parameters.ts';

const text: JsonObject = { type: 'string' };

function after(...given: JsonObject[]): {
  parameters: Json | undefined;
  questions: readonly string[];
} {
  const get = { operationId: 'listBoats', parameters: given };
  const schemas = { Filter: { type: 'object', required: ['a'], properties: { a: text, b: text } } };
  const { document, questions } = rewritten(parameters, {
    paths: { '/boats': { get } },
    components: { schemas },
  });
  const paths = document.paths as unknown as { '/boats': { get: JsonObject } };
  return { parameters: paths['/boats'].get.parameters, questions };
}

test('an object in the query becomes one parameter for each member', () => {
  const filter = { name: 'filter', in: 'query', required: true, schema: ref('Filter') };
  expect(after(filter).parameters).toEqual([
    { name: 'a', in: 'query', required: true, schema: text },
    { name: 'b', in: 'query', required: false, schema: text },
  ]);
  expect(after({ ...filter, style: 'deepObject' }).parameters).toMatchObject([
    { name: 'filter[a]' },
    { name: 'filter[b]' },
  ]);
});

test('cookies and headers that OpenAPI ignores are removed', () => {
  const names = ['Accept', 'Content-Type', 'Authorization', 'X-Trace'];
  const headers = names.map((name) => ({ name, in: 'header', schema: text }));
  const { parameters: kept } = after(...headers, { name: 'sid', in: 'cookie', schema: text });
  expect(kept).toEqual([{ name: 'X-Trace', in: 'header', schema: text }]);
});

test('the key of a security scheme is no parameter', () => {
  const headers = ['api-key', 'Api-Username'];
  const given = headers.map((name) => ({ name, in: 'header', schema: text }));
  const { document } = rewritten(parameters, {
    paths: { '/boats': { get: { parameters: given } } },
    components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'Api-Key' } } },
  });
  expect(document.paths).toMatchObject({ '/boats': { get: { parameters: [given[1]] } } });
});

test('an operation requires the scheme of a required parameter', () => {
  const token = { name: 'X-CSRF-Token', in: 'header', required: true, schema: text };
  const get = (name: string, parts: JsonObject): JsonObject => ({
    [`/${name}`]: { get: { operationId: name, parameters: [token], ...parts } },
  });
  const { document, questions } = rewritten(parameters, {
    paths: {
      ...get('none', {}),
      ...get('other', { security: [{ sid: [] }] }),
      ...get('optional', { security: [{ csrf: [] }, { sid: [] }] }),
    },
    components: {
      securitySchemes: {
        sid: { type: 'apiKey', in: 'cookie', name: 'sid' },
        csrf: { type: 'apiKey', in: 'header', name: 'X-CSRF-Token' },
      },
    },
  });
  expect(document.paths).toEqual({
    '/none': { get: { operationId: 'none', security: [{ csrf: [] }] } },
    '/other': { get: { operationId: 'other', security: [{ sid: [], csrf: [] }] } },
    '/optional': { get: { operationId: 'optional', security: [{ csrf: [] }, { sid: [] }] } },
  });
  expect(questions).toEqual([]);
});

test('a required parameter that the draft does not send is a question', () => {
  const lb = { name: 'lb', in: 'cookie', required: true, schema: text };
  const key = { name: 'X-Key', in: 'header', required: true, schema: text };
  const paths = {
    '/a': { get: { operationId: 'a', parameters: [lb, key] } },
    '/b': { get: { operationId: 'b', parameters: [lb] } },
  };
  const components = { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } } };
  const { document, questions } = rewritten(parameters, { paths, components });
  expect(document.paths).toEqual({
    '/a': { get: { operationId: 'a' } },
    '/b': { get: { operationId: 'b' } },
  });
  expect(questions).toEqual([
    'the required cookie parameter "lb" was removed, because clients send only cookies of security schemes (like 1 other operation)',
    'the required header parameter "X-Key" was removed, because it is a credential that no operation names in its security',
  ]);
});

test('an open object and a list of objects are questions', () => {
  const open = { name: 'q', in: 'query', schema: { type: 'object' } };
  const list = { name: 'sort', in: 'query', schema: { type: 'array', items: ref('Filter') } };
  expect(after(open, list)).toEqual({
    parameters: undefined,
    questions: [
      'the parameter "q" was removed, because it is an object',
      'the parameter "sort" was removed, because it is a list of objects',
    ],
  });
});

test('JSON in the query stays, and other content is a text', () => {
  const content = { 'application/json': { schema: ref('Filter') } };
  expect(
    after({ name: 'f', in: 'query', content }, { name: 'h', in: 'header', content }).parameters,
  ).toEqual([
    { name: 'f', in: 'query', content },
    { name: 'h', in: 'header', schema: text },
  ]);
});

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

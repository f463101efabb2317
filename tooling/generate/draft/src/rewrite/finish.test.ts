// The small rules at the end: secrets, unused components, shared responses, evidence.
import { expect, test } from 'vitest';
import { ref, rewritten, schemasAfter } from '../../test/rule.ts';
import { evidence } from './evidence.ts';
import { members } from './members.ts';
import { share } from './share.ts';
import { unused } from './unused.ts';
import { version } from './version.ts';

test('secrets have a format, and objects are open', () => {
  const from = {
    A: {
      type: 'object',
      properties: { password: { type: 'string' }, name: { type: 'string' } },
      additionalProperties: false,
    },
  };
  expect(schemasAfter(members, from)).toEqual({
    A: {
      type: 'object',
      properties: { password: { type: 'string', format: 'password' }, name: { type: 'string' } },
    },
  });
});

test('webhooks and callbacks are removed', () => {
  const get = { operationId: 'a', callbacks: { done: {} } };
  const { document, questions } = rewritten(version, {
    webhooks: { x: {} },
    paths: { '/a': { get } },
  });
  expect(JSON.stringify(document)).not.toMatch(/webhooks|callbacks/);
  expect(questions).toHaveLength(1);
});

test('unused components are removed', () => {
  const content = { 'application/json': { schema: ref('A') } };
  const get = { responses: { 200: { description: 'OK', content } }, security: [{ key: [] }] };
  const schemas = { A: { items: ref('B') }, B: {}, C: { items: ref('C') } };
  const securitySchemes = { key: { type: 'apiKey' }, other: { type: 'apiKey' } };
  const { document } = rewritten(unused, {
    paths: { '/a': { get } },
    components: { schemas, securitySchemes },
  });
  expect(document.components).toEqual({
    schemas: { A: { items: ref('B') }, B: {} },
    securitySchemes: { key: { type: 'apiKey' } },
  });
});

test('an error of several operations becomes a component', () => {
  const operation = { responses: { 200: { description: 'OK' }, 404: { description: 'None' } } };
  const paths = {
    '/a': { get: operation, put: operation },
    '/b': { get: { responses: { 404: { description: 'No b' } } } },
  };
  const { document } = rewritten(share, { paths });
  expect(document.components).toEqual({ responses: { NotFound: { description: 'None' } } });
  expect(document.paths).toMatchObject({
    '/a': {
      put: {
        responses: { 200: { description: 'OK' }, 404: { $ref: '#/components/responses/NotFound' } },
      },
    },
    '/b': { get: { responses: { 404: { description: 'No b' } } } },
  });
});

test('statements that no rule added have the evidence public-docs', () => {
  const get = { responses: { 200: { description: 'OK', 'x-evidence': 'assumed' } } };
  const { document } = rewritten(evidence, {
    paths: { '/a': { get } },
    components: { schemas: { A: {} } },
  });
  expect(document).toMatchObject({
    paths: {
      '/a': {
        get: { 'x-evidence': 'public-docs', responses: { 200: { 'x-evidence': 'assumed' } } },
      },
    },
    components: { schemas: { A: { 'x-evidence': 'public-docs' } } },
  });
});

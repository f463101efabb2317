import type { JsonObject } from '@x/description';
import { expect, test } from 'vitest';
import { ref, rewritten } from '../../test/rule.ts';
import { bodies } from './bodies.ts';

const boat: JsonObject = { type: 'object', properties: { id: { type: 'string' } } };
const json = (schema: JsonObject): JsonObject => ({ content: { 'application/json': { schema } } });

test('objects in bodies become components with a name from the operation', () => {
  const post = {
    operationId: 'addBoat',
    requestBody: json(boat),
    responses: {
      200: { description: 'OK', ...json({ type: 'array', items: { ...boat, description: 'B.' } }) },
    },
  };
  const { document } = rewritten(bodies, { paths: { '/boats': { post } } });
  expect(document).toMatchObject({
    paths: {
      '/boats': {
        post: {
          requestBody: json(ref('AddBoatBody')),
          responses: { 200: json({ type: 'array', items: ref('AddBoatResultItem') }) },
        },
      },
    },
    components: {
      schemas: { AddBoatBody: boat, AddBoatResultItem: { ...boat, description: 'B.' } },
    },
  });
});

test('a request has one media type, which is JSON if there is JSON', () => {
  const content = { 'text/xml': { schema: {} }, 'application/json': { schema: {} } };
  const post = { operationId: 'addBoat', requestBody: { content }, responses: {} };
  const { document, guesses } = rewritten(bodies, { paths: { '/boats': { post } } });
  expect(document.paths).toMatchObject({ '/boats': { post: { requestBody: json({}) } } });
  expect(JSON.stringify(document)).not.toContain('text/xml');
  expect(guesses).toEqual([expect.stringContaining('addBoat')]);
});

test('a response has no second media type with the schema of JSON', () => {
  const schema = ref('Boat');
  const content = {
    'text/plain': { schema },
    'application/json': { schema },
    'text/json': { schema },
    'text/csv': { schema: { type: 'string' } },
  };
  const get = { operationId: 'getBoat', responses: { 200: { description: 'OK', content } } };
  const { document } = rewritten(bodies, { paths: { '/boats': { get } } });
  expect(JSON.stringify(document)).not.toMatch(/text.(plain|json)/);
  expect(document).toMatchObject({
    paths: {
      '/boats': {
        get: {
          responses: {
            200: { content: { 'application/json': { schema }, 'text/csv': {} } },
          },
        },
      },
    },
  });
});

test('the body of a GET is removed', () => {
  const get = { operationId: 'listBoats', requestBody: json(boat), responses: {} };
  const { document, questions } = rewritten(bodies, { paths: { '/boats': { get } } });
  expect(JSON.stringify(document.paths)).not.toContain('requestBody');
  expect(questions).toHaveLength(1);
});

import { expect, test } from 'vitest';
import { rewritten } from '../../test/rule.ts';
import { operations } from './operations.ts';

test('every operation gets an id in camelCase, texts and one tag', () => {
  const { document } = rewritten(operations, {
    tags: [{ name: 'fleet', description: 'All boats.' }, { name: 'unused' }],
    paths: {
      '/api/v1/boats': {
        get: { operationId: 'Boats_list-all', tags: ['fleet', 'other'], summary: 'List.' },
        post: { description: 'Adds a boat. It has no crew.' },
      },
    },
  });
  expect(document.paths).toEqual({
    '/api/v1/boats': {
      get: { operationId: 'boatsListAll', summary: 'List', description: 'List', tags: ['fleet'] },
      post: {
        operationId: 'postApiV1Boats',
        summary: 'Adds a boat',
        description: 'Adds a boat. It has no crew.',
        tags: ['boats'],
      },
    },
  });
  expect(document.tags).toEqual([
    { name: 'fleet', description: 'All boats.' },
    { name: 'boats', description: 'Operations on boats.' },
  ]);
});

test('equal ids become different', () => {
  const get = { operationId: 'list' };
  const { document } = rewritten(operations, { paths: { '/a': { get }, '/b': { get } } });
  expect(document.paths).toMatchObject({
    '/a': { get: { operationId: 'list' } },
    '/b': { get: { operationId: 'list2' } },
  });
});

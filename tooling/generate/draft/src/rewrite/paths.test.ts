import { expect, test } from 'vitest';
import { rewritten } from '../../test/rule.ts';
import { paths } from './paths.ts';

test('a path keeps its trailing slash, and text next to a parameter', () => {
  const given = ['/boats/', '/boats/{id}.json', '/boats/{id}:publish', '/boats/{from}-{to}'];
  const { document, guesses, questions } = rewritten(paths, {
    paths: Object.fromEntries(given.map((path) => [path, { get: {} }])),
  });
  expect(Object.keys(document.paths!)).toEqual(given);
  expect([...guesses, ...questions]).toEqual([]);
});

test('the query of a path becomes parameters', () => {
  const name = { name: 'name', in: 'path', required: true, schema: { type: 'string' } };
  const limit = { name: 'limit', in: 'query', schema: { type: 'integer' } };
  const { document, guesses } = rewritten(paths, {
    paths: {
      '/crew?all=1&named={name}&limit=9': { parameters: [name], get: { parameters: [limit] } },
    },
  });
  const all = { name: 'all', in: 'query', required: true, schema: { type: 'string', enum: ['1'] } };
  const named = { ...name, name: 'named', in: 'query' };
  expect(document.paths).toEqual({
    '/crew': { parameters: [], get: { parameters: [limit, all, named] } },
  });
  expect(guesses).toEqual(['"/crew?all=1&named={name}&limit=9" became "/crew"']);
});

test('a path that is the same as another one is removed, also with a query or a fragment', () => {
  const { document, questions } = rewritten(paths, {
    paths: {
      '/boats/{id}': { get: {} },
      '/boats/{name}': { get: {} },
      '/boats/{id}#sold': { get: {}, put: {} },
      '/boats/{id}?sold=1': { get: {} },
    },
  });
  expect(Object.keys(document.paths!)).toEqual(['/boats/{id}']);
  expect(questions).toEqual([
    '"/boats/{name}" was removed, because it is the same path as "/boats/{id}": GET',
    '"/boats/{id}#sold" was removed, because it is the same path as "/boats/{id}": GET, PUT',
    '"/boats/{id}?sold=1" was removed, because it is the same path as "/boats/{id}": GET',
  ]);
});

test('characters that a path cannot have are encoded, and a repeated parameter is renamed', () => {
  const { document } = rewritten(paths, { paths: { '/old boats/{id}/crew/{id}': { get: {} } } });
  expect(document.paths).toMatchObject({
    '/old%20boats/{id}/crew/{id2}': { get: { parameters: [{ name: 'id' }, { name: 'id2' }] } },
  });
});

test('paths that differ only in the names of parameters become one, with the names of the first', () => {
  const name = { name: 'boat_id', in: 'path', required: true, schema: { type: 'integer' } };
  const { document, questions } = rewritten(paths, {
    paths: { '/boats/{id}': { get: {} }, '/boats/{boat_id}': { parameters: [name], patch: {} } },
  });
  expect(document.paths).toMatchObject({
    '/boats/{id}': { get: {}, patch: { parameters: [{ ...name, name: 'id' }] } },
  });
  expect(Object.keys(document.paths!)).toEqual(['/boats/{id}']);
  expect(questions).toEqual([]);
});

test('the parameters of the path are declared, and no others', () => {
  const other = { name: 'x', in: 'path', required: true, schema: {} };
  const { document } = rewritten(paths, {
    paths: { '/boats/{id}': { get: { parameters: [other] } } },
  });
  expect(document.paths).toMatchObject({
    '/boats/{id}': {
      get: { parameters: [{ name: 'id', in: 'path', required: true, 'x-evidence': 'assumed' }] },
    },
  });
});

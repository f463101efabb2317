import { expect, test } from 'vitest';
import { rewritten } from '../../test/rule.ts';
import { paths } from './paths.ts';

test('a path loses its query, but not its trailing slash', () => {
  const { document, guesses } = rewritten(paths, {
    paths: { '/boats/': { get: {} }, '/crew?all=1': { get: {} } },
  });
  expect(Object.keys(document.paths!)).toEqual(['/boats/', '/crew']);
  expect(guesses).toHaveLength(1);
});

test('a path with text next to a parameter, and a repeated path, are removed', () => {
  const { document, questions } = rewritten(paths, {
    paths: {
      '/boats/{id}': { get: {} },
      '/boats/{id}.json': { get: {} },
      '/boats/{name}': { get: {} },
    },
  });
  expect(Object.keys(document.paths!)).toEqual(['/boats/{id}']);
  expect(questions).toEqual([
    '"/boats/{id}.json" was removed, because it has text next to a parameter: GET',
    '"/boats/{name}" was removed, because it is the same as another path: GET',
  ]);
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

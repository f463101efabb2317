import { expect, test } from 'vitest';
import { jsonAsText } from './parameter.ts';

test('a JSON parameter becomes a text, and so do its examples', () => {
  const content = {
    'application/json': {
      schema: { $ref: '#/components/schemas/Search' },
      examples: { ten: { summary: 'Ten', value: { limit: 10 } } },
    },
  };
  expect(jsonAsText({ name: 'search', in: 'query', content })).toEqual({
    name: 'search',
    in: 'query',
    schema: { type: 'string', description: 'JSON text of a Search.' },
    examples: { ten: { summary: 'Ten', value: '{"limit":10}' } },
  });
});

test('any other parameter is not changed', () => {
  const parameter = { name: 'limit', in: 'query', schema: { type: 'integer' } };
  expect(jsonAsText(parameter)).toBe(parameter);
});

// How the inputs of a list select and sort its elements: `x-filter`, `x-operator` and `x-sort`.
import { expect, test } from 'vitest';
import { formatProblem, parsedDocument, readDescription } from '../index.ts';

/** Reads an operation whose query parameter `search` has this schema. */
function readWith(schema: object) {
  const openapi = {
    openapi: '3.1.0',
    info: { title: 'Boats', version: '1' },
    servers: [{ url: 'https://api.test' }],
    paths: {
      '/boats': {
        get: {
          operationId: 'listBoats',
          security: [],
          parameters: [{ name: 'search', in: 'query', schema }],
          responses: { 200: { description: 'The boats.' } },
        },
      },
    },
  };
  const { description, problems } = readDescription({
    name: 'boats',
    openapi: parsedDocument('openapi.yaml', openapi),
    isForeign: false,
  });
  return {
    selectors: description?.api.operations.get('listBoats')?.selection,
    problems: problems.map(formatProblem),
  };
}

const condition = (of: unknown) => ({
  'x-filter': 'members',
  type: 'object',
  additionalProperties: {
    type: 'object',
    properties: { is: { 'x-operator': 'equals' }, of: { type: 'object', 'x-operator': of } },
  },
});

test('a filter names the conditions that combine others', () => {
  const { selectors } = readWith(condition({ and: '$AND', not: '$NOT' }));
  expect(selectors?.[0]?.combinations).toEqual({
    member: 'of',
    byName: new Map([
      ['$AND', 'and'],
      ['$NOT', 'not'],
    ]),
  });
  expect(selectors?.[0]?.operators).toEqual(new Map([['is', 'equals']]));
});

test.each([
  [condition({ xor: '$XOR' }), '"x-operator" cannot have "xor" here. Write the names'],
  [condition({ or: 1 }), '"x-operator" cannot have "or" here. Write the names'],
  [condition('equal'), '"x-operator" cannot be "equal".'],
  [{ 'x-filter': 1 }, '"x-filter" has to be a string.'],
  [{ 'x-filter': 'members', type: 'object' }, 'The members of this filter have no "x-operator".'],
  [{ 'x-sort': 'name' }, '"x-sort" has no sort order.'],
])('an invalid input is reported: %j', (schema, message) => {
  expect(readWith(schema).problems).toContainEqual(expect.stringContaining(message));
});

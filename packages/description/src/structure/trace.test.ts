import { expect, test } from 'vitest';
import { readDescription } from '../description.ts';
import { parsePointer } from '../json/pointer.ts';
import { parsedDocument } from '../problems/document.ts';
import { pathOf } from '../problems/place.ts';
import { trace } from './trace.ts';

const boat = {
  type: 'object',
  properties: { parameters: { type: 'string' }, crew: { items: { type: 'string' } } },
};
const openapi = {
  openapi: '3.1.0',
  info: { title: 'Boats', version: '1' },
  paths: {
    '/boats': {
      get: { operationId: 'a', responses: { 200: { $ref: '#/components/responses/A' } } },
    },
  },
  components: {
    schemas: { Boat: boat },
    responses: {
      A: {
        description: 'A boat.',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Boat' } } },
      },
    },
  },
};
const { description } = readDescription({
  name: 'boats',
  openapi: parsedDocument('openapi.json', openapi),
});

function traced(pointer: string) {
  return trace(description!.written, parsePointer(pointer));
}

test('a path leads through references, and each object has its kind and its keys', () => {
  const { objects, rest } = traced(
    '/paths/~1boats/get/responses/200/content/application~1json/schema/properties/crew/items/type',
  );
  expect(objects.map(({ kind, keys }) => [kind, ...keys])).toEqual([
    ['OpenAPI'],
    ['Paths', 'paths'],
    ['PathItem', '/boats'],
    ['Operation', 'get'],
    ['Responses', 'responses'],
    ['Response', '200'],
    ['MediaType', 'content', 'application/json'],
    ['Schema', 'schema'],
    ['Schema', 'properties', 'crew'],
    ['Schema', 'items'],
  ]);
  expect(rest).toEqual(['type']);
});

test('a reference to a component schema has its name, and its target is the component', () => {
  const last = traced(
    '/paths/~1boats/get/responses/200/content/application~1json/schema',
  ).objects.at(-1)!;
  expect(last.component).toBe('Boat');
  expect(pathOf(last.target)).toEqual(['components', 'schemas', 'Boat']);
});

test('a property has the name of a keyword, and is a schema', () => {
  const { objects } = traced('/components/schemas/Boat/properties/parameters');
  expect(objects.at(-1)).toMatchObject({ kind: 'Schema', keys: ['properties', 'parameters'] });
});

test('a missing value has the kind that it would have', () => {
  const { objects } = traced('/paths/~1gone/post/parameters/0');
  expect(objects.map(({ kind }) => kind)).toEqual([
    'OpenAPI',
    'Paths',
    'PathItem',
    'Operation',
    'Parameter',
  ]);
  expect(objects.at(-1)!.place.value).toBeUndefined();
});

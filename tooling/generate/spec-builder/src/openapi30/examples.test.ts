import { type Json, parsedDocument, readDescription, valueAt } from '@x/description';
import { expect, test } from 'vitest';
import { convertTo30 } from './convert.ts';

const thing = { $ref: '#/components/schemas/Thing' };
const nullable = { anyOf: [thing, { type: 'null' }] };
const schemas = {
  Thing: {
    type: 'object',
    properties: { id: { type: ['string', 'null'] }, other: nullable, many: { items: nullable } },
  },
};

/** Converts a response with these examples. */
function convert(examples: Json, schema: Json = thing): Json | undefined {
  const response = { description: 'It.', content: { 'application/json': { schema, examples } } };
  const shared = { nothing: { value: { other: null } }, something: { value: { other: {} } } };
  const document = parsedDocument('openapi.json', {
    openapi: '3.1.0',
    components: { schemas, examples: shared, responses: { it: response } },
  });
  const { description } = readDescription({ name: 'acme', openapi: document });
  const place = ['components', 'responses', 'it', 'content', 'application/json', 'examples'];
  return valueAt(convertTo30(description!.written), place);
}

test('a member of an example that is null for a reference is removed, at any depth', () => {
  const value = { id: null, other: { other: null, id: 'a' }, many: [{ other: null }] };
  expect(convert({ it: { summary: 'It.', value } })).toEqual({
    it: { summary: 'It.', value: { id: null, other: { id: 'a' }, many: [{}] } },
  });
});

test('a list with such an item is removed, and so is the example if nothing remains', () => {
  expect(convert({ it: { value: { many: [{}, null] } } })).toEqual({ it: { value: {} } });
  const list = { type: 'array', items: nullable };
  const examples = { some: { value: [{}] }, none: { value: [{}, null] } };
  expect(convert(examples, list)).toEqual({ some: { value: [{}] } });
});

test('a reference to an example stays, unless the example changes', () => {
  const nothing = { $ref: '#/components/examples/nothing' };
  const something = { $ref: '#/components/examples/something' };
  expect(convert({ nothing, something })).toEqual({ nothing: { value: {} }, something });
});

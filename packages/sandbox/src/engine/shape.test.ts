import { expect, test } from 'vitest';
import { schemaFrom } from '../../test/schema.ts';
import type { DocumentedResponse } from '../document/operations.ts';
import { Schemas } from '../document/schemas.ts';
import type { Json, JsonObject } from '../json.ts';
import { draftOf, omit } from './shape.ts';

const text: JsonObject = { type: 'string' };
const pair: JsonObject = {
  type: 'object',
  required: ['token'],
  properties: { token: text, expires: text },
};

function without(properties: JsonObject, required: string[], example: Json): Json | undefined {
  const schema = schemaFrom({ type: 'object', required, properties });
  const response: DocumentedResponse = {
    key: '200',
    mediaType: 'application/json',
    schema,
    examples: [],
    headers: {},
    headerSchemas: {},
    links: [],
  };
  const draft = draftOf(response, example);
  const pointer = 'pair' in properties ? ['pair', 'token'] : ['token'];
  return omit(draft, { in: 'body', pointer }, new Schemas({})) ? draft.body : undefined;
}

test('an optional member is omitted', () => {
  expect(without({ token: text }, [], { token: 'x', a: 1 })).toEqual({ a: 1 });
});

test('a nullable member that is required becomes null', () => {
  const token: JsonObject = { type: ['string', 'null'] };
  expect(without({ token }, ['token'], { token: 'x' })).toEqual({ token: null });
});

test('a required member is omitted with the optional or nullable object that contains it', () => {
  const example = { pair: { token: 'x', expires: 'y' } };
  expect(without({ pair }, [], example)).toEqual({});
  const nullable: JsonObject = { anyOf: [pair, { type: 'null' }] };
  expect(without({ pair: nullable }, ['pair'], example)).toEqual({ pair: null });
});

test('a member that is required at every level stays', () => {
  expect(without({ pair }, ['pair'], { pair: { token: 'x' } })).toBe(undefined);
});

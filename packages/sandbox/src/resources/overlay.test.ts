import { expect, test } from 'vitest';
import { schemaFrom } from '../../test/schema.ts';
import { Schemas } from '../document/schemas.ts';
import type { Json, JsonObject } from '../json.ts';
import { merge, overlay } from './overlay.ts';

const schemas = new Schemas({});
const text = { type: 'string' };
const shape = {
  type: 'object',
  maxProperties: 2,
  properties: { a: text, b: text, c: text, list: { type: 'array', items: text } },
};

function laid(base: Json, value: Json, schema: JsonObject = shape): Json | undefined {
  return overlay(base, value, { schema: schemaFrom(schema), schemas });
}

test('objects are merged member by member, and a list is replaced', () => {
  expect(laid({ a: '1', list: ['x', 'y'] }, { list: ['z'] })).toEqual({ a: '1', list: ['z'] });
});

test('a member that is invalid against its own schema is omitted', () => {
  expect(laid({ a: '1' }, { a: 2, b: '3' })).toEqual({ a: '1', b: '3' });
});

test('a result that is invalid as a whole is discarded', () => {
  expect(laid({ a: '1', b: '2' }, { c: '3' })).toBe(undefined);
});

test('without a schema nothing is merged', () => {
  expect(overlay({ a: '1' }, { a: '2' }, { schema: undefined, schemas })).toEqual({ a: '1' });
});

test('merging recurses into objects, replaces other values and keeps null', () => {
  const before = { a: { b: 1, c: 2 }, d: [1, 2] };
  expect(merge(before, { a: { b: null }, d: [3] })).toEqual({ a: { b: null, c: 2 }, d: [3] });
  expect(before).toEqual({ a: { b: 1, c: 2 }, d: [1, 2] });
});

test('a member called __proto__ does not become the prototype', () => {
  const merged = merge({}, JSON.parse('{"a":{"__proto__":{"polluted":true}}}'));
  expect(JSON.stringify(merged)).toBe('{"a":{}}');
  expect(merged).not.toHaveProperty('a.polluted');
});

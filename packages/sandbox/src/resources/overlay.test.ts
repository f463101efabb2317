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

test('members are laid over one by one, and a list as a whole', () => {
  expect(laid({ a: '1', list: ['x', 'y'] }, { list: ['z'] })).toEqual({ a: '1', list: ['z'] });
});

test('what does not fit its own schema is left out', () => {
  expect(laid({ a: '1' }, { a: 2, b: '3' })).toEqual({ a: '1', b: '3' });
});

test('a mixture that does not fit the schema as a whole is refused', () => {
  expect(laid({ a: '1', b: '2' }, { c: '3' })).toBe(undefined);
});

test('without a schema nothing is laid over', () => {
  expect(overlay({ a: '1' }, { a: '2' }, { schema: undefined, schemas })).toEqual({ a: '1' });
});

test('merging goes into objects, replaces all else and keeps null', () => {
  const before = { a: { b: 1, c: 2 }, d: [1, 2] };
  expect(merge(before, { a: { b: null }, d: [3] })).toEqual({ a: { b: null, c: 2 }, d: [3] });
  expect(before).toEqual({ a: { b: 1, c: 2 }, d: [1, 2] });
});

test('a member called __proto__ does not become the prototype', () => {
  const merged = merge({}, JSON.parse('{"a":{"__proto__":{"polluted":true}}}'));
  expect(JSON.stringify(merged)).toBe('{"a":{}}');
  expect(merged).not.toHaveProperty('a.polluted');
});

import { expect, test } from 'vitest';
import type { Json, JsonObject } from '../json.ts';
import { Validator } from './validator.ts';

const validator = new Validator({
  components: { schemas: { Name: { type: 'string', minLength: 2 } } },
});

test.each<[JsonObject, Json, string, string]>([
  [{ type: 'string' }, 1, '', 'must be string'],
  [{ type: ['string', 'null'] }, 1, '', 'must be string or null'],
  [{ minimum: 3 }, 2, '', 'must be >= 3'],
  [{ enum: ['a', 1] }, 'b', '', 'must be one of "a", 1'],
  [{ const: 'a' }, 'b', '', 'must be "a"'],
  [{ required: ['a/b'] }, {}, '', 'must have the member "a/b"'],
  [
    { properties: { a: { additionalProperties: false } } },
    { a: { 'b/c': 1 } },
    '/a',
    'must not have the member "b/c"',
  ],
  [
    { properties: { list: { items: { $ref: '#/components/schemas/Name' } } } },
    { list: ['ab', 'c'] },
    '/list/1',
    'must have at least 2 characters',
  ],
  [{ anyOf: [{ $ref: '#/components/schemas/Name' }, { type: 'null' }] }, 7, '', 'must be string'],
  [{ properties: { 'ä#1': { minimum: 1 } } }, { 'ä#1': 0 }, '/ä#1', 'must be >= 1'],
  [{ format: 'uuid' }, 'x', '', 'must have the format "uuid"'],
  [{ type: 'integer', format: 'int32' }, 2 ** 31, '', 'must be <= 2147483647'],
  [{ format: 'int32', minimum: 0 }, -1, '', 'must be >= 0'],
  [
    { properties: { default: { nullable: true, minimum: 1 } } },
    { default: 0 },
    '/default',
    'must be >= 1',
  ],
])('%j rejects %j and says where and why', (schema, value, pointer, message) => {
  expect(validator.mismatch({ raw: schema }, value)).toEqual({ pointer, message });
});

test.each([
  [{ nullable: true, type: 'string' }],
  [{ nullable: true, $ref: '#/components/schemas/Name' }],
  [{ nullable: true, enum: ['a'] }],
])('null is accepted by %j', (raw) => {
  expect(validator.accepts({ raw }, null)).toBe(true);
  expect(validator.accepts({ raw: { ...raw, nullable: false } }, null)).toBe(false);
});

test('a message contains nothing of the rejected value', () => {
  const raw = { type: 'string', const: 'a', maxLength: 1, pattern: '^a$' };
  expect(JSON.stringify(validator.mismatch({ raw }, 'hunter2'))).not.toContain('hunter2');
});

test.each([
  ['^[\\w-.]+$', 'a-b.c', 'a b'],
  ['^[.-\\w]+$', 'a-b.c', 'a b'],
  ['^\\+?[0-9\\-\\ ]+$', '+1 2-3', '1_2'],
  ['^\\d+\\-\\d+$', '1-2', '1'],
  ['^\\é\\@$', 'é@', 'é'],
  ['^[\\\\d-x]\\#$', '\\#', '-#'],
])(
  'the pattern %s, which is not valid with the flag "u", accepts %s and rejects %s',
  (pattern, valid, invalid) => {
    const names = { additionalProperties: false, patternProperties: { [pattern]: true } };
    for (const [raw, given] of [
      [{ pattern }, (text: string) => text],
      [names, (text: string) => ({ [text]: 1 })],
    ] as const) {
      expect(validator.accepts({ raw }, given(valid))).toBe(true);
      expect(validator.accepts({ raw }, given(invalid))).toBe(false);
    }
  },
);

test.each(['(?i)^a$', '\\Aa\\z', '[[:alpha:]]'])(
  'the pattern %s of another dialect is not checked',
  (pattern) => {
    const names = { additionalProperties: false, patternProperties: { [pattern]: { minimum: 1 } } };
    expect(validator.accepts({ raw: { pattern, maxLength: 1 } }, 'b')).toBe(true);
    expect(validator.accepts({ raw: { pattern, maxLength: 1 } }, 'bb')).toBe(false);
    expect(validator.accepts({ raw: names }, { b: 1 })).toBe(true);
    expect(validator.accepts({ raw: names }, { b: 0 })).toBe(false);
  },
);

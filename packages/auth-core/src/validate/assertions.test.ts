// The keywords that apply other schemas. As in JSON Schema 2020-12, each one accepts values of the types that it does
// not apply to. The examples have no type of their own, as the generated schemas of such keywords.
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import {
  type AnySchema,
  anyOf,
  applies,
  type Check,
  contains,
  dependent,
  exactlyOne,
  has,
  namedLike,
  names,
  not,
  when,
} from './index.ts';

interface Case {
  readonly keyword: string;
  /** A function, so that a check that cannot be created fails only its own tests. */
  readonly check: () => Check<unknown>;
  /** What a rejection reports. */
  readonly expected: string;
  readonly valid: readonly unknown[];
  readonly invalid: readonly unknown[];
}

/** Accepts nothing: no rejection is possible where the keyword does not apply it. */
const nothing = z.never();
const one = z.literal(1);
const cat = z.looseObject({ kind: z.literal('cat') });
const withLives = z.looseObject({ lives: z.number() });
const short = z.string().check(z.maxLength(2));

/** Has a value of every type but the given one. */
function without(type: string): unknown[] {
  const all = {
    array: [[], [1]],
    boolean: [true],
    null: [null],
    number: [1],
    object: [{}],
    string: ['a'],
  };
  return Object.entries(all).flatMap(([name, values]) => (name === type ? [] : values));
}

const cases: readonly Case[] = [
  ...(['array', 'boolean', 'null', 'number', 'object', 'string'] as const).map((type) => ({
    keyword: `type ${type}`,
    check: () => applies(type, nothing),
    expected: `a valid ${type}`,
    valid: without(type),
    invalid: {
      array: [[], [1]],
      boolean: [false],
      null: [null],
      number: [0],
      object: [{}],
      string: [''],
    }[type],
  })),
  {
    keyword: 'a restriction of one type',
    check: () => applies('string', short),
    expected: 'a valid string',
    valid: ['', 'ab', 123, ['abc']],
    invalid: ['abc'],
  },
  {
    keyword: 'not',
    check: () => not(cat),
    expected: 'a value that "not" allows',
    valid: [{ kind: 'dog' }, {}, null, 'cat'],
    invalid: [{ kind: 'cat' }, { kind: 'cat', lives: 9 }],
  },
  {
    keyword: 'if, then, else',
    check: () => when(cat, withLives, z.looseObject({ tail: z.boolean() })),
    expected: 'a value that "if" allows',
    valid: [
      { kind: 'cat', lives: 9 },
      { kind: 'dog', tail: true },
    ],
    invalid: [{ kind: 'cat', tail: true }, { kind: 'dog', lives: 9 }, {}],
  },
  {
    keyword: 'anyOf',
    check: () => anyOf(cat, withLives),
    expected: 'one of the alternatives',
    valid: [{ kind: 'cat' }, { lives: 9 }, { kind: 'cat', lives: 9 }],
    invalid: [{}, { kind: 'dog' }, null],
  },
  {
    keyword: 'oneOf',
    check: () => exactlyOne(cat, withLives),
    expected: 'exactly one of the alternatives',
    valid: [{ kind: 'cat' }, { kind: 'dog', lives: 9 }],
    invalid: [{}, { kind: 'cat', lives: 9 }, null],
  },
  {
    keyword: 'contains',
    check: () => contains(one, 1),
    expected: 'an array that contains certain items',
    valid: [[1], [2, 1], [1, 1, 1], {}, 'a', null, { length: 0 }],
    invalid: [[], [2], ['1']],
  },
  {
    keyword: 'minContains and maxContains',
    check: () => contains(one, 2, 3),
    expected: 'an array that contains certain items',
    valid: [[1, 1], [1, 2, 1, 1], {}, null],
    invalid: [[], [1, 2], [1, 1, 1, 1]],
  },
  {
    keyword: 'propertyNames',
    check: () => names(short),
    expected: 'an object with valid names',
    valid: [{}, { a: 1, bc: 'long' }, ['long'], 'long', null, 1],
    invalid: [{ abc: 1 }, { a: 1, abc: 1 }],
  },
  {
    keyword: 'propertyNames that allows none',
    check: () => names(nothing),
    expected: 'an object with valid names',
    valid: [{}, [1], 'a', null],
    invalid: [{ a: 1 }],
  },
  {
    keyword: 'patternProperties',
    check: () => namedLike(['id'], one, [/^x-/u, short], [/-n$/u, z.string()]),
    expected: 'an object with valid members',
    valid: [
      {},
      { id: [] },
      { 'x-a': 'ab', other: 1 },
      { 'x-n': 'ab', 'a-n': 'abc' },
      [2],
      'a',
      null,
    ],
    invalid: [{ 'x-a': 1 }, { other: 2 }, { 'x-n': 'abc' }, { id: 1, 'a-n': 1 }],
  },
  {
    keyword: 'required',
    check: () => has('a', 'b'),
    expected: 'an object with a, b',
    valid: [{ a: 1, b: 2, c: 3 }, { a: null, b: undefined }, [], 'a', null, 1],
    invalid: [{}, { a: 1 }, { b: 1 }],
  },
  {
    keyword: 'required, with a name that each object inherits',
    check: () => has('toString'),
    expected: 'an object with toString',
    valid: [{ toString: 1 }],
    invalid: [{}],
  },
  {
    keyword: 'dependentRequired and dependentSchemas',
    check: () => dependent('kind', withLives),
    expected: 'a valid object with kind',
    valid: [{}, { tail: true }, { kind: 'cat', lives: 9 }, [], null, 'kind', 1],
    invalid: [{ kind: 'cat' }, { kind: null, lives: '9' }],
  },
  {
    keyword: 'dependentRequired of an array, which has a length',
    check: () => dependent('length', nothing),
    expected: 'a valid object with length',
    valid: [[], [1], 'a', {}],
    invalid: [{ length: 1 }],
  },
];

test.for(cases)('$keyword accepts what the standard allows', ({ check, valid }) => {
  const schema = z.unknown().check(check());
  expect(valid.filter((value) => !schema.safeParse(value).success)).toEqual([]);
});

test.for(cases)('$keyword rejects other values, and tells why', ({ check, invalid, expected }) => {
  const schema = z.unknown().check(check());
  const issues = invalid.map((value) => schema.safeParse(value).error?.issues);
  expect(issues).toEqual(
    invalid.map(() => [expect.objectContaining({ code: 'custom', params: { expected } })]),
  );
});

test('an asynchronous schema accepts no value, because a check is synchronous', () => {
  const later: AnySchema = { '~standard': { validate: async () => ({}) } };
  expect(z.unknown().check(applies('string', later)).safeParse('a').success).toBe(false);
  expect(z.unknown().check(not(later)).safeParse('a').success).toBe(true);
});

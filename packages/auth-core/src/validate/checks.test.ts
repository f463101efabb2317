// The checks of numbers, lengths and values. Each one is used as in a generated schema: `schema.check(…)`.
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import {
  above,
  atLeast,
  atMost,
  below,
  binary,
  type Check,
  equal,
  int32,
  integer,
  items,
  length,
  members,
  multipleOf,
  oneOf,
  open,
  other,
  pattern,
  present,
  unique,
} from './index.ts';

interface Case {
  /** What a rejection reports. */
  readonly expected: string;
  /** A function, so that a check that cannot be created fails only its own tests. */
  readonly schema: () => z.ZodMiniType;
  readonly valid: readonly unknown[];
  readonly invalid: readonly unknown[];
}

const number = (check: Check<number>) => z.number().check(check);
const text = (check: Check<string>) => z.string().check(check);
const list = (check: Check<readonly unknown[]>) => z.array(z.unknown()).check(check);
const object = (check: Check<object>) => z.looseObject({}).check(check);
const any = (check: Check<unknown>) => z.unknown().check(check);

/** The sum of a thousand tenths differs from 100 by 1.4e-12, because each addition rounds. */
const hundred = Array.from({ length: 1000 }, () => 0.1).reduce((sum, one) => sum + one);

const cases: readonly Case[] = [
  {
    expected: 'int32',
    schema: () => number(int32),
    valid: [0, -0, 1, 2 ** 31 - 1, -(2 ** 31)],
    invalid: [0.5, 2 ** 31, -(2 ** 31) - 1, 2 ** 32],
  },
  {
    expected: 'integer',
    schema: () => number(integer),
    valid: [0, -1, 2 ** 31, Number.MAX_SAFE_INTEGER],
    invalid: [0.5, 2 ** 53],
  },
  { expected: 'at least 2', schema: () => number(atLeast(2)), valid: [2, 3], invalid: [1, 1.9] },
  { expected: 'at most 2', schema: () => number(atMost(2)), valid: [2, 1], invalid: [3, 2.1] },
  { expected: 'more than 2', schema: () => number(above(2)), valid: [2.1, 3], invalid: [2, 1] },
  { expected: 'less than 2', schema: () => number(below(2)), valid: [1.9, 1], invalid: [2, 3] },
  {
    expected: 'a multiple of 0.1',
    schema: () => number(multipleOf(0.1)),
    valid: [0, 0.1, 0.1 + 0.2, -0.3, 1e20, hundred],
    invalid: [0.25, 0.15, 0.1001, -0.25],
  },
  {
    expected: 'a multiple of 0.01',
    schema: () => number(multipleOf(0.01)),
    valid: [1.1, 4.35, 81_129_638.41, -81_129_638.41],
    invalid: [0.005, 81_129_638.415, 0.010_000_1],
  },
  {
    expected: 'a multiple of 3',
    schema: () => number(multipleOf(3)),
    valid: [0, 3, -6],
    invalid: [1, 4],
  },
  {
    expected: 'text of 2 to 3 characters',
    schema: () => text(length(2, 3)),
    valid: ['ab', 'abc', '😀😀', '😀😀😀'],
    invalid: ['', 'a', '😀', 'abcd'],
  },
  {
    expected: 'text of 2 or more characters',
    schema: () => text(length(2)),
    valid: ['ab', 'a'.repeat(1000)],
    invalid: ['', 'a'],
  },
  {
    expected: 'array of 1 to 2 items',
    schema: () => list(items(1, 2)),
    valid: [[null], [1, 1]],
    invalid: [[], [1, 2, 3]],
  },
  {
    expected: 'array of 1 or more items',
    schema: () => list(items(1)),
    valid: [[1]],
    invalid: [[]],
  },
  {
    expected: 'object of 1 to 2 members',
    schema: () => object(members(1, 2)),
    valid: [{ a: 1 }, { a: 1, b: null }],
    invalid: [{}, { a: 1, b: 2, c: 3 }],
  },
  {
    expected: 'object of 2 or more members',
    schema: () => object(members(2)),
    valid: [{ a: 1, b: 2, c: 3 }],
    invalid: [{ a: 1 }],
  },
  {
    expected: 'text like ^c.t$',
    schema: () => text(pattern(/^c.t$/u)),
    valid: ['cat', 'c😀t'],
    invalid: ['', 'cats'],
  },
  {
    expected: 'unique items',
    schema: () => list(unique),
    valid: [
      [],
      [1, '1', true, 'true', null, 'null'],
      [{ a: 1 }, { a: 2 }],
      [
        [1, 2],
        [2, 1],
      ],
    ],
    invalid: [
      [1, 1],
      ['a', 'b', 'a'],
      [null, null],
      [
        { a: 1, b: [{ c: 1, d: 2 }] },
        { b: [{ d: 2, c: 1 }], a: 1 },
      ],
    ],
  },
  {
    expected: 'binary',
    schema: () => any(binary),
    valid: [new Blob(['a']), new File(['a'], 'a.txt')],
    invalid: ['a', null, undefined, { size: 1 }],
  },
  {
    expected: 'value',
    schema: () => any(present),
    valid: [null, 0, '', false],
    invalid: [undefined],
  },
  {
    expected: '"cat"',
    schema: () => any(oneOf('cat')),
    valid: ['cat'],
    invalid: ['Cat', '', null],
  },
  {
    expected: 'one of "cat", 1, null',
    schema: () => any(oneOf('cat', 1, null)),
    valid: ['cat', 1, null],
    invalid: ['1', 'null', undefined, 2],
  },
  {
    expected: 'one of {"kind":"cat","lives":9}, [1,2]',
    schema: () => any(equal({ kind: 'cat', lives: 9 }, [1, 2])),
    valid: [{ kind: 'cat', lives: 9 }, { lives: 9, kind: 'cat' }, [1, 2]],
    invalid: [
      { kind: 'cat' },
      { kind: 'cat', lives: '9' },
      { kind: 'cat', lives: 9, tail: true },
      [2, 1],
      [1],
      { 0: 1, 1: 2 },
      null,
      undefined,
      '[1,2]',
    ],
  },
  {
    expected: '{"a":null}',
    schema: () => any(equal({ a: null })),
    valid: [{ a: null }],
    invalid: [{}, null, { a: {} }, { a: 'null' }],
  },
  {
    expected: 'other value',
    schema: () => any(other('cat', 1)),
    valid: ['dog', '1', null, undefined],
    invalid: ['cat', 1],
  },
];

test.for(cases)('$expected: valid values are accepted', ({ schema: create, valid }) => {
  const schema = create();
  expect(valid.filter((value) => !schema.safeParse(value).success)).toEqual([]);
});

test.for(cases)('$expected: a rejection tells it', ({ schema: create, invalid, expected }) => {
  const schema = create();
  const issues = invalid.map((value) => schema.safeParse(value).error?.issues);
  expect(issues).toEqual(
    invalid.map(() => [expect.objectContaining({ code: 'custom', params: { expected } })]),
  );
});

test('an open enumeration accepts every value, and exposes the known ones', () => {
  const check = open('on', 'off');
  const schema = z.string().check(check);
  expect(['on', 'off', 'asleep'].filter((value) => !schema.safeParse(value).success)).toEqual([]);
  expect(check.known).toEqual(['on', 'off']);
});

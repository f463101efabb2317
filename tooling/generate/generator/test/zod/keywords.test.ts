// Tests every schema keyword, alone and combined, with one pool of values: zod accepts the same values as a JSON Schema
// validator. The providers' documents do not use all keywords.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Declaration, declare } from '../../src/zod/components.ts';
import { declaration } from '../../src/zod/emit.ts';
import { scratch } from '../compile.ts';
import { type Direction, judgeOf } from './judge.ts';
import type { Schema } from './samples.ts';

const text = { type: 'string' };
const cat = {
  type: 'object',
  required: ['kind', 'lives'],
  properties: { kind: { type: 'string', const: 'cat' }, lives: { type: 'integer' } },
};
const dog = {
  type: 'object',
  required: ['kind'],
  properties: { kind: { type: 'string', const: 'dog' }, tail: { type: 'boolean' } },
};

const components: Record<string, object> = {
  Any: {},
  Text: text,
  ShortText: { type: 'string', minLength: 2, maxLength: 3 },
  LongText: { type: 'string', minLength: 2 },
  Pattern: { type: 'string', pattern: '^\\p{Lu}/' },
  Uuid: { type: 'string', format: 'uuid' },
  DateTime: { type: 'string', format: 'date-time' },
  Day: { type: 'string', format: 'date' },
  Byte: { type: 'string', format: 'byte' },
  Time: { type: 'string', format: 'time' },
  Email: { type: 'string', format: 'email' },
  Hostname: { type: 'string', format: 'hostname' },
  Ipv4: { type: 'string', format: 'ipv4' },
  Ipv6: { type: 'string', format: 'ipv6' },
  Uri: { type: 'string', format: 'uri' },
  Password: { type: 'string', format: 'password' },
  Number: { type: 'number' },
  Limits: { type: 'number', minimum: 1, maximum: 3 },
  OpenLimits: { type: 'number', exclusiveMinimum: 1, exclusiveMaximum: 3 },
  Steps: { type: 'number', multipleOf: 0.5 },
  Integer: { type: 'integer' },
  Int32: { type: 'integer', format: 'int32' },
  Int64: { type: 'integer', format: 'int64', minimum: 0 },
  Boolean: { type: 'boolean' },
  Null: { type: 'null' },
  NullableText: { type: ['string', 'null'] },
  TextOrNumber: { type: ['string', 'number'] },
  NullableUnion: { type: ['boolean', 'integer', 'null'] },
  NullableReference: { anyOf: [{ $ref: '#/components/schemas/ShortText' }, { type: 'null' }] },
  Const: { type: 'string', const: 'cat' },
  ConstNumber: { const: 1 },
  Enum: { type: 'string', enum: ['cat', 'dog'] },
  Enum1: { type: 'string', enum: ['cat'] },
  IntegerEnum: { type: 'integer', enum: [1, 2] },
  NullableEnum: { type: ['string', 'null'], enum: ['cat', 'dog', null] },
  NotNullableEnum: { type: 'string', enum: ['cat', null] },
  List: { type: 'array', items: text },
  AnyList: { type: 'array' },
  LimitedList: { type: 'array', items: { type: 'number' }, minItems: 1, maxItems: 2 },
  Set: { type: 'array', uniqueItems: true },
  NullableItems: { type: 'array', items: { type: ['string', 'null'] } },
  Map: { type: 'object', additionalProperties: { type: 'number' } },
  OpenMap: { type: 'object', additionalProperties: true },
  FreeObject: { type: 'object' },
  LimitedMap: { type: 'object', additionalProperties: true, minProperties: 1, maxProperties: 1 },
  Object: cat,
  Closed: { ...dog, additionalProperties: false },
  Open: { ...dog, additionalProperties: true },
  TypedRest: { ...dog, additionalProperties: { type: 'integer' } },
  Untyped: { properties: { kind: text } },
  AnyRequired: { type: 'object', required: ['any'], properties: { any: {} } },
  NullableMember: {
    type: 'object',
    properties: {
      kind: { type: ['string', 'null'] },
      lives: { $ref: '#/components/schemas/Int32' },
    },
  },
  'Odd-name': { type: 'object', properties: { 'odd-name': text, __proto: text } },
  Pet: {
    oneOf: [{ $ref: '#/components/schemas/Object' }, { $ref: '#/components/schemas/Closed' }],
  },
  Tree: {
    type: 'object',
    required: ['children'],
    properties: { children: { type: 'array', items: { $ref: '#/components/schemas/Tree' } } },
  },
  Chicken: { type: 'object', properties: { egg: { $ref: '#/components/schemas/Egg' } } },
  Egg: { type: 'object', properties: { chicken: { $ref: '#/components/schemas/Chicken' } } },
};

const pool: readonly unknown[] = [
  ...[null, true, false, 0, 1, 2, 3, 1.5, 0.1 + 0.2, -1, 4, 2 ** 31 - 1, 2 ** 31, 2 ** 53, 1e20],
  ...['', 'c', 'cat', 'dog', 'bird', '12', '😀😀', '😀😀😀😀', 'Ä/x', 'ä/x', 'A'],
  ...['6c84fb90-12c4-11e1-840d-7b25c5ee775a', '00000000-0000-0000-0000-00000000000'],
  ...['2026-03-01', '2026-02-29', '2024-02-29', '2026-13-01', '2026-00-10', '0001-01-01'],
  ...['2026-03-01T10:00:00Z', '2026-03-01t10:00:00.5z', '2026-03-01 10:00:00+01:00'],
  ...[
    '2026-03-01T24:00:00Z',
    '2026-03-01T10:00Z',
    '2026-03-01T10:00:00',
    '2026-03-01T10:00:00+0100',
  ],
  ...['10:00:00Z', '10:00:00.25+01:00', '10:00:00', '10:00Z', '25:00:00Z'],
  ...['ada@example.com', 'a.b+c@x-y.example', '.a@example.com', 'a..b@example.com', 'a@b', '@x.y'],
  ...['a@-b.example', 'a@b-.example', 'a b@example.com', 'example.com', '-a.example', 'a-.example'],
  ...[
    '127.0.0.1',
    '256.0.0.1',
    '1.2.3',
    '01.2.3.4',
    '::1',
    '2001:db8::8a2e:370:7334',
    '::ffff:1.2.3.4',
  ],
  ...[':::', '1::2::3', '12345::', '2001:db8:::1', '1:2:3:4:5:6:7:8:9', '[::1]', '::1%eth0'],
  ...[
    'https://example.com/a?b=c#d',
    'urn:isbn:0451450523',
    'mailto:ada@example.com',
    '/a',
    '//a/b',
  ],
  ...[
    'https://example.com/a b',
    'https://example.com/%zz',
    'https://example.com/%20',
    '1x://a',
    ':a',
  ],
  ...['YQ==', 'YWI=', 'YWJj', 'YQ=', 'Y_Q='],
  ...[
    [],
    ['a'],
    ['a', 'a'],
    [1],
    [1, 2],
    [1, 2, 3],
    [null],
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
  ],
  ...[{}, { any: null }, { any: 1 }, { kind: 'cat' }, { kind: 'cat', lives: 9 }, { kind: 'dog' }],
  ...[
    { kind: 'dog', tail: true },
    { kind: 'dog', other: 1 },
    { kind: 'dog', other: 'x' },
  ],
  ...[
    { kind: null },
    { kind: 1 },
    { kind: 'bird' },
    { lives: 2 ** 31 },
    { lives: 1 },
    { a: 1, b: 2 },
  ],
  ...[{ 'odd-name': 'x' }, { 'odd-name': 1 }, { children: [] }, { children: [{ children: [] }] }],
  ...[{ children: [{}] }, { egg: { chicken: { egg: {} } } }, { egg: { chicken: 1 } }],
];

const folder = scratch('keywords');
const names = new Set(Object.keys(components));
const { declarations, checks, shared } = declare(components, { request: names, response: names });
let schemas: Record<string, Schema>;

beforeAll(async () => {
  const file = join(folder, 'schemas.ts');
  const written = [
    ...[...shared].map(([name, text]) => `const ${name} = ${text};\n`),
    ...declarations.map((one: Declaration) => declaration(one, false)),
  ];
  const imported = `import { ${[...checks].join(', ')} } from '@x/auth-core/validate';\n`;
  writeFileSync(file, `${imported}import * as z from 'zod/mini';\n${written.join('')}`);
  schemas = (await import(/* @vite-ignore */ file)) as Record<string, Schema>;
});

afterAll(() => rmSync(folder, { recursive: true }));

describe.each<Direction>(['request', 'response'])('in a %s', (direction) => {
  const judge = judgeOf({ components: { schemas: components } }, direction);
  test.each(Object.keys(components))('%s', (name) => {
    const own = declarations.filter(({ component }) => component === name);
    const { identifier } = own.find((one) => one.direction === direction) ?? own[0]!;
    const verdicts = pool.map((value) => ({
      value,
      zod: schemas[identifier]!.safeParse(value).success,
      ajv: judge.accepts(`/components/schemas/${name}`, value),
    }));
    expect(verdicts.filter(({ zod, ajv }) => zod !== ajv)).toEqual([]);
    expect(verdicts.some(({ ajv }) => ajv)).toBe(true);
    expect(verdicts.some(({ ajv }) => !ajv) || name === 'Any').toBe(true);
  });
});

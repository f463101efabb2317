import {
  type Json,
  type JsonObject,
  parsedDocument,
  readDescription,
  valueAt,
} from '@x/description';
import { expect, test } from 'vitest';
import { convertTo30 } from './convert.ts';

/** Converts a component schema `A/B`. */
function convert(schema: Json): Json | undefined {
  const components = { schemas: { Thing: {}, 'A/B': schema } };
  const document = parsedDocument('openapi.json', { openapi: '3.1.0', components });
  const { description } = readDescription({ name: 'acme', openapi: document });
  return valueAt(convertTo30(description!.written), ['components', 'schemas', 'A/B']);
}

const reference = { $ref: '#/components/schemas/Thing' };

const cases: readonly (readonly [name: string, from: JsonObject, to: JsonObject])[] = [
  ['an empty schema stays empty', {}, {}],
  ['an empty list of required members is left out', { required: [] }, {}],
  ['required members are kept', { required: ['a'] }, { required: ['a'] }],
  ['const becomes an enum with one value', { const: 'a' }, { enum: ['a'] }],
  [
    'null next to a type becomes nullable',
    { type: ['string', 'null'], minLength: 1 },
    { type: 'string', nullable: true, minLength: 1 },
  ],
  [
    'an enum with null stays nullable',
    { type: ['string', 'null'], enum: ['a', null] },
    { type: 'string', nullable: true, enum: ['a', null] },
  ],
  [
    'an enum without null is not nullable',
    { type: ['string', 'null'], enum: ['a'] },
    { type: 'string', enum: ['a'] },
  ],
  [
    'a reference or null becomes a nullable reference',
    { anyOf: [reference, { type: 'null' }], description: 'A thing.', 'x-evidence': 'seed' },
    { allOf: [reference], nullable: true, description: 'A thing.', 'x-evidence': 'seed' },
  ],
  ['a reference without siblings is not changed', reference, reference],
  [
    'siblings of a reference keep their effect',
    { ...reference, description: 'A thing.' },
    { allOf: [reference], description: 'A thing.' },
  ],
  [
    'the first of examples becomes example',
    { type: 'string', examples: ['a', 'b'] },
    { type: 'string', example: 'a' },
  ],
  ['an empty list of examples is removed', { type: 'string', examples: [] }, { type: 'string' }],
  [
    'an exclusive bound becomes a flag on the bound',
    { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 9 },
    { type: 'number', minimum: 0, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: true },
  ],
  [
    'of two lower bounds the tighter one is kept: exclusive',
    { minimum: 0, exclusiveMinimum: 0 },
    { minimum: 0, exclusiveMinimum: true },
  ],
  [
    'of two lower bounds the tighter one is kept: inclusive',
    { minimum: 1, exclusiveMinimum: 0 },
    { minimum: 1 },
  ],
  [
    'of two upper bounds the tighter one is kept: inclusive',
    { exclusiveMaximum: 9, maximum: 8 },
    { maximum: 8 },
  ],
  [
    'nested schemas are converted too',
    {
      type: 'object',
      properties: { const: { const: 1 } },
      additionalProperties: { type: ['integer', 'null'] },
    },
    {
      type: 'object',
      properties: { const: { enum: [1] } },
      additionalProperties: { type: 'integer', nullable: true },
    },
  ],
  [
    'a union keeps its members and its discriminator',
    { oneOf: [reference], discriminator: { propertyName: 'kind', mapping: { a: reference.$ref } } },
    { oneOf: [reference], discriminator: { propertyName: 'kind', mapping: { a: reference.$ref } } },
  ],
  [
    'the schema of items is converted',
    { type: 'array', items: { const: 1 } },
    { type: 'array', items: { enum: [1] } },
  ],
  [
    'a closed object stays closed',
    { additionalProperties: false },
    { additionalProperties: false },
  ],
];

test.each(cases)('%s', (_name, from, to) => {
  expect(convert(from)).toEqual(to);
});

const refused: readonly (readonly [schema: JsonObject, message: string])[] = [
  [{ type: 'null' }, 'the type "null"'],
  [{ type: ['string', 'integer'] }, 'the type ["string","integer"]'],
  [{ type: ['null', 'string'] }, 'the type ["null","string"]'],
  [{ const: null }, 'the constant null'],
  [{ anyOf: [reference, reference] }, 'an `anyOf` other than a reference or null'],
  [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 'an `anyOf` other than a reference or null'],
  [{ properties: { a: true } }, 'a boolean schema'],
  [{ patternProperties: {} }, 'patternProperties'],
  [{ contentEncoding: 'base64' }, 'contentEncoding'],
];

test.each(refused)('%j is rejected', (schema, message) => {
  expect(() => convert(schema)).toThrow(
    new RegExp(
      `^#/components/schemas/A~1B\\S*: ${message.replace(/[[\]]/g, '\\$&')} is not supported`,
    ),
  );
});

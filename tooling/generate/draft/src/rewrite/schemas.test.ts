import type { JsonObject } from '@x/description';
import { expect, test } from 'vitest';
import { ref, schemasAfter } from '../../test/rule.ts';
import { schemas } from './schemas.ts';

const text: JsonObject = { type: 'string' };
const object = (properties: JsonObject, ...required: string[]): JsonObject => ({
  type: 'object',
  ...(required.length > 0 && { required }),
  properties,
});

const cases: Record<string, { from: JsonObject; to: JsonObject }> = {
  'allOf becomes one schema with all members': {
    from: {
      Base: object({ id: text, kind: {} }, 'id'),
      Boat: { allOf: [ref('Base'), object({ kind: text, name: text }, 'name')], description: 'B.' },
    },
    to: {
      Base: object({ id: text, kind: {} }, 'id'),
      Boat: {
        ...object({ id: text, kind: text, name: text }, 'id', 'name'),
        description: 'B.',
      },
    },
  },
  'allOf with one reference becomes the reference, with null next to it': {
    from: {
      Boat: object({
        a: { allOf: [ref('Crew')], description: 'A.' },
        b: { anyOf: [{ allOf: [ref('Crew')] }, { type: 'null' }] },
      }),
      Crew: object({ id: text }),
    },
    to: {
      Boat: object({
        a: { ...ref('Crew'), description: 'A.' },
        b: { anyOf: [ref('Crew'), { type: 'null' }] },
      }),
      Crew: object({ id: text }),
    },
  },
  'alternatives with distinct constants get a discriminator': {
    from: {
      Ship: { oneOf: [ref('Sail'), ref('Motor')] },
      Sail: object({ kind: { type: 'string', enum: ['sail'] } }, 'kind'),
      Motor: object({ kind: { type: 'string', const: 'motor' } }, 'kind'),
    },
    to: {
      Ship: {
        oneOf: [ref('Sail'), ref('Motor')],
        discriminator: {
          propertyName: 'kind',
          mapping: { sail: ref('Sail').$ref!, motor: ref('Motor').$ref! },
        },
      },
      Sail: object({ kind: { type: 'string', const: 'sail' } }, 'kind'),
      Motor: object({ kind: { type: 'string', const: 'motor' } }, 'kind'),
    },
  },
  'other alternatives become one open object': {
    from: {
      Ship: {
        anyOf: [object({ id: text, masts: { type: 'integer' } }, 'id', 'masts'), ref('Motor')],
      },
      Motor: object({ id: text, power: { type: 'number' } }, 'id'),
    },
    to: {
      Ship: {
        ...object({ id: text, masts: { type: 'integer' }, power: { type: 'number' } }, 'id'),
        additionalProperties: true,
      },
      Motor: object({ id: text, power: { type: 'number' } }, 'id'),
    },
  },
  'constants become an enumeration': {
    from: { State: { oneOf: [{ const: 'on' }, { const: 'off' }, { type: 'null' }] } },
    to: { State: { type: ['string', 'null'], enum: ['on', 'off', null] } },
  },
  'several types become any type, and one type with null keeps its order': {
    from: {
      A: { type: ['string', 'integer'], description: 'A.' },
      B: { type: ['null', 'string'] },
    },
    to: { A: { description: 'A.' }, B: { type: ['string', 'null'] } },
  },
  'keywords that the dialect does not have are removed': {
    from: { A: { type: 'object', not: { required: ['a'] }, if: {}, minProperties: 1 } },
    to: { A: { type: 'object', minProperties: 1, additionalProperties: true } },
  },
  'a required member is declared': {
    from: { A: { type: 'object', required: ['id'] } },
    to: { A: { type: 'object', required: ['id'], properties: { id: {} } } },
  },
  'a missing type follows from the members': {
    from: { A: { properties: { list: { items: text } } } },
    to: { A: object({ list: { type: 'array', items: text } }) },
  },
  'a schema that contains itself stays finite': {
    from: { Node: { allOf: [ref('Node'), object({ next: ref('Node') })] } },
    to: { Node: object({ next: ref('Node') }) },
  },
};

test.each(Object.entries(cases))('%s', (_, { from, to }) => {
  expect(schemasAfter(schemas, from)).toEqual(to);
});

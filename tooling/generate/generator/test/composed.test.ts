// Schemas that consist of several others. Ajv, the schemas of requests and the types accept the same values.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compile, scratch } from './compile.ts';
import { importPackage } from './package.ts';

const text = { type: 'string' };
const integer = { type: 'integer' };
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: object, ...required: string[]) => ({
  ...{ type: 'object', properties, required },
});
const prefixed = { patternProperties: { '^x-': text } };
const kinds = object({ kind: text }, 'kind');
const conditional = {
  ...{ if: { properties: { id: { const: 1 } } } },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { properties: { note: text }, required: ['note'] },
  else: { properties: { other: text } },
};

const schemas: Readonly<Record<string, object>> = {
  Base: object({ id: integer }, 'id'),
  Pet: { ...kinds, discriminator: { propertyName: 'kind' } },
  Dog: { allOf: [ref('Pet'), object({ bark: { type: 'boolean' } }, 'bark')] },
  Hound: {
    allOf: [ref('Pet'), object({ breed: text }, 'breed')],
    discriminator: { propertyName: 'breed' },
  },
  Pug: { allOf: [ref('Hound'), object({ pug: integer }, 'pug')] },
};

interface Case {
  readonly schema: object;
  readonly accepted: readonly unknown[];
  /** Ajv rejects them too. */
  readonly rejected?: readonly unknown[];
}

const cases: Readonly<Record<string, Case>> = {
  'a part without members of requests': {
    schema: { allOf: [ref('Base'), object({ at: { ...text, readOnly: true } })] },
    accepted: [{ id: 1 }],
    rejected: [{ id: 'a' }],
  },
  'a component without members of requests as a part': {
    schema: { allOf: [ref('Base'), ref('Stamp')] },
    accepted: [{ id: 1 }],
  },
  'a part with patterns of names': {
    schema: { allOf: [ref('Base'), { type: 'object', ...prefixed }] },
    accepted: [{ id: 1 }, { id: 1, 'x-a': 'a' }],
    rejected: [{ id: 1, 'x-a': 1 }],
  },
  'a component with patterns of names as a part': {
    schema: { allOf: [ref('Base'), ref('Prefixed')] },
    accepted: [{ id: 1 }, { id: 1, 'x-a': 'a' }],
    rejected: [{ id: 1, 'x-a': 1 }],
  },
  'patterns of names next to a reference': {
    schema: { ...ref('Base'), ...prefixed },
    accepted: [{ id: 1 }, { id: 1, 'x-a': 'a' }],
    rejected: [{ id: 1, 'x-a': 1 }],
  },
  'a base that is only described': {
    schema: { type: 'object', nullable: true, allOf: [ref('Pet')] },
    accepted: [{ kind: 'Dog', bark: true }],
  },
  'a base with two levels of discriminators': {
    schema: ref('Pet'),
    accepted: [
      { kind: 'Hound', breed: 'Pug', pug: 1 },
      { kind: 'Dog', bark: true },
    ],
  },
  'no unevaluated members next to own members': {
    schema: { ...object({ own: text }), allOf: [ref('Base')], unevaluatedProperties: false },
    accepted: [{ id: 1, own: 'a' }],
    rejected: [{ id: 1, further: 1 }],
  },
  'no unevaluated members next to alternatives': {
    schema: {
      ...object({ own: text }),
      oneOf: [object({ a: text }, 'a'), object({ b: text }, 'b')],
      unevaluatedProperties: false,
    },
    accepted: [
      { own: 'a', a: 'a' },
      { own: 'a', b: 'b' },
    ],
    rejected: [{ own: 'a' }, { a: 'a', further: 1 }],
  },
  'unevaluated members of a type': {
    schema: { ...object({ own: text }), unevaluatedProperties: integer },
    accepted: [{ own: 'a' }, { further: 1 }],
    rejected: [{ further: 'a' }],
  },
  'unevaluated members of a type next to parts': {
    schema: { ...object({ own: text }), allOf: [ref('Base')], unevaluatedProperties: integer },
    accepted: [{ id: 1, own: 'a', further: 1 }],
    rejected: [{ id: 1, further: 'a' }, { further: 1 }],
  },
  'any unevaluated members': {
    schema: { allOf: [ref('Base')], unevaluatedProperties: true },
    accepted: [{ id: 1, further: 'a' }],
    rejected: [{ further: 'a' }],
  },
  'a condition without unevaluated members': {
    schema: {
      type: 'object',
      not: { allOf: [object({ id: integer }, 'id')], unevaluatedProperties: false },
    },
    accepted: [{ id: 1, further: 1 }, {}],
    rejected: [{ id: 1 }],
  },
  'unevaluated items of a type': {
    schema: { type: 'array', prefixItems: [text], unevaluatedItems: integer },
    accepted: [['a'], ['a', 1]],
    rejected: [[1], ['a', 'b']],
  },
  'a required member that no schema declares': {
    schema: { ...object({ own: text }), required: ['own', 'further'] },
    accepted: [{ own: 'a', further: [1] }],
    rejected: [{ own: 'a' }],
  },
  'a required member that is one of the additional ones': {
    schema: { ...object({ own: text }), required: ['further'], additionalProperties: text },
    accepted: [{ further: 'a' }],
    rejected: [{}, { further: 1 }],
  },
  'members of conditions': {
    schema: { ...object({ id: integer }), ...conditional },
    accepted: [{ id: 1, note: 'a' }, { id: 2, other: 'a' }, { id: 2 }],
    rejected: [{ id: 1 }, { id: 2, other: 1 }],
  },
  'members of conditions in parts': {
    schema: { ...object({ id: integer }), allOf: [conditional] },
    accepted: [
      { id: 1, note: 'a' },
      { id: 2, other: 'a' },
    ],
    rejected: [{ id: 1 }],
  },
  'members of dependent schemas': {
    schema: {
      ...object({ id: integer }),
      dependentSchemas: { id: { properties: { note: text }, required: ['note'] } },
    },
    accepted: [{ id: 1, note: 'a' }, {}],
    rejected: [{ id: 1 }],
  },
  'alternatives of which one has further alternatives': {
    schema: {
      oneOf: [
        object({ a: text }, 'a'),
        { ...object({ b: text }), anyOf: [object({ a: text }, 'a'), object({ c: text }, 'c')] },
      ],
    },
    accepted: [{ b: 'b', c: 'c' }],
    rejected: [{ a: 'a' }],
  },
  'alternatives that share a constant': {
    schema: {
      oneOf: [{ enum: [[1], 'a'] }, { enum: [[1], 'b'] }],
    },
    accepted: ['a', 'b'],
    rejected: [[1], 'c'],
  },
};

const components: Readonly<Record<string, object>> = {
  ...schemas,
  Stamp: object({ at: { ...text, readOnly: true } }),
  Prefixed: { type: 'object', ...prefixed },
  ...Object.fromEntries(Object.values(cases).map(({ schema }, index) => [`Case${index}`, schema])),
};

const folder = scratch('composed');
const ajv = new Ajv2020({ strict: false });
let requests: Readonly<
  Record<string, { body: { safeParse(value: unknown): { success: boolean } } }>
>;

beforeAll(async () => {
  const paths = Object.keys(components).map((name) => {
    const content = { 'application/json': { schema: ref(name) } };
    const requestBody = { required: true, content };
    const responses = { 200: { description: 'ok', content } };
    return [`/${name}`, { post: { operationId: name, requestBody, responses } }];
  });
  const openapi = JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Composed', version: '1' },
    servers: [{ url: 'https://api.example.com' }],
    paths: Object.fromEntries(paths),
    components: { schemas: components },
  });
  await importPackage(folder, {
    ...{ name: 'composed', openapi, arazzo: undefined, version: undefined },
  });
  const file = join(folder, 'packages/composed/src/generated/zod/requests.ts');
  requests = await import(/* @vite-ignore */ file);
  ajv.addSchema({ $id: 'document', components: { schemas: components } });
});

afterAll(() => rmSync(folder, { recursive: true }));

describe.each(Object.entries(cases).map(([name, one], index) => ({ name, index, ...one })))(
  '$name',
  ({ index, accepted, rejected = [] }) => {
    const values = [...accepted, ...rejected];
    const wanted = [...accepted.map(() => true), ...rejected.map(() => false)];
    test('for Ajv', () => {
      const validate = ajv.compile({ $ref: `document#/components/schemas/Case${index}` });
      expect(values.map((value) => validate(value))).toEqual(wanted);
    });
    test('in the schema of the request', () => {
      const { body } = requests[`case${index}`]!;
      expect(values.map((value) => body.safeParse(value).success)).toEqual(wanted);
    });
  },
);

test('the types accept the same values', () => {
  const program = join(folder, 'program.ts');
  const calls = Object.values(cases).flatMap(({ accepted }, index) =>
    accepted.map((body) => `void client.Case${index}({ body: ${JSON.stringify(body)} });`),
  );
  const from = "import { createComposedClient } from './packages/composed/src/generated/index.ts';";
  const text = [from, 'const client = createComposedClient();', ...calls, ''].join('\n');
  writeFileSync(program, text);
  expect(compile(folder, [program])).toEqual([]);
});

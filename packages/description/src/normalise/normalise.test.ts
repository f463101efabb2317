import { expect, test } from 'vitest';
import { readDescription } from '../description.ts';
import type { Json } from '../json/json.ts';
import { parsedDocument } from '../problems/document.ts';
import { formatProblem } from '../problems/problem.ts';

type Schemas = Readonly<Record<string, Json>>;

/** Returns the normalised component schemas of a third-party document. */
function normalised(
  schemas: Schemas,
  openapi = '3.1.0',
): { readonly schemas: unknown; readonly problems: string[] } {
  const info = { title: 'T', version: '1' };
  const document = { openapi, info, paths: {}, components: { schemas } };
  const { description, problems } = readDescription({
    name: 'x',
    openapi: parsedDocument('openapi.yaml', document),
  });
  const entries = [...description!.api.schemas].map(([name, schema]) => [name, schema.place.value]);
  return { schemas: Object.fromEntries(entries), problems: problems.map(formatProblem) };
}

const ref = (name: string): { readonly $ref: string } => ({ $ref: `#/components/schemas/${name}` });
const text: Json = { type: 'string' };
const valued = (name: string, value: string): Json => ({
  type: 'object',
  required: [name],
  properties: { [name]: { type: 'string', const: value } },
});

const cases: Record<string, { readonly from: Schemas; readonly to: Schemas }> = {
  'a boolean schema becomes an object': {
    from: { A: { type: 'object', properties: { any: true, none: false } } },
    to: { A: { type: 'object', properties: { any: {}, none: { not: {} } } } },
  },
  'a boolean additionalProperties stays': {
    from: { A: { additionalProperties: false, properties: { additionalProperties: false } } },
    to: { A: { additionalProperties: false, properties: { additionalProperties: { not: {} } } } },
  },
  'a list in items becomes a tuple': {
    from: { A: { type: 'array', items: [text, { type: 'integer' }], additionalItems: false } },
    to: { A: { type: 'array', prefixItems: [text, { type: 'integer' }], items: { not: {} } } },
  },
  'the values of an enumeration determine its type': {
    from: { A: { type: 'integer', enum: ['1', '2'] }, B: { type: 'string', enum: [1, 'a', null] } },
    to: {
      A: { type: 'string', enum: ['1', '2'] },
      B: { type: ['integer', 'string', 'null'], enum: [1, 'a', null] },
    },
  },
  'integers are numbers': {
    from: { A: { type: 'number', enum: [1, 2.5] } },
    to: { A: { type: 'number', enum: [1, 2.5] } },
  },
  'nullable becomes the type null, and the value null of an enumeration': {
    from: {
      A: { type: 'string', nullable: true },
      B: { type: 'integer', nullable: true, enum: [1, 2] },
      C: { nullable: true, enum: ['a', null] },
      D: { nullable: true, allOf: [ref('A')] },
    },
    to: {
      A: { type: ['string', 'null'] },
      B: { type: ['integer', 'null'], enum: [1, 2, null] },
      C: { enum: ['a', null] },
      D: { nullable: true, allOf: [ref('A')] },
    },
  },
  'boolean limits become numbers': {
    from: {
      A: { type: 'number', minimum: 0, exclusiveMinimum: true, maximum: 1, exclusiveMaximum: true },
      B: { type: 'number', minimum: 0, exclusiveMinimum: false, exclusiveMaximum: true },
    },
    to: {
      A: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 },
      B: { type: 'number', minimum: 0 },
    },
  },
  'a reference next to keywords that restrict it becomes a part': {
    from: {
      Base: { type: 'object', properties: { a: text } },
      A: { $ref: ref('Base').$ref, description: 'A.', required: ['a'], properties: { b: text } },
      B: { $ref: ref('Base').$ref, allOf: [{ required: ['a'] }] },
      C: { type: 'array', items: { $ref: ref('Base').$ref, description: 'C.', deprecated: true } },
    },
    to: {
      Base: { type: 'object', properties: { a: text } },
      A: {
        description: 'A.',
        required: ['a'],
        properties: { b: text, a: text },
        allOf: [ref('Base')],
      },
      B: { allOf: [ref('Base'), { required: ['a'], properties: { a: text } }] },
      C: { type: 'array', items: { $ref: ref('Base').$ref, description: 'C.', deprecated: true } },
    },
  },
  'an unknown type is removed': {
    from: { A: { type: 'file', description: 'A file.' }, B: { type: ['string', 'date'] } },
    to: { A: { description: 'A file.' }, B: { type: 'string' } },
  },
  'the type null next to alternatives becomes an alternative': {
    from: { A: { type: 'null', oneOf: [text, { type: 'number' }] } },
    to: { A: { oneOf: [text, { type: 'number' }, { type: 'null' }] } },
  },
  'empty lists of alternatives are removed': {
    from: { A: { type: 'string', oneOf: [], enum: [] } },
    to: { A: { type: 'string' } },
  },
  'a part that requires a property gets its declaration from another part of allOf': {
    from: {
      Base: { type: 'object', properties: { id: text } },
      User: { allOf: [ref('Base')], required: ['id', 'unknown'] },
      Other: { allOf: [ref('Base'), { required: ['id'] }] },
      Deep: { allOf: [ref('User'), { required: ['id'] }] },
    },
    to: {
      Base: { type: 'object', properties: { id: text } },
      User: { allOf: [ref('Base')], required: ['id', 'unknown'], properties: { id: text } },
      Other: { allOf: [ref('Base'), { required: ['id'], properties: { id: text } }] },
      Deep: { allOf: [ref('User'), { required: ['id'], properties: { id: text } }] },
    },
  },
  'each alternative gets its discriminator value': {
    from: {
      Pet: {
        oneOf: [ref('Cat'), ref('Dog')],
        discriminator: {
          propertyName: 'kind',
          mapping: { cat: '#/components/schemas/Cat', dog: 'Dog', puppy: 'Dog' },
        },
      },
      Cat: { type: 'object', properties: { kind: { type: 'string', description: 'Which.' } } },
      Dog: { type: 'object', required: ['kind'], properties: { kind: text } },
    },
    to: {
      Pet: {
        oneOf: [ref('Cat'), ref('Dog')],
        discriminator: {
          propertyName: 'kind',
          mapping: {
            cat: '#/components/schemas/Cat',
            dog: '#/components/schemas/Dog',
            puppy: '#/components/schemas/Dog',
          },
        },
      },
      Cat: {
        type: 'object',
        required: ['kind'],
        properties: { kind: { type: 'string', const: 'cat', description: 'Which.' } },
      },
      Dog: {
        type: 'object',
        required: ['kind'],
        properties: { kind: { oneOf: [{ const: 'dog' }, { const: 'puppy' }] } },
      },
    },
  },
  'without a mapping, the discriminator value is the name of the schema': {
    from: {
      Pet: { oneOf: [ref('Cat')], discriminator: { propertyName: 'kind' } },
      Cat: { type: 'object' },
    },
    to: {
      Pet: { oneOf: [ref('Cat')], discriminator: { propertyName: 'kind' } },
      Cat: {
        type: 'object',
        required: ['kind'],
        properties: { kind: { type: 'string', const: 'Cat' } },
      },
    },
  },
  'a base with a discriminator gets the schemas that extend it as alternatives': {
    from: {
      Pet: { type: 'object', properties: { kind: text }, discriminator: { propertyName: 'kind' } },
      Cat: { allOf: [ref('Pet'), { type: 'object' }] },
    },
    to: {
      Pet: {
        discriminator: {
          propertyName: 'kind',
          mapping: { Pet: '#/components/schemas/Pet', Cat: '#/components/schemas/Cat' },
        },
        oneOf: [{ allOf: [ref('PetBase'), valued('kind', 'Pet')] }, ref('Cat')],
      },
      PetBase: { type: 'object', properties: { kind: text } },
      Cat: { allOf: [ref('PetBase'), { type: 'object' }, valued('kind', 'Cat')] },
    },
  },
  'a base that its mapping does not name has no values of its own': {
    from: {
      Pet: {
        type: 'object',
        discriminator: { propertyName: 'kind', mapping: { cat: 'Cat', tiger: 'Tiger' } },
      },
      Cat: { allOf: [ref('Pet')] },
      Tiger: { allOf: [ref('Cat')] },
    },
    to: {
      Pet: {
        discriminator: {
          propertyName: 'kind',
          mapping: { cat: '#/components/schemas/Cat', tiger: '#/components/schemas/Tiger' },
        },
        oneOf: [{ allOf: [ref('Cat'), valued('kind', 'cat')] }, ref('Tiger')],
      },
      PetBase: { type: 'object' },
      Cat: { allOf: [ref('PetBase')] },
      Tiger: { allOf: [ref('Cat'), valued('kind', 'tiger')] },
    },
  },
  'an alternative that others extend gets its discriminator value in the union only': {
    from: {
      Pet: { oneOf: [ref('Cat'), ref('Tiger')], discriminator: { propertyName: 'kind' } },
      Cat: { type: 'object', properties: { kind: text } },
      Tiger: { allOf: [ref('Cat')] },
    },
    to: {
      Pet: {
        oneOf: [{ allOf: [ref('Cat'), valued('kind', 'Cat')] }, ref('Tiger')],
        discriminator: { propertyName: 'kind' },
      },
      Cat: { type: 'object', properties: { kind: text } },
      Tiger: { allOf: [ref('Cat'), valued('kind', 'Tiger')] },
    },
  },
  'an enumeration of the base excludes the names of schemas as discriminator values': {
    from: {
      Kind: { type: 'string', enum: ['CAT', 'DOG'] },
      Pet: {
        type: 'object',
        properties: { kind: ref('Kind') },
        discriminator: { propertyName: 'kind' },
      },
      Cat: { allOf: [ref('Pet'), { type: 'object' }] },
      Either: { oneOf: [ref('Cat')], discriminator: { propertyName: 'kind' } },
    },
    to: {
      Kind: { type: 'string', enum: ['CAT', 'DOG'] },
      Pet: { anyOf: [ref('PetBase'), ref('Cat')] },
      PetBase: { type: 'object', properties: { kind: ref('Kind') } },
      Cat: { allOf: [ref('PetBase'), { type: 'object' }] },
      Either: { oneOf: [ref('Cat')], discriminator: { propertyName: 'kind' } },
    },
  },
  'a base has the values of its enumeration that those that extend it do not have': {
    from: {
      Pet: {
        type: 'object',
        properties: { kind: { type: 'string', enum: ['cat', 'dog'] } },
        discriminator: { propertyName: 'kind', mapping: { cat: 'Cat' } },
      },
      Cat: { allOf: [ref('Pet')] },
    },
    to: {
      Pet: {
        discriminator: {
          propertyName: 'kind',
          mapping: { dog: '#/components/schemas/Pet', cat: '#/components/schemas/Cat' },
        },
        oneOf: [{ allOf: [ref('PetBase'), valued('kind', 'dog')] }, ref('Cat')],
      },
      PetBase: { type: 'object', properties: { kind: { type: 'string', enum: ['cat', 'dog'] } } },
      Cat: { allOf: [ref('PetBase'), valued('kind', 'cat')] },
    },
  },
  'a discriminator value in a part of allOf is that of the schema': {
    from: {
      Pet: { type: 'object', properties: { kind: text }, discriminator: { propertyName: 'kind' } },
      Cat: { allOf: [ref('Pet'), valued('kind', 'CAT')] },
      Tiger: { allOf: [ref('Cat'), { type: 'object' }] },
      Base: { type: 'object', properties: { kind: text } },
      Dog: { allOf: [ref('Base'), valued('kind', 'DOG')] },
      Puppy: { allOf: [ref('Dog'), { type: 'object' }] },
      Either: { oneOf: [ref('Dog')], discriminator: { propertyName: 'kind' } },
    },
    to: {
      Pet: { anyOf: [ref('PetBase'), ref('Cat'), ref('Tiger')] },
      PetBase: { type: 'object', properties: { kind: text } },
      Cat: { allOf: [ref('PetBase'), valued('kind', 'CAT')] },
      Tiger: { allOf: [ref('Cat'), { type: 'object' }] },
      Base: { type: 'object', properties: { kind: text } },
      Dog: { allOf: [ref('Base'), valued('kind', 'DOG')] },
      Puppy: { allOf: [ref('Dog'), { type: 'object' }] },
      Either: { oneOf: [ref('Dog')], discriminator: { propertyName: 'kind' } },
    },
  },
  'each discriminator value in a part of allOf selects its schema': {
    from: {
      Pet: { type: 'object', properties: { kind: text }, discriminator: { propertyName: 'kind' } },
      Cat: { allOf: [ref('Pet'), valued('kind', 'CAT')] },
    },
    to: {
      Pet: {
        discriminator: {
          propertyName: 'kind',
          mapping: { Pet: '#/components/schemas/Pet', CAT: '#/components/schemas/Cat' },
        },
        oneOf: [{ allOf: [ref('PetBase'), valued('kind', 'Pet')] }, ref('Cat')],
      },
      PetBase: { type: 'object', properties: { kind: text } },
      Cat: { allOf: [ref('PetBase'), valued('kind', 'CAT')] },
    },
  },
  'a discriminator that is readOnly stays readOnly': {
    from: {
      Pet: {
        type: 'object',
        properties: { kind: { type: 'string', readOnly: true } },
        discriminator: { propertyName: 'kind', mapping: { cat: 'Cat' } },
      },
      Cat: { allOf: [ref('Pet')] },
      Either: { oneOf: [ref('Dog')], discriminator: { propertyName: 'kind' } },
      Dog: { type: 'object', properties: { kind: { type: 'string', readOnly: true } } },
    },
    to: {
      Pet: {
        discriminator: { propertyName: 'kind', mapping: { cat: '#/components/schemas/Cat' } },
        oneOf: [ref('Cat')],
      },
      PetBase: { type: 'object', properties: { kind: { type: 'string', readOnly: true } } },
      Cat: {
        allOf: [
          ref('PetBase'),
          {
            required: ['kind'],
            properties: { kind: { type: 'string', const: 'cat', readOnly: true } },
          },
        ],
      },
      Either: { oneOf: [ref('Dog')], discriminator: { propertyName: 'kind' } },
      Dog: {
        type: 'object',
        required: ['kind'],
        properties: { kind: { type: 'string', const: 'Dog', readOnly: true } },
      },
    },
  },
  'a schema that only describes a base does not extend it': {
    from: {
      Pet: { type: 'object', properties: { kind: text }, discriminator: { propertyName: 'kind' } },
      Cat: { allOf: [ref('Pet'), { type: 'object' }] },
      Maybe: { nullable: true, allOf: [ref('Pet')] },
      Thing: {
        type: 'object',
        discriminator: { propertyName: 'kind', mapping: { pen: 'Pen', ink: 'Ink' } },
      },
      Pen: { allOf: [ref('Thing')] },
      Ink: { allOf: [ref('Pen')] },
      MaybePen: { type: 'object', nullable: true, allOf: [ref('Pen')] },
    },
    to: {
      Pet: {
        discriminator: {
          propertyName: 'kind',
          mapping: {
            Pet: '#/components/schemas/Pet',
            Maybe: '#/components/schemas/Pet',
            Cat: '#/components/schemas/Cat',
          },
        },
        oneOf: [
          {
            allOf: [
              ref('PetBase'),
              {
                type: 'object',
                required: ['kind'],
                properties: { kind: { oneOf: [{ const: 'Pet' }, { const: 'Maybe' }] } },
              },
            ],
          },
          ref('Cat'),
        ],
      },
      PetBase: { type: 'object', properties: { kind: text } },
      Cat: { allOf: [ref('PetBase'), { type: 'object' }, valued('kind', 'Cat')] },
      Maybe: { nullable: true, allOf: [ref('Pet')] },
      Thing: {
        discriminator: {
          propertyName: 'kind',
          mapping: { pen: '#/components/schemas/Pen', ink: '#/components/schemas/Ink' },
        },
        oneOf: [{ allOf: [ref('Pen'), valued('kind', 'pen')] }, ref('Ink')],
      },
      ThingBase: { type: 'object' },
      Pen: { allOf: [ref('ThingBase')] },
      Ink: { allOf: [ref('Pen'), valued('kind', 'ink')] },
      MaybePen: { type: 'object', nullable: true, allOf: [ref('Pen')] },
    },
  },
  'a base that extends another with another discriminator stands for those that extend it': {
    from: {
      Pet: { type: 'object', properties: { kind: text }, discriminator: { propertyName: 'kind' } },
      Dog: {
        allOf: [ref('Pet'), { type: 'object', properties: { breed: text } }],
        discriminator: { propertyName: 'breed' },
      },
      Pug: { allOf: [ref('Dog'), { type: 'object' }] },
      Thing: {
        type: 'object',
        properties: { kind: text },
        discriminator: { propertyName: 'kind', mapping: { pen: 'Pen', ball: 'Ballpoint' } },
      },
      Pen: { allOf: [ref('Thing')], discriminator: { propertyName: 'ink' } },
      Ballpoint: { allOf: [ref('Pen'), { type: 'object' }] },
    },
    to: {
      Pet: {
        discriminator: {
          propertyName: 'kind',
          mapping: { Pet: '#/components/schemas/Pet', Dog: '#/components/schemas/Dog' },
        },
        oneOf: [{ allOf: [ref('PetBase'), valued('kind', 'Pet')] }, ref('Dog')],
      },
      PetBase: { type: 'object', properties: { kind: text } },
      Dog: {
        discriminator: {
          propertyName: 'breed',
          mapping: { Dog: '#/components/schemas/Dog', Pug: '#/components/schemas/Pug' },
        },
        oneOf: [{ allOf: [ref('DogBase'), valued('breed', 'Dog')] }, ref('Pug')],
      },
      DogBase: {
        allOf: [
          ref('PetBase'),
          { type: 'object', properties: { breed: text } },
          valued('kind', 'Dog'),
        ],
      },
      Pug: { allOf: [ref('DogBase'), { type: 'object' }, valued('breed', 'Pug')] },
      Thing: {
        discriminator: {
          propertyName: 'kind',
          mapping: { pen: '#/components/schemas/Pen', ball: '#/components/schemas/Pen' },
        },
        oneOf: [ref('Pen')],
      },
      ThingBase: { type: 'object', properties: { kind: text } },
      Pen: {
        discriminator: {
          propertyName: 'ink',
          mapping: { Pen: '#/components/schemas/Pen', Ballpoint: '#/components/schemas/Ballpoint' },
        },
        oneOf: [{ allOf: [ref('PenBase'), valued('ink', 'Pen')] }, ref('Ballpoint')],
      },
      PenBase: {
        allOf: [
          ref('ThingBase'),
          {
            type: 'object',
            required: ['kind'],
            properties: { kind: { oneOf: [{ const: 'pen' }, { const: 'ball' }] } },
          },
        ],
      },
      Ballpoint: { allOf: [ref('PenBase'), { type: 'object' }, valued('ink', 'Ballpoint')] },
    },
  },
  'a pattern is valid with the flag u, or removed': {
    from: {
      A: { type: 'string', pattern: '[\\w-.]' },
      B: { type: 'string', pattern: '\\A' },
      C: { patternProperties: { '\\_': text, '\\A': text }, additionalProperties: false },
    },
    to: {
      A: { type: 'string', pattern: '[\\w\\-.]' },
      B: { type: 'string' },
      C: { patternProperties: { _: text }, additionalProperties: true },
    },
  },
  'an alternative of its own base gets the base without its alternatives': {
    from: {
      Animal: { type: 'object', properties: { a: text }, oneOf: [ref('Cat'), ref('Dog')] },
      Cat: { allOf: [ref('Animal'), { type: 'object' }] },
      Dog: { allOf: [ref('Animal')] },
    },
    to: {
      Animal: { type: 'object', properties: { a: text }, oneOf: [ref('Cat'), ref('Dog')] },
      Cat: { allOf: [{ type: 'object', properties: { a: text } }, { type: 'object' }] },
      Dog: { allOf: [{ type: 'object', properties: { a: text } }] },
    },
  },
  'an alternative that closes a cycle is removed': {
    from: { A: { oneOf: [ref('B'), text] }, B: { anyOf: [ref('A'), { type: 'integer' }] } },
    to: { A: { oneOf: [text] }, B: { anyOf: [ref('A'), { type: 'integer' }] } },
  },
  'a schema that only refers to itself accepts anything': {
    from: { A: ref('B'), B: ref('A') },
    to: { A: {}, B: ref('A') },
  },
  'a schema with itself in a property stays as it is': {
    from: {
      A: {
        type: 'object',
        properties: { next: ref('A'), all: { type: 'array', items: ref('A') } },
      },
    },
    to: {
      A: {
        type: 'object',
        properties: { next: ref('A'), all: { type: 'array', items: ref('A') } },
      },
    },
  },
};

test.each(Object.entries(cases))('%s', (_, { from, to }) => {
  expect(normalised(from).schemas).toEqual(to);
});

test('a base exists under each of its names, and only if its discriminator has an effect', () => {
  const base = { type: 'object', discriminator: { propertyName: 'kind' } };
  const cat = { allOf: [ref('Pet'), { type: 'object' }] };
  const shared = normalised({ Pet: base, Animal: base, Cat: cat }).schemas as Schemas;
  expect(Object.keys(shared)).toEqual(['Pet', 'Animal', 'Cat', 'PetBase']);
  expect(shared.Animal).toEqual(base);
  const described = { ...ref('Thing'), discriminator: { propertyName: 'kind' } };
  expect(normalised({ Thing: text, Pet: described, Cat: cat }, '3.0.3').schemas).toEqual({
    ...{ Thing: text, Pet: ref('Thing'), Cat: cat },
  });
});

test('members of the wrong type are ignored, with a warning', () => {
  const { schemas, problems } = normalised({
    A: { type: 'object', properties: { a: { type: 'string', required: true }, b: 'text' } },
    B: { type: 'object', properties: 'none' },
  });
  expect(schemas).toEqual({
    A: { type: 'object', properties: { a: { type: 'string' } } },
    B: { type: 'object' },
  });
  expect(problems).toEqual([
    'openapi.yaml#/components/schemas/A/properties/a/required  warning: "required" has to be a list. It is ignored.',
    'openapi.yaml#/components/schemas/A/properties/b  warning: "b" has to be a mapping. It is ignored.',
    'openapi.yaml#/components/schemas/B/properties  warning: "properties" has to be a mapping. It is ignored.',
  ]);
});

test('a component of the wrong type, and a property without a value, accept anything', () => {
  const { schemas, problems } = normalised({
    A: { type: 'object', properties: { b: ref('B'), c: null, d: ref('D') } },
    B: null,
    C: { $ref: 5 },
    D: ['text'],
  });
  expect(schemas).toEqual({
    A: { type: 'object', properties: { b: ref('B'), c: {}, d: ref('D') } },
    ...{ B: {}, C: {}, D: {} },
  });
  const used = 'It is read as a schema that accepts anything.';
  expect(problems).toEqual([
    `openapi.yaml#/components/schemas/A/properties/c  warning: "c" has to be a mapping. ${used}`,
    'openapi.yaml#/components/schemas/C/$ref  warning: "$ref" has to be a string. It is ignored.',
    `openapi.yaml#/components/schemas/B  warning: "B" has to be a mapping. ${used}`,
    `openapi.yaml#/components/schemas/D  warning: "D" has to be a mapping. ${used}`,
  ]);
});

test('in OpenAPI 3.0, keywords next to a reference have no effect', () => {
  const schemas = { A: text, B: { ...ref('A'), description: 'B.', maxLength: 3 } };
  expect(normalised(schemas, '3.0.3').schemas).toEqual({
    A: text,
    B: { ...ref('A'), description: 'B.' },
  });
});

test('a number where the document needs a text is read as a text, with a warning', () => {
  const variables = { port: { default: 8443, enum: ['443', 8443] } };
  const document = {
    openapi: '3.1.0',
    info: { title: 'T', version: 1.5 },
    servers: [{ url: 'https://example.com:{port}', variables }],
    paths: {},
  };
  const openapi = parsedDocument('openapi.yaml', document);
  const { description, problems } = readDescription({ name: 'x', openapi });
  expect(description!.api.version).toBe('1.5');
  expect(description!.api.servers[0]!.variables[0]).toMatchObject({
    default: '8443',
    enum: ['443', '8443'],
  });
  expect(problems.map(formatProblem)).toEqual([
    'openapi.yaml#/info/version  warning: "version" has to be a string. It is read as "1.5".',
    'openapi.yaml#/servers/0/variables/port/default  warning: "default" has to be a string. It is read as "8443".',
    'openapi.yaml#/servers/0/variables/port/enum/1  warning: "1" has to be a string. It is read as "8443".',
  ]);
});

test('a callback can be a reference', () => {
  const responses = { 204: { description: 'Done.' } };
  const document = {
    openapi: '3.0.3',
    info: { title: 'T', version: '1' },
    paths: {
      '/a': {
        get: {
          operationId: 'a',
          callbacks: { c: { $ref: '#/components/callbacks/C' } },
          responses,
        },
      },
    },
    components: { callbacks: { C: { '{$request.query.u}': { post: { responses } } } } },
  };
  const openapi = parsedDocument('openapi.yaml', document);
  expect(readDescription({ name: 'x', openapi }).problems).toEqual([]);
});

test('a missing schema accepts anything, with a warning', () => {
  const { schemas, problems } = normalised({
    A: { type: 'array', items: ref('Nothing') },
    B: { oneOf: [ref('A')], discriminator: { propertyName: 'k', mapping: { a: 'A', b: 'Aa' } } },
  });
  expect(schemas).toEqual({
    A: { type: 'array', items: {} },
    B: {
      oneOf: [ref('A')],
      discriminator: { propertyName: 'k', mapping: { a: '#/components/schemas/A' } },
    },
  });
  expect(problems).toEqual([
    'openapi.yaml#/components/schemas/A/items/$ref  warning: "#/components/schemas/Nothing" does not exist in this document. It is read as a schema that accepts anything.',
    'openapi.yaml#/components/schemas/B/discriminator/mapping/b  warning: There is no schema "Aa". Did you mean "A"? This mapping is ignored.',
  ]);
});

test('a hostile cycle is cut in a short time', () => {
  const count = 150;
  const name = (index: number): string => `S${index}`;
  const all = Array.from({ length: count }, (_, index) => index);
  const schemas = Object.fromEntries(
    all.map((index) => [name(index), { allOf: all.map((other) => ref(name(other))) }]),
  );
  expect(Object.keys(normalised(schemas).schemas as object)).toHaveLength(count);
});

test('a base with 400 levels of discriminators is read in a short time', () => {
  const count = 400;
  const discriminator = { propertyName: 'k' };
  const base = { type: 'object', properties: { k: text }, discriminator };
  const levels = Array.from({ length: count }, (_, index) => [
    `S${index + 1}`,
    { ...base, allOf: [ref(`S${index}`)] },
  ]);
  const { schemas } = normalised({ S0: base, ...Object.fromEntries(levels) });
  expect(Object.keys(schemas as object).length).toBeGreaterThan(count);
});

test('a file in a multipart body has the format binary, with contentMediaType too', () => {
  const file = { type: 'string', contentMediaType: 'application/octet-stream' };
  const upload = {
    type: 'object',
    properties: {
      file,
      files: { type: 'array', items: file },
      maybe: { anyOf: [file, { type: 'null' }] },
      image: { contentMediaType: 'image/png', contentEncoding: 'binary' },
      text: { type: 'string', contentMediaType: 'text/plain' },
      json: { type: 'string', contentMediaType: 'application/json' },
      base64: { ...file, contentEncoding: 'base64' },
    },
  };
  const body = (media: string, schema: Json): Json => ({
    post: { requestBody: { content: { [media]: { schema } } }, responses: {} },
  });
  const document = {
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    paths: {
      '/upload': body('multipart/form-data', ref('Upload')),
      '/inline': body('multipart/form-data', upload),
      '/json': body('application/json', ref('Stored')),
    },
    components: { schemas: { Upload: upload, Stored: upload } },
  };
  const { description } = readDescription({
    name: 'x',
    openapi: parsedDocument('openapi.yaml', document),
  });
  const { schemas, operations } = description!.api;
  const binary = { type: 'string', format: 'binary' };
  const { text: plain, json, base64 } = upload.properties;
  const properties = {
    file: binary,
    files: { type: 'array', items: binary },
    maybe: { anyOf: [binary, { type: 'null' }] },
    image: binary,
    text: plain,
    json,
    base64,
  };
  expect(schemas.get('Upload')?.place.value).toEqual({ type: 'object', properties });
  const inline = [...operations.values()].find(({ path }) => path === '/inline');
  expect(inline?.body?.content[0]?.schema?.place.value).toEqual({ type: 'object', properties });
  // In JSON, the value is a text.
  expect(schemas.get('Stored')?.place.value).toEqual(upload);
});

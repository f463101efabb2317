// The validator and Ajv agree about the documents of all providers.
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { acme } from '../../test/acme.ts';
import type { ProviderDocuments } from '../index.ts';
import type { Json, JsonObject } from '../json.ts';
import { isObject, objectOf } from '../json.ts';
import { readProviders } from '../specs/index.ts';
import { Validator } from './validator.ts';

/** Returns every component schema, and the bodies of the document to validate with it. */
function casesOf({ name, openapi }: ProviderDocuments): [string, ProviderDocuments][] {
  const components = objectOf(objectOf(openapi as JsonObject).components);
  return [
    [`${name}, ${Object.keys(objectOf(components.schemas)).length} schemas`, { name, openapi }],
  ];
}

const providers = [acme, ...(await readProviders())];

test.each(providers.flatMap(casesOf))(
  'agrees with Ajv about the examples of %s, also after a random change',
  (_, { openapi }) => {
    const document = objectOf(openapi as JsonObject);
    const components = objectOf(document.components);
    const ajv = new Ajv2020({ strict: false, logger: false, validateSchema: false });
    addFormats.default(ajv);
    ajv.addSchema({ $id: 'api', components });
    const own = new Validator(document);
    const values = examplesIn(document);
    const schemas = Object.keys(objectOf(components.schemas)).map((name) => {
      const $ref = `#/components/schemas/${name}`;
      return { $ref, theirs: ajv.compile({ $ref: `api${$ref}` }), own: { raw: { $ref } } };
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...schemas),
        fc.constantFrom(...values),
        fc.nat(),
        fc.constantFrom<Json>(null, '', 'x', -1, 0.5, true, [], {}),
        (schema, value, at, other) => {
          for (const tried of [value, changed(value, at, other)])
            expect([schema.$ref, tried, own.accepts(schema.own, tried)]).toEqual([
              schema.$ref,
              tried,
              schema.theirs(tried),
            ]);
        },
      ),
      { numRuns: 2000 },
    );
  },
);

function examplesIn(value: Json): Json[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(examplesIn);
  const own = isObject(value.examples)
    ? Object.values(value.examples).map((example) => objectOf(example).value ?? null)
    : [];
  return [...own, ...Object.values(value).flatMap(examplesIn)];
}

/** Returns the value with one of its parts replaced by another value. */
function changed(value: Json, at: number, other: Json): Json {
  const copy = structuredClone(value);
  const places: [object, string][] = [];
  const collect = (part: Json): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const [key, child] of Object.entries(part)) {
      places.push([part, key]);
      collect(child);
    }
  };
  collect(copy);
  const place = places[at % Math.max(1, places.length)];
  if (!place) return other;
  Object.assign(place[0], { [place[1]]: other });
  return copy;
}

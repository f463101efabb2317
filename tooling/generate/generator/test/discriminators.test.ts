// Ajv as an independent judge: each value of a discriminator selects exactly one alternative of the normalised document.
import { readFileSync } from 'node:fs';
import { isList, isObject, type Json, memberOf, readDescription } from '@x/description';
import { parseText } from '@x/description/text';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';

const file = new URL('fixtures/third-party/inheritance.yaml', import.meta.url);

/** Returns the number of alternatives that allow each value of a discriminator. */
function choicesIn(schema: Json, ajv: Ajv2020): [value: string, alternatives: number][] {
  const discriminator = memberOf(schema, 'discriminator');
  const mapping = memberOf(discriminator, 'mapping');
  const options = memberOf(schema, 'oneOf');
  if (!isObject(mapping) || !isList(options)) return [];
  const name = String(memberOf(discriminator, 'propertyName'));
  const allows = (option: Json, value: string): boolean => {
    const text = JSON.stringify(option).replaceAll('"#/components', '"document#/components');
    const validate = ajv.compile(JSON.parse(text) as object);
    validate({ [name]: value });
    return !validate.errors?.some(({ instancePath }) => instancePath === `/${name}`);
  };
  return Object.keys(mapping).map((value) => [
    value,
    options.filter((option) => allows(option, value)).length,
  ]);
}

function choices(document: Json | undefined): [value: string, alternatives: number][] {
  const components = memberOf(document, 'components');
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addSchema({ $id: 'document', components });
  return Object.values(Object(memberOf(components, 'schemas'))).flatMap((schema) =>
    choicesIn(schema as Json, ajv),
  );
}

test('Ajv finds one alternative for each value of a discriminator', () => {
  const openapi = parseText('inheritance.yaml', readFileSync(file, 'utf8'));
  const { description } = readDescription({ name: 'inheritance', openapi });
  const found = choices(description?.api.place.value);
  expect(found.map(([value]) => value)).toEqual(
    expect.arrayContaining([
      'dog',
      'puppy',
      'leaf',
      'twig',
      'Alarm',
      'Engine',
      'Diesel',
      'MaybeMachine',
    ]),
  );
  expect(found.filter(([, alternatives]) => alternatives !== 1)).toEqual([]);
});

/** README, "The OpenAPI dialect": a union that every generator can tell apart, and a nullable reference. */

import {
  type Context,
  child,
  isReference,
  type JsonObject,
  listAt,
  objectAt,
  type Rules,
  textAt,
} from '../redocly.ts';

function nullableReference(node: JsonObject, context: Context): void {
  if (!('anyOf' in node)) return;
  const [reference, none, ...more] = listAt(node, 'anyOf');
  const isNull = JSON.stringify(none) === '{"type":"null"}';
  if (isReference(reference) && isNull && more.length === 0) return;
  context.report({
    message: "anyOf is only for a nullable reference: write [{$ref}, {type: 'null'}], or oneOf.",
    location: context.location.child(['anyOf']).key(),
  });
}

function isDistinguished(schema: JsonObject, property: string, value: string): boolean {
  const isRequired = listAt(schema, 'required').includes(property);
  return isRequired && objectAt(objectAt(schema, 'properties'), property).const === value;
}

function member(node: JsonObject, at: number, context: Context): void {
  const value = listAt(node, 'oneOf')[at];
  const location = context.location.child(['oneOf', at]);
  if (!isReference(value)) {
    context.report({ message: 'A member of oneOf has no name: make it a named schema.', location });
    return;
  }
  const discriminator = objectAt(node, 'discriminator');
  const property = textAt(discriminator, 'propertyName');
  const mapping = Object.entries(objectAt(discriminator, 'mapping'));
  const values = mapping.filter(([, target]) => target === value.$ref).map(([name]) => name);
  if (values.length !== 1) {
    context.report({
      message: `${value.$ref} stands ${values.length} times in the discriminator's mapping: give it exactly one value there.`,
      location,
    });
    return;
  }
  const schema = child({ node, location: context.location }, ['oneOf', at], context);
  if (schema === undefined || isDistinguished(schema.node, property, values[0] ?? '')) return;
  context.report({
    message: `${value.$ref} doesn't require \`${property}\` with \`const: ${values[0]}\`: add both.`,
    location,
  });
}

function union(node: JsonObject, context: Context): void {
  if (!('oneOf' in node)) return;
  const discriminator = objectAt(node, 'discriminator');
  const mapping = objectAt(discriminator, 'mapping');
  if (textAt(discriminator, 'propertyName') === '' || Object.keys(mapping).length === 0) {
    context.report({
      message: 'oneOf without a discriminator: add one with propertyName and an explicit mapping.',
      location: context.location.child(['oneOf']).key(),
    });
    return;
  }
  const members = listAt(node, 'oneOf');
  members.forEach((_, at) => {
    member(node, at, context);
  });
  for (const [value, target] of Object.entries(mapping)) {
    if (members.some((one) => isReference(one) && one.$ref === target)) continue;
    context.report({
      message: `${value} is mapped to ${String(target)}, which is no member of oneOf: write the same $ref.`,
      location: context.location.child(['discriminator', 'mapping', value]),
    });
  }
}

export const unionRules: Rules = {
  'nullable-reference': () => ({ Schema: nullableReference }),
  union: () => ({ Schema: union }),
};

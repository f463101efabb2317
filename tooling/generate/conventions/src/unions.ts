// specs/README.md, "The OpenAPI dialect": unions whose alternatives every generator can distinguish, and nullable
// references.
import { componentOf, type Description, isObject } from '@x/description';
import {
  elements,
  has,
  isReference,
  member,
  members,
  type Place,
  report,
} from '@x/description/structure';
import { type Convention, perKind } from './convention.ts';

export const nullableReference: Convention = (description) => {
  perKind(description, ['Schema'], ({ place }) => {
    if (!has(place, 'anyOf')) return;
    const [reference, none, ...more] = elements(member(place, 'anyOf'));
    const isNull = JSON.stringify(none?.value) === '{"type":"null"}';
    if (isReference(reference?.value) && isNull && more.length === 0) return;
    const message = '"anyOf" is only for a nullable reference.';
    report(
      member(place, 'anyOf'),
      'nullable-reference',
      message,
      "Write [{$ref}, {type: 'null'}], or oneOf.",
    );
  });
};

export const union: Convention = (description) => {
  perKind(description, ['Schema'], ({ place }) => {
    if (has(place, 'oneOf')) checkUnion(place, description);
    else if (has(place, 'discriminator')) {
      const message = 'This discriminator has no "oneOf".';
      report(member(place, 'discriminator'), 'union', message, 'Remove it.');
    }
  });
};

function checkUnion(place: Place, description: Description): void {
  const discriminator = member(place, 'discriminator');
  const property = member(discriminator, 'propertyName').value;
  const mapping = member(discriminator, 'mapping');
  const options = elements(member(place, 'oneOf'));
  if (typeof property !== 'string' || !isObject(mapping.value) || options.length === 0) {
    const message = 'This "oneOf" has no discriminator.';
    const remedy = 'Add one with propertyName and an explicit mapping.';
    report(member(place, 'oneOf'), 'union', message, remedy);
    return;
  }
  for (const option of options) checkOption(option, { property, mapping, description });
  for (const [value, at] of members(mapping)) {
    if (options.some((option) => targetOf(option) === at.value)) continue;
    const message = `"${value}" is mapped to ${JSON.stringify(at.value)}, which is not in "oneOf".`;
    report(at, 'union', message, 'Write the same reference.');
  }
}

function checkOption(
  option: Place,
  {
    property,
    mapping,
    description,
  }: { readonly property: string; readonly mapping: Place; readonly description: Description },
): void {
  const target = targetOf(option);
  if (target === undefined) {
    report(option, 'union', 'A member of "oneOf" has no name.', 'Make it a named schema.');
    return;
  }
  const values = members(mapping).filter(([, at]) => at.value === target);
  const [value] = values[0] ?? [];
  if (values.length !== 1 || value === undefined) {
    const message = `"${target}" occurs ${values.length} times in the mapping.`;
    report(option, 'union', message, 'Give it exactly one value there.');
    return;
  }
  const schemas = member(member(description.written, 'components'), 'schemas');
  const schema = member(schemas, componentOf(target) ?? '');
  if (schema.value !== undefined && !isDistinguished(schema, property, value)) {
    const message = `"${target}" does not require "${property}" with "const: ${value}".`;
    report(option, 'union', message, 'Add both.');
  }
}

function isDistinguished(schema: Place, property: string, value: string): boolean {
  const required = elements(member(schema, 'required')).map((name) => name.value);
  const constant = member(member(member(schema, 'properties'), property), 'const');
  return required.includes(property) && constant.value === value;
}

/** Returns the `$ref` of a reference. */
function targetOf({ value }: Place): string | undefined {
  return isReference(value) ? value.$ref : undefined;
}

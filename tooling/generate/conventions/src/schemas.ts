// specs/README.md, "The OpenAPI dialect": the part of JSON Schema that code generators for many languages support.
import { type Description, isObject, pascal, type Schema } from '@x/description';
import {
  has,
  isReference,
  member,
  members,
  type Place,
  report,
  warn,
} from '@x/description/structure';
import { isConvertible } from '@x/spec-builder/openapi30/schema';
import { allVisits, type Convention, perKind } from './convention.ts';
import { namesSecret } from './secrets.ts';

const conditional = 'Use oneOf with a discriminator, or write it in the description.';

/** Each keyword that the dialect excludes, with what to do instead. */
const excluded: Readonly<Record<string, string>> = {
  prefixItems: 'Describe the list with "items".',
  if: conditional,
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema; this object is never awaited.
  then: conditional,
  else: conditional,
  dependentRequired: 'Write it in the description.',
  unevaluatedProperties: 'Use additionalProperties.',
  patternProperties: 'Use additionalProperties.',
  not: 'Describe the allowed values, or write it in the description.',
  allOf: 'Write all properties in one named schema.',
};

export const schemaKeywords: Convention = (description) => {
  perKind(description, ['Schema'], ({ place }) => {
    for (const keyword of Object.keys(isObject(place.value) ? place.value : {})) {
      const remedy = Object.hasOwn(excluded, keyword) ? excluded[keyword] : undefined;
      if (remedy === undefined && isConvertible(keyword)) continue;
      const message = `"${keyword}" is not in the dialect.`;
      const otherwise = 'OpenAPI 3.0 cannot express it. Write it in the description.';
      report(member(place, keyword), 'schema-keywords', message, remedy ?? otherwise);
    }
  });
};

/** `null` is only allowed next to a type or a reference. */
export const nullAlone: Convention = (description) => {
  perKind(description, ['Schema'], ({ place }) => {
    const isOfReference = place.key === 1 && place.parent?.key === 'anyOf';
    const isNull = member(place, 'type').value === 'null' || member(place, 'const').value === null;
    if (!isNull || isOfReference) return;
    const remedy = `Remove the member, or write [T, 'null'].`;
    report(
      place,
      'null-alone',
      'Only null is allowed here: OpenAPI 3.0 cannot express it.',
      remedy,
    );
  });
};

export const booleanSchema: Convention = (description) => {
  const schemas = new Set<unknown>();
  perKind(description, ['Schema'], ({ place }) => {
    schemas.add(place.value);
    const isKeyword = place.key === 'additionalProperties' && schemas.has(place.parent?.value);
    if (typeof place.value !== 'boolean' || isKeyword) return;
    const remedy = 'Write {} to allow anything, or remove it to allow nothing.';
    report(place, 'boolean-schema', 'A boolean is not a schema in the dialect.', remedy);
  });
};

const types: readonly unknown[] = ['string', 'number', 'integer', 'boolean', 'array', 'object'];

export const schemaType: Convention = (description) => {
  perKind(description, ['Schema'], ({ place }) => {
    const type = member(place, 'type');
    if (type.value === undefined || type.value === 'null') return;
    const [one, nullable, ...more] = [type.value].flat();
    const isList = Array.isArray(type.value);
    const isRight =
      types.includes(one) && (isList ? nullable === 'null' && more.length === 0 : true);
    if (isRight) checkMembersOfType(place, String(one));
    else {
      const message = `${JSON.stringify(type.value)} is not a type of the dialect.`;
      report(type, 'schema-type', message, `Write one type, or [T, 'null'] in this order.`);
    }
  });
};

/** Reports keywords that have no effect on a type, and lists without one schema for their elements. */
function checkMembersOfType(place: Place, type: string): void {
  const others = { items: 'array', properties: 'object', additionalProperties: 'object' };
  for (const [keyword, wanted] of Object.entries(others)) {
    if (!has(place, keyword) || type === wanted) continue;
    report(
      member(place, keyword),
      'schema-type',
      `"${keyword}" has no effect in a schema of type ${type}.`,
    );
  }
  const items = member(place, 'items');
  if (type === 'array' && items.value === undefined)
    report(items, 'schema-type', 'A list needs "items".', 'Add it.');
  if (Array.isArray(items.value))
    report(
      items,
      'schema-type',
      '"items" has to be one schema.',
      'Describe all elements with one.',
    );
}

export const enumValues: Convention = (description) => {
  perKind(description, ['Schema'], ({ place }) => {
    const type = [member(place, 'type').value].flat();
    const constant = member(place, 'const');
    if (constant.value !== undefined && type[0] !== undefined) checkType(constant, type);
    const values = member(place, 'enum').value;
    if (!Array.isArray(values)) return;
    if (values.length === 0)
      report(member(place, 'enum'), 'enum-values', 'No value is allowed here.', 'Add the values.');
    for (const [index, value] of values.entries()) {
      const at = member(member(place, 'enum'), index);
      if (values.indexOf(value) < index)
        report(at, 'enum-values', `${JSON.stringify(value)} occurs more than once.`, 'Remove it.');
      if (type[0] !== undefined) checkType(at, type);
    }
  });
};

function checkType(at: Place, type: readonly unknown[]): void {
  if (type.some((one) => hasType(at.value, one))) return;
  report(at, 'enum-values', `${JSON.stringify(at.value)} is not of type ${type.join(' or ')}.`);
}

function hasType(value: unknown, type: unknown): boolean {
  if (type === 'null') return value === null;
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'array') return Array.isArray(value);
  return type === 'object' ? isObject(value) : typeof value === type;
}

/** A limit has to be either inclusive or exclusive. */
export const numberRange: Convention = (description) => {
  perKind(description, ['Schema'], ({ place }) => {
    for (const [one, other] of [
      ['minimum', 'exclusiveMinimum'],
      ['maximum', 'exclusiveMaximum'],
    ] as const) {
      if (!has(place, one) || !has(place, other)) continue;
      report(member(place, other), 'number-range', `"${other}" is next to "${one}".`, 'Keep one.');
    }
  });
};

export const requiredProperties: Convention = (description) => {
  perKind(description, ['Schema'], ({ place }) => {
    const required = member(place, 'required').value;
    const properties = member(place, 'properties');
    for (const [index, name] of (Array.isArray(required) ? required : []).entries()) {
      if (has(properties, String(name))) continue;
      const message = `"${String(name)}" is required, but "properties" does not declare it.`;
      report(
        member(member(place, 'required'), index),
        'required-properties',
        message,
        'Add it there.',
      );
    }
  });
};

/** The members that are allowed next to a reference. None of them changes which values are valid. */
const beside = ['$ref', 'description', 'x-evidence', 'x-filter', 'x-operator'];

export const referenceSiblings: Convention = (description) => {
  for (const { kind, place, isReference: isRef } of allVisits(description)) {
    if (!isRef || kind !== 'Schema') continue;
    for (const [key, at] of members(place)) {
      if (beside.includes(key)) continue;
      const message = `"${key}" is next to "$ref", where only "description" and some "x-" members are allowed.`;
      report(at, 'reference-siblings', message, 'Write a separate schema.');
    }
  }
};

export const schemaNames: Convention = ({ api }) => {
  const seen = new Map<string, string>();
  for (const [name, { place }] of api.schemas) {
    const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '');
    const first = seen.get(plain);
    seen.set(plain, name);
    if (first !== undefined) {
      const message = `"${name}" and "${first}" differ only in case or punctuation.`;
      report(place, 'schema-names', message, 'Rename one.');
    }
    if (!/^[A-Z][A-Za-z0-9]*$/.test(name)) {
      const remedy = 'Start with a capital letter and use only letters and digits.';
      report(place, 'schema-names', `"${name}" is not PascalCase.`, remedy);
    }
    const other = takenName(name, api);
    if (other !== undefined)
      warn(place, 'schema-names', `"${name}" is also the name of ${other}.`, 'Rename it.');
  }
};

/** Returns the element that gets the same name from a generator of another language. */
function takenName(name: string, { schemas, operations }: Description['api']): string | undefined {
  const created = /^New(.+)$/.exec(name)?.[1];
  if (created !== undefined && schemas.has(created)) return `the constructor of "${created}" in Go`;
  const answered = /^(.+)Response$/.exec(name)?.[1];
  const operation = [...operations.keys()].find((id) => pascal(id) === answered);
  return operation === undefined ? undefined : `the response of "${operation}" in Go`;
}

export const openMap: Convention = (description) => {
  perKind(description, ['Schema'], ({ place }) => {
    if (![member(place, 'type').value].flat().includes('object')) return;
    if (['properties', 'additionalProperties', 'oneOf'].some((key) => has(place, key))) return;
    const remedy = 'Write "additionalProperties: true", or the schema of the values.';
    report(member(place, 'type'), 'open-map', 'This object has no properties.', remedy);
  });
};

/** Every object schema in a body has to be a named component. */
export const namedBody: Convention = (description) => {
  perKind(description, ['MediaType'], ({ place, inside }) => {
    if (inside[0] !== 'RequestBody' && inside[0] !== 'Response') return;
    for (const at of inlineObjects(member(place, 'schema'))) {
      const message = 'This object in a body has no name.';
      report(at, 'named-body', message, 'Move it to components/schemas and refer to it.');
    }
  });
};

function inlineObjects(place: Place): Place[] {
  if (!isObject(place.value) || isReference(place.value)) return [];
  const type = [member(place, 'type').value].flat();
  if (type.includes('object') || has(place, 'properties')) return [place];
  const lists = (['oneOf', 'anyOf'] as const).flatMap((key) => {
    const list = member(place, key);
    return Array.isArray(list.value) ? [...list.value.keys()].map((at) => member(list, at)) : [];
  });
  return [member(place, 'items'), ...lists].flatMap(inlineObjects);
}

export const secretFormat: Convention = (description) => {
  perKind(description, ['Schema'], ({ place, inside }) => {
    if (place.parent?.key === 'properties' && inside[0] === 'Schema')
      checkSecret(String(place.key), place);
  });
  perKind(description, ['Parameter'], ({ place }) => {
    checkSecret(String(member(place, 'name').value), member(place, 'schema'));
  });
};

function checkSecret(name: string, place: Place): void {
  if (!namesSecret(name) || ![member(place, 'type').value].flat().includes('string')) return;
  if (member(place, 'format').value === 'password' || has(place, 'const') || has(place, 'enum'))
    return;
  report(place, 'secret-format', `"${name}" is a secret.`, 'Add "format: password".');
}

/** Response schemas have to be open, because a provider may add members at any time. */
export const closedResponse: Convention = ({ api }) => {
  const seen = new Set<Schema>();
  for (const { responses } of api.operations.values())
    for (const { content } of responses) for (const { schema } of content) visit(schema);

  function visit(schema: Schema | undefined): void {
    const target = schema?.target;
    if (target === undefined || seen.has(target)) return;
    seen.add(target);
    if (target.additional === false) {
      const at = member(target.place, 'additionalProperties');
      report(
        at,
        'closed-response',
        'The schema of a response cannot be closed.',
        'Remove "additionalProperties: false".',
      );
    }
    for (const part of partsOf(target)) visit(part);
  }
};

/** Returns the direct subschemas of a schema. */
export function partsOf({ properties, items, additional, oneOf, anyOf, allOf }: Schema): Schema[] {
  const further = [items, additional].filter((one) => one !== undefined && one !== false);
  return [...properties.values(), ...further, ...oneOf, ...anyOf, ...allOf];
}

// One way to write what JSON Schema and the versions of OpenAPI have several for, so that each reader knows one.
import { isObject, type Json, type JsonObject } from '../json/json.ts';
import { isReference, member, warn } from '../problems/place.ts';
import type { Rebuilt } from '../structure/rebuild.ts';

/** The schema that accepts nothing, in words. */
export const nothing: JsonObject = { not: {} };

/** A schema in the one form. Its members are in it already. */
export function plainSchema(value: Json, rebuilt: Rebuilt): Json {
  if (typeof value === 'boolean') return plainBoolean(value, rebuilt);
  if (!isObject(value) || isReference(value)) return value;
  const schema = withKnownTypes(withTuple(withoutEmptyLists(value)), rebuilt);
  return withTypeOfValues(withNullAlternative(withoutPatterns(schema)));
}

/** `additionalProperties: false` is a statement of its own; elsewhere a boolean is a schema like others. */
const statements = ['additionalProperties', 'unevaluatedProperties', 'unevaluatedItems'];

function plainBoolean(value: boolean, { keyword }: Rebuilt): Json {
  if (keyword !== undefined && statements.includes(keyword)) return value;
  return value ? {} : nothing;
}

/** An alternative out of none, or all of none, says nothing. */
function withoutEmptyLists(schema: JsonObject): JsonObject {
  const isEmpty = ([key, value]: [string, Json]): boolean =>
    ['allOf', 'anyOf', 'oneOf', 'prefixItems', 'enum'].includes(key) &&
    Array.isArray(value) &&
    value.length === 0;
  const entries = Object.entries(schema);
  return entries.some(isEmpty)
    ? Object.fromEntries(entries.filter((entry) => !isEmpty(entry)))
    : schema;
}

/** `items` as a list, of older drafts, is `prefixItems`; `additionalItems` is then `items`. */
function withTuple(schema: JsonObject): JsonObject {
  const { items, additionalItems, ...others } = schema;
  if (!Array.isArray(items)) return schema;
  const further = additionalItems === false ? nothing : additionalItems;
  const rest = isObject(further) ? { items: further } : {};
  return { ...others, prefixItems: items as readonly Json[], ...rest };
}

const knownTypes = ['string', 'number', 'integer', 'boolean', 'array', 'object', 'null'];

/** `file`, `any`, `date`: what JSON Schema does not know says nothing. */
function withKnownTypes(schema: JsonObject, { place }: Rebuilt): JsonObject {
  if (schema.type === undefined) return schema;
  const given = [schema.type].flat();
  const unknown = given.filter((one) => !knownTypes.includes(String(one)));
  if (unknown.length === 0 && given.length > 0) return schema;
  const { type: _, ...others } = schema;
  for (const one of unknown)
    if (place.source.isForeign)
      warn(
        member(place, 'type'),
        'unknown-type',
        `JSON Schema has no type "${String(one)}". It is ignored.`,
      );
  const kept = given.filter((one) => knownTypes.includes(String(one)));
  if (kept.length === 0) return others;
  return { ...others, type: kept.length === 1 ? kept[0]! : kept };
}

/** `type: 'null'` next to alternatives would allow none of them. What is meant is one more. */
function withNullAlternative(schema: JsonObject): JsonObject {
  const keyword = ['oneOf', 'anyOf'].find((one) => Array.isArray(schema[one]));
  if (schema.type !== 'null' || keyword === undefined) return schema;
  const { type: _, ...others } = schema;
  const alternatives = schema[keyword] as readonly Json[];
  return { ...others, [keyword]: [...alternatives, { type: 'null' }] };
}

/** Code has no types for names that match a pattern: their schemas are those of further members. */
function withoutPatterns(schema: JsonObject): JsonObject {
  const { patternProperties, additionalProperties: further, ...others } = schema;
  if (!isObject(patternProperties)) return schema;
  if (further === true) return { ...others, additionalProperties: true };
  const known = [...Object.values(patternProperties), ...(isObject(further) ? [further] : [])];
  const [first = {}] = known;
  return { ...others, additionalProperties: known.length > 1 ? { anyOf: known } : first };
}

/** Where the values of an enumeration are not of the type that is said, they decide. */
function withTypeOfValues(schema: JsonObject): JsonObject {
  const { type, const: constant } = schema;
  const listed = schema.enum;
  const values: readonly Json[] = Array.isArray(listed)
    ? listed
    : constant === undefined
      ? []
      : [constant];
  const types = type === undefined ? [] : [type].flat().map(String);
  if (types.length === 0 || values.every((one) => one === null || isOneOf(one, types)))
    return schema;
  const found = new Set(values.map(typeOf));
  if (types.includes('null') || schema.nullable === true) found.add('null');
  const { type: _, nullable: __, ...others } = schema;
  return { ...others, type: found.size === 1 ? [...found][0]! : [...found] };
}

function isOneOf(value: Json, types: readonly string[]): boolean {
  const type = typeOf(value);
  return types.includes(type) || (type === 'integer' && types.includes('number'));
}

function typeOf(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (Number.isInteger(value)) return 'integer';
  return typeof value;
}

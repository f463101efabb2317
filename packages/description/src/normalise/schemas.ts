// Normalises schemas where JSON Schema and the versions of OpenAPI have several forms.
import { isObject, type Json, type JsonObject } from '../json/json.ts';
import { isVersion30 } from '../openapi/version.ts';
import { isReference, member, type Place, warn } from '../problems/place.ts';
import { unicodePattern } from '../schema/patterns.ts';
import type { Rebuilt } from '../structure/rebuild.ts';
import { nothing, withConditionalMembers, withoutUnevaluated } from './members.ts';

/** Returns the normalised schema. Its members are already normalised. */
export function plainSchema(value: Json, rebuilt: Rebuilt): Json {
  if (typeof value === 'boolean') return plainBoolean(value, rebuilt);
  if (!isObject(value)) return value;
  const whole = plainReference(value, rebuilt.place);
  if (!isObject(whole) || isReference(whole)) return whole;
  const tuple = withoutUnevaluated(withUnicodePatterns(withoutEmptyLists(withTuple(whole))));
  const schema = withConditionalMembers(withKnownTypes(tuple, rebuilt));
  return withTypeOfValues(withNullType(withNullAlternative(schema)));
}

/** Replaces the limits of OpenAPI 3.0, which are booleans next to `minimum` and `maximum`, by numbers. */
export function withNumericLimits(schema: JsonObject): JsonObject {
  return numericLimit(numericLimit(schema, 'minimum'), 'maximum');
}

function numericLimit(schema: JsonObject, name: 'minimum' | 'maximum'): JsonObject {
  const exclusive = name === 'minimum' ? 'exclusiveMinimum' : 'exclusiveMaximum';
  const { [name]: limit, [exclusive]: isExclusive, ...others } = schema;
  if (typeof isExclusive !== 'boolean') return schema;
  return limit === undefined ? others : { ...others, [isExclusive ? exclusive : name]: limit };
}

/** Returns whether a keyword only describes a schema. */
export function isDescribing(keyword: string): boolean {
  return describing.includes(keyword) || keyword.startsWith('x-');
}

const describing = [
  ...['$comment', '$ref', 'summary', 'title', 'description', 'deprecated', 'default'],
  ...['example', 'examples', 'externalDocs', 'readOnly', 'writeOnly', 'nullable', 'xml'],
];

/**
 * Makes a reference with other keywords next to it a part of `allOf`, which has the same meaning in JSON Schema 2020-12.
 * OpenAPI 3.0 ignores these keywords.
 */
export function plainReference(value: Json, place: Place): Json {
  if (!isReference(value)) return value;
  const entries = Object.entries(value);
  if (entries.every(([key]) => isDescribing(key))) return value;
  if (isVersion30(place.source))
    return Object.fromEntries(entries.filter(([key]) => isDescribing(key)));
  const { $ref, allOf = [], ...beside } = value;
  return { ...beside, allOf: [{ $ref }, ...(allOf as readonly Json[])] };
}

/** `additionalProperties: false` has its own meaning. Elsewhere a boolean is a schema. */
const statements = ['additionalProperties', 'unevaluatedProperties', 'unevaluatedItems'];

function plainBoolean(value: boolean, { keyword }: Rebuilt): Json {
  if (keyword !== undefined && statements.includes(keyword)) return value;
  return value ? {} : nothing;
}

/** Removes empty lists: `oneOf: []` has no meaning. */
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

/** Corrects the patterns, and removes those that `checkKeywords` reports. */
function withUnicodePatterns(schema: JsonObject): JsonObject {
  const { pattern, ...others } = schema;
  const known = typeof pattern === 'string' ? unicodePattern(pattern) : pattern;
  if (known === pattern) return withUnicodeNames(schema);
  return withUnicodeNames({ ...others, ...(known !== undefined && { pattern: known }) });
}

function withUnicodeNames(schema: JsonObject): JsonObject {
  const { patternProperties: named } = schema;
  if (!isObject(named)) return schema;
  const names = Object.keys(named);
  const known = names.map(unicodePattern);
  if (known.every((name, index) => name === names[index])) return schema;
  const isComplete = !known.includes(undefined);
  const entries = names.flatMap((name, index): [string, Json][] =>
    known[index] === undefined ? [] : [[known[index], named[name]!]],
  );
  return {
    ...schema,
    patternProperties: Object.fromEntries(entries),
    // Any other member may have a name that a removed pattern matches.
    ...(!isComplete && { additionalProperties: true }),
  };
}

/** Replaces `items` as a list (older drafts) by `prefixItems`, and `additionalItems` by `items`. */
function withTuple(schema: JsonObject): JsonObject {
  const { items, additionalItems, ...others } = schema;
  if (!Array.isArray(items)) return schema;
  const further = additionalItems === false ? nothing : additionalItems;
  const rest = isObject(further) ? { items: further } : {};
  return { ...others, prefixItems: items as readonly Json[], ...rest };
}

const knownTypes = ['string', 'number', 'integer', 'boolean', 'array', 'object', 'null'];

/** Removes types that JSON Schema does not have, such as `file`, `any` and `date`. */
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

/** Moves `type: 'null'` next to alternatives into them. Literally, it would exclude all of them. */
function withNullAlternative(schema: JsonObject): JsonObject {
  const keyword = ['oneOf', 'anyOf'].find((one) => Array.isArray(schema[one]));
  if (schema.type !== 'null' || keyword === undefined) return schema;
  const { type: _, ...others } = schema;
  const alternatives = schema[keyword] as readonly Json[];
  return { ...others, [keyword]: [...alternatives, { type: 'null' }] };
}

/**
 * Replaces `nullable` of OpenAPI 3.0 by the type `null`, and by the value `null` of an enumeration. Next to parts or
 * alternatives it stays, because null need not match these.
 */
function withNullType(schema: JsonObject): JsonObject {
  const { nullable, ...others } = schema;
  const { type, enum: values } = others;
  const isPlain = ['allOf', 'anyOf', 'oneOf', 'const'].every((key) => others[key] === undefined);
  if (nullable !== true || !isPlain || (type === undefined && values === undefined)) return schema;
  const types = type === undefined ? undefined : [...new Set([type, 'null'].flat())];
  return {
    ...others,
    ...(types && { type: types }),
    ...(Array.isArray(values) && { enum: [...new Set([...(values as readonly Json[]), null])] }),
  };
}

/** If the values of an enumeration do not have the declared type, the values determine the type. */
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
  if (types.includes('null')) found.add('null');
  const { type: _, ...others } = schema;
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

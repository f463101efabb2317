// Converts a schema of OpenAPI 3.1 (JSON Schema 2020-12) to 3.0.3, which uses a modified older draft.
import { isList, isObject, type Json, type JsonObject, type Place } from '@x/description';
import { follow, isReference, member, type Rebuilt } from '@x/description/structure';
import { UnconvertibleError } from './unconvertible.ts';

/** Keywords with the same meaning in both versions. */
const shared: ReadonlySet<string> = new Set([
  'additionalProperties',
  'default',
  'deprecated',
  'description',
  'discriminator',
  'enum',
  'externalDocs',
  'format',
  'items',
  'maxItems',
  'maxLength',
  'maxProperties',
  'maximum',
  'minItems',
  'minLength',
  'minProperties',
  'minimum',
  'multipleOf',
  'oneOf',
  'pattern',
  'properties',
  'readOnly',
  'title',
  'uniqueItems',
  'writeOnly',
]);

/** Keywords that have another form in 3.0. */
const said: Readonly<
  Record<string, (value: Json, schema: JsonObject, place: Place) => JsonObject>
> = {
  const: (value, _schema, place) => {
    if (value === null) throw new UnconvertibleError(place, 'the constant null');
    return { enum: [value] };
  },
  examples: (value, _schema, place) => {
    if (!isList(value))
      throw new UnconvertibleError(place, 'a value of `examples` that is not a list');
    return value[0] === undefined ? {} : { example: value[0] };
  },
  exclusiveMaximum: (value, schema) => exclusive('maximum', value, schema),
  exclusiveMinimum: (value, schema) => exclusive('minimum', value, schema),
  // 3.0 does not allow an empty list.
  required: (value) => (isList(value) && value.length === 0 ? {} : { required: value }),
  type: (value, schema, place) => type(value, schema, place),
};

/** Returns whether a keyword can be converted to OpenAPI 3.0. The lint rules of the specs use this too. */
export function isConvertible(key: string): boolean {
  return shared.has(key) || key in said || ['$ref', 'anyOf'].includes(key) || key.startsWith('x-');
}

/** Converts one schema, whose nested schemas are already converted. */
export function convertSchema(schema: Json, { place, keyword }: Rebuilt): Json {
  if (isAlternative(place)) return schema;
  if (typeof schema === 'boolean' && keyword === 'additionalProperties') return schema;
  if (!isObject(schema)) throw new UnconvertibleError(place, 'a boolean schema');
  if (isReference(schema)) return reference(schema, place);
  return schema.anyOf === undefined
    ? convertKeywords(schema, place)
    : nullableReference(schema, place);
}

/**
 * Returns whether a schema is an alternative of a nullable reference. Both are kept until `nullableReference` replaces
 * them.
 */
function isAlternative({ parent }: Place): boolean {
  return parent?.key === 'anyOf' && isList(parent.value);
}

function convertKeywords(schema: JsonObject, place: Place): JsonObject {
  const parts = Object.entries(schema).map(([key, value]) =>
    convertKeyword(key, { value, schema, place: member(place, key) }),
  );
  return Object.assign({}, ...parts) as JsonObject;
}

function convertKeyword(
  key: string,
  { value, schema, place }: { value: Json; schema: JsonObject; place: Place },
): JsonObject {
  const change = said[key];
  if (change !== undefined) return change(value, schema, place);
  if (!isConvertible(key)) throw new UnconvertibleError(place, key);
  return isBound(key) && isSuperseded(key, schema) ? {} : { [key]: value };
}

/** In 3.0 siblings of `$ref` are ignored (OpenAPI 3.0.3, Reference Object), but not those of `allOf`. */
function reference(schema: JsonObject, place: Place): JsonObject {
  const { $ref, ...beside } = schema;
  if (Object.keys(beside).length === 0) return schema;
  return { allOf: [{ $ref: $ref! }], ...convertKeywords(beside, place) };
}

/**
 * Converts `anyOf: [{ $ref }, { type: 'null' }]`. According to 3.0.3, `nullable` works only next to a `type`, so
 * the type is that of the target. Generators of other languages then accept null. A strict validator does not, because
 * of `allOf`.
 */
function nullableReference(schema: JsonObject, place: Place): JsonObject {
  const { anyOf, ...beside } = schema;
  const [referred, none, ...more] = isList(anyOf) ? anyOf : [];
  const isNullable = isReference(referred) && isObject(none) && more.length === 0;
  if (!isNullable || none.type !== 'null')
    throw new UnconvertibleError(
      member(place, 'anyOf'),
      'an `anyOf` other than a reference or null',
    );
  const target = member(member(place, 'anyOf'), 0);
  return {
    ...typeOf(target),
    allOf: [reference(referred, target)],
    nullable: true,
    ...convertKeywords(beside, place),
  };
}

/**
 * Returns the type of the target of a reference; empty if it has none. 3.0.3 requires `items` next to the type of a
 * list. They are those of the list if they need no conversion.
 */
function typeOf(target: Place): JsonObject {
  const { value } = follow(target) ?? target;
  const { type: types, oneOf, items } = isObject(value) ? value : {};
  const found = isList(types) ? types[0] : (types ?? (oneOf ? 'object' : undefined));
  if (found === undefined) return {};
  if (found !== 'array') return { type: found };
  const isSame = isObject(items) && Object.keys(items).join() === '$ref';
  return { type: found, items: isSame ? items : {} };
}

/** `[T, 'null']` becomes `nullable`, unless an enum excludes null. */
function type(value: Json, schema: JsonObject, place: Place): JsonObject {
  if (typeof value === 'string' && value !== 'null') return { type: value };
  const [first, second, ...more] = isList(value) ? value : [];
  if (typeof first !== 'string' || second !== 'null' || more.length > 0)
    throw new UnconvertibleError(place, `the type ${JSON.stringify(value)}`);
  const values = schema.const === undefined ? schema.enum : [schema.const];
  const isRefused = isList(values) && !values.includes(null);
  return isRefused ? { type: first } : { type: first, nullable: true };
}

type Bound = 'maximum' | 'minimum';

const exclusiveOf = { maximum: 'exclusiveMaximum', minimum: 'exclusiveMinimum' } as const;

function isBound(key: string): key is Bound {
  return key === 'maximum' || key === 'minimum';
}

/** 3.1 has two bounds and 3.0 one bound with a flag, so the tighter bound is kept. */
function exclusive(bound: Bound, value: Json, schema: JsonObject): JsonObject {
  const key = exclusiveOf[bound];
  return isSuperseded(bound, schema) ? { [bound]: value, [key]: true } : {};
}

function isSuperseded(bound: Bound, schema: JsonObject): boolean {
  const inclusive = schema[bound];
  const limit = schema[exclusiveOf[bound]];
  if (typeof limit !== 'number') return false;
  if (typeof inclusive !== 'number') return true;
  return bound === 'minimum' ? limit >= inclusive : limit <= inclusive;
}

// A schema of OpenAPI 3.1 (JSON Schema 2020-12) in the words of 3.0.3, which are an older draft's with changes.
import { isList, isObject, type Json, type JsonObject, type Place } from '@x/description';
import { isReference, member, type Rebuilt } from '@x/description/structure';
import { UnconvertibleError } from './unconvertible.ts';

/** Keywords that mean the same in both versions. */
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
  'required',
  'title',
  'uniqueItems',
  'writeOnly',
]);

/** Keywords that are said otherwise in 3.0. */
const said: Readonly<
  Record<string, (value: Json, schema: JsonObject, place: Place) => JsonObject>
> = {
  const: (value, _schema, place) => {
    if (value === null) throw new UnconvertibleError(place, 'the constant null');
    return { enum: [value] };
  },
  examples: (value, _schema, place) => {
    if (!isList(value)) throw new UnconvertibleError(place, 'a list of examples that is no list');
    return value[0] === undefined ? {} : { example: value[0] };
  },
  exclusiveMaximum: (value, schema) => exclusive('maximum', value, schema),
  exclusiveMinimum: (value, schema) => exclusive('minimum', value, schema),
  type: (value, schema, place) => type(value, schema, place),
};

/** Whether a keyword can be said in OpenAPI 3.0, in whatever words. The lint rules of the specs ask, too. */
export function isConvertible(key: string): boolean {
  return shared.has(key) || key in said || ['$ref', 'anyOf'].includes(key) || key.startsWith('x-');
}

/** Converts one schema. Those in it are converted already. */
export function convertSchema(schema: Json, { place, keyword }: Rebuilt): Json {
  if (isAlternative(place)) return schema;
  if (typeof schema === 'boolean' && keyword === 'additionalProperties') return schema;
  if (!isObject(schema)) throw new UnconvertibleError(place, 'a boolean schema');
  if (isReference(schema)) return reference(schema, place);
  return schema.anyOf === undefined
    ? convertKeywords(schema, place)
    : nullableReference(schema, place);
}

/** A reference and null are the only alternatives, and both stay until `nullableReference` replaces them. */
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

/** `$ref` ignores what stands beside it in 3.0 (OpenAPI 3.0.3, Reference Object): `allOf` doesn't. */
function reference(schema: JsonObject, place: Place): JsonObject {
  const { $ref, ...beside } = schema;
  if (Object.keys(beside).length === 0) return schema;
  return { allOf: [{ $ref: $ref! }], ...convertKeywords(beside, place) };
}

/**
 * `anyOf: [{ $ref }, { type: 'null' }]`. To the letter of 3.0.3, `nullable` counts only beside a `type`. With a
 * reference this is nevertheless how the generators of other languages are told of null, and they understand it.
 */
function nullableReference(schema: JsonObject, place: Place): JsonObject {
  const { anyOf, ...beside } = schema;
  const [referred, none, ...more] = isList(anyOf) ? anyOf : [];
  const isNullable = isReference(referred) && isObject(none) && more.length === 0;
  if (!isNullable || none.type !== 'null')
    throw new UnconvertibleError(member(place, 'anyOf'), 'anything but a reference or null');
  const target = member(member(place, 'anyOf'), 0);
  return {
    allOf: [reference(referred, target)],
    nullable: true,
    ...convertKeywords(beside, place),
  };
}

/** `[T, 'null']` becomes `nullable`, unless a list of values leaves null out after all. */
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

/** 3.0 has one bound and a flag where 3.1 has two bounds: the tighter one counts. */
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

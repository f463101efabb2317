// A schema of OpenAPI 3.1 (JSON Schema 2020-12) in the words of 3.0.3, which are an older draft's with changes.
import { isList, isObject, type Json, type JsonObject, mapValues, type Path } from '../json.ts';
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
const said: Readonly<Record<string, (value: Json, schema: JsonObject, path: Path) => JsonObject>> =
  {
    const: (value, _schema, path) => {
      if (value === null) throw new UnconvertibleError(path, 'the constant null');
      return { enum: [value] };
    },
    examples: (value, _schema, path) => {
      if (!isList(value)) throw new UnconvertibleError(path, 'a list of examples that is no list');
      return value[0] === undefined ? {} : { example: value[0] };
    },
    exclusiveMaximum: (value, schema) => exclusive('maximum', value, schema),
    exclusiveMinimum: (value, schema) => exclusive('minimum', value, schema),
    type: (value, schema, path) => type(value, schema, path),
  };

/** Whether a keyword can be said in OpenAPI 3.0, in whatever words. The lint rules of the specs ask, too. */
export function isConvertible(key: string): boolean {
  return shared.has(key) || key in said || ['$ref', 'anyOf'].includes(key) || key.startsWith('x-');
}

/** Converts one schema and everything below it. */
export function convertSchema(schema: Json, path: Path): JsonObject {
  if (!isObject(schema)) throw new UnconvertibleError(path, 'a boolean schema');
  if (typeof schema.$ref === 'string') return reference(schema, path);
  if (schema.anyOf !== undefined) return nullableReference(schema, path);
  const parts = Object.entries(schema).map(([key, value]) =>
    keyword(key, value, schema, [...path, key]),
  );
  return Object.assign({}, ...parts) as JsonObject;
}

function keyword(key: string, value: Json, schema: JsonObject, path: Path): JsonObject {
  const change = said[key];
  if (change !== undefined) return change(value, schema, path);
  if (!isConvertible(key)) throw new UnconvertibleError(path, key);
  if (isBound(key) && isSuperseded(key, schema)) return {};
  return { [key]: inner(key, value, path) };
}

/** The value of a keyword, with the schemas in it converted. */
function inner(key: string, value: Json, path: Path): Json {
  if (key === 'items') return convertSchema(value, path);
  if (key === 'additionalProperties') return isObject(value) ? convertSchema(value, path) : value;
  if (key === 'properties' && isObject(value))
    return mapValues(value, (property, name) => convertSchema(property, [...path, name]));
  if (key === 'oneOf' && isList(value))
    return value.map((member, index) => convertSchema(member, [...path, String(index)]));
  return value;
}

/** `$ref` ignores what stands beside it in 3.0 (OpenAPI 3.0.3, Reference Object): `allOf` doesn't. */
function reference(schema: JsonObject, path: Path): JsonObject {
  const { $ref, ...beside } = schema;
  if (Object.keys(beside).length === 0) return schema;
  return { allOf: [{ $ref: $ref! }], ...convertSchema(beside, path) };
}

/**
 * `anyOf: [{ $ref }, { type: 'null' }]`. To the letter of 3.0.3, `nullable` counts only beside a `type`. With a
 * reference this is nevertheless how the generators of other languages are told of null, and they understand it.
 */
function nullableReference(schema: JsonObject, path: Path): JsonObject {
  const { anyOf, ...beside } = schema;
  const [referred, none, ...more] = isList(anyOf) ? anyOf : [];
  const isNullable =
    isObject(referred) && typeof referred.$ref === 'string' && isObject(none) && more.length === 0;
  if (!isNullable || none.type !== 'null')
    throw new UnconvertibleError([...path, 'anyOf'], 'anything but a reference or null');
  return { allOf: [convertSchema(referred, path)], nullable: true, ...convertSchema(beside, path) };
}

/** `[T, 'null']` becomes `nullable`, unless a list of values leaves null out after all. */
function type(value: Json, schema: JsonObject, path: Path): JsonObject {
  if (typeof value === 'string' && value !== 'null') return { type: value };
  const [first, second, ...more] = isList(value) ? value : [];
  if (typeof first !== 'string' || second !== 'null' || more.length > 0)
    throw new UnconvertibleError(path, `the type ${JSON.stringify(value)}`);
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

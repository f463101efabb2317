// Converts OpenAPI's additions to JSON Schema to keywords of JSON Schema: `nullable` of OpenAPI 3.0, and the ranges of
// the formats int32 and int64 (https://spec.openapis.org/registry/format/).
import { isObject, type Json, type JsonObject } from '@x/description';

const ranges: Readonly<Record<string, readonly [least: number, most: number]>> = {
  int32: [-(2 ** 31), 2 ** 31 - 1],
  int64: [-(2 ** 63), 2 ** 63],
};

/** Keywords whose values are not schemas, and may have members with the names of keywords. */
const data: ReadonlySet<string> = new Set(['const', 'default', 'enum', 'example', 'examples']);

/** Keywords whose values are maps of schemas by name. */
const maps: ReadonlySet<string> = new Set([
  '$defs',
  'dependentSchemas',
  'patternProperties',
  'properties',
]);

const known = new WeakMap<object, JsonObject>();

/** Returns a cached copy. References stay. */
export function plainSchema(schema: JsonObject): JsonObject {
  const made = known.get(schema);
  if (made) return made;
  const plain = withNull(withRange(changed(schema, plainMember)));
  known.set(schema, plain);
  return plain;
}

function plainMember(name: string, value: Json): Json {
  if (data.has(name)) return value;
  return maps.has(name) && isObject(value)
    ? changed(value, (_, one) => plainValue(one))
    : plainValue(value);
}

function changed(object: JsonObject, change: (name: string, value: Json) => Json): JsonObject {
  const entries = Object.entries(object).map(([name, value]) => [name, change(name, value)]);
  return Object.fromEntries(entries) as JsonObject;
}

function plainValue(value: Json): Json {
  if (Array.isArray(value)) return value.map(plainValue);
  return isObject(value) ? plainSchema(value) : value;
}

function withRange(schema: JsonObject): JsonObject {
  const { format, minimum, maximum } = schema;
  const range = typeof format === 'string' && Object.hasOwn(ranges, format) && ranges[format];
  if (!range) return schema;
  const [least, most] = range;
  return {
    ...schema,
    minimum: typeof minimum === 'number' ? Math.max(minimum, least) : least,
    maximum: typeof maximum === 'number' ? Math.min(maximum, most) : most,
  };
}

function withNull(schema: JsonObject): JsonObject {
  if (typeof schema.nullable !== 'boolean') return schema;
  const { nullable, ...others } = schema;
  return nullable ? { anyOf: [others, { type: 'null' }] } : others;
}

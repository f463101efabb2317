// Converts OpenAPI's additions to JSON Schema to keywords of JSON Schema: `nullable` of OpenAPI 3.0, the ranges of the
// formats int32 and int64 (https://spec.openapis.org/registry/format/), and `readOnly` or `writeOnly`. Patterns become
// those of ECMA-262 with the flag "u". One of another dialect is not checked.
import {
  isObject,
  type Json,
  type JsonObject,
  memberOf,
  unicodePattern,
  withoutPatterns,
} from '@x/description';

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

/** Converts the schemas of one direction. */
export class PlainSchemas {
  readonly #known = new WeakMap<object, JsonObject>();
  readonly #isAbsent: (property: Json) => boolean;

  /** @param isAbsent Returns whether messages of this direction do not have a property. */
  constructor(isAbsent: (property: Json) => boolean) {
    this.#isAbsent = isAbsent;
  }

  /** Returns a cached copy. References stay. */
  of(schema: JsonObject): JsonObject {
    const made = this.#known.get(schema);
    if (made) return made;
    const checkable = withPatterns(this.#withoutAbsent(schema));
    const plain = changed(checkable, (name, value) => this.#member(name, value));
    const whole = withNull(withRange(plain));
    this.#known.set(schema, whole);
    return whole;
  }

  #member(name: string, value: Json): Json {
    if (data.has(name)) return value;
    return maps.has(name) && isObject(value)
      ? changed(value, (_, one) => this.#value(one))
      : this.#value(value);
  }

  #value(value: Json): Json {
    if (Array.isArray(value)) return value.map((one) => this.#value(one));
    return isObject(value) ? this.of(value) : value;
  }

  /** OpenAPI 3.0.3 §4.7.24.2: `required` has no effect on a property that the direction does not have. */
  #withoutAbsent(schema: JsonObject): JsonObject {
    const { required, properties } = schema;
    if (!Array.isArray(required)) return schema;
    const needed = (required as readonly Json[]).filter((name) => {
      const property = memberOf(properties, String(name));
      return property === undefined || !this.#isAbsent(property);
    });
    return needed.length === required.length ? schema : { ...schema, required: needed };
  }
}

function changed(object: JsonObject, change: (name: string, value: Json) => Json): JsonObject {
  const entries = Object.entries(object).map(([name, value]) => [name, change(name, value)]);
  return Object.fromEntries(entries) as JsonObject;
}

function withPatterns(schema: JsonObject): JsonObject {
  const { pattern, ...others } = schema;
  const usable = typeof pattern === 'string' ? unicodePattern(pattern) : undefined;
  const checkable = usable === undefined ? others : { ...others, pattern: usable };
  const { patternProperties } = schema;
  if (!isObject(patternProperties)) return checkable;
  const named = Object.entries(patternProperties).map(([name, value]) => [
    unicodePattern(name),
    value,
  ]);
  return named.some(([name]) => name === undefined)
    ? withoutPatterns(checkable)
    : { ...checkable, patternProperties: Object.fromEntries(named) as JsonObject };
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

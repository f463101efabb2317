// The keywords of JSON Schema that apply other schemas to a value (`not`, `if`, `contains`, …), as checks for
// `schema.check(…)` of zod mini. As in JSON Schema, a check accepts all values of a type that its keyword does not apply to.
import { type Check, check } from './checks.ts';
import { type AnySchema, accepts } from './schema.ts';

type JsonType = 'array' | 'boolean' | 'null' | 'number' | 'object' | 'string';

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeOf(value: unknown): JsonType {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : (typeof value as JsonType);
}

/** Applies a schema to the values of one JSON type. */
export function applies(type: JsonType, schema: AnySchema): Check<unknown> {
  return check(`a valid ${type}`, (value) => typeOf(value) !== type || accepts(schema, value));
}

/** JSON Schema 2020-12, `not`. */
export function not(schema: AnySchema): Check<unknown> {
  return check('a value that "not" allows', (value) => !accepts(schema, value));
}

/** JSON Schema 2020-12, `if`, `then` and `else`. */
export function when(condition: AnySchema, then: AnySchema, otherwise: AnySchema): Check<unknown> {
  return check('a value that "if" allows', (value) =>
    accepts(accepts(condition, value) ? then : otherwise, value),
  );
}

/** JSON Schema 2020-12, `anyOf`, where the alternatives have no type of their own. */
export function anyOf(...schemas: readonly AnySchema[]): Check<unknown> {
  return check('one of the alternatives', (value) =>
    schemas.some((schema) => accepts(schema, value)),
  );
}

/** JSON Schema 2020-12, `oneOf`: exactly one schema accepts the value. */
export function exactlyOne(...schemas: readonly AnySchema[]): Check<unknown> {
  return check(
    'exactly one of the alternatives',
    (value) => schemas.filter((schema) => accepts(schema, value)).length === 1,
  );
}

/** JSON Schema 2020-12, `contains`, `minContains` and `maxContains`. */
export function contains(
  schema: AnySchema,
  least: number,
  most: number = Number.POSITIVE_INFINITY,
): Check<unknown> {
  return check('an array that contains certain items', (value) => {
    if (!Array.isArray(value)) return true;
    const found = value.filter((item) => accepts(schema, item)).length;
    return found >= least && found <= most;
  });
}

/** JSON Schema 2020-12, `propertyNames`. */
export function names(schema: AnySchema): Check<unknown> {
  return check(
    'an object with valid names',
    (value) => !isObject(value) || Object.keys(value).every((name) => accepts(schema, name)),
  );
}

/**
 * JSON Schema 2020-12, `patternProperties` and `additionalProperties`: each member matches the schemas of all expressions
 * that match its name. If none does and the member is not declared, it matches `others`.
 */
export function namedLike(
  declared: readonly string[],
  others: AnySchema,
  ...patterns: readonly (readonly [name: RegExp, schema: AnySchema])[]
): Check<unknown> {
  const isValid = ([name, value]: [string, unknown]): boolean => {
    const own = patterns.filter(([expression]) => expression.test(name));
    if (own.length === 0) return declared.includes(name) || accepts(others, value);
    return own.every(([, schema]) => accepts(schema, value));
  };
  return check(
    'an object with valid members',
    (value) => !isObject(value) || Object.entries(value).every(isValid),
  );
}

/** JSON Schema 2020-12, `required`, for members without a schema. */
export function has(...required: readonly string[]): Check<unknown> {
  return check(
    `an object with ${required.join(', ')}`,
    (value) => !isObject(value) || required.every((name) => Object.hasOwn(value, name)),
  );
}

/** JSON Schema 2020-12, `dependentRequired` and `dependentSchemas`: objects with a member have to match a schema. */
export function dependent(name: string, schema: AnySchema): Check<unknown> {
  return check(
    `a valid object with ${name}`,
    (value) => !isObject(value) || !Object.hasOwn(value, name) || accepts(schema, value),
  );
}

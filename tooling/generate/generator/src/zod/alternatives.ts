// Converts `oneOf` and `anyOf`.
import { isDeepStrictEqual } from 'node:util';
import { isAssertion, isObject, referredComponent } from '@x/description';
import { key, quoted } from '../write/typescript.ts';
import { type Context, call, checked, type Express, made, type Schema, union } from './write.ts';

export type Alternatives = 'anyOf' | 'oneOf';

/**
 * Returns the check of alternatives without their own type, such as
 * `anyOf: [{ required: ['a'] }, { required: ['b'] }]`.
 */
export function alternativeAssertions(
  schema: Schema,
  context: Context,
  express: Express,
): string[] {
  return (['anyOf', 'oneOf'] as const).flatMap((keyword) => {
    const options = schema[keyword];
    if (!Array.isArray(options) || !options.every(isAssertion)) return [];
    const check = context.use(keyword === 'oneOf' ? 'exactlyOne' : 'anyOf');
    return [made(check, ...options.map((one) => express(one, { ...context, exact: true })))];
  });
}

/** The keywords whose alternatives have types. */
export function typedAlternatives(schema: Schema): Alternatives[] {
  return (['oneOf', 'anyOf'] as const).filter((keyword) => {
    const options = schema[keyword];
    return Array.isArray(options) && !options.every(isAssertion);
  });
}

/**
 * Returns a union. In requests, `oneOf` accepts a value of exactly one alternative. In responses it accepts a value of
 * any alternative, because many documents use `oneOf` for overlapping alternatives.
 */
export function unionOf(
  schema: Schema,
  keyword: Alternatives,
  context: Context,
  express: Express,
): string {
  const options = schema[keyword] as readonly unknown[];
  const each = options.map((one) => express(one, context));
  const isExact = context.direction === 'request' || context.exact;
  const isUnique = keyword === 'oneOf' && isExact && new Set(each).size > 1;
  if (isUnique && mayOverlap(options, schema, context)) return exclusive(each, context);
  return union([...each, ...(isExact ? [] : unknownOption(schema, context))]);
}

/**
 * Returns a union whose values match exactly one alternative. A function uses each alternative twice, so that it is
 * written once: it can contain further unions.
 */
function exclusive(each: readonly string[], { use, share }: Context): string {
  const check = use('exactlyOne');
  const name = share(
    'exclusive',
    `(<Options extends readonly z.ZodMiniType[]>(...options: Options) => z.union(options).check(${check}(...options)))`,
  );
  return made(name, ...each);
}

/** Returns an alternative for unknown objects in responses: those with another value of the discriminator. */
function unknownOption({ discriminator }: Schema, { use }: Context): string[] {
  if (!isObject(discriminator) || typeof discriminator.propertyName !== 'string') return [];
  const { propertyName, mapping } = discriminator;
  if (!isObject(mapping)) return [];
  const value = checked(call('string'), [made(use('other'), ...Object.keys(mapping).map(quoted))]);
  return [call('looseObject', `{ ${key(propertyName)}: ${value} }`)];
}

/** Returns whether two alternatives may accept the same value, according to their schemas. */
function mayOverlap(options: readonly unknown[], schema: Schema, context: Context): boolean {
  if (isObject(schema.discriminator)) return false;
  const resolved = options.map((one) => {
    const found = target(one, context);
    return { schema: found, types: typesOf(found), values: valuesOf(found) };
  });
  return resolved.some((one, index) =>
    resolved.slice(index + 1).some((other) => !areDisjoint(one, other, context)),
  );
}

interface Option {
  readonly schema: Schema;
  readonly types: ReadonlySet<unknown>;
  readonly values: readonly unknown[] | undefined;
}

function target(schema: unknown, { resolve }: Context): Schema {
  let at = schema;
  for (let depth = 0; depth < 10; depth += 1) {
    const name = isObject(at) ? referredComponent(at) : undefined;
    if (name === undefined) break;
    at = resolve(name);
  }
  return isObject(at) ? at : {};
}

function areDisjoint(one: Option, other: Option, context: Context): boolean {
  const isTyped = one.types.size > 0 && other.types.size > 0;
  if (isTyped && ![...one.types].some((type) => other.types.has(type))) return true;
  if (areDifferent(one.values, other.values)) return true;
  const [schema, others] = [one.schema, other.schema];
  return isApart(schema, others, context) || isApart(others, schema, context);
}

/** Returns the JSON types that a schema accepts; empty if it has no `type`. An integer is a number. */
function typesOf({ type, properties }: Schema): ReadonlySet<unknown> {
  const given = type === undefined ? (isObject(properties) ? ['object'] : []) : [type].flat();
  return new Set(given.map((one) => (one === 'integer' ? 'number' : one)));
}

function valuesOf(schema: Schema): readonly unknown[] | undefined {
  if (Array.isArray(schema.enum)) return schema.enum;
  return schema.const === undefined ? undefined : [schema.const];
}

/** Returns whether both values are restricted, to different ones. */
function areDifferent(
  one: readonly unknown[] | undefined,
  other: readonly unknown[] | undefined,
): boolean {
  if (one === undefined || other === undefined) return false;
  const known = new Set(other);
  const isInOther = (value: unknown): boolean =>
    known.has(value) ||
    (typeof value === 'object' && other.some((each) => isDeepStrictEqual(each, value)));
  return !one.some(isInOther);
}

/** Returns whether other schemas describe members of the same object. */
function isCombined(schema: Schema): boolean {
  return ['allOf', 'anyOf', 'oneOf'].some((keyword) => schema[keyword] !== undefined);
}

/** Returns whether `one` requires a member that `other` forbids, or has with other values. */
function isApart(one: Schema, other: Schema, context: Context): boolean {
  const { required, properties: own } = one;
  const { properties: theirs, additionalProperties, patternProperties } = other;
  if (!Array.isArray(required) || !isObject(own) || !isObject(theirs)) return false;
  const isOpen =
    isObject(additionalProperties) || additionalProperties === true || isObject(patternProperties);
  const isClosed = !isOpen && !context.partial && !context.exact;
  return required.some((name: string) => {
    if (!Object.hasOwn(own, name)) return false;
    if (!Object.hasOwn(theirs, name)) return isClosed && !isCombined(other);
    const valuesIn = (each: Schema) => valuesOf(target(each[name], context));
    return areDifferent(valuesIn(own), valuesIn(theirs));
  });
}

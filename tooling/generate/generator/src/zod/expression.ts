// Converts a JSON Schema to a zod mini expression. `docs/decisions/` explains why no existing generator is used.
//
// Response schemas are open: they accept unknown members and enumeration values. Request schemas are closed.
import { isObject, referredComponent } from '@x/description';
import { indent, key, quoted } from '../write/typescript.ts';
import { alternativeAssertions, typedAlternatives, unionOf } from './alternatives.ts';
import { assertionsOf, isRestricted, limitsWithoutType, unevaluated } from './assertions.ts';
import { between, constant, enumeration, regularExpression, scalar } from './scalars.ts';
import {
  type Context,
  call,
  checked,
  intersection,
  made,
  type Schema,
  union,
  wrapped,
} from './write.ts';

export function expressionOf(given: unknown, context: Context): string {
  if (given === false) return call('never');
  if (!isObject(given)) return call('unknown');
  if (isObject(given.not) && Object.keys(given.not).length === 0) return call('never');
  const name = referredComponent(given);
  if (name !== undefined) return context.refer(name);
  const { schema, nullable } = withoutNull(given);
  if (schema === undefined) return call('null');
  const inner = checked(withoutRest(schema, context), unevaluated(schema, context, expressionOf));
  return nullable ? wrapped('nullable', inner, context) : inner;
}

/** Converts a schema without `unevaluatedProperties`. `unevaluated` checks the members that the schema does not describe. */
function withoutRest({ unevaluatedProperties, ...schema }: Schema, context: Context): string {
  const isOpen = isObject(unevaluatedProperties);
  return plain(isOpen ? { ...schema, additionalProperties: true } : schema, context);
}

/** Splits `null` from a schema. `schema` is `undefined` if it only allows `null`. */
function withoutNull(schema: Schema): { schema: Schema | undefined; nullable: boolean } {
  const types = schema.type === undefined ? [] : [schema.type].flat();
  const others = types.filter((one) => one !== 'null');
  if (types.length > 0 && others.length === 0) return { schema: undefined, nullable: true };
  const rest: Record<string, unknown> = { ...schema, ...(types.length > 0 && { type: others }) };
  const values = Array.isArray(schema.enum) ? (schema.enum as unknown[]) : undefined;
  if (schema.const === null || (types.length === 0 && values?.every((one) => one === null)))
    return { schema: undefined, nullable: true };
  const listed = values?.includes(null) === true;
  let nullable =
    others.length < types.length || schema.nullable === true || (listed && types.length === 0);
  if (listed) rest.enum = values.filter((one) => one !== null);
  for (const name of ['oneOf', 'anyOf']) {
    const options = schema[name];
    if (!Array.isArray(options)) continue;
    rest[name] = options.filter((one) => !(isObject(one) && one.type === 'null'));
    nullable ||= (rest[name] as unknown[]).length < options.length;
  }
  return { schema: rest, nullable };
}

function plain(schema: Schema, context: Context): string {
  const { allOf, ...beside } = schema;
  if (Array.isArray(allOf)) return intersectionOf(allOf, beside, context);
  const [keyword] = typedAlternatives(schema);
  if (keyword === undefined) return checked(typed(schema, context), checksOf(schema, context));
  const { [keyword]: options, discriminator, ...others } = schema;
  const alternatives = { [keyword]: options, discriminator };
  return isStructural(others) || isRestricted(others)
    ? intersectionOf([alternatives], others, context)
    : unionOf(alternatives, keyword, context, expressionOf);
}

/** Returns the intersection of `allOf` and the keywords next to it. */
function intersectionOf(allOf: readonly unknown[], beside: Schema, context: Context): string {
  const partial = { ...context, partial: true };
  const parts = isStructural(beside) ? [...allOf, beside] : allOf;
  const expression = intersection(parts.map((part) => expressionOf(part, partial)));
  return parts === allOf ? checked(expression, checksOf(beside, context)) : expression;
}

/** Returns whether keywords next to others describe a value. `type: object` adds nothing to the other keywords. */
function isStructural(beside: Schema): boolean {
  const types = [beside.type ?? []].flat();
  return (
    types.some((type) => type !== 'object') ||
    typedAlternatives(beside).length > 0 ||
    [beside.enum, beside.const].some((values) => values !== undefined) ||
    beside.additionalProperties === true ||
    implied(beside).length > 0
  );
}

/** Returns the checks for restrictions that a type does not express. */
function checksOf(schema: Schema, context: Context): string[] {
  const { type = context.exact ? [] : implied(schema), enum: values, const: value } = schema;
  const isTyped = [type].flat().length > 0 || values !== undefined || value !== undefined;
  return [
    ...(isTyped ? [] : limitsWithoutType(schema, context, expressionOf)),
    ...assertionsOf(schema, context, expressionOf),
    ...alternativeAssertions(schema, context, expressionOf),
  ];
}

function typed(schema: Schema, context: Context): string {
  if (schema.const !== undefined) return constant(schema.const, context);
  if (Array.isArray(schema.enum)) return enumeration(schema, schema.enum, context);
  const types = (schema.type ?? (context.exact ? [] : implied(schema))) as string[];
  const each = types.map((type) => ofType(type, schema, context));
  return each.length === 0 ? call('unknown') : union(each);
}

function ofType(type: string, schema: Schema, context: Context): string {
  if (type === 'array') return array(schema, context);
  return type === 'object' ? object(schema, context) : scalar(type, schema, context);
}

function implied(schema: Schema): string[] {
  const { properties, patternProperties, additionalProperties, items, prefixItems } = schema;
  if ([properties, patternProperties, additionalProperties].some(isObject)) return ['object'];
  return items === undefined && prefixItems === undefined ? [] : ['array'];
}

function array(schema: Schema, context: Context): string {
  const { prefixItems, minItems, maxItems, uniqueItems } = schema;
  const expression = Array.isArray(prefixItems)
    ? tuple(prefixItems, schema, context)
    : call('array', expressionOf(schema.items, context));
  return checked(expression, [
    ...between(minItems, maxItems).map((limits) => made(context.use('items'), limits)),
    ...(uniqueItems === true ? [context.use('unique')] : []),
  ]);
}

/** Converts a tuple. In responses it accepts additional elements, unless the schema forbids them. */
function tuple(first: readonly unknown[], schema: Schema, context: Context): string {
  const { items = schema.unevaluatedItems } = schema;
  const elements = `[${first.map((item) => expressionOf(item, context)).join(', ')}]`;
  if (items === undefined && context.direction === 'request') return call('tuple', elements);
  const rest = expressionOf(items, context);
  return rest === call('never') ? call('tuple', elements) : call('tuple', elements, rest);
}

function object(schema: Schema, context: Context): string {
  const { minProperties, maxProperties } = schema;
  const limits = between(minProperties, maxProperties);
  return checked(
    withMembers(schema, context),
    limits.map((one) => made(context.use('members'), one)),
  );
}

/** Converts an object. `additionalProperties` decides about additional members; without it, the direction does. */
function withMembers(schema: Schema, context: Context): string {
  const { properties, additionalProperties: further } = schema;
  const shape = shapeOf(schema, context);
  if (isObject(schema.patternProperties)) return withPatterns(schema, shape, context);
  const isMap = !hasMembers(properties) && further === undefined;
  if (further === true || isMap) {
    const expression = call('catchall', call('object', shape), call('any'));
    return shape === '{}' ? context.share('anyObject', expression) : expression;
  }
  if (isObject(further))
    return call(
      'catchall',
      call('object', shape),
      expressionOf(further, { ...context, partial: false }),
    );
  return call(isClosed(schema, context) ? 'strictObject' : 'looseObject', shape);
}

/** Converts an object with `patternProperties`, which apply to declared members too. */
function withPatterns(schema: Schema, shape: string, context: Context): string {
  const { properties, patternProperties, additionalProperties: further } = schema;
  const inner = { ...context, partial: false };
  const patterns = Object.entries(patternProperties as Schema).map(
    ([name, one]) => `[${regularExpression(name)}, ${expressionOf(one, inner)}]`,
  );
  const declared = visible(properties, context).map(([name]) => quoted(name));
  const isOpen = !isObject(further) && !isClosed(schema, context);
  const others = isOpen
    ? call('unknown')
    : expressionOf(isObject(further) ? further : false, inner);
  const own = made(context.use('namedLike'), `[${declared.join(', ')}]`, others, ...patterns);
  return checked(call('catchall', call('object', shape), call('any')), [own]);
}

/** Returns whether members are declared. Without any, an object is open, as in its type. */
function hasMembers(properties: unknown): boolean {
  return isObject(properties) && Object.keys(properties).length > 0;
}

function isClosed({ additionalProperties }: Schema, context: Context): boolean {
  if (additionalProperties === true) return false;
  if (context.exact) return additionalProperties === false;
  return context.direction === 'request' && !context.partial;
}

function shapeOf({ properties, required }: Schema, given: Context): string {
  const context = { ...given, partial: false };
  const needed = new Set(Array.isArray(required) ? required : []);
  const members = visible(properties, context).map(([name, schema]) => {
    const value = expressionOf(schema, context);
    return `${key(name)}: ${needed.has(name) ? neverAbsent(value, context) : wrapped('optional', value, context)}`;
  });
  if (members.length === 0) return '{}';
  return `{\n${members.map((one) => `${indent(one, 2)},\n`).join('')}}`;
}

/** Returns the members of a direction. */
function visible(properties: unknown, { direction }: Context): [name: string, schema: unknown][] {
  const hidden = direction === 'request' ? 'readOnly' : 'writeOnly';
  return Object.entries(isObject(properties) ? properties : {}).filter(
    ([, schema]) => !(isObject(schema) && schema[hidden] === true),
  );
}

/** Adds a check to a required member of type `unknown`, because `unknown` also accepts an absent member. */
function neverAbsent(value: string, { use }: Context): string {
  return value === call('unknown') ? checked(value, [use('present')]) : value;
}

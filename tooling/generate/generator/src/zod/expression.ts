// Converts a JSON Schema to a zod mini expression. `docs/decisions/` says why no existing generator is used.
//
// Response schemas are open: they accept unknown members and enumeration values. Request schemas are closed.

import { type Direction, isObject, pascal, referredComponent } from '@x/description';
import { indent, key, quoted } from '../write/typescript.ts';

export interface Context {
  readonly direction: Direction;
  /** Returns the expression for a component. */
  refer(name: string): string;
  /** Records the use of a runtime check, and returns its name. */
  use(check: Check): string;
  /** Declares a frequent expression under a name, and returns the expression to use instead. */
  share(name: string, expression: string): string;
  /** Whether the schema is a part of `allOf`. Then it must accept the members of the other parts. */
  readonly partial?: boolean;
}

/** The names of the checks in `@x/auth-core/validate`. */
export const checks = [
  'above',
  'atLeast',
  'atMost',
  'below',
  'binary',
  'byte',
  'date',
  'dateTime',
  'email',
  'hostname',
  'int32',
  'integer',
  'ipv4',
  'ipv6',
  'items',
  'length',
  'members',
  'multipleOf',
  'oneOf',
  'open',
  'other',
  'pattern',
  'present',
  'time',
  'unique',
  'uri',
  'uuid',
] as const;
export type Check = (typeof checks)[number];

type Schema = Readonly<Record<string, unknown>>;

/** Lets a bundler remove a call whose result is not used. */
const pure = '/*@__PURE__*/ ';

function call(name: string, ...args: readonly string[]): string {
  return `${pure}z.${name}(${args.join(', ')})`;
}

/** A call of a runtime check with arguments. */
function made(check: string, ...args: readonly string[]): string {
  return `${pure}${check}(${args.join(', ')})`;
}

export function expressionOf(given: unknown, context: Context): string {
  if (given === false) return call('never');
  if (!isObject(given)) return call('unknown');
  if (isObject(given.not) && Object.keys(given.not).length === 0) return call('never');
  const name = referredComponent(given);
  if (name !== undefined) return context.refer(name);
  const { schema, nullable } = withoutNull(given);
  if (schema === undefined) return call('null');
  const inner = plain(schema, context);
  return nullable ? wrapped('nullable', inner, context) : inner;
}

/** Splits `null` from a schema. `schema` is `undefined` if it only allows `null`. */
function withoutNull(schema: Schema): { schema: Schema | undefined; nullable: boolean } {
  const types = schema.type === undefined ? [] : [schema.type].flat();
  const others = types.filter((one) => one !== 'null');
  if (types.length > 0 && others.length === 0) return { schema: undefined, nullable: true };
  const rest: Record<string, unknown> = { ...schema, ...(types.length > 0 && { type: others }) };
  const listed = Array.isArray(schema.enum) && schema.enum.includes(null);
  let nullable =
    others.length < types.length || schema.nullable === true || (listed && types.length === 0);
  if (listed) rest.enum = (schema.enum as unknown[]).filter((one) => one !== null);
  for (const name of ['oneOf', 'anyOf']) {
    const options = schema[name];
    if (!Array.isArray(options)) continue;
    rest[name] = options.filter((one) => !(isObject(one) && one.type === 'null'));
    nullable ||= (rest[name] as unknown[]).length < options.length;
  }
  return { schema: rest, nullable };
}

function plain(schema: Schema, context: Context): string {
  if (Array.isArray(schema.allOf)) return intersection(schema, context);
  const union = schema.oneOf ?? schema.anyOf;
  if (Array.isArray(union)) return unionOf(schema, union, context);
  if (schema.const !== undefined) return constant(schema.const, context);
  if (Array.isArray(schema.enum)) return enumeration(schema, schema.enum, context);
  const types = (schema.type ?? implied(schema)) as string[];
  if (types.length !== 1) {
    const each = types.map((type) => plain({ ...schema, type: [type] }, context));
    return each.length === 0 ? call('unknown') : call('union', `[${each.join(', ')}]`);
  }
  const [type] = types;
  if (type === 'string') return text(schema, context);
  if (type === 'integer' || type === 'number') return number(schema, type, context);
  if (type === 'boolean') return context.share('boolean', call('boolean'));
  if (type === 'array') return array(schema, context);
  if (type === 'object') return object(schema, context);
  return call('unknown');
}

function implied({ properties, additionalProperties, items, prefixItems }: Schema): string[] {
  if (isObject(properties) || isObject(additionalProperties)) return ['object'];
  return items === undefined && prefixItems === undefined ? [] : ['array'];
}

/** The intersection of `allOf` and the keywords next to it. */
function intersection({ allOf, ...beside }: Schema, context: Context): string {
  const own = implied(beside).length > 0 || beside.oneOf || beside.anyOf;
  const parts = [...(allOf as unknown[]), ...(own ? [beside] : [])];
  const [first, ...others] = parts.map((part) => expressionOf(part, { ...context, partial: true }));
  return others.reduce(
    (left, right) => call('intersection', left, right),
    first ?? call('unknown'),
  );
}

function unionOf(schema: Schema, options: readonly unknown[], context: Context): string {
  const { oneOf: _, anyOf: __, ...beside } = schema;
  // Alternatives with only `required` have no type.
  const typed = options.filter(
    (one) => isObject(one) && Object.keys(one).some((name) => name !== 'required'),
  );
  if (typed.length === 0) return expressionOf(beside, context);
  if (isObject(beside.properties))
    return intersection(
      { allOf: [{ [schema.oneOf ? 'oneOf' : 'anyOf']: options }], ...beside },
      context,
    );
  const each = typed.map((one) => expressionOf(one, context));
  const further = context.direction === 'response' ? unknownOption(schema, context) : [];
  if (each.length + further.length === 1) return each[0]!;
  return call('union', `[${[...new Set(each), ...further].join(', ')}]`);
}

/** In responses, an alternative for unknown objects: those with another value of the discriminator. */
function unknownOption({ discriminator }: Schema, { use }: Context): string[] {
  if (!isObject(discriminator) || typeof discriminator.propertyName !== 'string') return [];
  const { propertyName, mapping } = discriminator;
  if (!isObject(mapping)) return [];
  const value = checked(call('string'), [made(use('other'), ...Object.keys(mapping).map(quoted))]);
  return [call('looseObject', `{ ${key(propertyName)}: ${value} }`)];
}

function constant(value: unknown, context: Context): string {
  return typeof value === 'object' ? call('unknown') : values('oneOf', [value], context);
}

/** In responses, an enumeration accepts unknown values of the same type. One value acts as a discriminator: it is closed. */
function enumeration(schema: Schema, known: readonly unknown[], context: Context): string {
  if (context.direction === 'request' || known.length === 1) return values('oneOf', known, context);
  const { use } = context;
  const isInteger = schema.type !== undefined && [schema.type].flat().includes('integer');
  const whole = isInteger && known.every((value) => typeof value === 'number');
  return values('open', known, context, whole ? [use('integer')] : []);
}

function values(
  check: 'oneOf' | 'open',
  known: readonly unknown[],
  { use }: Context,
  before: readonly string[] = [],
): string {
  const types = new Set(known.map((value) => typeof value));
  const plainTypes = ['string', 'number', 'boolean'] as const;
  const type = plainTypes.find((one) => types.size === 1 && types.has(one));
  const written = known.filter((value) => typeof value !== 'object').map(literal);
  if (written.length === 0) return call('unknown');
  return checked(call(type ?? 'unknown'), [...before, made(use(check), ...written)]);
}

function literal(value: unknown): string {
  return typeof value === 'string' ? quoted(value) : JSON.stringify(value);
}

const formats: Readonly<Record<string, Check>> = {
  uuid: 'uuid',
  'date-time': 'dateTime',
  date: 'date',
  time: 'time',
  byte: 'byte',
  email: 'email',
  hostname: 'hostname',
  ipv4: 'ipv4',
  ipv6: 'ipv6',
  uri: 'uri',
};

function text(schema: Schema, context: Context): string {
  const { direction, use } = context;
  const { format, minLength, maxLength, pattern } = schema;
  if (format === 'binary' && direction === 'request')
    return checked(call('unknown'), [use('binary')]);
  const known = typeof format === 'string' && Object.hasOwn(formats, format) && formats[format];
  const expression = typeof pattern === 'string' && regularExpression(pattern);
  return scalar('text', call('string'), context, [
    ...(known ? [use(known)] : []),
    ...between(minLength, maxLength).map((limits) => made(use('length'), limits)),
    ...(expression ? [made(use('pattern'), expression)] : []),
  ]);
}

/** A regular expression with the flag `u`, as in JSON Schema. If invalid, without `u`; if still invalid, `undefined`. */
function regularExpression(source: string): string | undefined {
  for (const flags of ['u', '']) {
    try {
      return String(new RegExp(source, flags));
    } catch {
      // Try the next flags.
    }
  }
  return undefined;
}

/** The arguments of a check with limits: `least, most`, or `least` alone. Empty without limits. */
function between(least: unknown, most: unknown): string[] {
  if (typeof most === 'number') return [`${typeof least === 'number' ? least : 0}, ${most}`];
  return typeof least === 'number' && least > 0 ? [String(least)] : [];
}

function number(schema: Schema, type: 'integer' | 'number', context: Context): string {
  const { use } = context;
  const { exclusiveMinimum, exclusiveMaximum, minimum, maximum, multipleOf, format } = schema;
  const limit = (name: Check, value: unknown) =>
    typeof value === 'number' ? [made(use(name), String(value))] : [];
  const whole = type === 'integer' ? [use(format === 'int32' ? 'int32' : 'integer')] : [];
  return scalar('number', call('number'), context, [
    ...whole,
    ...limit('atLeast', minimum),
    ...limit('above', exclusiveMinimum),
    ...limit('atMost', maximum),
    ...limit('below', exclusiveMaximum),
    ...limit('multipleOf', multipleOf),
  ]);
}

/** A scalar schema. It is shared if it has no check, or one without arguments, because such schemas are frequent. */
function scalar(name: string, schema: string, { share }: Context, own: readonly string[]): string {
  const [first = ''] = own;
  const isPlain = own.length === 0 || (own.length === 1 && !first.includes('('));
  const expression = checked(schema, own);
  return isPlain ? share(first === '' ? name : `${first}${pascal(name)}`, expression) : expression;
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

/** A tuple. In responses it accepts further elements, unless the schema forbids them. */
function tuple(first: readonly unknown[], { items }: Schema, context: Context): string {
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

/** An object. `additionalProperties` decides about further members; without it, the direction does. */
function withMembers(schema: Schema, context: Context): string {
  const { properties, additionalProperties: further } = schema;
  const shape = shapeOf(schema, context);
  const isMap = !isObject(properties) && further === undefined;
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
  const closed = context.direction === 'request' && !context.partial;
  return call(closed ? 'strictObject' : 'looseObject', shape);
}

function shapeOf({ properties, required }: Schema, given: Context): string {
  const context = { ...given, partial: false };
  const needed = new Set(Array.isArray(required) ? required : []);
  const hidden = context.direction === 'request' ? 'readOnly' : 'writeOnly';
  const members = Object.entries(isObject(properties) ? properties : {})
    .filter(([, schema]) => !(isObject(schema) && schema[hidden] === true))
    .map(([name, schema]) => {
      const value = expressionOf(schema, context);
      return `${key(name)}: ${needed.has(name) ? neverAbsent(value, context) : wrapped('optional', value, context)}`;
    });
  if (members.length === 0) return '{}';
  return `{\n${members.map((one) => `${indent(one, 2)},\n`).join('')}}`;
}

/** `unknown` also accepts an absent member, so a required member of this type needs a check. */
function neverAbsent(value: string, { use }: Context): string {
  return value === call('unknown') ? checked(value, [use('present')]) : value;
}

/** Wraps an expression. If the expression is shared, the wrapped one is shared too. */
function wrapped(wrapper: 'nullable' | 'optional', value: string, { share }: Context): string {
  const expression = call(wrapper, value);
  return /^[a-y]\w*$/.test(value) ? share(`${wrapper}${pascal(value)}`, expression) : expression;
}

function checked(schema: string, checks: readonly string[]): string {
  return checks.length === 0 ? schema : `${schema}.check(${checks.join(', ')})`;
}

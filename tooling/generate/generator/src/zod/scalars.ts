// Converts strings, numbers, booleans, and enumerations.
import { pascal } from '@x/description';
import {
  type Check,
  type Context,
  call,
  checked,
  literal,
  made,
  type Schema,
  union,
} from './write.ts';

export function scalar(type: string, schema: Schema, context: Context): string {
  if (type === 'string') return text(schema, context);
  if (type === 'integer' || type === 'number') return number(schema, type, context);
  return context.share('boolean', call('boolean'));
}

const formats: Readonly<Record<string, Check>> = {
  uuid: 'uuid',
  'date-time': 'dateTime',
  date: 'date',
  time: 'time',
  duration: 'duration',
  byte: 'byte',
  email: 'email',
  hostname: 'hostname',
  ipv4: 'ipv4',
  ipv6: 'ipv6',
  uri: 'uri',
  'uri-reference': 'uriReference',
  'json-pointer': 'jsonPointer',
  regex: 'regex',
};

/** Returns whether a check exists for a format. */
export function isKnownFormat(format: unknown): format is string {
  return typeof format === 'string' && Object.hasOwn(formats, format);
}

function text(schema: Schema, context: Context): string {
  const { direction, use } = context;
  const { format, minLength, maxLength, pattern } = schema;
  if (format === 'binary' && direction === 'request')
    return checked(call('unknown'), [use('binary')]);
  return shared('text', call('string'), context, [
    ...(isKnownFormat(format) ? [use(formats[format]!)] : []),
    ...between(minLength, maxLength).map((limits) => made(use('length'), limits)),
    ...(typeof pattern === 'string' ? [made(use('pattern'), regularExpression(pattern))] : []),
  ]);
}

/** Returns a regular expression. In a normalised document, the flag `u` fits all patterns. */
export function regularExpression(source: string): string {
  return String(new RegExp(source, 'u'));
}

/** Returns the arguments of a check with limits: `least, most`, or only `least`. Empty without limits. */
export function between(least: unknown, most: unknown): string[] {
  if (typeof most === 'number') return [`${typeof least === 'number' ? least : 0}, ${most}`];
  return typeof least === 'number' && least > 0 ? [String(least)] : [];
}

function number(schema: Schema, type: 'integer' | 'number', context: Context): string {
  const { use } = context;
  const { exclusiveMinimum, exclusiveMaximum, minimum, maximum, multipleOf, format } = schema;
  const limit = (name: Check, value: unknown) =>
    typeof value === 'number' ? [made(use(name), String(value))] : [];
  const whole = type === 'integer' ? [use(format === 'int32' ? 'int32' : 'integer')] : [];
  return shared('number', call('number'), context, [
    ...whole,
    ...limit('atLeast', minimum),
    ...limit('above', exclusiveMinimum),
    ...limit('atMost', maximum),
    ...limit('below', exclusiveMaximum),
    ...limit('multipleOf', multipleOf),
  ]);
}

/**
 * Returns a scalar schema. It is shared if it has no check, or one without arguments, because such schemas are
 * frequent.
 */
function shared(name: string, schema: string, { share }: Context, own: readonly string[]): string {
  const [first = ''] = own;
  const isPlain = own.length === 0 || (own.length === 1 && !first.includes('('));
  const expression = checked(schema, own);
  return isPlain ? share(first === '' ? name : `${first}${pascal(name)}`, expression) : expression;
}

export function constant(value: unknown, context: Context): string {
  return values('oneOf', [value], context);
}

/**
 * Converts an enumeration. In responses, an enumeration of strings or numbers accepts unknown values of the same type,
 * like its TypeScript type. An enumeration with one value acts as a discriminator, so it is closed.
 */
export function enumeration(schema: Schema, known: readonly unknown[], context: Context): string {
  const { use, direction, exact } = context;
  const isOpenable = known.every((value) => typeof value === 'string' || typeof value === 'number');
  if (direction === 'request' || exact || known.length === 1 || !isOpenable)
    return values('oneOf', known, context);
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
  const written = known.map(literal);
  if (known.some((value) => typeof value === 'object'))
    return checked(call('unknown'), [made(use('equal'), ...written)]);
  const types = [...new Set(known.map((value) => typeof value))].sort();
  return checked(union(types.map((type) => call(type))), [...before, made(use(check), ...written)]);
}

// Writes the parts of a zod mini expression.
import type { Direction } from '@x/description';
import { pascal } from '@x/description';
import { quoted } from '../write/typescript.ts';

export interface Context {
  readonly direction: Direction;
  /** Returns the expression for a component. */
  refer(name: string): string;
  /** Returns the schema of a component. */
  resolve(name: string): unknown;
  /** Records the use of a runtime check, and returns its name. */
  use(check: Check): string;
  /** Declares a frequent expression under a name, and returns the expression to use instead. */
  share(name: string, expression: string): string;
  /** Whether the schema is a part of `allOf`. Then it must accept the members of the other parts. */
  readonly partial?: boolean;
  /**
   * Whether the schema is the operand of a keyword such as `not`, `if` or `contains`. Then it follows JSON Schema: it
   * accepts values of types other than those of its keywords, and no additional values of an enumeration.
   */
  readonly exact?: boolean;
}

export type Schema = Readonly<Record<string, unknown>>;

/** Returns the expression of a schema. */
export type Express = (schema: unknown, context: Context) => string;

/** The names of the checks in `@x/auth-core/validate`. */
export const checks = [
  'above',
  'anyOf',
  'applies',
  'atLeast',
  'atMost',
  'below',
  'binary',
  'byte',
  'contains',
  'date',
  'dateTime',
  'dependent',
  'duration',
  'email',
  'equal',
  'exactlyOne',
  'has',
  'hostname',
  'int32',
  'integer',
  'ipv4',
  'ipv6',
  'items',
  'jsonPointer',
  'length',
  'members',
  'multipleOf',
  'namedLike',
  'names',
  'not',
  'oneOf',
  'open',
  'other',
  'pattern',
  'present',
  'regex',
  'time',
  'unique',
  'uri',
  'uriReference',
  'uuid',
  'when',
] as const;
export type Check = (typeof checks)[number];

/** Lets a bundler remove a call whose result is not used. */
const pure = '/*@__PURE__*/ ';

export function call(name: string, ...args: readonly string[]): string {
  return `${pure}z.${name}(${args.join(', ')})`;
}

/** Returns a call of a runtime check with arguments. */
export function made(check: string, ...args: readonly string[]): string {
  return `${pure}${check}(${args.join(', ')})`;
}

export function checked(schema: string, own: readonly string[]): string {
  return own.length === 0 ? schema : `${schema}.check(${own.join(', ')})`;
}

export function union(each: readonly string[]): string {
  const different = [...new Set(each)];
  return different.length === 1 ? different[0]! : call('union', `[${different.join(', ')}]`);
}

export function intersection(parts: readonly string[]): string {
  const [first = call('unknown'), ...others] = parts;
  return others.reduce((left, right) => call('intersection', left, right), first);
}

/** Wraps an expression. If the expression is shared, the wrapped one is shared too. */
export function wrapped(
  wrapper: 'nullable' | 'optional',
  value: string,
  { share }: Pick<Context, 'share'>,
): string {
  const expression = call(wrapper, value);
  return /^[a-y]\w*$/.test(value) ? share(`${wrapper}${pascal(value)}`, expression) : expression;
}

export function literal(value: unknown): string {
  return typeof value === 'string' ? quoted(value) : JSON.stringify(value);
}

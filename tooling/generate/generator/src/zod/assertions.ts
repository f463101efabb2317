// The keywords that restrict a value beyond its type: `not`, `if`, `contains`, `required` without a schema, and limits
// without a type. The generated types cannot express them, so they are checks.
import { isObject, referredComponent } from '@x/description';
import { quoted } from '../write/typescript.ts';
import { isKnownFormat } from './scalars.ts';
import { type Context, type Express, made, type Schema } from './write.ts';

/** The keywords that restrict values of one type. */
const limits = {
  string: ['minLength', 'maxLength', 'pattern', 'format'],
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  array: ['minItems', 'maxItems', 'uniqueItems'],
  object: ['minProperties', 'maxProperties'],
} as const;

/** The keywords for members and items. */
const structure: Readonly<Record<string, readonly string[]>> = {
  object: ['properties', 'patternProperties', 'additionalProperties'],
  array: ['items', 'prefixItems'],
};

const anyType = ['not', 'if', 'contains', 'propertyNames', 'required'];
const restricting = [
  ...[...anyType, 'dependentRequired', 'dependentSchemas', 'anyOf', 'oneOf'],
  ...Object.values(limits).flat(),
];

/** Returns whether a schema has a keyword that restricts values beyond their type. */
export function isRestricted(schema: Schema): boolean {
  return restricting.some((keyword) => schema[keyword] !== undefined);
}

/** Returns the checks for the keywords that apply to any type. */
export function assertionsOf(schema: Schema, context: Context, express: Express): string[] {
  const { use } = context;
  const exact = (operand: unknown): string => express(operand, { ...context, exact: true });
  const operand = (keyword: string): unknown => schema[keyword];
  const { not, minContains = 1, maxContains, propertyNames } = schema;
  const isNot = isObject(not) && Object.keys(not).length > 0;
  const least = Number(minContains);
  const isContains = isObject(schema.contains) && (least > 0 || maxContains !== undefined);
  return [
    ...(isNot ? [made(use('not'), exact(not))] : []),
    ...(isObject(schema.if)
      ? [made(use('when'), exact(schema.if), exact(operand('then')), exact(operand('else')))]
      : []),
    ...(isContains
      ? [made(use('contains'), exact(schema.contains), String(least), ...listed(maxContains))]
      : []),
    ...(isObject(propertyNames) ? [made(use('names'), exact(propertyNames))] : []),
    ...undeclared(schema, context),
    ...dependencies(schema, context, exact),
  ];
}

function listed(value: unknown): string[] {
  return typeof value === 'number' ? [String(value)] : [];
}

/** Returns the required members that no schema describes. */
function undeclared({ required, properties }: Schema, { use }: Context): string[] {
  const names: readonly unknown[] = Array.isArray(required) ? required : [];
  const own = isObject(properties) ? properties : {};
  const further = names.filter((name) => typeof name === 'string' && !Object.hasOwn(own, name));
  return further.length === 0
    ? []
    : [made(use('has'), ...further.map((name) => quoted(String(name))))];
}

function dependencies(
  { dependentRequired, dependentSchemas }: Schema,
  { use }: Context,
  exact: (schema: unknown) => string,
): string[] {
  const required = Object.entries(isObject(dependentRequired) ? dependentRequired : {});
  const schemas = Object.entries(isObject(dependentSchemas) ? dependentSchemas : {});
  return [...required.map(([name, names]) => [name, { required: names }] as const), ...schemas].map(
    ([name, schema]) => made(use('dependent'), quoted(name), exact(schema)),
  );
}

/**
 * Returns the check for `unevaluatedProperties`: the schema of the members that the schema and its parts do not describe.
 * Responses may have any, unless it describes them.
 */
export function unevaluated(schema: Schema, context: Context, express: Express): string[] {
  const { unevaluatedProperties: rest } = schema;
  const isClosed = context.direction === 'request' || context.exact;
  const isChecked = isObject(rest) || (rest === false && isClosed);
  const names = new Set<string>();
  if (!isChecked || !collectMembers(schema, names, context.resolve)) return [];
  const others = express(rest, { ...context, partial: false });
  return [made(context.use('namedLike'), `[${[...names].map(quoted).join(', ')}]`, others)];
}

/** Adds the names of the members that a schema and its parts describe. Returns `false` if they allow any name. */
function collectMembers(
  schema: unknown,
  names: Set<string>,
  resolve: Context['resolve'],
  seen: Set<unknown> = new Set(),
): boolean {
  if (!isObject(schema) || seen.has(schema)) return true;
  seen.add(schema);
  const { properties, additionalProperties: further, dependentSchemas } = schema;
  if (isObject(further) || further === true || isObject(schema.patternProperties)) return false;
  for (const name of Object.keys(isObject(properties) ? properties : {})) names.add(name);
  const component = referredComponent(schema);
  const parts = [
    ...['allOf', 'anyOf', 'oneOf', 'if', 'then', 'else'].flatMap((keyword) => schema[keyword]),
    ...Object.values(isObject(dependentSchemas) ? dependentSchemas : {}),
    component === undefined ? undefined : resolve(component),
  ];
  return parts.every((part) => collectMembers(part, names, resolve, seen));
}

/** Returns the checks for the keywords that apply to one type, in a schema without a type. */
export function limitsWithoutType(schema: Schema, context: Context, express: Express): string[] {
  return Object.entries(limits).flatMap(([type, keywords]) => {
    const all = context.exact ? [...keywords, ...(structure[type] ?? [])] : keywords;
    const found = all.filter((keyword) => isLimit(keyword, schema[keyword]));
    if (found.length === 0) return [];
    const limited = Object.fromEntries(found.map((keyword) => [keyword, schema[keyword]]));
    const required = requiredIn(limited.properties, schema);
    const applied = express({ type, required, ...limited }, context);
    return [made(context.use('applies'), quoted(type), applied)];
  });
}

function isLimit(keyword: string, value: unknown): boolean {
  return keyword === 'format' ? isKnownFormat(value) : value !== undefined;
}

/** Returns the required members that `properties` describes. `assertionsOf` requires the others. */
function requiredIn(properties: unknown, { required }: Schema): unknown[] {
  if (!isObject(properties) || !Array.isArray(required)) return [];
  return required.filter((name) => Object.hasOwn(properties, String(name)));
}

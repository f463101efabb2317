// Types that openapi-typescript cannot generate. The document marks such a schema, and this file generates its type.
import { isAssertion, isObject, type Json, type JsonObject, withoutPatterns } from '@x/description';
import {
  NEVER,
  type SchemaObject,
  type TransformNodeOptions,
  transformSchemaObject,
  UNDEFINED,
} from 'openapi-typescript';
import ts from 'typescript';

const { factory } = ts;

/** Marks are `x-` members. `marked` removes the `x-` members of the document. */
const open = 'x-open';
const never = 'x-never';
const absent = 'x-absent';
const alias = 'x-alias';
const each = 'x-each';
const values = 'x-values';

/** A schema that no value matches. */
export const noValue: JsonObject = { type: 'null', [never]: true };

interface Use {
  /** Whether enumerations accept other values, and objects other members. */
  readonly isOpen: boolean;
  /** Whether other schemas describe members of the same object. */
  readonly isPart: boolean;
}

/** Rewrites a schema so that openapi-typescript generates the correct type. */
export function marked(schema: JsonObject, { isOpen, isPart }: Use): JsonObject {
  const plain = withKnownKeywords(schema);
  if (isObject(plain.not) && Object.keys(plain.not).length === 0) return noValue;
  if (plain.const === null) return { ...withoutMember(plain, 'const'), type: 'null' };
  if (isOpen && isOpenable(plain.enum)) return opened(plain);
  const hasOthers =
    isPart || isCombined(plain) || (isOpen && plain.additionalProperties === undefined);
  return withAlternativesApart(
    withIndexOfAll(withArrayType(withNullApart(withIndex(plain, hasOthers)))),
  );
}

/**
 * Replaces `patternProperties` and `unevaluatedProperties` by an index signature. It applies to all members of the object,
 * so it is `unknown` if other members are possible.
 */
function withIndex(schema: JsonObject, isUnknown: boolean): JsonObject {
  const { patternProperties, unevaluatedProperties } = schema;
  const isOpen = isObject(unevaluatedProperties) || (isUnknown && isObject(patternProperties));
  return withoutPatterns(isOpen ? { ...schema, additionalProperties: true } : schema);
}

function isCombined({ allOf, anyOf, oneOf }: JsonObject): boolean {
  return [allOf, anyOf, oneOf].some((one) => one !== undefined);
}

/** Returns a marked schema whose type is a type alias. */
export function aliased(schema: Json, name: string): JsonObject {
  const { title, description, deprecated } = isObject(schema) ? schema : {};
  const about = Object.entries({ title, description, deprecated }).filter(
    (entry): entry is [string, Json] => entry[1] !== undefined,
  );
  return { ...Object.fromEntries(about), type: 'null', [alias]: name };
}

/** Returns a schema whose type is a type of the platform or of the runtime. */
export function named(name: string): JsonObject {
  return { type: 'null', [alias]: name };
}

/** Returns a schema whose type is an iteration over values of another schema. */
export function eachOf(type: string, items: Json): JsonObject {
  return { type: 'null', [each]: type, [values]: items };
}

/** Returns the type of a marked schema, or `undefined` for any other schema. */
export function markedType(
  schema: SchemaObject,
  options: TransformNodeOptions,
): ts.TypeNode | undefined {
  if (each in schema) {
    const items = transformSchemaObject(schema[values] as SchemaObject, options);
    return factory.createTypeReferenceNode(String(schema[each]), [items]);
  }
  if (alias in schema) return factory.createTypeReferenceNode(String(schema[alias]));
  if (never in schema) return NEVER;
  if (absent in schema) return UNDEFINED;
  if (open in schema) return openEnumeration(schema.enum ?? []);
  if (schema.type === 'string' && schema.format === 'binary')
    return factory.createTypeReferenceNode('Blob');
  return schema.type === 'array' ? openTuple(schema, options) : undefined;
}

/** Removes extensions, and keywords that openapi-typescript interprets differently from the model. */
function withKnownKeywords(schema: JsonObject): JsonObject {
  const isForeign = (key: string): boolean =>
    key.startsWith('x-') || key === 'discriminator' || key === '$defs';
  const entries = Object.entries(schema);
  return entries.some(([key]) => isForeign(key))
    ? Object.fromEntries(entries.filter(([key]) => !isForeign(key)))
    : schema;
}

function withoutMember(schema: JsonObject, name: string): JsonObject {
  const { [name]: _, ...others } = schema;
  return others;
}

/**
 * Returns whether an enumeration can be opened. One with a single value, besides null, identifies a variant, so it stays
 * closed.
 */
function isOpenable(values: Json | undefined): values is readonly (string | number | null)[] {
  return (
    Array.isArray(values) &&
    values.filter((one) => one !== null).length > 1 &&
    values.every((one) => typeof one === 'string' || one === null || typeof one === 'number')
  );
}

/**
 * openapi-typescript calls `transform` for schemas with a type, but for schemas with `enum` only if they also have
 * `properties`.
 */
function opened(schema: JsonObject): JsonObject {
  const { type = 'string', enum: values } = schema;
  // A value of the type that is not known can be null.
  const isNullable = [type].flat().includes('null') && Array.isArray(values);
  const known = isNullable && !values.includes(null) ? { enum: [...values, null] } : {};
  return { ...schema, ...known, type, properties: {}, [open]: true };
}

/**
 * openapi-typescript makes the properties next to `anyOf` one of the alternatives, and the type of an alternative that only
 * restricts values is `unknown`. Such alternatives are dropped, and others become a part of `allOf`.
 */
function withAlternativesApart(schema: JsonObject): JsonObject {
  const { anyOf, oneOf, allOf, ...others } = schema;
  const isDropped = (options: Json | undefined): boolean =>
    Array.isArray(options) && options.every(isAssertion);
  const kept = {
    ...(anyOf !== undefined && !isDropped(anyOf) && { anyOf }),
    ...(oneOf !== undefined && !isDropped(oneOf) && { oneOf }),
  };
  const isBeside = isObject(others.properties) || allOf !== undefined;
  if (kept.anyOf === undefined || !isBeside) {
    const isSame = kept.anyOf === anyOf && kept.oneOf === oneOf;
    return isSame ? schema : { ...others, ...(allOf !== undefined && { allOf }), ...kept };
  }
  const parts: readonly Json[] = Array.isArray(allOf) ? allOf : [];
  return {
    ...others,
    allOf: [...parts, ...Object.entries(kept).map(([key, one]) => ({ [key]: one }))],
  };
}

/** openapi-typescript intersects a list of types with the parts and alternatives next to it, so that null disappears. */
function withNullApart(schema: JsonObject): JsonObject {
  const { type } = schema;
  if (!isCombined(schema) || !Array.isArray(type) || !type.includes('null')) return schema;
  const [first, ...others] = type.filter((one) => one !== 'null');
  return { ...schema, type: others.length > 0 ? [first, ...others] : first, nullable: true };
}

function withArrayType(schema: JsonObject): JsonObject {
  const isList = schema.items !== undefined || schema.prefixItems !== undefined;
  return isList && schema.type === undefined ? { ...schema, type: 'array' } : schema;
}

/**
 * TypeScript applies an index signature to all properties. If additional members have another type than the properties, the
 * signature gets the types of all of them. Otherwise no object would match.
 */
function withIndexOfAll(schema: JsonObject): JsonObject {
  const { properties, additionalProperties: further, required } = schema;
  if (!isObject(properties) || !isObject(further) || isAnything(further)) return schema;
  const others = Object.values(properties).filter((one) => !isOfType(one, further));
  if (others.length === 0) return schema;
  const names: readonly Json[] = Array.isArray(required) ? required : [];
  const isOptional = Object.keys(properties).some((name) => !names.includes(name));
  const index = [further, ...others, ...(isOptional ? [{ type: 'null', [absent]: true }] : [])];
  return { ...schema, additionalProperties: { anyOf: index } };
}

function isAnything(schema: JsonObject): boolean {
  return Object.keys(schema).every((key) => key === 'description' || key === 'title');
}

/** Returns whether a property has the scalar type of the additional members, or refers to the same schema. */
function isOfType(property: Json, { type, $ref }: JsonObject): boolean {
  if ($ref !== undefined) return isObject(property) && property.$ref === $ref;
  const isPlain = typeof type === 'string' && type !== 'object' && type !== 'array';
  return isPlain && isObject(property) && property.type === type;
}

/** Returns the known values and any other value of their type. Editors still suggest the known values. */
function openEnumeration(values: readonly unknown[]): ts.TypeNode {
  const kinds = new Set(values.map((value) => typeof value));
  const nothing = factory.createTypeLiteralNode([]);
  const other = (kind: ts.KeywordTypeSyntaxKind) =>
    factory.createParenthesizedType(
      factory.createIntersectionTypeNode([factory.createKeywordTypeNode(kind), nothing]),
    );
  return factory.createUnionTypeNode([
    ...values.flatMap(literalType),
    ...(kinds.has('string') ? [other(ts.SyntaxKind.StringKeyword)] : []),
    ...(kinds.has('number') ? [other(ts.SyntaxKind.NumberKeyword)] : []),
  ]);
}

function literalType(value: unknown): ts.TypeNode[] {
  if (value === null) return [factory.createLiteralTypeNode(factory.createNull())];
  if (typeof value === 'string')
    return [factory.createLiteralTypeNode(factory.createStringLiteral(value))];
  if (typeof value === 'number') return [factory.createLiteralTypeNode(numberOf(value))];
  return [];
}

function numberOf(value: number): ts.NumericLiteral | ts.PrefixUnaryExpression {
  const magnitude = factory.createNumericLiteral(Math.abs(value));
  if (value >= 0) return magnitude;
  return factory.createPrefixUnaryExpression(ts.SyntaxKind.MinusToken, magnitude);
}

/** Returns a tuple with rest elements. */
function openTuple(schema: SchemaObject, options: TransformNodeOptions): ts.TypeNode | undefined {
  const { prefixItems, items } = schema as {
    readonly prefixItems?: readonly SchemaObject[];
    readonly items?: SchemaObject;
  };
  if (prefixItems === undefined || items === undefined || never in items) return undefined;
  const rest = factory.createArrayTypeNode(transformSchemaObject(items, options));
  return factory.createTupleTypeNode([
    ...prefixItems.map((item) => transformSchemaObject(item, options)),
    factory.createRestTypeNode(rest),
  ]);
}

// Normalises how schemas describe the members and items that they do not list.
import { isObject, type Json, type JsonObject } from '../json/json.ts';

/** The schema that accepts nothing, as an object. */
export const nothing: JsonObject = { not: {} };

/** The keywords with schemas that can describe members or items of the same value. */
const applicators = [
  ...['allOf', 'anyOf', 'oneOf', 'if', 'then', 'else', 'dependentSchemas', 'contains'],
];

/**
 * Replaces `unevaluatedProperties` by `additionalProperties`, and `unevaluatedItems` by `items`, which have the same
 * meaning if no other keyword describes members or items (JSON Schema 2020-12 §11).
 */
export function withoutUnevaluated(schema: JsonObject): JsonObject {
  const isPlain = applicators.every((keyword) => schema[keyword] === undefined);
  return withFurtherItems(withFurtherMembers(schema, isPlain), isPlain);
}

function withFurtherItems(schema: JsonObject, isPlain: boolean): JsonObject {
  const { unevaluatedItems, ...others } = schema;
  if (!isPlain || unevaluatedItems === undefined) return schema;
  if (others.items !== undefined || unevaluatedItems === true) return others;
  return { ...others, items: unevaluatedItems === false ? nothing : unevaluatedItems };
}

function withFurtherMembers(schema: JsonObject, isPlain: boolean): JsonObject {
  const { unevaluatedProperties, ...others } = schema;
  if (unevaluatedProperties === undefined) return schema;
  // These members include all those that other keywords do not describe.
  if (others.additionalProperties !== undefined) return others;
  const isReplaced = isPlain || unevaluatedProperties === true;
  return isReplaced ? { ...others, additionalProperties: unevaluatedProperties } : schema;
}

/** Adds the members that only conditions describe, because objects with members have no others in requests. */
export function withConditionalMembers(schema: JsonObject): JsonObject {
  const { properties, additionalProperties } = schema;
  if (!isObject(properties) || Object.keys(properties).length === 0) return schema;
  if (additionalProperties !== undefined) return schema;
  const names = conditionalNames(schema).filter((name) => !Object.hasOwn(properties, name));
  if (names.length === 0) return schema;
  const added = Object.fromEntries(names.map((name) => [name, {}]));
  return { ...schema, properties: { ...properties, ...added } };
}

function conditionalNames({ allOf, dependentSchemas, ...schema }: JsonObject): string[] {
  const dependent = isObject(dependentSchemas) ? Object.values(dependentSchemas) : [];
  const conditional = [schema.if, schema.then, schema.else, ...dependent].filter(isObject);
  const parts = Array.isArray(allOf) ? (allOf as readonly Json[]).filter(isObject) : [];
  return [
    ...conditional.flatMap(({ properties }) => Object.keys(isObject(properties) ? properties : {})),
    ...[...conditional, ...parts].flatMap(conditionalNames),
  ];
}

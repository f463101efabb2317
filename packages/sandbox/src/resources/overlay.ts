// Lays what a client sent over what an example shows, without leaving the response's schema.

import type { Schema } from '@x/description';
import type { Schemas } from '../document/schemas.ts';
import { clone, entriesOf, isObject, type Json, type JsonObject } from '../json.ts';

/**
 * The base with the members of `value` that the schema knows, or undefined if no such mixture fits
 * the schema. An object whose schema names no properties (a map) is taken as it was sent.
 */
export function overlay(
  base: Json | undefined,
  value: Json,
  { schema, schemas }: { readonly schema: Schema | undefined; readonly schemas: Schemas },
): Json | undefined {
  if (!schema) return base;
  if (!isObject(value) || !isObject(base) || !schemas.hasProperties(schema)) {
    return schemas.accepts(schema, value) ? clone(value) : undefined;
  }
  const merged = clone(base);
  for (const [name, item] of entriesOf(value)) {
    const member = schemas.member(schema, name);
    if (!member) continue;
    const laid = overlay(merged[name], item, { schema: member, schemas });
    if (laid !== undefined) merged[name] = laid;
    else if (item === null && !schemas.requires(schema, name)) delete merged[name];
  }
  return schemas.accepts(schema, merged) ? merged : undefined;
}

/** JSON Merge Patch (RFC 7396), except that null stays: whether it deletes is the schema's to say. */
export function merge(before: Json | undefined, patch: Json): Json {
  if (!isObject(patch)) return clone(patch);
  const merged: JsonObject = isObject(before) ? clone(before) : {};
  for (const [name, item] of entriesOf(patch)) merged[name] = merge(merged[name], item);
  return merged;
}

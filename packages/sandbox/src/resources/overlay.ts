// Merges data of a client into an example, and keeps the result valid against the response's schema.

import type { Schema } from '@x/description';
import type { Schemas } from '../document/schemas.ts';
import { clone, entriesOf, isObject, type Json, type JsonObject } from '../json.ts';

/**
 * Returns the base with the members of `value` that the schema has, or undefined if the result would
 * be invalid. An object whose schema has no properties (a map) is used as sent.
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
  // A reference to another item replaces the reference in the example. Otherwise it would get the name in the example.
  const isOther = value.id !== undefined && base.id !== undefined && value.id !== base.id;
  if (isOther && Object.keys(value).length === 1 && schemas.accepts(schema, value))
    return clone(value);
  const merged = clone(base);
  for (const [name, item] of entriesOf(value)) {
    const member = schemas.member(schema, name);
    if (!member || member.writeOnly) continue;
    const overlaid = overlay(merged[name], item, { schema: member, schemas });
    if (overlaid !== undefined) merged[name] = overlaid;
    else if (item === null && !schemas.requires(schema, name)) delete merged[name];
  }
  return schemas.accepts(schema, merged) ? merged : undefined;
}

/** JSON Merge Patch (RFC 7396), except that null is kept: the schema decides whether it deletes. */
export function merge(before: Json | undefined, patch: Json): Json {
  if (!isObject(patch)) return clone(patch);
  const merged: JsonObject = isObject(before) ? clone(before) : {};
  for (const [name, item] of entriesOf(patch)) merged[name] = merge(merged[name], item);
  return merged;
}

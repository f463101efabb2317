/** Ways through schemas that more than one rule takes. */

import {
  type Context,
  child,
  children,
  isObject,
  type JsonObject,
  listAt,
  objectAt,
  type Place,
} from './redocly.ts';
import { dereference } from './sibling.ts';

/** Everything a schema is made of, itself included, references followed, each place once. */
export function reachable(start: Place, context: Context): Map<string, Place> {
  const found = new Map<string, Place>();
  const open = [start];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const address = place.location.source.absoluteRef + place.location.pointer;
    if (found.has(address)) continue;
    found.set(address, place);
    for (const [, inner] of parts(place, context)) open.push(inner);
  }
  return found;
}

/** The schemas directly below a schema, behind their references. */
function* parts(
  place: Place,
  context: Context,
): Generator<readonly [path: readonly string[], schema: Place]> {
  for (const keyword of ['properties', 'oneOf', 'anyOf', 'allOf'] as const) {
    for (const [name, inner] of children(place, keyword, context)) yield [[keyword, name], inner];
  }
  for (const keyword of ['items', 'additionalProperties'] as const) {
    const inner = child(place, [keyword], context);
    if (inner !== undefined) yield [[keyword], inner];
  }
}

/**
 * Whether a JSON pointer's segments can be followed from a schema: what they name is declared.
 * Over the plain document, because it is asked of the provider's other document too.
 */
export function declares(
  document: JsonObject,
  value: unknown,
  segments: readonly string[],
): boolean {
  const [first, ...rest] = segments;
  if (first === undefined) return true;
  const schema = dereference(document, value);
  if (/^\d+$/.test(first) && 'items' in schema) return declares(document, schema.items, rest);
  const properties = objectAt(schema, 'properties');
  if (Object.hasOwn(properties, first)) return declares(document, properties[first], rest);
  const members = [...listAt(schema, 'oneOf'), ...listAt(schema, 'anyOf')];
  if (members.some((member) => declares(document, member, segments))) return true;
  const others = schema.additionalProperties;
  return others === true || (isObject(others) && declares(document, others, rest));
}

/** What a JSON pointer's segments lead to from a schema: every schema that the value may have. Over the plain document. */
export function schemasAt(
  document: JsonObject,
  value: unknown,
  segments: readonly string[],
): readonly JsonObject[] {
  const schema = dereference(document, value);
  const variants = [...listAt(schema, 'oneOf'), ...listAt(schema, 'anyOf')];
  if (variants.length > 0) {
    return variants.flatMap((variant) => schemasAt(document, variant, segments));
  }
  const [first, ...rest] = segments;
  if (first === undefined) return [schema];
  if (/^\d+$/.test(first) && 'items' in schema) return schemasAt(document, schema.items, rest);
  const properties = objectAt(schema, 'properties');
  return Object.hasOwn(properties, first) ? schemasAt(document, properties[first], rest) : [];
}

/** The schemas of a request's or response's bodies, in the plain document. */
export function bodySchemas(document: JsonObject, holder: unknown): readonly unknown[] {
  return Object.values(objectAt(dereference(document, holder), 'content'))
    .map((media) => (isObject(media) ? media.schema : undefined))
    .filter((schema) => schema !== undefined);
}

export function typesOf(schema: JsonObject): readonly unknown[] {
  const type = schema.type;
  return Array.isArray(type) ? type : [type];
}

export function isObjectSchema(schema: JsonObject): boolean {
  return typesOf(schema).includes('object') || 'properties' in schema;
}

// `required` often names properties that another part of an `allOf` declares. A part of its own has no type then, so each
// part gets the properties that it requires.
import { isObject, type Json, type JsonObject, memberOf } from '../json/json.ts';
import { parseFragment } from '../json/pointer.ts';
import { isReference } from '../problems/place.ts';

/** The schema with the properties that it and its parts require, taken from where they are declared. */
export function withRequiredProperties(schema: JsonObject, document: Json): JsonObject {
  const { allOf } = schema;
  if (!Array.isArray(allOf)) return schema;
  const parts: readonly Json[] = allOf;
  const find = (name: string): Json | undefined =>
    [schema, ...parts].reduce<Json | undefined>(
      (found, part) => found ?? propertyOf(part, name, { document, seen: new Set() }),
      undefined,
    );
  const filled = parts.map((part) => (isReference(part) ? part : filledIn(part, find)));
  const isSame = filled.every((part, index) => part === parts[index]);
  return filledIn(isSame ? schema : { ...schema, allOf: filled }, find) as JsonObject;
}

function filledIn(part: Json, find: (name: string) => Json | undefined): Json {
  if (!isObject(part) || !Array.isArray(part.required)) return part;
  const own = isObject(part.properties) ? part.properties : {};
  const added = (part.required as readonly Json[]).flatMap((name): [string, Json][] => {
    const property = Object.hasOwn(own, String(name)) ? undefined : find(String(name));
    return property === undefined ? [] : [[String(name), property]];
  });
  if (added.length === 0) return part;
  return { ...part, properties: { ...own, ...Object.fromEntries(added) } };
}

interface Search {
  readonly document: Json;
  readonly seen: Set<unknown>;
}

function propertyOf(schema: Json, name: string, search: Search): Json | undefined {
  if (!isObject(schema) || search.seen.has(schema)) return undefined;
  search.seen.add(schema);
  if (isReference(schema)) {
    const target = parseFragment(schema.$ref.slice(1)).reduce<Json | undefined>(
      memberOf,
      search.document,
    );
    return target === undefined ? undefined : propertyOf(target, name, search);
  }
  const own = memberOf(schema.properties, name);
  if (own !== undefined) return own;
  const parts: readonly Json[] = Array.isArray(schema.allOf) ? schema.allOf : [];
  return parts.reduce<Json | undefined>(
    (found, part) => found ?? propertyOf(part, name, search),
    undefined,
  );
}

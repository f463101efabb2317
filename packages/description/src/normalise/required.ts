// Adds properties that are required in one part of an `allOf` but declared in another one. Each part gets the
// properties that it requires.
import { isObject, type Json, type JsonObject, memberOf } from '../json/json.ts';
import { parseFragment } from '../json/pointer.ts';
import { isReference } from '../problems/place.ts';

/** Adds to a schema and its parts the properties that they require, from their declarations. */
export function withRequiredProperties(schema: JsonObject, finder: PropertyFinder): JsonObject {
  const { allOf } = schema;
  if (!Array.isArray(allOf)) return schema;
  const parts: readonly Json[] = allOf;
  const find = (name: string): Json | undefined =>
    [schema, ...parts].reduce<Json | undefined>(
      (found, part) => found ?? finder.find(part, name),
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

/** Finds the declarations of properties. Results are cached, because documents have long chains of references. */
export class PropertyFinder {
  readonly #document: Json;
  readonly #targets = new Map<string, Json | undefined>();
  /** For each property name, the schemas that do not declare it, including their parts. */
  readonly #without = new Map<string, Set<Json>>();

  constructor(document: Json) {
    this.#document = document;
  }

  /** Returns the first declaration of a property in a schema, its reference target and its parts. */
  find(schema: Json, name: string): Json | undefined {
    const without = this.#without.get(name) ?? new Set();
    const seen = new Set<Json>();
    const waiting: (Json | undefined)[] = [schema];
    while (waiting.length > 0) {
      const at = waiting.pop();
      if (!isObject(at) || seen.has(at) || without.has(at)) continue;
      seen.add(at);
      const own = memberOf(at.properties, name);
      if (own !== undefined) return own;
      if (isReference(at)) waiting.push(this.#target(at.$ref));
      else if (Array.isArray(at.allOf)) waiting.push(...(at.allOf as readonly Json[]).toReversed());
    }
    for (const one of seen) without.add(one);
    this.#without.set(name, without);
    return undefined;
  }

  #target(reference: string): Json | undefined {
    if (!this.#targets.has(reference)) {
      const keys = parseFragment(reference.slice(1));
      this.#targets.set(reference, keys.reduce<Json | undefined>(memberOf, this.#document));
    }
    return this.#targets.get(reference);
  }
}

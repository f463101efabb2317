// Adds properties that are required but not declared, because an object that declares properties has no others in
// requests. A part of an `allOf` gets the declarations of the other parts.
import { isObject, type Json, type JsonObject, memberOf } from '../json/json.ts';
import { parseFragment } from '../json/pointer.ts';
import { isReference } from '../problems/place.ts';

/** Adds to a schema and its parts the properties that they require, from their declarations. */
export function withRequiredProperties(schema: JsonObject, finder: PropertyFinder): JsonObject {
  const { allOf } = schema;
  if (!Array.isArray(allOf)) return filledIn(schema, () => undefined);
  const parts: readonly Json[] = allOf;
  const find = (name: string): Json | undefined =>
    [schema, ...parts].reduce<Json | undefined>(
      (found, part) => found ?? finder.find(part, name),
      undefined,
    );
  const filled = parts.map((part) =>
    isObject(part) && !isReference(part) ? filledIn(part, find) : part,
  );
  const isSame = filled.every((part, index) => part === parts[index]);
  return filledIn(isSame ? schema : { ...schema, allOf: filled }, find);
}

function filledIn(part: JsonObject, find: (name: string) => Json | undefined): JsonObject {
  const own = isObject(part.properties) ? part.properties : {};
  const added = undeclaredIn(part).flatMap((name): [string, Json][] => {
    const property = find(name) ?? additionalIn(part);
    return property === undefined ? [] : [[name, property]];
  });
  if (added.length === 0) return part;
  return { ...part, properties: { ...own, ...Object.fromEntries(added) } };
}

/** Returns the required properties that a schema does not declare. */
export function undeclaredIn({ properties, required }: JsonObject): string[] {
  const names = Array.isArray(required) ? required.map(String) : [];
  return names.filter((name) => memberOf(properties, name) === undefined);
}

/** Returns the schema of properties that a schema with others does not declare, if it can have them. */
function additionalIn(schema: JsonObject): Json | undefined {
  const { properties, patternProperties, additionalProperties } = schema;
  const hasOthers = isObject(properties) && Object.keys(properties).length > 0;
  if (!hasOthers || additionalProperties === false || isObject(patternProperties)) return undefined;
  return isObject(additionalProperties) ? additionalProperties : {};
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

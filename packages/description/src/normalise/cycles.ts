// Removes cycles. A schema that consists of itself, without an object or a list in between, has no type:
// `A = A | string`. Documents contain such cycles if a base lists its alternatives in `oneOf` and each alternative
// has the base in `allOf`. The alternative then gets a copy of the base without the alternatives.
import { isObject, type Json, type JsonObject } from '../json/json.ts';
import { isReference } from '../problems/place.ts';
import { cyclesIn } from '../schema/cycles.ts';
import { partsOf } from '../schema/references.ts';
import { componentOf } from '../schema/schema.ts';

type Schemas = Readonly<Record<string, Json>>;

/** Returns the component schemas without cycles. */
export function withoutCycles(schemas: Schemas): Schemas {
  let current = schemas;
  // Each round removes at least one reference. The limits are for hostile documents.
  for (let round = 0; ; round += 1) {
    const groups = cyclesIn(Object.keys(current), (name) => partsOf(current[name]!));
    if (groups.length === 0) return current;
    const changed = groups.flatMap((group): [string, Json][] => {
      const bases = round < 10 ? cutBases(group, current) : [];
      if (bases.length > 0) return bases;
      const members = round < 20 ? [...group].slice(0, 1) : [...group];
      return members.map((name) => [name, without(current[name]!, group)]);
    });
    current = { ...current, ...Object.fromEntries(changed) };
  }
}

/** Replaces the base of a component in `allOf` by a copy without alternatives, if the base has alternatives in the group. */
function cutBases(group: ReadonlySet<string>, schemas: Schemas): [string, Json][] {
  return [...group].flatMap((name): [string, Json][] => {
    const schema = schemas[name]!;
    if (!isObject(schema) || !Array.isArray(schema.allOf)) return [];
    const before: readonly Json[] = schema.allOf;
    const allOf = before.map((part) => {
      const base = isReference(part) ? componentOf(part.$ref) : undefined;
      if (base === undefined || base === name || !group.has(base)) return part;
      return hasAlternatives(schemas[base]!, group) ? withoutAlternatives(schemas[base]!) : part;
    });
    return allOf.every((part, index) => part === before[index])
      ? []
      : [[name, { ...schema, allOf }]];
  });
}

function hasAlternatives(schema: Json, group: ReadonlySet<string>): boolean {
  if (!isObject(schema)) return false;
  const { oneOf, anyOf } = schema;
  return partsOf({ ...(oneOf && { oneOf }), ...(anyOf && { anyOf }) }).some((one) =>
    group.has(one),
  );
}

function withoutAlternatives(schema: Json): Json {
  if (!isObject(schema)) return schema;
  const { oneOf: _, anyOf: __, discriminator: ___, ...base } = schema;
  return base;
}

/** Returns a schema without the parts that close a cycle. */
function without(schema: Json, group: ReadonlySet<string>): Json {
  if (!isObject(schema)) return schema;
  if (isReference(schema)) return group.has(componentOf(schema.$ref) ?? '') ? {} : schema;
  const changed: Record<string, Json> = { ...schema };
  for (const key of ['allOf', 'oneOf', 'anyOf']) {
    const list = schema[key];
    if (!Array.isArray(list)) continue;
    const kept = (list as readonly Json[])
      .filter((part) => !(isReference(part) && group.has(componentOf(part.$ref) ?? '')))
      .map((part) => without(part, group));
    if (kept.length > 0) changed[key] = kept;
    else delete changed[key];
  }
  return changed as JsonObject;
}

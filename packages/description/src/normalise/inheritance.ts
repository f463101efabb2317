// The discriminators of schemas, and which components extend others in `allOf`.
import { isObject, type Json, type JsonObject, memberOf } from '../json/json.ts';
import { isReference } from '../problems/place.ts';
import { componentOf } from '../schema/schema.ts';
import { isDescribing } from './schemas.ts';

type Schemas = Readonly<Record<string, Json>>;

/** Returns the keyword with the alternatives of a schema. */
export function unionKeyword(schema: Json): 'oneOf' | 'anyOf' | undefined {
  return (['oneOf', 'anyOf'] as const).find((keyword) => Array.isArray(memberOf(schema, keyword)));
}

export interface Discriminator {
  readonly propertyName: string;
  readonly mapping: JsonObject;
}

/** The values of each component in a mapping. A large mapping is read for each of its components. */
const mappedValues = new WeakMap<JsonObject, ReadonlyMap<string, readonly string[]>>();

/** Returns the values that a mapping gives a component. */
export function mappedTo(component: string, mapping: JsonObject): readonly string[] {
  const values = mappedValues.get(mapping) ?? valuesByComponent(mapping);
  mappedValues.set(mapping, values);
  return values.get(component) ?? [];
}

function valuesByComponent(mapping: JsonObject): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  for (const [value, target] of Object.entries(mapping)) {
    const component = componentOf(String(target));
    if (component === undefined) continue;
    const own = values.get(component) ?? [];
    own.push(value);
    values.set(component, own);
  }
  return values;
}

export function discriminatorOf(schema: Json): Discriminator | undefined {
  if (!isObject(schema) || !isObject(schema.discriminator)) return undefined;
  const { propertyName, mapping } = schema.discriminator;
  if (typeof propertyName !== 'string') return undefined;
  return { propertyName, mapping: isObject(mapping) ? mapping : {} };
}

export interface Relations {
  /** For each component, those that extend it. */
  readonly inheritors: ReadonlyMap<string, ReadonlySet<string>>;
  /** For each component, those that only describe it. */
  readonly aliases: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Returns for each component the components that have it in their `allOf`. */
export function relationsIn(schemas: Schemas): Relations {
  const selected = new Set(Object.values(schemas).flatMap(selectedBy));
  const inheritors = new Map<string, Set<string>>();
  const aliases = new Map<string, Set<string>>();
  for (const [name, schema] of Object.entries(schemas)) {
    const parts = isObject(schema) && Array.isArray(schema.allOf) ? schema.allOf : [];
    const found = !selected.has(name) && isDescription(schema) ? aliases : inheritors;
    for (const part of parts as readonly Json[]) {
      const base = isReference(part) ? componentOf(part.$ref) : undefined;
      if (base !== undefined) found.set(base, (found.get(base) ?? new Set()).add(name));
    }
  }
  return { inheritors, aliases };
}

/** Returns the components that the discriminator of a schema names: in its mapping, or as alternatives. */
function selectedBy(schema: Json): string[] {
  const discriminator = discriminatorOf(schema);
  const keyword = unionKeyword(schema);
  if (discriminator === undefined) return [];
  const options = keyword === undefined ? [] : (memberOf(schema, keyword) as readonly Json[]);
  const named = Object.values(discriminator.mapping).map(String);
  return [
    ...named.map((target) => componentOf(target) ?? target),
    ...options.flatMap((option) => (isReference(option) ? (componentOf(option.$ref) ?? []) : [])),
  ];
}

/** Returns whether a schema only describes the one in its `allOf`, for example as nullable. It describes no members. */
function isDescription(schema: Json): boolean {
  if (!isObject(schema) || !Array.isArray(schema.allOf) || schema.allOf.length > 1) return false;
  return Object.keys(schema).every((key) => ['allOf', 'type'].includes(key) || isDescribing(key));
}

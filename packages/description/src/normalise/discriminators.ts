// Adds the values of discriminators to schemas. A discriminator assigns a schema to each value of a property (OpenAPI
// 3.1, "Discriminator Object"). With the value in the schema, types and validators can distinguish the alternatives
// without the discriminator.
import { isObject, type Json, type JsonObject } from '../json/json.ts';
import { isReference } from '../problems/place.ts';
import { componentOf } from '../schema/schema.ts';

type Schemas = Readonly<Record<string, Json>>;

/** The discriminator values, by component and property. */
type Values = Map<string, Map<string, Set<string>>>;

/** Returns the component schemas, each with its discriminator values. */
export function withDiscriminatorValues(schemas: Schemas, found: readonly JsonObject[]): Schemas {
  const values: Values = new Map();
  for (const schema of found) collect(schema, values);
  const inheritors = inheritorsOf(schemas);
  for (const [name, schema] of Object.entries(schemas)) {
    const { propertyName, mapping } = discriminatorOf(schema) ?? {};
    if (propertyName === undefined || 'oneOf' in Object(schema)) continue;
    for (const inheritor of inheritors.get(name) ?? [])
      for (const value of valuesFor(inheritor, mapping ?? {}))
        add(values, inheritor, { propertyName, value });
  }
  const isShared = (name: string): boolean => (inheritors.get(name)?.size ?? 0) > 0;
  let isSame = true;
  const entries = Object.entries(schemas).map(([name, schema]): [string, Json] => {
    const own = isShared(name) || !isObject(schema) ? undefined : values.get(name);
    if (own === undefined) return [name, schema];
    const changed = [...own].reduce<JsonObject>(
      (so, [property, one]) => withValues(so, property, [...one]),
      schema as JsonObject,
    );
    isSame &&= changed === schema;
    return [name, changed];
  });
  return isSame ? schemas : Object.fromEntries(entries);
}

interface Discriminator {
  readonly propertyName: string;
  readonly mapping: JsonObject;
}

function discriminatorOf(schema: Json): Discriminator | undefined {
  if (!isObject(schema) || !isObject(schema.discriminator)) return undefined;
  const { propertyName, mapping } = schema.discriminator;
  if (typeof propertyName !== 'string') return undefined;
  return { propertyName, mapping: isObject(mapping) ? mapping : {} };
}

/** Collects the values of a union's alternatives. */
function collect(schema: JsonObject, values: Values): void {
  const { propertyName, mapping } = discriminatorOf(schema) ?? {};
  const options = schema.oneOf ?? schema.anyOf;
  if (propertyName === undefined || mapping === undefined || !Array.isArray(options)) return;
  for (const option of options as readonly Json[]) {
    const name = isReference(option) ? componentOf(option.$ref) : undefined;
    if (name === undefined) continue;
    for (const value of valuesFor(name, mapping)) add(values, name, { propertyName, value });
  }
}

/** Returns the values of a component. Without a mapping, the value is the component's name. */
function valuesFor(component: string, mapping: JsonObject): string[] {
  const mapped = Object.entries(mapping).filter(
    ([, target]) => componentOf(String(target)) === component,
  );
  return mapped.length === 0 ? [component] : mapped.map(([value]) => value);
}

function add(
  values: Values,
  component: string,
  { propertyName, value }: { readonly propertyName: string; readonly value: string },
): void {
  const own = values.get(component) ?? new Map<string, Set<string>>();
  values.set(component, own);
  own.set(propertyName, (own.get(propertyName) ?? new Set()).add(value));
}

/** Returns for each component the components that have it in their `allOf`. */
function inheritorsOf(schemas: Schemas): Map<string, Set<string>> {
  const inheritors = new Map<string, Set<string>>();
  for (const [name, schema] of Object.entries(schemas)) {
    const parts = isObject(schema) && Array.isArray(schema.allOf) ? schema.allOf : [];
    for (const part of parts as readonly Json[]) {
      const base = isReference(part) ? componentOf(part.$ref) : undefined;
      if (base !== undefined) inheritors.set(base, (inheritors.get(base) ?? new Set()).add(name));
    }
  }
  return inheritors;
}

/** Uses alternatives instead of an enumeration: an enumeration in a response can get additional values. */
function withValues(schema: JsonObject, property: string, values: readonly string[]): JsonObject {
  const constants = values.map((value) => ({ const: value }));
  const known = constants.length === 1 ? { type: 'string', ...constants[0] } : { oneOf: constants };
  const required = Array.isArray(schema.required) ? (schema.required as readonly Json[]) : [];
  if (Array.isArray(schema.allOf)) {
    const part = { type: 'object', required: [property], properties: { [property]: known } };
    return { ...schema, allOf: [...(schema.allOf as readonly Json[]), part] };
  }
  if (!isObject(schema.properties) && schema.type !== 'object') return schema;
  const properties = isObject(schema.properties) ? schema.properties : {};
  const before = properties[property];
  if (
    isObject(before) &&
    ('const' in before || (Array.isArray(before.enum) && before.enum.length === 1))
  )
    return schema;
  const described =
    isObject(before) && typeof before.description === 'string'
      ? { description: before.description }
      : {};
  return {
    ...schema,
    required: required.includes(property) ? required : [...required, property],
    properties: { ...properties, [property]: { ...known, ...described } },
  };
}

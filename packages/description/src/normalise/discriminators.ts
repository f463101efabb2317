// Adds the values of discriminators to schemas. A discriminator assigns a schema to each value of a property (OpenAPI
// 3.1, "Discriminator Object"). With the value in the schema, types and validators can distinguish the alternatives
// without the discriminator.
import { referenceTo } from '../bundle/bundle.ts';
import { isObject, type Json, type JsonObject, memberOf } from '../json/json.ts';
import { isReference } from '../problems/place.ts';
import { componentOf } from '../schema/schema.ts';

type Schemas = Readonly<Record<string, Json>>;

/** The discriminator values, by component and property. */
type Values = Map<string, Map<string, Set<string>>>;

/** Returns the component schemas, each with its discriminator values. */
export function withDiscriminatorValues(schemas: Schemas, found: readonly JsonObject[]): Schemas {
  const values: Values = new Map();
  for (const schema of found) collect(schema, values);
  let isSame = true;
  const entries = Object.entries(schemas).map(([name, schema]): [string, Json] => {
    const own = isObject(schema) ? values.get(name) : undefined;
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

/** The component schemas as written, and which of them extend others in `allOf`. */
export class Family {
  readonly #schemas: Schemas;
  readonly #inheritors: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #names: ReadonlyMap<Json, string>;
  /** How many alternatives bases can still get. The limit is for hostile documents. */
  #remaining = 100_000;

  constructor(schemas: Schemas) {
    this.#schemas = schemas;
    this.#inheritors = inheritorsOf(schemas);
    this.#names = new Map(Object.entries(schemas).map(([name, schema]) => [schema, name]));
  }

  /**
   * Returns a schema with a discriminator, with alternatives that can have different values: a base without alternatives
   * gets those that extend it, and an alternative that others extend becomes a copy, because they have other values.
   */
  withAlternatives(schema: JsonObject, written: Json | undefined): JsonObject {
    const discriminator = discriminatorOf(schema);
    if (discriminator === undefined) return schema;
    const union = unionKeyword(schema) ? schema : this.#withInheritors(schema, written);
    const keyword = unionKeyword(union);
    if (keyword === undefined) return schema;
    const before = union[keyword] as readonly Json[];
    const options = before.map((option) => this.#alternative(option, discriminator));
    const isSame = options.every((option, index) => option === before[index]);
    return isSame ? union : { ...union, [keyword]: options };
  }

  /** OpenAPI 3.1, "Discriminator Object": a discriminator of a base selects one of the schemas that extend it. */
  #withInheritors(schema: JsonObject, written: Json | undefined): JsonObject {
    const name = written === undefined ? undefined : this.#names.get(written);
    const inheritors = name === undefined || this.#remaining < 0 ? [] : this.#descendants(name);
    this.#remaining -= inheritors.length;
    if (name === undefined || inheritors.length === 0) return schema;
    const { discriminator, ...base } = schema;
    const { propertyName, mapping } = discriminatorOf(schema)!;
    // A mapping without the base means that the base has no values of its own.
    const isAbstract =
      Object.keys(mapping).length > 0 &&
      !Object.values(mapping).some((target) => componentOf(String(target)) === name);
    const own = isAbstract ? [] : [withValues(base, propertyName, valuesFor(name, mapping))];
    const all = [...(isAbstract ? [] : [name]), ...inheritors];
    const implied = all.flatMap((one) =>
      valuesFor(one, mapping).map((value): [string, Json] => [value, referenceTo('schemas', one)]),
    );
    return {
      ...base,
      discriminator: { ...(discriminator as JsonObject), mapping: Object.fromEntries(implied) },
      oneOf: [...own, ...inheritors.map((one) => ({ $ref: referenceTo('schemas', one) }))],
    };
  }

  #alternative(option: Json, { propertyName, mapping }: Discriminator): Json {
    const name = isReference(option) ? componentOf(option.$ref) : undefined;
    if (name === undefined || !this.#inheritors.has(name)) return option;
    const base = this.#schemas[name];
    if (base === undefined || discriminatorOf(base) || hasValue(base, propertyName)) return option;
    return withValues({ allOf: [option] }, propertyName, valuesFor(name, mapping));
  }

  /** Returns the components that extend a component, directly or through others. */
  #descendants(name: string): string[] {
    const found = new Set<string>([name]);
    for (const one of found)
      for (const inheritor of this.#inheritors.get(one) ?? []) found.add(inheritor);
    found.delete(name);
    return [...found];
  }
}

function unionKeyword(schema: JsonObject): 'oneOf' | 'anyOf' | undefined {
  return (['oneOf', 'anyOf'] as const).find((keyword) => Array.isArray(schema[keyword]));
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
  const keyword = unionKeyword(schema);
  if (propertyName === undefined || mapping === undefined || keyword === undefined) return;
  for (const option of schema[keyword] as readonly Json[]) {
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
  if (hasValue(schema, property)) return schema;
  const properties = isObject(schema.properties) ? schema.properties : {};
  const before = memberOf(properties, property);
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

/** Returns whether a schema already restricts a property to one value. */
function hasValue(schema: Json, property: string): boolean {
  const { const: constant, enum: values } = objectOf(
    memberOf(memberOf(schema, 'properties'), property),
  );
  return constant !== undefined || (Array.isArray(values) && values.length === 1);
}

function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

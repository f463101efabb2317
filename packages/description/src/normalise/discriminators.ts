// Adds the values of discriminators to schemas. A discriminator assigns a schema to each value of a property (OpenAPI
// 3.1, "Discriminator Object"). With the value in the schema, types and validators can distinguish the alternatives
// without the discriminator.
import { referenceTo } from '../bundle/bundle.ts';
import { isObject, type Json, type JsonObject, memberOf } from '../json/json.ts';
import { uniqueName } from '../names/names.ts';
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
  /** The names of the members that a base without alternatives shares with those that extend it, by the base's name. */
  readonly #baseNames = new Map<string, string>();
  readonly #bases = new Map<string, Json>();
  /** How many alternatives bases can still get. The limit is for hostile documents. */
  #remaining = 100_000;

  constructor(schemas: Schemas) {
    this.#schemas = schemas;
    this.#inheritors = inheritorsOf(schemas);
    this.#names = new Map(Object.entries(schemas).map(([name, schema]) => [schema, name]));
    const taken = new Set(Object.keys(schemas));
    for (const [name, schema] of Object.entries(schemas)) {
      if (!discriminatorOf(schema) || unionKeyword(schema) || !this.#inheritors.has(name)) continue;
      const baseName = uniqueName(`${name}Base`, (one) => taken.has(one));
      taken.add(baseName);
      this.#baseNames.set(name, baseName);
    }
  }

  /** Adds the components to which the results of `withAlternatives` refer. */
  withBases(schemas: Schemas): Schemas {
    return this.#bases.size === 0 ? schemas : { ...schemas, ...Object.fromEntries(this.#bases) };
  }

  /**
   * Returns a schema whose discriminator distinguishes its alternatives. A base without alternatives gets those that
   * extend it. An alternative that others extend gets its value in the union only, because they have other values.
   *
   * @param written the schema in the document
   */
  withAlternatives(schema: JsonObject, written: Json | undefined): JsonObject {
    const name = written === undefined ? undefined : this.#names.get(written);
    const extended = name === undefined ? schema : this.#extending(schema);
    const discriminator = discriminatorOf(extended);
    if (discriminator === undefined) return extended;
    const isBase = name !== undefined && this.#baseNames.has(name);
    const union = isBase ? this.#withInheritors(extended, name) : extended;
    const keyword = unionKeyword(union);
    if (keyword === undefined) return extended;
    const before = union[keyword] as readonly Json[];
    const options = before.map((option) => this.#alternative(option, discriminator));
    const isSame = options.every((option, index) => option === before[index]);
    return isSame ? union : { ...union, [keyword]: options };
  }

  /** Returns a component with references to the shared members of its bases, instead of all their alternatives. */
  #extending(schema: JsonObject): JsonObject {
    if (!Array.isArray(schema.allOf)) return schema;
    const before: readonly Json[] = schema.allOf;
    const allOf = before.map((part) => {
      const name = isReference(part) ? componentOf(part.$ref) : undefined;
      const baseName = name === undefined ? undefined : this.#baseNames.get(name);
      return baseName === undefined ? part : { $ref: referenceTo('schemas', baseName) };
    });
    return allOf.every((part, index) => part === before[index]) ? schema : { ...schema, allOf };
  }

  /** OpenAPI 3.1, "Discriminator Object": a discriminator of a base selects one of the schemas that extend it. */
  #withInheritors(schema: JsonObject, name: string): JsonObject {
    const { discriminator, ...base } = schema;
    const { propertyName, mapping } = discriminatorOf(schema)!;
    const shared = { $ref: referenceTo('schemas', this.#baseNames.get(name)!) };
    this.#bases.set(this.#baseNames.get(name)!, base);
    const inheritors = this.#remaining < 0 ? [] : this.#descendants(name);
    this.#remaining -= inheritors.length;
    // A mapping without the base means that the base has no values of its own.
    const targets = Object.values(mapping).map((target) => componentOf(String(target)));
    const isAbstract = targets.length > 0 && !targets.includes(name);
    const own = withValues({ allOf: [shared] }, propertyName, valuesFor(name, mapping));
    const isNullable = [base.type].flat().includes('null');
    const { title, description, deprecated, nullable } = base;
    const about = Object.entries({ title, description, deprecated, nullable });
    const values = [...(isAbstract ? [] : [name]), ...inheritors].flatMap((one) =>
      valuesFor(one, mapping).map((value): [string, Json] => [value, referenceTo('schemas', one)]),
    );
    return {
      ...Object.fromEntries(
        about.filter((entry): entry is [string, Json] => entry[1] !== undefined),
      ),
      discriminator: { ...(discriminator as JsonObject), mapping: Object.fromEntries(values) },
      oneOf: [
        ...(isAbstract ? [] : [own]),
        ...inheritors.map((one) => ({ $ref: referenceTo('schemas', one) })),
        ...(isNullable ? [{ type: 'null' }] : []),
      ],
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

function unionKeyword(schema: Json): 'oneOf' | 'anyOf' | undefined {
  return (['oneOf', 'anyOf'] as const).find((keyword) => Array.isArray(memberOf(schema, keyword)));
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

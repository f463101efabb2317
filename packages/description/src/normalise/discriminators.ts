// Adds the values of discriminators to schemas. A discriminator assigns a schema to each value of a property (OpenAPI
// 3.1, "Discriminator Object"). With the value in the schema, types and validators can distinguish the alternatives
// without the discriminator.
import { referenceTo } from '../bundle/bundle.ts';
import { isObject, type Json, type JsonObject, memberOf } from '../json/json.ts';
import { uniqueName } from '../names/names.ts';
import { isReference } from '../problems/place.ts';
import { componentOf } from '../schema/schema.ts';
import {
  type Discriminator,
  discriminatorOf,
  mappedTo,
  type Relations,
  relationsIn,
  unionKeyword,
} from './inheritance.ts';

type Schemas = Readonly<Record<string, Json>>;

/** The discriminator values, by component and property. */
type Values = Map<string, Map<string, Set<string>>>;

/** The component schemas, and which of them extend others in `allOf`. */
export class Family {
  readonly #schemas: Schemas;
  readonly #inheritors: Relations['inheritors'];
  readonly #aliases: Relations['aliases'];
  /** The names of the members that a base without alternatives shares with those that extend it, by the base's name. */
  readonly #baseNames = new Map<string, string>();
  readonly #bases = new Map<string, Json>();
  readonly #declarations = new Map<string, Declared>();
  /** How many alternatives bases can still get. The limit is for hostile documents. */
  #remaining = 100_000;

  constructor(schemas: Schemas) {
    this.#schemas = schemas;
    const { inheritors, aliases } = relationsIn(schemas);
    this.#inheritors = inheritors;
    this.#aliases = aliases;
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
   * @param name the name of the schema if it is a component
   */
  withAlternatives(schema: JsonObject, name: string | undefined): JsonObject {
    const extended = name === undefined ? schema : this.#extending(schema, name);
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

  /** Returns the component schemas, each with its discriminator values. */
  withValues(schemas: Schemas, unions: readonly JsonObject[]): Schemas {
    const values: Values = new Map();
    for (const union of unions) this.#collect(union, values);
    let isSame = true;
    const entries = Object.entries(schemas).map(([name, schema]): [string, Json] => {
      const own = isObject(schema) ? values.get(name) : undefined;
      if (own === undefined) return [name, schema];
      const changed = [...own].reduce<JsonObject>(
        (so, [property, one]) => withValues(so, property, [...one], schemas),
        schema as JsonObject,
      );
      isSame &&= changed === schema;
      return [name, changed];
    });
    return isSame ? schemas : Object.fromEntries(entries);
  }

  /** Collects the values of a union's alternatives. */
  #collect(union: JsonObject, values: Values): void {
    const { propertyName, mapping } = discriminatorOf(union) ?? {};
    const keyword = unionKeyword(union);
    if (propertyName === undefined || mapping === undefined || keyword === undefined) return;
    for (const option of union[keyword] as readonly Json[]) {
      const name = isReference(option) ? componentOf(option.$ref) : undefined;
      if (name === undefined) continue;
      const holder = this.#isChosenBy(name, propertyName) ? name : this.#baseNames.get(name)!;
      for (const value of valuesFor(name, mapping)) add(values, holder, { propertyName, value });
    }
  }

  /** Returns what a component declares about a property. Each base on the way to it reads it. */
  #declared(name: string, property: string): Declared {
    const id = `${property} ${name}`;
    const declared =
      this.#declarations.get(id) ?? declaredIn(this.#schemas[name], property, this.#schemas);
    this.#declarations.set(id, declared);
    return declared;
  }

  /** Returns whether no other property than the given one chooses among the schemas that extend a component. */
  #isChosenBy(name: string, propertyName: string): boolean {
    const isBase = this.#baseNames.has(name);
    return !isBase || discriminatorOf(this.#schemas[name]!)?.propertyName === propertyName;
  }

  /** Returns a component with references to the shared members of its bases, instead of all their alternatives. */
  #extending(schema: JsonObject, name: string): JsonObject {
    if (!Array.isArray(schema.allOf)) return schema;
    const before: readonly Json[] = schema.allOf;
    const allOf = before.map((part) => {
      const base = isReference(part) ? componentOf(part.$ref) : undefined;
      const isInheritor = base !== undefined && this.#inheritors.get(base)?.has(name);
      const baseName = isInheritor ? this.#baseNames.get(base) : undefined;
      return baseName === undefined ? part : { $ref: referenceTo('schemas', baseName) };
    });
    return allOf.every((part, index) => part === before[index]) ? schema : { ...schema, allOf };
  }

  /** OpenAPI 3.1, "Discriminator Object": a discriminator of a base selects one of the schemas that extend it. */
  #withInheritors(schema: JsonObject, name: string): JsonObject {
    const { discriminator, ...base } = schema;
    const shared = { $ref: referenceTo('schemas', this.#baseNames.get(name)!) };
    this.#bases.set(this.#baseNames.get(name)!, base);
    const { propertyName, mapping: given } = discriminatorOf(schema)!;
    const inheritors = this.#remaining < 0 ? [] : this.#descendants(name, propertyName);
    this.#remaining -= inheritors.length;
    const values = this.#familyValues(name, inheritors, { propertyName, mapping: given });
    const mapping = mappingOf(values);
    const isNullable = [base.type].flat().includes('null');
    const { title, description, deprecated, nullable } = base;
    const about = Object.entries({ title, description, deprecated, nullable });
    const options = [...values].map(([one, own]): Json => {
      if (one !== name) return { $ref: referenceTo('schemas', one) };
      if (mapping === undefined) return shared;
      return { allOf: [shared, partWith(propertyName, own, this.#declared(name, propertyName))] };
    });
    return {
      ...Object.fromEntries(
        about.filter((entry): entry is [string, Json] => entry[1] !== undefined),
      ),
      ...(mapping && { discriminator: { ...(discriminator as JsonObject), mapping } }),
      // Without the values, several alternatives may accept the same object.
      [mapping ? 'oneOf' : 'anyOf']: [...options, ...(isNullable ? [{ type: 'null' }] : [])],
    };
  }

  /** Returns the values of a base and of those that extend it, without the base if it has no values of its own. */
  #familyValues(
    name: string,
    inheritors: readonly string[],
    { propertyName, mapping }: Discriminator,
  ): Map<string, readonly string[]> {
    const valuesOf = (one: string): readonly string[] =>
      fitting(
        this.#impliedValues(one, { propertyName, mapping }),
        this.#declared(one, propertyName).values,
      );
    const others = inheritors.map((one) => [one, valuesOf(one)] as const);
    const { values } = this.#declared(name, propertyName);
    const taken = new Set(others.flatMap(([, each]) => each));
    // An enumeration contains the values of the base. Else a mapping without the base means that it has none.
    const isEnumeration = values !== undefined && values.length > 1;
    const targets = Object.values(mapping).map((target) => componentOf(String(target)));
    const own = isEnumeration ? values.filter((value) => !taken.has(value)) : valuesOf(name);
    const isAbstract = isEnumeration
      ? own.length === 0
      : targets.length > 0 && !targets.includes(name);
    return new Map([...(isAbstract ? [] : [[name, own] as const]), ...others]);
  }

  #impliedValues(name: string, { propertyName, mapping }: Discriminator): readonly string[] {
    // Without a mapping, a schema may also be selected by a name under which it is described.
    if (Object.keys(mapping).length === 0) return [name, ...(this.#aliases.get(name) ?? [])];
    const own = valuesFor(name, mapping);
    if (this.#isChosenBy(name, propertyName)) return own;
    const others = this.#descendants(name, propertyName);
    return [...own, ...others.flatMap((one) => mappedTo(one, mapping))];
  }

  #alternative(option: Json, { propertyName, mapping }: Discriminator): Json {
    const name = isReference(option) ? componentOf(option.$ref) : undefined;
    if (name === undefined || !this.#inheritors.has(name)) return option;
    const base = this.#schemas[name];
    if (base === undefined || discriminatorOf(base)) return option;
    const whole = { allOf: [option] };
    const changed = withValues(whole, propertyName, valuesFor(name, mapping), this.#schemas);
    return changed === whole ? option : changed;
  }

  /**
   * Returns the components that extend a component, directly or through others. One with another discriminator stands for
   * those that extend it.
   */
  #descendants(name: string, propertyName: string): string[] {
    const found = new Set<string>([name]);
    for (const one of found)
      if (one === name || this.#isChosenBy(one, propertyName))
        for (const inheritor of this.#inheritors.get(one) ?? []) found.add(inheritor);
    found.delete(name);
    return [...found];
  }
}

/** Returns the mapping for the values of components; `undefined` if the values do not distinguish all of them. */
function mappingOf(values: ReadonlyMap<string, readonly string[]>): JsonObject | undefined {
  const entries = [...values].flatMap(([name, own]) =>
    own.map((value): [string, Json] => [value, referenceTo('schemas', name)]),
  );
  const isComplete = [...values.values()].every((own) => own.length > 0);
  const mapping = Object.fromEntries(entries);
  return isComplete && Object.keys(mapping).length === entries.length ? mapping : undefined;
}

/** Returns the values of a component. Without a mapping, the value is the component's name. */
function valuesFor(component: string, mapping: JsonObject): readonly string[] {
  const mapped = mappedTo(component, mapping);
  return mapped.length === 0 ? [component] : mapped;
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

/** Adds the values of a property to a schema, unless its declarations exclude them or already allow only one value. */
function withValues(
  schema: JsonObject,
  property: string,
  implied: readonly string[],
  schemas: Schemas,
): JsonObject {
  const declared = declaredIn(schema, property, schemas);
  const values = fitting(implied, declared.values);
  if (values.length === 0 || declared.values?.length === 1) return schema;
  const part = partWith(property, values, declared);
  if (Array.isArray(schema.allOf))
    return { ...schema, allOf: [...(schema.allOf as readonly Json[]), part] };
  if (!isObject(schema.properties) && schema.type !== 'object') return schema;
  const required = Array.isArray(schema.required) ? (schema.required as readonly Json[]) : [];
  const properties = isObject(schema.properties) ? schema.properties : {};
  const description = memberOf(memberOf(properties, property), 'description');
  const described = typeof description === 'string' ? { description } : {};
  return {
    ...schema,
    required: required.includes(property) ? required : [...required, property],
    properties: { ...properties, [property]: { ...part.properties[property], ...described } },
  };
}

/**
 * Returns a schema that only has a property with its values. It uses alternatives instead of an enumeration: an
 * enumeration in a response can get additional values.
 */
function partWith(
  property: string,
  values: readonly string[],
  { markers }: Declared,
): JsonObject & { readonly properties: Record<string, JsonObject> } {
  const constants = values.map((value) => ({ const: value }));
  const known = constants.length === 1 ? { type: 'string', ...constants[0] } : { oneOf: constants };
  // A part of type object that loses its only property in one direction would allow no other members there.
  const isAlwaysPresent = Object.keys(markers).length === 0;
  return {
    ...(isAlwaysPresent && { type: 'object' }),
    required: [property],
    properties: { [property]: { ...known, ...markers } },
  };
}

/** What a schema, its reference target and its parts declare about a property. */
interface Declared {
  /** The texts that all declarations allow; `undefined` if they allow any. */
  readonly values: readonly string[] | undefined;
  /** `readOnly` and `writeOnly`, if a declaration has them. */
  readonly markers: JsonObject;
}

function declaredIn(schema: Json | undefined, property: string, schemas: Schemas): Declared {
  const declarations = withParts(schema, schemas).flatMap(
    (part) => memberOf(memberOf(part, 'properties'), property) ?? [],
  );
  const lists = declarations
    .flatMap((one) => withParts(one, schemas))
    .flatMap((one) => {
      const values = valuesIn(one);
      return values === undefined ? [] : [values];
    });
  const markers = (['readOnly', 'writeOnly'] as const).filter((marker) =>
    declarations.some((one) => memberOf(one, marker) === true),
  );
  return {
    values: lists[0]?.filter((value) => lists.every((list) => list.includes(value))),
    markers: Object.fromEntries(markers.map((marker) => [marker, true])),
  };
}

/** Returns a schema, its reference target and the parts of its `allOf`. The limit is for hostile documents. */
function withParts(schema: Json | undefined, schemas: Schemas): Json[] {
  const found = new Set<Json>(schema === undefined ? [] : [schema]);
  for (const part of found) {
    if (found.size > 1000) break;
    const target = isReference(part) ? schemas[componentOf(part.$ref) ?? ''] : undefined;
    if (target !== undefined) found.add(target);
    const { allOf } = isObject(part) ? part : {};
    if (Array.isArray(allOf)) for (const one of allOf as readonly Json[]) found.add(one);
  }
  return [...found];
}

/** Returns the texts that a schema allows, without its parts; `undefined` if it allows any. */
function valuesIn(schema: Json): string[] | undefined {
  if (!isObject(schema)) return undefined;
  const { type, const: constant, enum: listed, oneOf, anyOf } = schema;
  if (constant !== undefined) return [constant].filter(isText);
  if (Array.isArray(listed)) return [...new Set((listed as readonly Json[]).filter(isText))];
  if (type !== undefined && ![type].flat().includes('string')) return [];
  const options = [oneOf, anyOf].find(Array.isArray) as readonly Json[] | undefined;
  const each = (options ?? []).map(valuesIn);
  return each.length === 0 || each.includes(undefined)
    ? undefined
    : [...new Set(each.flatMap((one) => one ?? []))];
}

function isText(value: Json): value is string {
  return typeof value === 'string';
}

/** Returns the implied values that declarations allow. If they allow none of them, the only value that they allow. */
function fitting(
  implied: readonly string[],
  declared: readonly string[] | undefined,
): readonly string[] {
  if (declared === undefined) return implied;
  const possible = implied.filter((value) => declared.includes(value));
  return possible.length === 0 && declared.length === 1 ? declared : possible;
}

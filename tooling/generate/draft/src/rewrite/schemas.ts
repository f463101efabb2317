// Rewrites schemas: without `allOf`, with unions that every generator can distinguish, and with one type. A schema that
// the dialect cannot express becomes a wider one, which accepts every value of the provider's schema.
import { componentOf, isList, isObject, type Json, type JsonObject } from '@x/description';
import { isReference } from '@x/description/structure';
import { isConvertible } from '@x/spec-builder/openapi30/schema';
import { withNull } from './plain.ts';
import {
  componentsOf,
  everywhere,
  listOf,
  objectOf,
  type Rule,
  withComponents,
  without,
} from './rule.ts';

export const schemas: Rule = (document, context) => {
  const plainer = new Plainer(componentsOf(document, 'schemas'));
  const changed = everywhere(document, context, (value, { kind, keyword, inside }) => {
    if (kind !== 'Schema' || inside.includes('Schema') || keyword === undefined) {
      // Component schemas are changed below, and nested ones together with the enclosing schema.
      return value;
    }
    return plainer.plain(value);
  });
  const components = Object.keys(componentsOf(document, 'schemas')).map((name) => [
    name,
    plainer.component(name),
  ]);
  const { widened } = plainer;
  if (widened > 0) {
    const what = `${widened} union${widened === 1 ? ' has' : 's have'} no member that distinguishes the alternatives. Each became one open schema`;
    context.notes.guess(what, { document: ['components', 'schemas'] });
  }
  return withComponents(changed, 'schemas', Object.fromEntries(components) as JsonObject);
};

/** The keywords that apply other schemas. */
const applicators = ['allOf', 'oneOf', 'anyOf'];

class Plainer {
  readonly #components: JsonObject;
  readonly #done = new Map<string, JsonObject>();
  readonly #open = new Set<string>();
  /** The number of unions that became one schema. */
  widened = 0;

  constructor(components: JsonObject) {
    this.#components = components;
  }

  /** Returns a rewritten component. Inside itself it is not known yet, and accepts anything. */
  component(name: string): JsonObject {
    const known = this.#done.get(name);
    if (known) return known;
    if (this.#open.has(name)) return {};
    this.#open.add(name);
    const schema = this.plain(this.#components[name] ?? {});
    this.#open.delete(name);
    // A component that is only a reference becomes a copy, because generators of many languages have no aliases.
    const copied = isReference(schema)
      ? { ...this.component(componentOf(schema.$ref) ?? ''), ...without(schema, '$ref') }
      : schema;
    this.#done.set(name, copied);
    return copied;
  }

  plain(value: Json): JsonObject {
    if (!isObject(value)) return {};
    if (isReference(value)) return referenceOf(value);
    const merged = this.#merged(value);
    if (isReference(merged)) return merged;
    return withOneType(this.#alternatives(this.#inside(merged)));
  }

  /** Rewrites the schemas inside a schema, except its alternatives. */
  #inside(schema: JsonObject): JsonObject {
    const properties = Object.entries(objectOf(schema.properties)).flatMap(
      ([name, one]): [string, Json][] => (isNever(one) ? [] : [[name, this.plain(one)]]),
    );
    const { items, additionalProperties: further } = schema;
    return {
      ...schema,
      ...(isObject(schema.properties) && { properties: Object.fromEntries(properties) }),
      ...(items !== undefined && { items: isNever(items) ? {} : this.plain(items) }),
      ...(isObject(further) && { additionalProperties: this.plain(further) }),
    };
  }

  /** Merges `allOf` into one schema. */
  #merged(schema: JsonObject): JsonObject {
    const { allOf, ...own } = schema;
    if (!isList(allOf)) return schema;
    const [only] = allOf;
    const beside = without(
      own,
      'description',
      'title',
      'examples',
      'default',
      'readOnly',
      'writeOnly',
    );
    const isNothing = Object.keys(beside).every((key) => key === 'type' || key === 'discriminator');
    if (allOf.length === 1 && isReference(only) && isNothing) {
      const reference = referenceOf({ ...only, ...own });
      return [own.type].flat().includes('null') ? this.#nullable(reference) : reference;
    }
    const parts = allOf.map((part) => this.#flat(part));
    return [...parts, own].reduce(mergeTwo, {});
  }

  /** Returns a part of `allOf` without references. */
  #flat(part: Json): JsonObject {
    if (!isObject(part)) return {};
    if (!isReference(part)) return this.#merged(part);
    const name = componentOf(part.$ref);
    return name === undefined ? {} : this.component(name);
  }

  /** Rewrites `oneOf` and `anyOf`: a union with a discriminator, a nullable schema, or one wider schema. */
  #alternatives(schema: JsonObject): JsonObject {
    const lists = ['oneOf', 'anyOf'].flatMap((key) => (isList(schema[key]) ? [key] : []));
    const [keyword] = lists;
    if (keyword === undefined) return without(schema, 'discriminator');
    const given = listOf(schema[keyword]);
    const all = given.filter((one) => !isNull(one)).map((one) => this.plain(one));
    const own = without(schema, ...applicators, 'discriminator');
    const union = this.#union(distinct(all), own, schema.discriminator);
    const isNullable = given.some(isNull) || all.some((one) => [one.type].flat().includes('null'));
    return isNullable ? this.#nullable(union) : union;
  }

  /** The dialect allows null next to one type and next to a reference. */
  #nullable(schema: JsonObject): JsonObject {
    const { description, ...bare } = schema;
    const said = typeof description === 'string' ? { description } : {};
    if (isReference(schema)) return { anyOf: [bare, { type: 'null' }], ...said };
    if (!isList(schema.oneOf)) return schema.type === undefined ? schema : withNull(schema);
    this.widened += 1;
    const objects = schema.oneOf.map((one) => this.#flat(one));
    return { ...objects.reduce(widest), type: ['object', 'null'], ...said };
  }

  #union(
    values: readonly JsonObject[],
    own: JsonObject,
    discriminator: Json | undefined,
  ): JsonObject {
    const [first] = values;
    if (first === undefined) return own;
    const hasOwn = isObject(own.properties);
    if (values.length === 1 && !hasOwn) return withOwn(first, own);
    const listed = enumOf(values);
    if (listed !== undefined) return { ...own, ...listed };
    const told = hasOwn ? undefined : this.#told(values, discriminator);
    if (told !== undefined) return { ...without(own, 'type'), ...told };
    this.widened += 1;
    const objects = values.map((one) => (isReference(one) ? this.#flat(one) : one));
    if (objects.every((one) => isObject(one.properties) || one.type === 'object'))
      return mergeTwo(objects.reduce(widest), own);
    const types = new Set(objects.map(({ type }) => (typeof type === 'string' ? type : '')));
    const [type] = types;
    const said = without(own, 'type', 'properties', 'required', 'items');
    return types.size === 1 && type !== '' && type !== 'array' ? { ...said, type: type! } : said;
  }

  /** Returns a union whose alternatives are components that require one member with a constant each. */
  #told(values: readonly JsonObject[], discriminator: Json | undefined): JsonObject | undefined {
    if (!values.every(isReference)) return undefined;
    const schemas = values.map((one) => this.#flat(one));
    const declared = objectOf(discriminator).propertyName;
    const names =
      typeof declared === 'string' ? [declared] : Object.keys(objectOf(schemas[0]?.properties));
    for (const propertyName of names) {
      const constants = schemas.map((one) => constantOf(one, propertyName));
      const isTold = constants.every((one) => typeof one === 'string');
      if (!isTold || new Set(constants).size < constants.length) continue;
      const mapping = Object.fromEntries(
        constants.map((constant, index) => [constant, values[index]!.$ref!]),
      );
      return { oneOf: values, discriminator: { propertyName, mapping } };
    }
    return undefined;
  }
}

function constantOf(schema: JsonObject, name: string): Json | undefined {
  return listOf(schema.required).includes(name)
    ? objectOf(objectOf(schema.properties)[name]).const
    : undefined;
}

/** A reference may only have a description next to it. */
function referenceOf(schema: JsonObject): JsonObject {
  const { $ref, description } = schema;
  return { $ref: $ref!, ...(typeof description === 'string' && { description }) };
}

function withOwn(schema: JsonObject, own: JsonObject): JsonObject {
  return isReference(schema) ? referenceOf({ ...own, ...schema }) : mergeTwo(schema, own);
}

function isNull(schema: Json): boolean {
  return isObject(schema) && (schema.type === 'null' || schema.const === null);
}

function isNever(schema: Json): boolean {
  return isObject(schema) && isObject(schema.not) && Object.keys(schema.not).length === 0;
}

function distinct(values: readonly JsonObject[]): JsonObject[] {
  return [...new Map(values.map((one) => [JSON.stringify(one), one])).values()];
}

/** Merges constants and enumerations of one type into one enumeration. */
function enumOf(values: readonly JsonObject[]): JsonObject | undefined {
  const lists = values.map((one) =>
    isList(one.enum) ? one.enum : one.const === undefined ? undefined : [one.const],
  );
  const all = lists.flatMap((list) => list ?? []);
  const types = new Set(all.map((value) => typeof value));
  if (lists.includes(undefined) || types.size !== 1) return undefined;
  return { type: [...types][0]!, enum: [...new Set(all)] };
}

/** Returns a schema for values that match both schemas, as in `allOf`. */
function mergeTwo(one: JsonObject, other: JsonObject): JsonObject {
  const properties = { ...objectOf(one.properties) };
  for (const [name, schema] of Object.entries(objectOf(other.properties)))
    properties[name] = isVague(schema) && name in properties ? properties[name]! : schema;
  const required = [...new Set([...listOf(one.required), ...listOf(other.required)])];
  const isClosed = one.additionalProperties === false || other.additionalProperties === false;
  const merged = { ...one, ...other };
  return {
    ...(isClosed ? without(merged, 'additionalProperties') : merged),
    ...(Object.keys(properties).length > 0 && { properties }),
    ...(required.length > 0 && { required }),
  };
}

function isVague(schema: Json): boolean {
  return isObject(schema) && Object.keys(without(schema, 'description', 'title')).length === 0;
}

/** Returns an object that accepts the values of both objects. */
function widest(one: JsonObject, other: JsonObject): JsonObject {
  const properties: Record<string, Json> = { ...objectOf(one.properties) };
  for (const [name, schema] of Object.entries(objectOf(other.properties))) {
    const before = properties[name];
    const isSame = before === undefined || JSON.stringify(before) === JSON.stringify(schema);
    properties[name] = isSame ? schema : widestOf(objectOf(before), objectOf(schema));
  }
  const required = listOf(one.required).filter((name) => listOf(other.required).includes(name));
  return {
    type: 'object',
    properties,
    ...(required.length > 0 && { required }),
    additionalProperties: true,
  };
}

function widestOf(one: JsonObject, other: JsonObject): JsonObject {
  return (
    enumOf([one, other]) ?? (one.type === other.type && isScalar(one) ? { type: one.type! } : {})
  );
}

function isScalar({ type }: JsonObject): boolean {
  return ['string', 'number', 'integer', 'boolean'].includes(String(type));
}

const keywordsOf: Readonly<Record<string, string>> = {
  items: 'array',
  properties: 'object',
  additionalProperties: 'object',
};

/**
 * Keeps one type, or one type and null. Removes the keywords of other types and those that the dialect does not have.
 */
function withOneType(given: JsonObject): JsonObject {
  const known = Object.entries(given).filter(
    ([key]) => isConvertible(key) && key !== 'externalDocs',
  );
  const schema = without(withEnum(Object.fromEntries(known)), 'title');
  if (isReference(schema) || isList(schema.oneOf) || isList(schema.anyOf)) return schema;
  const types = [schema.type].flat().filter((one) => typeof one === 'string');
  const values = types.filter((one) => one !== 'null');
  const [implied] = Object.entries(keywordsOf).flatMap(([key, type]) =>
    schema[key] === undefined ? [] : [type],
  );
  const type = values.length === 1 ? values[0] : values.length === 0 ? implied : undefined;
  const misplaced = Object.entries(keywordsOf).flatMap(([key, one]) => (one === type ? [] : [key]));
  const others = without(schema, 'type', ...misplaced);
  if (type === undefined) return without(others, 'required');
  const isNullable = types.includes('null');
  const whole: JsonObject = { type: isNullable ? [type, 'null'] : type, ...others };
  if (type === 'array' && whole.items === undefined) return { ...whole, items: {} };
  return type === 'object' ? withDeclared(whole) : without(whole, 'required');
}

/** Removes repeated values, and writes one value as a constant. */
function withEnum(schema: JsonObject): JsonObject {
  if (schema.const === null) return without(schema, 'const', 'type');
  if (!isList(schema.enum)) return schema;
  const values = [...new Set(schema.enum)];
  const [only] = values;
  if (values.length === 1 && only !== null) return { ...without(schema, 'enum'), const: only! };
  return values.every((value) => value === null)
    ? without(schema, 'enum')
    : { ...schema, enum: values };
}

/** Declares every required member, and makes an object without members an open map. */
function withDeclared(schema: JsonObject): JsonObject {
  const properties = objectOf(schema.properties);
  const missing = listOf(schema.required)
    .map(String)
    .filter((name) => !(name in properties));
  const declared = { ...properties, ...Object.fromEntries(missing.map((name) => [name, {}])) };
  const isEmpty = Object.keys(declared).length === 0;
  const required = [...new Set(listOf(schema.required))];
  return {
    ...without(schema, 'properties', 'required'),
    ...(required.length > 0 && { required }),
    ...(!isEmpty && { properties: declared }),
    ...(isEmpty &&
      (schema.additionalProperties === undefined || schema.additionalProperties === false) && {
        additionalProperties: true,
      }),
  };
}

// The possible kinds of a schema's values. Parameters and forms are serialized differently for each kind.
import type { Json } from '../json/json.ts';
import { hasKeyword, type Schema } from './schema.ts';

export type ValueKind = 'primitive' | 'list' | 'object';

const all: ReadonlySet<ValueKind> = new Set(['primitive', 'list', 'object']);

/** Returns the kinds of values that a schema allows. Without a restriction these are all kinds. */
export function kindsOf(schema: Schema | undefined): ReadonlySet<ValueKind> {
  return schema ? kindsWithin(schema, new Map()) : all;
}

/** Returns the JSON types of the values that schemas allow; `undefined` if one of them does not state its types. */
export function typesOf(schemas: readonly Schema[]): ReadonlySet<string> | undefined {
  const known: Known<Types> = new Map();
  const each = schemas.map((schema) => typesWithin(schema, known));
  return each.every((types) => types !== undefined) ? new Set(each.flat()) : undefined;
}

/** The results by schema, because alternatives can share schemas at many levels. */
type Known<Result> = Map<Schema, Result>;

/** Returns the known result of a schema, or the one of `read`. Inside itself, a schema has the result `meanwhile`. */
function once<Result>(
  { target }: Schema,
  known: Known<Result>,
  meanwhile: Result,
  read: (schema: Schema, known: Known<Result>) => Result,
): Result {
  if (known.has(target)) return known.get(target) as Result;
  known.set(target, meanwhile);
  const result = read(target, known);
  known.set(target, result);
  return result;
}

type Types = readonly string[] | undefined;

function typesWithin(schema: Schema, known: Known<Types>): Types {
  return once(schema, known, undefined, combinedTypes);
}

function combinedTypes(schema: Schema, known: Known<Types>): Types {
  const parts = schema.allOf.map((part) => typesWithin(part, known));
  const unions = [schema.oneOf, schema.anyOf]
    .filter((alternatives) => alternatives.length > 0)
    .map((alternatives) => {
      const each = alternatives.map((one) => typesWithin(one, known));
      return each.every((types) => types !== undefined) ? [...new Set(each.flat())] : undefined;
    });
  const [first, ...others] = [ownTypes(schema), ...parts, ...unions].filter(
    (types) => types !== undefined,
  );
  const common = others.reduce(commonTypes, first ?? []);
  // If the parts contradict each other, the first one counts.
  return common.length > 0 ? common : first;
}

function ownTypes(schema: Schema): Types {
  if (schema.types.length > 0) return schema.types;
  const values = schema.const === undefined ? schema.enum : [schema.const];
  if (values) return [...new Set(values.map(typeOfValue))];
  return hasKeyword(schema, 'properties') ? ['object'] : undefined;
}

/** An integer is also a number. */
function commonTypes(some: readonly string[], others: readonly string[]): readonly string[] {
  const within = (type: string, types: readonly string[]): boolean =>
    types.includes(type) || (type === 'integer' && types.includes('number'));
  return [
    ...some.filter((type) => within(type, others)),
    ...others.filter((type) => !some.includes(type) && within(type, some)),
  ];
}

/** The JSON Schema type of a value: `integer` for a whole number. */
export function typeOfValue(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

/** Returns whether the lists or objects of the schema always contain further ones. */
export function isNested(schema: Schema | undefined): boolean {
  if (schema === undefined) return false;
  const inner = [schema.items, ...schema.properties.values(), schema.additional];
  return inner.some((one) => one && !kindsOf(one).has('primitive'));
}

type Kinds = ReadonlySet<ValueKind>;

function kindsWithin(schema: Schema, known: Known<Kinds>): Kinds {
  return once(schema, known, all, combinedKinds);
}

function combinedKinds(schema: Schema, known: Known<Kinds>): Kinds {
  const parts = schema.allOf.map((part) => kindsWithin(part, known));
  const unions = [schema.oneOf, schema.anyOf]
    .filter((alternatives) => alternatives.length > 0)
    .map((alternatives) => new Set(alternatives.flatMap((one) => [...kindsWithin(one, known)])));
  const limits = [ownKinds(schema), ...parts, ...unions];
  const common = [...all].filter((kind) => limits.every((limit) => limit.has(kind)));
  // The parts contradict each other, so nothing is known.
  return common.length === 0 ? all : new Set(common);
}

function ownKinds(schema: Schema): Kinds {
  const values = schema.const === undefined ? schema.enum : [schema.const];
  if (values) return new Set(values.map(kindOfValue));
  if (schema.types.length > 0) return new Set(schema.types.map(kindOfType));
  const members = ['properties', 'patternProperties', 'additionalProperties'];
  if (members.some((keyword) => hasKeyword(schema, keyword))) return new Set(['object']);
  return hasKeyword(schema, 'items') || hasKeyword(schema, 'prefixItems') ? new Set(['list']) : all;
}

function kindOfType(type: string): ValueKind {
  if (type === 'array') return 'list';
  return type === 'object' ? 'object' : 'primitive';
}

function kindOfValue(value: Json): ValueKind {
  if (Array.isArray(value)) return 'list';
  return typeof value === 'object' && value !== null ? 'object' : 'primitive';
}

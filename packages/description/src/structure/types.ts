// What the documents consist of, as data: each kind of object, its members and their kinds. Checks, bundling, normalising
// and conversions walk a document by these tables, because what a value means depends on where it is: `$ref` is a
// reference in a schema, and data in an example.
import { arazzoTypes } from './arazzo.ts';
import type { Kind, ObjectType, ValueType } from './object-type.ts';
import { openapiTypes } from './openapi.ts';

export type { Kind, ObjectType, ValueType } from './object-type.ts';
export { methods } from './openapi.ts';

export const types: Readonly<Record<Kind, ObjectType>> = { ...openapiTypes, ...arazzoTypes };

export function isKind(type: ValueType): type is Kind {
  return typeof type === 'string' && Object.hasOwn(types, type);
}

/** The kind of a member. */
export function memberType(kind: Kind, name: string): ValueType {
  const { members, others } = types[kind];
  if (Object.hasOwn(members, name)) return members[name]!;
  return name.startsWith('x-') ? 'any' : (others ?? 'any');
}

/** Of several types, the one that a value has: a list or not. */
export function typeOf(value: unknown, type: ValueType): ValueType {
  if (typeof type !== 'object' || !('oneOf' in type)) return type;
  const isList = (one: ValueType): boolean => typeof one === 'object' && 'listOf' in one;
  return type.oneOf.find((one) => isList(one) === Array.isArray(value) && one !== 'text') ?? 'any';
}

// The tables of both standards: each kind of object, its members and their kinds. Checks, bundling, normalising and
// conversions use these tables, because the meaning of a value depends on its position: `$ref` is a reference in a schema,
// and data in an example.
import { arazzoTypes } from './arazzo.ts';
import type { Kind, ObjectType, ValueType } from './object-type.ts';
import { openapiTypes } from './openapi.ts';

export type { Kind, ObjectType, ValueType } from './object-type.ts';
export { methods } from './openapi.ts';

export const types: Readonly<Record<Kind, ObjectType>> = { ...openapiTypes, ...arazzoTypes };

export function isKind(type: ValueType): type is Kind {
  return typeof type === 'string' && Object.hasOwn(types, type);
}

/** Returns whether the standard gives an object of this kind a member of this name. Extensions are members. */
export function hasMember(kind: Kind, name: string): boolean {
  const { members, others, otherNames } = types[kind];
  if (Object.hasOwn(members, name) || name.startsWith('x-')) return true;
  return others !== undefined && (otherNames?.test(name) ?? true);
}

/** The type of a member. */
export function memberType(kind: Kind, name: string): ValueType {
  const { members, others } = types[kind];
  if (Object.hasOwn(members, name)) return members[name]!;
  return name.startsWith('x-') ? 'any' : (others ?? 'any');
}

/** Chooses from several types by whether the value is a list. */
export function typeOf(value: unknown, type: ValueType): ValueType {
  if (typeof type !== 'object' || !('oneOf' in type)) return type;
  const isList = (one: ValueType): boolean => typeof one === 'object' && 'listOf' in one;
  return type.oneOf.find((one) => isList(one) === Array.isArray(value) && one !== 'text') ?? 'any';
}

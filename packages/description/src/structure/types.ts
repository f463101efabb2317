// Tables of all kinds of objects in the documents, with their members. Checks, bundling, normalisation and conversions
// walk a document by these tables, because the meaning of a value depends on its place: `$ref` is a reference in a schema,
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

/** The type of a member. */
export function memberType(kind: Kind, name: string): ValueType {
  const { members, others } = types[kind];
  if (Object.hasOwn(members, name)) return members[name]!;
  return name.startsWith('x-') ? 'any' : (others ?? 'any');
}

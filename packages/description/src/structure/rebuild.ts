// Creates a changed copy of a document, object by object. Unchanged parts are shared with the original.
import { isObject, type Json, type JsonObject } from '../json/json.ts';
import { isReference, member, type Place } from '../problems/place.ts';
import { isKind, type Kind, memberType, typeOf, types, type ValueType } from './types.ts';

export interface Rebuilt {
  readonly kind: Kind;
  /** The place in the original document. */
  readonly place: Place;
  /** The kinds of the enclosing objects, innermost first. */
  readonly inside: readonly Kind[];
  /** The name of the member in the nearest object; `undefined` if the object is in a list or a mapping there. */
  readonly keyword: string | undefined;
}

/** Returns the replacement of an object; `undefined` removes the object. Its members are changed already. */
export type Change = (value: Json, rebuilt: Rebuilt) => Json | undefined;

/**
 * Copies the value at a place and changes each object, inner objects first. A reference is changed like an object of
 * its target's kind; it is not followed. Boolean schemas are changed too.
 */
export function rebuild(place: Place, change: Change, kind: Kind = 'OpenAPI'): Json | undefined {
  return rebuildObject(kind, place, { change, inside: [], keyword: undefined });
}

interface Context {
  readonly change: Change;
  readonly inside: readonly Kind[];
  readonly keyword: string | undefined;
}

function rebuildObject(kind: Kind, place: Place, context: Context): Json | undefined {
  const { value } = place;
  const { change, inside, keyword } = context;
  const isSchema = kind === 'Schema' && typeof value === 'boolean';
  if (value === undefined || (!isObject(value) && !isSchema)) return value;
  const isClosed = types[kind].section !== undefined && kind !== 'Schema' && isReference(value);
  const around = [kind, ...inside];
  const copy =
    isObject(value) && !isClosed
      ? withMembers(place, value, (at, name) =>
          rebuildValue(memberType(kind, name), at, { change, inside: around, keyword: name }),
        )
      : value;
  return change(copy, { kind, place, inside, keyword });
}

function rebuildValue(given: ValueType, place: Place, context: Context): Json | undefined {
  const { value } = place;
  if (value === undefined) return undefined;
  const type = typeOf(value, given);
  if (typeof type === 'string') return isKind(type) ? rebuildObject(type, place, context) : value;
  if ('values' in type || 'oneOf' in type) return value;
  const within = { ...context, keyword: undefined };
  if ('mapOf' in type)
    return isObject(value)
      ? withMembers(place, value, (at) => rebuildValue(type.mapOf, at, within))
      : value;
  return Array.isArray(value)
    ? withElements(place, value, (at) => rebuildValue(type.listOf, at, within))
    : value;
}

function withElements(
  place: Place,
  value: readonly Json[],
  rebuilt: (at: Place) => Json | undefined,
): Json {
  const copy = value
    .map((_, index) => rebuilt(member(place, index)))
    .filter((one) => one !== undefined);
  const isSame = copy.length === value.length && copy.every((one, index) => one === value[index]);
  return isSame ? value : copy;
}

function withMembers(
  place: Place,
  value: JsonObject,
  rebuilt: (at: Place, name: string) => Json | undefined,
): JsonObject {
  const entries: [string, Json][] = [];
  let isSame = true;
  for (const name of Object.keys(value)) {
    const before = value[name]!;
    const after = rebuilt(member(place, name), name);
    isSame &&= after === before;
    if (after !== undefined) entries.push([name, after]);
  }
  return isSame ? value : Object.fromEntries(entries);
}

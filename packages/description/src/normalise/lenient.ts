// Removes members of the wrong type from third-party documents, with a warning, so that all readers see the same document.
// Examples are `required: true` in a property, and a text instead of a list.
import { isObject, type Json, type JsonObject } from '../json/json.ts';
import { member, type Place, warn } from '../problems/place.ts';
import type { Rebuilt } from '../structure/rebuild.ts';
import { types, type ValueType } from '../structure/types.ts';
import { hasType, typeName } from '../structure/value-types.ts';

/** Returns the object without members and elements of the wrong type. */
export function withoutWrongTypes(value: JsonObject, { kind, place }: Rebuilt): JsonObject {
  const { members, others } = types[kind];
  let isSame = true;
  const entries = Object.entries(value).flatMap(([name, before]): [string, Json][] => {
    const isExtension = name.startsWith('x-') && !Object.hasOwn(members, name);
    const type = Object.hasOwn(members, name) ? members[name] : others;
    if (type === undefined || isExtension) return [[name, before]];
    const after = cleaned(before, type, member(place, name));
    isSame &&= after === before;
    return after === undefined ? [] : [[name, after]];
  });
  return isSame ? value : Object.fromEntries(entries);
}

function cleaned(value: Json, type: ValueType, place: Place): Json | undefined {
  if (!hasType(value, type)) {
    const message = `"${place.key}" has to be ${typeName(type)}. It is ignored.`;
    return warn(place, 'wrong-type', message);
  }
  if (typeof type !== 'object') return value;
  if ('listOf' in type && Array.isArray(value)) {
    const elements: readonly Json[] = value;
    const kept = elements.filter((one, index) => isUsable(one, type.listOf, member(place, index)));
    return kept.length === elements.length ? value : kept;
  }
  if (!('mapOf' in type) || !isObject(value)) return value;
  const entries = Object.entries(value);
  const kept = entries.filter(([name, one]) => isUsable(one, type.mapOf, member(place, name)));
  return kept.length === entries.length ? value : Object.fromEntries(kept);
}

function isUsable(value: Json, type: ValueType, place: Place): boolean {
  return cleaned(value, type, place) !== undefined;
}

// Walks through a document by what it consists of. References are met, not followed, so that everything is met
// once and where it is written.
import { isObject } from '../json/json.ts';
import { has, isReference, member, type Place } from '../problems/place.ts';
import { isKind, type Kind, memberType, typeOf, types, type ValueType } from './types.ts';

export interface Visit {
  readonly kind: Kind;
  readonly place: Place;
  /** Whether a reference is here in the place of an object of that kind. */
  readonly isReference: boolean;
  /** The kinds of the objects around it, the nearest first. */
  readonly inside: readonly Kind[];
}

/** Every object of a document, before those that are in it. Boolean schemas are met too. */
export function* walk(
  place: Place,
  kind: Kind = 'OpenAPI',
  inside: readonly Kind[] = [],
): Generator<Visit> {
  const { section, reusable } = types[kind];
  if (reusable && has(place, 'reference')) {
    yield* walk(place, reusable, inside);
    return;
  }
  const isRef = section !== undefined && kind !== 'PathItem' && isReference(place.value);
  if (!isObject(place.value) && !(kind === 'Schema' && typeof place.value === 'boolean')) return;
  yield { kind, place, isReference: isRef, inside };
  if (!isObject(place.value)) return;
  for (const name of Object.keys(place.value))
    yield* walkValue(member(place, name), memberType(kind, name), [kind, ...inside]);
}

function* walkValue(place: Place, given: ValueType, inside: readonly Kind[]): Generator<Visit> {
  const { value } = place;
  const type = typeOf(value, given);
  if (typeof type === 'string') {
    if (isKind(type)) yield* walk(place, type, inside);
  } else if ('listOf' in type) {
    if (Array.isArray(value))
      for (const index of value.keys()) yield* walkValue(member(place, index), type.listOf, inside);
  } else if ('mapOf' in type && isObject(value)) {
    for (const name of Object.keys(value))
      yield* walkValue(member(place, name), type.mapOf, inside);
  }
}

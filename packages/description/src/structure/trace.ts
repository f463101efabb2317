// Follows a path into a document, through references, for pointers that a tool computed. The tables of the standard
// decide which keys of a pointer are keywords and which are names.
import type { Path } from '../json/pointer.ts';
import { follow, member, type Place } from '../problems/place.ts';
import { referredComponent } from '../schema/schema.ts';
import { isKind, type Kind, memberType, typeOf, type ValueType } from './types.ts';

/** An object on a path. */
export interface Passed {
  readonly kind: Kind;
  /** The place where the object is written. It may be a reference, or may not exist. */
  readonly place: Place;
  /** The place of the object, with references followed. */
  readonly target: Place;
  /** The keys from the previous object: a member, and possibly a name or an index in it. */
  readonly keys: Path;
  /** The component schema that a reference at this place names. */
  readonly component: string | undefined;
}

export interface Trace {
  /** The objects on the path. The first is the root. */
  readonly objects: readonly Passed[];
  /** The keys from the last object to the end of the path. */
  readonly rest: Path;
}

/** Returns the objects on a path. They need not exist: a document does not have a removed part. */
export function trace(root: Place, path: Path, kind: Kind = 'OpenAPI'): Trace {
  let last = passed(kind, root, []);
  let at = { place: last.target, type: kind as ValueType };
  const objects = [last];
  let keys: Path = [];
  for (const key of path) {
    const place = member(at.place, key);
    keys = [...keys, key];
    at = { place, type: typeOf(place.value, typeIn(at.type, String(key))) };
    if (typeof at.type !== 'string' || !isKind(at.type)) continue;
    last = passed(at.type, place, keys);
    objects.push(last);
    at = { place: last.target, type: last.kind };
    keys = [];
  }
  return { objects, rest: keys };
}

function passed(kind: Kind, place: Place, keys: Path): Passed {
  const component = kind === 'Schema' ? referredComponent(place.value) : undefined;
  return { kind, place, target: follow(place) ?? place, keys, component };
}

function typeIn(type: ValueType, key: string): ValueType {
  if (typeof type === 'string') return isKind(type) ? memberType(type, key) : 'any';
  if ('mapOf' in type) return type.mapOf;
  return 'listOf' in type ? type.listOf : 'any';
}

// specs/README.md, "Evidence": each statement of a document in our dialect says how it is known.
import { member, type Place } from '../problems/place.ts';

/** The `x-evidence` of the object at a place; `undefined` if it has none. */
export function evidenceOf(place: Place): string | undefined {
  const { value } = member(place, 'x-evidence');
  return typeof value === 'string' ? value : undefined;
}

// Copies the elements in the example of a list, so that a list whose elements no link identifies has several pages.

import type { Random } from '../engine/random.ts';
import { isObject, type Json, textOf } from '../json.ts';
import { inCaseOf, successor, uuidPattern } from './item.ts';

const idName = /^_?(gu|uu)?id$/i;

/** Returns the elements, and copies of them up to a number. Each copy has an id of its own, so that no page repeats another. */
export function copiesOf(shown: readonly Json[], count: number, random: Random): Json[] {
  const taken = new Set(shown.flatMap((element) => idsIn(element).map(([, id]) => textOf(id))));
  let step = 0;
  const unused = (id: Json): Json => {
    for (;;) {
      const isUuid = typeof id === 'string' && uuidPattern.test(id);
      const value = isUuid ? inCaseOf(id, random.uuid()) : successor(id, ++step);
      if (taken.has(textOf(value))) continue;
      taken.add(textOf(value));
      return value;
    }
  };
  const missing = shown.length === 0 ? 0 : Math.max(0, count - shown.length);
  const copies = Array.from({ length: missing }, (_, at): Json => {
    const element = shown[at % shown.length]!;
    const ids = idsIn(element).map(([name, id]) => [name, unused(id)]);
    return isObject(element) ? { ...element, ...Object.fromEntries(ids) } : element;
  });
  return [...shown, ...copies];
}

/** Returns the members that are ids by their names. */
function idsIn(element: Json): [name: string, id: Json][] {
  const members = isObject(element) ? Object.entries(element) : [];
  return members.filter(([name, id]) => idName.test(name) && textOf(id) !== undefined);
}

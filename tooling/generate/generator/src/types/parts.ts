// Finds the schemas that describe an object together with others: the parts of an `allOf`. Such a schema must accept the
// members that the others describe.
import { type Api, isObject, partsOf } from '@x/description';
import { type Place, walk } from '@x/description/structure';

export interface Parts {
  /** Returns whether an `allOf` refers to a component, directly or through others. */
  has(component: string): boolean;
  /** Returns whether the schema at a place describes an object together with others. */
  isPart(place: Place): boolean;
}

export function partsIn({ place: root, schemas }: Api): Parts {
  const names = new Set<string>();
  const add = (value: Place['value']): void => {
    for (const name of value === undefined ? [] : partsOf(value)) names.add(name);
  };
  for (const { kind, place } of walk(root))
    if (kind === 'Schema' && isElement(place)) add(place.value);
  // A component that is a part can consist of others, so the set grows during the iteration.
  for (const name of names) add(schemas.get(name)?.raw);
  const isPart = (place: Place): boolean => {
    const key = String(place.key);
    return isElement(place) || (names.has(key) && schemas.get(key)?.raw === place.value);
  };
  return { has: (component) => names.has(component), isPart };
}

/** Returns whether a schema is an element of `allOf`, or an alternative in one or next to other members. */
function isElement({ key, parent }: Place): boolean {
  const around = parent?.parent;
  if (typeof key !== 'number' || around === undefined) return false;
  if (parent?.key === 'allOf') return true;
  const isAlternative = parent?.key === 'oneOf' || parent?.key === 'anyOf';
  return isAlternative && (isCombined(around.value) || isElement(around));
}

/** Returns whether members are described next to alternatives. */
function isCombined(schema: Place['value']): boolean {
  return isObject(schema) && (schema.allOf !== undefined || isObject(schema.properties));
}

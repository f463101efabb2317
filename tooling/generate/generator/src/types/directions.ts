// Finds the component schemas that differ between requests and responses. Only a response has `readOnly` properties, and
// only a request has `writeOnly` ones. Such a schema gets two types: `Device`, and `DeviceRequest` for requests.
import { type Api, referencesIn, uniqueName } from '@x/description';
import { type Place, walk } from '@x/description/structure';

export interface Directions {
  /** Returns whether requests have a separate schema for a component. */
  isSplit(component: string): boolean;
  /** Returns the name of a component's schema in requests. */
  requestName(component: string): string;
}

export function directionsOf({ schemas }: Api): Directions {
  const split = splitSchemas(schemas);
  const taken = new Set(schemas.keys());
  const requestNames = new Map<string, string>();
  for (const name of schemas.keys()) {
    if (!split.has(name)) continue;
    const requestName = uniqueName(`${name}Request`, (one) => taken.has(one));
    taken.add(requestName);
    requestNames.set(name, requestName);
  }
  return {
    isSplit: (component) => split.has(component),
    requestName: (component) => requestNames.get(component) ?? component,
  };
}

/** Returns the schemas that differ by direction, and those that refer to them. */
function splitSchemas(schemas: Api['schemas']): ReadonlySet<string> {
  const referrers = new Map<string, string[]>();
  for (const [name, { raw }] of schemas)
    for (const target of referencesIn(raw))
      referrers.set(target, [...(referrers.get(target) ?? []), name]);
  const found = new Set([...schemas.keys()].filter((name) => differs(schemas.get(name)!.place)));
  for (const name of found) for (const referrer of referrers.get(name) ?? []) found.add(referrer);
  return found;
}

function differs(schema: Place): boolean {
  for (const { kind, place } of walk(schema, 'Schema'))
    if (kind === 'Schema' && (isMarked(place, 'readOnly') || isMarked(place, 'writeOnly')))
      return true;
  return false;
}

function isMarked({ value }: Place, marker: 'readOnly' | 'writeOnly'): boolean {
  return typeof value === 'object' && (value as Record<string, unknown>)[marker] === true;
}

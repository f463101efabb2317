// Corrects members of the wrong type in third-party documents, with a warning, so that all readers see the same document.
// Examples are `required: true` in a property, a text instead of a list, and a number instead of a text.
import { isObject, type Json, type JsonObject } from '../json/json.ts';
import { isReference, member, type Place, warn } from '../problems/place.ts';
import type { Rebuilt } from '../structure/rebuild.ts';
import { types, type ValueType } from '../structure/types.ts';
import { hasType, typeName } from '../structure/value-types.ts';
import { withNumericLimits } from './schemas.ts';

/** Returns the object with numbers as texts where a text is expected, and without other values of the wrong type. */
export function withRightTypes(written: JsonObject, { kind, place }: Rebuilt): JsonObject {
  if (kind !== 'Schema' && isReference(written)) return plainReferenceObject(written);
  const value = kind === 'Schema' ? withNumericLimits(written) : written;
  const { members, others } = types[kind];
  return withEntries(value, (before, name) => {
    const isExtension = name.startsWith('x-') && !Object.hasOwn(members, name);
    const type = Object.hasOwn(members, name) ? members[name] : others;
    const at = member(place, name);
    // A reference of another type is none, in any object.
    if (name === '$ref' && typeof before !== 'string') return ignored(at, 'text');
    return type === undefined || isExtension ? before : corrected(before, type, at);
  });
}

/** OpenAPI 3.1, "Reference Object": other members than these are ignored. */
function plainReferenceObject(reference: JsonObject): JsonObject {
  return withEntries(reference, (value, name) =>
    ['$ref', 'summary', 'description'].includes(name) || name.startsWith('x-') ? value : undefined,
  );
}

function ignored(place: Place, type: ValueType): undefined {
  return warn(place, 'wrong-type', `${faultOf(place, type)} It is ignored.`);
}

function faultOf({ key }: Place, type: ValueType): string {
  return `"${key}" has to be ${typeName(type)}.`;
}

/** Returns the object with other values; without those that become `undefined`. */
function withEntries(
  value: JsonObject,
  change: (value: Json, name: string) => Json | undefined,
): JsonObject {
  let isSame = true;
  const entries = Object.entries(value).flatMap(([name, before]): [string, Json][] => {
    const after = change(before, name);
    isSame &&= after === before;
    return after === undefined ? [] : [[name, after]];
  });
  return isSame ? value : Object.fromEntries(entries);
}

function corrected(value: Json, type: ValueType, place: Place): Json | undefined {
  if (!hasType(value, type)) {
    // YAML reads `1.0` and `true` without quotes as a number and a boolean.
    const isScalar = typeof value === 'number' || typeof value === 'boolean';
    if (type !== 'text' || !isScalar) return ignored(place, type);
    warn(place, 'wrong-type', `${faultOf(place, type)} It is read as "${value}".`);
    return String(value);
  }
  if (typeof type !== 'object') return value;
  if ('listOf' in type && Array.isArray(value)) {
    const elements: readonly Json[] = value;
    const kept = elements
      .map((one, index) => corrected(one, type.listOf, member(place, index)))
      .filter((one) => one !== undefined);
    const isSame = kept.length === elements.length && kept.every((one, at) => one === elements[at]);
    return isSame ? value : kept;
  }
  if (!('mapOf' in type) || !isObject(value)) return value;
  return withEntries(value, (one, name) => namedValue(one, type.mapOf, member(place, name)));
}

/**
 * A component can have references, and YAML may have nothing after a name. Any other value in `properties` is no
 * property, but for example a misplaced `required`.
 */
function namedValue(value: Json, type: ValueType, place: Place): Json | undefined {
  const isName = value === null || place.parent?.parent?.key === 'components';
  if (type !== 'Schema' || hasType(value, type) || !isName) return corrected(value, type, place);
  const used = 'It is read as a schema that accepts anything.';
  warn(place, 'wrong-type', `${faultOf(place, type)} ${used}`);
  return {};
}

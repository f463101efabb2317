// Removes null for references from examples. In 3.0 such a reference is `nullable` next to `allOf`, but a strict
// validator still requires the type of the target. Spectral reports such an example as an error.
import { isList, isObject, type Json, type JsonObject, type Place } from '@x/description';
import { elements, follow, has, member, members } from '@x/description/structure';

/** Returns the media type without such nulls. Removes the member with null, or the list that contains it. */
export function withoutNullReferences(mediaType: JsonObject, place: Place): JsonObject {
  if (!isObject(mediaType.examples)) return mediaType;
  const examples = members(member(place, 'examples')).flatMap(([name, example]) => {
    const changed = changedExample(example, member(place, 'schema'));
    return changed === undefined ? [] : [[name, changed] as const];
  });
  return { ...mediaType, examples: Object.fromEntries(examples) };
}

/** An example of `components` stays a reference, unless it changes. Returns `undefined` if nothing remains of it. */
function changedExample(example: Place, schema: Place): Json | undefined {
  const { value: target = null } = follow(example) ?? example;
  if (!isObject(target) || target.value === undefined) return example.value;
  const value = withoutNulls(target.value, schema);
  if (value === undefined) return undefined;
  const isSame = JSON.stringify(value) === JSON.stringify(target.value);
  return isSame ? example.value : { ...target, value };
}

function withoutNulls(value: Json, schema: Place): Json | undefined {
  const shapes = shapesOf(schema);
  // Our dialect has `anyOf` only for a reference or null (schema.ts).
  if (value === null) return shapes.some((shape) => has(shape, 'anyOf')) ? undefined : null;
  if (isList(value)) {
    const list = shapes.find((shape) => has(shape, 'items'));
    return list ? withoutNullItems(value, member(list, 'items')) : value;
  }
  return isObject(value) ? shapes.reduce(withoutNullMembers, value) : value;
}

/** Returns the schema, or the target of its reference, and its alternatives. */
function shapesOf(schema: Place): Place[] {
  const target = follow(schema) ?? schema;
  const alternatives = ['anyOf', 'oneOf'].flatMap((key) => elements(member(target, key)));
  return [target, ...alternatives.flatMap(shapesOf)];
}

function withoutNullItems(list: readonly Json[], items: Place): Json | undefined {
  const kept = list.map((item) => withoutNulls(item, items));
  return kept.every((item) => item !== undefined) ? kept : undefined;
}

function withoutNullMembers(value: JsonObject, shape: Place): JsonObject {
  const kept = Object.entries(value).flatMap(([name, item]): [string, Json][] => {
    const left = withoutNulls(item, member(member(shape, 'properties'), name));
    return left === undefined ? [] : [[name, left]];
  });
  return Object.fromEntries(kept);
}

// Changes a value in a JSON document.
import { isList, isObject, type Json, type Path } from '@x/description';

/** Returns the document with another value at a path. `undefined` removes the member. */
export function withValue(
  document: Json | undefined,
  [name, ...rest]: Path,
  value: Json | undefined,
): Json | undefined {
  if (name === undefined) return value;
  if (isList(document))
    return document.map((item, at) =>
      String(at) === String(name) ? (withValue(item, rest, value) ?? null) : item,
    );
  const { [String(name)]: before, ...others } = isObject(document) ? document : {};
  const after = withValue(before, rest, value);
  return after === undefined ? others : { ...others, [String(name)]: after };
}

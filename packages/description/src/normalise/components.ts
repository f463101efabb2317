// Changes the component schemas of a document.
import { isObject, type Json } from '../json/json.ts';

/** Returns the document with changed component schemas; the document itself if nothing changes. */
export function withSchemas(
  document: Json,
  change: (schemas: Readonly<Record<string, Json>>) => Readonly<Record<string, Json>>,
): Json {
  if (!isObject(document) || !isObject(document.components)) return document;
  const { schemas } = document.components;
  if (!isObject(schemas)) return document;
  const changed = change(schemas);
  if (changed === schemas) return document;
  return { ...document, components: { ...document.components, schemas: changed } };
}

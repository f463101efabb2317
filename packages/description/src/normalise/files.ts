// Files in multipart bodies. OpenAPI 3.1 describes them by `contentMediaType` ("Considerations for File Uploads"), 3.0 by
// `format: binary`. The result has the latter.
import { referenceTo } from '../bundle/bundle.ts';
import { isObject, type Json, type JsonObject } from '../json/json.ts';
import { essenceOf, isJsonType, isTextType } from '../openapi/media.ts';
import type { Place } from '../problems/place.ts';
import { rebuild } from '../structure/rebuild.ts';
import { withSchemas } from './components.ts';

/** Returns whether a schema describes bytes by their media type. In JSON, its value is a text. */
export function isFile({
  type = 'string',
  format,
  contentMediaType,
  contentEncoding,
}: JsonObject): boolean {
  if (typeof contentMediaType !== 'string' || format !== undefined) return false;
  const isEncoded = contentEncoding !== undefined && contentEncoding !== 'binary';
  const isReadable = isJsonType(contentMediaType) || isTextType(contentMediaType);
  return type === 'string' && !isEncoded && !isReadable;
}

/** Returns the document with `format: binary` for the files in its multipart bodies. */
export function withFiles(root: Place): Json {
  const used = new Set<string>();
  const document = rebuild(root, (value, { kind, place }) => {
    if (kind !== 'MediaType' || !isObject(value) || !isMultipart(place)) return value;
    const { schema } = value;
    if (isObject(schema)) used.add(String(schema.$ref));
    return schema === undefined ? value : { ...value, schema: withBinaryFormat(schema) };
  });
  return withSchemas(document ?? null, (schemas) =>
    Object.fromEntries(
      Object.entries(schemas).map(([name, schema]) => [
        name,
        used.has(referenceTo('schemas', name)) ? withBinaryFormat(schema) : schema,
      ]),
    ),
  );
}

function isMultipart({ key }: Place): boolean {
  return essenceOf(String(key)).startsWith('multipart/');
}

/** Changes a schema, its properties, items, parts and alternatives. */
function withBinaryFormat(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(withBinaryFormat);
  if (!isObject(schema)) return schema;
  if (isFile(schema)) {
    const { contentMediaType: _, contentEncoding: __, ...others } = schema;
    return { ...others, type: 'string', format: 'binary' };
  }
  const { properties } = schema;
  const parts = ['items', 'allOf', 'anyOf', 'oneOf'].filter((name) => schema[name] !== undefined);
  return {
    ...schema,
    ...Object.fromEntries(parts.map((name) => [name, withBinaryFormat(schema[name]!)])),
    ...(isObject(properties) && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, one]) => [name, withBinaryFormat(one)]),
      ),
    }),
  };
}

// A parameter whose value is JSON in one piece (`content: application/json`), which is more than generators of every
// language have. On the wire it is text, so text it is in the document that is for all of them: who calls writes the JSON.
import { isObject, type Json, type JsonObject, mapValues } from '../json.ts';

/** The parameter with a `schema` in place of its `content`. */
export function jsonAsText(parameter: JsonObject): JsonObject {
  const { content, ...rest } = parameter;
  const media = isObject(content) ? content['application/json'] : undefined;
  if (!isObject(media)) return parameter;
  const schema = { type: 'string', description: `JSON text${nameOf(media.schema)}.` };
  if (!isObject(media.examples)) return { ...rest, schema };
  return { ...rest, schema, examples: mapValues(media.examples, asText) };
}

function nameOf(schema: Json | undefined): string {
  const reference = isObject(schema) ? schema.$ref : undefined;
  return typeof reference === 'string' ? ` of a ${reference.split('/').at(-1)}` : '';
}

function asText(example: Json): Json {
  return isObject(example) && 'value' in example
    ? { ...example, value: JSON.stringify(example.value) }
    : example;
}

// A parameter whose value is JSON (`content: application/json`). Not all generators support it, so the 3.0 document
// declares it as a text, which it is on the wire. The caller serialises the JSON.
import { isObject, type Json, type JsonObject, referredComponent } from '@x/description';

/** Returns the parameter with a `schema` instead of `content`. */
export function jsonAsText(parameter: JsonObject): JsonObject {
  const { content, ...rest } = parameter;
  const media = isObject(content) ? content['application/json'] : undefined;
  if (!isObject(media)) return parameter;
  const schema = { type: 'string', description: `JSON text${nameOf(media.schema)}.` };
  if (!isObject(media.examples)) return { ...rest, schema };
  const examples = Object.entries(media.examples).map(
    ([name, one]) => [name, asText(one)] as const,
  );
  return { ...rest, schema, examples: Object.fromEntries(examples) };
}

function nameOf(schema: Json | undefined): string {
  const name = referredComponent(schema);
  return name === undefined ? '' : ` of a ${name}`;
}

function asText(example: Json): Json {
  return isObject(example) && 'value' in example
    ? { ...example, value: JSON.stringify(example.value) }
    : example;
}

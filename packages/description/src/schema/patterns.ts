// `patternProperties` for readers without a form for names that match an expression: TypeScript, and this project's dialect.
import { isObject, type JsonObject } from '../json/json.ts';

/** Replaces `patternProperties` by the schema of all additional members. */
export function withoutPatterns(schema: JsonObject): JsonObject {
  const { patternProperties, additionalProperties: further, ...others } = schema;
  if (!isObject(patternProperties)) return schema;
  if (further === true) return { ...others, additionalProperties: true };
  const known = [...Object.values(patternProperties), ...(isObject(further) ? [further] : [])];
  const [first = {}] = known;
  return { ...others, additionalProperties: known.length > 1 ? { anyOf: known } : first };
}

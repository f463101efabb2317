// Rewrites the schemas of members: secrets get a format, and responses are opened.

import { namesSecret } from '@x/conventions';
import { isObject, type JsonObject } from '@x/description';
import { everywhere, objectOf, type Rule, without } from './rule.ts';

export const members: Rule = (document, context) =>
  everywhere(document, context, (value, { kind }) => {
    if (!isObject(value)) return value;
    if (kind === 'Parameter' && isObject(value.schema))
      return { ...value, schema: withFormat(String(value.name), value.schema) };
    if (kind !== 'Schema') return value;
    const properties = Object.entries(objectOf(value.properties)).map(([name, one]) => [
      name,
      withFormat(name, objectOf(one)),
    ]);
    // A provider may add members to responses later. A request may have the same schema, so it is opened too.
    const open =
      value.additionalProperties === false ? without(value, 'additionalProperties') : value;
    return properties.length === 0
      ? open
      : { ...open, properties: Object.fromEntries(properties) as JsonObject };
  });

function withFormat(name: string, schema: JsonObject): JsonObject {
  const isText = [schema.type].flat().includes('string');
  const isKnown = schema.const !== undefined || schema.enum !== undefined;
  if (!isText || isKnown || !namesSecret(name)) return schema;
  return { ...without(schema, 'examples', 'pattern'), format: 'password' };
}

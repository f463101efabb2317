// Rewrites keywords of OpenAPI 3.0 in the form of 3.1, and removes parts that the dialect does not have.
import {
  isList,
  isObject,
  type Json,
  type JsonObject,
  pathOf,
  withoutPatterns,
} from '@x/description';
import { hasMember, isReference } from '@x/description/structure';
import { everywhere, type Rule, without } from './rule.ts';

export const plain: Rule = (document, context) =>
  everywhere(document, context, (value, { kind, place }) => {
    if (!isObject(value)) return value;
    const own = withoutExtensions(value);
    if (kind === 'Schema')
      return plainSchema(withoutPatterns(hasValidPattern(own) ? own : without(own, 'pattern')));
    const unknown = isReference(own)
      ? []
      : Object.keys(own).filter((name) => !hasMember(kind, name));
    for (const name of unknown)
      context.notes.guess(`"${name}" was removed, because OpenAPI has no such member here`, {
        document: pathOf(place),
      });
    const known = without(own, ...unknown);
    if (kind === 'OAuthFlows') return withDeviceFlow(known);
    if (kind === 'MediaType' || kind === 'Parameter' || kind === 'Header')
      return withNamedExamples(known);
    return known;
  });

/** Returns whether the pattern is valid with the flag `u`, which JSON Schema 2020-12 §6.4 recommends and validators set. */
function hasValidPattern({ pattern }: JsonObject): boolean {
  if (typeof pattern !== 'string') return true;
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}

/** Removes extensions of a third party, because they have no meaning in the dialect. */
function withoutExtensions(value: JsonObject): JsonObject {
  const names = Object.keys(value).filter((name) => name.startsWith('x-'));
  return names.length === 0 ? value : without(value, ...names);
}

/** Writes the flow for devices of OpenAPI 3.2 as an extension, because 3.1 does not have it. */
function withDeviceFlow({ deviceAuthorization: device, ...flows }: JsonObject): JsonObject {
  return device === undefined ? flows : { ...flows, 'x-device-authorization': device };
}

/**
 * Rewrites `nullable`, boolean limits and `example` of OpenAPI 3.0
 * (https://spec.openapis.org/oas/v3.0.3#schema-object).
 */
function plainSchema(schema: JsonObject): JsonObject {
  const { nullable, example, exclusiveMinimum, exclusiveMaximum, ...kept } = schema;
  const limits = {
    ...limit('minimum', 'exclusiveMinimum', kept.minimum, exclusiveMinimum),
    ...limit('maximum', 'exclusiveMaximum', kept.maximum, exclusiveMaximum),
  };
  const others = without(kept, 'minimum', 'maximum', 'examples');
  const examples = isList(kept.examples) ? kept.examples : example === undefined ? [] : [example];
  const changed = { ...others, ...limits, ...(examples.length > 0 && { examples }) };
  return nullable === true ? withNull(changed) : changed;
}

function limit(
  name: string,
  exclusive: string,
  value: Json | undefined,
  isExclusive: Json | undefined,
): JsonObject {
  if (isExclusive === true) return value === undefined ? {} : { [exclusive]: value };
  if (typeof isExclusive === 'number') return { [exclusive]: isExclusive };
  return value === undefined ? {} : { [name]: value };
}

/** Returns a schema that also allows null. */
export function withNull(schema: JsonObject): JsonObject {
  const types = [schema.type].flat().filter((type) => type !== undefined && type !== null);
  if (types.includes('null')) return schema;
  if (types.length === 1) {
    const values = isList(schema.enum) && !schema.enum.includes(null) ? [...schema.enum, null] : [];
    return {
      ...schema,
      type: [...types, 'null'] as Json,
      ...(values.length > 0 && { enum: values }),
    };
  }
  const { description, ...bare } = schema;
  if (Object.keys(bare).length === 0) return schema;
  const said = description === undefined ? {} : { description };
  return { anyOf: [bare, { type: 'null' }], ...said };
}

function withNamedExamples(value: JsonObject): JsonObject {
  const { example, ...kept } = value;
  if (example === undefined || isObject(kept.examples)) return kept;
  return { ...kept, examples: { example: { value: example } } };
}

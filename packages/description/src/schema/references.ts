// Which components a schema refers to, and in which direction each component travels.
import { isObject, type Json, type JsonObject } from '../json/json.ts';
import type { Api } from '../openapi/model.ts';
import { isReference } from '../problems/place.ts';
import { memberType, type ValueType } from '../structure/types.ts';
import { componentOf, type Schema } from './schema.ts';

export type Direction = 'request' | 'response';

/** The names of the component schemas that are used in a direction. */
export type Usage = Readonly<Record<Direction, ReadonlySet<string>>>;

/** The component schemas that a schema refers to, wherever in it. What is in examples and the like is data. */
export function* referencesIn(schema: unknown, type: ValueType = 'Schema'): Generator<string> {
  if (Array.isArray(schema)) {
    const item = typeof type === 'object' && 'listOf' in type ? type.listOf : type;
    for (const one of schema) yield* referencesIn(one, item);
  } else if (isObject(schema)) {
    if (type === 'Schema' && isReference(schema)) {
      const name = componentOf(schema.$ref);
      if (name !== undefined) yield name;
    }
    for (const [key, value] of Object.entries(schema)) yield* memberReferences(key, value, type);
  }
}

function* memberReferences(key: string, value: unknown, type: ValueType): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  if (type === 'Schema') yield* referencesIn(value, schemaMember(key, value));
  else if (typeof type === 'object' && 'mapOf' in type) yield* referencesIn(value, type.mapOf);
}

/** `items` may be a schema or, in older drafts, a list of them. */
function schemaMember(key: string, value: object): ValueType {
  const type = memberType('Schema', key);
  if (typeof type === 'string' || !('oneOf' in type)) return type;
  return Array.isArray(value) ? { listOf: 'Schema' } : 'Schema';
}

/** Adds the component schemas that a schema refers to, directly or through others, to those found before. */
export function addReached(
  first: Schema | undefined,
  { schemas }: Pick<Api, 'schemas'>,
  names: Set<string>,
): void {
  // Chains of references may be longer than the stack is deep.
  const waiting = [first];
  while (waiting.length > 0) {
    const schema = waiting.pop();
    for (const name of schema ? referencesIn(schema.raw) : []) {
      if (names.has(name)) continue;
      names.add(name);
      waiting.push(schemas.get(name));
    }
  }
}

export function usageOf(api: Api): Usage {
  const usage = { request: new Set<string>(), response: new Set<string>() };
  const visit = (schema: Schema | undefined, names: Set<string>): void =>
    addReached(schema, api, names);
  for (const { body, parameters, responses } of api.operations.values()) {
    for (const { schema } of body?.content ?? []) visit(schema, usage.request);
    for (const { schema } of parameters) visit(schema, usage.request);
    for (const { content } of responses)
      for (const { schema } of content) visit(schema, usage.response);
  }
  // What no operation uses may still be received: a webhook, a message.
  for (const [name, schema] of api.schemas) {
    if (usage.request.has(name) || usage.response.has(name)) continue;
    usage.response.add(name);
    visit(schema, usage.response);
  }
  return usage;
}

/**
 * A schema for a validator of JSON Schema: the references in it begin with `base`, under which the validator knows the
 * document.
 *
 * @example ajv.addSchema(api.place.value, 'api'); ajv.compile(jsonSchemaOf(schema, 'api'));
 */
export function jsonSchemaOf({ raw }: Pick<Schema, 'raw'>, base: string): JsonObject {
  return rebased(raw, 'Schema', base) as JsonObject;
}

function rebased(value: Json, type: ValueType, base: string): Json {
  if (typeof value !== 'object' || value === null || type === 'any' || type === 'text')
    return value;
  if (Array.isArray(value)) {
    const items: readonly Json[] = value;
    const item = typeof type === 'object' && 'listOf' in type ? type.listOf : 'any';
    return items.map((one) => rebased(one, item, base));
  }
  const entries = Object.entries(value).map(([key, one]): [string, Json] => {
    if (type === 'Schema' && key === '$ref' && typeof one === 'string') return [key, base + one];
    return [key, rebased(one, memberOfType(type, key, one), base)];
  });
  return Object.fromEntries(entries);
}

function memberOfType(type: ValueType, key: string, value: Json): ValueType {
  if (type === 'Schema')
    return typeof value === 'object' && value !== null ? schemaMember(key, value) : 'any';
  return typeof type === 'object' && 'mapOf' in type ? type.mapOf : 'any';
}

// The components that a schema refers to, and the direction in which each component is used.
import { isObject, type Json, type JsonObject } from '../json/json.ts';
import type { Api } from '../openapi/model.ts';
import { isReference } from '../problems/place.ts';
import { memberType, type ValueType } from '../structure/types.ts';
import { componentOf, type Schema } from './schema.ts';

export type Direction = 'request' | 'response';

/** The names of the component schemas that requests and responses use. */
export type Usage = Readonly<Record<Direction, ReadonlySet<string>>>;

/** The names of the component schemas that a schema refers to, at any depth. Examples and other data are not searched. */
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

/** The type of a keyword's value. `items` is a schema or, in older drafts, a list of schemas. */
function schemaMember(key: string, value: object): ValueType {
  const type = memberType('Schema', key);
  if (typeof type === 'string' || !('oneOf' in type)) return type;
  return Array.isArray(value) ? { listOf: 'Schema' } : 'Schema';
}

/** Returns the components of which a schema directly consists. */
export function partsOf(schema: Json): string[] {
  if (!isObject(schema)) return [];
  if (isReference(schema)) return [componentOf(schema.$ref) ?? []].flat();
  return ['allOf', 'oneOf', 'anyOf'].flatMap((key) => {
    const list = schema[key];
    return Array.isArray(list) ? (list as readonly Json[]).flatMap(partsOf) : [];
  });
}

/** Adds the component schemas that a schema refers to, directly or through others, to those found before. */
export function addReached(
  first: Schema | undefined,
  { schemas }: Pick<Api, 'schemas'>,
  names: Set<string>,
): void {
  // Chains of references can be longer than the call stack allows.
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
  // A component that no operation uses can still be received, for example in a webhook.
  for (const [name, schema] of api.schemas) {
    if (usage.request.has(name) || usage.response.has(name)) continue;
    usage.response.add(name);
    visit(schema, usage.response);
  }
  return usage;
}

/**
 * Prefixes the references of a schema with `base`, the id under which a JSON Schema validator knows the document.
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

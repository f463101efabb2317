// Normalises documents that say the same in different forms: the order of lists without an order, explicit defaults,
// parts in `allOf`, parameters that all operations of a path share. Only the remaining differences are changes.
import { isList, isObject, type Json, type JsonObject, type Place } from '@x/description';
import { type Kind, rebuild } from '@x/description/structure';

/** @param written a whole document */
export function canonical(written: Place): Json {
  const schemas = schemasOf(written.value);
  const form: Form = { resolve: (reference) => schemas[nameOf(reference)] };
  return (
    rebuild(written, (value, { kind }) =>
      isObject(value) ? (forms[kind]?.(value, form) ?? value) : value,
    ) ?? null
  );
}

interface Form {
  /** Returns the component schema of a reference. */
  readonly resolve: (reference: string) => Json | undefined;
}

type Rewrite = (value: JsonObject, form: Form) => JsonObject;

const prefix = '#/components/schemas/';
const nameOf = (reference: string): string =>
  reference.startsWith(prefix) ? reference.slice(prefix.length) : '';

function schemasOf(document: Json | undefined): JsonObject {
  const components = isObject(document) ? document.components : undefined;
  const schemas = isObject(components) ? components.schemas : undefined;
  return isObject(schemas) ? schemas : {};
}

const forms: Readonly<Partial<Record<Kind, Rewrite>>> = {
  Schema: canonicalSchema,
  Parameter: (value) =>
    withoutDefaults(value, {
      required: false,
      deprecated: false,
      allowEmptyValue: false,
      allowReserved: false,
      ...serialization(value.in),
    }),
  RequestBody: (value) => withoutDefaults(value, { required: false }),
  Operation: (value) =>
    sortedParameters(withoutDefaults(value, { deprecated: false, parameters: [] })),
  PathItem: (value) => withSharedParameters(value),
  ServerVariable: (value) => withSorted(value, 'enum'),
};

/** Returns the defaults of OpenAPI 3.1, "Parameter Object". */
function serialization(location: Json | undefined): JsonObject {
  const isForm = location === 'query' || location === 'cookie';
  return { style: isForm ? 'form' : 'simple', explode: isForm };
}

function withoutDefaults(value: JsonObject, defaults: JsonObject): JsonObject {
  const entries = Object.entries(value);
  const kept = entries.filter(
    ([name, one]) => !(name in defaults) || JSON.stringify(one) !== JSON.stringify(defaults[name]),
  );
  return kept.length === entries.length ? value : Object.fromEntries(kept);
}

function withSorted(value: JsonObject, name: string): JsonObject {
  const list = value[name];
  if (!isList(list)) return value;
  const unique = [...new Map(list.map((one) => [JSON.stringify(one), one])).entries()];
  return { ...value, [name]: unique.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one) };
}

/** Adds the parameters of a path to its operations, which can replace each of them. */
function withSharedParameters(item: JsonObject): JsonObject {
  const { parameters, ...others } = item;
  if (!isList(parameters)) return item;
  return Object.fromEntries(
    Object.entries(others).map(([name, operation]): [string, Json] => {
      if (!isObject(operation) || !('responses' in operation)) return [name, operation];
      const own = isList(operation.parameters) ? operation.parameters : [];
      const names = own.map(identityOf);
      const shared = parameters.filter((one) => !names.includes(identityOf(one)));
      return [name, sortedParameters({ ...operation, parameters: [...own, ...shared] })];
    }),
  );
}

const identityOf = (parameter: Json): string =>
  isObject(parameter)
    ? String(parameter.$ref ?? `${String(parameter.in)} ${String(parameter.name)}`)
    : '';

function sortedParameters(operation: JsonObject): JsonObject {
  const { parameters } = operation;
  if (!isList(parameters)) return operation;
  const sorted = [...parameters].sort((a, b) => (identityOf(a) < identityOf(b) ? -1 : 1));
  return { ...operation, parameters: sorted };
}

function canonicalSchema(schema: JsonObject, form: Form): JsonObject {
  return [
    withoutWrapper,
    (one: JsonObject) => merged(one, form),
    withTypes,
    withNull,
    withValues,
    (one: JsonObject) => withSorted(withSorted(one, 'required'), 'enum'),
    (one: JsonObject) => withoutDefaults(one, schemaDefaults),
  ].reduce((value, step) => step(value), schema);
}

const schemaDefaults: JsonObject = {
  deprecated: false,
  readOnly: false,
  writeOnly: false,
  nullable: false,
  uniqueItems: false,
  required: [],
  minLength: 0,
  minItems: 0,
  minProperties: 0,
};

/** Unwraps `allOf`, `oneOf` or `anyOf` with one member, and nothing next to it. */
function withoutWrapper(schema: JsonObject): JsonObject {
  const [name, ...others] = Object.keys(schema);
  const list = name === undefined ? undefined : schema[name];
  const isWrapper = ['allOf', 'oneOf', 'anyOf'].includes(name ?? '') && others.length === 0;
  const [only, ...more] = isWrapper && isList(list) ? list : [];
  return more.length === 0 && isObject(only) ? only : schema;
}

const mergeable = new Set([
  'type',
  'properties',
  'required',
  'description',
  'title',
  'examples',
  'x-evidence',
]);

/** Merges an object that is written in parts, if no two parts describe the same property. */
function merged(schema: JsonObject, form: Form, depth = 0): JsonObject {
  const { allOf, ...own } = schema;
  if (!isList(allOf) || depth > 10) return schema;
  const parts = [...allOf.map((part) => resolved(part, form, depth)), own];
  if (!parts.every(isMergeable)) return schema;
  const names = parts.flatMap(({ properties }) =>
    Object.keys(isObject(properties) ? properties : {}),
  );
  if (new Set(names).size !== names.length) return schema;
  return {
    ...own,
    type: 'object',
    properties: Object.assign({}, ...parts.map(({ properties }) => properties ?? {})) as JsonObject,
    required: parts.flatMap(({ required }) => (isList(required) ? [...required] : [])),
  };
}

function resolved(part: Json, form: Form, depth: number): JsonObject {
  if (!isObject(part)) return {};
  if (typeof part.$ref !== 'string') return part;
  const target = form.resolve(part.$ref);
  return isObject(target) ? merged(target, form, depth + 1) : part;
}

function isMergeable(part: JsonObject): boolean {
  return (
    Object.keys(part).every((name) => mergeable.has(name)) && (part.type ?? 'object') === 'object'
  );
}

function withTypes(schema: JsonObject): JsonObject {
  const { type, nullable } = schema;
  const listed = isList(type) ? type : type === undefined ? [] : [type];
  const all = nullable === true && listed.length > 0 ? [...listed, 'null'] : listed;
  if (all.length === 0) return schema;
  const sorted = [...new Set(all.map(String))].sort();
  const { nullable: _, ...others } = schema;
  return { ...others, type: sorted.length === 1 ? sorted[0]! : sorted };
}

/** Normalises `anyOf: [{ type: string }, { type: 'null' }]`. */
function withNull(schema: JsonObject): JsonObject {
  for (const name of ['anyOf', 'oneOf']) {
    const list = schema[name];
    if (!isList(list) || list.length !== 2) continue;
    const isNull = (one: Json): boolean =>
      isObject(one) && one.type === 'null' && Object.keys(one).length === 1;
    const other = list.find((one) => !isNull(one));
    if (!list.some(isNull) || !isObject(other) || typeof other.type !== 'string') continue;
    const { [name]: _, ...own } = schema;
    const { type, ...rest } = other;
    if (Object.keys(rest).some((key) => key in own || key === 'enum' || key === 'const')) continue;
    return { ...own, ...rest, type: [type, 'null'].sort() };
  }
  return schema;
}

/** Normalises a single allowed value. */
function withValues(schema: JsonObject): JsonObject {
  const { const: only, ...others } = schema;
  const listed: JsonObject =
    only === undefined || 'enum' in schema ? schema : { ...others, enum: [only] };
  const values = listed.enum;
  if ('type' in listed || !isList(values)) return listed;
  // The common type of all values adds nothing.
  const [type, ...more] = new Set(values.map(typeName));
  return more.length === 0 && type !== undefined ? { ...listed, type } : listed;
}

function typeName(value: Json): string {
  if (value === null) return 'null';
  if (isList(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

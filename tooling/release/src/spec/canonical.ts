// Normalises documents that say the same in different forms: the order of lists without an order, explicit defaults,
// parts in `allOf`, parameters that all operations of a path share, the security of the whole API. Only the remaining
// differences are changes.
import {
  isList,
  isObject,
  type Json,
  type JsonObject,
  type Place,
  parseFragment,
  valueAt,
} from '@x/description';
import { type Kind, methods, rebuild } from '@x/description/structure';

/** @param written a whole document */
export function canonical(written: Place): Json {
  const { value: document } = written;
  const form: Form = {
    resolve: (reference) =>
      reference.startsWith('#/') ? valueAt(document, parseFragment(reference)) : undefined,
    security: (isObject(document) ? document.security : undefined) ?? [],
  };
  return (
    rebuild(written, (value, { kind }) =>
      isObject(value) ? (forms[kind]?.(value, form) ?? value) : value,
    ) ?? null
  );
}

interface Form {
  /** Returns the part of the document that a reference names. */
  readonly resolve: (reference: string) => Json | undefined;
  /** The security of the operations that declare none. */
  readonly security: Json;
}

type Rewrite = (value: JsonObject, form: Form) => JsonObject;

/** The maps that can be absent. Redocly reports the members of an empty one, and not those of an absent one. */
const noComponents: JsonObject = Object.fromEntries(
  ['schemas', 'responses', 'parameters', 'requestBodies', 'headers', 'pathItems'].map((name) => [
    name,
    {},
  ]),
);

const forms: Readonly<Partial<Record<Kind, Rewrite>>> = {
  OpenAPI: ({ security: _, ...document }) => ({ components: noComponents, ...document }),
  Components: (value) => ({ ...noComponents, ...value }),
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
  Operation: (value, form) =>
    withParameters(withSecurity(withoutDefaults(value, { deprecated: false }), form), form, []),
  PathItem: withSharedParameters,
  Response: (value) => ('$ref' in value ? value : { headers: {}, ...value }),
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
  const unique = new Map(list.map((one) => [JSON.stringify(one), one]));
  return { ...value, [name]: sorted([...unique.values()]) };
}

/** Sorts a list without an order by the texts of its elements. */
export function sorted(list: readonly Json[]): Json[] {
  const texts = list.map((one) => [JSON.stringify(one), one] as const);
  return texts.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** Adds the security of the whole API to an operation that declares none. The scopes of a scheme have no order. */
function withSecurity(operation: JsonObject, { security: inherited }: Form): JsonObject {
  const { security = inherited } = operation;
  const requirements = isList(security) ? security : [];
  return {
    ...operation,
    security: requirements.map((one) =>
      isObject(one)
        ? Object.keys(one).reduce((requirement, scheme) => withSorted(requirement, scheme), one)
        : one,
    ),
  };
}

/** Adds the parameters of a path to its operations, which can replace each of them. */
function withSharedParameters({ parameters, ...item }: JsonObject, form: Form): JsonObject {
  const shared = isList(parameters) ? parameters : [];
  return Object.fromEntries(
    Object.entries(item).map(([name, value]): [string, Json] => {
      const isOperation = methods.some((method) => method === name) && isObject(value);
      return [name, isOperation ? withParameters(value, form, shared) : value];
    }),
  );
}

/** Adds parameters that an operation does not replace. Parameters have no order. */
function withParameters(operation: JsonObject, form: Form, shared: readonly Json[]): JsonObject {
  const own = isList(operation.parameters) ? operation.parameters : [];
  const replaced = own.map((one) => identityOf(one, form));
  const kept = shared.filter((one) => !replaced.includes(identityOf(one, form)));
  const parameters = [...own, ...kept].sort((a, b) =>
    identityOf(a, form) < identityOf(b, form) ? -1 : 1,
  );
  return { ...operation, parameters };
}

function identityOf(parameter: Json, { resolve }: Form): string {
  const reference = isObject(parameter) ? parameter.$ref : undefined;
  const target = typeof reference === 'string' ? resolve(reference) : parameter;
  return isObject(target) ? `${String(target.in)} ${String(target.name)}` : String(reference);
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

/** The keywords that allow or exclude no values. */
const annotations = new Set([
  'description',
  'title',
  'examples',
  'example',
  'externalDocs',
  'default',
  'deprecated',
  'readOnly',
  'writeOnly',
]);

/** Unwraps `allOf`, `oneOf` or `anyOf` with one member, and only annotations next to it. */
function withoutWrapper(schema: JsonObject): JsonObject {
  for (const name of ['allOf', 'oneOf', 'anyOf']) {
    const { [name]: list, ...own } = schema;
    const [only, ...more] = isList(list) ? list : [];
    if (!isObject(only) || more.length > 0) continue;
    const isWrapper = Object.keys(own).every((key) => annotations.has(key) || key.startsWith('x-'));
    if (isWrapper) return { ...only, ...own };
  }
  return schema;
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
  const types = [...new Set(all.map(String))].sort();
  const { nullable: _, ...others } = schema;
  return { ...others, type: types.length === 1 ? types[0]! : types };
}

/** Normalises `anyOf: [{ type: string }, { type: 'null' }]`. A reference that may be null gets the keyword `nullable`. */
function withNull(schema: JsonObject): JsonObject {
  for (const name of ['anyOf', 'oneOf']) {
    const list = schema[name];
    if (!isList(list) || list.length !== 2) continue;
    const isNull = (one: Json): boolean =>
      isObject(one) && one.type === 'null' && Object.keys(one).length === 1;
    const other = list.find((one) => !isNull(one));
    if (!list.some(isNull) || !isObject(other)) continue;
    const { [name]: _, ...own } = schema;
    if ('$ref' in other && !('discriminator' in own)) return { ...own, ...other, nullable: true };
    if (typeof other.type !== 'string') continue;
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

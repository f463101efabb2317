// What a schema means depends on the direction: a request has no `readOnly` members, an answer no `writeOnly` ones, and
// an answer's enumerations may have values that nobody knows yet. openapi-typescript makes one type of a schema, so
// each direction gets a schema of its own where they differ: `Device` as it is answered, `DeviceRequest` as it is sent.
import {
  componentOf,
  isObject,
  isReference,
  memberOf,
  referencesIn,
  usageOf,
} from '@x/description';
import type { Provider } from '../provider.ts';

type Schema = Record<string, unknown>;

/** Marks an enumeration whose type has to admit further values. */
export const open = 'x-open';

/** The document with a schema for each direction. */
export function directed({ api, openapi }: Provider): unknown {
  const components = memberOf(openapi.components, 'schemas');
  const schemas: Schema = isObject(components) ? components : {};
  const usage = usageOf(api);
  const split = splitOf(schemas);
  const sent = (name: string): string => {
    const own = `${name}Request`;
    return Object.hasOwn(schemas, own) ? sent(own) : own;
  };
  const needed = new Set<string>();
  const rename = (name: string): string => {
    if (!split.has(name)) return name;
    needed.add(name);
    return sent(name);
  };
  const toSend = (schema: unknown) => renamed(without(schema, 'readOnly'), rename);
  const document = inRequests(openapi, toSend);
  if (!isObject(document) || !isObject(document.components)) return document;
  const answered = Object.entries(schemas).map(([name, schema]) => {
    const shown = without(schema, 'writeOnly');
    const isSent = usage.request.has(name) && !split.has(name);
    return [name, isSent ? shown : opened(shown)];
  });
  // What is sent may need further schemas as they are sent: a set is walked through with what is added meanwhile.
  const all = Object.fromEntries(answered);
  for (const name of needed) all[sent(name)] = toSend(schemas[name]);
  return inResponses({ ...document, components: { ...document.components, schemas: all } });
}

/** The schemas that differ by direction, and those that refer to them. */
function splitOf(schemas: Schema): ReadonlySet<string> {
  const found = new Set(Object.keys(schemas).filter((name) => differs(schemas[name])));
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    for (const [name, schema] of Object.entries(schemas))
      if ([...referencesIn(schema)].some((one) => found.has(one))) found.add(name);
  }
  return found;
}

function differs(schema: unknown): boolean {
  if (Array.isArray(schema)) return schema.some(differs);
  if (!isObject(schema)) return false;
  return schema.readOnly === true || schema.writeOnly === true || children(schema).some(differs);
}

/** What of a schema is schemas; the rest is data. */
function children(schema: Schema): unknown[] {
  return Object.entries(schema)
    .filter(([key]) => !isData(key))
    .flatMap(([key, value]) =>
      key === 'properties' && isObject(value) ? Object.values(value) : [value],
    );
}

function isData(key: string): boolean {
  return ['const', 'default', 'enum', 'example', 'examples', 'discriminator', 'required'].includes(
    key,
  );
}

/** A copy of a schema, each schema in it, from the inside out, changed. */
function changed(schema: unknown, change: (schema: Schema) => Schema): unknown {
  if (Array.isArray(schema)) return schema.map((one) => changed(one, change));
  if (!isObject(schema)) return schema;
  const entries = Object.entries(schema).map(([key, value]) => {
    if (isData(key)) return [key, value];
    if (key !== 'properties' || !isObject(value)) return [key, changed(value, change)];
    const members = Object.entries(value).map(([name, one]) => [name, changed(one, change)]);
    return [key, Object.fromEntries(members)];
  });
  return change(Object.fromEntries(entries));
}

function without(schema: unknown, marker: 'readOnly' | 'writeOnly'): unknown {
  return changed(schema, (one) => {
    if (!isObject(one.properties)) return one;
    const kept = Object.entries(one.properties).filter(
      ([, value]) => !isObject(value) || value[marker] !== true,
    );
    if (kept.length === Object.keys(one.properties).length) return one;
    const properties: Schema = Object.fromEntries(kept);
    const required = Array.isArray(one.required) ? one.required : [];
    return {
      ...one,
      properties,
      required: required.filter((name) => Object.hasOwn(properties, name)),
    };
  });
}

function renamed(schema: unknown, rename: (name: string) => string): unknown {
  return changed(schema, (one) => {
    const name = isReference(one) ? componentOf(one.$ref) : undefined;
    return name === undefined ? one : { ...one, $ref: `#/components/schemas/${rename(name)}` };
  });
}

/** One value is a mark that says which variant it is, and stays. */
function opened(schema: unknown): unknown {
  return changed(schema, (one) =>
    Array.isArray(one.enum) && one.enum.length > 1 && one.enum.every(isOpenable)
      ? { ...one, [open]: true }
      : one,
  );
}

function isOpenable(value: unknown): boolean {
  return typeof value === 'string' || value === null || (typeof value === 'number' && value >= 0);
}

/** The document with the schemas of its request bodies changed. */
function inRequests(value: unknown, change: (schema: unknown) => unknown): unknown {
  return inside(value, (key, one) =>
    key === 'requestBody' || key === 'requestBodies' ? inSchemas(one, change) : undefined,
  );
}

function inResponses(value: unknown): unknown {
  return inside(value, (key, one) =>
    key === 'responses'
      ? inSchemas(one, (schema) => opened(without(schema, 'writeOnly')))
      : undefined,
  );
}

function inSchemas(value: unknown, change: (schema: unknown) => unknown): unknown {
  return inside(value, (key, one) => (key === 'schema' ? change(one) : undefined));
}

/** A copy in which members are replaced by what `replace` gives for them, wherever it gives something. */
function inside(value: unknown, replace: (key: string, value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => inside(one, replace));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, one]) => [
    key,
    ['examples', 'example', 'schemas'].includes(key)
      ? one
      : (replace(key, one) ?? inside(one, replace)),
  ]);
  return Object.fromEntries(entries);
}

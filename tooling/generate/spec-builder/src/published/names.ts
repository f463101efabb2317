// Renames schemas whose names a generator also gives to its own classes or types. Otherwise the generated client does
// not compile.
import { isObject, type Json, type JsonObject, type Place } from '@x/description';
import { isReference, rebuild, walk } from '@x/description/structure';

/** The classes in every Ruby client of openapi-generator. */
const reserved: readonly string[] = ['ApiError'];

const prefix = '#/components/schemas/';

/** Returns the document in which such a schema has the suffix `Model`, as generators for other languages name it. */
export function withFreeNames(openapi: Place): Json {
  const taken = new Set([...reserved, ...resultsOf(openapi)]);
  const rename = (name: string): string => (taken.has(name) ? `${name}Model` : name);
  const value = rebuild(openapi, (one, { kind }) => {
    if (!isObject(one)) return one;
    if (isReference(one)) return { ...one, $ref: renamed(one.$ref, rename) };
    if (kind === 'Components') return withSchemas(one, rename);
    return kind === 'Discriminator' ? withMapping(one, rename) : one;
  });
  return value ?? null;
}

/** orval names the result of the operation `login` `LoginResult`. */
function resultsOf(openapi: Place): string[] {
  const operations = [...walk(openapi)].filter(({ kind }) => kind === 'Operation');
  return operations.flatMap(({ place: { value } }) => {
    const id = isObject(value) ? value.operationId : undefined;
    return typeof id === 'string' ? `${id.charAt(0).toUpperCase()}${id.slice(1)}Result` : [];
  });
}

function renamed(reference: string, rename: (name: string) => string): string {
  if (!reference.startsWith(prefix)) return reference;
  const [name = '', ...rest] = reference.slice(prefix.length).split('/');
  return [`${prefix}${rename(name)}`, ...rest].join('/');
}

function withSchemas(components: JsonObject, rename: (name: string) => string): JsonObject {
  const { schemas } = components;
  if (!isObject(schemas)) return components;
  const entries = Object.entries(schemas).map(([name, schema]) => [rename(name), schema] as const);
  return { ...components, schemas: Object.fromEntries(entries) };
}

function withMapping(discriminator: JsonObject, rename: (name: string) => string): JsonObject {
  const { mapping } = discriminator;
  if (!isObject(mapping)) return discriminator;
  const entries = Object.entries(mapping).map(
    ([value, target]) =>
      [value, typeof target === 'string' ? renamed(target, rename) : target] as const,
  );
  return { ...discriminator, mapping: Object.fromEntries(entries) };
}

// Writes bytes in JSON as texts. JSON has no bytes (RFC 8259), but some generators share the schema of a form. Such a
// schema gets a copy for JSON.
import {
  isJsonType,
  isList,
  isObject,
  type Json,
  type JsonObject,
  pathOf,
  uniqueName,
} from '@x/description';
import {
  type Context,
  componentsOf,
  everywhere,
  objectOf,
  type Rule,
  resolved,
  withComponents,
  without,
} from './rule.ts';

const reference = '#/components/schemas/';

export const bytes: Rule = (document, context) => {
  const inFiles = componentsIn(document, (media, schema) => isFile(media, schema, document));
  const copies = copiesOf(document, inFiles);
  const { result, count } = withTexts(withCopies(document, copies), { inFiles, copies }, context);
  if (count > 0)
    context.notes.guess(`bytes in JSON became texts (${count} schemas)`, { document: ['paths'] });
  return result;
};

interface Shared {
  readonly inFiles: ReadonlySet<string>;
  /** The names of the copies for JSON, by component. */
  readonly copies: ReadonlyMap<string, string>;
}

/** Returns the document with texts instead of bytes in JSON, and the number of changed schemas. */
function withTexts(document: JsonObject, { inFiles, copies }: Shared, context: Context) {
  let count = 0;
  const result = everywhere(document, context, (value, { kind, place }) => {
    if (kind !== 'Schema' || !isObject(value)) return value;
    const copy = copies.get(componentOf(value) ?? '');
    const isBytes = value.format === 'binary';
    const path = pathOf(place).map(String);
    if ((!isBytes && copy === undefined) || isInFile(path, inFiles)) return value;
    if (isWhole(path) && objectOf(resolved(document, value)).format === 'binary') return value;
    if (copy !== undefined) return { ...value, $ref: reference + copy };
    count += 1;
    return without(value, 'format');
  });
  return { result, count };
}

function isInFile(path: readonly string[], inFiles: ReadonlySet<string>): boolean {
  const [first, section, name = ''] = path;
  if (first === 'components' && section === 'schemas') return inFiles.has(name);
  const at = path.indexOf('content');
  return at !== -1 && !isJsonType(path[at + 1] ?? '');
}

/** Returns whether a schema is that of a whole body. Bytes are then a file with another media type than the document says. */
function isWhole(path: readonly string[]): boolean {
  const at = path.indexOf('content');
  return at !== -1 && path.length === at + 3;
}

/** Returns whether a body is not JSON. Some documents declare a file as JSON. */
function isFile(media: string, schema: Json | undefined, document: JsonObject): boolean {
  return !isJsonType(media) || objectOf(resolved(document, schema)).format === 'binary';
}

/** Returns the names of copies of the component schemas with bytes that both JSON and other bodies have. */
function copiesOf(document: JsonObject, inFiles: ReadonlySet<string>): ReadonlyMap<string, string> {
  const schemas = componentsOf(document, 'schemas');
  const inJson = componentsIn(document, (media, schema) => !isFile(media, schema, document));
  const shared = [...inJson].filter((name) => inFiles.has(name));
  const withBytes = shared.filter((name) =>
    [name, ...reachedFrom([schemas[name]], schemas)].some((one) => hasBytes(schemas[one])),
  );
  const taken = new Set(Object.keys(schemas));
  return new Map(
    withBytes.map((name) => {
      const copy = uniqueName(`${name}InJson`, (one) => taken.has(one));
      taken.add(copy);
      return [name, copy];
    }),
  );
}

function withCopies(document: JsonObject, copies: ReadonlyMap<string, string>): JsonObject {
  if (copies.size === 0) return document;
  const schemas = componentsOf(document, 'schemas');
  const added = [...copies].map(([name, copy]) => [copy, schemas[name]!] as const);
  return withComponents(document, 'schemas', { ...schemas, ...Object.fromEntries(added) });
}

function hasBytes(value: Json | undefined): boolean {
  if (isList(value)) return value.some(hasBytes);
  return isObject(value) && (value.format === 'binary' || Object.values(value).some(hasBytes));
}

function componentOf({ $ref }: JsonObject): string | undefined {
  const isComponent = typeof $ref === 'string' && $ref.startsWith(reference);
  return isComponent ? $ref.slice(reference.length) : undefined;
}

/** Returns the names of the component schemas in the bodies that a condition selects. */
function componentsIn(
  document: JsonObject,
  isIncluded: (media: string, schema: Json | undefined) => boolean,
): ReadonlySet<string> {
  const found: (Json | undefined)[] = [];
  const visit = (value: Json | undefined): void => {
    if (isList(value)) for (const one of value) visit(one);
    if (!isObject(value)) return;
    for (const [name, one] of Object.entries(value)) {
      if (name === 'content' && isObject(one))
        for (const [media, content] of Object.entries(one))
          if (isIncluded(media, objectOf(content).schema)) found.push(objectOf(content).schema);
      if (name !== 'schema' && name !== 'examples') visit(one);
    }
  };
  visit(document.paths);
  visit(without(objectOf(document.components), 'schemas'));
  return reachedFrom(found, componentsOf(document, 'schemas'));
}

/** Returns the names of the component schemas to which schemas refer, at any depth. */
function reachedFrom(roots: readonly (Json | undefined)[], schemas: JsonObject): Set<string> {
  const found = new Set<string>();
  const collect = (value: Json | undefined): void => {
    if (isList(value)) for (const one of value) collect(one);
    if (!isObject(value)) return;
    const name = componentOf(value);
    if (name !== undefined && !found.has(name)) {
      found.add(name);
      collect(schemas[name]);
    }
    for (const one of Object.values(value)) collect(one);
  };
  for (const one of roots) collect(one);
  return found;
}

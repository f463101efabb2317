// Writes bytes in JSON as texts. JSON has no bytes (RFC 8259), but some generators share the schema of a form.
import { isJsonType, isList, isObject, type Json, type JsonObject, pathOf } from '@x/description';
import { componentsOf, everywhere, type Rule, without } from './rule.ts';

export const bytes: Rule = (document, context) => {
  const inFiles = componentsOfFiles(document);
  let count = 0;
  const result = everywhere(document, context, (value, { kind, place }) => {
    if (kind !== 'Schema' || !isObject(value) || value.format !== 'binary') return value;
    const path = pathOf(place).map(String);
    if (isOfFile(path, inFiles)) return value;
    count += 1;
    return without(value, 'format');
  });
  if (count > 0)
    context.notes.guess(`bytes in JSON became texts (${count} schemas)`, { document: ['paths'] });
  return result;
};

function isOfFile(path: readonly string[], inFiles: ReadonlySet<string>): boolean {
  const [first, section, name = ''] = path;
  if (first === 'components' && section === 'schemas') return inFiles.has(name);
  const at = path.indexOf('content');
  const media = path[at + 1] ?? '';
  // The body is a file, with another media type than the document says.
  const isWhole = path.length === at + 3;
  return at !== -1 && (isWhole || !isJsonType(media));
}

/** Returns the names of the component schemas in bodies that are not JSON. */
function componentsOfFiles(document: JsonObject): Set<string> {
  const schemas = componentsOf(document, 'schemas');
  const found = new Set<string>();
  const collect = (value: Json | undefined): void => {
    if (isList(value)) for (const one of value) collect(one);
    if (!isObject(value)) return;
    const [, name] = /^#\/components\/schemas\/([^/]+)$/.exec(String(value.$ref)) ?? [];
    if (name !== undefined && !found.has(name)) {
      found.add(name);
      collect(schemas[name]);
    }
    for (const one of Object.values(value)) collect(one);
  };
  const visit = (value: Json | undefined): void => {
    if (isList(value)) for (const one of value) visit(one);
    if (!isObject(value)) return;
    for (const [name, one] of Object.entries(value)) {
      if (name === 'content' && isObject(one))
        for (const [media, content] of Object.entries(one))
          if (!isJsonType(media)) collect(content);
      if (name !== 'schema' && name !== 'examples') visit(one);
    }
  };
  visit(document.paths);
  visit(without(isObject(document.components) ? document.components : {}, 'schemas'));
  return found;
}

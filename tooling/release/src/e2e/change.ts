// Edits a spec, as an author would in an editor.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';

/** Adds an optional property to the last schema that a response can have, and returns `Schema.property`. */
export function addProperty(root: string, provider: string, property: string): string {
  return edit(root, provider, (schema, name) => {
    const properties = schema.get('properties') as YAMLMap;
    properties.set(property, { type: 'string', description: 'Added here.' });
    return `${name}.${property}`;
  });
}

/** Removes the property again. */
export function removeProperty(root: string, provider: string, property: string): string {
  return edit(root, provider, (schema, name) => {
    (schema.get('properties') as YAMLMap).delete(property);
    return `${name}.${property}`;
  });
}

function edit(
  root: string,
  provider: string,
  change: (schema: YAMLMap, name: string) => string,
): string {
  const path = join(root, 'specs', provider, 'openapi.yaml');
  const document = parseDocument(readFileSync(path, 'utf8'));
  const schemas = document.getIn(['components', 'schemas']) as YAMLMap;
  const open = schemas.items.filter(
    ({ value }) =>
      isMap(value) &&
      isMap(value.get('properties')) &&
      value.get('additionalProperties') === undefined,
  );
  const { key, value } = open.at(-1)!;
  const changed = change(value as YAMLMap, String(isScalar(key) ? key.value : key));
  writeFileSync(path, document.toString({ lineWidth: 0 }));
  return changed;
}

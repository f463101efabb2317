// JSON files.

/** A manifest, formatted like package managers do. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** A document. It is deeply nested: tabs make it a fifth smaller than two spaces per level. */
export function documentJson(value: unknown): string {
  return `${JSON.stringify(value, null, '\t')}\n`;
}

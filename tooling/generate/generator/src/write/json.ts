// Writes JSON files.

/** Writes a manifest, formatted like package managers do. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The maximum length of an object or list on one line. */
const lineLength = 100;

/**
 * Writes a document. Tabs, and short objects on one line, make it a third smaller than two spaces, because it is deeply
 * nested.
 */
export function documentJson(value: unknown): string {
  return `${nested(value, '')}\n`;
}

function nested(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}\t`;
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map((item) => nested(item, inner))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${nested(item, inner)}`);
  const [open, close] = isList ? '[]' : '{}';
  const length = parts.reduce((sum, part) => sum + part.length + 2, 2);
  if (length <= lineLength && !parts.some((part) => part.includes('\n')))
    return `${open}${parts.join(', ')}${close}`;
  return `${open}\n${parts.map((part) => `${inner}${part}`).join(',\n')}\n${indent}${close}`;
}

// Finds keys of a JSON text that occur twice in an object. `JSON.parse` keeps the last value, so the others would be lost
// without a sign (RFC 8259 §4).
import type { SyntaxFault } from '../problems/document.ts';
import { lineStarts, positionAt } from './json-positions.ts';

const tokens = /"([^"\\]*(?:\\.[^"\\]*)*)"(\s*:)?|[{}[\]]/g;

/** @param text a valid JSON text */
export function duplicateKeys(text: string): SyntaxFault[] {
  const found: { readonly key: string; readonly offset: number }[] = [];
  /** The keys of each open object; a list has none. */
  const open: Set<string>[] = [];
  for (const { 0: token, 1: key, 2: colon, index } of text.matchAll(tokens)) {
    if (token === '{' || token === '[') open.push(new Set());
    else if (token === '}' || token === ']') open.pop();
    else if (colon !== undefined) {
      const name = key!.includes('\\') ? (JSON.parse(`"${key}"`) as string) : key!;
      const keys = open.at(-1)!;
      if (keys.has(name)) found.push({ key: name, offset: index });
      keys.add(name);
    }
  }
  if (found.length === 0) return [];
  const starts = lineStarts(text);
  return found.map(({ key, offset }) => {
    const message = `The key ${JSON.stringify(key)} occurs twice. The last value is used.`;
    return { ...positionAt(starts, offset), message };
  });
}

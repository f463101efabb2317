// `@x/description/text`: parses the text of a document. A subpath of its own, because a program that has parsed
// documents already (a bundle that imports JSON) should not ship a YAML parser.
import type { ParsedDocument } from '../problems/document.ts';
import { jsonPositions } from './json-positions.ts';
import { parseYaml } from './yaml.ts';

/** No document that people write is larger; GitHub's has 13 MB. */
const mostCharacters = 64 * 1024 * 1024;

/**
 * Parses YAML 1.2 or JSON. Never throws: what is wrong with the text is in `faults`.
 *
 * @param file how messages name it
 */
export function parseText(file: string, text: string): ParsedDocument {
  if (text.length > mostCharacters) {
    const message = `The document has ${text.length} characters. At most ${mostCharacters} are supported.`;
    return unparsed(file, { line: 1, column: 1, message });
  }
  const value = parseJson(text);
  if (value === undefined) return parseYaml(file, text);
  // A large document without problems is spared the work of finding positions.
  return { file, value, faults: [], positions: (paths) => jsonPositions(text, paths) };
}

/** The value of a text that is JSON, which is parsed much faster than YAML; else `undefined`. */
function parseJson(text: string): unknown {
  if (!/^\s*\{/.test(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function unparsed(file: string, fault: ParsedDocument['faults'][number]): ParsedDocument {
  const start = { line: fault.line, column: fault.column };
  return { file, value: undefined, faults: [fault], positions: (paths) => paths.map(() => start) };
}

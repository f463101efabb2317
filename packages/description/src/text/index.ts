// `@x/description/text`: parses the text of a document. It is a separate subpath, so that a program that imports parsed
// documents does not ship a YAML parser.
import type { ParsedDocument } from '../problems/document.ts';
import { jsonPositions } from './json-positions.ts';
import { parseYaml } from './yaml.ts';

/** No known document is larger; GitHub's has 13 MB. */
const mostCharacters = 64 * 1024 * 1024;

/**
 * Parses YAML 1.2 or JSON. Never throws: syntax errors are in `faults`.
 *
 * @param file the file name in messages
 * @example parseText('openapi.yaml', await readFile('openapi.yaml', 'utf8'))
 */
export function parseText(file: string, text: string): ParsedDocument {
  if (text.length > mostCharacters) {
    const message = `The document has ${text.length} characters. At most ${mostCharacters} are supported.`;
    return unparsed(file, { line: 1, column: 1, message });
  }
  const value = parseJson(text);
  if (value === undefined) return parseYaml(file, text);
  // Positions are only computed for a document with problems.
  return { file, value, faults: [], positions: (paths) => jsonPositions(text, paths) };
}

/** The value of a JSON text; `undefined` if the text is not JSON. JSON is parsed much faster than YAML. */
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

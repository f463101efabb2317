// `@x/description/text`: parses the text of a document. It is a separate subpath, so that a program that imports parsed
// documents does not ship a YAML parser.
import type { Files } from '../bundle/bundle.ts';
import { type ParsedDocument, parsedDocument } from '../problems/document.ts';
import { duplicateKeys } from './json-keys.ts';
import { jsonPositions } from './json-positions.ts';
import { parseYaml } from './yaml.ts';

/** The maximum size. No known document is larger; GitHub's has 13 MB. */
const mostCharacters = 64 * 1024 * 1024;

/**
 * Parses YAML 1.2 (with the merge keys of YAML 1.1) or JSON. Never throws: syntax errors are in `faults`.
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
  const faults = duplicateKeys(text);
  return { file, value, faults, positions: (paths) => jsonPositions(text, paths) };
}

/**
 * Returns the files of a document, for `Documents.files`. Each one is parsed once. A file that is neither YAML nor JSON
 * is read as a text, for example of a description.
 *
 * @param folder the document's folder in messages
 * @param readFile returns the text of a file, by its path relative to the folder, or `undefined` if it does not exist
 * @example readDescription({ name, openapi, files: parseFiles('specs/biot', (path) => texts.get(path)) })
 */
export function parseFiles(folder: string, readFile: (path: string) => string | undefined): Files {
  const parsed = new Map<string, ParsedDocument | undefined>();
  const parse = (path: string): ParsedDocument | undefined => {
    const text = readFile(path);
    if (text === undefined) return undefined;
    const file = folder === '' ? path : `${folder}/${path}`;
    return /\.(ya?ml|json)$/.test(path) ? parseText(file, text) : parsedDocument(file, text);
  };
  return (path) => {
    if (!parsed.has(path)) parsed.set(path, parse(path));
    return parsed.get(path);
  };
}

/** Parses a JSON text; `undefined` if it is not JSON. JSON is parsed much faster than YAML. */
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

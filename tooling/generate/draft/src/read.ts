// Reads the third-party document of a draft. Rejects a document that cannot become a draft before anything is written.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  type Description,
  formatProblem,
  isObject,
  memberOf,
  type ParsedDocument,
  parsedDocument,
  readDescription,
} from '@x/description';
import { parseFiles, parseText } from '@x/description/text';

/** The draft cannot be created. The message says what to change. */
export class DraftError extends Error {}

/** Reads a third-party OpenAPI document, with the files to which it refers. */
export function readForeign(name: string, file: string): Description {
  if (!existsSync(file) || !statSync(file).isFile())
    throw new DraftError(`There is no file "${file}". Pass the path of an OpenAPI document.`);
  const parsed = parseText(file, readFileSync(file, 'utf8'));
  checkFormat(file, parsed);
  const document = { ...parsed, value: withKnownVersion(parsed.value) };
  const folder = dirname(file);
  const files = parseFiles(folder, (path) => {
    const other = join(folder, path);
    return existsSync(other) && statSync(other).isFile() ? readFileSync(other, 'utf8') : undefined;
  });
  return descriptionOf(readDescription({ name, openapi: document, files, isForeign: true }));
}

/** OpenAPI 3.2 only adds members to 3.1. The draft notes the members that it removes. */
function withKnownVersion(value: ParsedDocument['value']): ParsedDocument['value'] {
  const isNew = isObject(value) && /^3\.2(\.|$)/.test(String(value.openapi));
  return isNew ? { ...value, openapi: '3.1.0' } : value;
}

/** Reads a rewritten document of the draft. */
export function readAgain(name: string, value: object): Description {
  const openapi = parsedDocument('openapi.yaml', value);
  return descriptionOf(readDescription({ name, openapi, isForeign: true }));
}

function descriptionOf({ description, problems }: ReturnType<typeof readDescription>): Description {
  // The draft writes the query of a path as parameters.
  const errors = problems.filter(
    ({ severity, code }) => severity === 'error' && code !== 'path-query',
  );
  if (description !== undefined && errors.length === 0) return description;
  const lines = errors.map((problem) => `  ${formatProblem(problem)}`);
  throw new DraftError(['The document cannot be read:', ...lines].join('\n'));
}

function checkFormat(file: string, { value, faults }: ParsedDocument): void {
  if (value === undefined) {
    const [fault] = faults;
    const where = fault === undefined ? file : `${file}:${fault.line}:${fault.column}`;
    const message = fault?.message ?? 'it is empty';
    throw new DraftError(`${where} is neither YAML nor JSON: ${message}`);
  }
  const swagger = memberOf(value, 'swagger');
  if (swagger !== undefined) {
    const convert = `npx -y swagger2openapi ${file} -o openapi.yaml`;
    throw new DraftError(
      `${file} is Swagger ${String(swagger)}, which is not supported. Convert it to OpenAPI 3 first: ${convert}`,
    );
  }
  const version = memberOf(value, 'openapi');
  if (version === undefined)
    throw new DraftError(`${file} is not an OpenAPI document, because it has no "openapi: 3.…".`);
  // YAML reads the version `3.0` as the number 3.
  if (!/^3(\.[012](\.|$)|$)/.test(String(version)))
    throw new DraftError(
      `${file} is OpenAPI ${String(version)}. Supported versions are 3.0, 3.1 and 3.2.`,
    );
  const paths = memberOf(value, 'paths');
  if (typeof paths !== 'object' || paths === null || Object.keys(paths).length === 0)
    throw new DraftError(`${file} has no operations, because "paths" is empty.`);
}

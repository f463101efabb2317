// Reads any OpenAPI documents for the CLI (`--specs`): one file, or a folder of them, each with or without a lifecycle
// document next to it. All problems are reported with their position.

import { readFileSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { type Files, formatProblem, isObject, readDescription } from '@x/description';
import { parseFiles, parseText } from '@x/description/text';
import { controlName } from '../control/control.ts';
import type { ProviderDocuments } from '../options.ts';

export interface FolderReading {
  readonly providers: readonly ProviderDocuments[];
  /** Messages for the user about invalid parts of third-party documents. */
  readonly warnings: readonly string[];
}

/** The documents cannot be served. Each line is a problem. */
export class SpecsError extends Error {}

const extensions = ['.yaml', '.yml', '.json'];

/** @throws SpecsError */
export async function readSpecs(path: string): Promise<FolderReading> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new SpecsError(`--specs ${path}: cannot be read (${error.code}).`);
  });
  const files = found.isDirectory() ? await documentsIn(path) : [path];
  const readings = await Promise.all(files.map((file) => readOne(file)));
  const served = readings.flatMap((reading) => reading ?? []);
  if (served.length === 0) {
    throw new SpecsError(`--specs ${path}: found no OpenAPI 3 document. Pass a file or a folder.`);
  }
  const errors = served.flatMap((one) => one.errors);
  if (errors.length > 0) throw new SpecsError(errors.join('\n'));
  const names = served.map(({ documents: { name } }) => name);
  if (names.includes(controlName)) {
    throw new SpecsError(
      `--specs ${path}: "${controlName}" is the path of the control API. Rename the file or its folder.`,
    );
  }
  const double = names.find((name, at) => names.indexOf(name) !== at);
  if (double !== undefined) {
    throw new SpecsError(
      `--specs ${path}: two documents have the name "${double}". Rename a file.`,
    );
  }
  return {
    providers: served.map(({ documents }) => documents),
    warnings: served.flatMap(({ warnings }) => warnings),
  };
}

/** The documents of a folder and of its subfolders, one level deep. */
async function documentsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const subfolders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  const own = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const nested = await Promise.all(
    subfolders.map(async ({ name }) => {
      const files = await readdir(join(folder, name));
      return candidates(files.filter((file) => stem(file) === 'openapi')).map((file) =>
        join(name, file),
      );
    }),
  );
  return [...candidates(own), ...nested.flat()].sort().map((file) => join(folder, file));
}

/** Returns one file for each name. JSON precedes YAML, because it is parsed faster. */
function candidates(files: readonly string[]): string[] {
  const byName = new Map<string, string>();
  for (const file of [...files].sort()) {
    const isDocument = extensions.includes(extname(file)) && !stem(file).endsWith('arazzo');
    if (isDocument && !byName.has(stem(file))) byName.set(stem(file), file);
  }
  return [...byName.values()];
}

function stem(file: string): string {
  return basename(file, extname(file));
}

/** `openapi.yaml` has the name of its folder; another file has its own. */
function nameOf(file: string): string {
  const name = stem(file).replace(/\.openapi$/, '');
  return name === 'openapi' ? basename(dirname(resolve(file))) : name;
}

interface One {
  readonly documents: ProviderDocuments;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

/** Undefined if the file is not an OpenAPI document. */
async function readOne(file: string): Promise<One | undefined> {
  const openapi = parseText(shown(file), await readFile(file, 'utf8'));
  const isOpenapi = isObject(openapi.value) && typeof openapi.value.openapi === 'string';
  if (!isOpenapi && openapi.faults.length === 0) return undefined;
  const lifecycle = await lifecycleOf(file);
  const arazzo =
    lifecycle === undefined
      ? undefined
      : parseText(shown(lifecycle), await readFile(lifecycle, 'utf8'));
  const name = nameOf(file);
  const { description, problems } = readDescription({
    name,
    openapi,
    arazzo,
    files: filesOf(file),
  });
  const lines = (wanted: 'error' | 'warning'): string[] =>
    // The sandbox supports more than the generated clients do.
    problems
      .filter(({ severity, code }) => severity === wanted && code !== 'unsupported')
      .map(formatProblem);
  const document = description?.written.value;
  const documents = {
    name,
    openapi: isObject(document) ? document : {},
    arazzo: isObject(arazzo?.value) ? arazzo.value : undefined,
    isChecked: false,
  };
  return { documents, errors: lines('error'), warnings: lines('warning') };
}

async function lifecycleOf(file: string): Promise<string | undefined> {
  const folder = dirname(file);
  const files = await readdir(folder);
  const own = stem(file).replace(/\.openapi$/, '');
  const wanted = own === 'openapi' ? ['auth.arazzo'] : [`${own}.arazzo`, `${own}.auth.arazzo`];
  const found = files.filter(
    (one) => wanted.includes(stem(one)) && extensions.includes(extname(one)),
  );
  return found[0] === undefined ? undefined : join(folder, found[0]);
}

/** Returns the files to which the document refers, by path relative to its folder. */
function filesOf(file: string): Files {
  const folder = dirname(file);
  return parseFiles(shown(folder), (path) => {
    try {
      return readFileSync(join(folder, path), 'utf8');
    } catch {
      return undefined;
    }
  });
}

/** A path relative to the current folder; empty for that folder itself. */
function shown(path: string): string {
  return relative(process.cwd(), path);
}

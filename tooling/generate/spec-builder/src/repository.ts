// The only access to the file system: reads specs/ and writes the published files.
import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Documents, Files } from './artefacts.ts';

/** The hand-written documents, which are also the package `@x/specs`. */
export const specsFolder: string = fileURLToPath(new URL('../../../../specs/', import.meta.url));

/** The published files. They are generated, so they are not committed. */
export const distFolder: string = join(specsFolder, 'dist');

/** The providers: every folder of `specs/` that has an `openapi.yaml`. */
export function readDocuments(folder: string = specsFolder): Documents[] {
  const names = globSync('*/openapi.yaml', { cwd: folder }).map((path) => path.split(sep)[0]!);
  return names.sort().map((name) => {
    const read = (file: string): string => readFileSync(join(folder, name, file), 'utf8');
    return {
      name,
      readFile: (path) => readIfThere(join(folder, name, path)),
      openapi: read('openapi.yaml'),
      arazzo: existsSync(join(folder, name, 'auth.arazzo.yaml'))
        ? read('auth.arazzo.yaml')
        : undefined,
      sources: read('SOURCES.md'),
    };
  });
}

/** Other files for the archive. npm adds them to a package automatically. */
export function readBesides(folder: string = specsFolder): Files {
  const names = ['LICENSE', 'README.md'];
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** The version of the package `@x/specs`, which changesets maintains. */
export function readVersion(folder: string = specsFolder): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}

/** Writes exactly these files to a folder and deletes others. Unchanged files are not rewritten. */
export function writeFiles(folder: string, files: Files): void {
  mkdirSync(folder, { recursive: true });
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1).replaceAll(sep, '/');
    if (entry.isFile() && !files.has(name)) rmSync(path);
  }
  for (const [name, text] of files) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    if (readIfThere(path) !== text) writeFileSync(path, text);
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

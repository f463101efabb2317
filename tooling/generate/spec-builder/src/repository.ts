// The only contact with the file system: reads specs/, writes what is published.
import { globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Documents, Files } from './artefacts.ts';

/** The hand-written documents, which are also the package `@x/specs`. */
export const specsFolder: string = fileURLToPath(new URL('../../../../specs/', import.meta.url));

/** What is published. Not committed: it is made from what is. */
export const distFolder: string = join(specsFolder, 'dist');

/** Every folder of `specs/` that has an `openapi.yaml`: the folder is the list. */
export function readDocuments(folder: string = specsFolder): Documents[] {
  const names = globSync('*/openapi.yaml', { cwd: folder }).map((path) => path.split(sep)[0]!);
  return names.sort().map((name) => {
    const read = (file: string): string => readFileSync(join(folder, name, file), 'utf8');
    return {
      name,
      openapi: read('openapi.yaml'),
      arazzo: read('auth.arazzo.yaml'),
      sources: read('SOURCES.md'),
    };
  });
}

/** What stands beside the documents in the archive; npm puts it into a package by itself. */
export function readBesides(folder: string = specsFolder): Files {
  const names = ['LICENSE', 'README.md'];
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** Of the package `@x/specs`, which changesets owns. */
export function readVersion(folder: string = specsFolder): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}

/** Makes a folder hold exactly these files. What is right already isn't touched. */
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

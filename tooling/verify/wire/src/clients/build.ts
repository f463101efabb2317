// Writes the generated code of a client and a program with the calls of all rows, and bundles them into one module.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Fetch } from '../play.ts';

/** The folder is inside this package, so that imports of the generated code resolve. */
const here = fileURLToPath(new URL('../../', import.meta.url));

export interface Program {
  readonly calls: Readonly<Record<string, (fetch: Fetch) => Promise<unknown>>>;
}

/** Creates a temporary folder for generated code, and removes it when the function ends. */
export async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(here, 'generated-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function write(
  folder: string,
  files: Iterable<readonly [path: string, text: string]>,
): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Bundles `program.ts` of a folder and imports it. */
export async function load(folder: string): Promise<Program> {
  const outfile = join(folder, 'program.mjs');
  const entryPoints = [join(folder, 'program.ts')];
  const options = { bundle: true, format: 'esm', platform: 'node', logLevel: 'error' } as const;
  await build({ entryPoints, outfile, ...options });
  return (await import(pathToFileURL(outfile).href)) as Program;
}

// Writes the generated package of a fictional provider to a folder, and imports it.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatProblem } from '@x/description';
import { generate, type ProviderDocuments } from '../src/generate.ts';
import { root } from './workspace.ts';

/** Returns the position of the package's exports inside the folder. */
export function entryIn(folder: string, { name }: ProviderDocuments): string {
  return join(folder, `packages/${name}/src/generated/index.ts`);
}

/** Imports its exports. The test states their type; the compiler checks them in `types/`. */
export async function importPackage<Exports>(
  folder: string,
  documents: ProviderDocuments,
): Promise<Exports> {
  const { files, problems } = await generate([documents]);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(formatProblem).join('\n'));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  // The package's own configuration extends the repository's.
  mkdirSync(join(folder, 'tooling/tsconfig'), { recursive: true });
  copyFileSync(
    join(root, 'tooling/tsconfig/base.json'),
    join(folder, 'tooling/tsconfig/base.json'),
  );
  return (await import(/* @vite-ignore */ entryIn(folder, documents))) as Exports;
}

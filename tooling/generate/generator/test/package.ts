// The generated package of an invented provider, written to a folder and imported from there.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatProblem } from '@x/description';
import { generate, type ProviderDocuments } from '../src/generate.ts';
import { root } from './workspace.ts';

/** Where the package's exports are, inside the folder that it is written to. */
export function entryIn(folder: string, { name }: ProviderDocuments): string {
  return join(folder, `packages/${name}/src/generated/index.ts`);
}

/** Its exports. Their type is what the test says: the compiler sees them in `types/`. */
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

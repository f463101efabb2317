// Type-checks a program of a consumer with the compiler that builds this repository.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../../', import.meta.url));

/** Returns the compiler's errors for all files in the folder, one per line. */
export function compile(folder: string): string[] {
  const config = {
    extends: join(root, 'tooling/tsconfig/base.json'),
    compilerOptions: {
      noEmit: true,
      lib: ['es2023', 'dom', 'dom.iterable'],
      types: ['node'],
      // The defaults of `strict`: consumers pass members that are `undefined`.
      exactOptionalPropertyTypes: false,
      isolatedDeclarations: false,
    },
    include: ['.'],
  };
  const file = join(folder, 'tsconfig.json');
  writeFileSync(file, JSON.stringify(config, null, 2));
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [tsc, '-p', file, '--pretty', 'false'],
    { cwd: folder, encoding: 'utf8' },
  );
  const errors = stdout.split('\n').filter((line) => line.includes('error TS'));
  if (status !== 0 && errors.length === 0)
    throw new Error(`The compiler failed: ${stdout}${stderr}`);
  return errors;
}

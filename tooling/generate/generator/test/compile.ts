// Type-checks files with the repository's compiler.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { here, root, sources } from './workspace.ts';

/** Creates a folder for generated files. It is inside the generator, so that imports resolve. The caller removes it. */
export function scratch(name: string): string {
  const folder = join(here, '.generated', name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** The compile errors of `files`, as `file(line,column): error …`. */
export function compile(
  folder: string,
  files: readonly string[],
  packages: Readonly<Record<string, string>> = {},
  options: Readonly<Record<string, boolean>> = {},
): string[] {
  const paths = Object.fromEntries(
    [...sources(), ...Object.entries(packages)].map(([name, path]) => [name, [path]]),
  );
  const config = {
    extends: join(root, 'tooling/tsconfig/base.json'),
    compilerOptions: {
      noEmit: true,
      lib: ['es2024', 'dom', 'dom.iterable'],
      types: ['node'],
      typeRoots: [join(here, 'node_modules/@types')],
      paths,
      ...options,
    },
    files,
  };
  const file = join(folder, 'tsconfig.json');
  writeFileSync(file, JSON.stringify(config, null, 2));
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [tsc, '-p', file, '--pretty', 'false'],
    { cwd: root, encoding: 'utf8' },
  );
  const errors = stdout.split('\n').filter((line) => line.includes('error TS'));
  if (status !== 0 && errors.length === 0)
    throw new Error(`The compiler failed: ${stdout}${stderr}`);
  // Errors in the runtime are ignored: its own configuration type-checks it.
  const own = ['error TS', relative(root, here), ...files.map((path) => relative(root, path))];
  return errors.filter((line) => own.some((path) => line.startsWith(path)));
}

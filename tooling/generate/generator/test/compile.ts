// Type-checks files by the compiler that the repository builds with.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { here, root, sources } from './workspace.ts';

/** Below the generator, so that imports resolve; git-ignored, and removed by whoever made it. */
export function scratch(name: string): string {
  const folder = join(here, '.generated', name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** What the compiler says about the `files`, as `file(line,column): error …`; nothing if all is well. */
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
  // The runtime is checked where it stands, with its own configuration.
  const own = ['error TS', relative(root, here), ...files.map((path) => relative(root, path))];
  return errors.filter((line) => own.some((path) => line.startsWith(path)));
}

// Code that was right for the previous release, compiled against what is built now: its tests of types, and the
// examples of its READMEs. Whatever fails to compile there fails at a consumer's.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { Finding } from './finding.ts';
import type { Tree } from './tree.ts';
import type { Broken } from './verdict.ts';

const typeTests = 'tooling/generator/test/types';

/** Not a consumer's worry: `@ts-expect-error` over a line that is right now. */
const welcome = 'TS2578';

/**
 * @param baseRoot the files of the previous revision
 * @param headRoot the working tree, built
 */
export function compileOldCode(baseRoot: string, headRoot: string, head: Tree): Broken {
  const files = globSync(`${typeTests}/*.ts`, { cwd: baseRoot }).filter(
    (file) => !file.endsWith('halcyon.ts'),
  );
  if (files.length === 0) return new Map();
  mkdirSync(join(headRoot, 'tooling/release/.compiled'), { recursive: true });
  const folder = mkdtempSync(join(headRoot, 'tooling/release/.compiled/'));
  try {
    for (const file of files) cpSync(join(baseRoot, file), join(folder, basename(file)));
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(configuration(headRoot, head)));
    return errorsByPackage(compile(headRoot, folder), folder, head);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function configuration(root: string, head: Tree): object {
  return {
    extends: join(root, 'tooling/tsconfig/base.json'),
    compilerOptions: {
      noEmit: true,
      lib: ['es2024', 'dom', 'dom.iterable'],
      types: ['node'],
      typeRoots: [join(root, 'tooling/release/node_modules/@types')],
      skipLibCheck: true,
      paths: Object.fromEntries(
        [...head.packages.values()].flatMap(({ folder }) => entryPoints(root, folder)),
      ),
    },
    include: ['*.ts'],
  };
}

/** Where the built types of each entry point of a package are. */
function entryPoints(root: string, folder: string): [string, string[]][] {
  const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as {
    name: string;
    exports?: Record<string, string | { types?: string }>;
  };
  return Object.entries(manifest.exports ?? {}).flatMap(([path, target]) =>
    typeof target === 'string' || !target.types
      ? []
      : [[manifest.name + path.slice(1), [join(root, folder, target.types)]] as [string, string[]]],
  );
}

interface CompilerError {
  readonly file: string;
  readonly line: string;
}

function compile(root: string, folder: string): CompilerError[] {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', folder, '--pretty', 'false'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return stdout
    .split('\n')
    .map((line) => /^([^(]+)\((\d+),\d+\): error (TS\d+): (.*)$/.exec(line))
    .filter((match) => match !== null && match[3] !== welcome)
    .map((match) => ({
      file: join(folder, match![1]!),
      line: `${relative(folder, join(folder, match![1]!))}:${match![2]}: ${match![4]}`,
    }));
}

/** A test of types is named after its provider. */
function errorsByPackage(errors: readonly CompilerError[], folder: string, head: Tree): Broken {
  const found = new Map<string, Finding[]>();
  for (const { file, line } of errors) {
    const provider = basename(file, '.ts');
    const owner = [...head.packages.values()].find((pkg) => pkg.folder === `packages/${provider}`);
    if (!owner || !file.startsWith(folder) || found.has(owner.name)) continue;
    const what = `Code for the previous release no longer compiles (\`${line}\`).`;
    found.set(owner.name, [
      { bump: 'major', what, remedy: 'Compile against the new version, and mend what it names.' },
    ]);
  }
  return found;
}

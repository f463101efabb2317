// Compiles code of the previous release against the current build: its type tests and its README examples. Code that
// fails to compile here also fails in consumers' projects.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { programs, snippetsOf } from '@x/packaging/snippets';
import type { Finding } from './finding.ts';
import type { Tree } from './tree.ts';

const typeTests = 'tooling/generate/generator/test/types';

/** An unused `@ts-expect-error` does not affect consumers. */
const welcome = new Set(['TS2578']);
/** Undefined names. An example leaves them to the reader: `username`, a store, a test runner. */
const given = new Set(['TS2304', 'TS2552', 'TS18004', 'TS2582', 'TS7006', 'TS7031']);

/** Code for the previous release that no longer compiles, by package. */
type Broken = ReadonlyMap<string, readonly Finding[]>;

/** A file of old code, and the folder of its package. */
interface OldCode {
  readonly file: string;
  readonly text: string;
  readonly owner: string;
  readonly isExample: boolean;
}

/**
 * @param baseRoot the files of the previous revision
 * @param headRoot the working tree, built
 */
export function compileOldCode(baseRoot: string, headRoot: string, head: Tree): Broken {
  const old = [...oldTypeTests(baseRoot), ...oldExamples(baseRoot, head)];
  if (old.length === 0) return new Map();
  mkdirSync(join(headRoot, 'tooling/release/.compiled'), { recursive: true });
  const folder = mkdtempSync(join(headRoot, 'tooling/release/.compiled/'));
  try {
    for (const { file, text } of old) writeFileSync(join(folder, file), text);
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(configuration(headRoot, head)));
    return byPackage(compile(headRoot, folder), old, head);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Returns the old type tests. A type test has the name of its provider. */
function oldTypeTests(root: string): OldCode[] {
  return globSync(`${typeTests}/*.ts`, { cwd: root })
    .filter((path) => !path.endsWith('halcyon.ts'))
    .map((path) => ({
      file: basename(path),
      text: readFileSync(join(root, path), 'utf8'),
      owner: `packages/${basename(path, '.ts')}`,
      isExample: false,
    }));
}

function oldExamples(root: string, head: Tree): OldCode[] {
  return [...head.packages.values()].flatMap(({ folder: owner }) =>
    ['README.md', 'AGENTS.md']
      .filter((page) => existsSync(join(root, owner, page)))
      .flatMap((page) => {
        const snippets = snippetsOf(readFileSync(join(root, owner, page), 'utf8'));
        return programs(snippets).map((text, index) => {
          const file = `${owner}-${page}-${snippets[index]!.line}.ts`.replaceAll(/[^\w.-]/g, '-');
          return { file, text, owner, isExample: true };
        });
      }),
  );
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
      // Strict, but not stricter than most consumers' settings.
      exactOptionalPropertyTypes: false,
      noPropertyAccessFromIndexSignature: false,
      noUncheckedIndexedAccess: false,
      noUnusedLocals: false,
      noUnusedParameters: false,
      paths: Object.fromEntries(
        [...head.packages.values()].flatMap(({ folder }) => entryPoints(root, folder)),
      ),
    },
    include: ['*.ts'],
  };
}

/** Returns the paths of the built types, by entry point of a package. */
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
  readonly code: string;
  /** `biot.ts:12: …` */
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
    .filter((match) => match !== null)
    .map(([, file, line, code, message]) => ({
      file: file!,
      code: code!,
      line: `${file}:${line}: ${message}`,
    }));
}

function byPackage(errors: readonly CompilerError[], old: readonly OldCode[], head: Tree): Broken {
  const found = new Map<string, Finding[]>();
  for (const { file, code, line } of errors) {
    const source = old.find((one) => one.file === file);
    const pkg = [...head.packages.values()].find(({ folder }) => folder === source?.owner);
    if (!source || !pkg || welcome.has(code) || found.has(pkg.name)) continue;
    if (source.isExample && (given.has(code) || isForeignModule(code, line, head))) continue;
    const what = `Code for the previous release no longer compiles (\`${line}\`).`;
    const remedy = 'Compile against the new version and fix the errors.';
    found.set(pkg.name, [{ bump: 'major', what, remedy }]);
  }
  return found;
}

/** Returns whether an example imports from the reader's project, or from tools that are not installed here. */
function isForeignModule(code: string, line: string, head: Tree): boolean {
  return code === 'TS2307' && ![...head.packages.keys()].some((name) => line.includes(`'${name}`));
}

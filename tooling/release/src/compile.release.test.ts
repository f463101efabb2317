// Code for the previous release, compiled against the current build of the packages.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compileOldCode } from './compile.ts';
import { readTree } from './tree.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const tree = readTree(root);
const provider = [...tree.specs.keys()][0]!;
const name = [...tree.packages.values()].find(
  ({ folder }) => folder === `packages/${provider}`,
)!.name;

let old: string;
beforeEach(() => {
  old = mkdtempSync(join(tmpdir(), 'old-'));
});
afterEach(() => rmSync(old, { recursive: true }));

function write(path: string, ...lines: string[]): void {
  mkdirSync(dirname(join(old, path)), { recursive: true });
  writeFileSync(join(old, path), lines.join('\n'));
}
const typeTest = (...lines: string[]): void =>
  write(`tooling/generate/generator/test/types/${provider}.ts`, ...lines);
const example = (...lines: string[]): void =>
  write(`packages/${provider}/README.md`, '```ts', ...lines, '```');
const broken = () => compileOldCode(old, root, tree);

test('a type test that still compiles requires no bump', () => {
  typeTest(`import type { paths } from '${name}';`, 'export type Path = keyof paths;');
  expect(broken()).toEqual(new Map());
});

test('a type test that no longer compiles is a major, with the line of the error', () => {
  typeTest(`import type { paths } from '${name}';`, "export type Gone = paths['/gone'];");
  expect([...broken()]).toEqual([
    [
      name,
      [
        expect.objectContaining({
          bump: 'major',
          what: expect.stringContaining(`${provider}.ts:2: `),
        }),
      ],
    ],
  ]);
});

test('an error that was fixed is not a breaking change', () => {
  typeTest('// @ts-expect-error it was wrong', 'export const right: number = 1;');
  expect(broken()).toEqual(new Map());
});

test('a README example fails on its imports, not on names that it leaves to the reader', () => {
  example(
    `import type { paths } from '${name}';`,
    "import { store } from './mine.js';",
    'store(username as keyof paths);',
  );
  expect(broken()).toEqual(new Map());
  example(`import { gone } from '${name}';`, 'gone(username);');
  expect([...broken().keys()]).toEqual([name]);
  example(`import { gone } from '${name}/gone';`, 'gone();');
  expect([...broken().keys()]).toEqual([name]);
});

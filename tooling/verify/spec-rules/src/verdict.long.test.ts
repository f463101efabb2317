// Lint and the generator accept the same documents. Redocly lints thousands of documents with one random mistake each,
// with its built-in rules too: the generator would accept a document that only these rules report.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from '@x/generator';
import { afterAll, expect, test } from 'vitest';
import { allPairs, type Mutant, mutantsOf } from '../test/mutants.ts';
import { expectVerdict } from '../test/verdict.ts';

const root = join(import.meta.dirname, '..');
const cli = join(root, 'node_modules', '@redocly', 'cli', 'bin', 'cli.js');
const workspace = mkdtempSync(join(tmpdir(), 'verdict-'));
const batch = 200;

afterAll(() => {
  rmSync(workspace, { recursive: true, force: true });
});

function write({ name, openapi, arazzo }: Mutant, folder: string): string[] {
  const path = join(folder, name);
  mkdirSync(join(workspace, path), { recursive: true });
  writeFileSync(join(workspace, path, 'openapi.yaml'), openapi);
  writeFileSync(join(workspace, path, 'auth.arazzo.yaml'), arazzo);
  return [`${path}/openapi.yaml`, `${path}/auth.arazzo.yaml`];
}

/**
 * Redocly's problems, by folder. If Redocly fails on a document, that counts as a problem, and it continues with the
 * next.
 */
function lint(files: readonly string[]): Map<string, string[]> {
  const reported = new Map<string, string[]>();
  const add = (file = '', what = '') => {
    const folder = file.split('/')[0]!;
    reported.set(folder, [...(reported.get(folder) ?? []), what]);
  };
  for (let rest = files; rest.length > 0; ) {
    const options = ['--config', join(root, 'redocly.yaml'), '--format', 'github-actions'];
    const args = [cli, 'lint', ...rest, ...options, '--max-problems', '100000'];
    const run = spawnSync(process.execPath, args, {
      cwd: workspace,
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    for (const line of run.stdout.split('\n')) {
      const [, rule, file, text] = /^::error title=([^,]+),file=([^,]+),.*?::(.*)/.exec(line) ?? [];
      if (rule !== undefined) add(file, `${rule}: ${text}`);
    }
    const [, broken] = /Something went wrong when processing (.*?):/.exec(run.stderr) ?? [];
    if (broken === undefined) break;
    add(broken, 'Redocly failed.');
    rest = rest.slice(rest.indexOf(broken) + 1);
  }
  return reported;
}

async function disagreements(mutants: readonly Mutant[], at: number): Promise<string[]> {
  const folders = mutants.map((_, index) => String(at + index));
  const files = mutants.flatMap((mutant, index) => write(mutant, folders[index]!));
  const reported = lint(files);
  const found: string[] = [];
  for (const [index, mutant] of mutants.entries()) {
    const linted = reported.get(folders[index]!) ?? [];
    const { problems } = await generate([{ ...mutant, version: undefined }]);
    const isRefused = problems.some(({ severity }) => severity === 'error');
    if (isRefused === linted.length > 0) continue;
    const lintSays = linted[0] ?? 'nothing';
    const generatorSays = problems[0]?.message ?? 'nothing';
    found.push(
      `${mutant.name}/${mutant.file}, ${mutant.mutation}: lint says ${lintSays}, the generator says ${generatorSays}`,
    );
  }
  return found;
}

const seed = Number(process.env.SEED ?? 1);
const count = 2000;
const mutants = [...mutantsOf(allPairs(), count, seed)];

for (let at = 0; at < count; at += batch) {
  test(`mutants ${at} to ${at + batch - 1} of seed ${seed}: lint and the generator agree`, async () => {
    expect(await disagreements(mutants.slice(at, at + batch), at)).toEqual([]);
  });
}

test('a document with a mistake is generated, or has problems with line numbers', () => {
  for (const mutant of mutantsOf(allPairs(), 400, 7)) expectVerdict(mutant);
});

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { arazzoCases } from './arazzo/cases.ts';
import type { Case } from './case.ts';
import { openapiCases } from './openapi/cases.ts';
import plugin from './plugin.ts';
import { arazzoFile, openapiFile } from './sibling.ts';

interface Problem {
  readonly rule: string;
  readonly line: number;
}

const root = join(import.meta.dirname, '..');
const fixtures = join(root, 'fixtures', 'acme');
const workspace = mkdtempSync(join(tmpdir(), 'spec-rules-'));
const problems = new Map<string, Problem[]>();
const targets: string[] = [];

/** A provider's folder with one document broken, or none; its path is what Redocly is given. */
function write(name: string, file: string, text: string, without?: string): string {
  const folder = join(workspace, name, 'acme');
  mkdirSync(folder, { recursive: true });
  cpSync(fixtures, folder, { recursive: true });
  writeFileSync(join(folder, file), text);
  if (without !== undefined) rmSync(join(folder, without));
  targets.push(`${name}/acme/${file}`);
  return `${name}/acme/${file}`;
}

function broken(file: string, { from, to }: Case): string {
  const text = readFileSync(join(fixtures, file), 'utf8');
  expect(text, `the fixture has no ${from}`).toContain(from);
  return text.replace(from, () => to);
}

/** The line with `at` in the broken part, or the nearest one before it: what a missing key belongs to. */
function expectedLine(file: string, one: Case): number {
  const text = broken(file, one);
  const change = readFileSync(join(fixtures, file), 'utf8').indexOf(one.from);
  const at = text.lastIndexOf(one.at, change + one.to.length);
  expect(at, `nothing says ${one.at}`).toBeGreaterThan(-1);
  return text.slice(0, at).split('\n').length;
}

/** One run over everything: starting Redocly takes longer than linting a hundred small documents. */
function lint(): void {
  const cli = join(root, 'node_modules', '@redocly', 'cli', 'bin', 'cli.js');
  const options = ['--config', join(root, 'redocly.yaml'), '--format', 'github-actions'];
  const args = [cli, 'lint', ...targets, ...options, '--max-problems', '10000'];
  const run = spawnSync(process.execPath, args, { cwd: workspace, encoding: 'utf8' });
  for (const line of run.stdout.split('\n')) {
    const [, rule, file, at] = /^::error title=([^,]+),file=([^,]+),line=(\d+)/.exec(line) ?? [];
    if (rule === undefined || file === undefined) continue;
    problems.set(file, [...(problems.get(file) ?? []), { rule, line: Number(at) }]);
  }
  if (problems.size === 0) throw new Error(`Redocly reported nothing at all: ${run.stderr}`);
}

const cases = [
  ...openapiCases.map((one, at) => ({ ...one, file: openapiFile, name: `openapi-${at}` })),
  ...arazzoCases.map((one, at) => ({ ...one, file: arazzoFile, name: `arazzo-${at}` })),
];

beforeAll(() => {
  for (const file of [openapiFile, arazzoFile]) {
    write('correct', file, readFileSync(join(fixtures, file), 'utf8'));
  }
  for (const one of cases) {
    write(one.name, one.file, broken(one.file, one), one.without);
  }
  lint();
}, 60_000);

afterAll(() => {
  rmSync(workspace, { recursive: true, force: true });
});

test('a correct pair of documents has no problem', () => {
  expect(problems.get(`correct/acme/${openapiFile}`)).toBeUndefined();
  expect(problems.get(`correct/acme/${arazzoFile}`)).toBeUndefined();
});

for (const one of cases) {
  test(`${one.rule} points at ${one.at.trim()} in ${one.name}`, () => {
    const line = expectedLine(one.file, one);
    const found = problems.get(`${one.name}/acme/${one.file}`) ?? [];
    expect(found.map(({ rule }) => rule).toSorted()).toEqual(
      [one.rule, ...(one.besides ?? [])].toSorted(),
    );
    expect(found.filter(({ rule }) => rule === one.rule)).toContainEqual({ rule: one.rule, line });
  });
}

test('every rule is seen to refuse something', () => {
  const { oas3, arazzo1 } = plugin().rules;
  const tested = (some: readonly Case[]): string[] => [...new Set(some.map(({ rule }) => rule))];
  expect(tested(openapiCases)).toEqual(
    expect.arrayContaining(Object.keys(oas3).map((name) => `x/${name}`)),
  );
  expect(tested(arazzoCases)).toEqual(
    expect.arrayContaining(Object.keys(arazzo1).map((name) => `x/${name}`)),
  );
});

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { conventionCodes } from '@x/conventions';
import { type Case, cases, expectedLine, fixtures } from '@x/conventions/test/cases';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lint, type Reported } from '../test/lint.ts';
import plugin from './plugin.ts';

const workspace = mkdtempSync(join(tmpdir(), 'spec-rules-'));
let linted: ReadonlyMap<string, Reported[]>;
const arazzoText = readFileSync(join(fixtures, 'auth.arazzo.yaml'), 'utf8');

/** Writes each broken document to its own provider folder. */
function write({ name, file, text }: Pick<Case, 'name' | 'file' | 'text'>): string {
  const folder = join(workspace, name, 'acme');
  cpSync(fixtures, folder, { recursive: true });
  writeFileSync(join(folder, file), text);
  return `${name}/acme/${file}`;
}

beforeAll(() => {
  const unknownOperation = arazzoText.replace('operationId: sendCode', 'operationId: sentCode');
  mkdirSync(join(workspace, 'alone', 'acme'), { recursive: true });
  writeFileSync(join(workspace, 'alone', 'acme', 'auth.arazzo.yaml'), arazzoText);
  linted = lint(workspace, [
    write({ name: 'correct', file: 'auth.arazzo.yaml', text: arazzoText }),
    'correct/acme/openapi.yaml',
    write({ name: 'reader', file: 'auth.arazzo.yaml', text: unknownOperation }),
    'alone/acme/auth.arazzo.yaml',
    ...cases.map(write),
  ]);
});

afterAll(() => {
  rmSync(workspace, { recursive: true, force: true });
});

test('a valid pair of documents has no problems', () => {
  expect(linted.get('correct/acme/openapi.yaml')).toBeUndefined();
  expect(linted.get('correct/acme/auth.arazzo.yaml')).toBeUndefined();
});

test('problems of @x/description are reported', () => {
  const line = arazzoText.slice(0, arazzoText.indexOf('operationId: sendCode')).split('\n').length;
  expect(linted.get('reader/acme/auth.arazzo.yaml')).toEqual([{ rule: 'x/description', line }]);
});

test('a document without the other one is a problem', () => {
  const rules = linted.get('alone/acme/auth.arazzo.yaml')?.map(({ rule }) => rule);
  expect(rules).toContain('x/both-documents');
});

for (const one of cases) {
  test(`x/${one.code} points at ${one.at.trim()} in ${one.name}`, () => {
    const found = linted.get(`${one.name}/acme/${one.file}`) ?? [];
    const own = found.map(({ rule }) => rule).filter((rule) => rule.startsWith('x/'));
    const codes = [one.code, ...(one.besides ?? [])];
    expect(own.toSorted()).toEqual(codes.map((code) => `x/${code}`).toSorted());
    expect(found).toContainEqual({ rule: `x/${one.code}`, line: expectedLine(one) });
  });
}

test('each convention has a rule for both documents', () => {
  const { oas3, arazzo1 } = plugin().rules;
  for (const rules of [oas3, arazzo1]) {
    expect(Object.keys(rules)).toEqual(expect.arrayContaining([...conventionCodes]));
  }
});

test('the flow of devices is accepted in OpenAPI 3.1', () => {
  const specs = fileURLToPath(new URL('../../behaviour/specs/', import.meta.url));
  const [reported = []] = lint(specs, ['flow-device/openapi.yaml']).values();
  expect([...new Set(reported.map(({ rule }) => rule))]).toEqual(['x/schema-names']);
});

import { formatProblem, type Problem, readDescription } from '@x/description';
import { parseText } from '@x/description/text';
import { expect, test } from 'vitest';
import { arazzoText, cases, expectedLine, openapiText } from '../test/cases.ts';
import { conventionCodes, conventions } from './index.ts';

function problemsOf(openapi: string, arazzo: string): readonly Problem[] {
  const documents = {
    name: 'acme',
    openapi: parseText('openapi.yaml', openapi),
    arazzo: parseText('auth.arazzo.yaml', arazzo),
  };
  return readDescription(documents, [conventions]).problems;
}

test('correct documents have no problem', () => {
  expect(problemsOf(openapiText, arazzoText)).toEqual([]);
});

for (const one of cases) {
  test(`${one.code} rejects ${one.at.trim()} in ${one.name}`, () => {
    const problems =
      one.file === 'openapi.yaml'
        ? problemsOf(one.text, arazzoText)
        : problemsOf(openapiText, one.text);
    const own = problems.filter(({ file }) => file === one.file);
    const codes = own.map(({ code }) => (conventionCodes.includes(code) ? code : 'description'));
    expect(codes.toSorted()).toEqual([one.code, ...(one.besides ?? [])].toSorted());
    const lines = own.filter(({ code }) => code === one.code).map(({ line }) => line);
    expect(lines).toContain(expectedLine(one));
  });
}

test('a part that only generators of other languages reject is a warning', () => {
  const warned = cases.flatMap(({ file, text }) =>
    file === 'openapi.yaml'
      ? problemsOf(text, arazzoText).filter(({ severity }) => severity === 'warning')
      : [],
  );
  expect([...new Set(warned.map(({ code }) => code))].toSorted()).toEqual([
    'link-body',
    'page-minimum',
    'schema-names',
  ]);
});

test('an invalid example names the fault and the remedy', () => {
  const openapi = openapiText.replace('{ name: Kettle, labels', '{ nme: Kettle, labels');
  const [problem] = problemsOf(openapi, arazzoText);
  expect(formatProblem(problem!)).toContain(
    'This example has an unknown member at /nme and lacks a required one. Correct the example, or its schema.',
  );
});

test('every convention rejects at least one case', () => {
  const seen = new Set(cases.map(({ code }) => code));
  expect(conventionCodes.filter((code) => !seen.has(code))).toEqual([]);
});

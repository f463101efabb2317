import { type Problem, readDescription } from '@x/description';
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

test('a correct pair of documents has no problem', () => {
  expect(problemsOf(openapiText, arazzoText)).toEqual([]);
});

for (const one of cases) {
  test(`${one.code} refuses ${one.at.trim()} in ${one.name}`, () => {
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

test('each convention is seen to refuse something', () => {
  const seen = new Set(cases.map(({ code }) => code));
  expect(conventionCodes.filter((code) => !seen.has(code))).toEqual([]);
});

// Every document without problems can be generated. The generator detects every mistake before it writes the package.
import { formatProblem } from '@x/description';
import { generate } from '@x/generator';
import { expect, test } from 'vitest';
import { allPairs, mutantsOf } from '../test/mutants.ts';
import { expectVerdict } from '../test/verdict.ts';

test.each(allPairs())('$name is generated, or has problems', (pair) => {
  const { files, problems } = generate([{ ...pair, version: undefined }]);
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(files.size > 0, problems.map(formatProblem).join('\n')).toBe(errors.length === 0);
});

test('a document with a mistake is generated, or has problems with line numbers', () => {
  for (const mutant of mutantsOf(allPairs(), 20, 7)) expectVerdict(mutant);
});

// Every document without problems can be generated: no mistake is found only while the package is written.
import { formatProblem } from '@x/description';
import { type Generated, generate } from '@x/generator';
import { expect, test } from 'vitest';
import { allPairs, type Mutant, mutantsOf } from '../test/mutants.ts';

test.each(allPairs())('$name is generated, or has problems', (pair) => {
  const { files, problems } = generate([{ ...pair, version: undefined }], 'MIT');
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(files.size > 0, problems.map(formatProblem).join('\n')).toBe(errors.length === 0);
});

test('a document with a mistake is generated, or has problems with line numbers', () => {
  for (const mutant of mutantsOf(allPairs(), 400, 7)) {
    const what = `${mutant.name}/${mutant.file}, ${mutant.mutation}`;
    const { files, problems } = generated(mutant, what);
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(files.size > 0, what).toBe(errors.length === 0);
    for (const { line, message } of errors) {
      expect(line, what).toBeGreaterThan(0);
      expect(message, what).not.toBe('');
    }
  }
});

function generated(mutant: Mutant, what: string): Generated {
  try {
    return generate([{ ...mutant, version: undefined }], 'MIT');
  } catch (error) {
    throw new Error(`${what} throws`, { cause: error });
  }
}

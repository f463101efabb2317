import { type Generated, generate } from '@x/generator';
import { expect } from 'vitest';
import type { Mutant } from './mutants.ts';

/** The document is generated, or has problems with line numbers. */
export function expectVerdict(mutant: Mutant): void {
  const what = `${mutant.name}/${mutant.file}, ${mutant.mutation}`;
  const { files, problems } = generated(mutant, what);
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(files.size > 0, what).toBe(errors.length === 0);
  for (const { line, message } of errors) {
    expect(line, what).toBeGreaterThan(0);
    expect(message, what).not.toBe('');
  }
}

function generated(mutant: Mutant, what: string): Generated {
  try {
    return generate([{ ...mutant, version: undefined }]);
  } catch (error) {
    throw new Error(`${what} throws`, { cause: error });
  }
}

// The TypeScript driver, which needs no build, passes the cases with one provider. `test:polyglot` runs all languages, providers
// and defects.
import { playAll, readCases } from '@x/conformance';
import { expect, test } from 'vitest';
import { readLanguages } from './languages.ts';

test('the TypeScript client of a provider passes every case that applies to it', async () => {
  const typescript = readLanguages().find(({ id }) => id === 'typescript')!;
  const { driver, folder: cwd } = typescript;
  const results = await playAll({ driver, cwd, providers: ['biot'] });
  expect(results.filter(({ mistakes }) => mistakes.length > 0)).toEqual([]);
  expect(results.filter(({ skipped }) => skipped !== undefined)).toEqual([]);
  expect(results.length).toBeGreaterThan(readCases().length * 0.9);
});

// The TypeScript driver, which needs no build, passes the cases with one provider. `test:polyglot` runs all languages, providers
// and defects.
import { playAll, readCases } from '@x/conformance';
import { expect, test } from 'vitest';
import { readLanguages } from './languages.ts';

test('the TypeScript client of a provider passes every case that applies to it', async () => {
  const typescript = readLanguages().find(({ id }) => id === 'typescript')!;
  const { driver, folder: cwd } = typescript;
  const names = readCases().map(({ name }) => name);
  // Cases mostly wait, so a few kits run at the same time.
  const groups = Array.from({ length: 6 }, (_, group) =>
    names.filter((__, at) => at % 6 === group),
  );
  const played = groups.map((cases) => playAll({ driver, cwd, providers: ['biot'], cases }));
  const results = (await Promise.all(played)).flat();
  expect(results.filter(({ mistakes }) => mistakes.length > 0)).toEqual([]);
  expect(results.filter(({ skipped }) => skipped !== undefined)).toEqual([]);
  expect(results.length).toBeGreaterThan(readCases().length * 0.9);
});

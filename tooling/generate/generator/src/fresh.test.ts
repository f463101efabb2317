// The committed packages are what the generator makes of the committed specs.
import { expect, test } from 'vitest';
import { root } from '../test/workspace.ts';
import { staleness } from './cli.ts';
import { generate } from './generate.ts';
import { compare, providersIn, readDocuments, readLicense } from './repository.ts';

test('the packages are what the specs make', async () => {
  const names = providersIn(root);
  const documents = names.map((name) => readDocuments(root, name));
  const { files, problems } = await generate(documents, readLicense(root));
  expect(problems).toEqual([]);
  expect(staleness(compare(root, files, { names, all: true }))).toEqual([]);
});

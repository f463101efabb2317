// The committed packages match the committed specs.
import { expect, test } from 'vitest';
import { root } from '../test/workspace.ts';
import { staleness } from './cli.ts';
import { generate } from './generate.ts';
import { compare, providersIn, readDocuments, readPublisher } from './repository.ts';

test('the committed packages are up to date', async () => {
  const names = providersIn(root);
  const documents = names.map((name) => readDocuments(root, name));
  const { files, problems } = await generate(documents, readPublisher(root));
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(staleness(compare(root, files, { names, all: true }))).toEqual([]);
});

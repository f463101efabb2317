// Tests the types of each package: no type is `any`, and invalid calls do not compile.
import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { providersIn } from '../src/repository.ts';
import { compile, scratch } from './compile.ts';
import { here, root } from './workspace.ts';

const folder = scratch('types');
const files = globSync('test/types/*.ts', { cwd: here })
  .filter((file) => !/(check|halcyon)\.ts$/.test(file))
  .sort();

afterAll(() => rmSync(folder, { recursive: true }));

test('valid calls compile, and invalid calls do not', () => {
  const paths = files.map((file) => join(here, file));
  expect(compile(folder, paths)).toEqual([]);
});

test('every type test belongs to a provider', () => {
  expect(files.length).toBeGreaterThanOrEqual(4);
  const providers = providersIn(root).map((name) => `test/types/${name}.ts`);
  expect(providers).toEqual(expect.arrayContaining(files));
});

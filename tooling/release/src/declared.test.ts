// The bumps that commit messages declare.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { declaredBehaviour } from './declared.ts';
import { createFixture, type Fixture } from './repository.fixture.ts';
import { readTree } from './tree.ts';

let repository: Fixture;
beforeAll(() => {
  repository = createFixture();
}, 120_000);
afterEach(() => repository.reset());
afterAll(() => repository.remove());

const entry = 'packages/auth-core/dist/index.js';
const spec = 'specs/halcyon/openapi.yaml';
const change = (path: string, message: string): string => {
  repository.write(path, `${path === spec ? repository.read(spec) : ''}# ${message}\n`);
  repository.commit(message);
  return repository.git('rev-parse', 'HEAD');
};
/** Returns the declared bumps by package. */
const declared = (): Record<string, string[]> => {
  const { root } = repository;
  const found = declaredBehaviour(root, repository.git('rev-parse', 'main'), [], readTree(root));
  return Object.fromEntries([...found].map(([name, all]) => [name, all.map(({ bump }) => bump)]));
};

test.for<[string, string, Record<string, string[]>]>([
  ['of a runtime belongs to its package', entry, { '@x/auth-core': ['major'] }],
  [
    'of a file with another script belongs to its package',
    'packages/auth-core/dist/é.js',
    { '@x/auth-core': ['major'] },
  ],
  [
    'of a spec belongs to the package of the provider too',
    spec,
    { '@x/halcyon': ['major'], '@x/specs': ['major'] },
  ],
])('a bump %s', ([, path, expected]) => {
  change(path, 'area: change\n\nbump: major');
  expect(declared()).toEqual(expected);
});

test('a title with the area `bump` declares nothing', () => {
  change(entry, 'bump: raise the version of node');
  expect(declared()).toEqual({});
  change(entry, 'bump: minor Sessions end.');
  expect(declared()).toEqual({ '@x/auth-core': ['minor'] });
});

test('a reverted commit declares nothing, unless its revert is reverted', () => {
  change(entry, 'auth-core: change\n\nbump: major');
  for (const expected of [{}, { '@x/auth-core': ['major'] }]) {
    repository.git('revert', '--no-edit', 'HEAD');
    expect(declared()).toEqual(expected);
  }
});

test('the commits of a reverted merge declare nothing', () => {
  repository.git('switch', '-q', '-c', 'topic');
  change(entry, 'auth-core: change\n\nbump: major');
  repository.git('switch', '-q', 'change');
  repository.git('merge', '-q', '--no-ff', '--no-edit', 'topic');
  repository.git('branch', '-qD', 'topic');
  expect(declared()).toEqual({ '@x/auth-core': ['major'] });
  repository.git('revert', '--no-edit', '-m', '1', 'HEAD');
  expect(declared()).toEqual({});
});

test('messages of more than a megabyte are read', () => {
  change(entry, 'auth-core: change\n\nbump: major');
  const long = 'long text '.repeat(12_000);
  for (let index = 0; index < 10; index += 1) change('notes.txt', `docs: note ${index}\n\n${long}`);
  expect(declared()).toEqual({ '@x/auth-core': ['major'] });
});

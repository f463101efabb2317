import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFixture, type Fixture } from './repository.fixture.ts';
import { baseRevision } from './revision.ts';

let repository: Fixture;
beforeAll(() => {
  repository = createFixture();
  repository.write('notes.txt', 'A change.');
  repository.commit();
  repository.git('branch', '-q', 'topic');
  repository.git('switch', '-q', 'main');
  repository.write('notes.txt', 'Another change.');
  repository.commit();
  repository.git('switch', '-q', 'topic');
}, 120_000);
afterAll(() => repository.remove());

test.for([undefined, 'origin/main'])('a shallow clone has no base: %s', (base) => {
  const { root } = repository;
  const clone = join(root, '.release', 'clone');
  const url = pathToFileURL(root).href;
  repository.git('clone', '-q', '--depth', '1', '--no-single-branch', url, clone);
  expect(() => baseRevision(clone, base)).toThrow(
    /^This clone is shallow: it does not have the commit where its branch left `(origin\/)?main`\. Run: git fetch --unshallow$/,
  );
  rmSync(clone, { recursive: true });
});

test('a change that reverts an unreleased commit is compared with the last release', () => {
  const { root, git, write, commit } = repository;
  const at = (revision: string): string => git('rev-parse', revision);
  git('switch', '-q', 'main');
  git('tag', '@x/halcyon@1.0.0');
  write('unreleased.txt', 'A property.');
  commit('Add a property');
  git('switch', '-q', '-c', 'revert');
  git('revert', '--no-edit', 'HEAD');
  expect(baseRevision(root, 'main')).toBe(at('@x/halcyon@1.0.0'));
  git('tag', '@x/halcyon@1.1.0', 'main');
  expect(baseRevision(root, 'main')).toBe(at('main'));
  git('revert', '--no-edit', 'HEAD');
  expect(baseRevision(root, 'main')).toBe(at('main'));
});

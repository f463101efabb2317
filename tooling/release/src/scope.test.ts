// Renames the scope, file by file. `npx -y pnpm@10 test:release` checks that the whole repository still generates and
// compiles with another scope.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFixture, type Fixture } from './repository.fixture.ts';
import { renameScope } from './scope.ts';

let repository: Fixture;
beforeEach(() => {
  repository = createFixture();
});
afterEach(() => repository.remove());

test('imports, manifests, prose, patterns and regular expressions get the new scope', () => {
  const text = [
    "import '@x/biot';",
    '`@x/…` and @x.',
    "'@x/*'",
    '/@x\\/biot/',
    'the @x maintainers',
    '',
  ].join('\n');
  repository.write('docs/page.md', text);
  renameScope(repository.root, '@acme');
  expect(repository.read('docs/page.md')).toBe(text.replaceAll('@x', '@acme'));
  expect(repository.read('packages/halcyon/package.json')).toContain(
    '"@acme/auth-core": "workspace:^"',
  );
});

test('similar text is not changed', () => {
  const text = 'ada@x.example, @xyz/one, @x-ray/two, user@x/four\n';
  repository.write('docs/page.md', text);
  renameScope(repository.root, '@acme');
  expect(repository.read('docs/page.md')).toBe(text);
});

test('dependencies stay sorted', () => {
  repository.write(
    'packages/halcyon/package.json',
    JSON.stringify({
      name: '@x/halcyon',
      version: '1.0.0',
      dependencies: { '@scope/a': '1', '@x/auth-core': '1' },
    }),
  );
  renameScope(repository.root, '@acme');
  const { dependencies } = JSON.parse(repository.read('packages/halcyon/package.json')) as {
    dependencies: object;
  };
  expect(Object.keys(dependencies)).toEqual(['@acme/auth-core', '@scope/a']);
});

test('an invalid npm scope is rejected, and so is the current one', () => {
  for (const name of ['acme', '@Acme', '@', '@a/b', undefined])
    expect(() => renameScope(repository.root, name)).toThrow(/^Pass an npm scope: an @/);
  expect(() => renameScope(repository.root, '@x')).toThrow('The scope is already @x.');
});

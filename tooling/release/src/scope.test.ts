// Renaming the scope, file by file. That the whole repository still generates and compiles under another name is
// seen in `npx -y pnpm@10 test:release`.
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

test('what only looks like it stays', () => {
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

test('a name that npm would refuse is refused, and so is the one that it has', () => {
  for (const name of ['acme', '@Acme', '@', '@a/b', undefined])
    expect(() => renameScope(repository.root, name)).toThrow(/^A scope of npm is an @/);
  expect(() => renameScope(repository.root, '@x')).toThrow('The scope is @x already.');
});

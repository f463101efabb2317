// Changes the publisher in single files. `npx -y pnpm@10 test:release` checks that the whole repository still
// generates and compiles afterwards.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { adopt } from './adopt.ts';
import { createFixture, type Fixture } from './repository.fixture.ts';

let repository: Fixture;
beforeAll(() => {
  repository = createFixture();
});
beforeEach(() => repository.reset());
afterAll(() => repository.remove());

const manifest = (path: string) => JSON.parse(repository.read(path)) as Record<string, unknown>;

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
  adopt(repository.root, { scope: '@acme' });
  expect(repository.read('docs/page.md')).toBe(text.replaceAll('@x', '@acme'));
  expect(repository.read('packages/halcyon/package.json')).toContain(
    '"@acme/auth-core": "workspace:^"',
  );
});

test('the page of the repository changes wherever it occurs', () => {
  repository.write(
    'docs/page.md',
    'https://github.com/x/x/blob/main/docs/page.md, git+https://github.com/x/x.git, https://github.com/x/x.\n',
  );
  adopt(repository.root, { repository: 'https://git.acme.example/api/clients' });
  expect(repository.read('docs/page.md')).toBe(
    'https://git.acme.example/api/clients/blob/main/docs/page.md, git+https://git.acme.example/api/clients.git, https://git.acme.example/api/clients.\n',
  );
  expect(manifest('package.json').repository).toEqual({
    type: 'git',
    url: 'git+https://git.acme.example/api/clients.git',
  });
});

test('similar text is not changed', () => {
  const text =
    'ada@x.example, @xyz/one, @x-ray/two, user@x/four, github.com/x/xyz, github.com/x/x-ray, not-github.com/x/x\n';
  repository.write('docs/page.md', text);
  adopt(repository.root, { scope: '@acme', repository: 'https://github.com/acme/clients' });
  expect(repository.read('docs/page.md')).toBe(text);
});

test('every published manifest and the root get licence, author and registry; a private package only the licence', () => {
  repository.write(
    'tooling/one/package.json',
    JSON.stringify({ name: '@x/one', private: true, license: 'MIT' }),
  );
  repository.write('LICENSE', 'MIT License\n\nCopyright (c) 2026 the @x maintainers\n');
  const { left } = adopt(repository.root, {
    license: 'Apache-2.0',
    author: 'Acme $1 GmbH',
    registry: 'https://npm.acme.example/',
  });
  for (const path of ['specs', 'packages/auth-core', 'packages/halcyon', 'packages/sandbox'])
    expect(manifest(`${path}/package.json`)).toMatchObject({
      license: 'Apache-2.0',
      author: 'Acme $1 GmbH',
      publishConfig: { registry: 'https://npm.acme.example/' },
    });
  expect(manifest('tooling/one/package.json')).toEqual({
    name: '@x/one',
    private: true,
    license: 'Apache-2.0',
  });
  expect(repository.read('LICENSE')).toContain('Copyright (c) 2026 Acme $1 GmbH\n');
  expect(left).toEqual([
    'Put the text of Apache-2.0 into LICENSE, then run `npx -y pnpm@10 generate`. LICENSE has the text of MIT.',
    'Consumers configure the registry too: `@x:registry=https://npm.acme.example/` in their .npmrc.',
    'Give the jobs that publish the login of the registry: docs/releasing.md, "Publish to a private registry".',
  ]);
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
  adopt(repository.root, { scope: '@acme' });
  expect(Object.keys(manifest('packages/halcyon/package.json').dependencies as object)).toEqual([
    '@acme/auth-core',
    '@scope/a',
  ]);
});

test.each([
  [{ scope: 'acme' }, '`acme` is not an npm scope. A scope is an @, then'],
  [{ scope: '@Acme' }, '`@Acme` is not an npm scope'],
  [{ scope: '@a/b' }, '`@a/b` is not an npm scope'],
  [{ scope: '@x' }, 'The scope is already @x.'],
  [
    { repository: 'acme/clients' },
    '`acme/clients` is not the URL of a repository. Example: --repository',
  ],
  [
    { registry: 'npm.acme.example' },
    '`npm.acme.example` is not the URL of a registry. Example: --registry',
  ],
  [{ license: ' ' }, 'A licence and an author cannot be empty.'],
  [{}, 'Pass at least one of --scope, --repository, --registry, --license, --author.'],
])('%j is rejected, and nothing changes', (publisher, message) => {
  expect(() =>
    adopt(repository.root, { author: 'Acme', ...publisher, ...empty(publisher) }),
  ).toThrow(message);
  expect(repository.git('status', '--porcelain')).toBe('');
});

/** Removes the author in cases without any option. */
const empty = (publisher: object): object =>
  Object.keys(publisher).length === 0 ? { author: undefined } : {};

// The preview of a release: the versions after the pending changesets, without a change of the repository.
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFixture, type Fixture } from '../repository.fixture.ts';
import { preview } from './preview.ts';

const workspace = fileURLToPath(new URL('../../../..', import.meta.url));
const changelog = fileURLToPath(new URL('../changelog.ts', import.meta.url));
let repository: Fixture;

beforeEach(() => {
  repository = createFixture();
  repository.write('.changeset/config.json', JSON.stringify({ baseBranch: 'main', changelog }));
  mkdirSync(join(repository.root, 'node_modules/@changesets'), { recursive: true });
  symlinkSync(
    join(workspace, 'node_modules/@changesets/cli'),
    join(repository.root, 'node_modules/@changesets/cli'),
  );
  repository.commit();
});
afterEach(() => repository.remove());

test('the preview shows versions and changelogs, and changes nothing', () => {
  repository.write('.changeset/één.md', "---\n'@x/halcyon': minor\n---\n\nA new call.\n");
  repository.commit();
  expect(preview(repository.root)).toBe(`After a merge, the next release is:

| package | now | next |
|---|---|---|
| @x/halcyon | 1.0.0 | 1.1.0 |

<details><summary>Changelog of @x/halcyon 1.1.0</summary>

### Minor Changes

- A new call.

</details>
`);
  expect(repository.git('status', '--porcelain')).toBe('');
  expect(repository.git('branch', '--list', '--format=%(refname:short)').split('\n')).toEqual([
    'change',
    'main',
  ]);
});

test('without a changeset, the preview says so', () => {
  expect(preview(repository.root)).toBe('The next release does not include this change.\n');
});

test('if `changeset version` fails, the message has its reason', () => {
  repository.write('.changeset/one.md', "---\n'@x/osprey': minor\n---\n\nA new call.\n");
  repository.commit();
  expect(() => preview(repository.root)).toThrow(
    '`changeset version` failed: Error: Found changeset one for package @x/osprey which is not in the workspace. Find the changeset with `npx -y pnpm@10 release:check`.',
  );
});

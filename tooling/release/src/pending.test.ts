// What a change may do to the changesets of its base.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readSide, refuseLost } from './pending.ts';
import { createFixture, type Fixture } from './repository.fixture.ts';
import { extractRevision } from './revision.ts';

let repository: Fixture;
const base = mkdtempSync(join(tmpdir(), 'base-'));
const file = '.changeset/pending.md';
const front = "'@x/halcyon': major\n'@x/specs': minor";
const text = 'Boats have an age.\n\n<!-- covers: 1a2b3c4d 5e6f7a8b -->';
const pending = (names = front, body = text): string => `---\n${names}\n---\n\n${body}\n`;

beforeAll(() => {
  repository = createFixture();
  repository.write(file, pending());
  repository.commit();
  repository.git('tag', 'base');
  extractRevision(repository.root, 'base', base);
}, 120_000);
beforeEach(() => {
  repository.git('reset', '-q', '--hard', 'base');
  repository.git('clean', '-qfd');
});
afterAll(() => {
  repository.remove();
  rmSync(base, { recursive: true });
});

const remove = (path: string): void => rmSync(join(repository.root, path), { recursive: true });
const compare = async (): Promise<void> =>
  refuseLost(await readSide(base), await readSide(repository.root), 'base');

describe('a changeset of the base must stay as strong as it is', () => {
  test.for<[string, string | undefined, string]>([
    ['deleted', undefined, `${file} was deleted before its release.`],
    [
      'lowered',
      pending("'@x/halcyon': minor\n'@x/specs': minor"),
      `${file} said major for @x/halcyon, and now says minor.`,
    ],
    ['of another package', pending("'@x/halcyon': major"), `${file} no longer names @x/specs.`],
    [
      'without an id',
      pending(front, text.replace(' 5e6f7a8b', '')),
      `${file} no longer covers 5e6f7a8b.`,
    ],
  ])('%s', async ([, contents, message]) => {
    if (contents === undefined) remove(file);
    else repository.write(file, contents);
    await expect(compare()).rejects.toThrow(`${message}\nRestore what is missing.`);
  });
});

test.for([
  ['another bump', pending("'@x/halcyon': huge"), 'invalid version type "huge"'],
  ['a conflict', pending(`<<<<<<< HEAD\n${front}\n=======\n>>>>>>> main`), 'invalid YAML'],
  ['no package', 'Boats have an age.\n', 'missing or invalid frontmatter'],
])('a changeset with %s is named in the message', async ([, contents, why]) => {
  repository.write('.changeset/wrong.md', contents!);
  await expect(compare()).rejects.toThrow(
    new RegExp(`^Cannot read \\.changeset/wrong\\.md: .*${why}.* Write it with`),
  );
});

describe('a change may contain', () => {
  test.for<[string, () => void]>([
    ['another word', () => repository.write(file, pending(front, text.replace('age', 'year')))],
    [
      'ids that move to another changeset',
      () => {
        repository.write(file, pending(front, 'Boats have an age.'));
        repository.write('.changeset/new.md', pending("'@x/halcyon': patch", text));
      },
    ],
    [
      'a deletion by git revert',
      () => {
        const commit = repository.git('rev-parse', 'HEAD');
        repository.git('revert', '--no-edit', commit);
      },
    ],
    [
      'a release that replaces an unpublished one',
      () => {
        remove(file);
        repository.write('packages/halcyon/CHANGELOG.md', '## 1.0.0\n\n- Boats have\n  an age.\n');
      },
    ],
    [
      'a release',
      () => {
        remove(file);
        repository.edit(
          'packages/halcyon/package.json',
          '"version": "1.0.0"',
          '"version": "2.0.0"',
        );
      },
    ],
  ])('%s', async ([, change]) => {
    change();
    await compare();
  });
});

test('git revert may restore the earlier contents of a changeset', async () => {
  repository.write(
    file,
    pending(front.replace('minor', 'major'), `${text}\n\n<!-- covers: 9c0d1e2f -->`),
  );
  repository.commit('Another property');
  const stronger = mkdtempSync(join(tmpdir(), 'base-'));
  extractRevision(repository.root, 'HEAD', stronger);
  repository.git('revert', '--no-edit', 'HEAD');
  await refuseLost(await readSide(stronger), await readSide(repository.root), 'HEAD^');
  rmSync(stronger, { recursive: true });
});

import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unfinishedReleases } from './publish/releases.ts';
import { tagRelease } from './publish/tags.ts';
import { createFixture, type Fixture } from './repository.fixture.ts';
import { baseRevision, git as gitIn, requireHistory } from './revision.ts';

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
    /^This clone is shallow: it does not have the commit where its branch left `(origin\/)?main`\. Run: git fetch --unshallow --tags$/,
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

test('without a repository of git, the error has the reason of git', () => {
  const folder = mkdtempSync(join(tmpdir(), 'no-repository-'));
  expect(() => requireHistory(folder)).toThrow(
    /^git cannot read the history of \/.*: not a git repository.* The release commands need a clone of the repository\.$/,
  );
  rmSync(folder, { recursive: true });
});

test('the versions of a shallow clone are not released', () => {
  const { root, git } = repository;
  const clone = join(root, '.release', 'shallow');
  git('clone', '-q', '--depth', '1', pathToFileURL(root).href, clone);
  expect(() => unfinishedReleases(clone, 'HEAD')).toThrow(
    'This clone is shallow: it does not have the commits that set the versions. Run: git fetch --unshallow --tags',
  );
  rmSync(clone, { recursive: true });
});

test('signatures that the user configured for git change nothing', () => {
  const { root, git, commit, write } = repository;
  const program = join(root, '.release', 'sign');
  write('.release/sign', signer);
  chmodSync(program, 0o755);
  git('config', 'gpg.program', program);
  for (const setting of ['commit.gpgSign', 'tag.gpgSign', 'log.showSignature'])
    git('config', setting, 'true');
  write('signed.txt', 'A change.');
  commit('Sign a change');
  const signed = git('rev-parse', 'HEAD');
  expect(git('log', '-1', '--format=%H')).not.toBe(signed);
  expect(gitIn(root, 'log', '-1', '--format=%H')).toBe(signed);
  tagRelease(root, { name: '@x/halcyon', version: '3.0.0', commit: signed });
  expect(git('rev-parse', '@x/halcyon@3.0.0')).toBe(signed);
});

/** Stands in for GnuPG, which CI may not have. git shows what it prints. */
const signer = `#!/bin/sh
case "$*" in
  *--verify*) echo 'gpg: Good signature' >&2; echo '[GNUPG:] GOODSIG 1 Ada' ;;
  *) cat >/dev/null; echo '[GNUPG:] SIG_CREATED ' >&2; printf -- '-----BEGIN PGP SIGNATURE-----\\n\\nx\\n-----END PGP SIGNATURE-----\\n' ;;
esac
`;

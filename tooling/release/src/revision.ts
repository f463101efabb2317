// Revisions of the repository: which one a change is compared with, and what it held.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A message for a person; the program ends with it, without a stack. */
export class ReleaseError extends Error {
  override readonly name = 'ReleaseError';
}

/** Runs git in `root`; `undefined` if it fails. */
export function git(root: string, ...args: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/**
 * What to compare the working tree with: where its branch left main; on main itself the last release, or, before
 * the first one, the last commit.
 */
export function baseRevision(root: string, given: string | undefined): string {
  if (given !== undefined) {
    const commit = git(root, 'rev-parse', '--verify', '--quiet', `${given}^{commit}`);
    if (commit === undefined)
      throw new ReleaseError(
        `There is no revision \`${given}\` here: fetch it, or give another with --base.`,
      );
    return commit;
  }
  const head = git(root, 'rev-parse', 'HEAD');
  const main = ['origin/main', 'main'].find(
    (name) => git(root, 'rev-parse', '--verify', '--quiet', name) !== undefined,
  );
  const fork = main && git(root, 'merge-base', 'HEAD', main);
  if (head === undefined || !fork)
    throw new ReleaseError(
      'There is no branch `main` to compare with: fetch it, or give a revision with --base.',
    );
  if (fork !== head) return fork;
  const release = git(root, 'describe', '--tags', '--abbrev=0', '--match', '@*/*@*');
  return git(root, 'rev-parse', `${release ?? 'HEAD'}^{commit}`) ?? head;
}

/** Writes the files of a revision into a folder, for as long as `use` takes. */
export async function withRevision<Result>(
  root: string,
  revision: string,
  use: (folder: string) => Promise<Result> | Result,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'revision-'));
  try {
    const archive = spawnSync('git', ['archive', '--format=tar', revision], {
      cwd: root,
      maxBuffer: 2 ** 30,
    });
    const untar = spawnSync('tar', ['-x', '-C', folder], { input: archive.stdout });
    if (archive.status !== 0 || untar.status !== 0)
      throw new ReleaseError(
        `The files of \`${revision}\` can't be read from git: ${archive.stderr}${untar.stderr}`,
      );
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

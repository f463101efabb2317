// Revisions of the repository: the base revision of a comparison, and its files.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An error whose message is for a person; the program prints it without a stack. */
export class ReleaseError extends Error {
  override readonly name = 'ReleaseError';
}

/** Runs git in `root`; `undefined` if it fails. */
export function git(root: string, ...args: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/**
 * The revision to compare the working tree with: the commit where its branch left main. On main it is the last release
 * or, before the first release, the last commit.
 */
export function baseRevision(root: string, given: string | undefined): string {
  if (given !== undefined) {
    const commit = git(root, 'rev-parse', '--verify', '--quiet', `${given}^{commit}`);
    if (commit === undefined)
      throw new ReleaseError(
        `Unknown revision \`${given}\`: fetch it, or pass another with --base.`,
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
      'The branch `main` does not exist: fetch it, or pass a revision with --base.',
    );
  if (fork !== head) return fork;
  const release = git(root, 'describe', '--tags', '--abbrev=0', '--match', '@*/*@*');
  return git(root, 'rev-parse', `${release ?? 'HEAD'}^{commit}`) ?? head;
}

/** Writes the files of a revision into a folder, which is deleted after `use`. */
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
        `Cannot read the files of \`${revision}\` from git: ${archive.stderr}${untar.stderr}`,
      );
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

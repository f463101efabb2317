// Revisions of the repository: the base revision of a comparison, and its files.
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { releaseBranches } from './publish/lines.ts';

/** An error with a message for the user. The program prints it without a stack. */
export class ReleaseError extends Error {
  override readonly name = 'ReleaseError';
}

/** Settings of the user that change the output, or open an editor. A release has no signature of its own. */
const settings = ['log.showSignature=false', 'tag.gpgSign=false'].flatMap((one) => ['-c', one]);

/**
 * Runs git in `root`; `undefined` if git rejects the command.
 *
 * @throws ReleaseError if git cannot run, or its output is too long
 */
export function git(root: string, ...args: string[]): string | undefined {
  const { status, stdout } = run(root, args);
  return status === 0 ? stdout.trim() : undefined;
}

/** Runs git in `root`, and returns the reason if git rejects the command. */
export function whyRejected(root: string, ...args: string[]): string | undefined {
  const { status, stderr } = run(root, args);
  return status === 0
    ? undefined
    : stderr
        .trim()
        .split('\n')[0]!
        .replace(/^fatal: /, '')
        .replace(/\.$/, '');
}

function run(root: string, args: readonly string[]): SpawnSyncReturns<string> {
  const ran = spawnSync('git', [...settings, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (ran.error) throw new ReleaseError(`\`git ${args[0]}\` failed: ${ran.error.message}.`);
  return ran;
}

/** @throws ReleaseError with the reason of git if it cannot read the history */
export function requireHistory(root: string): void {
  const why = whyRejected(root, 'rev-parse', '--verify', 'HEAD^{commit}');
  if (why === undefined) return;
  throw new ReleaseError(
    `git cannot read the history of ${root}: ${why}. The release commands need a clone of the repository.`,
  );
}

/**
 * The revision to compare the working tree with: the commit where its branch left the release branch. On a release
 * branch it is the last release or, before the first release, the last commit.
 */
export function baseRevision(root: string, given: string | undefined): string {
  const fork = forkOf(root, given);
  return releaseBeforeReverted(root, fork) ?? fork;
}

/**
 * Returns the last release if the branch reverts a commit that it does not contain. No consumer has the reverted change:
 * without a property that was never released, nothing is removed.
 */
function releaseBeforeReverted(root: string, fork: string): string | undefined {
  const release = lastRelease(root);
  if (release === undefined) return undefined;
  const isIn = (commit: string, revision: string): boolean =>
    git(root, 'merge-base', '--is-ancestor', commit, revision) !== undefined;
  const reverted = revertedBy(git(root, 'log', '--format=%B', `${fork}..HEAD`) ?? '');
  return reverted.some((commit) => isIn(commit, fork) && !isIn(commit, release))
    ? git(root, 'rev-parse', `${release}^{commit}`)
    : undefined;
}

/** Returns the commits that messages of `git revert` name. */
export function revertedBy(messages: string): string[] {
  return [...messages.matchAll(/^This reverts commit ([\da-f]{40})/gm)].map(([, hash]) => hash!);
}

function forkOf(root: string, given: string | undefined): string {
  if (given !== undefined) {
    const commit = git(root, 'rev-parse', '--verify', '--quiet', `${given}^{commit}`);
    if (commit === undefined)
      throw new ReleaseError(
        `Unknown revision \`${given}\`. Fetch it, or pass another with --base.`,
      );
    // A branch that has advanced has commits that do not belong to this change.
    const common = git(root, 'merge-base', 'HEAD', commit);
    if (common === undefined) refuseShallow(root, forkFrom(given));
    return common ?? commit;
  }
  const head = git(root, 'rev-parse', 'HEAD');
  const fork = nearestFork(root);
  if (fork === undefined) refuseShallow(root, forkFrom(releaseBranches.main));
  if (head === undefined || fork === undefined)
    throw new ReleaseError(
      'The branch `main` does not exist. Fetch it, or pass a revision with --base.',
    );
  if (fork !== head) return fork;
  const release = lastRelease(root);
  return git(root, 'rev-parse', `${release ?? 'HEAD'}^{commit}`) ?? head;
}

const forkFrom = (branch: string): string => `the commit where its branch left \`${branch}\``;

/** @param missing the commits that a shallow clone may lack */
export function refuseShallow(root: string, missing: string): void {
  if (git(root, 'rev-parse', '--is-shallow-repository') === 'true')
    throw new ReleaseError(
      `This clone is shallow: it does not have ${missing}. Run: git fetch --unshallow --tags`,
    );
}

/** Returns the tag of the last release in the history of HEAD. */
export function lastRelease(root: string): string | undefined {
  return git(root, 'describe', '--tags', '--abbrev=0', '--match', '@*/*@*');
}

/** Returns the last common commit with the release branch from which HEAD has the fewest additional commits. */
function nearestFork(root: string): string | undefined {
  const { main, next, maintenance } = releaseBranches;
  const patterns = [main, next, `${maintenance}*`].flatMap((name) => [
    `refs/remotes/origin/${name}`,
    `refs/heads/${name}`,
  ]);
  const branches = git(root, 'for-each-ref', '--format=%(refname)', ...patterns)?.split('\n') ?? [];
  const forks = branches
    .filter((branch) => branch !== '')
    .map((branch) => git(root, 'merge-base', 'HEAD', branch))
    .filter((fork) => fork !== undefined)
    .map((fork) => ({
      fork,
      distance: Number(git(root, 'rev-list', '--count', `${fork}..HEAD`)),
    }));
  return forks.sort((a, b) => a.distance - b.distance)[0]?.fork;
}

/** Writes the files of a revision into a folder. */
export function extractRevision(root: string, revision: string, folder: string): void {
  const archive = spawnSync('git', ['archive', '--format=tar', revision], {
    cwd: root,
    maxBuffer: 2 ** 30,
  });
  const untar = spawnSync('tar', ['-x', '-C', folder], { input: archive.stdout });
  if (archive.status !== 0 || untar.status !== 0)
    throw new ReleaseError(
      `Cannot read the files of \`${revision}\` from git: ${archive.stderr}${untar.stderr}`,
    );
}

// Git tags: one for each published version, at the commit whose files were published. Imports only Node modules.
import { rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { git, ReleaseError, whyRejected } from '../revision.ts';
import { commitOf, taggedCommit } from './releases.ts';
import { type Published, packagesAt, tagOf } from './repository.ts';

interface Tagged {
  readonly name: string;
  readonly version: string;
  readonly commit: string;
}

const remote = 'origin';

const hasRemote = (root: string): boolean => git(root, 'remote', 'get-url', remote) !== undefined;

/** Returns the tags of the remote repository, with the commit of each; empty without a remote. */
function remoteTags(root: string): Map<string, string> {
  if (!hasRemote(root)) return new Map();
  const listed = git(root, 'ls-remote', '--tags', remote);
  if (listed === undefined)
    throw new ReleaseError(
      `Cannot read the tags of \`${remote}\`. Check its URL and the access to it. Nothing was published.`,
    );
  const found = new Map<string, string>();
  for (const line of listed.split('\n')) {
    const [commit, ref = ''] = line.split('\t');
    // An annotated tag is listed twice, the second time with its commit.
    const name = ref.replace(/^refs\/tags\//, '').replace(/\^\{\}$/, '');
    if (commit && name !== '') found.set(name, commit);
  }
  return found;
}

/** Checks that no tag of these versions exists at another commit. */
export function checkTags(root: string, targets: readonly Tagged[]): void {
  const there = remoteTags(root);
  for (const target of targets) {
    const tag = tagOf(target);
    for (const [where, commit] of [
      ['here', taggedCommit(root, tag)],
      [`on \`${remote}\``, there.get(tag)],
    ] as const)
      if (commit !== undefined && commit !== target.commit)
        throw new ReleaseError(
          `The tag ${tag} exists ${where} at ${commit.slice(0, 7)}, but ${target.commit.slice(0, 7)} set the version. Add a changeset for ${target.name} to get another version, or delete the tag. Nothing was published.`,
        );
  }
}

/** How long git waits for the lock of a tag, in milliseconds. A running git needs it for a few milliseconds. */
const LOCK_TIMEOUT = 3_000;

export function tagRelease(root: string, target: Tagged): void {
  const tag = tagOf(target);
  const create = (): string | undefined =>
    taggedCommit(root, tag) === target.commit
      ? undefined
      : whyRejected(
          root,
          ...['-c', `core.filesRefLockTimeout=${LOCK_TIMEOUT}`],
          ...['tag', tag, target.commit],
        );
  let why = create();
  if (why !== undefined && removeStaleLock(root, tag)) why = create();
  if (why !== undefined)
    throw new ReleaseError(
      `Cannot create the git tag ${tag}: ${why}. The version is published. Run the command again to tag it.`,
    );
}

/** Removes the lock of a tag if the git process that created it was killed. Returns whether it removed one. */
function removeStaleLock(root: string, tag: string): boolean {
  const path = git(root, 'rev-parse', '--git-path', `refs/tags/${tag}.lock`);
  const file = resolve(root, path ?? '');
  const stats = path === undefined ? undefined : statSync(file, { throwIfNoEntry: false });
  if (stats === undefined || Date.now() - stats.mtimeMs < LOCK_TIMEOUT) return false;
  rmSync(file, { force: true });
  return true;
}

/** Tags versions of the registry that an earlier run published but did not tag. */
export function completeTags(
  root: string,
  pkg: Published,
  versions: Iterable<string>,
  known: ReadonlySet<string>,
): void {
  for (const version of versions) {
    const tag = tagOf({ name: pkg.name, version });
    if (known.has(tag) || taggedCommit(root, tag) !== undefined) continue;
    const commit = commitOf(root, 'HEAD', pkg.folder, version);
    if (commit !== undefined) tagRelease(root, { name: pkg.name, version, commit });
  }
}

/** Returns the tags of the versions of these packages, here and on the remote. */
export function releaseTags(root: string, packages: readonly Published[]): Set<string> {
  const here = (git(root, 'tag', '--list') ?? '').split('\n');
  const all = [...here, ...remoteTags(root).keys()];
  return new Set(all.filter((tag) => packages.some(({ name }) => tag.startsWith(`${name}@`))));
}

/** Pushes tags of releases that the remote does not have. */
export function pushTags(root: string): void {
  if (!hasRemote(root)) return;
  const there = remoteTags(root);
  const packages = packagesAt(root, 'HEAD');
  const missing = (git(root, 'tag', '--list') ?? '')
    .split('\n')
    .filter((tag) => packages.some(({ name }) => tag.startsWith(`${name}@`)) && !there.has(tag));
  if (missing.length === 0) return;
  const refs = missing.map((tag) => `refs/tags/${tag}:refs/tags/${tag}`);
  if (git(root, 'push', '--quiet', '--atomic', remote, ...refs) === undefined)
    throw new ReleaseError(
      `Cannot push the tags ${missing.join(', ')} to \`${remote}\`. Check the access to it. The versions are published. Run the command again to push the tags.`,
    );
}

// The unfinished releases: versions in the history of a branch without a git tag. A tag is the last step of a release,
// so the next run completes a run that ended early or never started.
import { git, ReleaseError, refuseShallow } from '../revision.ts';
import { compareVersions, isVersion } from './lines.ts';
import { type Published, packagesAt, tagOf, versionAt } from './repository.ts';

export interface Release {
  /** The commit that set the versions. Its files are published. */
  readonly commit: string;
  readonly packages: readonly Published[];
}

/**
 * A release whose commit has changes that its versions do not name: another pull request was merged before it. The
 * next `release:version` adds them.
 */
export interface Waiting extends Release {
  readonly changesets: readonly string[];
}

export interface Releases {
  /** The oldest first. */
  readonly open: readonly Release[];
  readonly waiting: readonly Waiting[];
}

export function unfinishedReleases(root: string, head: string): Releases {
  refuseShallow(root, 'the commits that set the versions');
  const packages = packagesAt(root, head);
  const byCommit = new Map<string, Published[]>();
  for (const pkg of packages)
    for (const { version, commit } of untagged(root, head, pkg))
      byCommit.set(commit, [...(byCommit.get(commit) ?? []), at(root, commit, pkg, version)]);
  const order = packages.map(({ name }) => name);
  const releases = [...byCommit]
    .map(([commit, found]) => ({
      commit,
      packages: found.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name)),
      changesets: changesetsOf(root, commit, found),
    }))
    .sort((a, b) => age(root, head, b) - age(root, head, a));
  return {
    open: releases.filter(({ changesets }) => changesets.length === 0),
    waiting: releases.filter(({ changesets }) => changesets.length > 0),
  };
}

export function explainWaiting({ packages, changesets }: Waiting): string {
  return `${packages.map(tagOf).join(', ')}: not released, because the commit also has the changes of ${changesets.join(', ')}. release:version adds them to these versions.`;
}

/** Returns the number of commits of the branch after a release. */
function age(root: string, head: string, { commit }: Release): number {
  return Number(git(root, 'rev-list', '--count', `${commit}..${head}`));
}

function at(root: string, commit: string, { name }: Published, version: string): Published {
  const found = packagesAt(root, commit).find((one) => one.name === name);
  if (found) return { ...found, version };
  throw new ReleaseError(
    `${name} does not exist at ${commit.slice(0, 7)}, which set its version, because it has another name there. Tag that release first.`,
  );
}

interface Versioned {
  readonly version: string;
  /** The commit that set it. */
  readonly commit: string;
}

/**
 * Returns the versions of a package since its last tagged one, the newest first. Before its first release, it returns
 * only the newest, because earlier ones were never published. A package with version 0.0.0 has not been released yet.
 */
function untagged(root: string, head: string, pkg: Published): Versioned[] {
  if (pkg.version === '0.0.0' || isTagged(root, head, pkg.name, pkg.version)) return [];
  const found: Versioned[] = [];
  for (const { version, commit } of versionsOf(root, head, pkg.folder)) {
    if (version === '0.0.0' || isTagged(root, head, pkg.name, version)) return found;
    found.push({ version, commit });
  }
  return found.slice(0, 1);
}

/**
 * Returns the versions of a package in the history of a commit, the newest first. The commit of a version is the last
 * one that changed its entry in the changelog, because another changeset may have been added to a version before its
 * release.
 */
function versionsOf(root: string, head: string, folder: string): Versioned[] {
  const found = new Map<string, Versioned>();
  for (const commit of commitsOf(root, head, folder)) {
    const version = versionAt(root, commit, folder);
    if (version === undefined) break;
    if (!found.has(version)) found.set(version, { version, commit });
  }
  return [...found.values()];
}

/** Returns the commit of a version of a package. */
export function commitOf(
  root: string,
  head: string,
  folder: string,
  version: string,
): string | undefined {
  return versionsOf(root, head, folder).find((one) => one.version === version)?.commit;
}

/** Returns the commits that change the version or the changelog of a package, the newest first. */
function commitsOf(root: string, head: string, folder: string): string[] {
  const log = (...args: string[]): string[] =>
    (git(root, 'log', '--format=%H', ...args) ?? '').split('\n').filter((line) => line !== '');
  const [manifest, changelog] = [`${folder}/package.json`, `${folder}/CHANGELOG.md`];
  const chosen = new Set([
    ...log('-G"version":', head, '--', manifest),
    ...log(head, '--', changelog),
  ]);
  return log(head, '--', manifest, changelog).filter((commit) => chosen.has(commit));
}

/** Returns whether a version has a tag in the history of a commit. */
function isTagged(root: string, head: string, name: string, version: string): boolean {
  const commit = taggedCommit(root, tagOf({ name, version }));
  return (
    commit !== undefined && git(root, 'merge-base', '--is-ancestor', commit, head) !== undefined
  );
}

export function taggedCommit(root: string, tag: string): string | undefined {
  return git(root, 'rev-parse', '--verify', '--quiet', `refs/tags/${tag}^{commit}`);
}

/** Returns the changesets at a commit that name one of the packages. */
function changesetsOf(root: string, commit: string, packages: readonly Published[]): string[] {
  return pendingChangesets(root, commit).filter((path) => {
    const text = git(root, 'show', `${commit}:${path}`) ?? '';
    return packages.some(({ name }) => names(text, name));
  });
}

/**
 * Returns the changesets at a commit that no version includes yet. In a prerelease channel, the others are kept too.
 */
export function pendingChangesets(root: string, commit: string): string[] {
  const listed = git(root, 'ls-tree', '-rz', '--name-only', commit, '--', '.changeset') ?? '';
  const pre = git(root, 'show', `${commit}:.changeset/pre.json`);
  const { changesets = [] } =
    pre === undefined ? {} : (JSON.parse(pre) as { changesets?: string[] });
  return listed
    .split('\0')
    .filter((path) => /^\.changeset\/[^/]+\.md$/.test(path) && !path.endsWith('/README.md'))
    .filter((path) => !changesets.includes(path.slice('.changeset/'.length, -'.md'.length)));
}

/** Returns whether the front matter of a changeset names a package. */
function names(changeset: string, name: string): boolean {
  const [, front = ''] = /^---\r?\n([\s\S]*?)\r?\n---/.exec(changeset) ?? [];
  return front
    .split('\n')
    .some((line) => line.replaceAll(/["']/g, '').trim().startsWith(`${name}:`));
}

/**
 * Returns the version of a package that another branch has released, if it is newer than `from` and not newer than
 * `to`. Then this branch cannot release `to`.
 */
export function takenVersion(
  root: string,
  head: string,
  { name, from, to }: { readonly name: string; readonly from: string; readonly to: string },
): string | undefined {
  const own = new Set((git(root, 'tag', '--merged', head) ?? '').split('\n'));
  return (git(root, 'tag', '--list', `${name}@*`) ?? '')
    .split('\n')
    .filter((tag) => tag !== '' && !own.has(tag))
    .map((tag) => tag.slice(name.length + 1))
    .filter(isVersion)
    .find((version) => compareVersions(version, from) > 0 && compareVersions(version, to) <= 0);
}

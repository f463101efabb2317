// Checks the versions of a change. Only release:version sets them, from the changesets. A version that somebody wrote
// would be published.
import semver from 'semver';
import { git, ReleaseError } from './revision.ts';
import type { Package, Tree } from './tree.ts';

/** @throws ReleaseError if release:version cannot have set a version of the head */
export function refuseVersions(root: string, base: Tree, head: Tree): void {
  for (const after of head.packages.values()) {
    const before = base.packages.get(after.name);
    const problem = before ? problemWith(root, before, after) : problemWithNew(root, after);
    if (problem !== undefined) throw new ReleaseError(`${after.folder}/package.json: ${problem}`);
  }
}

/** The first release is 1.0.0. A merge of another release branch has the version that it released. */
function problemWithNew(root: string, after: Package): string | undefined {
  const { name, version } = after;
  const isFirst = ['0.0.0', '1.0.0'].some((first) => hasNumbersOf(version, first));
  return isFirst || isReleased(root, after)
    ? undefined
    : `the new package ${name} has the version ${version}. Set it to 0.0.0. Its first release is 1.0.0.`;
}

function problemWith(root: string, before: Package, after: Package): string | undefined {
  const { name, version } = after;
  if (version === before.version) return undefined;
  const restore = `Restore ${before.version}.`;
  if (!semver.valid(version)) return `\`${version}\` is not a version of ${name}. ${restore}`;
  if (semver.lt(version, before.version))
    return isReleased(root, before)
      ? `${version} is older than ${name}@${before.version}, which is released. ${restore} To undo a change, revert its commit, and not the release.`
      : undefined;
  // A merge of another release branch has the versions that it released.
  if (isReleased(root, after)) return undefined;
  const steps = (['patch', 'minor', 'major'] as const).map((step) =>
    semver.inc(before.version, step),
  );
  return [before.version, ...steps].some((step) => hasNumbersOf(version, step))
    ? undefined
    : `${version} does not follow ${before.version} of ${name}. ${restore} Changesets determine the version.`;
}

function isReleased(root: string, { name, version }: Package): boolean {
  return (
    git(root, 'rev-parse', '--verify', '--quiet', `refs/tags/${name}@${version}`) !== undefined
  );
}

/** Returns whether two versions differ at most in their prereleases. */
function hasNumbersOf(version: string, other: string | null): boolean {
  const [one, two] = [semver.parse(version), semver.parse(other)];
  return one !== null && two !== null && one.compareMain(two) === 0;
}

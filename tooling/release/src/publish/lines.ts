// The versions that a branch releases, and their dist-tags. Imports only Node modules, because the job that publishes
// installs nothing.

/** The branches from which releases are made. */
export const releaseBranches = {
  /** The newest versions. */
  main: 'main',
  /** Prereleases of the next majors. */
  next: 'next',
  /** Fixes of older majors: `maintenance/biot-1`. */
  maintenance: 'maintenance/',
} as const;

export function isReleaseBranch(branch: string): boolean {
  const { main, next, maintenance } = releaseBranches;
  return branch === main || branch === next || branch.startsWith(maintenance);
}

/** The numbers of a version, and its prerelease. Build metadata is ignored. */
interface Version {
  readonly numbers: readonly [number, number, number];
  readonly prerelease: readonly string[];
}

const pattern = /^(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z.-]+))?(?:\+.*)?$/;

function parse(version: string): Version {
  const match = pattern.exec(version);
  if (!match) throw new TypeError(`\`${version}\` is not a version.`);
  const [, major, minor, patch, prerelease = ''] = match;
  return {
    numbers: [Number(major), Number(minor), Number(patch)],
    prerelease: prerelease === '' ? [] : prerelease.split('.'),
  };
}

export const isVersion = (version: string): boolean => pattern.test(version);
export const isPrerelease = (version: string): boolean => parse(version).prerelease.length > 0;
export const majorOf = (version: string): number => parse(version).numbers[0];

/** Returns a negative number if `a` is older than `b`: the precedence of Semantic Versioning 2.0.0, §11. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [parse(a), parse(b)];
  for (const [index, number] of left.numbers.entries()) {
    const other = right.numbers[index]!;
    if (number !== other) return number - other;
  }
  return comparePrereleases(left.prerelease, right.prerelease);
}

function comparePrereleases(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return b.length - a.length;
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const [left, right] = [a[index], b[index]];
    if (left === undefined || right === undefined) return left === undefined ? -1 : 1;
    const difference = compareIdentifiers(left, right);
    if (difference !== 0) return difference;
  }
  return 0;
}

function compareIdentifiers(a: string, b: string): number {
  const [left, right] = [a, b].map((one) => /^\d+$/.test(one));
  if (left && right) return Number(a) - Number(b);
  if (left !== right) return left ? -1 : 1;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Returns the dist-tag of a fix of an old major: `v1-latest`. A plain `v1` would be a range. */
const lineTag = (version: string): string => `v${majorOf(version)}-latest`;

/**
 * Returns the dist-tag of a release.
 *
 * @param latest the version that currently has `latest`; the tag is never moved to an older version
 */
export function distTagOf(branch: string, version: string, latest: string | undefined): string {
  const [channel] = parse(version).prerelease;
  if (channel !== undefined) return /^\d+$/.test(channel) ? 'next' : channel;
  if (branch !== releaseBranches.main) return lineTag(version);
  const isOlder = latest !== undefined && compareVersions(version, latest) < 0;
  return isOlder ? lineTag(version) : 'latest';
}

/** Returns the version of a snapshot, for example of a pull request: `0.0.0-pr-12-1a2b3c4`. */
export const snapshotVersion = (tag: string, commit: string): string =>
  `0.0.0-${tag}-${commit.slice(0, 7)}`;

/** Returns whether a dist-tag may be that of a snapshot: `pr-12`. It must not be a range or the tag of a release. */
export function isSnapshotTag(tag: string): boolean {
  return /^[a-z][a-z0-9-]*$/.test(tag) && !/^(latest|next|v\d+(-latest)?|x)$/.test(tag);
}

// Checks the changesets that wait for a release. A change may add to those of its base. If it deletes or weakens one, the
// release would lack the bump or the text of a change that is already merged.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import semver from 'semver';
import { compareBumps } from './bump.ts';
import { bumpOf, type Pending, pendingChangesets, type Revision } from './changesets.ts';
import { git, ReleaseError, revertedBy } from './revision.ts';
import { coveredBy, plain, withoutComments } from './told.ts';
import { readTree, type Tree } from './tree.ts';

/** A revision with its pending changesets. */
interface Side extends Revision {
  readonly pending: readonly Pending[];
}

export async function readSide(root: string): Promise<Side> {
  return { root, tree: readTree(root), pending: await pendingChangesets(root) };
}

/**
 * @throws ReleaseError if a changeset has no text, or a conflict of git, or if it names no package, or one that neither the
 * head nor the base has
 */
export function refuseUnknown(base: Side, head: Side): void {
  const { packages } = head.tree;
  for (const { file, releases, summary } of head.pending) {
    if (/^(<{7}|>{7}) /m.test(readFileSync(join(head.root, file), 'utf8')))
      throw new ReleaseError(`${file} has a conflict of git. Resolve it.`);
    if (withoutComments(summary) === '')
      throw new ReleaseError(
        `${file} has no text for the changelog. Describe the change below its --- lines, or delete the file.`,
      );
    if (releases.length === 0)
      throw new ReleaseError(
        `${file} names no package. Add one between its --- lines, or delete the file.`,
      );
    for (const { name } of releases)
      if (!packages.has(name) && !isRemoved(name, file, base))
        throw new ReleaseError(
          `${file} names \`${name}\`, which is not a published package. Use one of ${[...packages.keys()].join(', ')}.`,
        );
  }
}

/** Returns whether a name that the head does not have is one of an earlier package. */
function isRemoved(name: string, file: string, { tree, pending }: Side): boolean {
  const isNamed = ({ releases }: Pending): boolean => releases.some((one) => one.name === name);
  return tree.packages.has(name) || pending.some((one) => one.file === file && isNamed(one));
}

/** A changeset that names packages that were removed. `changeset version` fails because of it. */
export interface Outdated {
  readonly file: string;
  readonly names: readonly string[];
  /** Its contents without these names, or `undefined` if it names no other package. */
  readonly corrected: string | undefined;
}

export function outdated({ root, pending, tree }: Side): Outdated[] {
  return pending.flatMap(({ file, releases }): Outdated[] => {
    const names = releases.map(({ name }) => name).filter((name) => !tree.packages.has(name));
    if (names.length === 0) return [];
    const isUsed = names.length < releases.length;
    const corrected = isUsed
      ? withoutNames(readFileSync(join(root, file), 'utf8'), names)
      : undefined;
    return [{ file, names, corrected }];
  });
}

/** Removes packages from the front matter. */
function withoutNames(changeset: string, names: readonly string[]): string {
  const end = changeset.indexOf('\n---');
  const front = changeset.slice(0, end).split('\n');
  const nameOf = (line: string): string =>
    line
      .replaceAll(/["']/g, '')
      .replace(/:[^:]*$/, '')
      .trim();
  return front.filter((line) => !names.includes(nameOf(line))).join('\n') + changeset.slice(end);
}

/** Returns the changesets without the packages that were removed. */
export function withoutRemoved(pending: readonly Pending[], { packages }: Tree): Pending[] {
  return pending.map(({ releases, ...rest }) => ({
    ...rest,
    releases: releases.filter(({ name }) => packages.has(name)),
  }));
}

/**
 * @param commit the commit of the base
 * @throws ReleaseError with every pending changeset of the base that the head deletes or weakens
 */
export function refuseLost(base: Side, head: Side, commit: string): void {
  const after = new Map(head.pending.map((one) => [one.file, one]));
  const covered = new Set(head.pending.flatMap(({ text }) => [...coveredBy(text)]));
  const found = withoutRemoved(base.pending, head.tree).flatMap((was): string[] => {
    if (was.releases.every(({ bump }) => bump === 'none')) return [];
    const lost = lostOf(was, after.get(was.file), covered);
    const isGone = !after.has(was.file) && isReleased(was, base, head);
    return lost.length === 0 || isGone || isReverted(was, head, commit) ? [] : lost;
  });
  if (found.length === 0) return;
  throw new ReleaseError(
    [
      ...found,
      'Restore what is missing. If a change was never released and no longer exists, compare with the last release: --base REV.',
    ].join('\n'),
  );
}

function lostOf(was: Pending, is: Pending | undefined, covered: ReadonlySet<string>): string[] {
  if (is === undefined) return [`${was.file} was deleted before its release.`];
  const lower = was.releases.filter(({ name, bump }) => compareBumps(bumpOf(is, name), bump) < 0);
  const lost = [...coveredBy(was.text)].filter((id) => !covered.has(id));
  return [
    ...lower.map(({ name, bump }) =>
      is.releases.some((release) => release.name === name)
        ? `${was.file} said ${bump} for ${name}, and now says ${bumpOf(is, name)}.`
        : `${was.file} no longer names ${name}.`,
    ),
    ...(lost.length === 0 ? [] : [`${was.file} no longer covers ${lost.join(' ')}.`]),
  ];
}

/** A release raises versions, and moves texts to changelogs. If it replaces an unpublished one, versions can stay. */
function isReleased({ releases, summary }: Pending, base: Side, head: Side): boolean {
  const entry = plain(withoutComments(summary));
  return releases.some(({ name }) => {
    const { version, folder } = head.tree.packages.get(name)!;
    const file = join(head.root, folder, 'CHANGELOG.md');
    const changelog = existsSync(file) ? readFileSync(file, 'utf8') : '';
    return (
      semver.gt(version, base.tree.packages.get(name)?.version ?? version) ||
      (entry !== '' && plain(changelog).includes(entry))
    );
  });
}

/** `git revert` deletes the changeset of the commit that it reverts, or restores its earlier contents. */
function isReverted({ file }: Pending, { root }: Side, commit: string): boolean {
  const last = git(root, 'log', '-1', '--format=%B', `${commit}..HEAD`, '--', file) ?? '';
  return revertedBy(last).length > 0;
}

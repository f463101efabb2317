// The changesets of a revision, and what a change adds to them: bumps and texts.
import {
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { readChangesets } from '@changesets/read';
import semver from 'semver';
import { type Bump, compareBumps, highest } from './bump.ts';
import { ReleaseError } from './revision.ts';
import type { Tree } from './tree.ts';

/** A changeset that no release contains yet. */
export interface Pending {
  /** Relative to the root. */
  readonly file: string;
  readonly releases: readonly { readonly name: string; readonly bump: Bump }[];
  /** Without the front matter: the entry of the changelog. */
  readonly summary: string;
  /** The summary, with the files to which it refers. */
  readonly text: string;
}

/** A changeset that the base does not have, or has with other contents. */
export interface Changeset extends Pending {
  /** Of a changeset that the base has, only those that were added or raised. */
  readonly releases: Pending['releases'];
  /** All packages that it names. */
  readonly names: readonly string[];
  /** The lines of its text that the base does not have. */
  readonly added: string;
}

/** A text of a changelog, and the packages in whose changelogs it is. */
export interface Text {
  readonly text: string;
  readonly names: readonly string[];
}

/** The bumps and texts of changesets and raised versions for a package. */
export interface Said {
  readonly bump: Bump;
  /** Texts that become, or became, its changelog. */
  readonly texts: readonly Text[];
}

export interface Revision {
  readonly root: string;
  readonly tree: Tree;
}

export async function pendingChangesets(root: string): Promise<Pending[]> {
  return (await read(root)).map(({ id, releases, summary }) => ({
    file: `.changeset/${id}.md`,
    releases: releases.map(({ name, type }) => ({ name, bump: type })),
    summary,
    text: [summary, ...linked(root, summary)].join('\n'),
  }));
}

/** Returns what the changesets of the head say and those of the base do not. */
export function newChangesets(base: readonly Pending[], head: readonly Pending[]): Changeset[] {
  const before = new Map(base.map((one) => [one.file, one]));
  return head
    .map((changeset) => {
      const { file, releases, text } = changeset;
      const old = before.get(file);
      const lines = new Set(old?.text.split('\n'));
      return {
        ...changeset,
        releases: releases.filter(({ name, bump }) => compareBumps(bump, bumpOf(old, name)) > 0),
        names: releases.map(({ name }) => name),
        added: text
          .split('\n')
          .filter((line) => !lines.has(line))
          .join('\n'),
      };
    })
    .filter(({ releases, added }) => releases.length > 0 || added !== '');
}

/** Returns the bump of a package in a changeset: `none` if it does not name the package. */
export function bumpOf(changeset: Pending | undefined, name: string): Bump {
  return changeset?.releases.find((release) => release.name === name)?.bump ?? 'none';
}

/**
 * Returns the bumps and texts by package. A version that was raised since the base counts like a changeset, with its
 * entry in the changelog.
 */
export function whatIsSaid(
  changesets: readonly Changeset[],
  base: Revision,
  head: Revision,
): ReadonlyMap<string, Said> {
  const said = new Map<string, Said>();
  const say = (name: string, bump: Bump, added: Text): void => {
    const { bump: before, texts } = said.get(name) ?? { bump: 'none', texts: [] };
    said.set(name, { bump: highest([before, bump]), texts: [...texts, added] });
  };
  for (const { releases, names, text: own } of changesets)
    for (const { name, bump } of releases) say(name, bump, { text: own, names });
  const raised = [...head.tree.packages].flatMap(([name, { version, folder }]) => {
    const before = base.tree.packages.get(name)?.version;
    return before !== undefined && semver.gt(version, before)
      ? [{ name, version, folder, before }]
      : [];
  });
  const names = raised.map(({ name }) => name);
  for (const { name, version, folder, before } of raised) {
    const log = text(head.root, `${folder}/CHANGELOG.md`) ?? '';
    const added = log.slice(
      0,
      log.length - (text(base.root, `${folder}/CHANGELOG.md`) ?? '').length,
    );
    const entry = newEntries(log, before) || added;
    const whole = [entry, ...linked(head.root, entry)].join('\n');
    say(name, step(before, version), { text: whole, names });
  }
  return said;
}

/** Returns the entries of a changelog above that of a version. */
function newEntries(log: string, version: string): string {
  const end = log.split('\n').findIndex((line) => line.trim() === `## ${version}`);
  return end < 0 ? '' : log.split('\n').slice(0, end).join('\n');
}

async function read(root: string): ReturnType<typeof readChangesets> {
  try {
    return await readChangesets(root);
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new ReleaseError(
      `Cannot read ${(await unreadable(root)) ?? 'a changeset'}: ${why} Write it with \`npx changeset\`.`,
    );
  }
}

/** Returns the first changeset that cannot be read alone, because the error names none. */
async function unreadable(root: string): Promise<string | undefined> {
  for (const file of globSync('.changeset/**/*.md', { cwd: root }).sort()) {
    const alone = mkdtempSync(join(tmpdir(), 'changeset-'));
    try {
      mkdirSync(join(alone, '.changeset'));
      copyFileSync(join(root, file), join(alone, '.changeset', basename(file)));
      await readChangesets(alone);
    } catch {
      return file;
    } finally {
      rmSync(alone, { recursive: true });
    }
  }
  return undefined;
}

/** Returns the full lists of changes to which a text refers. */
function linked(root: string, summary: string): string[] {
  return [...summary.matchAll(/\[(docs\/changes\/[\w.-]+\.md)\]/g)].flatMap(
    ([, path]) => text(root, path!) ?? [],
  );
}

function text(root: string, file: string): string | undefined {
  const path = join(root, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function step(before: string, after: string): Bump {
  const difference = semver.diff(before, after) ?? 'patch';
  const bump = difference.replace(/^pre/, '');
  return bump === 'major' || bump === 'minor' ? bump : 'patch';
}

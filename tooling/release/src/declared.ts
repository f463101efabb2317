// Changes of behaviour that no tool derives. The author declares them with a line in a changeset or in a commit
// message:
//
//   bump: major
//   bump: @x/auth-core major A session that was closed no longer responds.
//
// Without a package, the line applies to the packages that the changeset names, or whose files the commit changes. A
// reverted commit declares nothing.
import { type Bump, compareBumps } from './bump.ts';
import type { Changeset, Said } from './changesets.ts';
import type { Finding } from './finding.ts';
import { git, ReleaseError, revertedBy } from './revision.ts';
import { withoutComments } from './told.ts';
import type { Tree } from './tree.ts';
import type { Verdicts } from './verdict.ts';

type Declared = Map<string, Finding[]>;

const line = /^bump:[ \t]*(?:(@[\w./-]+)[ \t]+)?(.*)$/gim;

interface Declaration {
  readonly name: string | undefined;
  readonly bump: Bump;
  readonly text: string;
}

function declarationsIn(text: string, where: string): Declaration[] {
  return [...text.matchAll(line)].map(([whole, name, rest = '']) => {
    const [bump = '', ...words] = rest.trim().split(/\s+/);
    if (bump !== 'major' && bump !== 'minor' && bump !== 'patch')
      throw new ReleaseError(
        `${where} has the line \`${whole}\`. Write \`bump: major\`, \`bump: minor\` or \`bump: patch\`, optionally with a package before the bump and a sentence after it.`,
      );
    return { name, bump, text: words.join(' ') };
  });
}

/** @param base the commits after this one belong to the change */
export function declaredBehaviour(
  root: string,
  base: string,
  changesets: readonly Changeset[],
  tree: Tree,
): ReadonlyMap<string, readonly Finding[]> {
  const found: Declared = new Map();
  const declare = (name: string, finding: Finding, where: string): void => {
    if (!tree.packages.has(name))
      throw new ReleaseError(
        `${where} declares a bump of \`${name}\`, which is not a published package. Use one of ${[...tree.packages.keys()].join(', ')}.`,
      );
    found.set(name, [...(found.get(name) ?? []), finding]);
  };
  for (const { file, names, text, added } of changesets)
    for (const { name, bump, text: sentence } of declarationsIn(added, file)) {
      const what = sentence || firstLine(withoutComments(text));
      for (const one of name === undefined ? names : [name])
        declare(one, { bump, what, isSummary: true }, file);
    }
  for (const { hash, message } of commitsSince(root, base)) {
    const where = `The commit ${hash.slice(0, 7)}`;
    for (const { name, bump, text } of declarationsIn(withoutArea(message), where)) {
      const what = sentence(text || firstLine(message).replace(/^[\w ,-]+: /, ''));
      const names = name === undefined ? packagesOf(root, hash, tree) : [name];
      for (const one of names) declare(one, { bump, what }, where);
    }
  }
  return found;
}

const firstLine = (text: string): string => text.trim().split('\n')[0]!;

function sentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
}

/** Returns a message without a first line such as `bump: raise the version of node`: the area of the change. */
function withoutArea(message: string): string {
  return message.replace(/^bump:(?![ \t]*(@\S+[ \t]+)?(major|minor|patch)\b).*/i, '');
}

interface Commit {
  readonly hash: string;
  readonly message: string;
}

/** Returns the commits after the base, the newest first, without those that a later commit reverts. */
function commitsSince(root: string, base: string): Commit[] {
  const log = git(root, 'log', '--topo-order', '--format=%H%x00%B%x01', `${base}..HEAD`) ?? '';
  const commits = log
    .split('\x01')
    .map((entry) => entry.trim().split('\x00'))
    .filter(([hash]) => hash !== undefined && hash !== '')
    .map(([hash, message = '']) => ({ hash: hash!, message }));
  const reverted = new Set<string>();
  return commits.filter(({ hash, message }) => {
    if (reverted.has(hash)) return false;
    for (const one of commitsOf(root, revertedBy(message))) reverted.add(one);
    return true;
  });
}

/** Returns the given commits, and those of the branches that they merge. */
function commitsOf(root: string, hashes: readonly string[]): string[] {
  return hashes.flatMap((hash) => git(root, 'rev-list', `${hash}^1..${hash}`)?.split('\n') ?? []);
}

/**
 * Returns the packages whose files a commit changes. A provider's spec also belongs to the package that is generated from
 * it.
 */
function packagesOf(root: string, commit: string, { packages }: Tree): string[] {
  const options = ['-z', '--name-only', '--format=', '-m', '--first-parent'];
  const changed = (git(root, 'show', ...options, commit) ?? '').split('\0');
  const generated = changed.map((file) => file.replace(/^specs\//, 'packages/'));
  return [...packages.values()]
    .filter(({ folder }) =>
      [...changed, ...generated].some((file) => file.startsWith(`${folder}/`)),
    )
    .map(({ name }) => name);
}

/** Returns changes of behaviour that a changeset declares by a higher bump than the derived one. */
export function declaredByBump(
  said: ReadonlyMap<string, Said>,
  verdicts: Verdicts,
): ReadonlyMap<string, readonly Finding[]> {
  return new Map(
    [...said]
      .filter(([name, { bump }]) => compareBumps(bump, verdicts.get(name)?.bump ?? 'none') > 0)
      .map(([name, { bump, texts }]) => [
        name,
        [{ bump, what: firstLine(withoutComments(texts[0]!.text)), isSummary: true }],
      ]),
  );
}

// Changes of behaviour that no tool derives. The author declares them with a line in a changeset or in a commit
// message:
//
//   bump: major
//   bump: @x/auth-core major A session that was closed no longer responds.
//
// Without a package, the line applies to the packages that the changeset names, or whose files the commit changes.
import { type Bump, compareBumps } from './bump.ts';
import type { Changeset, Said } from './changesets.ts';
import type { Finding } from './finding.ts';
import { git, ReleaseError } from './revision.ts';
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
  for (const { file, releases, text } of changesets)
    for (const { name, bump, text: sentence } of declarationsIn(text, file)) {
      const what = sentence || firstLine(withoutComments(text));
      const names = name === undefined ? releases.map((release) => release.name) : [name];
      for (const one of names) declare(one, { bump, what, isSummary: true }, file);
    }
  for (const commit of commitsSince(root, base)) {
    const { hash, message } = commit;
    for (const { name, bump, text } of declarationsIn(message, `The commit ${hash.slice(0, 7)}`)) {
      const what = sentence(text || firstLine(message).replace(/^[\w ,-]+: /, ''));
      const names = name === undefined ? packagesOf(root, hash, tree) : [name];
      for (const one of names) declare(one, { bump, what }, `The commit ${hash.slice(0, 7)}`);
    }
  }
  return found;
}

const firstLine = (text: string): string => text.trim().split('\n')[0]!;

function sentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
}

function commitsSince(root: string, base: string): { hash: string; message: string }[] {
  const log = git(root, 'log', '--format=%H%x00%B%x01', `${base}..HEAD`) ?? '';
  return log
    .split('\x01')
    .map((entry) => entry.trim().split('\x00'))
    .filter(([hash]) => hash !== undefined && hash !== '')
    .map(([hash, message = '']) => ({ hash: hash!, message }));
}

/** Returns the packages whose files a commit changes. A spec belongs to the packages that are generated from it. */
function packagesOf(root: string, commit: string, { packages }: Tree): string[] {
  const files = git(root, 'show', '--name-only', '--format=', '-m', '--first-parent', commit) ?? '';
  const changed = files.split('\n');
  return [...packages.values()]
    .filter(({ folder }) => changed.some((file) => file.startsWith(`${folder}/`)))
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

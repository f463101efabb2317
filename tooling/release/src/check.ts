// `npx -y pnpm@10 release:check [--base REV]`: checks that the changesets name at least the required bumps.
import { type Bump, compareBumps } from './bump.ts';
import { whatIsSaid } from './changesets.ts';
import { compileOldCode } from './compile.ts';
import { baseRevision, git, ReleaseError, withRevision } from './revision.ts';
import { readTree, type Tree } from './tree.ts';
import { judge, type Verdict, type Verdicts } from './verdict.ts';

export interface Comparison {
  /** The commit that the working tree is compared with. */
  readonly base: string;
  readonly verdicts: Verdicts;
  readonly said: ReadonlyMap<string, Bump>;
  readonly head: Tree;
}

export async function compare(root: string, given: string | undefined): Promise<Comparison> {
  const base = baseRevision(root, given);
  return await withRevision(root, base, async (folder) => {
    const trees = { base: readTree(folder), head: readTree(root) };
    const said = await whatIsSaid({ root: folder, tree: trees.base }, { root, tree: trees.head });
    try {
      const first = judge(trees.base, trees.head, { said });
      const changed = [...first.values()].some(({ bump }) => bump !== 'none');
      const verdicts = changed
        ? judge(trees.base, trees.head, { said, broken: compileOldCode(folder, root, trees.head) })
        : first;
      return { base, verdicts, said, head: trees.head };
    } catch (error) {
      if (error instanceof ReleaseError) throw error;
      throw new ReleaseError(unreadable(error, git(root, 'rev-parse', '--short', base) ?? base));
    }
  });
}

function unreadable(error: unknown, base: string): string {
  const why = error instanceof Error ? error.message.split('\n')[0]! : String(error);
  return `Cannot compare the specs with ${base}. ${why.replace(/[.:]?$/, '.')} If the old spec is invalid, compare with another revision: --base REV.`;
}

/** The packages whose changesets name too small a bump. */
export function tooLittle({ verdicts, said }: Comparison): [name: string, verdict: Verdict][] {
  return [...verdicts].filter(
    ([name, { bump }]) => compareBumps(said.get(name) ?? 'none', bump) < 0,
  );
}

const mostReasons = 8;

/** What `release:check` prints: one paragraph for each package whose changesets name too small a bump. */
export function report(comparison: Comparison): { ok: boolean; lines: string[] } {
  const lacking = tooLittle(comparison);
  if (lacking.length > 0)
    return {
      ok: false,
      lines: [
        ...lacking.flatMap(([name, verdict]) =>
          paragraph(name, verdict, comparison.said.get(name)),
        ),
        'Run: npx -y pnpm@10 release:fix',
      ],
    };
  const released = [...comparison.verdicts].filter(([, { bump }]) => bump !== 'none');
  if (released.length === 0)
    return {
      ok: true,
      lines: [`No published package has changed since ${comparison.base.slice(0, 7)}.`],
    };
  const shown = released.map(([name]) => `${name} ${comparison.said.get(name)}`).join(', ');
  return { ok: true, lines: [`The changesets are sufficient: ${shown}.`] };
}

function paragraph(name: string, { bump, reasons }: Verdict, said: Bump | undefined): string[] {
  const weighty = reasons.filter((reason) => reason.bump === bump);
  const more = weighty.length - mostReasons;
  return [
    `${name} needs a ${bump} release; ${said === undefined ? 'no changeset names it' : `its changesets say ${said}`}.`,
    ...weighty
      .slice(0, mostReasons)
      .map(({ what, remedy }) => `  - ${what}${bump === 'major' && remedy ? ` ${remedy}` : ''}`),
    ...(more > 0 ? [`  … and ${more} more`] : []),
    '',
  ];
}

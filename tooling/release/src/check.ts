// `npx -y pnpm@10 release:check [--base REV]`: checks that the changesets name at least the required bumps, and
// that their texts describe every change.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Bump, compareBumps } from './bump.ts';
import { newChangesets, type Said, whatIsSaid } from './changesets.ts';
import { compileOldCode } from './compile.ts';
import { declaredBehaviour, declaredByBump } from './declared.ts';
import {
  type Outdated,
  outdated,
  readSide,
  refuseLost,
  refuseUnknown,
  withoutRemoved,
} from './pending.ts';
import { builtRevision } from './product/base.ts';
import { keptProduct, packProduct } from './product/product.ts';
import { deprecation } from './publish/retired.ts';
import { baseRevision, git, ReleaseError } from './revision.ts';
import { isTold } from './told.ts';
import type { Tree } from './tree.ts';
import { typeFindings } from './types/findings.ts';
import {
  type Evidence,
  judge,
  type Reason,
  type Side,
  type Verdict,
  type Verdicts,
} from './verdict.ts';
import { refuseVersions } from './versions.ts';

export interface Comparison {
  /** The commit with which the working tree is compared. */
  readonly base: string;
  readonly verdicts: Verdicts;
  readonly said: ReadonlyMap<string, Said>;
  readonly head: Tree;
  /** The names of the removed packages. */
  readonly removed: readonly string[];
  readonly outdated: readonly Outdated[];
}

const typeRoots = [fileURLToPath(new URL('../node_modules/@types', import.meta.url))];

export async function compare(root: string, given: string | undefined): Promise<Comparison> {
  const base = baseRevision(root, given);
  const head = await readSide(root);
  const before = await readSide(builtRevision(root, base));
  refuseVersions(root, before.tree, head.tree);
  refuseUnknown(before, head);
  refuseLost(before, head, base);
  const changesets = newChangesets(before.pending, withoutRemoved(head.pending, head.tree));
  const said = whatIsSaid(changesets, before, head);
  const scratch = mkdtempSync(join(tmpdir(), 'products-'));
  try {
    const sides = {
      base: { ...before, product: await keptProduct(before, 'old') },
      head: { ...head, product: await packProduct(head, scratch, 'new') },
    };
    const declared = declaredBehaviour(root, base, changesets, head.tree);
    const verdicts = verdictsOf(sides, said, declared);
    const removed = [...before.tree.packages.keys()].filter(
      (name) => !head.tree.packages.has(name),
    );
    return { base, verdicts, said, head: head.tree, removed, outdated: outdated(head) };
  } catch (error) {
    if (error instanceof ReleaseError) throw error;
    throw new ReleaseError(unreadable(error, git(root, 'rev-parse', '--short', base) ?? base));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

interface Sides {
  readonly base: Side & { readonly root: string };
  readonly head: Side & { readonly root: string };
}

function verdictsOf(
  { base, head }: Sides,
  said: ReadonlyMap<string, Said>,
  declared: Evidence['declared'] = new Map(),
): Verdicts {
  const types = typeFindings(base.product, head.product, typeRoots);
  const derived = judge(base, head, { types, declared });
  const changed = [...derived.values()].some(({ bump }) => bump !== 'none');
  const broken = changed ? compileOldCode(base.root, head.root, head.tree) : new Map();
  const all = new Map(declared);
  for (const [name, findings] of declaredByBump(said, derived))
    all.set(name, [...(all.get(name) ?? []), ...findings]);
  return judge(base, head, { types, broken, declared: all });
}

function unreadable(error: unknown, base: string): string {
  const why = error instanceof Error ? error.message.split('\n')[0]! : String(error);
  return `Cannot compare the specs with ${base}. ${why.replace(/[.:]?$/, '.')} If the old spec is invalid, compare with another revision: --base REV.`;
}

/** A missing bump or text of one package. */
export interface Lack {
  readonly name: string;
  readonly verdict: Verdict;
  readonly said: Said | undefined;
  /** Whether the bump is too small. */
  readonly isTooSmall: boolean;
  /** The changes that no text describes. */
  readonly untold: readonly Reason[];
}

/** Returns the packages whose changesets name too small a bump, or do not describe a change. */
export function lacks({ verdicts, said, head }: Comparison): Lack[] {
  return [...verdicts]
    .map(([name, verdict]): Lack => {
      const own = said.get(name);
      return {
        name,
        verdict,
        said: own,
        isTooSmall: compareBumps(own?.bump ?? 'none', verdict.bump) < 0,
        untold: verdict.reasons.filter((reason) => !isTold(reason, own?.texts ?? [], head)),
      };
    })
    .filter(({ isTooSmall, untold }) => isTooSmall || untold.length > 0);
}

const mostReasons = 8;

/** Returns the output of `release:check`: one paragraph for each package with a missing bump or text. */
export function report(comparison: Comparison): { ok: boolean; lines: string[] } {
  const { ok, lines } = reportChanges(comparison);
  return { ok, lines: [...lines, ...comparison.removed.map(retirement)] };
}

const retirement = (name: string): string =>
  `${name} is removed. After the release, tell its users: ${deprecation({ name })}`;

function reportChanges(comparison: Comparison): { ok: boolean; lines: string[] } {
  const wrong = [...comparison.outdated.map(removedNames), ...lacks(comparison).flatMap(paragraph)];
  if (wrong.length > 0) return { ok: false, lines: [...wrong, 'Run: npx -y pnpm@10 release:fix'] };
  const released = [...comparison.verdicts].filter(([, { bump }]) => bump !== 'none');
  if (released.length === 0)
    return {
      ok: true,
      lines: [`No published package has changed since ${comparison.base.slice(0, 7)}.`],
    };
  const shown = released.map(([name]) => `${name} ${comparison.said.get(name)?.bump}`).join(', ');
  return { ok: true, lines: [`The changesets are sufficient: ${shown}.`] };
}

const removedNames = ({ file, names }: Outdated): string =>
  `${file} names ${names.join(', ')}, which was removed.`;

function paragraph({ name, verdict, said, isTooSmall, untold }: Lack): string[] {
  const reasons = isTooSmall ? verdict.reasons.filter(({ bump }) => bump === verdict.bump) : untold;
  // Two providers or files can have the same sentence.
  const sentences = [
    ...new Set(
      reasons.map(
        ({ what, remedy, bump }) => `  - ${what}${bump === 'major' && remedy ? ` ${remedy}` : ''}`,
      ),
    ),
  ];
  const more = sentences.length - mostReasons;
  return [
    isTooSmall
      ? tooSmall(name, verdict.bump, said)
      : `${name}: its changesets do not describe every change.`,
    ...sentences.slice(0, mostReasons),
    ...(more > 0 ? [`  … and ${more} more`] : []),
    '',
  ];
}

function tooSmall(name: string, bump: Bump, said: Said | undefined): string {
  return `${name} needs a ${bump} release; ${said === undefined ? 'no changeset names it' : `its changesets say ${said.bump}`}.`;
}

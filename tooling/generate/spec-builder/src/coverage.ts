// Writes the table in SOURCES.md: how many of a provider's known operations its spec has, by area.
// specs/<provider>/left-out.yaml lists the operations that are left out, with the reasons.
import type { Operation } from '@x/description';
import { parse } from 'yaml';

/** The contents of left-out.yaml. */
export interface LeftOut {
  /** The list of the known operations. */
  readonly source: string;
  readonly areas: readonly Area[];
}

export interface Area {
  readonly name: string;
  /** The prefixes of its paths. An operation is in the area with the longest one. */
  readonly paths: readonly string[];
  readonly leftOut?: readonly {
    readonly because: string;
    /** `GET /boats`, or a description if no path is known. */
    readonly operations: readonly string[];
  }[];
}

export const begin = '<!-- Written by `npx -y pnpm@10 coverage`. Do not edit. -->';
export const end = '<!-- /coverage -->';

/** Returns SOURCES.md with a table that is up to date. */
export function withCoverage(
  sources: string,
  leftOut: LeftOut,
  operations: readonly Operation[],
): string {
  const [before, rest] = sources.split(`${begin}\n`);
  const after = rest?.split(`${end}\n`)[1];
  if (before === undefined || after === undefined)
    throw new Error(`SOURCES.md has no place for the table. Add the lines ${begin} and ${end}.`);
  return `${before}${begin}\n${table(leftOut, operations)}${end}\n${after}`;
}

function table({ source, areas }: LeftOut, operations: readonly Operation[]): string {
  refuseContradictions(areas, operations);
  const rows = areas.map((area) => {
    const covered = operations.filter(({ path }) => areaOf(areas, path) === area).length;
    const groups = area.leftOut ?? [];
    const left = groups.reduce((sum, group) => sum + group.operations.length, 0);
    const why = groups.map((group) => `${group.operations.length}: ${group.because}`);
    return { name: area.name, covered, known: covered + left, why: why.join('; ') };
  });
  const sum = (of: 'covered' | 'known'): number => rows.reduce((all, row) => all + row[of], 0);
  return [
    '',
    `The spec has ${sum('covered')} of the ${sum('known')} operations that we know of. Source: ${source}.`,
    '',
    '| area | in the spec | known | left out, and why |',
    '|---|--:|--:|---|',
    ...rows.map(({ name, covered, known, why }) => `| ${name} | ${covered} | ${known} | ${why} |`),
    '',
    '',
  ].join('\n');
}

/** Rejects an operation without an area, and one that is left out but in the spec. */
function refuseContradictions(areas: readonly Area[], operations: readonly Operation[]): void {
  const left = new Set(
    areas.flatMap(({ leftOut = [] }) => leftOut.flatMap((group) => group.operations)).map(plain),
  );
  for (const { method, path } of operations) {
    if (areaOf(areas, path) === undefined)
      throw new Error(`left-out.yaml has no area for ${method} ${path}. Add its path to one.`);
    if (left.has(plain(`${method} ${path}`)))
      throw new Error(`left-out.yaml lists ${method} ${path}, which is in the spec. Remove it.`);
  }
}

/** Ignores letter case and the names of parameters. */
const plain = (text: string): string => text.toLowerCase().replace(/\{[^}]*\}/g, '{}');

function areaOf(areas: readonly Area[], path: string): Area | undefined {
  const matching = areas.flatMap((area) =>
    area.paths
      .filter((start) => plain(path).startsWith(plain(start)))
      .map((start) => ({ area, length: start.length })),
  );
  return matching.sort((a, b) => b.length - a.length)[0]?.area;
}

/** @throws Error if a member is missing */
export function parseLeftOut(text: string): LeftOut {
  const value = parse(text) as Partial<LeftOut> | null;
  const isComplete =
    typeof value?.source === 'string' &&
    Array.isArray(value.areas) &&
    value.areas.every(({ name, paths, leftOut = [] }: Partial<Area>) => {
      const groups = leftOut.every(
        ({ because, operations }) => typeof because === 'string' && Array.isArray(operations),
      );
      return typeof name === 'string' && Array.isArray(paths) && groups;
    });
  if (isComplete) return value as LeftOut;
  throw new Error(
    'left-out.yaml needs `source` and `areas`, each area `name` and `paths`, each group of `leftOut` `because` and `operations`.',
  );
}

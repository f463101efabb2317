// The smallest allowed bump of every published package between two states of the repository, with the reasons.

import type { Description } from '@x/description';
import { diffReports } from './api/diff.ts';
import { atMost, type Bump, compareBumps, highest } from './bump.ts';
import { type Finding, sortFindings } from './finding.ts';
import { diffLifecycles } from './lifecycle/diff.ts';
import { readSpec } from './read.ts';
import { diffSpecs } from './spec/diff.ts';
import type { Package, Spec, Tree } from './tree.ts';

export interface Reason extends Finding {
  /** The changed folder: `specs/biot`, `packages/auth-core`. */
  readonly cause: string;
}

export interface Verdict {
  readonly bump: Bump;
  /** The highest bump first. */
  readonly reasons: readonly Reason[];
}

export type Verdicts = ReadonlyMap<string, Verdict>;

/** Findings that the trees do not show: by package, code for the previous release that no longer compiles. */
export type Broken = ReadonlyMap<string, readonly Finding[]>;

/** @param said the bumps in changesets and versions, by package; a major there also affects the dependents */
export function judge(
  base: Tree,
  head: Tree,
  {
    broken = new Map(),
    said = new Map(),
  }: { broken?: Broken; said?: ReadonlyMap<string, Bump> } = {},
): Verdicts {
  const providers = new Set([...base.specs.keys(), ...head.specs.keys()]);
  const specs = new Map(
    [...providers].map((name) => [
      name,
      diffProvider(name, base.specs.get(name), head.specs.get(name)),
    ]),
  );
  const reasons = new Map(
    [...head.packages.values()].map((pkg) => [
      pkg.name,
      reasonsOf(pkg, { base, head, specs, broken }),
    ]),
  );
  addDependents(head, reasons, said);
  return new Map([...reasons].map(([name, found]) => [name, verdict(found)]));
}

function verdict(reasons: readonly Reason[]): Verdict {
  const sorted = sortFindings(reasons) as Reason[];
  return { bump: highest(sorted.map(({ bump }) => bump)), reasons: sorted };
}

function diffProvider(name: string, base: Spec | undefined, head: Spec | undefined): Finding[] {
  if (base === undefined) return [{ bump: 'minor', what: 'The provider is new.' }];
  if (head === undefined)
    return [
      { bump: 'major', what: 'The provider was removed.', remedy: 'Stay on the previous version.' },
    ];
  try {
    return diffDocuments(name, base, head);
  } catch (error) {
    throw new Error(`specs/${name}: ${error instanceof Error ? error.message : error}`);
  }
}

function diffDocuments(name: string, base: Spec, head: Spec): Finding[] {
  const before = revision(name, base);
  const after = revision(name, head);
  return [
    ...diffSpecs(before, after),
    ...(base.arazzo === head.arazzo ? [] : diffLifecycles(before.description, after.description)),
  ];
}

/** The OpenAPI document as published: bundled into one file. */
function revision(name: string, spec: Spec): { openapi: string; description: Description } {
  const description = readSpec(name, spec);
  return { openapi: JSON.stringify(description.written.value), description };
}

interface Facts {
  readonly base: Tree;
  readonly head: Tree;
  readonly specs: ReadonlyMap<string, readonly Finding[]>;
  readonly broken: Broken;
}

function reasonsOf(pkg: Package, { base, head, specs, broken }: Facts): Reason[] {
  const before = base.packages.get(pkg.name);
  if (before === undefined) return firstRelease(pkg);
  const found = [
    ...fromSpecs(pkg, head, specs),
    ...fromReports(before, pkg),
    ...(broken.get(pkg.name) ?? []).map((finding) => ({ ...finding, cause: pkg.folder })),
  ];
  return found.length > 0 ? found : fromContents(before, pkg);
}

/** A new package has the version 0.0.0; its first release is 1.0.0. */
function firstRelease({ version, folder }: Package): Reason[] {
  return version === '0.0.0' ? [{ bump: 'major', what: 'First release.', cause: folder }] : [];
}

/** A changed spec affects the provider's package, the package of the specs, and its dependents (the sandbox). */
function fromSpecs(pkg: Package, head: Tree, specs: Facts['specs']): Reason[] {
  const holder = [...head.packages.values()].find(({ folder }) => folder === 'specs')?.name;
  const fakes = holder !== undefined && pkg.dependencies.includes(holder);
  return [...specs].flatMap(([provider, findings]) => {
    if (pkg.folder !== `packages/${provider}` && pkg.name !== holder && !fakes) return [];
    return findings.map((finding) => ({
      ...finding,
      // The sandbox follows the provider; its API report shows breaking changes of its own API.
      bump: fakes ? atMost('minor', finding.bump) : finding.bump,
      cause: `specs/${provider}`,
    }));
  });
}

function fromReports(before: Package, after: Package): Reason[] {
  if (before.reports.size === 0) return [];
  const entries = new Set([...before.reports.keys(), ...after.reports.keys()]);
  return [...entries]
    .flatMap((entry) => diffReports(entry, before.reports.get(entry), after.reports.get(entry)))
    .map((finding) => ({ ...finding, cause: after.folder }));
}

function fromContents(before: Package, after: Package): Reason[] {
  const paths = [...new Set([...before.contents.keys(), ...after.contents.keys()])]
    .filter((path) => before.contents.get(path) !== after.contents.get(path))
    .sort();
  if (paths.length === 0) return [];
  const shown = paths
    .slice(0, 3)
    .map((path) => `\`${path}\``)
    .join(', ');
  const more = paths.length > 3 ? ` and ${paths.length - 3} more` : '';
  return [
    {
      bump: 'patch',
      what: `Packed files changed: ${shown}${more}. The API is the same.`,
      cause: after.folder,
    },
  ];
}

/** changesets gives dependents a patch. But a type that uses a broken type is broken as well, so these need a major. */
function addDependents(
  head: Tree,
  reasons: ReadonlyMap<string, Reason[]>,
  said: ReadonlyMap<string, Bump>,
): void {
  for (const { name, folder } of head.packages.values()) {
    const own = highest((reasons.get(name) ?? []).map(({ bump }) => bump));
    if (compareBumps(highest([own, said.get(name) ?? 'none']), 'major') < 0) continue;
    for (const dependent of head.packages.values())
      if (dependent.dependencies.includes(name) && mentions(dependent, name))
        reasons.get(dependent.name)!.push({
          bump: 'major',
          what: `Its types use types of \`${name}\`, which has a major release.`,
          remedy: `See the changelog of \`${name}\`.`,
          cause: folder,
        });
  }
}

function mentions({ reports }: Package, name: string): boolean {
  return [...reports.values()].some((report) => new RegExp(`from '${name}(/[^']*)?'`).test(report));
}

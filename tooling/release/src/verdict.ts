// The smallest allowed bump of every published package between two products, with the reasons.
import { isDeepStrictEqual } from 'node:util';
import type { Description } from '@x/description';
import { type Bump, compareBumps, highest } from './bump.ts';
import { type Finding, sortFindings } from './finding.ts';
import { diffLifecycles } from './lifecycle/diff.ts';
import { inOneLine } from './markdown.ts';
import { diffFiles, type FileContext, isMadeFrom } from './product/files.ts';
import { diffManifests, type Manifest } from './product/manifest.ts';
import type { Packed, Product } from './product/product.ts';
import { readSpec } from './read.ts';
import { diffSpecs } from './spec/diff.ts';
import type { Package, Spec, Tree } from './tree.ts';
import type { TypeFinding } from './types/findings.ts';

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

/** One side of a comparison. */
export interface Side {
  readonly tree: Tree;
  readonly product: Product;
}

/** Evidence that the two products do not contain. */
export interface Evidence {
  /** Changes of declarations by package. */
  readonly types: ReadonlyMap<string, readonly TypeFinding[]>;
  /** Code for the previous release that no longer compiles, by package. */
  readonly broken?: ReadonlyMap<string, readonly Finding[]>;
  /** Changes of behaviour that an author declared, by package. */
  readonly declared?: ReadonlyMap<string, readonly Finding[]>;
}

export function judge(base: Side, head: Side, evidence: Evidence): Verdicts {
  const specs = withTypes(diffProviders(base, head), head, evidence);
  const comparison: Comparison = { base, head, evidence, specs };
  const reasons = new Map(
    [...head.tree.packages.values()].map((pkg) => [pkg.name, reasonsOf(pkg, comparison)]),
  );
  addDependents(comparison, reasons);
  return new Map([...reasons].map(([name, found]) => [name, verdict(found)]));
}

interface Comparison {
  readonly base: Side;
  readonly head: Side;
  readonly evidence: Evidence;
  /** The changes of the changed specs, by provider. */
  readonly specs: ReadonlyMap<string, readonly Finding[]>;
}

function verdict(reasons: readonly Reason[]): Verdict {
  const sorted = sortFindings(reasons.map((one) => ({ ...one, what: inOneLine(one.what) })));
  return { bump: highest(sorted.map(({ bump }) => bump)), reasons: sorted };
}

function diffProviders(base: Side, head: Side): Map<string, readonly Finding[]> {
  const names = new Set([...base.tree.specs.keys(), ...head.tree.specs.keys()]);
  return new Map(
    [...names]
      .map((name) => [name, diffProvider(name, specOf(base, name), specOf(head, name))] as const)
      .filter(([, findings]) => findings.length > 0),
  );
}

/** Returns the published documents of a provider, with the files to which the spec refers. */
function specOf({ tree, product }: Side, provider: string): Spec | undefined {
  const source = tree.specs.get(provider);
  if (!source) return undefined;
  const pkg = [...tree.packages.values()].find(({ folder }) => folder === `packages/${provider}`);
  const files = pkg && product.get(pkg.name)?.files;
  const text = (path: string): string | undefined => {
    const bytes = files?.get(path);
    return bytes && Buffer.from(bytes).toString();
  };
  const published = text('openapi.json');
  return {
    ...(published === undefined ? source : { openapi: published, files: new Map() }),
    arazzo: text('auth.arazzo.json') ?? source.arazzo,
  };
}

function diffProvider(name: string, base: Spec | undefined, head: Spec | undefined): Finding[] {
  if (base === undefined) return [{ bump: 'minor', what: `The provider \`${name}\` is new.` }];
  if (head === undefined)
    return [
      {
        bump: 'major',
        what: `The provider \`${name}\` was removed.`,
        remedy: 'Stay on the previous version.',
      },
    ];
  try {
    return diffDocuments(name, base, head);
  } catch (error) {
    throw new Error(`specs/${name}: ${error instanceof Error ? error.message : error}`);
  }
}

function diffDocuments(name: string, base: Spec, head: Spec): Finding[] {
  if (isDeepStrictEqual(base, head)) return [];
  const before = revision(name, base);
  const after = revision(name, head);
  return [
    ...diffSpecs(before, after),
    ...(base.arazzo === head.arazzo ? [] : diffLifecycles(before.description, after.description)),
  ];
}

/** Returns the OpenAPI document as published: bundled into one file. */
function revision(name: string, spec: Spec): { openapi: string; description: Description } {
  const description = readSpec(name, spec);
  return { openapi: JSON.stringify(description.written.value), description };
}

function reasonsOf(pkg: Package, comparison: Comparison): Reason[] {
  const { base, head, evidence } = comparison;
  const before = base.product.get(pkg.name);
  const after = head.product.get(pkg.name);
  if (!before || !after) return firstRelease(pkg);
  const own = (findings: readonly Finding[]): Reason[] =>
    findings.map((finding) => ({ ...finding, cause: pkg.folder }));
  const sources = base.tree.packages.get(pkg.name)?.manifest;
  const spec = fromSpecs(pkg, comparison);
  const seen = [
    ...spec,
    ...fromTypes(pkg, comparison, spec),
    ...own(
      diffManifests(
        ...written(before, after, sources, pkg.manifest),
        filesOf(before, after, comparison),
      ),
    ),
    ...own(evidence.declared?.get(pkg.name) ?? []),
  ];
  const files = own(diffFiles(before, after, contextOf(pkg, comparison)));
  const found = [...seen, ...files.filter(({ bump }) => bump !== 'patch' || seen.length === 0)];
  const isMajor = found.some(({ bump }) => bump === 'major');
  return isMajor ? found : [...found, ...own(evidence.broken?.get(pkg.name) ?? [])];
}

/** Returns the published files, except those that are generated from a changed spec. */
function filesOf(
  old: Packed,
  now: Packed,
  { specs }: Comparison,
): { old: string[]; now: string[] } {
  const [was, is] = [old, now].map(({ files }) =>
    [...files.keys()].filter((path) => !isMadeFrom(path, specs)),
  );
  return { old: was!, now: is! };
}

/** A new package has the version 0.0.0, and its first release is 1.0.0. */
function firstRelease({ version, folder }: Package): Reason[] {
  return version === '0.0.0' ? [{ bump: 'major', what: 'First release.', cause: folder }] : [];
}

/**
 * Returns the manifests with the unmodified ranges of our own packages, because the release writes their versions. A
 * range in another form is compared as published.
 */
function written(
  { manifest: old }: Packed,
  { manifest: now }: Packed,
  oldSource: Manifest | undefined,
  nowSource: Manifest,
): [Manifest, Manifest] {
  const fields = ['dependencies', 'peerDependencies'] as const;
  const withRanges = (manifest: Manifest): Manifest => {
    const result = { ...manifest };
    for (const field of fields) {
      const ranges = Object.entries(manifest[field] ?? {}).map(([name, range]) => {
        const source = nowSource[field]?.[name];
        const isKept = source?.startsWith('workspace:') && source === oldSource?.[field]?.[name];
        return [name, isKept ? source : range];
      });
      if (manifest[field]) result[field] = Object.fromEntries(ranges);
    }
    return result;
  };
  return [withRanges(old), withRanges(now)];
}

/** Returns the role of a package that contains the documents of all providers, or simulates the providers with them. */
function roleOf(pkg: Package, { head }: Comparison): 'holder' | 'fake' | undefined {
  const holder = [...head.tree.packages.values()].find(({ folder }) => folder === 'specs');
  if (pkg === holder) return 'holder';
  return holder && holder.name in (pkg.manifest.dependencies ?? {}) ? 'fake' : undefined;
}

/** A changed spec affects the provider's package, the package of the specs, and the sandbox. */
function fromSpecs(pkg: Package, comparison: Comparison): Reason[] {
  const role = roleOf(pkg, comparison);
  return [...comparison.specs].flatMap(([provider, findings]) => {
    if (pkg.folder !== `packages/${provider}` && role === undefined) return [];
    return findings.map(({ remedy, ...finding }) => ({
      ...finding,
      // The sandbox follows the provider. Its own API is compared separately.
      ...(role === 'fake'
        ? { bump: finding.bump === 'major' ? ('minor' as const) : finding.bump }
        : remedy === undefined
          ? {}
          : { remedy }),
      cause: `specs/${provider}`,
    }));
  });
}

function contextOf(pkg: Package, { head, specs }: Comparison): FileContext {
  const provider = pkg.folder.split('/')[1];
  return {
    changedSpecs: new Set(specs.keys()),
    provider: provider !== undefined && head.tree.specs.has(provider) ? provider : undefined,
    diffDocument: (name: string, old: string, now: string): readonly Finding[] => {
      const read = (openapi: string) => ({
        openapi,
        description: readSpec(name, { openapi, arazzo: '', files: new Map() }),
      });
      return diffSpecs(read(old), read(now)).map(({ what, ...rest }) => ({
        ...rest,
        what: `\`${name}\`: ${what}`,
      }));
    },
  };
}

/**
 * Returns the changes of the specs, and those that only the types of the client show. The sentences about a spec are
 * clearer, so a change of the types is added only if its bump is higher.
 */
function withTypes(
  specs: ReadonlyMap<string, readonly Finding[]>,
  { tree }: Side,
  { types }: Evidence,
): Map<string, readonly Finding[]> {
  return new Map(
    [...specs].map(([provider, findings]) => {
      const client = [...tree.packages.values()].find(
        ({ folder }) => folder === `packages/${provider}`,
      );
      const told = highest(findings.map(({ bump }) => bump));
      const more = (types.get(client?.name ?? '') ?? [])
        .filter(
          ({ declaredBy, bump }) => declaredBy === client?.name && compareBumps(bump, told) > 0,
        )
        .map(({ declaredBy: _, ...finding }) => finding);
      return [provider, [...findings, ...more]];
    }),
  );
}

/**
 * Returns the changes of types that no changed spec causes. A change of another package's types belongs to that
 * package, unless it breaks code.
 */
function fromTypes(pkg: Package, comparison: Comparison, spec: readonly Reason[]): Reason[] {
  return (comparison.evidence.types.get(pkg.name) ?? []).flatMap(
    ({ declaredBy, ...finding }): Reason[] => {
      if (declaredBy === pkg.name)
        return spec.length === 0 ? [{ ...finding, cause: pkg.folder }] : [];
      if (finding.bump !== 'major') return [];
      return [{ ...finding, cause: causeOf(declaredBy, pkg, { comparison, spec }) }];
    },
  );
}

interface Causes {
  readonly comparison: Comparison;
  readonly spec: readonly Reason[];
}

/**
 * Returns the folder that changed a type of another package: that package, or else the spec or the package that uses
 * the type differently.
 */
function causeOf(
  declaredBy: string,
  pkg: Package,
  { comparison: { head, evidence }, spec }: Causes,
): string {
  const own = evidence.types.get(declaredBy) ?? [];
  const isChanged = own.some((one) => one.declaredBy === declaredBy);
  const declaring = head.tree.packages.get(declaredBy)?.folder;
  if (isChanged && declaring !== undefined) return declaring;
  const [cause = pkg.folder, ...others] = new Set(spec.map((one) => one.cause));
  return others.length === 0 ? cause : pkg.folder;
}

/** Adds packages whose types use a package with another behaviour, which only an author can declare. */
function addDependents(
  { head, evidence }: Comparison,
  reasons: ReadonlyMap<string, Reason[]>,
): void {
  for (const { name, folder } of head.tree.packages.values()) {
    const declared = highest((evidence.declared?.get(name) ?? []).map(({ bump }) => bump));
    if (declared !== 'major') continue;
    for (const dependent of head.product.values())
      if (uses(dependent, name))
        reasons.get(dependent.name)!.push({
          bump: 'major',
          what: `\`${name}\`, whose types it uses, behaves differently.`,
          remedy: `See the changelog of \`${name}\`.`,
          cause: folder,
        });
  }
}

function uses({ files, manifest }: Packed, name: string): boolean {
  if (!(name in (manifest.dependencies ?? {}))) return false;
  const imports = new RegExp(`from '${name}(/[^']*)?'`);
  return [...files].some(
    ([path, bytes]) => path.endsWith('.d.ts') && imports.test(Buffer.from(bytes).toString()),
  );
}

// Writes a bill of materials next to each tarball, in the format of CycloneDX 1.6: the packages that a consumer
// installs with it, in the versions of the lockfile. The same tarball has the same bill.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pnpm } from '../pnpm.ts';
import { ReleaseError } from '../revision.ts';
import type { Planned } from './plan.ts';

export const billName = (tarball: string): string => tarball.replace(/\.tgz$/, '.cdx.json');

interface Listed {
  readonly version: string;
  readonly path: string;
  readonly dependencies?: Readonly<Record<string, Listed>>;
}

interface ListedPackage {
  readonly name: string;
  readonly version: string;
  readonly path: string;
  readonly dependencies?: Readonly<Record<string, Listed>>;
}

interface Component {
  readonly type: 'library';
  readonly 'bom-ref': string;
  readonly group?: string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses?: readonly object[];
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
}

/** @param source the installed files of the commit */
export function writeBills(source: string, folder: string, packages: readonly Planned[]): void {
  if (packages.length === 0) return;
  const filters = packages.flatMap(({ name }) => ['--filter', name]);
  const args = [...filters, 'list', '--prod', '--depth', 'Infinity', '--json'];
  const { status, stdout, stderr } = pnpm(source, args);
  if (status !== 0)
    throw new ReleaseError(`Cannot list the dependencies: ${stderr.trim().split('\n').at(-1)}`);
  const listed = JSON.parse(stdout.slice(stdout.indexOf('['))) as readonly ListedPackage[];
  for (const planned of packages) {
    const found = listed.find(({ name }) => name === planned.name);
    if (found)
      writeFileSync(
        join(folder, billName(planned.tarball)),
        `${JSON.stringify(billOf(found, planned), null, 2)}\n`,
      );
  }
}

function billOf(listed: ListedPackage, { version, integrity }: Planned): object {
  const hash = Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex');
  const own = component(listed.name, version, listed.path);
  const components = new Map<string, Component>();
  const edges = new Map<string, readonly string[]>();
  collect({ ref: own['bom-ref'], dependencies: listed.dependencies ?? {} }, components, edges);
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { ...own, hashes: [{ alg: 'SHA-512', content: hash }] } },
    components: [...components.values()].sort(byRef),
    dependencies: [...edges]
      .map(([ref, dependsOn]) => ({ ref, dependsOn: [...dependsOn].sort() }))
      .sort((a, b) => (a.ref < b.ref ? -1 : 1)),
  };
}

const byRef = (a: Component, b: Component): number => (a['bom-ref'] < b['bom-ref'] ? -1 : 1);

interface Node {
  readonly ref: string;
  readonly dependencies: Readonly<Record<string, Listed>>;
}

function collect(
  { ref, dependencies }: Node,
  components: Map<string, Component>,
  edges: Map<string, readonly string[]>,
): void {
  const found = Object.entries(dependencies).map(([name, listed]) => ({
    listed,
    one: component(name, listed.version, listed.path),
  }));
  // pnpm lists the dependencies of a package once, and omits them when the package is listed again.
  if (!edges.has(ref) || found.length > 0)
    edges.set(
      ref,
      found.map(({ one }) => one['bom-ref']),
    );
  for (const { listed, one } of found) {
    components.set(one['bom-ref'], one);
    if (listed.dependencies || !edges.has(one['bom-ref']))
      collect({ ref: one['bom-ref'], dependencies: listed.dependencies ?? {} }, components, edges);
  }
}

interface Installed {
  readonly version?: string;
  readonly license?: unknown;
}

function component(name: string, listed: string, path: string): Component {
  const file = join(path, 'package.json');
  const manifest: Installed = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Installed)
    : {};
  // A package of this repository is listed with its folder instead of its version.
  const version = listed.startsWith('link:') ? (manifest.version ?? '0.0.0') : listed;
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const [scope, plain] = name.includes('/') ? name.split('/') : [undefined, name];
  return {
    type: 'library',
    'bom-ref': purl,
    ...(scope === undefined ? {} : { group: scope }),
    name: plain!,
    version,
    purl,
    ...(typeof manifest.license === 'string' ? { licenses: [licence(manifest.license)] } : {}),
  };
}

/** Returns an SPDX expression, or a single identifier. */
function licence(license: string): object {
  if (/ (AND|OR|WITH) |^\(/.test(license)) return { expression: license };
  return /^[A-Za-z0-9.+-]+$/.test(license) && license !== 'UNLICENSED'
    ? { license: { id: license } }
    : { license: { name: license } };
}

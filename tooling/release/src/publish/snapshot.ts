// `npx -y pnpm@10 release:snapshot NAME`: packs every package of this commit as 0.0.0-NAME-<commit>, for tests. It
// changes the manifests, so run it in a disposable checkout.
//
// `release:publish --snapshot NAME` publishes it under the dist-tag NAME. The code of a pull request built the
// tarballs, so it checks that each of them can only be that snapshot.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pnpm } from '../pnpm.ts';
import { git, ReleaseError } from '../revision.ts';
import { isSnapshotTag, snapshotVersion } from './lines.ts';
import { packPackages } from './pack.ts';
import { writePlan } from './plan.ts';
import { packagesAt } from './repository.ts';

export function snapshot(root: string, folder: string, tag: string | undefined): void {
  const name = checkedTag(tag);
  const commit = git(root, 'rev-parse', 'HEAD')!;
  const version = snapshotVersion(name, commit);
  const packages = packagesAt(root, commit);
  const own = new Set(packages.map((one) => one.name));
  for (const { folder: where } of packages)
    rewrite(join(root, where, 'package.json'), version, own);
  const { status, stdout, stderr } = pnpm(root, ['--silent', 'run', 'build'], {
    npm_config_verify_deps_before_run: 'false',
  });
  if (status !== 0)
    throw new ReleaseError(`${stdout}${stderr}\n\`pnpm build\` failed; see its output above.`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const all = packages.map((one) => ({ ...one, version }));
  writePlan(folder, packPackages(root, folder, { commit, packages: all }));
  console.log(`Packed ${all.length} packages as ${version}.`);
}

/** @throws ReleaseError if the name cannot be the dist-tag of a snapshot */
export function checkedTag(tag: string | undefined): string {
  if (tag !== undefined && isSnapshotTag(tag)) return tag;
  throw new ReleaseError(
    'Pass a name for the snapshot, which becomes its dist-tag: lower-case letters, digits and hyphens, and neither a version nor the tag of a release: release:snapshot pr-12.',
  );
}

interface Ranges {
  [name: string]: string;
}

interface Manifest {
  version: string;
  dependencies?: Ranges;
  peerDependencies?: Ranges;
}

/**
 * Makes our packages depend on exactly this snapshot of each other. A caret range would include the snapshot of another
 * pull request.
 */
function rewrite(file: string, version: string, own: ReadonlySet<string>): void {
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  manifest.version = version;
  for (const ranges of [manifest.dependencies, manifest.peerDependencies])
    for (const name of Object.keys(ranges ?? {})) if (own.has(name)) ranges![name] = 'workspace:*';
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
}

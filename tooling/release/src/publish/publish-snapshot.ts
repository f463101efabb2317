// Publishes a snapshot. Version, dist-tag and names come from the arguments and from this checkout of main. Imports
// only Node modules, because the job that publishes installs nothing.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ReleaseError } from '../revision.ts';
import { isSnapshotTag, snapshotVersion } from './lines.ts';
import { tarballName } from './plan.ts';
import { publishOne, type Target } from './publish.ts';
import { integrityOf, lookUp, registryOf } from './registry.ts';
import { type Published, packagesAt, tagOf } from './repository.ts';
import { foreignSetting, readTarball, type Tarball } from './tarball.ts';

/** @param commit the commit of the pull request, from the event */
export async function publishSnapshot(
  root: string,
  folder: string,
  { tag, commit }: { readonly tag: string; readonly commit: string },
): Promise<void> {
  if (!isSnapshotTag(tag) || !/^[0-9a-f]{40}$/.test(commit))
    throw new ReleaseError(
      `\`${tag}\` of \`${commit}\` cannot be published as a snapshot. Pass a tag such as pr-12, and the full hash of a commit.`,
    );
  const version = snapshotVersion(tag, commit);
  const packages = packagesAt(root, 'HEAD');
  const names = new Set(packages.map(({ name }) => name));
  const targets = await Promise.all(
    packages.map((pkg) => targetOf(root, folder, { ...pkg, version }, { commit, names })),
  );
  const done: string[] = [];
  for (const target of targets) {
    if (target.found?.versions.has(version)) console.log(`${tagOf(target)} is on the registry.`);
    else await publishOne(root, target, tag, done);
    done.push(tagOf(target));
  }
  await assertTags(root, targets, tag);
}

async function targetOf(
  root: string,
  folder: string,
  pkg: Published,
  { commit, names }: { readonly commit: string; readonly names: ReadonlySet<string> },
): Promise<Target> {
  const { name, version } = pkg;
  const tarball = tarballName(name, version);
  const file = join(folder, tarball);
  if (!existsSync(file))
    throw new ReleaseError(`The snapshot lacks ${tarball}. Nothing was published. Pack again.`);
  const problem = problemOf(readTarball(file, tagOf(pkg)), pkg, names);
  if (problem !== undefined)
    throw new ReleaseError(
      `The tarball of ${tagOf(pkg)} is not that of the snapshot: ${problem}. Nothing was published.`,
    );
  const url = await registryOf(root, pkg);
  const found = await lookUp(root, url, name);
  if (!found)
    throw new ReleaseError(
      `${name} is not on the registry ${url}, and the first version of a package becomes \`latest\`. Release it first. Nothing was published.`,
    );
  return { ...pkg, commit, tarball, integrity: integrityOf(file), url, file, found };
}

const scripts = ['preinstall', 'install', 'postinstall', 'prepare', 'preprepare', 'postprepare'];

/** Files by which npm runs code or installs other packages, without a member of the manifest. */
const files = ['binding.gyp', 'npm-shrinkwrap.json'];

/** Returns the parts of a tarball that the snapshot of this package must not have. */
function problemOf(
  { manifest, files: packed }: Tarball,
  { name, version, publishConfig }: Published,
  names: ReadonlySet<string>,
): string | undefined {
  if (manifest.name !== name || manifest.version !== version)
    return `it contains ${manifest.name}@${manifest.version}`;
  const script = scripts.find((one) => manifest.scripts?.[one] !== undefined);
  if (script !== undefined) return `its script \`${script}\` would run when it is installed`;
  const read = files.find((one) => packed.has(`package/${one}`));
  if (read !== undefined) return `npm would read its file \`${read}\` when it is installed`;
  const setting = foreignSetting(manifest, publishConfig);
  if (setting !== undefined)
    return `its publishConfig has \`${setting}\`, which main does not have`;
  if (manifest.bundleDependencies || manifest.bundledDependencies)
    return 'it has bundled dependencies';
  const { dependencies, optionalDependencies, peerDependencies } = manifest;
  const ranges = Object.entries({ ...dependencies, ...optionalDependencies, ...peerDependencies });
  const other = ranges.find(([one, range]) => names.has(one) && range !== version);
  if (other) return `it depends on ${other[0]} \`${other[1]}\``;
  const foreign = ranges.find(
    ([, range]) => !/^[\d\s.^~<>=|*xX-]+$/.test(range) && range !== version,
  );
  return foreign && `it depends on ${foreign[0]} \`${foreign[1]}\``;
}

async function assertTags(root: string, targets: readonly Target[], tag: string): Promise<void> {
  for (const { name, version, url, found } of targets) {
    const now = await lookUp(root, url, name);
    const latest = found?.tags.get('latest');
    if (now?.tags.get(tag) === version && now.tags.get('latest') === latest) continue;
    throw new ReleaseError(
      `${name} has the dist-tags ${JSON.stringify(Object.fromEntries(now?.tags ?? []))}, and ${tag} should be ${version}, and latest ${latest}. Run the command again.`,
    );
  }
}

// `npx -y pnpm@10 release:publish`: publishes the tarballs of release:pack, each version once, tags them, and
// asserts that registry, branch and tags agree. It can end at any point; the next run completes it.
//
// It trusts nothing that another job wrote. The versions come from the commits and the dist-tags from the branch, and
// the content of each tarball must match them. Imports only Node modules, because the job that publishes installs
// nothing.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReleaseError } from '../revision.ts';
import {
  compareVersions,
  distTagOf,
  isPrerelease,
  isReleaseBranch,
  releaseBranches,
} from './lines.ts';
import { npm } from './npm.ts';
import { checkPlan, type Planned, readPlan } from './plan.ts';
import {
  at,
  explain,
  lookUp,
  type OnRegistry,
  publishedIntegrity,
  registryOf,
} from './registry.ts';
import { explainWaiting, taggedCommit, unfinishedReleases } from './releases.ts';
import { type Published, packagesAt, tagOf } from './repository.ts';
import { deprecation, undeprecated } from './retired.ts';
import { checkTags, completeTags, pushTags, releaseTags, tagRelease } from './tags.ts';
import { foreignSetting, readTarball, sameFiles } from './tarball.ts';

export interface Target extends Published, Planned {
  /** The registry, with a `/` at the end. */
  readonly url: string;
  /** The path of the tarball. */
  readonly file: string;
  /** The package on the registry, if it exists. */
  readonly found: OnRegistry | undefined;
}

/** @param branch the branch whose versions are released */
export async function publish(root: string, folder: string, branch: string): Promise<void> {
  refuseBranch(branch);
  const { open: releases, waiting } = unfinishedReleases(root, 'HEAD');
  const expected = releases.flatMap(({ commit, packages }) =>
    packages.map((one) => ({ ...one, commit })),
  );
  // A plan may be used again after a failed run. Versions that the run published have a tag.
  const open = readPlan(folder).filter((one) => taggedCommit(root, tagOf(one)) !== one.commit);
  const plan = checkPlan(folder, open, expected);
  const targets = await lookUpAll(root, folder, expected, plan);
  checkTags(root, targets);
  const known = new Set<Target>();
  for (const target of targets) if (await isPublished(root, target)) known.add(target);
  const done: string[] = [];
  for (const target of targets) {
    const tag = tagFor(branch, target, targets);
    if (known.has(target)) console.log(`${tagOf(target)} is already on the registry.`);
    else await publishOne(root, target, tag, done);
    tagRelease(root, target);
    done.push(tagOf(target));
  }
  await assertEqual(root);
  for (const one of waiting) console.log(explainWaiting(one));
  if (targets.length === 0 && waiting.length === 0)
    console.log('Every version is published and tagged.');
  for (const pkg of await undeprecated(root))
    console.log(`${pkg.name} was removed. Notify its users: ${deprecation(pkg)}`);
}

/** Asserts that registry, branch and tags agree. Creates tags that an earlier run did not create. */
async function assertEqual(root: string): Promise<void> {
  const packages = packagesAt(root, 'HEAD');
  const before = releaseTags(root, packages);
  const registered = await Promise.all(
    packages.map(async (pkg): Promise<[Published, Set<string>]> => {
      const url = await registryOf(root, pkg);
      const versions = (await lookUp(root, url, pkg.name))?.versions ?? [];
      return [pkg, new Set([...versions].filter((version) => !version.startsWith('0.0.0')))];
    }),
  );
  for (const [pkg, versions] of registered) completeTags(root, pkg, versions, before);
  pushTags(root);
  const tags = releaseTags(root, packages);
  for (const [pkg, versions] of registered) assertPackage(root, pkg, versions, tags);
}

function assertPackage(
  root: string,
  pkg: Published,
  versions: ReadonlySet<string>,
  tags: ReadonlySet<string>,
): void {
  const { name, version } = pkg;
  for (const one of versions)
    if (!tags.has(tagOf({ name, version: one })))
      throw new ReleaseError(
        `The registry has ${name}@${one}, which has no git tag, and no commit of this branch set it. It was published from elsewhere. Tag its commit, or deprecate it.`,
      );
  for (const tag of tags)
    if (tag.startsWith(`${name}@`) && !versions.has(tag.slice(name.length + 1)))
      throw new ReleaseError(
        `The tag ${tag} exists, but the registry does not have the version. Delete the tag, and run the command again.`,
      );
  const isWaiting = unfinishedReleases(root, 'HEAD').waiting.some(({ packages }) =>
    packages.some((one) => one.name === name),
  );
  if (!versions.has(version) && version !== '0.0.0' && !isWaiting)
    throw new ReleaseError(`The registry does not have ${tagOf(pkg)}. Run the command again.`);
}

export function refuseBranch(branch: string): void {
  if (isReleaseBranch(branch)) return;
  const { main, next, maintenance } = releaseBranches;
  throw new ReleaseError(
    `The branch \`${branch}\` releases nothing. Use ${main}, ${next} or ${maintenance}<name>. Nothing was published.`,
  );
}

type Expected = Published & { readonly commit: string };

/** Looks up all packages on their registries before anything is published. */
export async function lookUpAll(
  root: string,
  folder: string,
  expected: readonly Expected[],
  plan: readonly Planned[],
): Promise<Target[]> {
  return await Promise.all(
    expected.map(async (one, index) => {
      const planned = plan[index]!;
      const url = await registryOf(root, one);
      const file = join(folder, planned.tarball);
      const { manifest } = readTarball(file, tagOf(one));
      if (manifest.name !== one.name || manifest.version !== one.version)
        throw new ReleaseError(
          `The tarball of ${tagOf(one)} contains ${manifest.name}@${manifest.version}. Nothing was published. Pack again.`,
        );
      const setting = foreignSetting(manifest, one.publishConfig);
      if (setting !== undefined)
        throw new ReleaseError(
          `The tarball of ${tagOf(one)} has \`${setting}\` in its publishConfig, which differs from its commit. Nothing was published. Pack again.`,
        );
      return { ...planned, ...one, url, file, found: await lookUp(root, url, one.name) };
    }),
  ).catch((error: unknown) => {
    if (error instanceof ReleaseError && !/Nothing was published/.test(error.message))
      throw new ReleaseError(`${error.message} Nothing was published.`);
    throw error;
  });
}

/** Returns whether the registry already has the version. If its contents differ, nothing is published at all. */
async function isPublished(root: string, target: Target): Promise<boolean> {
  if (!target.found?.versions.has(target.version)) return false;
  if (await hasSameContents(root, target)) return true;
  throw new ReleaseError(
    `${tagOf(target)} is already on the registry ${target.url} with different contents. A published version cannot change. Add a changeset for ${target.name} to get a new version (or run \`git fetch --tags\`, if it was released from here). Nothing was published.`,
  );
}

async function hasSameContents(
  root: string,
  { url, name, version, ...target }: Target,
): Promise<boolean> {
  const spec = `${name}@${version}`;
  if ((await publishedIntegrity(root, url, spec)) === target.integrity) return true;
  // Another machine may compress the same files differently.
  const folder = mkdtempSync(join(tmpdir(), 'published-'));
  try {
    const answer = await npm(root, 'pack', spec, '--pack-destination', folder, ...at(url, name));
    if (!answer.ok) throw new ReleaseError(await explain(root, url, answer));
    const downloaded = join(folder, readdirSync(folder)[0]!);
    return sameFiles(readTarball(target.file, spec), readTarball(downloaded, spec));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Only the newest of several versions of a package moves `latest`. */
function tagFor(branch: string, { name, version, found }: Target, all: readonly Target[]): string {
  const versions = all.filter((one) => one.name === name).map((one) => one.version);
  const latest = found?.tags.get('latest');
  const newest = [...versions, ...(latest === undefined ? [] : [latest])]
    .filter((one) => !isPrerelease(one))
    .sort(compareVersions)
    .at(-1);
  return distTagOf(branch, version, newest);
}

/** Passes every setting that a tarball could contain, because an argument overrides `publishConfig`. */
export async function publishOne(
  root: string,
  target: Target,
  tag: string,
  done: readonly string[],
): Promise<void> {
  const { name, url, access = 'public', file } = target;
  const settings = ['--tag', tag, '--access', access, ...at(url, name), '--ignore-scripts'];
  const answer = await npm(root, 'publish', file, ...settings);
  // Another run may have published it first, or the response to this one was lost.
  if (!answer.ok && !(await hasArrived(root, target))) {
    const published =
      done.length > 0 ? `Published so far: ${done.join(', ')}.` : 'Nothing was published.';
    throw new ReleaseError(
      `Cannot publish ${tagOf(target)}. ${await explain(root, url, answer)} ${published} Run the command again to complete the release.`,
    );
  }
  console.log(`${tagOf(target)} is published under \`${tag}\`.`);
}

/** Returns whether the registry has the version with the same contents, although npm reports a failure. */
async function hasArrived(root: string, target: Target): Promise<boolean> {
  const found = await lookUp(root, target.url, target.name).catch(() => undefined);
  if (!found?.versions.has(target.version)) return false;
  if (await hasSameContents(root, target)) return true;
  throw new ReleaseError(
    `${tagOf(target)} was published by another run, with different contents. Add a changeset for ${target.name} to get a new version.`,
  );
}

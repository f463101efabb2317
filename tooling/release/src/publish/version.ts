// `npx -y pnpm@10 release:version`: converts the pending changesets to versions and changelogs.
//
// It also does three things that changesets does not support. If a release was merged together with another pull
// request, it has not been published: its versions and texts are undone first, and created again with the new
// changesets. A maintenance branch raises no version that another branch has released. And a peer keeps its range if
// the range allows the new version: changesets would raise it, and then consumers of the older versions could not
// install.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import semver from 'semver';
import { plain, reasonIn } from '../pnpm.ts';
import { git, ReleaseError } from '../revision.ts';
import { type Package, readTree } from '../tree.ts';
import { takenVersion, unfinishedReleases, type Waiting } from './releases.ts';
import { tagOf } from './repository.ts';

/**
 * @param output the destination of the messages of changesets
 * @returns the deviations from the changesets, one sentence each
 */
export function version(root: string, output: 'inherit' | 'ignore' = 'inherit'): string[] {
  const undone = unfinishedReleases(root, 'HEAD')
    .waiting.toReversed()
    .map((one) => undo(root, one));
  const before = readTree(root).packages;
  changeset(root, ['version'], output);
  const after = readTree(root).packages;
  for (const pkg of after.values()) keepPeers(root, before.get(pkg.name), pkg, after);
  const kept = [...after.values()].map((pkg) => keepTaken(root, before.get(pkg.name), pkg));
  return [...undone, ...kept].filter((one) => one !== undefined);
}

/** Undoes the versions of an unpublished release. Its changesets are pending again. */
function undo(root: string, { commit, packages, changesets }: Waiting): string | undefined {
  const changed = git(root, 'diff', '--name-only', `${commit}^1`, commit, '--', '.changeset');
  // The first versions of a repository did not come from a changeset.
  if (changed === undefined || changed === '') return undefined;
  const isMerge = git(root, 'rev-parse', '--verify', '--quiet', `${commit}^2`) !== undefined;
  const options = ['--no-commit', ...(isMerge ? ['--mainline', '1'] : [])];
  if (git(root, 'revert', ...options, commit) === undefined)
    throw new ReleaseError(
      `Cannot undo the release ${commit.slice(0, 7)}, which has the changes of ${changesets.join(', ')}. Resolve the conflict, commit, and run the command again.`,
    );
  git(root, 'revert', '--quit');
  // A changeset that the commit of the release itself added is still pending.
  for (const path of changesets) git(root, 'checkout', 'HEAD', '--', path);
  return `${packages.map(tagOf).join(', ')} was not published yet. It is created again with ${changesets.join(', ')}.`;
}

export function changeset(
  root: string,
  args: readonly string[],
  output: 'inherit' | 'ignore' = 'inherit',
): void {
  const cli = createRequire(join(root, 'package.json')).resolve('@changesets/cli/bin.js');
  const done = spawnSync(process.execPath, [cli, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...plain },
  });
  if (done.status !== 0)
    throw new ReleaseError(
      `\`changeset ${args[0]}\` failed: ${reasonIn(done)}. Find the changeset with \`npx -y pnpm@10 release:check\`.`,
    );
  if (output === 'inherit') process.stdout.write(done.stdout);
}

/** Restores the ranges of peers that allow the new version. */
function keepPeers(
  root: string,
  before: Package | undefined,
  after: Package,
  all: ReadonlyMap<string, Package>,
): void {
  const file = join(root, after.folder, 'package.json');
  const text = readFileSync(file, 'utf8');
  const manifest = JSON.parse(text) as { peerDependencies?: Record<string, string> };
  for (const [name, old] of Object.entries(before?.manifest.peerDependencies ?? {})) {
    const [peer, range] = [all.get(name), old.replace(/^workspace:/, '')];
    const isAllowed = peer !== undefined && semver.satisfies(peer.version, range);
    if (isAllowed && manifest.peerDependencies) manifest.peerDependencies[name] = old;
  }
  const next = `${JSON.stringify(manifest, null, 2)}\n`;
  if (manifest.peerDependencies && next !== text) writeFileSync(file, next);
}

/** Restores a version that another branch has released. */
function keepTaken(root: string, before: Package | undefined, after: Package): string | undefined {
  if (!before || before.version === after.version) return undefined;
  const { name, folder } = after;
  const taken = takenVersion(root, 'HEAD', { name, from: before.version, to: after.version });
  if (taken === undefined) return undefined;
  const file = join(root, folder, 'package.json');
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replace(`"version": "${after.version}"`, `"version": "${before.version}"`),
  );
  const changelog = `${folder}/CHANGELOG.md`;
  const old = git(root, 'show', `HEAD:${changelog}`);
  if (old !== undefined) writeFileSync(join(root, changelog), `${old}\n`);
  else if (existsSync(join(root, changelog))) rmSync(join(root, changelog));
  return `${name} stays at ${before.version}. Another branch has released ${taken}, so this branch cannot release ${after.version}.`;
}

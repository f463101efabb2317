// `npx -y pnpm@10 release:pack [--tag NAME]`: packs the tarballs of every version that the registry doesn't have, and
// writes the publish plan. Needs no permission to publish.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { git, ReleaseError } from '../revision.ts';
import { type Package, readTree } from '../tree.ts';
import { changeset } from './changeset-cli.ts';
import { planFile, publications, readPlan, writePlan } from './plan.ts';
import { integrityOf, ping, publishedIntegrity, registryOf } from './registry.ts';

/**
 * @param folder the output folder for the tarballs; its previous contents are deleted
 * @param tag the dist-tag. @default `latest`, which changesets chooses
 */
export async function pack(root: string, folder: string, tag: string | undefined): Promise<void> {
  const packages = [...readTree(root).packages.values()];
  await ping(registryOf(root, packages[0]!.name));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const pkg of packages) await refuseForeign(root, folder, pkg);
  const plan = join(folder, 'plan.json');
  changeset(root, 'publish-plan', '--output', plan);
  const chunks = readPlan(plan);
  if (tag !== undefined)
    writePlan(
      plan,
      chunks.map((chunk) =>
        chunk.map((entry) => (entry.kind === 'publish' ? { ...entry, tag } : entry)),
      ),
    );
  changeset(root, 'pack', '--from-publish-plan', plan, '--out-dir', folder);
  rmSync(plan);
  const count = publications(readPlan(planFile(folder))).length;
  console.log(
    count === 0
      ? 'The registry already has every version.'
      : `Packed ${count} of ${packages.length} packages.`,
  );
}

/**
 * Checks that a version on the registry without a git tag here has the same contents as the tarball that would be packed
 * now. changesets compares only the version and would treat it as published.
 */
async function refuseForeign(
  root: string,
  folder: string,
  { name, version, folder: where }: Package,
): Promise<void> {
  const found = await publishedIntegrity(registryOf(root, name), name, version);
  if (
    found === undefined ||
    git(root, 'rev-parse', '--verify', '--quiet', `refs/tags/${name}@${version}`) !== undefined
  )
    return;
  const file = join(folder, 'compared.tgz');
  const { status, stdout } = spawnSync('pnpm', ['pack', '--out', file], {
    cwd: join(root, where),
    encoding: 'utf8',
  });
  if (status !== 0) throw new ReleaseError(`Cannot pack ${name}: ${stdout.trim()}`);
  const own = integrityOf(file);
  rmSync(file);
  if (found !== own) throw new ReleaseError(differentContents(name, version));
}

export function differentContents(name: string, version: string): string {
  return `${name}@${version} is already on the registry with different contents. A published version cannot change: add a changeset for ${name} to get a new version (or run \`git fetch --tags\`, if it was released from here). Nothing was published.`;
}

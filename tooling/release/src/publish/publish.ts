// `npx -y pnpm@10 release:publish`: publishes the tarballs of release:pack, each version once. After a failure,
// run it again: it skips versions that are already on the registry and publishes the others.
import { join, relative } from 'node:path';
import { ReleaseError } from '../revision.ts';
import { changeset } from './changeset-cli.ts';
import { differentContents } from './pack.ts';
import {
  type Publication,
  planFile,
  publications,
  readPlan,
  withoutPublished,
  writePlan,
} from './plan.ts';
import { integrityOf, ping, publishedIntegrity, registryOf } from './registry.ts';

/** @param gitTag whether to create a git tag for each version; not for a snapshot */
export async function publish(root: string, folder: string, gitTag: boolean): Promise<void> {
  const plan = readPlan(planFile(folder));
  const all = publications(plan);
  for (const entry of all) refuseAltered(root, folder, entry);
  const registry = registryOf(root, all[0]?.name ?? '');
  await ping(registry);
  const published = new Set<string>();
  for (const entry of all) {
    const { name, version, tarball } = entry;
    const found = await publishedIntegrity(registry, name, version);
    if (found === undefined) continue;
    if (found !== integrityOf(join(folder, tarball!.path)))
      throw new ReleaseError(differentContents(name, version));
    published.add(name);
  }
  writePlan(
    planFile(folder),
    withoutPublished(plan, ({ name }) => published.has(name)),
  );
  for (const name of published)
    console.log(`${name} is already on the registry, with the same contents.`);
  changeset(root, 'publish', '--from-pack-dir', folder, ...(gitTag ? [] : ['--no-git-tag']));
}

/** Checks that no tarball changed between the job that packs and the one that publishes. */
function refuseAltered(
  root: string,
  folder: string,
  { name, version, tarball }: Publication,
): void {
  if (tarball && integrityOf(join(folder, tarball.path), 'sha256') === tarball.integrity) return;
  throw new ReleaseError(
    `The tarball of ${name}@${version} in ${relative(root, folder)} changed after it was packed. Nothing was published. Pack again.`,
  );
}

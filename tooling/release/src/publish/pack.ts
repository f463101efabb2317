// `npx -y pnpm@10 release:pack [--tag NAME]`: the tarballs of every version that the registry doesn't have, and the
// plan to publish them. Needs no right to publish.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { git, ReleaseError } from '../revision.ts';
import { type Package, readTree } from '../tree.ts';
import { changeset } from './changeset-cli.ts';
import { planFile, publications, readPlan, writePlan } from './plan.ts';
import { integrityOf, ping, publishedIntegrity, registryOf } from './registry.ts';

/**
 * @param folder where the tarballs go; what is there is deleted
 * @param tag the dist-tag. @default what changesets chooses: `latest`
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
      ? 'The registry has every version already.'
      : `Packed ${count} of ${packages.length} packages.`,
  );
}

/**
 * A version that is on the registry, but that no git tag says was released from here, must have the very contents
 * that would be packed now. changesets looks at the version alone, and would take it for published.
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
  if (status !== 0) throw new ReleaseError(`${name} can't be packed: ${stdout.trim()}`);
  const own = integrityOf(file);
  rmSync(file);
  if (found !== own) throw new ReleaseError(differentContents(name, version));
}

export function differentContents(name: string, version: string): string {
  return `${name}@${version} is on the registry with other contents than these, and a published version never changes: add a changeset for ${name}, so that it gets a version of its own (or \`git fetch --tags\`, if it was released from here). Nothing was published.`;
}

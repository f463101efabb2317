// Packages that were released from this branch and have been removed. They stay on the registry, so `npm deprecate`
// must notify their users. Imports only Node modules.
import { git } from '../revision.ts';
import { npm } from './npm.ts';
import { at, registryOf } from './registry.ts';
import { type Published, packagesAt } from './repository.ts';

interface Removed {
  readonly name: string;
  /** The registry of `publishConfig`. */
  readonly registry?: string | undefined;
}

/** Returns the command that notifies the users of a removed package. */
export function deprecation({ name, registry }: Removed): string {
  const where = registry === undefined ? [] : at(registry, name);
  return ['npm', 'deprecate', name, '"No longer maintained."', ...where].join(' ');
}

/** Returns the removed packages whose newest version is not deprecated. */
export async function undeprecated(root: string): Promise<Published[]> {
  const all = await Promise.all(
    removedPackages(root).map(async (pkg) => {
      const url = await registryOf(root, pkg);
      const answer = await npm(root, 'view', pkg.name, 'deprecated', ...at(url, pkg.name));
      return answer.ok && answer.stdout.trim() === '' ? [pkg] : [];
    }),
  );
  return all.flat();
}

/**
 * Returns the removed packages at their last tag. Only tags in the history of HEAD count, because other branches may
 * have packages that this branch never had.
 */
function removedPackages(root: string): Published[] {
  const present = new Set(packagesAt(root, 'HEAD').map(({ name }) => name));
  const listed = git(root, 'tag', '--merged', 'HEAD', '--sort=creatordate', '--list', '@*/*@*');
  const last = new Map(
    (listed ?? '').split('\n').map((tag) => [tag.slice(0, tag.lastIndexOf('@')), tag]),
  );
  return [...last]
    .filter(([name, tag]) => tag !== '' && !present.has(name))
    .flatMap(([name, tag]) => packagesAt(root, tag).filter((pkg) => pkg.name === name));
}

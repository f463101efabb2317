// A consumer's project: an empty folder into which the tarballs are installed, as from the registry.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Packed, pnpm } from './pack.ts';

/**
 * Installs packages from their tarballs into `folder`, which is made.
 *
 * What they need of each other also comes from the tarballs: no version of them has to be in the registry. Third
 * parties come from pnpm's store, or from the registry.
 */
export async function installConsumer(
  folder: string,
  packed: readonly Packed[],
  others: Readonly<Record<string, string>> = {},
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const tarballs = Object.fromEntries(
    packed.map(({ manifest, tarball }) => [manifest.name, `file:${tarball}`]),
  );
  const project = {
    name: 'consumer',
    private: true,
    type: 'module',
    dependencies: { ...others, ...tarballs },
    pnpm: { overrides: tarballs },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(project, null, 2));
  // A project of its own, wherever the folder is.
  writeFileSync(join(folder, 'pnpm-workspace.yaml'), 'packages: []\n');
  await pnpm(['install', '--prefer-offline', '--no-frozen-lockfile'], folder);
}

/** The optional peers of the packages, in the versions that the workspace is tested with. */
export function peersOf(packed: readonly Packed[]): Record<string, string> {
  return Object.fromEntries(
    packed.flatMap(({ source }) =>
      Object.keys(source.manifest.peerDependencies ?? {})
        .filter((peer) => !packed.some(({ manifest }) => manifest.name === peer))
        .map((peer) => [peer, installedVersion(source.folder, peer)]),
    ),
  );
}

/** Which version of a dependency a package of the workspace has. */
export function installedVersion(folder: string, dependency: string): string {
  const { version } = JSON.parse(
    readFileSync(join(folder, 'node_modules', dependency, 'package.json'), 'utf8'),
  ) as { version: string };
  return version;
}

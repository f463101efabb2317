// A consumer's project: an empty folder with the tarballs installed, as if from the registry.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Packed, pnpm } from './pack.ts';

/**
 * Creates `folder` and installs packages from their tarballs into it.
 *
 * Their dependencies on each other also come from the tarballs, so no version has to be in the registry. Third-party
 * dependencies come from pnpm's store or from the registry.
 *
 * @param direct The packages on which the project depends. pnpm hides the dependencies of these from the project.
 */
export async function installConsumer(
  folder: string,
  packed: readonly Packed[],
  others: Readonly<Record<string, string>> = {},
  direct: readonly Packed[] = packed,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const tarballs = tarballsOf(packed);
  const project = {
    name: 'consumer',
    private: true,
    type: 'module',
    dependencies: { ...others, ...tarballsOf(direct) },
    pnpm: { overrides: tarballs },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(project, null, 2));
  // Makes the folder a separate project, also inside a workspace.
  writeFileSync(join(folder, 'pnpm-workspace.yaml'), 'packages: []\n');
  await pnpm(['install', '--prefer-offline', '--no-frozen-lockfile'], folder);
}

function tarballsOf(packed: readonly Packed[]): Record<string, string> {
  return Object.fromEntries(
    packed.map(({ manifest, tarball }) => [manifest.name, `file:${tarball}`]),
  );
}

/** The optional peer dependencies of the packages, in the versions with which the workspace is tested. */
export function peersOf(packed: readonly Packed[]): Record<string, string> {
  return Object.fromEntries(
    packed.flatMap(({ source }) =>
      Object.keys(source.manifest.peerDependencies ?? {})
        .filter((peer) => !packed.some(({ manifest }) => manifest.name === peer))
        .map((peer) => [peer, installedVersion(source.folder, peer)]),
    ),
  );
}

/** The installed version of a dependency of a workspace package. */
export function installedVersion(folder: string, dependency: string): string {
  const { version } = JSON.parse(
    readFileSync(join(folder, 'node_modules', dependency, 'package.json'), 'utf8'),
  ) as { version: string };
  return version;
}

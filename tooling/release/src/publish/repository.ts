// The published packages at a commit, read from git, because other programs may have changed the files. Imports only
// Node modules, because the job that publishes installs nothing.
import { git, ReleaseError } from '../revision.ts';

export interface Published {
  readonly name: string;
  readonly version: string;
  /** Relative to the root: `packages/biot`. */
  readonly folder: string;
  /** The names of its dependencies that are published from this repository, in no order. */
  readonly needs: readonly string[];
  readonly access: string | undefined;
  /** The registry of `publishConfig`. */
  readonly registry: string | undefined;
  /** The settings of npm for publishing. */
  readonly publishConfig: Readonly<Record<string, unknown>>;
}

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly private?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly publishConfig?: Readonly<Record<string, unknown>>;
}

/** Returns the packages of a commit, each one after its dependencies. */
export function packagesAt(root: string, commit: string): Published[] {
  const listed = git(root, 'ls-tree', '-r', '--name-only', commit);
  if (listed === undefined)
    throw new ReleaseError(`The commit \`${commit}\` does not exist here. Fetch it.`);
  const folders = listed
    .split('\n')
    .filter(
      (path) => path === 'specs/package.json' || /^packages\/[^/]+\/package\.json$/.test(path),
    )
    .map((path) => path.slice(0, -'/package.json'.length));
  const manifests = new Map(
    folders
      .map((folder): [string, Manifest] => [folder, manifestAt(root, commit, folder)])
      .filter(([, { private: isPrivate, name, version }]) => !isPrivate && name && version),
  );
  const names = new Set([...manifests.values()].map(({ name }) => name));
  return inOrder(
    [...manifests].map(([folder, manifest]) => {
      const { name, version, dependencies, peerDependencies, publishConfig = {} } = manifest;
      const scope = name!.split('/')[0]!;
      return {
        name: name!,
        version: version!,
        folder,
        needs: Object.keys({ ...dependencies, ...peerDependencies }).filter((one) =>
          names.has(one),
        ),
        access: text(publishConfig.access),
        registry: text(publishConfig[`${scope}:registry`] ?? publishConfig.registry),
        publishConfig,
      };
    }),
  );
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

function manifestAt(root: string, commit: string, folder: string): Manifest {
  const found = git(root, 'show', `${commit}:${folder}/package.json`);
  try {
    return JSON.parse(found ?? '{}') as Manifest;
  } catch {
    throw new ReleaseError(`${folder}/package.json is not JSON at ${commit.slice(0, 7)}.`);
  }
}

function inOrder(packages: readonly Published[]): Published[] {
  const left = [...packages].sort((a, b) => (a.name < b.name ? -1 : 1));
  const done: Published[] = [];
  while (left.length > 0) {
    const index = left.findIndex(({ needs }) =>
      needs.every((name) => !left.some((one) => one.name === name)),
    );
    // In a cycle, any order is valid.
    done.push(...left.splice(Math.max(index, 0), 1));
  }
  return done;
}

/** Returns the version of a package at a commit; `undefined` if there is none. */
export function versionAt(root: string, commit: string, folder: string): string | undefined {
  const found = git(root, 'show', `${commit}:${folder}/package.json`);
  if (found === undefined) return undefined;
  return (JSON.parse(found) as Manifest).version;
}

export const tagOf = ({ name, version }: { name: string; version: string }): string =>
  `${name}@${version}`;

// The plan: the tarball of each version, and its commit. The job that packs passes it with the tarballs to the job that
// publishes. The latter computes the versions and the dist-tags itself, and compares them.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ReleaseError } from '../revision.ts';
import { integrityOf } from './registry.ts';

export interface Planned {
  readonly name: string;
  readonly version: string;
  /** The commit whose files are in the tarball. */
  readonly commit: string;
  /** The file in the folder. */
  readonly tarball: string;
  /** SHA-512 in npm's format. */
  readonly integrity: string;
}

const file = 'plan.json';

export const tarballName = (name: string, version: string): string =>
  `${name.replace(/^@/, '').replaceAll('/', '-')}-${version}.tgz`;

export function writePlan(folder: string, packages: readonly Planned[]): void {
  writeFileSync(join(folder, file), `${JSON.stringify({ version: 2, packages }, null, 2)}\n`);
}

export function readPlan(folder: string): readonly Planned[] {
  const path = join(folder, file);
  if (!existsSync(path))
    throw new ReleaseError(
      `${basename(folder)}/${file} does not exist. Run \`npx -y pnpm@10 release:pack\` first.`,
    );
  try {
    const { packages } = JSON.parse(readFileSync(path, 'utf8')) as { packages: Planned[] };
    if (Array.isArray(packages) && packages.every(isPlanned)) return packages;
  } catch {
    // A plan that is not JSON has the same message.
  }
  throw new ReleaseError(
    `${basename(folder)}/${file} is not a plan. Nothing was published. Pack again.`,
  );
}

function isPlanned(one: Planned | null): boolean {
  const members = ['name', 'version', 'commit', 'tarball', 'integrity'] as const;
  return members.every((name) => typeof one?.[name] === 'string');
}

interface Expected {
  readonly name: string;
  readonly version: string;
  readonly commit: string;
}

/**
 * Checks that a plan has exactly the expected versions, and that their tarballs have not changed since they were
 * packed.
 */
export function checkPlan(
  folder: string,
  plan: readonly Planned[],
  expected: readonly Expected[],
): readonly Planned[] {
  const show = ({ name, version, commit }: Expected): string =>
    `${name}@${version} of ${String(commit).slice(0, 7)}`;
  const wanted = expected.map(show);
  const planned = plan.map(show);
  const foreign = planned.filter((one) => !wanted.includes(one));
  const missing = wanted.filter((one) => !planned.includes(one));
  if (foreign.length > 0 || planned.length !== new Set(planned).size)
    throw new ReleaseError(
      `The plan in ${basename(folder)} names ${foreign[0] ?? planned[0]}, which this branch does not release. Nothing was published. Pack again.`,
    );
  if (missing.length > 0)
    throw new ReleaseError(
      `The plan in ${basename(folder)} lacks ${missing[0]}. Nothing was published. Pack again.`,
    );
  for (const { name, version, tarball, integrity } of plan) {
    const path = join(folder, tarballName(name, version));
    if (tarball === basename(path) && existsSync(path) && integrityOf(path) === integrity) continue;
    throw new ReleaseError(
      `The tarball of ${name}@${version} in ${basename(folder)} changed after it was packed. Nothing was published. Pack again.`,
    );
  }
  return expected.map(
    ({ name, version }) => plan.find((one) => one.name === name && one.version === version)!,
  );
}

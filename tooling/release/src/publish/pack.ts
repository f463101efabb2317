// `npx -y pnpm@10 release:pack`: packs every version without a git tag, each one from the commit that set it, and
// writes the plan. It needs no permission, no registry and no login.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtRevision } from '../product/base.ts';
import { packTarballs } from '../product/product.ts';
import { git } from '../revision.ts';
import { type Planned, tarballName, writePlan } from './plan.ts';
import { integrityOf } from './registry.ts';
import { explainWaiting, type Release, unfinishedReleases } from './releases.ts';
import { type Published, tagOf } from './repository.ts';
import { writeBills } from './sbom.ts';

/** @param folder the output folder; its previous contents are deleted */
export function pack(root: string, folder: string): void {
  const { open, waiting } = unfinishedReleases(root, 'HEAD');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const planned = open.flatMap((release) => packRelease(root, folder, release));
  writePlan(folder, planned);
  for (const one of waiting) console.log(explainWaiting(one));
  if (planned.length > 0) console.log(`Packed ${planned.map(tagOf).join(', ')}.`);
  else if (waiting.length === 0) console.log('Every version is released.');
}

function packRelease(root: string, folder: string, { commit, packages }: Release): Planned[] {
  const source = isCheckedOut(root, commit) ? root : builtRevision(root, commit);
  return packPackages(source, folder, { commit, packages });
}

/** Packs packages of a built folder. */
export function packPackages(
  source: string,
  folder: string,
  { commit, packages }: { readonly commit: string; readonly packages: readonly Published[] },
): Planned[] {
  const scratch = mkdtempSync(join(tmpdir(), 'pack-'));
  try {
    const files = packTarballs(
      source,
      packages.map(({ name }) => name),
      scratch,
    );
    const planned = packages.map(({ name, version }): Planned => {
      const tarball = tarballName(name, version);
      const target = join(folder, tarball);
      copyFileSync(files.get(name)!, target);
      return { name, version, commit, tarball, integrity: integrityOf(target) };
    });
    writeBills(source, folder, planned);
    return planned;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function isCheckedOut(root: string, commit: string): boolean {
  return git(root, 'rev-parse', 'HEAD') === commit && git(root, 'status', '--porcelain') === '';
}

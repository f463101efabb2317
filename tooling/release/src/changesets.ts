// The bumps in the changesets. Changesets that are already in the base are ignored, because they belong to other changes.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readChangesets } from '@changesets/read';
import semver from 'semver';
import { type Bump, highest } from './bump.ts';
import { ReleaseError } from './revision.ts';
import type { Tree } from './tree.ts';

/** By package: the highest bump of its new changesets, or of a version that was already raised. */
export async function whatIsSaid(
  base: { readonly root: string; readonly tree: Tree },
  head: { readonly root: string; readonly tree: Tree },
): Promise<ReadonlyMap<string, Bump>> {
  const said = new Map<string, Bump>();
  const say = (name: string, bump: Bump): void =>
    void said.set(name, highest([said.get(name) ?? 'none', bump]));
  for (const { id, releases } of await read(head.root)) {
    const file = `.changeset/${id}.md`;
    if (text(base.root, file) === text(head.root, file)) continue;
    if (releases.length === 0)
      throw new ReleaseError(
        `${file} names no package: add one between its --- lines, or delete the file.`,
      );
    for (const { name, type } of releases) {
      if (!head.tree.packages.has(name))
        throw new ReleaseError(
          `${file} names \`${name}\`, which is not a published package. Use one of ${[...head.tree.packages.keys()].join(', ')}.`,
        );
      say(name, type);
    }
  }
  for (const [name, { version }] of head.tree.packages) {
    const before = base.tree.packages.get(name)?.version;
    if (before !== undefined && semver.gt(version, before)) say(name, step(before, version));
  }
  return said;
}

async function read(root: string): ReturnType<typeof readChangesets> {
  try {
    return await readChangesets(root);
  } catch (error) {
    const broken = globSync('.changeset/*.md', { cwd: root }).find(
      (path) => !/^---\n[\s\S]*?\n---/.test(text(root, path) ?? ''),
    );
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new ReleaseError(
      `Cannot read ${broken ?? 'a changeset'}: ${why} Write it with \`npx changeset\`.`,
    );
  }
}

function text(root: string, file: string): string | undefined {
  const path = join(root, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function step(before: string, after: string): Bump {
  const difference = semver.diff(before, after);
  return difference === 'major' || difference === 'minor' ? difference : 'patch';
}

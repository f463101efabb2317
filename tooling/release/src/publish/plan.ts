// The publish plan of changesets: the versions to publish, in chunks that depend only on earlier chunks.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ReleaseError } from '../revision.ts';

export interface Publication {
  readonly kind: 'publish';
  readonly name: string;
  readonly version: string;
  readonly access: string;
  /** The dist-tag. */
  readonly tag: string;
  /** Present after packing; the path is relative to the folder. */
  readonly tarball?: { readonly path: string; readonly integrity: string };
}

/** Already published: only its git tag may be missing. */
interface TagOnly {
  readonly kind: 'tag-only';
  readonly name: string;
  readonly version: string;
}

type Chunks = readonly (readonly (Publication | TagOnly)[])[];

export function readPlan(file: string): Chunks {
  if (!existsSync(file))
    throw new ReleaseError(
      `${basename(dirname(file))}/${basename(file)} does not exist: run \`npx -y pnpm@10 release:pack\` first.`,
    );
  return (JSON.parse(readFileSync(file, 'utf8')) as { plan: Chunks }).plan;
}

export function writePlan(file: string, plan: Chunks): void {
  writeFileSync(
    file,
    `${JSON.stringify({ version: 1, plan: plan.filter((chunk) => chunk.length > 0) }, null, 2)}\n`,
  );
}

export function publications(plan: Chunks): Publication[] {
  return plan.flat().filter((entry) => entry.kind === 'publish');
}

/** The same plan, except that versions that are already on the registry are only tagged. */
export function withoutPublished(plan: Chunks, published: (entry: Publication) => boolean): Chunks {
  return plan.map((chunk) =>
    chunk.map((entry) => {
      const { name, version } = entry;
      return entry.kind === 'publish' && published(entry)
        ? { kind: 'tag-only', name, version }
        : entry;
    }),
  );
}

export const planFile = (folder: string): string => join(folder, 'publish-plan.json');

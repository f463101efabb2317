// `npx -y pnpm@10 release:preview`: prints the versions and the changelogs after a merge of this commit, as
// Markdown. Changes nothing, because release:version runs in a clone.
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { git, ReleaseError } from '../revision.ts';
import { type Package, readTree } from '../tree.ts';
import { sectionOf } from './changelog-section.ts';
import { pendingChangesets } from './releases.ts';
import { version } from './version.ts';

const nothing = 'The next release does not include this change.\n';

export function preview(root: string): string {
  if (pendingChangesets(root, 'HEAD').length === 0) return nothing;
  const folder = mkdtempSync(join(tmpdir(), 'preview-'));
  const clone = join(folder, 'clone');
  try {
    if (git(root, 'clone', '--quiet', '--shared', root, clone) === undefined)
      throw new ReleaseError(`Cannot clone ${root} with git.`);
    // The clone uses the changesets and the changelog format that are installed here.
    for (const modules of ['node_modules', 'tooling/release/node_modules'])
      if (existsSync(join(root, modules))) symlinkSync(join(root, modules), join(clone, modules));
    const before = readTree(clone).packages;
    const notes = version(clone, 'ignore');
    const after = [...readTree(clone).packages.values()];
    const released = after.filter(({ name, version: now }) => before.get(name)?.version !== now);
    return [describe(clone, released, before), ...notes.map((note) => `${note}\n`)].join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function describe(
  root: string,
  packages: readonly Package[],
  before: ReadonlyMap<string, Package>,
): string {
  if (packages.length === 0) return nothing;
  const rows = packages.map(
    ({ name, version: now }) => `| ${name} | ${before.get(name)?.version ?? ''} | ${now} |`,
  );
  return [
    'After a merge, the next release is:',
    '',
    '| package | now | next |',
    '|---|---|---|',
    ...rows,
    '',
    ...packages.flatMap((pkg) => entry(root, pkg)),
  ].join('\n');
}

function entry(root: string, { name, folder, version: now }: Package): string[] {
  const changelog = readFileSync(join(root, folder, 'CHANGELOG.md'), 'utf8');
  return [
    `<details><summary>Changelog of ${name} ${now}</summary>`,
    '',
    sectionOf(changelog, now),
    '',
    '</details>',
    '',
  ];
}

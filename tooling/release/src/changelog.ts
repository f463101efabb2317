// Formats a changeset as an entry of CHANGELOG.md: its text, without hashes. `.changeset/config.json` configures it for
// changesets.

import { withoutComments } from './told.ts';

interface Changeset {
  readonly summary: string;
}

interface Release {
  readonly name: string;
  readonly newVersion: string;
}

export function getReleaseLine({ summary }: Changeset): string {
  const lines = withoutComments(summary).split('\n');
  return `- ${lines
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n')
    .trimStart()}`;
}

export function getDependencyReleaseLine(
  _changesets: readonly Changeset[],
  dependencies: readonly Release[],
): string {
  if (dependencies.length === 0) return '';
  const updated = dependencies.map(({ name, newVersion }) => `\`${name}\` ${newVersion}`);
  return `- Updated dependencies: ${updated.join(', ')}.`;
}

// Formats a changeset as an entry of CHANGELOG.md: its text, without hashes. `.changeset/config.json` configures it for
// changesets.

interface Changeset {
  readonly summary: string;
}

interface Release {
  readonly name: string;
  readonly newVersion: string;
}

export function getReleaseLine({ summary }: Changeset): string {
  const lines = summary.trim().split('\n');
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

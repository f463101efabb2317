// How a changeset becomes an entry of a CHANGELOG.md: its own words, without hashes. Read by changesets, see
// .changeset/config.json.

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
  return `- Comes with ${updated.join(', ')}.`;
}

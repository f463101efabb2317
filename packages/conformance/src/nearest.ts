// Finds the names that a misspelt one may mean.

/** Returns up to three names: those with the most words and letters in common with the given one. */
export function nearest(given: string, known: readonly string[]): string[] {
  const pairs = pairsIn(given);
  return known
    .map((name) => ({ name, score: similarity(pairs, pairsIn(name)) }))
    .filter(({ score }) => score > 0.3)
    .sort((one, other) => other.score - one.score)
    .slice(0, 3)
    .map(({ name }) => name);
}

/** The pairs of letters in a name. */
function pairsIn(name: string): ReadonlySet<string> {
  const text = ` ${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, ' ')} `;
  return new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)));
}

/** The Sørensen–Dice coefficient: 1 for equal sets, 0 for sets without a common element. */
function similarity(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((pair) => other.has(pair)).length;
  return (2 * common) / (one.size + other.size);
}

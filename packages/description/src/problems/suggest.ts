// Suggests names for misspelt ones.

/** The maximum length of a compared name, because the time grows with the square of the length. */
const longest = 80;

/** Returns ` Did you mean "x"?` with a leading space, or `''` if no name is close. */
export function didYouMean(given: string, known: Iterable<string>): string {
  if (given.length > longest) return '';
  const ranked = [...known]
    .filter((name) => name.length <= longest)
    .map((name) => ({ name, distance: editDistance(given.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  const [best] = ranked;
  const isClose = best !== undefined && best.distance <= Math.max(2, Math.floor(given.length / 3));
  return isClose ? ` Did you mean "${best.name}"?` : '';
}

/** `"a", "b" or "c"`. */
export function listed(names: Iterable<string>): string {
  const quoted = [...names].map((name) => `"${name}"`);
  return quoted.length < 2
    ? quoted.join('')
    : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}

/** The Levenshtein distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

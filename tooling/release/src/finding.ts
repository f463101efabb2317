// One change that a consumer of a package notices, in terms of the consumer's code.
import { type Bump, compareBumps } from './bump.ts';

export interface Finding {
  readonly bump: Bump;
  /** The change, as a sentence with the names in the consumer's code. */
  readonly what: string;
  /** What a consumer must do, if anything, as a sentence. */
  readonly remedy?: string;
  /** Whether the sentence has no facts for a changelog. A changeset may have any text instead. */
  readonly isSummary?: boolean;
}

/**
 * Sorts findings by bump, the highest first, then in the original order. Of equal sentences about one cause, keeps the one
 * with the highest bump.
 */
export function sortFindings<Found extends Finding & { readonly cause: string }>(
  findings: readonly Found[],
): Found[] {
  const unique = new Map<string, Found>();
  for (const finding of findings) {
    const key = `${finding.cause}\n${finding.what}`;
    const known = unique.get(key);
    if (!known || compareBumps(finding.bump, known.bump) > 0) unique.set(key, finding);
  }
  return [...unique.values()].sort((a, b) => compareBumps(b.bump, a.bump));
}

// One change that a consumer of a package notices, in terms of their code.
import type { Bump } from './bump.ts';

export interface Finding {
  readonly bump: Bump;
  /** The change, as a sentence with the names in the consumer's code. */
  readonly what: string;
  /** What a consumer has to do, if anything, as a sentence. */
  readonly remedy?: string;
}

/** Sorted by bump, the highest first, then in the original order; without duplicates. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const weight = { major: 0, minor: 1, patch: 2, none: 3 } as const;
  const unique = new Map(findings.map((finding) => [finding.what, finding]));
  return [...unique.values()].sort((a, b) => weight[a.bump] - weight[b.bump]);
}

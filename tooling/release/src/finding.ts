// One thing that a consumer of a package notices, in words that mean something to them.
import type { Bump } from './bump.ts';

export interface Finding {
  readonly bump: Bump;
  /** What is different: a sentence, with the names that the consumer's code has. */
  readonly what: string;
  /** What a consumer does about it, where there is something to do: a sentence. */
  readonly remedy?: string;
}

/** The weightiest first, otherwise in the order in which they were found; each once. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const weight = { major: 0, minor: 1, patch: 2, none: 3 } as const;
  const unique = new Map(findings.map((finding) => [finding.what, finding]));
  return [...unique.values()].sort((a, b) => weight[a.bump] - weight[b.bump]);
}

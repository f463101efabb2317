// The findings that a text describes. A sentence may be edited, because a comment in the changeset names the findings.
import { createHash } from 'node:crypto';
import type { Finding } from './finding.ts';

/** Returns a short id of a finding, which does not change with its remedy. */
export function idOf({ what }: Finding): string {
  return createHash('sha256').update(what).digest('hex').slice(0, 8);
}

const comment = /<!-- covers:([\s\w]*)-->/g;

/** Returns the comment of a changeset with these findings. */
export function covers(findings: readonly Finding[]): string {
  const ids = findings.filter(({ isSummary }) => !isSummary).map(idOf);
  return ids.length === 0 ? '' : `<!-- covers: ${[...new Set(ids)].join(' ')} -->`;
}

/** Returns the ids of the findings that a text covers. */
export function coveredBy(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(comment)].flatMap(([, ids]) => ids!.trim().split(/\s+/)));
}

/** Returns a text as readers of the changelog see it. */
export function withoutComments(text: string): string {
  return text
    .replaceAll(comment, '')
    .replaceAll(/^bump:.*$/gim, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

export function isTold(finding: Finding, texts: readonly string[]): boolean {
  if (finding.isSummary) return texts.length > 0;
  const sentence = plain(finding.what);
  return texts.some((text) => plain(text).includes(sentence) || coveredBy(text).has(idOf(finding)));
}

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

// The findings that a text describes. A sentence may be edited, because a comment in the changeset names the findings.
import { createHash } from 'node:crypto';
import type { Text } from './changesets.ts';
import type { Tree } from './tree.ts';
import type { Reason } from './verdict.ts';

/** Returns a short id of a change, which does not change with its remedy. Two providers may have the same sentence. */
export function idOf({ cause, what }: Reason): string {
  return hash(`${cause}\n${what}`);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** On a line of its own, because a sentence may contain such a text of a spec. */
const comment = /^[ \t]*<!-- covers:([\s\w]*)-->[ \t\r]*$/gm;

/** Returns the comment of a changeset with these findings. */
export function covers(findings: readonly Reason[]): string {
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

export function isTold(reason: Reason, texts: readonly Text[], tree: Tree): boolean {
  if (reason.isSummary) return texts.length > 0;
  const sentence = plain(reason.what);
  const provider = clientOf(reason, tree);
  return texts.some(({ text, names }) => {
    const ids = coveredBy(text);
    if (ids.has(idOf(reason))) return true;
    // Neither a sentence nor its hash, which older changesets have as the id, names the provider.
    const isAbout = provider === undefined || names.includes(provider);
    return isAbout && (plain(text).includes(sentence) || ids.has(hash(reason.what)));
  });
}

/** Returns the package of the provider whose spec changed. */
function clientOf({ cause }: Reason, { packages }: Tree): string | undefined {
  const [folder, provider] = cause.split('/');
  if (folder !== 'specs' || provider === undefined) return undefined;
  return [...packages.values()].find((one) => one.folder === `packages/${provider}`)?.name;
}

/** Returns a text without its line breaks and indentation. */
export const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

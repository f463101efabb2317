// Turns the links of the repository's Markdown into links between pages. A link to a file that is not a page leads to
// the repository.

import { posix } from 'node:path';
import { relativeLink } from './markdown.ts';

export const repositoryUrl = 'https://github.com/x/x';

const inRepository = new RegExp(`^${repositoryUrl}/(?:blob|tree)/main/([^#]*)(#.*)?$`);

export interface LinkContext {
  /** The file of the repository that contains the link, and the page that is made from it. */
  readonly file: string;
  readonly page: string;
  /** The page of each file of the repository. */
  readonly pages: ReadonlyMap<string, string>;
}

export function siteLink(url: string, { file, page, pages }: LinkContext): string {
  if (url.startsWith('#')) return url;
  const absolute = inRepository.exec(url);
  if (!absolute && /^[a-z][a-z0-9+.-]*:/i.test(url)) return url;
  const [path = '', anchor = ''] = absolute
    ? [absolute[1], absolute[2]]
    : [url.replace(/#.*$/, ''), /#.*$/.exec(url)?.[0]];
  const target = absolute
    ? path.replace(/\/$/, '')
    : posix.join(posix.dirname(file), path).replace(/\/$/, '');
  const found = pages.get(target) ?? pages.get(posix.join(target, 'README.md'));
  if (found !== undefined)
    return found === page && anchor ? anchor : relativeLink(page, found) + anchor;
  const kind = /\.[a-z]+$/i.test(target) || !target.includes('/') ? 'blob' : 'tree';
  return `${repositoryUrl}/${kind}/main/${target}${anchor}`;
}

// The pages of the packages' public API, written by typedoc-plugin-markdown.

import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Description } from '@x/description';
import GithubSlugger from 'github-slugger';
import { MarkdownPageEvent } from 'typedoc-plugin-markdown';
import { frontMatter, mapLinks, plain, relativeLink, slugify } from '../pages/markdown.ts';
import { tagPages } from '../pages/operations.ts';
import type { Page } from '../pages/providers.ts';
import { readDeclarations } from './declarations.ts';
import { type Entry, entries } from './entries.ts';

interface Written {
  readonly entry: Entry;
  readonly markdown: string;
}

/** The folder for the output, because TypeDoc can only write files. */
const output: string = fileURLToPath(new URL('../../.api/', import.meta.url));

export async function apiPages(descriptions: readonly Description[]): Promise<Page[]> {
  const all = entries();
  const links = operationLinks(descriptions);
  const { application, project } = await readDeclarations(all, (page, call) => {
    const provider = all.find((entry) => entry.page === page)?.provider;
    const target = links.get(`${provider} ${call}`);
    return target === undefined ? undefined : relativeLink(`${page}.md`, target);
  });
  const written: Written[] = [];
  application.renderer.on(MarkdownPageEvent.END, ({ url, contents = '' }) => {
    const entry = all.find(({ page }) => `${page}.md` === url);
    if (entry) written.push({ entry, markdown: restyled(contents) });
  });
  await application.outputs.writeOutput({ name: 'markdown', path: output }, project);
  const ids = new Map(written.map(({ entry, markdown }) => [`${entry.page}.md`, idsOf(markdown)]));
  return written.map((one) => pageOf(one, ids));
}

/** The link to the operation of each call, by `<provider> <call>`. */
function operationLinks(descriptions: readonly Description[]): ReadonlyMap<string, string> {
  return new Map(
    descriptions.flatMap((description) =>
      tagPages(description).flatMap(({ path, operations }) =>
        operations.map(({ operationId }): [string, string] => [
          `${description.name} ${operationId}`,
          `${path}#${slugify(operationId)}`,
        ]),
      ),
    ),
  );
}

function pageOf(
  { entry: { specifier, page }, markdown }: Written,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): Page {
  const title = `API of ${specifier}`;
  const description = `The public API of ${specifier}, from its declarations: every function, class and type that it exports.`;
  const path = `${page}.md`;
  const text = mapLinks(markdown, (url) => {
    const [target = '', anchor = ''] = url.split('#');
    const found = ids.get(target === '' ? path : posix.join(posix.dirname(path), target));
    // TypeDoc also counts the signatures of functions when it numbers the anchors of equal names.
    return !found || found.has(anchor) ? url : url.replace(/-\d+$/, '-1');
  });
  return { path, text: `${frontMatter({ title, description })}\n# ${specifier}\n\n${text}\n` };
}

/** The ids of the headings. */
function idsOf(markdown: string): ReadonlySet<string> {
  const slugger = new GithubSlugger();
  const headings = markdown.matchAll(/^#+ (.+)$/gm);
  return new Set([...headings].map(([, heading = '']) => slugger.slug(plain(heading))));
}

/**
 * Keeps only the headings of sections and symbols. The others repeat for each symbol and would fill the search index.
 */
function restyled(markdown: string): string {
  return outsideCode(markdown, (text) =>
    text
      .replaceAll(/<a id="[^"]*"><\/a> /g, '')
      .replaceAll(/\[([^[\]]+)\]\([^()\s#]*#(?:property|type-parameter)-[^()\s]*\)/g, '$1')
      .replaceAll(/^#{4,} ([A-Z][A-Za-z ]*)$/gm, '**$1**')
      .replaceAll(/^#{5,} /gm, '#### ')
      .replaceAll(/^\*\*\*$\n*/gm, ''),
  );
}

function outsideCode(markdown: string, change: (text: string) => string): string {
  return markdown
    .split(/^(```[\s\S]*?^```$)/m)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('');
}

// Makes the pages of the site: a pure function of the repository. VitePress builds them.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { siteLink } from './links.ts';
import {
  escapeVue,
  frontMatter,
  mapLinks,
  summaryOf,
  titleOf,
  withoutComments,
} from './markdown.ts';
import { providerPages } from './providers.ts';
import { descriptionOf, providerNames, read, root } from './repository.ts';
import { requirementsPage } from './requirements.ts';
import { sourcePages } from './sources.ts';
import { startPage } from './start.ts';

/** The pages with their Markdown, by path. */
export async function pages(): Promise<ReadonlyMap<string, string>> {
  const sources = sourcePages();
  const staged = new Map<string, string>();
  const links = new Map([...sources, ['README.md', 'index.md'], ['docs', 'index.md']]);
  for (const [file, page] of sources) staged.set(page, sourcePage(file, page, links));
  const descriptions = providerNames().map(descriptionOf);
  const made = [
    ...descriptions.flatMap(providerPages),
    requirementsPage(),
    await startPage(descriptions),
  ];
  for (const { path, text } of made) staged.set(path, text);
  return staged;
}

function sourcePage(file: string, page: string, links: ReadonlyMap<string, string>): string {
  const markdown = withoutComments(read(file));
  const own = titleOf(markdown) ?? page;
  // A changelog has the name of its package as its heading.
  const title = page.endsWith('changelog.md') ? `Changes of ${own}` : own;
  const text = mapLinks(escapeVue(markdown), (url) => siteLink(url, { file, page, pages: links }));
  const description = page.endsWith('changelog.md')
    ? `What changed in each version of ${own}.`
    : summaryOf(markdown);
  return `${frontMatter({ title, description, source: file })}\n${text}`;
}

/** Writes the pages that changed, and removes those that no longer exist. */
export function writePages(folder: string, staged: ReadonlyMap<string, string>): void {
  for (const [path, text] of staged) {
    const file = join(folder, path);
    if (readIfExists(file) === text) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  for (const path of markdownIn(folder))
    if (!staged.has(path) && !path.startsWith('api/')) rmSync(join(folder, path));
}

function readIfExists(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function markdownIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.md'),
    );
  } catch {
    return [];
  }
}

export const pagesFolder: string = join(root, 'tooling/site/.pages');

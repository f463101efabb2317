// Creates the Markdown pages of the site from the repository. VitePress builds them.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { apiPages } from '../api/pages.ts';
import { siteLink } from './links.ts';
import {
  frontMatter,
  mapLinks,
  summaryOf,
  titleOf,
  withoutComments,
  withoutIncludes,
} from './markdown.ts';
import { providerPages } from './providers.ts';
import { descriptionOf, providerNames, read, root } from './repository.ts';
import { requirementsPage } from './requirements.ts';
import { sourcePages } from './sources.ts';
import { startPage } from './start.ts';

/** The Markdown of each page, by its path. */
export async function pages(): Promise<ReadonlyMap<string, string>> {
  const sources = sourcePages();
  const all = new Map<string, string>();
  const links = new Map([...sources, ['README.md', 'index.md'], ['docs', 'index.md']]);
  for (const [file, page] of sources) all.set(page, sourcePage(file, page, links));
  const descriptions = providerNames().map(descriptionOf);
  const made = [
    ...descriptions.flatMap(providerPages),
    ...(await apiPages(descriptions)),
    requirementsPage(),
    await startPage(descriptions),
  ];
  for (const { path, text } of made) all.set(path, text);
  return new Map([...all].map(([path, text]) => [path, withoutIncludes(text)]));
}

function sourcePage(file: string, page: string, links: ReadonlyMap<string, string>): string {
  const markdown = withoutComments(read(file));
  const own = titleOf(markdown) ?? page;
  const { title, description } = headOf(page, own, markdown);
  const text = mapLinks(markdown, (url) => siteLink(url, { file, page, pages: links }));
  return `${frontMatter({ title, description, source: file })}\n${text}`;
}

/** The heading of a changelog is only the name of its package, so the title says more. */
function headOf(
  page: string,
  own: string,
  markdown: string,
): { title: string; description: string } {
  if (page.endsWith('changelog.md'))
    return { title: `Changes of ${own}`, description: `What changed in each version of ${own}.` };
  return { title: own, description: summaryOf(markdown) };
}

/** Writes the pages that changed, and removes those that no longer exist. */
export function writePages(folder: string, created: ReadonlyMap<string, string>): void {
  for (const [path, text] of created) {
    const file = join(folder, path);
    if (readIfExists(file) === text) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  for (const path of markdownIn(folder)) if (!created.has(path)) rmSync(join(folder, path));
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

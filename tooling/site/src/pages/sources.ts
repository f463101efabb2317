// Lists the Markdown files of the repository that become pages.

import { exists, filesIn, packages, providerNames } from './repository.ts';

/** The path of the page for each Markdown file. */
export function sourcePages(): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  const add = (file: string, page: string): void => {
    if (exists(file)) pages.set(file, page);
  };
  for (const file of filesIn('docs'))
    if (file.endsWith('.md'))
      add(file, file.slice('docs/'.length).replace(/README\.md$/, 'index.md'));
  for (const { folder, isProvider } of packages()) {
    const home = isProvider ? folder : `packages/${folder}`;
    add(`packages/${folder}/README.md`, `${home}/index.md`);
    add(`packages/${folder}/CHANGELOG.md`, `${home}/changelog.md`);
  }
  for (const name of providerNames()) add(`specs/${name}/SOURCES.md`, `${name}/sources.md`);
  add('specs/README.md', 'specs/index.md');
  add('specs/CHANGELOG.md', 'specs/changelog.md');
  add('CONTRIBUTING.md', 'contributing.md');
  add('SECURITY.md', 'security.md');
  for (const file of filesIn('tooling'))
    if (file.endsWith('/README.md') && !file.includes('/templates/'))
      add(file, `tooling/${file.split('/').at(-2)}.md`);
  return pages;
}

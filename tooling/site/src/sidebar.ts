// Creates the navigation of the site from the existing pages.

import type { DefaultTheme } from 'vitepress';
import { escapeHtml } from './closed-markdown.ts';
import { clientExample } from './pages/example.ts';
import { titleOf } from './pages/markdown.ts';
import { tagPages } from './pages/operations.ts';
import { descriptionOf, packages, providerNames } from './pages/repository.ts';

type Item = DefaultTheme.SidebarItem;
type Pages = ReadonlyMap<string, string>;

function linked(pages: Pages, paths: readonly string[]): Item[] {
  return paths.flatMap((path) => {
    const text = pages.get(path);
    return text === undefined
      ? []
      : [{ text: titleOf(withoutFrontMatter(text)) ?? path, link: linkTo(path) }];
  });
}

function withoutFrontMatter(text: string): string {
  return text.replace(/^---\n[\s\S]*?\n---\n/, '');
}

function linkTo(path: string): string {
  return `/${path.replace(/(index)?\.md$/, '')}`;
}

function below(pages: Pages, prefix: string): string[] {
  // `oauth.md` comes before `oauth-loopback.md`.
  const name = (path: string): string => path.replace(/\.md$/, '');
  return [...pages.keys()]
    .filter((path) => path.startsWith(prefix))
    .sort((a, b) => (name(a) < name(b) ? -1 : 1));
}

/** The reading order of the guides for a new user. Unlisted guides come last. */
const guideOrder = [
  'first-call',
  'logging-in',
  'many-users',
  'errors',
  'pagination',
  'testing',
  'react',
  'next',
  'workers',
  'own-provider',
  'upgrading',
];

function guides(pages: Pages): string[] {
  const rank = (path: string): number => {
    const at = guideOrder.indexOf(path.slice('guides/'.length, -'.md'.length));
    return at === -1 ? guideOrder.length : at;
  };
  return below(pages, 'guides/').sort((a, b) => rank(a) - rank(b));
}

/** VitePress inserts these texts as HTML, and a tag of a document can contain any text. */
function escaped<Entry>(entry: Entry): Entry {
  return JSON.parse(JSON.stringify(entry), (key, value: unknown) =>
    key === 'text' && typeof value === 'string' ? escapeHtml(value) : value,
  );
}

function isOfProvider(path: string): boolean {
  return providerNames().some((name) => path === `guides/${name}.md`);
}

export function sidebar(pages: Pages): DefaultTheme.Sidebar {
  const isOwn = (path: string): boolean => !path.includes('/') && path !== 'index.md';
  const other = packages().filter(({ isProvider }) => !isProvider);
  const general: Item[] = [
    {
      text: 'Guides',
      items: linked(
        pages,
        guides(pages).filter((path) => !isOfProvider(path)),
      ),
    },
    { text: 'By provider', items: linked(pages, guides(pages).filter(isOfProvider)) },
    {
      text: 'Packages',
      items: [
        ...packages().map(({ name, folder, isProvider }) => ({
          text: name,
          link: isProvider ? `/${folder}/` : `/packages/${folder}/`,
        })),
        { text: '@x/specs', link: '/specs/' },
      ],
    },
    {
      text: 'More',
      items: [
        ...linked(pages, [...pages.keys()].filter(isOwn).sort()),
        ...linked(pages, ['decisions/index.md']),
        ...linked(pages, below(pages, 'tooling/')),
      ],
    },
  ];
  const all: DefaultTheme.Sidebar = Object.fromEntries([
    ...providerNames().map((name) => [`/${name}/`, providerSidebar(pages, name)]),
    ...other.map(({ name, folder }) => [
      `/packages/${folder}/`,
      packageSidebar(pages, name, folder),
    ]),
    ['/decisions/', [{ text: 'Decisions', items: linked(pages, below(pages, 'decisions/')) }]],
    ['/', general.filter(({ items }) => items?.length)],
  ]);
  return escaped(all);
}

function packageSidebar(pages: Pages, name: string, folder: string): Item[] {
  return [
    {
      text: name,
      items: [
        { text: 'Overview', link: `/packages/${folder}/` },
        ...changes(pages, `packages/${folder}`),
      ],
    },
    { text: 'API', items: linked(pages, apiPages(pages, `packages/${folder}`)) },
  ].filter(({ items }) => items.length > 0);
}

/** The page of the package's main entry point comes before the pages of its subpaths. */
function apiPages(pages: Pages, home: string): string[] {
  const start = `${home}/api/index.md`;
  return [start, ...below(pages, `${home}/api/`).filter((path) => path !== start)];
}

/** A package has no changelog before its first release. */
function changes(pages: Pages, home: string): Item[] {
  const isThere = pages.has(`${home}/changelog.md`);
  return isThere ? [{ text: 'Changes', link: `/${home}/changelog` }] : [];
}

function providerSidebar(pages: Pages, name: string): Item[] {
  const description = descriptionOf(name);
  const { title } = clientExample(description);
  return [
    {
      text: title,
      items: [
        { text: 'Overview', link: `/${name}/` },
        { text: 'Logging in', link: `/${name}/login` },
        { text: 'Playground', link: `/${name}/playground` },
        { text: 'Sources', link: `/${name}/sources` },
        ...changes(pages, name),
      ],
    },
    {
      text: 'Reference',
      items: [
        { text: 'All operations', link: `/${name}/reference/` },
        ...tagPages(description).map(({ tag, path }) => ({ text: tag, link: linkTo(path) })),
        { text: 'Schemas', link: `/${name}/reference/schemas` },
      ],
    },
    { text: 'API', items: linked(pages, apiPages(pages, name)) },
  ];
}

export function nav(pages: Pages): DefaultTheme.NavItem[] {
  const titles = providerNames().map((name) => ({
    name,
    title: clientExample(descriptionOf(name)).title,
  }));
  const [first] = guides(pages);
  return escaped<DefaultTheme.NavItem[]>([
    { text: 'Guides', link: first === undefined ? '/' : linkTo(first), activeMatch: '^/guides/' },
    {
      text: 'Providers',
      items: titles.map(({ name, title }) => ({ text: title, link: `/${name}/` })),
    },
    {
      text: 'Playground',
      items: titles.map(({ name, title }) => ({ text: title, link: `/${name}/playground` })),
    },
    { text: 'Runtime', link: '/packages/auth-core/' },
    { text: 'Sandbox', link: '/packages/sandbox/' },
  ]);
}

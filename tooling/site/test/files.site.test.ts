// Tests of the built files: every link, image and anchor has a target, and no file of another origin is loaded.
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { entries } from '../src/api/entries.ts';
import { exists, providerNames, read } from '../src/pages/repository.ts';
import { type BuiltPage, builtFiles, builtPages } from './built.ts';
import { siteFolder } from './server.ts';

let pages: BuiltPage[];
let files: ReadonlySet<string>;
beforeAll(() => {
  pages = builtPages();
  files = new Set(builtFiles());
});

/** Removes scripts, because they contain URLs as text. */
const markup = (html: string): string => html.replaceAll(/<script\b[\s\S]*?<\/script>/g, '');

function attributes(html: string, name: string): string[] {
  const pattern = new RegExp(`\\s${name}="([^"]*)"`, 'g');
  return [...markup(html).matchAll(pattern)].map(([, value]) =>
    (value ?? '').replaceAll('&amp;', '&'),
  );
}

test('every link, image and script of every page exists, with its anchor', () => {
  const ids = new Map(pages.map(({ path, html }) => [path, new Set(attributes(html, 'id'))]));
  const broken = pages.flatMap(({ path, html }) =>
    [...attributes(html, 'href'), ...attributes(html, 'src')].flatMap((url) => {
      if (/^[a-z]+:/i.test(url)) return [];
      const [target = '', anchor] = url.split('#');
      const resolved =
        target === '' ? path : posix.join(posix.dirname(path), decodeURIComponent(target));
      const file =
        resolved.endsWith('/') || resolved === '.' ? posix.join(resolved, 'index.html') : resolved;
      const found = files.has(file) ? file : `${file}.html`;
      if (!files.has(found)) return [`${path}: ${url}`];
      const hasAnchor =
        !anchor || !found.endsWith('.html') || ids.get(found)?.has(decodeURIComponent(anchor));
      return hasAnchor ? [] : [`${path}: ${url}`];
    }),
  );
  expect(broken).toEqual([]);
});

test('every page has a unique title and a unique description', () => {
  const heads = pages
    .filter(({ path }) => path !== '404.html')
    .map(({ path, html }) => ({
      path,
      title: /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '',
      description: /<meta name="description" content="([^"]+)">/.exec(html)?.[1] ?? '',
    }));
  expect(heads.filter(({ title, description }) => title === '' || description.length < 20)).toEqual(
    [],
  );
  const titles = heads.map(({ title }) => title);
  expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
});

test('no page loads anything from another origin', () => {
  const foreign = pages.flatMap(({ path, html }) => {
    const loaded = [
      ...attributes(html, 'src'),
      ...[...markup(html).matchAll(/<link\b[^>]*\shref="([^"]*)"/g)].map(([, url]) => url ?? ''),
    ];
    return loaded.filter((url) => /^(https?:)?\/\//.test(url)).map((url) => `${path}: ${url}`);
  });
  expect(foreign).toEqual([]);
});

test('each page exists as Markdown too, and llms.txt lists it', () => {
  const list = readFileSync(join(siteFolder, 'llms.txt'), 'utf8');
  const missing = pages
    .map(({ path }) => path.replace(/html$/, 'md'))
    .filter((path) => path !== '404.md' && (!files.has(path) || !list.includes(`](${path})`)));
  expect(missing).toEqual([]);
});

test('every provider has its pages', () => {
  for (const name of providerNames())
    for (const page of [
      'index',
      'api/index',
      'login',
      'playground',
      'reference/index',
      'reference/schemas',
      'sources',
      'changelog',
    ])
      expect(files).toContain(`${name}/${page}.html`);
});

test('the API page of a package shows every name in its API report', () => {
  const missing = entries().flatMap(({ page }) => {
    const [, folder, entry] = /([^/]+)\/api\/(.+)$/.exec(page) ?? [];
    const report = `packages/${folder}/api/${entry}.api.md`;
    if (!exists(report)) return [`${page}: no report`];
    const html = readFileSync(join(siteFolder, `${page}.html`), 'utf8');
    const declared = read(report).matchAll(
      /^export (?:declare )?(?:abstract )?(?:class|const|function|interface|type) (\w+)/gm,
    );
    const names = [...declared].map(([, name]) => name ?? '');
    // The reference of a provider shows the schemas.
    const shown = names.filter((name) => !/^(components|operations|paths)$/.test(name));
    return shown.filter((name) => !html.includes(name)).map((name) => `${page}: ${name}`);
  });
  expect(missing).toEqual([]);
});

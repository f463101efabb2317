// Builds the site into docs/.vitepress/dist: `npx -y pnpm@10 docs:build`. A static host can serve the files below
// any path.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { build } from 'vitepress';
import { pagesFolder } from './pages/create.ts';
import { root } from './pages/repository.ts';
import { writeTexts } from './texts.ts';

/** The base path during the build. It occurs nowhere else, so each occurrence in the built files can be replaced. */
const placeholder = '/__site_base__/';

/** Computes the base path of the site from the URL of the page and the page's depth. */
const baseScript = (depth: number): string =>
  `globalThis.__siteBase=new URL(${JSON.stringify('../'.repeat(depth) || './')},location.href).pathname;`;

/**
 * VitePress compares and joins links with the path of the page, so this script makes them absolute before VitePress
 * starts.
 */
const linkScript: string =
  'for(const link of document.querySelectorAll(\'a[href]:not([href^="#"])\'))' +
  'if(link.origin===location.origin)link.setAttribute("href",link.pathname+link.search+link.hash)';

/** VitePress writes the named icons into a separate file. Inlined, they need no request before the first paint. */
function inlineIcons(folder: string): void {
  const icons = readFileSync(join(folder, 'vp-icons.css'), 'utf8');
  const style = icons === '' ? '' : `<style>${icons}</style>`;
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.html')) continue;
    const file = join(folder, path);
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text.replace(/<link [^>]*vp-icons\.css[^>]*>/, () => style),
    );
  }
}

function relocate(folder: string): void {
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, path);
    if (path.endsWith('.html') && !path.startsWith('try/'))
      rewrite(file, (text) => relocatePage(text, path));
    else if (path.includes('localSearchIndex')) rewrite(file, relocateIndex);
    else if (/^assets\/.*\.js$/.test(path)) rewrite(file, relocateScript);
    else if (/\.css$/.test(path)) rewrite(file, (text) => text.replaceAll(placeholder, '../'));
  }
}

function rewrite(file: string, change: (text: string) => string): void {
  const text = readFileSync(file, 'utf8');
  if (text.includes(placeholder)) writeFileSync(file, change(text));
}

function relocatePage(text: string, path: string): string {
  const depth = path.split(posix.sep).length - 1;
  const toRoot = '../'.repeat(depth) || './';
  return text
    .split(/(<script\b[\s\S]*?<\/script>)/)
    .map((part) =>
      part.startsWith('<script') ? relocateInline(part, toRoot) : relocateTags(part, toRoot),
    )
    .join('')
    .replace('<script id="check-dark-mode">', `<script>${baseScript(depth)}</script>$&`)
    .replace('</body>', `<script>${linkScript}</script></body>`);
}

function relocateTags(text: string, toRoot: string): string {
  return text
    .replaceAll('___site_base___', '_')
    .replaceAll(new RegExp(`(?<=[\\s"'(=])${placeholder}`, 'g'), toRoot);
}

/** Rewrites an inline script: the data of the site, which is JSON in a string, or one that loads a file. */
function relocateInline(text: string, toRoot: string): string {
  const json = /JSON\.parse\(("(?:\\.|[^"\\])*")\)/g;
  if (!json.test(text)) return relocateTags(text, toRoot);
  const inserted = `.replaceAll(${JSON.stringify(placeholder)},globalThis.__siteBase)`;
  return text.replaceAll(json, (_, string: string) => `JSON.parse(${string}${inserted})`);
}

/** The minifier writes the base path only at the start of a string. */
function relocateScript(text: string): string {
  return text
    .replaceAll(/"\/__site_base__\/((?:\\.|[^"\\])*)"/g, '(globalThis.__siteBase+"$1")')
    .replaceAll(/'\/__site_base__\/((?:\\.|[^'\\])*)'/g, "(globalThis.__siteBase+'$1')")
    .replaceAll(/`\/__site_base__\//g, '`$${globalThis.__siteBase}');
}

/** The search index is one string that contains the paths of all pages. */
function relocateIndex(text: string): string {
  return text.replace(
    /^(const \w+ *= *)([\s\S]*?)(;?\s*export *\{)/,
    `$1($2).replaceAll(${JSON.stringify(placeholder)},globalThis.__siteBase)$3`,
  );
}

process.env.SITE_BASE = placeholder;
const docs = join(root, 'docs');
await build(docs);
const output = join(docs, '.vitepress/dist');
inlineIcons(output);
relocate(output);
writeTexts(pagesFolder, output);

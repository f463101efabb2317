// Reads and rewrites Markdown: titles, descriptions, links, and characters that Vue would interpret.

import { posix } from 'node:path';
import { slug } from 'github-slugger';

/** The ids of headings, as on GitHub. Then links with anchors work there and on the site. */
export function slugify(heading: string): string {
  return slug(heading);
}

interface Piece {
  readonly isCode: boolean;
  readonly text: string;
}

/** Splits Markdown into text and code: fenced blocks, code spans, and comments. */
function pieces(markdown: string): Piece[] {
  const code =
    /^( *)(`{3,}|~{3,})[^\n]*\n[\s\S]*?\n\1\2 *$|(`+)(?:[^`]|[^`][\s\S]*?[^`])\3(?!`)|<!--[\s\S]*?-->/gm;
  const found: Piece[] = [];
  let at = 0;
  for (const match of markdown.matchAll(code)) {
    found.push({ isCode: false, text: markdown.slice(at, match.index) });
    found.push({ isCode: true, text: match[0] });
    at = match.index + match[0].length;
  }
  return [...found, { isCode: false, text: markdown.slice(at) }];
}

/** Changes the text between code. */
export function mapText(markdown: string, change: (text: string) => string): string {
  return pieces(markdown)
    .map(({ isCode, text }) => (isCode ? text : change(text)))
    .join('');
}

/** Escapes what Vue would interpret: the Markdown of the repository contains no HTML and no templates. */
export function escapeVue(markdown: string): string {
  return mapText(markdown, (text) =>
    text.replaceAll(/<(?!https?:)/g, '&lt;').replaceAll('{{', '&#123;&#123;'),
  );
}

export function withoutComments(markdown: string): string {
  return markdown.replaceAll(/^<!--[\s\S]*?-->\n*/gm, '');
}

/** Replaces the targets of links and images. */
export function mapLinks(markdown: string, target: (url: string) => string): string {
  const inline = /(!?\[(?:[^[\]]|\[[^\]]*\])*\]\()([^()\s]+)((?: "[^"]*")?\))/g;
  // A link's text can contain code, so links are found in the whole text, outside fenced blocks.
  return markdown
    .split(/^((?: *)(?:```|~~~)[\s\S]*?^ *(?:```|~~~) *$)/m)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replaceAll(
            inline,
            (_, before: string, url: string, after: string) => before + target(url) + after,
          ),
    )
    .join('');
}

/** The path from one page to another. */
export function relativeLink(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to);
  return path.startsWith('.') ? path : `./${path}`;
}

export function titleOf(markdown: string): string | undefined {
  return plain(/^# +(.+)$/m.exec(withoutComments(markdown))?.[1] ?? '') || undefined;
}

/** The first paragraph, shortened at the end of a sentence or a word, for search engines. */
export function summaryOf(markdown: string): string {
  const body = withoutComments(markdown)
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^# .*$/m, '');
  const paragraphs = body.split(/\n\s*\n/).map((text) => text.trim());
  const first = paragraphs.find(
    (text) => /^[*`>[\w"]/.test(text) && !text.startsWith('```') && !text.startsWith('|'),
  );
  const text = plain((first ?? '').replace(/^> ?/gm, ''));
  if (text.length <= 160) return text;
  const sentence = /^.{40,158}?[.!](?= )/.exec(text)?.[0];
  return sentence ?? `${text.slice(0, 157).replace(/\s+\S*$/, '')}…`;
}

/** Markdown as plain text. */
export function plain(markdown: string): string {
  return markdown
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[*_]{2}([^*_]+)[*_]{2}/g, '$1')
    .replaceAll(/`+/g, '')
    .replaceAll(/\\([\\<>`*_{}[\]()#+.!|-])/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Front matter. JSON is YAML. */
export function frontMatter(members: object): string {
  const lines = Object.entries(members)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n`;
}

// Reads and rewrites Markdown: titles, descriptions, links, and characters that Vue would interpret.

import { posix } from 'node:path';
import { slug } from 'github-slugger';

/** Creates the ids of headings as GitHub does, so that links with anchors work on GitHub and on the site. */
export function slugify(heading: string): string {
  return slug(heading);
}

/** VitePress replaces `@include` comments by files of the machine, also in code blocks. */
export function withoutIncludes(markdown: string): string {
  return markdown.replaceAll(/<!--(?=\s*@include)/g, '<! --');
}

/** Escapes a text for the value of an HTML attribute. */
export function attribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('{', '&#123;');
}

/** Writes a component of the site as a fenced block, because HTML in Markdown is shown as text. */
export function component(name: string, argument = ''): string {
  return `\`\`\`component\n${name} ${argument}`.trimEnd().concat('\n```');
}

export function withoutComments(markdown: string): string {
  return markdown.replaceAll(/^<!--[\s\S]*?-->\n*/gm, '');
}

/** Replaces the targets of links and images. */
export function mapLinks(markdown: string, target: (url: string) => string): string {
  const inline = /(!?\[(?:[^[\]]|\[[^\]]*\])*\]\()([^()\s]+)((?: "[^"]*")?\))/g;
  // Links are matched in the whole text outside fenced blocks, because the text of a link can contain code.
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

/** The first paragraph, for search engines. A long one is shortened at the end of a sentence or a word. */
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

/** Writes front matter. JSON is valid YAML. */
export function frontMatter(members: object): string {
  const lines = Object.entries(members)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n`;
}

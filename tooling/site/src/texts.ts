// Writes the pages as Markdown for programs: each page next to its HTML, and `llms.txt` with a list of all pages
// (https://llmstxt.org).

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Head {
  readonly title: string;
  readonly description: string;
}

export function writeTexts(pagesFolder: string, output: string): void {
  const paths = readdirSync(pagesFolder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort();
  const lines = paths.map((path) => {
    const { head, body } = read(join(pagesFolder, path));
    const file = join(output, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${body.trim()}\n`);
    return `- [${head.title}](${path}): ${head.description}`;
  });
  const intro =
    '# @x\n\n> Typed API clients for TypeScript that log in by themselves and stay logged in.\n';
  writeFileSync(join(output, 'llms.txt'), `${intro}\n## Pages\n\n${lines.join('\n')}\n`);
}

/** Reads front matter as `frontMatter` writes it: one line with JSON for each member. */
function read(file: string): { head: Head; body: string } {
  const [, head = '', body = ''] =
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(file, 'utf8')) ?? [];
  const member = (name: string): string => {
    const line = new RegExp(`^${name}: (.*)$`, 'm').exec(head)?.[1];
    return line === undefined ? '' : String(JSON.parse(line));
  };
  const start = `# ${member('title')}\n\n${member('description')}\n`;
  const text = withoutComponents(body);
  return {
    head: { title: member('title'), description: member('description') },
    body: text.trim() === '' ? start : text,
  };
}

/** Removes the components of the site, which have no text. */
function withoutComponents(markdown: string): string {
  return markdown
    .replaceAll(/^```component\n.*\n```$/gm, '')
    .replaceAll(/^(#+ .*?) \{#[\w-]+\}$/gm, '$1');
}

// Fills the Mustache templates of Markdown files: https://mustache.github.io/mustache.5.html.
import { readFileSync } from 'node:fs';
import mustache from 'mustache';

/**
 * Fills a template. The functions of `write/` have already escaped all values, so templates insert them as they are:
 * `{{{value}}}`.
 */
export function fill(name: 'AGENTS.md' | 'README.md', data: object): string {
  const file = new URL(`../../templates/${name}`, import.meta.url);
  return mustache.render(readFileSync(file, 'utf8'), data);
}

// The templates of Markdown files, which read like what they make: https://mustache.github.io/mustache.5.html.
import { readFileSync } from 'node:fs';
import mustache from 'mustache';

/**
 * Fills a template. Values come from the writers of `write/`, which make data of what documents say, so none of them is
 * escaped again: `{{{value}}}`.
 */
export function fill(name: 'AGENTS.md' | 'README.md', data: object): string {
  const file = new URL(`../../templates/${name}`, import.meta.url);
  return mustache.render(readFileSync(file, 'utf8'), data);
}

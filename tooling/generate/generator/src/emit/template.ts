// Fills the Markdown templates: https://mustache.github.io/mustache.5.html.
import { readFileSync } from 'node:fs';
import mustache from 'mustache';

/**
 * Fills a template. Values are already escaped by the writers of `write/`, so templates use `{{{value}}}`.
 */
export function fill(name: 'AGENTS.md' | 'README.md', data: object): string {
  const file = new URL(`../../templates/${name}`, import.meta.url);
  return mustache.render(readFileSync(file, 'utf8'), data);
}

// Writes SOURCES.md of a draft: where its statements come from, what was guessed, and what is open.
import { isObject } from '@x/description';
import type { Draft } from './draft.ts';
import { objectOf } from './rewrite/rule.ts';

export interface Origin {
  /** The name of the third-party document; `undefined` for a draft without one. */
  readonly file: string | undefined;
  readonly version: string;
}

export function sourcesOf({ openapi, notes }: Draft, { file, version }: Origin): string {
  const info = isObject(openapi.info) ? openapi.info : objectOf(undefined);
  const title = cell(info.title);
  const source =
    file === undefined
      ? '| none yet | every statement is a placeholder | `assumed` |'
      : `| \`${file}\` | the provider's own document: OpenAPI ${version}, "${title}" ${cell(info.version)} | \`public-docs\` |`;
  return [
    `# Sources: ${title}`,
    '',
    'This folder began as a draft. We observed nothing on the live API.',
    '',
    '| source | what it is | evidence |',
    '|---|---|---|',
    source,
    '',
    ...section(
      'Assumed',
      notes.guesses.map(({ text }) => text),
    ),
    ...section(
      'Open',
      notes.questions.map(({ text }) => text),
    ),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

/** A text of the document in a cell of a table: one line, without the sign that ends the cell. */
function cell(text: unknown): string {
  return String(text).replaceAll(/[\p{Cc}|]+/gu, ' ');
}

function section(heading: string, texts: readonly string[]): string[] {
  const lines = [...new Set(texts)].map(
    (text) => `- ${text.charAt(0).toUpperCase()}${text.slice(1)}.`,
  );
  return lines.length === 0 ? [] : [`## ${heading}`, '', ...lines, ''];
}

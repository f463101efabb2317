// Writes SOURCES.md of a draft: the sources of its statements, its guesses, and its open questions.
import { isObject } from '@x/description';
import type { Draft } from './draft.ts';
import { type Note, textOf } from './notes.ts';
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
    ...section('Assumed', notes.guesses),
    ...section('Open', notes.questions),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

/** Returns a text of the document for a table cell: one line, without the character that ends the cell. */
function cell(text: unknown): string {
  return String(text).replaceAll(/[\p{Cc}|]+/gu, ' ');
}

function section(heading: string, notes: readonly Note[]): string[] {
  const lines = [...new Set(notes.map((note) => `- ${capital(note)}.`))];
  return lines.length === 0 ? [] : [`## ${heading}`, '', ...lines, ''];
}

/** Starts a sentence with a capital letter, but keeps the name of an operation. */
function capital(note: Note): string {
  const text = textOf(note);
  return 'operation' in note.subject ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

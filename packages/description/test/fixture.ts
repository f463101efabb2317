// The invented provider Halcyon: its documents, and what is said of them when they are changed.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatProblem, type Reading, readDescription } from '../src/index.ts';
import { parseText } from '../src/text/index.ts';

const read = (file: string): string =>
  readFileSync(fileURLToPath(new URL(`fixtures/specs/halcyon/${file}`, import.meta.url)), 'utf8');

export interface Texts {
  readonly openapi: string;
  readonly arazzo: string;
}

export const halcyon: Texts = { openapi: read('openapi.yaml'), arazzo: read('auth.arazzo.yaml') };

/** The text with one passage replaced, which has to be there. */
export function changed(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`The fixture has no ${JSON.stringify(from)}.`);
  return text.replace(from, () => to);
}

/** Reads the documents of a provider that is called halcyon. */
export function readTexts({ openapi, arazzo }: Partial<Texts> & Pick<Texts, 'openapi'>): Reading {
  return readDescription({
    name: 'halcyon',
    openapi: parseText('openapi.yaml', openapi),
    arazzo: arazzo === undefined ? undefined : parseText('auth.arazzo.yaml', arazzo),
  });
}

/** A change that breaks a document, and the problems that it causes. */
export interface Broken {
  readonly from: string;
  readonly to: string;
  readonly says: readonly string[];
}

/** The problems of the documents once one of them is broken. */
export function problemsOf(document: keyof Texts, { from, to }: Broken): string[] {
  const broken = { ...halcyon, [document]: changed(halcyon[document], from, to) };
  return readTexts(broken).problems.map(formatProblem);
}

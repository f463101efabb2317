// The fictional provider Halcyon: its documents, and the problems of changed documents.
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

/** Replaces a passage of a text. Throws if the text does not contain it. */
export function changed(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`The fixture has no ${JSON.stringify(from)}.`);
  return text.replace(from, () => to);
}

/** Reads documents of a provider with the name halcyon. */
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

/** The problems of the documents with one of them changed. */
export function problemsOf(document: keyof Texts, { from, to }: Broken): string[] {
  const broken = { ...halcyon, [document]: changed(halcyon[document], from, to) };
  return readTexts(broken).problems.map(formatProblem);
}

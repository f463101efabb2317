// The invented provider: its documents, and what is made of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate, type ProviderDocuments } from '../src/generate.ts';
import { format } from '../src/places.ts';
import { here } from './workspace.ts';

const folder = join(here, 'test/fixtures/specs/halcyon');

export const halcyon: ProviderDocuments & { readonly arazzo: string } = {
  name: 'halcyon',
  openapi: readFileSync(join(folder, 'openapi.yaml'), 'utf8'),
  arazzo: readFileSync(join(folder, 'auth.arazzo.yaml'), 'utf8'),
  version: undefined,
};

/** The text with one passage replaced, which has to be there. */
export function changed(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`The fixture has no ${JSON.stringify(from)}.`);
  return text.replace(from, () => to);
}

/** A change that breaks a document, and what is said about it, without the folder. */
export interface Broken {
  readonly from: string;
  readonly to: string;
  readonly says: readonly string[];
}

/** What is said about the document once it is broken. */
export async function problemsOf(
  document: 'openapi' | 'arazzo',
  { from, to }: Broken,
): Promise<string[]> {
  const broken = { ...halcyon, [document]: changed(halcyon[document], from, to) };
  const { files, problems } = await generate([broken], 'MIT');
  if (files.size > 0) throw new Error('Files were made of a broken document.');
  return problems.map((problem) => format(problem).replaceAll('specs/halcyon/', ''));
}

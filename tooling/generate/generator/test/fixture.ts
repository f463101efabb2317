// The invented provider: its documents, and what is made of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatProblem } from '@x/description';
import { type ProviderDocuments, readDocuments } from '../src/generate.ts';
import { type Provider, providerOf } from '../src/provider.ts';
import { fixtures } from './workspace.ts';

const folder = join(fixtures, 'halcyon');

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

/** A provider whose documents are known to be right. */
export function providerFrom(documents: ProviderDocuments): Provider {
  const { description, problems } = readDocuments(documents);
  if (description === undefined) throw new Error(problems.map(formatProblem).join('\n'));
  return providerOf(description);
}

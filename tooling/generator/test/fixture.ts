// The invented provider: its documents, and what is made of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProviderDocuments } from '../src/generate.ts';
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

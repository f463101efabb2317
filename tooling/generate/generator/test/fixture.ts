// The fictional provider Halcyon: its documents.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatProblem, type JsonObject } from '@x/description';
import { type ProviderDocuments, readDocuments } from '../src/generate.ts';
import { type Provider, providerOf } from '../src/provider.ts';
import { readDocuments as readFrom } from '../src/repository.ts';
import { fixtures, root } from './workspace.ts';

const folder = join(fixtures, 'halcyon');

export const halcyon: ProviderDocuments & { readonly arazzo: string } = {
  name: 'halcyon',
  openapi: readFileSync(join(folder, 'openapi.yaml'), 'utf8'),
  arazzo: readFileSync(join(folder, 'auth.arazzo.yaml'), 'utf8'),
  version: undefined,
};

/** Replaces a passage of a text. Throws if the text does not contain it. */
export function changed(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`The fixture has no ${JSON.stringify(from)}.`);
  return text.replace(from, () => to);
}

const providers = new Map<string, Provider>();

/** Reads a provider from valid documents. Several tests read the same ones, so it keeps the result. */
export function providerFrom(documents: ProviderDocuments): Provider {
  const key = JSON.stringify(documents);
  const known = providers.get(key);
  if (known !== undefined) return known;
  const { description, problems } = readDocuments(documents);
  if (description === undefined) throw new Error(problems.map(formatProblem).join('\n'));
  const provider = providerOf(description);
  providers.set(key, provider);
  return provider;
}

/** Returns the documents of a provider in `specs/`, with the OpenAPI document bundled. */
export function documentsOf(name: string): {
  readonly name: string;
  readonly openapi: JsonObject;
  /** `undefined` if the security schemes describe the login. */
  readonly arazzo: JsonObject | undefined;
} {
  const { openapi, arazzo } = providerFrom(readFrom(root, name));
  return { name, openapi, arazzo };
}

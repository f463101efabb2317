// Reads the documents of other providers, for `--specs`.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ProviderDocuments } from '@x/sandbox';
import { readProvider, readProviders } from '@x/sandbox/specs';

/**
 * @param path the folder of a provider, with `openapi.yaml` and `auth.arazzo.yaml` (or `.json`), or a folder of such folders
 * @throws Error with one line
 */
export async function documentsIn(path: string): Promise<ProviderDocuments[]> {
  if (!existsSync(path)) throw new Error(`--specs ${path}: no such folder.`);
  const isProvider = ['openapi.yaml', 'openapi.json'].some((file) => existsSync(`${path}/${file}`));
  const folder = pathToFileURL(`${resolve(path)}/`);
  const found = isProvider ? [await readProvider(folder)] : await readProviders(folder);
  if (found.length > 0) return found;
  throw new Error(`--specs ${path}: found no openapi.yaml, and no folder with one.`);
}

// The providers of `@x/specs`, for whoever wants them all. The folder is the list.

import { readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ProviderDocuments } from '../options.ts';

function specsFolder(): URL {
  return new URL('./', import.meta.resolve('@x/specs/index.json'));
}

/**
 * Reads `openapi.yaml` and `auth.arazzo.yaml` of one provider's folder, or the same as `.json` where
 * that is there too. The folder's name is the provider's.
 */
export async function readProvider(folder: URL | string): Promise<ProviderDocuments> {
  const path = typeof folder === 'string' ? pathToFileURL(folder) : folder;
  const base = new URL(path.href.endsWith('/') ? path : `${path}/`);
  const files = await readdir(base);
  const read = async (name: string): Promise<object> => {
    // Far quicker than YAML: it is most of the time that the sandbox takes to start.
    const json = files.includes(`${name}.json`);
    const file = `${name}.${json ? 'json' : 'yaml'}`;
    const text = await readFile(new URL(file, base), 'utf8');
    const document: unknown = json ? JSON.parse(text) : (await import('yaml')).parse(text);
    if (typeof document === 'object' && document !== null) return document;
    throw new Error(`${file} of ${base.pathname} is not a mapping.`);
  };
  const [openapi, arazzo] = await Promise.all([read('openapi'), read('auth.arazzo')]);
  return { name: decodeURIComponent(basename(base.pathname)), openapi, arazzo };
}

/**
 * Every provider that has a folder with both documents, by name.
 *
 * @param folder Where the folders are. @default the installed `@x/specs`
 */
export async function readProviders(folder: URL = specsFolder()): Promise<ProviderDocuments[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const providers = await Promise.all(
    names.sort().map(async (name) => {
      const provider = new URL(`${encodeURIComponent(name)}/`, folder);
      const files = await readdir(provider);
      const complete = files.includes('openapi.yaml') && files.includes('auth.arazzo.yaml');
      return complete ? readProvider(provider) : undefined;
    }),
  );
  return providers.filter((provider) => provider !== undefined);
}

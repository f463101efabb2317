// Reads all providers of `@x/specs`. Every folder with an OpenAPI document is a provider.

import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from '@x/description';
import type { ProviderDocuments } from '../options.ts';

function specsFolder(): URL {
  return new URL('./', import.meta.resolve('@x/specs/index.json'));
}

/**
 * Reads `openapi.yaml` and, if there is one, `auth.arazzo.yaml` from a provider's folder, or the `.json` files if they
 * exist. The name of the folder is the name of the provider. An `openapi.yaml` that is split into several files is bundled.
 */
export async function readProvider(folder: URL | string): Promise<ProviderDocuments> {
  const path = typeof folder === 'string' ? pathToFileURL(folder) : folder;
  const base = new URL(path.href.endsWith('/') ? path : `${path}/`);
  const files = await readdir(base);
  const read = async (name: string): Promise<object> => {
    // JSON is parsed much faster. YAML would take most of the sandbox's start time.
    const json = files.includes(`${name}.json`);
    const file = `${name}.${json ? 'json' : 'yaml'}`;
    const text = await readFile(new URL(file, base), 'utf8');
    const document: unknown = json ? JSON.parse(text) : await parseYaml(file, text, base);
    if (typeof document === 'object' && document !== null) return document;
    throw new Error(`${file} in ${base.pathname} is not an object.`);
  };
  const hasLifecycle = files.some((file) => file.startsWith('auth.arazzo.'));
  const [openapi, arazzo] = await Promise.all([
    read('openapi'),
    hasLifecycle ? read('auth.arazzo') : undefined,
  ]);
  return { name: decodeURIComponent(basename(base.pathname)), openapi, arazzo };
}

async function parseYaml(file: string, text: string, base: URL): Promise<unknown> {
  const { parseFiles, parseText } = await import('@x/description/text');
  const files = parseFiles('', (path) => {
    const part = new URL(path, base);
    return existsSync(part) ? readFileSync(part, 'utf8') : undefined;
  });
  const root = parseText(file, text);
  return file === 'openapi.yaml' && root.value ? bundle(root, { files }).value : root.value;
}

/**
 * Reads every provider that has a folder with an OpenAPI document, sorted by name.
 *
 * @param folder The parent of the providers' folders. @default the installed `@x/specs`
 */
export async function readProviders(folder?: URL): Promise<ProviderDocuments[]> {
  const isChecked = folder === undefined;
  const base = folder ?? specsFolder();
  const entries = await readdir(base, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const providers = await Promise.all(
    names.sort().map(async (name) => {
      const provider = new URL(`${encodeURIComponent(name)}/`, base);
      const files = await readdir(provider);
      return files.includes('openapi.yaml') ? readProvider(provider) : undefined;
    }),
  );
  return providers.flatMap((provider) => (provider ? [{ ...provider, isChecked }] : []));
}

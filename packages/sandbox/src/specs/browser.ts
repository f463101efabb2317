// `@x/sandbox/specs` in browsers, which have no files: reads the published specs below a URL.

import type { ProviderDocuments } from '../options.ts';

async function read(url: URL): Promise<object> {
  const document = await readIfThere(url);
  if (document === undefined) throw new Error(`Cannot read ${url.href}: status 404.`);
  return document;
}

async function readIfThere(url: URL): Promise<object | undefined> {
  const response = await fetch(url);
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`Cannot read ${url.href}: status ${response.status}.`);
  const document: unknown = await response.json();
  if (typeof document === 'object' && document !== null) return document;
  throw new Error(`${url.href} is not an object.`);
}

function folderUrl(folder: URL | string): URL {
  const url = new URL(folder, globalThis.location?.href);
  return new URL(url.href.endsWith('/') ? url : `${url}/`);
}

/**
 * Reads `openapi.json` and, if there is one, `auth.arazzo.json` below the URL. Its last segment is the name of the provider.
 */
export async function readProvider(folder: URL | string): Promise<ProviderDocuments> {
  const base = folderUrl(folder);
  const [openapi, arazzo] = await Promise.all([
    read(new URL('openapi.json', base)),
    readIfThere(new URL('auth.arazzo.json', base)),
  ]);
  const name = decodeURIComponent(base.pathname.split('/').at(-2) ?? '');
  return { name, openapi, arazzo };
}

/**
 * Reads all providers that `index.json` of the published specs lists.
 *
 * @param folder The URL at which the files of `@x/specs` are served. Required in a browser.
 */
export async function readProviders(folder?: URL | string): Promise<ProviderDocuments[]> {
  if (folder === undefined)
    throw new TypeError('Pass the URL of the specs. A browser cannot read the installed @x/specs.');
  const base = folderUrl(folder);
  const index = await read(new URL('index.json', base));
  const { providers } = index as { providers: readonly { readonly name: string }[] };
  return Promise.all(
    providers.map(async ({ name }) => {
      const documents = await readProvider(new URL(`${encodeURIComponent(name)}/`, base));
      return { ...documents, isChecked: true };
    }),
  );
}

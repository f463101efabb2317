// The documents of a provider as text, as they are published.
import { type Provider, readProvider } from '@x/description';
import { parseText } from '@x/description/text';

/** Each document is one file without external references, so bundling is not needed. */
export interface Texts {
  /** The name of the folder. */
  readonly name: string;
  readonly openapi: string;
  /** `undefined` if the security schemes say all. */
  readonly arazzo: string | undefined;
}

/** @throws Error with all problems, one per line, if one of the documents has an error */
export function readTexts({ name, openapi, arazzo }: Texts): Provider {
  return readProvider({
    name,
    openapi: parseText(`specs/${name}/openapi.yaml`, openapi),
    arazzo: arazzo === undefined ? undefined : parseText(`specs/${name}/auth.arazzo.yaml`, arazzo),
  });
}

// The documents of a provider as text, which is how they are published too.
import { type Provider, readProvider } from '@x/description';
import { parseText } from '@x/description/text';

/** Each is one file without references to others, so there is nothing to bundle. */
export interface Texts {
  /** The folder's name. */
  readonly name: string;
  readonly openapi: string;
  readonly arazzo: string;
}

/** @throws Error with all problems, a line each, if one of the documents has an error */
export function readTexts({ name, openapi, arazzo }: Texts): Provider {
  return readProvider({
    name,
    openapi: parseText(`specs/${name}/openapi.yaml`, openapi),
    arazzo: parseText(`specs/${name}/auth.arazzo.yaml`, arazzo),
  });
}

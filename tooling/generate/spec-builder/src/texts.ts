// The documents of a provider as text.
import { type Provider, readProvider } from '@x/description';
import { parseFiles, parseText } from '@x/description/text';

export interface Texts {
  /** The name of the folder. */
  readonly name: string;
  readonly openapi: string;
  /** `undefined` if the security schemes describe the login. */
  readonly arazzo: string | undefined;
  /** Returns the text of a file into which the OpenAPI document is split, by its path relative to the folder. */
  readFile(path: string): string | undefined;
}

/** @throws Error with all problems, one per line, if one of the documents has an error */
export function readTexts({ name, openapi, arazzo, readFile }: Texts): Provider {
  return readProvider({
    name,
    openapi: parseText(`specs/${name}/openapi.yaml`, openapi),
    arazzo: arazzo === undefined ? undefined : parseText(`specs/${name}/auth.arazzo.yaml`, arazzo),
    files: parseFiles(`specs/${name}`, readFile),
  });
}

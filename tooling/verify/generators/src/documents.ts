// The published OpenAPI documents: two for each provider, in OpenAPI 3.1 and 3.0.
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface PublishedDocument {
  /** For example `biot-3.1`. */
  readonly id: string;
  readonly provider: string;
  readonly version: '3.1' | '3.0';
  readonly path: string;
}

const specs = dirname(fileURLToPath(import.meta.resolve('@x/specs/index.json')));

export function readDocuments(): PublishedDocument[] {
  const folders = readdirSync(specs, { withFileTypes: true }).filter((one) => one.isDirectory());
  return folders
    .map(({ name }) => name)
    .sort()
    .flatMap((provider): PublishedDocument[] => [
      document(provider, '3.1', 'openapi.json'),
      document(provider, '3.0', 'openapi-3.0.json'),
    ]);
}

function document(
  provider: string,
  version: PublishedDocument['version'],
  file: string,
): PublishedDocument {
  return { id: `${provider}-${version}`, provider, version, path: join(specs, provider, file) };
}

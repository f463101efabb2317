// Reads the folders of specs/: one fictional provider for each login pattern.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Folder {
  readonly name: string;
  readonly openapi: string;
  /** `undefined` if the security schemes describe the login. */
  readonly arazzo: string | undefined;
  readonly version: undefined;
}

const specs = fileURLToPath(new URL('../specs/', import.meta.url));

export function readFolders(): Folder[] {
  return readdirSync(specs)
    .sort()
    .map((name) => {
      const read = (file: string): string | undefined => {
        const path = join(specs, name, file);
        return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
      };
      const openapi = read('openapi.yaml') ?? '';
      return { name, openapi, arazzo: read('auth.arazzo.yaml'), version: undefined };
    });
}

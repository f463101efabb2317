// The third-party documents with which the generator is tested, from their npm packages.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ProviderDocuments } from '@x/generator';
import { githubDocument } from './github.ts';

const modules: string = fileURLToPath(new URL('../node_modules/', import.meta.url));

/** Reads all documents. Downloads GitHub's document the first time. */
export async function readDocuments(): Promise<ProviderDocuments[]> {
  return [
    // Descriptions of real APIs: GitHub's in OpenAPI 3.0, Figma's in 3.1.
    read('github', await githubDocument()),
    installed('figma', '@figma/rest-api-spec/openapi/openapi.yaml'),
    // Documents that contain all constructs of OpenAPI, and some invalid constructs.
    installed('galaxy', '@scalar/galaxy/dist/3.1.json'),
    ...examples(),
  ];
}

function examples(): ProviderDocuments[] {
  return globSync('@readme/oas-examples/3.*/json/*.json', { cwd: modules })
    .sort()
    .map((path) => {
      const [, version, name] = /\/(3\.\d)\/json\/(.*)\.json$/.exec(path.replaceAll('\\', '/'))!;
      return installed(`readme-${version!.replace('.', '')}-${name!}`, path);
    });
}

function installed(name: string, path: string): ProviderDocuments {
  return read(name, join(modules, path));
}

function read(name: string, file: string): ProviderDocuments {
  return { name, openapi: readFileSync(file, 'utf8'), arazzo: undefined, version: undefined };
}

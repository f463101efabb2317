// The third-party documents that the generator is tested with, as their npm packages contain them.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ProviderDocuments } from '@x/generator';

const modules: string = fileURLToPath(new URL('../node_modules/', import.meta.url));

/** Descriptions of real APIs: GitHub's in OpenAPI 3.0, Figma's in 3.1. */
export const github: ProviderDocuments = read(
  'github',
  '@octokit/openapi/generated/api.github.com.json',
);
const figma = read('figma', '@figma/rest-api-spec/openapi/openapi.yaml');

/** Documents written to contain everything that OpenAPI allows, and some constructs that it does not allow. */
const galaxy = read('galaxy', '@scalar/galaxy/dist/3.1.json');
const examples = globSync('@readme/oas-examples/3.*/json/*.json', { cwd: modules })
  .sort()
  .map((path) => {
    const [, version, name] = /\/(3\.\d)\/json\/(.*)\.json$/.exec(path.replaceAll('\\', '/'))!;
    return read(`readme-${version!.replace('.', '')}-${name!}`, path);
  });

export const documents: readonly ProviderDocuments[] = [github, figma, galaxy, ...examples];

function read(name: string, path: string): ProviderDocuments {
  const openapi = readFileSync(join(modules, path), 'utf8');
  return { name, openapi, arazzo: undefined, version: undefined };
}

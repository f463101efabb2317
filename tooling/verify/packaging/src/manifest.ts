// Checks the fields that all published manifests must have in common.
import { isDeepStrictEqual } from 'node:util';
import type { Packed } from './pack.ts';
import type { Manifest } from './workspace.ts';

/**
 * Returns all problems of the published manifest, one line each.
 *
 * @param root the manifest of the repository, which names the publisher
 */
export function manifestProblems({ manifest, source, files }: Packed, root: Manifest): string[] {
  const expected: readonly (readonly [what: string, is: unknown, wanted: unknown])[] = [
    ['license', manifest.license, root.license],
    ['author', manifest.author, root.author],
    ['type', manifest.type, 'module'],
    ['sideEffects', manifest.sideEffects, false],
    ['engines.node', manifest.engines?.node, '>=20.19'],
    ['repository.url', manifest.repository?.url, root.repository?.url],
    ['repository.directory', manifest.repository?.directory, source.directory],
    ['publishConfig', manifest.publishConfig, root.publishConfig],
    ['main', manifest.main, undefined],
    ['types', manifest.types, undefined],
    ['exports["./package.json"]', manifest.exports?.['./package.json'], './package.json'],
  ];
  return [
    ...expected
      .filter(([, is, wanted]) => !isDeepStrictEqual(is, wanted))
      .map(
        ([what, is, wanted]) =>
          `package.json: ${what} is ${JSON.stringify(is)}, not ${JSON.stringify(wanted)}.`,
      ),
    ...openExports(manifest, files),
    ...unpublishable(manifest),
  ];
}

/** Finds patterns over modules, which would make every file public. Patterns over documents are allowed. */
function openExports({ exports = {} }: Packed['manifest'], files: readonly string[]): string[] {
  return Object.entries(exports)
    .filter(([, target]) => JSON.stringify(target).includes('*'))
    .filter(
      ([, target]) =>
        typeof target !== 'string' || matching(target, files).some((file) => /\.[jt]s$/.test(file)),
    )
    .map(
      ([subpath]) => `package.json: exports["${subpath}"] exposes every file. Name each module.`,
    );
}

function matching(pattern: string, files: readonly string[]): string[] {
  const [before = '', after = ''] = pattern.slice('./'.length).split('*');
  return files.filter((file) => file.startsWith(before) && file.endsWith(after));
}

/** Finds version ranges that work only in this workspace. */
function unpublishable({ dependencies = {}, peerDependencies = {} }: Packed['manifest']): string[] {
  return Object.entries({ ...dependencies, ...peerDependencies })
    .filter(([, range]) => /^(workspace|catalog|file|link):/.test(range))
    .map(([name, range]) => `package.json: consumers cannot install ${name} "${range}".`);
}

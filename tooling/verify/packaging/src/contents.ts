// Which files a tarball may and must contain. This does not use `files` of package.json, so that the two check each
// other.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import type { Packed } from './pack.ts';

/** Unpacked size limit of a provider's package: a fiftieth of the size of the vendors' SDKs. */
const providerLimit = 1_000_000;
/** A package of a larger document has a limit of four times the document. Packages have two to three times its size. */
const largeDocument = 400_000;
const providerRatio = 4;
/**
 * Size limit of the files that a program or a compiler loads of a hand-written package: all files except its sources
 * and maps.
 */
const runtimeLimit = 720_000;
/**
 * Unpacked size limit of @x/specs: all providers' documents, in both versions of OpenAPI, as YAML and as JSON. They have
 * three to five times the size of the OpenAPI documents.
 */
const documentsLimit = 6_000_000;
const documentsRatio = 5;

/** Files that every package must have. */
const always = ['AGENTS.md', 'LICENSE', 'README.md', 'package.json'];

/** Paths that are allowed. Any other file must be named individually in the manifest. */
const allowed: readonly RegExp[] = [
  /^(AGENTS\.md|CHANGELOG\.md|LICENSE|README\.md|package\.json)$/,
  /^dist\/.+\.(js|d\.ts)(\.map)?$/,
  // The documents of @x/specs.
  /^dist\/(.+\.(yaml|json|md|toml)|SHA256SUMS)$/,
  /^src\/.+(?<!\.test)\.ts$/,
  // The cases of @x/conformance.
  /^cases\/[a-z-]+\.json$/,
];

/** Returns all problems of the contents, one line each. */
export function contentProblems(packed: Packed): string[] {
  return [
    ...missingFiles(packed),
    ...unexpectedFiles(packed),
    ...staleFiles(packed),
    ...mapProblems(packed),
    ...sizeProblems(packed),
  ];
}

function missingFiles({ files, manifest }: Packed): string[] {
  // A package needs no changelog before its first release.
  const changelog = manifest.version === '0.0.0' ? [] : ['CHANGELOG.md'];
  return [...always, ...changelog, ...promised(manifest)]
    .filter((file) => !files.includes(file))
    .map((file) => `${file} is missing.`);
}

/** The files that the manifest names: entry points, documents, commands. Patterns are not included. */
function promised({ exports = {}, bin = {} }: Packed['manifest']): string[] {
  const targets = Object.values(exports).flatMap((target) =>
    typeof target === 'string' ? [target] : Object.values(target),
  );
  return [...targets, ...Object.values(bin)]
    .filter((target) => !target.includes('*'))
    .map((target) => normalize(target));
}

function unexpectedFiles({ files, manifest }: Packed): string[] {
  const named = new Set([...promised(manifest), ...(manifest.files ?? [])]);
  return files
    .filter((file) => !named.has(file) && !allowed.some((place) => place.test(file)))
    .map((file) => `${file} must not be in the package. Name it in "files", or remove it.`);
}

/** Finds compiler output whose source was deleted. */
function staleFiles({ files, source, folder }: Packed): string[] {
  return files
    .filter((file) => file.startsWith('dist/') && file.endsWith('.js.map'))
    .filter((file) =>
      sourcesOf(folder, file).some(({ path }) => !existsSync(join(source.folder, path))),
    )
    .map((file) => `${file} has no source any more. Remove dist and build again.`);
}

/**
 * Checks that every module with code has a source map, and that the sources of every map are in the package. Generated
 * packages have no source maps, because a module differs from its source only in the types. A file that the manifest
 * names is the bundle of a page, and needs no source map.
 */
function mapProblems({ files, folder, manifest }: Packed): string[] {
  if (isGenerated(files)) {
    const maps = files.filter((file) => file.endsWith('.map'));
    return maps.map((file) => `${file} is a source map. Remove dist and build again.`);
  }
  const withoutMap = files
    .filter(
      (file) => file.startsWith('dist/') && file.endsWith('.js') && !files.includes(`${file}.map`),
    )
    .filter((file) => !manifest.files?.includes(file) && hasCode(join(folder, file)))
    .map((file) => `${file} has no source map.`);
  const blind = files
    .filter((file) => file.endsWith('.map'))
    .filter((file) =>
      sourcesOf(folder, file).some(({ path, content }) => !content && !files.includes(path)),
    )
    .map(
      (file) =>
        `${file} refers to a source that is not in the package. If the file is old, remove dist and build again.`,
    );
  return [...withoutMap, ...blind];
}

/** A module of types contains no code to debug. */
function hasCode(file: string): boolean {
  const code = readFileSync(file, 'utf8').replaceAll(/^\/\/.*$|\/\*[\s\S]*?\*\//gm, '');
  return code.trim() !== 'export {};';
}

function sourcesOf(folder: string, file: string): { path: string; content: boolean }[] {
  const map = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
    sources: string[];
    sourcesContent?: (string | null)[];
  };
  return map.sources.map((source, index) => ({
    path: normalize(join(dirname(file), source)),
    content: typeof map.sourcesContent?.[index] === 'string',
  }));
}

/** Unpacked size in bytes. */
export function sizeOf({ files, folder }: Pick<Packed, 'files' | 'folder'>): number {
  return files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}

function isGenerated(files: readonly string[]): boolean {
  return files.includes('openapi.json');
}
const isLoaded = (file: string): boolean => !/^src\/|\.map$/.test(file);

function limitOf({ files, folder }: Packed): number {
  const documents = sizeOf({
    folder,
    files: files.filter((file) => /(^|\/)openapi\.json$/.test(file)),
  });
  if (isGenerated(files))
    return documents > largeDocument ? providerRatio * documents : providerLimit;
  if (files.some((file) => file.endsWith('.js'))) return runtimeLimit;
  return Math.max(documentsLimit, documentsRatio * documents);
}

function sizeProblems(packed: Packed): string[] {
  const limit = limitOf(packed);
  const { folder, files } = packed;
  const isRuntime = limit === runtimeLimit;
  const size = sizeOf({ folder, files: isRuntime ? files.filter(isLoaded) : files });
  const what = isRuntime ? 'The size without sources and maps' : 'The unpacked size';
  return size <= limit ? [] : [`${what} is ${size} bytes; the limit is ${limit}.`];
}

// What a tarball may hold, and must: decided here, not by `files` of package.json, so that the two check each other.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import type { Packed } from './pack.ts';

/** Unpacked, of a provider's package: two orders below what the vendors' SDKs take. */
const providerLimit = 500_000;
/** Unpacked, of one that is written by hand: these carry their sources, which the declaration maps lead to. */
const runtimeLimit = 800_000;
/** Unpacked, of documents alone: those of all providers, each in both versions of OpenAPI, as YAML and as JSON. */
const documentsLimit = 3_000_000;

/** What every package has, whatever it is. */
const always = ['AGENTS.md', 'LICENSE', 'README.md', 'package.json'];

/** What may be there, by its place. Everything else is there by mistake, unless it is named one by one. */
const allowed: readonly RegExp[] = [
  /^(AGENTS\.md|CHANGELOG\.md|LICENSE|README\.md|package\.json)$/,
  /^dist\/.+\.(js|d\.ts)(\.map)?$/,
  // The documents of @x/specs.
  /^dist\/(.+\.(yaml|json|md|toml)|SHA256SUMS)$/,
  /^src\/.+(?<!\.test)\.ts$/,
];

/** All that is wrong with the contents, a line each. */
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
  // Until its first release a package has no changes to tell.
  const changelog = manifest.version === '0.0.0' ? [] : ['CHANGELOG.md'];
  return [...always, ...changelog, ...promised(manifest)]
    .filter((file) => !files.includes(file))
    .map((file) => `${file} is missing.`);
}

/** The files that the manifest names: entry points, documents, commands. Patterns promise nothing single. */
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
    .map((file) => `${file} doesn't belong into a package: name it in "files", or leave it out.`);
}

/** What the compiler left behind of a source that is gone. */
function staleFiles({ files, source, folder }: Packed): string[] {
  return files
    .filter((file) => file.startsWith('dist/') && file.endsWith('.js.map'))
    .filter((file) =>
      sourcesOf(folder, file).some(({ path }) => !existsSync(join(source.folder, path))),
    )
    .map((file) => `${file} is of a source that is gone. Remove dist and build again.`);
}

/** Every module has a map, and every map leads to a source that the consumer has. */
function mapProblems({ files, folder }: Packed): string[] {
  const withoutMap = files
    .filter(
      (file) => file.startsWith('dist/') && file.endsWith('.js') && !files.includes(`${file}.map`),
    )
    .map((file) => `${file} has no source map.`);
  const blind = files
    .filter((file) => file.endsWith('.map'))
    .filter((file) =>
      sourcesOf(folder, file).some(({ path, content }) => !content && !files.includes(path)),
    )
    .map(
      (file) =>
        `${file} leads to a source that isn't in the package. If it is old: remove dist and build again.`,
    );
  return [...withoutMap, ...blind];
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

/** Bytes, unpacked. */
export function sizeOf({ files, folder }: Packed): number {
  return files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}

function limitOf({ files }: Packed): number {
  if (files.includes('openapi.json')) return providerLimit;
  return files.some((file) => file.endsWith('.js')) ? runtimeLimit : documentsLimit;
}

function sizeProblems(packed: Packed): string[] {
  const limit = limitOf(packed);
  const size = sizeOf(packed);
  return size <= limit ? [] : [`It is ${size} bytes unpacked, more than ${limit}.`];
}

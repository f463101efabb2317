// Compares the published files. Each kind of file has a rule. A kind without a rule is a major.
import { isObject, type Json } from '@x/description';
import { parse } from 'yaml';
import type { Finding } from '../finding.ts';
import { diffData } from './data.ts';
import { importable } from './exports.ts';
import type { Packed } from './product.ts';

export interface FileContext {
  /**
   * The providers whose spec changed. Changes of files that are generated from it are described as changes of the spec.
   */
  readonly changedSpecs: ReadonlySet<string>;
  /** The provider of a package that is generated from one spec. */
  readonly provider: string | undefined;
  /** Returns the changes of an OpenAPI document. */
  diffDocument(name: string, old: string, now: string): readonly Finding[];
}

/** Compares files, except package.json and the changelog, which a release writes. */
export function diffFiles(old: Packed, now: Packed, context: FileContext): Finding[] {
  const paths = [...new Set([...old.files.keys(), ...now.files.keys()])]
    .filter((path) => path !== 'package.json' && path !== 'CHANGELOG.md')
    .filter((path) => !isEqual(old.files.get(path), now.files.get(path)))
    .sort();
  const [was, is] = [old, now].map(
    ({ manifest, files }) => new Set(importable(manifest, [...files.keys()]).values()),
  );
  const found = paths.map((path) => ({
    path,
    findings: diffFile({
      path,
      old,
      now,
      context,
      wasReachable: was!.has(path),
      isReachable: is!.has(path),
    }),
  }));
  const silent = found.filter(({ findings }) => findings.length === 0).map(({ path }) => path);
  return [...found.flatMap(({ findings }) => findings), ...summary(silent)];
}

function isEqual(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;
}

/** Summarizes files whose change is described elsewhere, or that have only text for readers. */
function summary(paths: readonly string[]): Finding[] {
  if (paths.length === 0) return [];
  const shown = paths
    .slice(0, 3)
    .map((path) => `\`${path}\``)
    .join(', ');
  const more = paths.length > 3 ? ` and ${paths.length - 3} more` : '';
  return [
    {
      bump: 'patch',
      what: `Published files changed: ${shown}${more}. The API is the same.`,
      isSummary: true,
    },
  ];
}

interface Change {
  readonly path: string;
  readonly old: Packed;
  readonly now: Packed;
  readonly context: FileContext;
  /** Whether the path was an entry point. The comparison of the manifests reports those too. */
  readonly wasReachable: boolean;
  readonly isReachable: boolean;
}

/** @returns nothing for a change without a sentence, which is a patch */
function diffFile(change: Change): readonly Finding[] {
  const { path } = change;
  if (isCode(path) || /\.md$/.test(path) || path.endsWith('SHA256SUMS')) return [];
  if (isExplained(change)) return [];
  if (/^LICEN[CS]E/.test(path)) return licence(change);
  const before = textOf(change.old, path);
  const after = textOf(change.now, path);
  if (before === undefined)
    return change.isReachable ? [] : [{ bump: 'minor', what: `\`${path}\` is new.` }];
  // The comparison of the entry points reports it.
  if (after === undefined) return change.wasReachable ? [] : [removed(change)];
  return diffContents(change, before, after);
}

/** The compiler compares declarations. A changeset describes the behaviour of code. */
const isCode = (path: string): boolean =>
  /\.(js|mjs|cjs|d\.ts|ts|tsx|map)$/.test(path) || path.startsWith('src/');

/** Returns whether a file is generated from a changed spec. */
function isExplained({ path, context: { changedSpecs, provider } }: Change): boolean {
  if (provider !== undefined) return changedSpecs.has(provider) && /\.json$/.test(path);
  return isMadeFrom(path, changedSpecs);
}

/** Returns whether a file of the specs package, or of one that contains it, is generated from one of these specs. */
export function isMadeFrom(path: string, specs: { has(name: string): boolean }): boolean {
  return path
    .split('/')
    .slice(0, -1)
    .some((folder) => specs.has(folder));
}

function textOf({ files }: Packed, path: string): string | undefined {
  const bytes = files.get(path);
  return bytes && Buffer.from(bytes).toString();
}

function removed({ path }: Change): Finding {
  return {
    bump: 'major',
    what: `\`${path}\` was removed.`,
    remedy: 'Remove the code that reads it.',
  };
}

function licence({ path, old, now }: Change): Finding[] {
  const [before, after] = [old, now].map((side) =>
    textOf(side, path)
      ?.split('\n')
      .filter((line) => !/^copyright/i.test(line.trim()))
      .join('\n')
      .trim(),
  );
  if (before === after) return [];
  return [
    {
      bump: 'major',
      what: `\`${path}\` has another text.`,
      remedy: 'Check that you may use the package under it.',
    },
  ];
}

function diffContents(change: Change, before: string, after: string): readonly Finding[] {
  const { path, context } = change;
  const was = dataOf(path, before);
  const is = dataOf(path, after);
  if (was === undefined || is === undefined) return [unknown(path)];
  const found = diffData(without(path, was), without(path, is));
  if (found.length === 0) return [];
  if (isObject(was) && isObject(is) && 'openapi' in was && 'openapi' in is)
    return context.diffDocument(path, before, after);
  if (path.endsWith('index.json')) return diffIndex(change, was, is);
  if (/^dist\/[^/]+\/(overlays\/|schemathesis\.toml)/.test(path))
    return [{ bump: 'minor', what: `\`${path}\` configures its tool in another way.` }];
  return found.map(({ bump, what, remedy }) => ({
    bump,
    what: `\`${path}\`: ${what}`,
    ...(remedy === undefined ? {} : { remedy }),
  }));
}

function unknown(path: string): Finding {
  return {
    bump: 'major',
    what: `\`${path}\` changed in a way that no rule describes.`,
    remedy: 'Check the code that reads it.',
  };
}

/** Returns the data of a file: JSON and YAML. TOML is compared as text. */
function dataOf(path: string, text: string): Json | undefined {
  if (/\.toml$/.test(path)) return text.split('\n').filter((line) => !/^\s*(#.*)?$/.test(line));
  if (!/\.(json|ya?ml)$/.test(path)) return undefined;
  try {
    return path.endsWith('.json') ? (JSON.parse(text) as Json) : (parse(text) as Json);
  } catch {
    return undefined;
  }
}

/** Removes the version of the package and hashes, which every release changes. */
function without(path: string, data: Json): Json {
  if (!isObject(data)) return data;
  if (path.endsWith('index.json'))
    return {
      ...data,
      version: '',
      ...(Array.isArray(data.providers) ? hashless(data.providers) : {}),
    };
  if (/\/overlays\//.test(path) && isObject(data.info))
    return { ...data, info: { ...data.info, version: '' } };
  return data;
}

function hashless(providers: readonly Json[]): { providers: Json } {
  return {
    providers: providers.map((provider) =>
      isObject(provider) && Array.isArray(provider.files)
        ? {
            ...provider,
            files: provider.files.map((file) => (isObject(file) ? { ...file, sha256: '' } : file)),
          }
        : provider,
    ),
  };
}

/** Compares the list of providers. An entry is generated from the spec of its provider. */
function diffIndex({ path, context }: Change, was: Json, is: Json): Finding[] {
  const [before, after] = [was, is].map((data) => byName(without(path, data), context));
  return diffData(before!, after!).map(({ bump, what, remedy }) => ({
    bump,
    what: `\`${path}\`: ${what}`,
    ...(remedy === undefined ? {} : { remedy }),
  }));
}

function byName(data: Json, { changedSpecs }: FileContext): Json {
  if (!isObject(data) || !Array.isArray(data.providers)) return data;
  const entries = (data.providers as readonly Json[])
    .filter(isObject)
    .filter(({ name }) => !changedSpecs.has(String(name)))
    .map((entry): [string, Json] => [String(entry.name), entry]);
  return { ...data, providers: Object.fromEntries(entries) };
}

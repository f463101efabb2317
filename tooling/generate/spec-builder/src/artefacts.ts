// Builds all files that `@x/specs` publishes from the hand-written documents. A pure function, without clock or disk.
import { createHash } from 'node:crypto';
import type { Provider } from '@x/description';
import { stringify } from 'yaml';
import { convertToArazzo10 } from './arazzo10/convert.ts';
import { fernGenerators, fernOverlay } from './dialects/fern.ts';
import { schemathesisConfig } from './dialects/schemathesis.ts';
import { speakeasyOverlay } from './dialects/speakeasy.ts';
import { describeProvider, type ProviderEntry } from './entry.ts';
import { published } from './published/index.ts';
import { readTexts, type Texts } from './texts.ts';

/** The documents of one provider, as written. */
export interface Documents extends Texts {
  /** `SOURCES.md`. */
  readonly sources: string;
}

/** The file contents, by path relative to the root of the published package, with `/`. */
export type Files = ReadonlyMap<string, string>;

/** The contents of `index.json`. */
interface Index {
  /** The version of `@x/specs`. */
  readonly version: string;
  readonly providers: readonly ProviderEntry[];
}

/** All files of all providers, `index.json`, and `SHA256SUMS` of all these files. */
export function makeArtefacts(providers: readonly Documents[], version: string): Files {
  const sorted = [...providers].sort((a, b) => (a.name < b.name ? -1 : 1));
  const files = new Map<string, string>();
  const entries: ProviderEntry[] = [];
  for (const documents of sorted) {
    const provider = readTexts(documents);
    const made = makeProvider(documents, provider, version);
    for (const [path, text] of made) files.set(path, text);
    entries.push(describeProvider(provider, hashes(made)));
  }
  const index: Index = { version, providers: entries };
  files.set('index.json', json(index));
  files.set('SHA256SUMS', checksums(files));
  return files;
}

function makeProvider(documents: Documents, provider: Provider, version: string): Files {
  const generators = fernGenerators(provider);
  const { openapi, openapi30 } = published(provider.written);
  const made: readonly (readonly [string, string])[] = [
    ['SOURCES.md', documents.sources],
    ...(documents.arazzo === undefined
      ? []
      : ([
          ['auth.arazzo.json', json(provider.lifecycle.place.value)],
          ['auth.arazzo-1.0.json', json(convertToArazzo10(provider))],
          ['auth.arazzo.yaml', documents.arazzo],
        ] as const)),
    ['openapi-3.0.json', json(openapi30)],
    [
      'openapi-3.0.yaml',
      `# Generated from openapi.yaml, which is OpenAPI 3.1.\n${yaml(openapi30)}`,
    ],
    ['openapi.json', json(openapi)],
    ['openapi.yaml', `# Generated from specs/${documents.name}.\n${yaml(openapi)}`],
    ['overlays/fern.yaml', yaml(fernOverlay(provider, version))],
    ['overlays/speakeasy.yaml', yaml(speakeasyOverlay(provider, version))],
    ['schemathesis.toml', schemathesisConfig(provider)],
    ...(generators === undefined
      ? []
      : [['overlays/fern-generators.yaml', yaml(generators)] as const]),
  ];
  return new Map(made.map(([file, text]) => [`${documents.name}/${file}`, text]));
}

/** Returns the SHA-256 of each file, in hexadecimal. */
function hashes(files: Files): ReadonlyMap<string, string> {
  return new Map([...files].map(([path, text]) => [path, sha256(text)]));
}

/** In the format of `sha256sum`, so that `sha256sum -c SHA256SUMS` can check it. */
function checksums(files: Files): string {
  return [...hashes(files)].map(([path, hash]) => `${hash}  ${path}\n`).join('');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** Writes YAML without aliases, quoted so that a YAML 1.1 parser reads the same values. */
function yaml(value: unknown): string {
  return stringify(value, { aliasDuplicateObjects: false, compat: 'yaml-1.1', lineWidth: 0 });
}

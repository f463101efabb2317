// From documents to packages: a pure function. No clock, no network, no file system, no path of a machine.
import { emitAgents } from './emit/agents.ts';
import { emitIndex } from './emit/index.ts';
import { emitLifecycle } from './emit/lifecycle.ts';
import { emitDocumentTypes, emitMsw } from './emit/msw.ts';
import { emitOperations } from './emit/operations.ts';
import { documentJson, emitBuildConfig, emitManifest, emitTsconfig } from './emit/package.ts';
import { emitPaginate, paginatedOf } from './emit/paginate.ts';
import { emitReadme } from './emit/readme.ts';
import { emitSchema } from './emit/schema.ts';
import { emitSessionIndex } from './emit/session-index.ts';
import { type Provider, readProvider } from './model/provider.ts';
import { type Problem, parseSource, type Source } from './places.ts';
import { emitZod } from './zod/emit.ts';

/** The documents of one provider, as text. */
export interface ProviderDocuments {
  /** The folder's name. */
  readonly name: string;
  readonly openapi: string;
  /**
   * `undefined` where there is none: then the OpenAPI document is somebody else's. It need not be in the dialect of
   * specs/README.md, and the client takes a session of the consumer's own.
   */
  readonly arazzo: string | undefined;
  /** Of the existing package: changesets own it. */
  readonly version: string | undefined;
}

export interface Generated {
  /** Relative to the root of the repository, with `/`. Empty if anything is wrong. */
  readonly files: ReadonlyMap<string, string>;
  /** All that is wrong with the documents. */
  readonly problems: readonly Problem[];
  readonly summaries: readonly Summary[];
}

export interface Summary {
  readonly name: string;
  readonly operations: number;
  readonly logins: number;
  readonly challenges: number;
}

/** Makes the packages of providers. If a document is broken there are no files at all, only problems. */
export async function generate(
  providers: readonly ProviderDocuments[],
  license: string,
): Promise<Generated> {
  const sorted = [...providers].sort((a, b) => (a.name < b.name ? -1 : 1));
  const read = sorted.map(readDocuments);
  const sources = read.flatMap((one) => one.sources);
  if (problemsOf(sources).length > 0) return broken(sources);
  const files = new Map<string, string>();
  const summaries: Summary[] = [];
  for (const [index, { provider }] of read.entries()) {
    if (!provider) continue;
    const { name, api, lifecycle } = provider;
    const made = await emitPackage(provider, {
      version: sorted[index]!.version ?? '0.0.0',
      license,
    });
    for (const [path, text] of made) files.set(`packages/${name}/${path}`, text);
    summaries.push({
      name,
      operations: api.operations.size,
      logins: lifecycle.logins.length,
      challenges: lifecycle.challenges.length,
    });
  }
  return problemsOf(sources).length > 0 ? broken(sources) : { files, problems: [], summaries };
}

function broken(sources: readonly Source[]): Generated {
  return { files: new Map(), problems: problemsOf(sources), summaries: [] };
}

function problemsOf(sources: readonly Source[]): Problem[] {
  return sources.flatMap(({ problems }) => problems).sort(byPlace);
}

function readDocuments({ name, openapi, arazzo }: ProviderDocuments): {
  sources: Source[];
  provider?: Provider;
} {
  const foreign = arazzo === undefined;
  const api = parseSource(`specs/${name}/openapi.yaml`, openapi, { foreign });
  const lifecycle = foreign ? undefined : parseSource(`specs/${name}/auth.arazzo.yaml`, arazzo);
  const sources = [api, ...(lifecycle ? [lifecycle] : [])];
  if (sources.some(({ problems }) => problems.length > 0)) return { sources };
  return { sources, provider: readProvider(name, api, lifecycle) };
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

async function emitPackage(
  provider: Provider,
  { version, license }: { version: string; license: string },
): Promise<[path: string, text: string][]> {
  const { arazzo } = provider;
  const lifecycle: [path: string, text: string][] = arazzo
    ? [
        ['auth.arazzo.json', documentJson(arazzo.value)],
        ['src/generated/documents.d.ts', emitDocumentTypes(provider)],
        ['src/generated/lifecycle.ts', emitLifecycle(provider)],
        ['src/generated/msw.ts', emitMsw(provider)],
      ]
    : [];
  const pagination: [path: string, text: string][] =
    paginatedOf(provider).length === 0
      ? []
      : [['src/generated/paginate.ts', emitPaginate(provider)]];
  const files: [path: string, text: string][] = [
    ...lifecycle,
    ['AGENTS.md', emitAgents(provider)],
    ['LICENSE', license],
    ['README.md', emitReadme(provider)],
    ['openapi.json', documentJson(provider.openapi.value)],
    ['package.json', emitManifest(provider, version)],
    ['src/generated/index.ts', arazzo ? emitIndex(provider) : emitSessionIndex(provider)],
    ['src/generated/operations.ts', emitOperations(provider)],
    ...pagination,
    ['src/generated/schema.ts', await emitSchema(provider)],
    ...emitZod(provider).map(([file, text]): [string, string] => [
      `src/generated/zod/${file}`,
      text,
    ]),
    ['tsconfig.build.json', emitBuildConfig()],
    ['tsconfig.json', emitTsconfig()],
  ];
  return files.sort(([a], [b]) => (a < b ? -1 : 1));
}

// Generates packages from documents. A pure function: it uses no clock, no network, and no file except its templates.
import { conventions } from '@x/conventions';
import { compareProblems, type Problem, type Reading, readDescription } from '@x/description';
import { parseFiles, parseText } from '@x/description/text';
import { emitAgents } from './emit/agents.ts';
import { emitCalls } from './emit/calls.ts';
import { emitIndex } from './emit/index.ts';
import { emitLifecycle } from './emit/lifecycle.ts';
import { emitDocumentTypes, emitMsw } from './emit/msw.ts';
import { emitOAuth } from './emit/oauth.ts';
import { emitOperations } from './emit/operations.ts';
import { emitBuildConfig, emitManifest, emitTsconfig } from './emit/package.ts';
import { emitPaginate, paginatedOf } from './emit/paginate.ts';
import { emitQuery } from './emit/query.ts';
import { emitReadme } from './emit/readme.ts';
import { discoveryOf, emitServer } from './emit/server.ts';
import { emitSessionIndex } from './emit/session-index.ts';
import { type Provider, providerOf } from './provider.ts';
import { emitSchema } from './types/emit.ts';
import { documentJson } from './write/json.ts';
import { emitZod } from './zod/emit.ts';

/** The documents of one provider, as text. */
export interface ProviderDocuments {
  /** The name of the folder. */
  readonly name: string;
  readonly openapi: string;
  /**
   * `undefined` if there is none. Then the OpenAPI document is a third party's: the dialect of specs/README.md does not
   * apply, and the client takes the caller's own session.
   */
  readonly arazzo: string | undefined;
  /**
   * Returns the text of another file of the folder, by its relative path with `/`. Called only for files to which the
   * OpenAPI document refers.
   */
  readonly readFile?: (path: string) => string | undefined;
  /** The version of the existing package, which changesets controls. */
  readonly version: string | undefined;
}

/** The publisher of every package. The manifest in the root of the repository names it. */
export interface Publisher {
  /** An SPDX expression. */
  readonly license: string;
  readonly licenseText: string;
  /** A URL of git: `git+https://github.com/x/x.git`. */
  readonly repository: string;
  readonly author: unknown;
  /** npm's settings for publishing: `{ access: 'public' }`. */
  readonly publishConfig: unknown;
}

export interface Generated {
  /** Texts by path, relative to the root of the repository, with `/`. Empty if one of the problems is an error. */
  readonly files: ReadonlyMap<string, string>;
  /** All errors and warnings of all documents. */
  readonly problems: readonly Problem[];
  readonly summaries: readonly Summary[];
}

export interface Summary {
  readonly name: string;
  readonly operations: number;
  readonly logins: number;
  readonly challenges: number;
}

/**
 * Generates the packages of providers. If a document has an error, the result has problems and no files.
 *
 * @param publisher without it, the packages have no licence and no repository
 */
export function generate(
  providers: readonly ProviderDocuments[],
  publisher?: Publisher,
): Generated {
  const sorted = [...providers].sort((a, b) => (a.name < b.name ? -1 : 1));
  const readings = sorted.map(readDocuments);
  const problems = readings.flatMap((reading) => reading.problems).sort(compareProblems);
  const files = new Map<string, string>();
  const summaries: Summary[] = [];
  if (problems.some(({ severity }) => severity === 'error')) return { files, problems, summaries };
  for (const [index, { description }] of readings.entries()) {
    if (description === undefined) continue;
    const provider = providerOf(description);
    const version = sorted[index]?.version ?? '0.0.0';
    try {
      for (const [path, text] of emitPackage(provider, { version, publisher }))
        files.set(`packages/${provider.name}/${path}`, text);
    } catch (error) {
      const fault = { ...failure(provider, error), file: `specs/${provider.name}/openapi.yaml` };
      return { files: new Map(), problems: [...problems, fault], summaries: [] };
    }
    summaries.push(summaryOf(provider));
  }
  return { files, problems, summaries };
}

/** Reports a document without errors that cannot be generated. The generator then has a bug. */
function failure({ name }: Provider, error: unknown): Omit<Problem, 'file'> {
  const detail = error instanceof Error ? error.message : String(error);
  return {
    severity: 'error',
    code: 'generator',
    message: `Cannot generate a package from "${name}": ${detail}`,
    remedy: 'This is a bug in the generator. Please report it with the document.',
    line: undefined,
    column: undefined,
    pointer: '',
  };
}

/** Reads the documents of a provider. */
export function readDocuments({ name, openapi, arazzo, readFile }: ProviderDocuments): Reading {
  const folder = `specs/${name}`;
  const documents = {
    name,
    openapi: parseText(`${folder}/openapi.yaml`, openapi),
    arazzo: arazzo === undefined ? undefined : parseText(`${folder}/auth.arazzo.yaml`, arazzo),
    files: readFile && parseFiles(folder, readFile),
  };
  // Lint runs the same conventions, so a document passes lint if and only if it can be generated.
  return readDescription(documents, [conventions]);
}

function summaryOf({ name, api, lifecycle }: Provider): Summary {
  return {
    name,
    operations: api.operations.size,
    logins: lifecycle.logins.length,
    challenges: lifecycle.challenges.length,
  };
}

/** Returns the files of one package, relative to its folder. */
export function emitPackage(
  provider: Provider,
  { version, publisher }: { version: string; publisher?: Publisher | undefined },
): [path: string, text: string][] {
  const { arazzo, hasLifecycle } = provider;
  const document: [path: string, text: string][] = arazzo
    ? [['auth.arazzo.json', documentJson(arazzo)]]
    : [];
  const license: [path: string, text: string][] = publisher
    ? [['LICENSE', publisher.licenseText]]
    : [];
  const lifecycle: [path: string, text: string][] = hasLifecycle
    ? [
        [
          'src/generated/lifecycle.ts',
          provider.oauth ? emitOAuth(provider, provider.oauth) : emitLifecycle(provider),
        ],
      ]
    : [];
  const pagination: [path: string, text: string][] =
    paginatedOf(provider).length === 0
      ? []
      : [['src/generated/paginate.ts', emitPaginate(provider)]];
  const discovery = discoveryOf(provider.api);
  const server: [path: string, text: string][] = discovery
    ? [['src/generated/server.ts', emitServer(provider, discovery)]]
    : [];
  const files: [path: string, text: string][] = [
    ...document,
    ...lifecycle,
    ['AGENTS.md', emitAgents(provider)],
    ...license,
    ['README.md', emitReadme(provider)],
    ['openapi.json', documentJson(provider.openapi)],
    ['package.json', emitManifest(provider, version, publisher)],
    ['src/generated/calls.ts', emitCalls(provider)],
    ['src/generated/documents.d.ts', emitDocumentTypes(provider)],
    ['src/generated/index.ts', hasLifecycle ? emitIndex(provider) : emitSessionIndex(provider)],
    ['src/generated/msw.ts', emitMsw(provider)],
    ['src/generated/operations.ts', emitOperations(provider)],
    ...pagination,
    ['src/generated/query.ts', emitQuery(provider)],
    ['src/generated/schema.ts', emitSchema(provider)],
    ...server,
    ...emitZod(provider).map(([file, text]): [string, string] => [
      `src/generated/zod/${file}`,
      text,
    ]),
    ['tsconfig.build.json', emitBuildConfig()],
    ['tsconfig.json', emitTsconfig()],
  ];
  return files.sort(([a], [b]) => (a < b ? -1 : 1));
}

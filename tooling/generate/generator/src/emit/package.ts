// The manifest and the TypeScript configuration of a provider's package.
import type { Publisher } from '../generate.ts';
import type { Provider } from '../provider.ts';
import { json } from '../write/json.ts';

/** The entry points of a package, for `exports` and AGENTS.md. */
const entries: readonly EntryPoint[] = [
  { subpath: '.', file: 'index', about: 'the client and the types of the API' },
  {
    subpath: './auth.arazzo.json',
    about: 'how a token is obtained, refreshed and revoked: Arazzo',
    needs: 'arazzo',
  },
  {
    subpath: './msw',
    file: 'msw',
    about: 'mocks of the API for tests: MSW handlers',
  },
  {
    subpath: './openapi.json',
    about: 'the OpenAPI 3.1 document of this client. For generators, use @x/specs',
  },
  { subpath: './package.json', about: 'the manifest' },
  {
    subpath: './query',
    file: 'query',
    about: 'queries and mutations for TanStack Query',
  },
  {
    subpath: './zod',
    file: 'zod/index',
    about: 'zod schemas of every component and operation, and validation of responses',
  },
];

export interface EntryPoint {
  readonly subpath: string;
  /** The compiled module without extension; `undefined` for a document, whose file is the subpath. */
  readonly file?: string;
  readonly about: string;
  /** Set for entry points that only some providers have. */
  readonly needs?: 'arazzo';
}

/** Dependencies of `./msw` only. */
const mocking = { '@x/sandbox': 'workspace:>=1.0.0', msw: '^2.10 || ^3' };
/** Dependencies of `./query` only: types. */
const queries = { '@tanstack/query-core': '^5.0.0' };
/** Dependencies of `./zod` only. */
const schemas = { zod: '^4.0.0' };

/** They are optional: only users of the entry point install them. */
function peers(peerDependencies: Readonly<Record<string, string>>): object {
  const optional = Object.keys(peerDependencies).map((name) => [name, { optional: true }]);
  return { peerDependencies, peerDependenciesMeta: Object.fromEntries(optional) };
}

/** Removes old output, which would otherwise be packed and cached. */
const clean = `node -e "fs.rmSync('dist', { recursive: true, force: true })"`;

/** Returns the entry points of a provider's package. */
export function entriesOf(provider: Provider): readonly EntryPoint[] {
  return entries.filter(({ needs }) => needs === undefined || provider[needs]);
}

export function emitManifest(
  provider: Provider,
  version: string,
  publisher: Publisher | undefined,
): string {
  const { name, api, arazzo, hasLifecycle, oauth } = provider;
  const title = api.title.replace(/ (REST )?API$/, '');
  const keywords = [
    name,
    'api-client',
    'authentication',
    'openapi',
    'openapi-fetch',
    'rest',
    'typescript',
  ];
  return json({
    name: `@x/${name}`,
    version,
    description: `Typed client of ${title}${hasLifecycle ? ' that stays logged in' : ''}.${api.summary ? ` ${api.summary}` : ''}`,
    keywords: keywords.sort(),
    ...(publisher?.author === undefined ? {} : { author: publisher.author }),
    ...(publisher && {
      license: publisher.license,
      repository: { type: 'git', url: publisher.repository, directory: `packages/${name}` },
    }),
    // Neither sources nor source maps, because a module differs from its source only in the types.
    files: [
      'dist',
      // These modules contain only types, so their maps would repeat the declarations.
      '!dist/calls.js.map',
      '!dist/schema.js.map',
      'AGENTS.md',
      'CHANGELOG.md',
      ...(arazzo ? ['auth.arazzo.json'] : []),
      'openapi.json',
    ],
    type: 'module',
    sideEffects: false,
    exports: Object.fromEntries(
      entriesOf(provider).map(({ subpath, file }) => [subpath, target(subpath, file)]),
    ),
    scripts: { build: `${clean} && tsc -p tsconfig.build.json`, typecheck: 'tsc --noEmit' },
    dependencies: {
      '@x/auth-core': 'workspace:^',
      ...(oauth ? { oauth4webapi: 'catalog:' } : {}),
      'openapi-fetch': 'catalog:',
    },
    devDependencies: {
      '@tanstack/query-core': 'catalog:',
      '@x/sandbox': 'workspace:^',
      '@x/tsconfig': 'workspace:*',
      msw: 'catalog:',
      typescript: 'catalog:',
      zod: 'catalog:',
    },
    ...peers({ ...queries, ...mocking, ...schemas }),
    engines: { node: '>=20.19' },
    ...(publisher?.publishConfig !== undefined && { publishConfig: publisher.publishConfig }),
  });
}

function target(subpath: string, file: string | undefined): unknown {
  return file === undefined
    ? subpath
    : { types: `./dist/${file}.d.ts`, default: `./dist/${file}.js` };
}

export function emitTsconfig(): string {
  return `{
  "extends": "@x/tsconfig/base.json",
  "compilerOptions": {
    "lib": ["es2023", "dom", "dom.iterable"],
    "noEmit": true
  },
  "include": ["src"]
}
`;
}

export function emitBuildConfig(): string {
  return `{
  "extends": "./tsconfig.json",
  "compilerOptions": {
    "noEmit": false,
    "rootDir": "src/generated",
    "outDir": "dist",
    "declarationMap": false,
    "sourceMap": false
  }
}
`;
}

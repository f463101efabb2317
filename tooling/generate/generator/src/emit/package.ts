// The manifest and the TypeScript configuration of a provider's package.
import type { Provider } from '../provider.ts';
import { json } from '../write/json.ts';

/** The entry points of a package. `exports` in the manifest and AGENTS.md are generated from them. */
const entries: readonly EntryPoint[] = [
  { subpath: '.', file: 'index', about: 'the client and the types of the API' },
  {
    subpath: './auth.arazzo.json',
    about: 'the Arazzo document, which describes how tokens are obtained, refreshed and revoked',
    lifecycle: true,
  },
  {
    subpath: './msw',
    file: 'msw',
    about: 'MSW handlers that mock the API in tests',
    lifecycle: true,
  },
  { subpath: './openapi.json', about: 'the OpenAPI 3.1 document' },
  { subpath: './package.json', about: 'the manifest' },
  {
    subpath: './zod',
    file: 'zod/index',
    about: 'zod schemas of all components and operations, and the validation of responses',
  },
];

export interface EntryPoint {
  readonly subpath: string;
  /** The compiled module without extension; `undefined` for a document, whose file is the subpath. */
  readonly file?: string;
  readonly about: string;
  /** Whether only packages with a lifecycle document have it. */
  readonly lifecycle?: boolean;
}

/** Peer dependencies that only `./msw` needs. */
const mocking = { '@x/sandbox': 'workspace:^', msw: '^2.10 || ^3' };
/** Peer dependencies that only `./zod` needs. */
const schemas = { zod: '^4.0.0' };

/** Peer dependencies are optional: only consumers of the entry point need them. */
function peers(peerDependencies: Readonly<Record<string, string>>): object {
  const optional = Object.keys(peerDependencies).map((name) => [name, { optional: true }]);
  return { peerDependencies, peerDependenciesMeta: Object.fromEntries(optional) };
}

/** Otherwise the output of a deleted source would stay in `dist`, and be packed and cached. */
const clean = `node -e "fs.rmSync('dist', { recursive: true, force: true })"`;

/** The entry points of a provider's package. */
export function entriesOf({ arazzo }: Provider): readonly EntryPoint[] {
  return entries.filter(({ lifecycle }) => arazzo || !lifecycle);
}

export function emitManifest(provider: Provider, version: string): string {
  const { name, api, arazzo } = provider;
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
    description: `Typed client of ${title}${arazzo ? ' that stays logged in' : ''}.${api.summary ? ` ${api.summary}` : ''}`,
    keywords: keywords.sort(),
    license: 'MIT',
    repository: {
      type: 'git',
      url: 'git+https://github.com/x/x.git',
      directory: `packages/${name}`,
    },
    // Generated sources are not packed: the declarations and the source maps contain them.
    files: [
      'dist',
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
    dependencies: { '@x/auth-core': 'workspace:^', 'openapi-fetch': 'catalog:' },
    devDependencies: {
      ...(arazzo ? { '@x/sandbox': 'workspace:^' } : {}),
      '@x/tsconfig': 'workspace:*',
      ...(arazzo ? { msw: 'catalog:' } : {}),
      typescript: 'catalog:',
      zod: 'catalog:',
    },
    ...peers(arazzo ? { ...mocking, ...schemas } : schemas),
    engines: { node: '>=20.19' },
    // `provenance` is not set: trusted publishing attests it anyway, and elsewhere publishing would fail.
    publishConfig: { access: 'public' },
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
    "inlineSources": true
  }
}
`;
}

// The manifest, the licence and the configuration of a provider's package.
import type { Provider } from '../provider.ts';
import { json } from '../write/json.ts';

/** What a consumer can import, and what for. `exports` and AGENTS.md are made of it. */
const entries: readonly EntryPoint[] = [
  { subpath: '.', file: 'index', about: 'the client, and the types of the API' },
  {
    subpath: './auth.arazzo.json',
    about: 'how a token is obtained, kept and given back: Arazzo',
    lifecycle: true,
  },
  {
    subpath: './msw',
    file: 'msw',
    about: 'the API faked for tests: MSW handlers',
    lifecycle: true,
  },
  { subpath: './openapi.json', about: 'the operations: OpenAPI 3.1' },
  { subpath: './package.json', about: 'the manifest' },
  {
    subpath: './zod',
    file: 'zod/index',
    about: 'a zod schema of every component and operation, and the validation of responses',
  },
];

export interface EntryPoint {
  readonly subpath: string;
  /** The compiled module, without extension; none for a document, which is the subpath itself. */
  readonly file?: string;
  readonly about: string;
  /** Only there with a lifecycle document. */
  readonly lifecycle?: boolean;
}

/** What only `./msw` needs. */
const mocking = { '@x/sandbox': 'workspace:^', msw: '^2.10 || ^3' };
/** What only `./zod` needs. */
const schemas = { zod: '^4.0.0' };

/** Who doesn't import an entry point doesn't need what it is made with. */
function peers(peerDependencies: Readonly<Record<string, string>>): object {
  const optional = Object.keys(peerDependencies).map((name) => [name, { optional: true }]);
  return { peerDependencies, peerDependenciesMeta: Object.fromEntries(optional) };
}

/** What the compiler left of a source that is gone would be packed, and kept in the build cache. */
const clean = `node -e "fs.rmSync('dist', { recursive: true, force: true })"`;

/** Those that a provider's package has. */
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
    // The sources are generated: what is worth reading of them is in the declarations and in the source maps.
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
    // Provenance isn't asked for here: trusted publishing attests it by itself, and elsewhere it would refuse to publish.
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

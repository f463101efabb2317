// The manifest, the licence and the configuration of a provider's package.
import type { Provider } from '../model/provider.ts';

export function emitManifest({ name, api }: Provider, version: string): string {
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
    description: `Typed client of ${title} that stays logged in.${api.summary ? ` ${api.summary}` : ''}`,
    keywords: keywords.sort(),
    license: 'MIT',
    repository: {
      type: 'git',
      url: 'git+https://github.com/x/x.git',
      directory: `packages/${name}`,
    },
    files: ['dist', 'src', 'openapi.json', 'auth.arazzo.json'],
    type: 'module',
    sideEffects: false,
    exports: {
      '.': { types: './dist/index.d.ts', default: './dist/index.js' },
      './auth.arazzo.json': './auth.arazzo.json',
      './openapi.json': './openapi.json',
      './package.json': './package.json',
    },
    scripts: { build: 'tsc -p tsconfig.build.json', typecheck: 'tsc --noEmit' },
    dependencies: { '@x/auth-core': 'workspace:^', 'openapi-fetch': 'catalog:' },
    devDependencies: { '@x/tsconfig': 'workspace:*', typescript: 'catalog:' },
    engines: { node: '>=20.19' },
  });
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
    "outDir": "dist"
  }
}
`;
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

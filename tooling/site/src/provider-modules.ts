// Resolves `@x/<package>` to the folders of the repository, and `virtual:providers` to a loader for each provider: its client
// and its documents. Nothing lists the providers.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { providerNames, root } from './pages/repository.ts';

const virtual = 'virtual:providers';

/** The part of a Vite plugin that this file uses. */
interface Plugin {
  readonly name: string;
  readonly enforce: 'pre';
  readonly resolveId: (id: string) => string | undefined;
  readonly load: (id: string) => string | undefined;
}

export function providerModules(): Plugin {
  return {
    name: 'x:providers',
    enforce: 'pre',
    resolveId: (id) => (id === virtual ? `\0${virtual}` : packageFile(id)),
    load: (id) => (id === `\0${virtual}` ? loaders() : undefined),
  };
}

function loaders(): string {
  const entries = providerNames().map((name) => {
    const imports = ['', '/openapi.json', '/auth.arazzo.json'].map(
      (path) => `import('@x/${name}${path}')`,
    );
    return `  ${JSON.stringify(name)}: () => Promise.all([${imports.join(', ')}]),`;
  });
  return `export const providers = {\n${entries.join('\n')}\n};\n`;
}

/** The file of an entry point, by the `exports` of the package. */
export function packageFile(id: string): string | undefined {
  const [, folder, path = ''] = /^@x\/([^/]+)(\/.*)?$/.exec(id) ?? [];
  if (folder === undefined) return undefined;
  const base = join(root, folder === 'specs' ? 'specs' : `packages/${folder}`);
  if (!existsSync(join(base, 'package.json'))) return undefined;
  const { exports }: { exports: Record<string, string | Record<string, string>> } = JSON.parse(
    readFileSync(join(base, 'package.json'), 'utf8'),
  );
  const target = exports[`.${path}`];
  const file = typeof target === 'string' ? target : (target?.browser ?? target?.default);
  return file === undefined ? undefined : join(base, file);
}

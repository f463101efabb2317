// Resolves the imports of workspace packages to their sources, so that tests need no build.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root: string = fileURLToPath(new URL('../../../../', import.meta.url));
/** The documents of fictional providers. */
export const fixtures: string = join(root, 'packages/description/test/fixtures/specs');
export const here: string = fileURLToPath(new URL('../', import.meta.url));

interface Manifest {
  readonly name: string;
  readonly exports?: Readonly<Record<string, string | { readonly default: string }>>;
}

/** Returns source files by import path: `@x/auth-core/client` is `packages/auth-core/src/client/index.ts`. */
export function sources(): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of globSync('packages/*/package.json', { cwd: root }).sort()) {
    const folder = dirname(join(root, file));
    const manifest = JSON.parse(readFileSync(join(root, file), 'utf8')) as Manifest;
    for (const [entry, target] of Object.entries(manifest.exports ?? {})) {
      const built = typeof target === 'string' ? target : target.default;
      const source = sourceOf(folder, built);
      if (source !== undefined) found.set(manifest.name + entry.slice(1), source);
    }
  }
  return found;
}

function sourceOf(folder: string, built: string): string | undefined {
  if (built.endsWith('.json')) return join(folder, built);
  if (!built.startsWith('./dist/')) return undefined;
  const path = built.slice('./dist/'.length).replace(/\.js$/, '.ts');
  return [join(folder, 'src', path), join(folder, 'src/generated', path)].find((one) =>
    existsSync(one),
  );
}

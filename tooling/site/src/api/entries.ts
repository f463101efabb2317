// The declarations that a package offers: one file for each subpath of its exports, and the page that shows it.

import { join } from 'node:path';
import { packages, providerNames, read, root } from '../pages/repository.ts';

export interface Entry {
  /** What a consumer imports: `@x/auth-core/store-web`. */
  readonly specifier: string;
  /** The name of the provider whose client it is part of. */
  readonly provider: string | undefined;
  readonly file: string;
  /** The path of its page, without the extension. */
  readonly page: string;
}

interface Exports {
  readonly exports?: Readonly<Record<string, string | { readonly types?: string }>>;
}

export function entries(): Entry[] {
  return packages().flatMap(({ name, folder, isProvider }) => {
    const { exports = {} }: Exports = JSON.parse(read(`packages/${folder}/package.json`));
    // The subpath `zod` has one constant for each schema of the document. The reference shows those.
    return Object.entries(exports).flatMap(([subpath, target]) => {
      const types = typeof target === 'string' ? undefined : target.types;
      if (types === undefined || (isProvider && subpath === './zod')) return [];
      const home = isProvider ? folder : `packages/${folder}`;
      return {
        specifier: name + subpath.slice(1),
        provider: isProvider ? folder : undefined,
        file: join(root, 'packages', folder, types),
        page: `${home}/api/${subpath.slice(2) || 'index'}`,
      };
    });
  });
}

/** The files with the types of the providers' documents. The reference shows those. */
export function schemaFiles(): string[] {
  return providerNames().map((name) => join(root, 'packages', name, 'dist/schema.d.ts'));
}

// The entry points of all packages: one for each subpath in `exports`, with its file of declarations and its page.

import { join } from 'node:path';
import { packages, providerNames, read, root } from '../pages/repository.ts';

export interface Entry {
  /** The specifier that a consumer imports: `@x/auth-core/store-web`. */
  readonly specifier: string;
  /** The provider, if the package is the client of one. */
  readonly provider: string | undefined;
  readonly file: string;
  /** The path of the page, without the extension. */
  readonly page: string;
}

interface Exports {
  readonly exports?: Readonly<Record<string, string | { readonly types?: string }>>;
}

export function entries(): Entry[] {
  return packages().flatMap(({ name, folder, isProvider }) => {
    const { exports = {} }: Exports = JSON.parse(read(`packages/${folder}/package.json`));
    // The subpath `zod` has one constant for each schema of the document. The reference already shows the schemas.
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

/** The files with the types of the providers' documents. They are excluded, because the reference shows these types. */
export function schemaFiles(): string[] {
  return providerNames().map((name) => join(root, 'packages', name, 'dist/schema.d.ts'));
}

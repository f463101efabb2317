// Resolves `@x/<package>` to the folders of the repository. Resolves `virtual:providers` to loaders of each provider's
// client and documents. `providers` has documents without the texts that the engine does not read, and `documents` has
// complete ones. The folders determine the providers.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { providerNames, root } from './pages/repository.ts';

const virtual = 'virtual:providers';
const virtualDocument = 'virtual:document/';

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
    resolveId: (id) => (id.startsWith('virtual:') ? `\0${id}` : packageFile(id)),
    load: (id) => {
      if (id === `\0${virtual}`) return loaders();
      const [, path] = id.split(`\0${virtualDocument}`);
      return path === undefined ? undefined : `export default ${documentOf(path)};`;
    },
  };
}

function loaders(): string {
  const entries = providerNames().map((name) => {
    const documents = ['openapi', 'auth.arazzo'];
    const modules = [`@x/${name}`, ...documents.map((file) => `${virtualDocument}${name}/${file}`)];
    const imports = modules.map((module) => `import('${module}')`);
    return `  ${JSON.stringify(name)}: () => Promise.all([${imports.join(', ')}]),`;
  });
  const documents = providerNames().map(
    (name) => `  ${JSON.stringify(name)}: () => import('@x/${name}/openapi.json'),`,
  );
  return [
    `export const providers = {\n${entries.join('\n')}\n};`,
    `export const documents = {\n${documents.join('\n')}\n};\n`,
  ].join('\n');
}

/** The values of these members are data, in which any member name can occur. */
const verbatim = new Set(['example', 'examples', 'default', 'const', 'enum', 'value']);

/**
 * A document of a provider without what the engine does not read, which is 45 % smaller: texts, tags, and examples of
 * requests and parameters. Vite would parse a module whose id ends with `.json`.
 */
function documentOf(path: string): string {
  const document: object = JSON.parse(readFileSync(packageFile(`@x/${path}.json`)!, 'utf8'));
  return JSON.stringify(reduced(document));
}

function reduced(value: unknown): unknown {
  return mapped(value, (name, member, owner) => {
    if (isText(name, member) || (name === 'tags' && Array.isArray(member))) return undefined;
    // The values of examples are data. A schema has a list of them.
    const isMap = name === 'examples' && !Array.isArray(member);
    if (isMap && 'in' in owner) return undefined;
    if (isMap) return mapped(member, (_, example) => withoutTexts(example));
    if (name === 'requestBody') return reduced(withoutExamples(member));
    return verbatim.has(name) ? member : reduced(member);
  });
}

/** Returns the body of a request without the examples of its media types. */
function withoutExamples(body: unknown): unknown {
  const ofMediaType = (name: string, member: unknown): unknown =>
    name === 'examples' ? undefined : member;
  return mapped(body, (name, content) =>
    name === 'content' ? mapped(content, (_, media) => mapped(media, ofMediaType)) : content,
  );
}

function withoutTexts(value: unknown): unknown {
  return mapped(value, (name, member) => (isText(name, member) ? undefined : member));
}

/** A schema can have a property of this name, but its value is an object. */
function isText(name: string, member: unknown): boolean {
  return /^(description|summary|x-evidence)$/.test(name) && typeof member === 'string';
}

/** Changes the members of an object, and the objects of a list. A member that becomes `undefined` is left out. */
function mapped(
  value: unknown,
  change: (name: string, member: unknown, owner: object) => unknown,
): unknown {
  if (Array.isArray(value)) return value.map((one) => mapped(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => {
      const changed = change(name, member, value);
      return changed === undefined ? [] : [[name, changed]];
    }),
  );
}

/** Returns the file of an entry point according to the `exports` of its package. */
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

// One side of a comparison, created from the documents of one provider: the packages that would be published, without a
// build. The client has TypeScript where a published one has declarations.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDescription } from '@x/description';
import { parseText } from '@x/description/text';
import { emitPackage } from '@x/generator';
import { providerOf } from '@x/generator/provider';
import type { Manifest } from '../product/manifest.ts';
import type { Packed } from '../product/product.ts';
import type { Package } from '../tree.ts';
import type { Side } from '../verdict.ts';

export interface Documents {
  readonly openapi: string;
  readonly arazzo?: string;
}

const installed = fileURLToPath(new URL('../../node_modules', import.meta.url));

/**
 * @param folder an empty folder for the files
 * @param side part of the versions
 */
export function sideOf(folder: string, side: string, documents: Documents): Side {
  mkdirSync(folder, { recursive: true });
  const openapi = documents.openapi;
  const arazzo = documents.arazzo ?? '';
  const specs = { 'dist/halcyon/openapi.yaml': openapi, 'dist/halcyon/auth.arazzo.yaml': arazzo };
  const packages = [
    client(folder, side, documents),
    pack({
      root: folder,
      side,
      folder: 'specs',
      manifest: { name: '@x/specs', version: '1.0.0' },
      files: specs,
    }),
    pack({
      root: folder,
      side,
      folder: 'packages/sandbox',
      manifest: {
        name: '@x/sandbox',
        version: '1.0.0',
        dependencies: { '@x/specs': 'workspace:*' },
      },
    }),
  ];
  linkDependencies(folder);
  return {
    tree: {
      specs: new Map([['halcyon', { openapi, arazzo, files: new Map() }]]),
      packages: new Map(packages.map(({ source }) => [source.name, source])),
    },
    product: new Map(packages.map(({ packed }) => [packed.name, packed])),
  };
}

interface Both {
  readonly source: Package;
  readonly packed: Packed;
}

function client(folder: string, side: string, { openapi, arazzo }: Documents): Both {
  const { description, problems } = readDescription({
    name: 'halcyon',
    openapi: parseText('openapi.yaml', openapi),
    arazzo: arazzo === undefined ? undefined : parseText('auth.arazzo.yaml', arazzo),
  });
  if (!description) throw new Error(problems.map(({ message }) => message).join('\n'));
  const files = Object.fromEntries(
    emitPackage(providerOf(description), { version: '1.0.0' }).map(([path, text]) => [
      path.replace('src/generated/', 'dist/'),
      text,
    ]),
  );
  const text = files['package.json']!.replaceAll('.d.ts"', '.ts"');
  const manifest = JSON.parse(text) as Manifest;
  return pack({ root: folder, side, folder: 'packages/halcyon', manifest, files });
}

export interface Contents {
  readonly root: string;
  readonly side: string;
  /** The folder in the repository. */
  readonly folder: string;
  readonly manifest: Manifest;
  readonly files?: Readonly<Record<string, string>>;
}

/** Packs files in memory, and writes those that the compiler reads. */
export function pack({ root, side, folder, manifest, files = {} }: Contents): Both {
  const target = join(root, 'node_modules', manifest.name);
  const all: Record<string, string> = { ...files, 'package.json': JSON.stringify(manifest) };
  const code = Object.entries(files).filter(([path]) => path.endsWith('.ts'));
  const ownManifest = JSON.stringify({ ...manifest, version: `1.0.0-${side}` });
  for (const [path, text] of [...code, ['package.json', ownManifest] as const]) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), text);
  }
  const { name, version } = manifest;
  return {
    source: { name, folder, version, manifest },
    packed: {
      name,
      manifest,
      folder: target,
      files: new Map(Object.entries(all).map(([path, text]) => [path, Buffer.from(text)])),
    },
  };
}

/** The runtime and third-party packages are the same on both sides. */
function linkDependencies(folder: string): void {
  for (const name of ['@x/auth-core', 'openapi-fetch', 'zod', 'msw']) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(installed, name), link, 'junction');
  }
}

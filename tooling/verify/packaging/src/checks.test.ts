// Tests the checks of a tarball with a small valid package, and with the same package with one fault each.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { create } from 'tar';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentProblems } from './contents.ts';
import { publintProblems, typeProblems } from './judges.ts';
import { manifestProblems } from './manifest.ts';
import type { Packed } from './pack.ts';
import type { Manifest } from './workspace.ts';

let scratch: string;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'x-checks-'));
});
afterEach(() => rmSync(scratch, { recursive: true }));

const manifest: Manifest = {
  name: '@x/halcyon',
  version: '1.2.3',
  license: 'MIT',
  type: 'module',
  sideEffects: false,
  files: ['dist', 'AGENTS.md', 'CHANGELOG.md'],
  repository: { url: 'git+https://github.com/x/x.git', directory: 'packages/halcyon' },
  engines: { node: '>=20.19' },
  publishConfig: { access: 'public' },
  exports: {
    '.': { types: './dist/index.d.ts', default: './dist/index.js' },
    './package.json': './package.json',
  },
};
const root = manifest;
const map = (source: string, content?: string): string =>
  JSON.stringify({
    version: 3,
    sources: [source],
    mappings: '',
    ...(content && { sourcesContent: [content] }),
  });
const right: Readonly<Record<string, string>> = {
  'AGENTS.md': '',
  'CHANGELOG.md': '',
  LICENSE: '',
  'README.md': '',
  'dist/index.js': 'export const tide = 1;\n',
  'dist/index.js.map': map('../src/index.ts', 'export const tide = 1;\n'),
  'dist/index.d.ts': 'export declare const tide = 1;\n',
};

async function pack(
  changed: { files?: Record<string, string | undefined>; manifest?: Partial<Manifest> } = {},
): Promise<Packed> {
  const published = { ...manifest, ...changed.manifest };
  const all = { 'package.json': JSON.stringify(published), ...right, ...changed.files };
  const present = Object.entries(all).filter(([, text]) => text !== undefined);
  const folder = join(scratch, 'package');
  const source = join(scratch, 'source');
  mkdirSync(join(source, 'src'), { recursive: true });
  writeFileSync(join(source, 'src/index.ts'), 'export const tide = 1;\n');
  for (const [file, text] of present) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text!);
  }
  const tarball = join(scratch, 'x-halcyon.tgz');
  await create({ gzip: true, file: tarball, cwd: scratch }, ['package']);
  return {
    source: { directory: 'packages/halcyon', folder: source, manifest: published },
    tarball,
    folder,
    manifest: published,
    files: present.map(([file]) => file).sort(),
  };
}

test('a valid package has no problems', async () => {
  const packed = await pack();
  expect(contentProblems(packed)).toEqual([]);
  expect(manifestProblems(packed, root)).toEqual([]);
  expect(await publintProblems(packed)).toEqual([]);
  expect(await typeProblems(packed)).toEqual([]);
});

test('a bundle that the manifest names has no source map', async () => {
  const files = { 'dist/page.js': 'globalThis.x = 1;' };
  const problem = expect.stringContaining('page.js has no source map');
  expect(contentProblems(await pack({ files }))).toEqual([problem]);
  const named = { files: [...(manifest.files ?? []), 'dist/page.js'] };
  expect(contentProblems(await pack({ files, manifest: named }))).toEqual([]);
});

test.each<[string, Record<string, string | undefined>, RegExp]>([
  ['no changelog', { 'CHANGELOG.md': undefined }, /CHANGELOG.md is missing/],
  [
    'an entry point that was not built',
    { 'dist/index.d.ts': undefined },
    /dist\/index.d.ts is missing/,
  ],
  ['a test', { 'src/index.test.ts': '' }, /index.test.ts must not be in the package/],
  [
    'build information',
    { 'dist/tsconfig.tsbuildinfo': '' },
    /tsbuildinfo must not be in the package/,
  ],
  ['a module without a map', { 'dist/index.js.map': undefined }, /index.js has no source map/],
  [
    'a map to a missing source',
    { 'dist/index.js.map': map('../src/index.ts') },
    /is not in the package/,
  ],
  [
    'a module whose source was deleted',
    { 'dist/old.js': '', 'dist/old.js.map': map('../src/old.ts', '') },
    /old.js.map has no source any more/,
  ],
  [
    'too large',
    {
      'openapi.json': 'x'.repeat(400_000),
      'dist/index.js': 'x'.repeat(600_000),
      'dist/index.js.map': undefined,
    },
    /the limit is 1000000/,
  ],
  [
    'too large for its document',
    {
      'openapi.json': 'x'.repeat(500_000),
      'dist/index.js': 'x'.repeat(1_500_000),
      'dist/index.js.map': undefined,
    },
    /the limit is 2000000/,
  ],
  [
    'a source map in a generated package',
    { 'openapi.json': '{}', 'dist/index.js.map': map('../src/index.ts', 'x') },
    /index.js.map is a source map/,
  ],
])('contents: %s', async (_, files, problem) => {
  expect(contentProblems(await pack({ files })).join('\n')).toMatch(problem);
});

test('a package needs no changelog before its first release', async () => {
  const packed = await pack({
    files: { 'CHANGELOG.md': undefined },
    manifest: { version: '0.0.0' },
  });
  expect(contentProblems(packed)).toEqual([]);
});

test.each<[string, Partial<Manifest>, RegExp]>([
  ['another engine', { engines: { node: '>=18' } }, /engines.node is ">=18", not ">=20.19"/],
  ['another licence', { license: 'ISC' }, /license is "ISC", not "MIT"/],
  [
    'another registry',
    { publishConfig: { access: 'public', registry: 'https://npm.acme.example/' } },
    /publishConfig is/,
  ],
  ['another folder', { repository: { directory: 'packages/heron' } }, /repository.directory/],
  [
    'every file public',
    { exports: { ...manifest.exports, './*': { types: './dist/*.d.ts', default: './dist/*.js' } } },
    /exports\["\.\/\*"\] exposes every file/,
  ],
  [
    'a range of the workspace',
    { dependencies: { '@x/auth-core': 'workspace:^' } },
    /consumers cannot install @x\/auth-core/,
  ],
])('manifest: %s', async (_, changed, problem) => {
  expect(manifestProblems(await pack({ manifest: changed }), root).join('\n')).toMatch(problem);
});

test('publint: an entry point that is not ES', async () => {
  const packed = await pack({ files: { 'dist/index.js': 'exports.tide = 1;\n' } });
  expect((await publintProblems(packed)).join('\n')).toMatch(/publint: .*dist\/index.js/);
});

test('attw: declarations with a missing module', async () => {
  const packed = await pack({ files: { 'dist/index.d.ts': "export * from './tide.js';\n" } });
  expect((await typeProblems(packed)).join('\n')).toMatch(/attw: .*resolution/i);
});

// Changes of published files, and the bump of each.
import { expect, test } from 'vitest';
import { highest } from '../bump.ts';
import type { Finding } from '../finding.ts';
import { diffFiles } from './files.ts';
import type { Manifest } from './manifest.ts';
import type { Packed } from './product.ts';

const manifest: Manifest = {
  name: '@x/halcyon',
  version: '1.0.0',
  exports: { './*': './dist/*' },
};
const index = (providers: object[], version = '1.0.0'): string =>
  JSON.stringify({ version, providers });
const halcyon = { name: 'halcyon', logins: ['login'], files: [{ path: 'a', sha256: '1' }] };
const base: Readonly<Record<string, string>> = {
  LICENSE: 'MIT License\n\nCopyright (c) 2026 Ada\n\nPermission is granted.\n',
  'README.md': '# Halcyon\n',
  'CHANGELOG.md': '## 1.0.0\n',
  'bin/halcyon.js': '#!/usr/bin/env node\n',
  'control.openapi.yaml': 'openapi: 3.1.0\npaths: {}\n',
  'dist/index.js': 'export {};\n',
  'dist/index.d.ts': 'export {};\n',
  'dist/index.json': index([halcyon]),
  'dist/SHA256SUMS': '1  a\n',
  'dist/halcyon/openapi.json': '{"openapi":"3.1.0","paths":{}}',
  'dist/halcyon/overlays/fern.yaml': 'info: { version: 1.0.0 }\nactions: [one]\n',
  'dist/halcyon/schemathesis.toml': '# Logs in.\na = 1\n',
  'template.hbs': 'one',
};

function packed(files: Readonly<Record<string, string | undefined>>): Packed {
  const kept = Object.entries(files).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return {
    name: manifest.name,
    manifest,
    folder: '/',
    files: new Map(kept.map(([path, text]) => [path, Buffer.from(text)])),
  };
}

const documentFinding: Finding = { bump: 'major', what: 'The document changed.' };

function diff(
  changes: Readonly<Record<string, string | undefined>>,
  changedSpec?: string,
): Finding[] {
  return diffFiles(packed(base), packed({ ...base, ...changes }), {
    changedSpecs: new Set(changedSpec === undefined ? [] : [changedSpec]),
    provider: undefined,
    diffDocument: () => [documentFinding],
  });
}

test.for([
  ['nothing changes', 'none', {}],
  ['the changelog changes', 'none', { 'CHANGELOG.md': '## 1.0.1\n' }],
  ['the README changes', 'patch', { 'README.md': '# The halcyon\n' }],
  ['code changes', 'patch', { 'dist/index.js': 'export { };\n' }],
  ['code is removed that no entry point has', 'patch', { 'bin/halcyon.js': undefined }],
  ['a source map is new', 'patch', { 'dist/index.js.map': '{}' }],
  ['the year of the licence changes', 'patch', { LICENSE: base.LICENSE!.replace('2026', '2027') }],
  ['the licence has another text', 'major', { LICENSE: 'Apache License' }],
  ['the licence is removed', 'major', { LICENSE: undefined }],
  [
    'a document is written differently',
    'patch',
    { 'control.openapi.yaml': '{ openapi: 3.1.0, paths: {} }' },
  ],
  [
    'an OpenAPI document changes',
    'major',
    { 'control.openapi.yaml': 'openapi: 3.1.0\npaths: { /: {} }\n' },
  ],
  ['a document is removed', 'major', { 'control.openapi.yaml': undefined }],
  ['a document is new', 'minor', { 'more.yaml': 'a: 1\n' }],
  [
    'a provider is new in the index',
    'minor',
    { 'dist/index.json': index([halcyon, { ...halcyon, name: 'osprey' }]) },
  ],
  ['a provider is removed from the index', 'major', { 'dist/index.json': index([]) }],
  [
    'an entry of the index loses a member',
    'major',
    { 'dist/index.json': index([{ ...halcyon, logins: [] }]) },
  ],
  [
    'an entry of the index gets a member',
    'minor',
    { 'dist/index.json': index([{ ...halcyon, more: 1 }]) },
  ],
  [
    'hashes and the version change',
    'patch',
    {
      'dist/index.json': index([{ ...halcyon, files: [{ path: 'a', sha256: '2' }] }], '1.1.0'),
      'dist/SHA256SUMS': '2  a\n',
    },
  ],
  [
    'an overlay has another version',
    'patch',
    { 'dist/halcyon/overlays/fern.yaml': 'info: { version: 1.1.0 }\nactions: [one]\n' },
  ],
  [
    'an overlay does something else',
    'minor',
    { 'dist/halcyon/overlays/fern.yaml': 'info: { version: 1.0.0 }\nactions: [two]\n' },
  ],
  [
    'a comment of a configuration changes',
    'patch',
    { 'dist/halcyon/schemathesis.toml': '# Logs in first.\na = 1\n' },
  ],
  ['a configuration changes', 'minor', { 'dist/halcyon/schemathesis.toml': 'a = 2\n' }],
  ['a kind of file that has no rule', 'major', { 'template.hbs': 'two' }],
] as const)('%s: %s', ([, bump, changes]) => {
  const found = diff(changes);
  expect(highest(found.map((finding) => finding.bump)), JSON.stringify(found)).toBe(bump);
});

test('files that are generated from a changed spec need no separate reason', () => {
  const changes = {
    'dist/halcyon/openapi.json': '{"openapi":"3.1.0","paths":{"/":{}}}',
    'dist/halcyon/overlays/fern.yaml': 'info: { version: 1.0.0 }\nactions: [two]\n',
    'dist/index.json': index([{ ...halcyon, logins: [] }]),
  };
  expect(highest(diff(changes).map(({ bump }) => bump))).toBe('major');
  expect(diff(changes, 'halcyon')).toEqual([
    expect.objectContaining({ bump: 'patch', isSummary: true }),
  ]);
});

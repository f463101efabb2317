// Changes of a published package.json, and the bump of each.
import { expect, test } from 'vitest';
import { highest } from '../bump.ts';
import { contains, diffManifests, type Manifest } from './manifest.ts';

const base = {
  name: '@x/halcyon',
  version: '1.0.0',
  license: 'MIT',
  type: 'module',
  sideEffects: false,
  bin: { halcyon: './bin/halcyon.js' },
  exports: {
    '.': { types: './dist/index.d.ts', default: './dist/index.js' },
    './zod': { types: './dist/zod.d.ts', default: './dist/zod.js' },
    './openapi.json': './openapi.json',
    './documents/*': './documents/*',
  },
  dependencies: { 'openapi-fetch': '^0.17.0', '@x/auth-core': 'workspace:^' },
  peerDependencies: { zod: '^4.0.0', msw: '^2.10 || ^3' },
  peerDependenciesMeta: { zod: { optional: true } },
  engines: { node: '>=20.19' },
  scripts: { build: 'tsc' },
  publishConfig: { access: 'public' },
} satisfies Manifest;
const files = ['dist/index.js', 'documents/a.json', 'documents/b.json'];

/** Returns a manifest with changed fields. A field with the value `undefined` is removed. */
const changed = (fields: object): Manifest =>
  JSON.parse(JSON.stringify({ ...base, ...fields })) as Manifest;
const { exports: entries } = base;

test.for([
  ['nothing changes', 'none', {}],
  ['the version changes', 'none', { version: '2.0.0' }],
  ['the description changes', 'patch', { description: 'Another.' }],
  ['the author changes', 'patch', { author: 'Ada' }],
  ['the repository changes', 'patch', { repository: 'github:acme/apis' }],
  ['the name changes', 'major', { name: '@x/osprey' }],
  ['the licence changes', 'major', { license: 'Apache-2.0' }],
  ['the licence is removed', 'major', { license: undefined }],
  ['the modules are CommonJS', 'major', { type: 'commonjs' }],
  ['modules have side effects', 'patch', { sideEffects: true }],
  ['an entry point is new', 'minor', { exports: { ...entries, './msw': './dist/msw.js' } }],
  ['an entry point is removed', 'major', { exports: { ...entries, './zod': undefined } }],
  ['an entry point is blocked', 'major', { exports: { ...entries, './zod': null } }],
  ['all entry points are removed', 'major', { exports: undefined }],
  [
    'an entry point is another file',
    'patch',
    { exports: { ...entries, './openapi.json': './dist/openapi.json' } },
  ],
  [
    'an entry point no longer has declarations',
    'major',
    { exports: { ...entries, './zod': './dist/zod.js' } },
  ],
  [
    'an entry point is another file in browsers',
    'major',
    { exports: { ...entries, './zod': { browser: './dist/web.js', ...entries['./zod'] } } },
  ],
  [
    'the conditions of an entry point have another order',
    'major',
    {
      exports: {
        ...entries,
        './zod': { default: './dist/zod.js', types: './dist/zod.d.ts' },
      },
    },
  ],
  ['a command is new', 'minor', { bin: { ...base.bin, osprey: './bin/osprey.js' } }],
  ['a command is removed', 'major', { bin: undefined }],
  ['a command has another name', 'major', { bin: { osprey: './bin/halcyon.js' } }],
  ['a command is another file', 'patch', { bin: { halcyon: './dist/cli.js' } }],
  ['an engine range is wider', 'minor', { engines: { node: '>=20.18' } }],
  ['an engine range is narrower', 'major', { engines: { node: '>=22' } }],
  ['an engine range is written differently', 'patch', { engines: { node: '>=20.19.0' } }],
  ['an engine range moves', 'major', { engines: { node: '^22' } }],
  ['an engine is required', 'major', { engines: { ...base.engines, npm: '>=10' } }],
  ['no engine is required', 'minor', { engines: undefined }],
  ['a dependency is new', 'patch', { dependencies: { ...base.dependencies, yaml: '^2.0.0' } }],
  ['a dependency is removed', 'patch', { dependencies: { '@x/auth-core': 'workspace:^' } }],
  [
    'a dependency has another range',
    'patch',
    { dependencies: { ...base.dependencies, 'openapi-fetch': '^0.18.0' } },
  ],
  [
    'a peer range is wider',
    'minor',
    { peerDependencies: { ...base.peerDependencies, zod: '^4.0.0 || ^5.0.0' } },
  ],
  [
    'a peer range is narrower',
    'major',
    { peerDependencies: { ...base.peerDependencies, zod: '^4.1.0' } },
  ],
  [
    'a peer range loses an alternative',
    'major',
    { peerDependencies: { ...base.peerDependencies, msw: '^3' } },
  ],
  [
    'a peer range becomes any version',
    'minor',
    { peerDependencies: { ...base.peerDependencies, msw: '*' } },
  ],
  [
    'a peer range that no tool understands',
    'major',
    { peerDependencies: { ...base.peerDependencies, msw: 'github:mswjs/msw' } },
  ],
  [
    'a peer dependency is new',
    'major',
    { peerDependencies: { ...base.peerDependencies, redis: '^5' } },
  ],
  [
    'an optional peer dependency is new',
    'minor',
    {
      peerDependencies: { ...base.peerDependencies, redis: '^5' },
      peerDependenciesMeta: { ...base.peerDependenciesMeta, redis: { optional: true } },
    },
  ],
  ['a peer dependency is removed', 'minor', { peerDependencies: { zod: '^4.0.0' } }],
  [
    'a peer dependency becomes optional',
    'minor',
    { peerDependenciesMeta: { zod: { optional: true }, msw: { optional: true } } },
  ],
  ['a peer dependency is no longer optional', 'major', { peerDependenciesMeta: undefined }],
  ['a script runs at install', 'major', { scripts: { build: 'tsc', postinstall: 'node x.js' } }],
  ['another script changes', 'none', { scripts: { build: 'tsc -b' } }],
  ['only one operating system is allowed', 'major', { os: ['linux'] }],
  ['the package is restricted', 'major', { publishConfig: { access: 'restricted' } }],
  [
    'the package is published elsewhere',
    'major',
    { publishConfig: { access: 'public', registry: 'https://npm.acme.example/' } },
  ],
  ['the field typesVersions, which has no rule', 'major', { typesVersions: { '*': {} } }],
] as const)('%s: %s', ([, bump, fields]) => {
  const found = diffManifests(base, changed(fields), { old: files, now: files });
  expect(highest(found.map((finding) => finding.bump)), JSON.stringify(found)).toBe(bump);
});

test('a pattern exports the files that exist', () => {
  const diff = (now: readonly string[]) => diffManifests(base, base, { old: files, now });
  expect(diff(files)).toEqual([]);
  expect(diff(['dist/index.js', 'documents/a.json', 'documents/c.json'])).toEqual([
    expect.objectContaining({ bump: 'major', what: '`@x/halcyon/documents/b.json` was removed.' }),
    { bump: 'minor', what: '`@x/halcyon/documents/c.json` is a new entry point.' },
  ]);
});

test('a range contains another if every version of the other is in it', () => {
  expect(contains('>=1', '^1.2.0')).toBe(true);
  expect(contains('^1.2.0', '>=1')).toBe(false);
  expect(contains('^1 || ^2', '^2')).toBe(true);
});

// The bumps and the texts that `release:check` requires, and the changesets that `release:fix` writes.
import { createHash } from 'node:crypto';
import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { compare, report } from './check.ts';
import { changesetsFor, write } from './fix.ts';
import { createFixture, type Fixture } from './repository.fixture.ts';

let repository: Fixture;
beforeAll(() => {
  repository = createFixture();
}, 120_000);
afterEach(() => repository.reset());
afterAll(() => repository.remove());

const openapi = 'specs/halcyon/openapi.yaml';
const runtime = 'packages/auth-core/dist/index.d.ts';
const check = async (base?: string) => report(await compare(repository.root, base));
const fix = async () =>
  write(repository.root, changesetsFor(await compare(repository.root, undefined)));
const changeset = (text: string, ...lines: string[]): void =>
  repository.write('.changeset/mine.md', ['---', ...lines, '---', '', text, ''].join('\n'));
const removeFlag = (): void => repository.edit(openapi, '        flag: { type: string }\n', '');
const addProperty = (name: string): void =>
  repository.edit(openapi, '        crew:', `        ${name}: { type: string }\n        crew:`);
const commitToMain = (): void => {
  repository.commit();
  repository.git('branch', '-qf', 'main', 'HEAD');
};
/** Adds a second provider with the same documents to main. */
const addOsprey = (): void => {
  for (const path of [openapi, 'specs/halcyon/auth.arazzo.yaml'])
    repository.write(path.replace('halcyon', 'osprey'), repository.read(path));
  repository.write(
    'packages/osprey/package.json',
    '{ "name": "@x/osprey", "version": "1.0.0", "license": "MIT", "files": ["dist"] }',
  );
  commitToMain();
};
const written = (pattern: string): string =>
  globSync(`.changeset/${pattern}`, { cwd: repository.root })
    .map((path) => repository.read(path))
    .join('\n');
const needs = (lines: readonly string[]): string[] =>
  lines.filter((line) => line.includes('needs a'));

test('without a change, no release is required', async () => {
  expect(await check()).toEqual({
    ok: true,
    lines: [expect.stringMatching(/^No published package has changed since/)],
  });
});

test('a change of a spec affects the client, the specs package and the sandbox, and no other package', async () => {
  removeFlag();
  const { ok, lines } = await check();
  expect(ok).toBe(false);
  expect(needs(lines)).toEqual([
    '@x/halcyon needs a major release; no changeset names it.',
    '@x/sandbox needs a minor release; no changeset names it.',
    '@x/specs needs a major release; no changeset names it.',
  ]);
  expect(lines).toContain(
    '  - `Boat.flag` was removed (`GET /boats`, `POST /boats` and 1 more). Remove the code that reads or sends it.',
  );
  expect(lines.at(-1)).toBe('Run: npx -y pnpm@10 release:fix');
});

test('release:fix writes one changeset per change, which names the provider; then it writes nothing', async () => {
  removeFlag();
  expect(await fix()).toHaveLength(1);
  expect(written('halcyon-*.md')).toMatch(
    /^---\n'@x\/halcyon': major\n'@x\/sandbox': minor\n'@x\/specs': major\n---\n\n`halcyon`: `Boat.flag` was removed \(`GET \/boats`, `POST \/boats` and 1 more\)\. Remove the code that reads or sends it\.\n\n<!-- covers: [0-9a-f]{8} -->\n$/,
  );
  expect((await check()).ok).toBe(true);
  expect(await fix()).toEqual([]);
});

test('a second change of the same size must be described too', async () => {
  addProperty('built');
  await fix();
  addProperty('weight');
  const { ok, lines } = await check();
  expect(ok).toBe(false);
  expect(lines.slice(0, 2)).toEqual([
    '@x/halcyon: its changesets do not describe every change.',
    '  - `Boat.weight` is new (`GET /boats`, `POST /boats` and 1 more).',
  ]);
  await fix();
  expect((await check()).ok).toBe(true);
  expect(
    written('halcyon-*.md')
      .match(/`Boat\.\w+` is new/g)
      ?.sort(),
  ).toEqual(['`Boat.built` is new', '`Boat.weight` is new']);
});

test('a changeset of one provider does not describe the same change of another provider', async () => {
  addOsprey();
  addProperty('built');
  await fix();
  // An older changeset has the hash of the sentence as the id.
  const [path] = globSync('.changeset/halcyon-*.md', { cwd: repository.root });
  const sentence = '`Boat.built` is new (`GET /boats`, `POST /boats` and 1 more).';
  const old = createHash('sha256').update(sentence).digest('hex').slice(0, 8);
  repository.write(path!, repository.read(path!).replace(/covers: \w+/, `covers: ${old}`));
  expect((await check()).ok).toBe(true);
  const osprey = repository.read('specs/osprey/openapi.yaml');
  repository.write(
    'specs/osprey/openapi.yaml',
    osprey.replace('        crew:', '        built: { type: string }\n        crew:'),
  );
  expect((await check()).lines.filter((line) => line.startsWith('@x/'))).toEqual([
    '@x/osprey needs a minor release; no changeset names it.',
    '@x/sandbox: its changesets do not describe every change.',
    '@x/specs: its changesets do not describe every change.',
  ]);
  await fix();
  expect(written('osprey-*.md')).toContain(
    "---\n'@x/osprey': minor\n'@x/sandbox': minor\n'@x/specs': minor\n---\n\n`osprey`: `Boat.built` is new",
  );
  expect((await check()).ok).toBe(true);
});

test('the same change of two providers is in two changesets', async () => {
  addOsprey();
  for (const path of [openapi, 'specs/osprey/openapi.yaml'])
    repository.edit(path, '        crew:', '        built: { type: string }\n        crew:');
  const { lines } = await check();
  expect(lines.filter((line) => line.includes('`Boat.built` is new'))).toHaveLength(4);
  await fix();
  for (const name of ['halcyon', 'osprey'])
    expect(written(`${name}-*.md`)).toContain(
      `---\n'@x/${name}': minor\n'@x/sandbox': minor\n'@x/specs': minor\n---`,
    );
  expect((await check()).ok).toBe(true);
});

test('a type that the spec changes through the runtime belongs to the provider', async () => {
  const client = 'packages/halcyon/dist/index.d.ts';
  const call = (pages: string): void =>
    repository.write(
      client,
      `import type { Call } from '@x/auth-core';\nexport declare const list: Call<${pages}>;\n`,
    );
  repository.write(
    runtime,
    `${repository.read(runtime)}export interface Call<Pages> { readonly pages: Pages }\n`,
  );
  call('string');
  commitToMain();
  call('undefined');
  addProperty('built');
  await fix();
  expect(written('auth-core-*.md')).toBe('');
  expect(written('halcyon-*.md')).toContain('- `Call.pages` of `@x/halcyon` ');
  expect((await check()).ok).toBe(true);
});

test('the text may be edited; its comment names the findings', async () => {
  addProperty('built');
  await fix();
  const [path] = globSync('.changeset/halcyon-*.md', { cwd: repository.root });
  const text = repository.read(path!);
  repository.write(path!, text.replace(/`halcyon`:.*/, 'Boats of `halcyon` have an age.'));
  expect((await check()).ok).toBe(true);
  repository.write(path!, repository.read(path!).replace(/<!--.*-->/, ''));
  expect((await check()).lines[0]).toBe('@x/halcyon: its changesets do not describe every change.');
});

test('two pull requests of one base write different files', async () => {
  addProperty('built');
  await fix();
  await fix();
  const first = globSync('.changeset/halcyon-*.md', { cwd: repository.root });
  repository.reset();
  addProperty('built');
  await fix();
  const second = globSync('.changeset/halcyon-*.md', { cwd: repository.root });
  expect(first).toHaveLength(1);
  expect(second).not.toEqual(first);
});

test('a changeset with too small a bump fails the check, and release:fix does not edit it', async () => {
  removeFlag();
  const text = '`Boat.flag` was removed (`GET /boats`, `POST /boats` and 1 more).';
  changeset(text, "'@x/halcyon': minor", "'@x/specs': major", "'@x/sandbox': minor");
  const { lines } = await check();
  expect(needs(lines)).toEqual(['@x/halcyon needs a major release; its changesets say minor.']);
  await fix();
  expect(repository.read('.changeset/mine.md')).toContain("'@x/halcyon': minor");
  expect((await check()).ok).toBe(true);
});

test('a changeset that is already on main is ignored', async () => {
  changeset('More.', "'@x/halcyon': major", "'@x/specs': major", "'@x/sandbox': minor");
  repository.commit();
  removeFlag();
  expect((await check('HEAD')).ok).toBe(false);
});

test('an edited changeset of the base declares only the bumps that are added or raised', async () => {
  const edit = (word: string, bump: string): void =>
    changeset(`Boats have ${word}.`, "'@x/halcyon': major", `'@x/specs': ${bump}`);
  edit('an age', 'minor');
  commitToMain();
  edit('a year', 'minor');
  expect((await check()).ok).toBe(true);
  edit('a year', 'major');
  const { verdicts } = await compare(repository.root, undefined);
  expect([verdicts.get('@x/halcyon')?.bump, verdicts.get('@x/specs')?.bump]).toEqual([
    'none',
    'major',
  ]);
});

test('release:fix drops the names of removed packages, also after the removal is merged', async () => {
  addOsprey();
  const contents = (...names: string[]): string =>
    ['---', ...names, '---', '', 'More boats.', ''].join('\n');
  repository.write('.changeset/both.md', contents("'@x/osprey': minor", "'@x/specs': minor"));
  repository.write('.changeset/only.md', contents("'@x/osprey': minor"));
  commitToMain();
  for (const folder of ['specs/osprey', 'packages/osprey'])
    rmSync(join(repository.root, folder), { recursive: true });
  const lines = ['both', 'only'].map(
    (name) => `.changeset/${name}.md names @x/osprey, which was removed.`,
  );
  expect((await check()).lines.slice(0, 2)).toEqual(lines);
  commitToMain();
  expect(await check()).toEqual({
    ok: false,
    lines: [...lines, 'Run: npx -y pnpm@10 release:fix'],
  });
  expect(await fix()).toEqual(['wrote .changeset/both.md', 'deleted .changeset/only.md']);
  expect(repository.read('.changeset/both.md')).toBe(contents("'@x/specs': minor"));
  expect((await check()).ok).toBe(true);
});

test('the revert of a change that was never released needs no release', async () => {
  repository.git('tag', '@x/halcyon@1.0.0', 'main');
  addProperty('built');
  await fix();
  commitToMain();
  repository.git('revert', '--no-edit', 'HEAD');
  expect((await check('main')).ok).toBe(true);
});

test('later commits of the base do not belong to the change', async () => {
  addProperty('built');
  await fix();
  repository.commit();
  repository.git('switch', '-q', 'main');
  removeFlag();
  repository.commit('More');
  repository.git('switch', '-q', 'change');
  expect((await check('main')).ok).toBe(true);
  repository.git('switch', '-q', 'change');
});

test('a raised version counts like a changeset, with its entry in the changelog', async () => {
  removeFlag();
  const entry = '`Boat.flag` was removed (`GET /boats`, `POST /boats` and 1 more).';
  for (const [folder, version] of [
    ['packages/halcyon', '2.0.0'],
    ['specs', '2.0.0'],
    ['packages/sandbox', '1.1.0'],
  ] as const) {
    repository.edit(`${folder}/package.json`, '"version": "1.0.0"', `"version": "${version}"`);
    repository.write(`${folder}/CHANGELOG.md`, `## ${version}\n\n- ${entry}\n`);
  }
  expect((await check()).ok).toBe(true);
  repository.write('specs/CHANGELOG.md', '## 2.0.0\n\n- Something.\n');
  expect((await check()).lines[0]).toBe('@x/specs: its changesets do not describe every change.');
});

test('a breaking change of the runtime requires a major of each package whose own types it breaks', async () => {
  repository.edit(runtime, 'readonly id: string', 'readonly id: string; readonly more: string');
  expect(needs((await check()).lines)).toEqual([
    // A consumer passes a session to `connect`.
    '@x/auth-core needs a minor release; no changeset names it.',
    '@x/halcyon needs a major release; no changeset names it.',
  ]);
  repository.reset();
  repository.edit(runtime, 'readonly key?: string', 'readonly key: string');
  expect(needs((await check()).lines)).toEqual([
    '@x/auth-core needs a major release; no changeset names it.',
  ]);
});

test('a major that only a changeset names affects the packages whose types use the runtime', async () => {
  repository.edit('packages/auth-core/dist/index.js', 'open', 'open /* differently */');
  changeset('A session behaves differently.', "'@x/auth-core': major");
  expect(needs((await check()).lines)).toEqual([
    '@x/halcyon needs a major release; no changeset names it.',
  ]);
});

test('a bump that a commit message declares counts', async () => {
  repository.edit('packages/auth-core/dist/index.js', 'open', 'open /* differently */');
  repository.commit(
    'auth-core: close a session once\n\nbump: minor A closed session stays closed.',
  );
  expect((await check()).lines.slice(0, 2)).toEqual([
    '@x/auth-core needs a minor release; no changeset names it.',
    '  - A closed session stays closed.',
  ]);
  await fix();
  expect(written('auth-core-*.md')).toContain('`@x/auth-core`: A closed session stays closed.');
  expect((await check()).ok).toBe(true);
});

test('a bump that a changeset declares counts, and its line is not part of the changelog', async () => {
  repository.edit('packages/auth-core/dist/index.js', 'open', 'open /* differently */');
  changeset('It behaves differently.\n\nbump: major', "'@x/auth-core': minor");
  expect(needs((await check()).lines)).toEqual([
    '@x/auth-core needs a major release; its changesets say minor.',
    '@x/halcyon needs a major release; no changeset names it.',
  ]);
});

test('a change of a published file is a patch', async () => {
  repository.edit('packages/halcyon/README.md', 'Halcyon', 'The halcyon');
  expect((await check()).lines[0]).toBe('@x/halcyon needs a patch release; no changeset names it.');
  changeset('Explains more.', "'@x/halcyon': patch");
  expect((await check()).ok).toBe(true);
});

test('a change of only the specs package has its own text', async () => {
  repository.edit('specs/README.md', 'Specs', 'The specs');
  await fix();
  expect(written('specs-*.md')).toContain(
    '`@x/specs`: Published files changed: `README.md`. The API is the same.',
  );
});

test('a change of other files requires no release', async () => {
  repository.write('packages/auth-core/src/index.test.ts', '// Tests.\n');
  expect((await check()).ok).toBe(true);
});

test('a new provider starts with a major: 1.0.0', async () => {
  repository.write('specs/osprey/openapi.yaml', repository.read(openapi));
  repository.write(
    'specs/osprey/auth.arazzo.yaml',
    repository.read('specs/halcyon/auth.arazzo.yaml'),
  );
  repository.write(
    'packages/osprey/package.json',
    '{ "name": "@x/osprey", "version": "0.0.0", "files": ["dist"] }',
  );
  const { lines } = await check();
  expect(needs(lines)).toEqual([
    '@x/osprey needs a major release; no changeset names it.',
    '@x/sandbox needs a minor release; no changeset names it.',
    '@x/specs needs a minor release; no changeset names it.',
  ]);
});

test('a version that no changeset determines gives an error', async () => {
  const file = 'packages/halcyon/package.json';
  const set = (version: string): void =>
    repository.edit(file, '"version": "1.0.0"', `"version": "${version}"`);
  for (const version of ['1.2.0', '3.0.0', '1.0.2']) {
    set(version);
    await expect(check()).rejects.toThrow(
      `${file}: ${version} does not follow 1.0.0 of @x/halcyon. Restore 1.0.0. Changesets determine the version.`,
    );
    repository.reset();
  }
  set('latest');
  await expect(check()).rejects.toThrow('`latest` is not a version of @x/halcyon. Restore 1.0.0.');
  repository.reset();
  repository.write('packages/osprey/package.json', '{ "name": "@x/osprey", "version": "7.0.0" }');
  await expect(check()).rejects.toThrow(
    'packages/osprey/package.json: the new package @x/osprey has the version 7.0.0. Set it to 0.0.0.',
  );
  repository.git('tag', '@x/osprey@7.0.0');
  await expect(check()).resolves.toBeDefined();
  repository.git('tag', '--delete', '@x/osprey@7.0.0');
});

test('the revert of a release gives an error, because its versions are released', async () => {
  const file = 'packages/halcyon/package.json';
  repository.edit(file, '"version": "1.0.0"', '"version": "1.1.0"');
  commitToMain();
  repository.git('revert', '--no-edit', 'HEAD');
  expect((await check('main')).ok).toBe(true);
  repository.git('tag', '@x/halcyon@1.1.0', 'main');
  await expect(check('main')).rejects.toThrow(
    `${file}: 1.0.0 is older than @x/halcyon@1.1.0, which is released. Restore 1.1.0. To undo a change, revert its commit, and not the release.`,
  );
});

test('a changeset shortens a long list and links to a file with the full list', async () => {
  const paths = Array.from(
    { length: 30 },
    (_, index) =>
      `  /new${index}:\n    get: { operationId: get${index}, responses: { '204': { description: Done. } } }\n`,
  );
  repository.edit(openapi, 'paths:\n', `paths:\n${paths.join('')}`);
  expect(await fix()).toEqual([
    expect.stringMatching(/^wrote \.changeset\/halcyon-/),
    expect.stringMatching(/^wrote docs\/changes\/halcyon-/),
  ]);
  const [full] = globSync('docs/changes/*.md', { cwd: repository.root });
  expect(written('halcyon-*.md')).toContain(`The other 18 changes: [${full}](https://`);
  expect(repository.read(full!).match(/^- /gm)).toHaveLength(30);
  expect((await check()).ok).toBe(true);
});

test('on a release branch, the last release is the base', async () => {
  repository.git('switch', '-q', 'main');
  repository.git('tag', '@x/halcyon@1.0.0');
  addProperty('built');
  repository.commit('More');
  expect(needs((await check()).lines)).toHaveLength(3);
  repository.git('branch', '-q', 'maintenance/halcyon-1', '@x/halcyon@1.0.0');
  repository.git('switch', '-q', 'maintenance/halcyon-1');
  expect((await check()).ok).toBe(true);
  repository.git('switch', '-q', 'change');
  repository.git('branch', '-qD', 'maintenance/halcyon-1');
});

test('invalid input gives a clear message', async () => {
  changeset('Nothing.');
  await expect(check()).rejects.toThrow(
    '.changeset/mine.md names no package. Add one between its --- lines',
  );
  changeset('More.', "'@x/halcion': patch");
  await expect(check()).rejects.toThrow(
    '.changeset/mine.md names `@x/halcion`, which is not a published package',
  );
  changeset('More.\n\nbump: huge', "'@x/halcyon': patch");
  await expect(check()).rejects.toThrow('.changeset/mine.md has the line `bump: huge`. Write');
  changeset('<<<<<<< HEAD\nMore.\n=======\nLess.\n>>>>>>> other', "'@x/halcyon': patch");
  await expect(check()).rejects.toThrow('.changeset/mine.md has a conflict of git. Resolve it.');
  changeset('<!-- covers: 1a2b3c4d -->', "'@x/halcyon': patch");
  await expect(check()).rejects.toThrow('.changeset/mine.md has no text for the changelog.');
  repository.write('packages/osprey/package.json', '<<<<<<< HEAD');
  await expect(check()).rejects.toThrow('packages/osprey/package.json is not JSON: ');
  rmSync(join(repository.root, 'packages/osprey'), { recursive: true });
  repository.write('.changeset/mine.md', 'No front matter.');
  await expect(check()).rejects.toThrow('Cannot read .changeset/mine.md');
  await expect(check('v9')).rejects.toThrow('Unknown revision `v9`');
});

test('for a spec that does not parse at the base, the message names the revision and suggests --base', async () => {
  const good = repository.read(openapi);
  repository.write(openapi, 'openapi: [');
  repository.commit();
  repository.write(openapi, good);
  await expect(check('HEAD')).rejects.toThrow(
    /^Cannot compare the specs with \w+\. specs\/halcyon: .*\. If the old spec is invalid, compare with another revision: --base REV\.$/,
  );
});

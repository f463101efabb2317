// What `release:check` demands and `release:fix` writes, in a repository of one provider.
import { globSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compare, report } from './check.ts';
import { changesetsFor, write } from './fix.ts';
import { createFixture, type Fixture } from './repository.fixture.ts';

let repository: Fixture;
beforeEach(() => {
  repository = createFixture();
});
afterEach(() => repository.remove());

const openapi = 'specs/halcyon/openapi.yaml';
const check = async (base?: string) => report(await compare(repository.root, base));
const fix = async () =>
  write(repository.root, changesetsFor(await compare(repository.root, undefined)));
const changeset = (...lines: string[]): void =>
  repository.write(
    '.changeset/mine.md',
    ['---', ...lines, '---', '', 'What changed.', ''].join('\n'),
  );
const removeFlag = (): void => repository.edit(openapi, '        flag: { type: string }\n', '');

test('nothing changed: nothing is demanded', async () => {
  expect(await check()).toEqual({
    ok: true,
    lines: [expect.stringMatching(/^Nothing that is published/)],
  });
});

test('a change of a spec reaches the client, the specs and what fakes them, and no other package', async () => {
  removeFlag();
  const { ok, lines } = await check();
  expect(ok).toBe(false);
  expect(lines.filter((line) => line.includes('needs a'))).toEqual([
    '@x/halcyon needs a major release; no changeset names it.',
    '@x/sandbox needs a minor release; no changeset names it.',
    '@x/specs needs a major release; no changeset names it.',
  ]);
  expect(lines).toContain(
    '  - `Boat.flag` is gone (`GET /boats`, `POST /boats` and 1 more). Remove what reads or sends it.',
  );
  expect(lines.at(-1)).toBe('Run: npx -y pnpm@10 release:fix');
});

test('release:fix writes one changeset for one change, after which the check passes and there is nothing to fix', async () => {
  removeFlag();
  expect(await fix()).toHaveLength(1);
  const [path] = globSync('.changeset/halcyon-*.md', { cwd: repository.root });
  expect(repository.read(path!)).toBe(
    [
      '---',
      "'@x/halcyon': major",
      "'@x/sandbox': minor",
      "'@x/specs': major",
      '---',
      '',
      '`Boat.flag` is gone (`GET /boats`, `POST /boats` and 1 more). Remove what reads or sends it.',
      '',
    ].join('\n'),
  );
  expect((await check()).ok).toBe(true);
  expect(await fix()).toEqual([]);
});

test('a changeset that says too little is not enough, and is left as it is', async () => {
  removeFlag();
  changeset("'@x/halcyon': minor", "'@x/specs': major", "'@x/sandbox': minor");
  const { lines } = await check();
  expect(lines.filter((line) => line.includes('needs a'))).toEqual([
    '@x/halcyon needs a major release; its changesets say minor.',
  ]);
  await fix();
  expect(repository.read('.changeset/mine.md')).toContain("'@x/halcyon': minor");
  expect((await check()).ok).toBe(true);
});

test('a changeset that main has already speaks for another change', async () => {
  changeset("'@x/halcyon': major", "'@x/specs': major", "'@x/sandbox': minor");
  repository.commit();
  removeFlag();
  expect((await check('HEAD')).ok).toBe(false);
});

test('a version that has moved says as much as a changeset', async () => {
  removeFlag();
  for (const [folder, version] of [
    ['packages/halcyon', '2.0.0'],
    ['specs', '2.0.0'],
    ['packages/sandbox', '1.1.0'],
  ] as const)
    repository.edit(`${folder}/package.json`, '"version": "1.0.0"', `"version": "${version}"`);
  expect((await check()).ok).toBe(true);
});

test('a breaking runtime demands a major of each dependent whose types mention it', async () => {
  repository.edit('packages/auth-core/api/index.api.md', 'one: 1', 'one: 2');
  const { lines } = await check();
  expect(lines.filter((line) => line.includes('needs a'))).toEqual([
    '@x/auth-core needs a major release; no changeset names it.',
    '@x/halcyon needs a major release; no changeset names it.',
  ]);
});

test('a major of the runtime that only a changeset says demands the same', async () => {
  repository.edit('packages/auth-core/src/index.ts', '1;', '2;');
  changeset("'@x/auth-core': major");
  const { lines } = await check();
  expect(lines[0]).toBe('@x/halcyon needs a major release; no changeset names it.');
});

test('what is packed differs: a patch', async () => {
  repository.edit('packages/halcyon/README.md', 'Halcyon', 'The halcyon');
  expect((await check()).lines[0]).toBe('@x/halcyon needs a patch release; no changeset names it.');
});

test('what is not packed may differ', async () => {
  repository.edit('packages/auth-core/src/index.test.ts', 'Tests', 'More tests');
  expect((await check()).ok).toBe(true);
});

test('a provider that is new begins with a major: 1.0.0', async () => {
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
  expect(lines.filter((line) => line.includes('needs a'))).toEqual([
    '@x/osprey needs a major release; no changeset names it.',
    '@x/sandbox needs a minor release; no changeset names it.',
    '@x/specs needs a minor release; no changeset names it.',
  ]);
});

test('a long list is cut in the changeset, and whole in a file that it links to', async () => {
  const paths = Array.from(
    { length: 30 },
    (_, index) =>
      `  /new${index}:\n    get: { operationId: get${index}, responses: { '204': { description: Done. } } }\n`,
  );
  repository.edit(openapi, 'paths:\n', `paths:\n${paths.join('')}`);
  expect(await fix()).toEqual([
    expect.stringMatching(/^\.changeset\/halcyon-/),
    'docs/changes/halcyon-1.1.0.md',
  ]);
  const [path] = globSync('.changeset/halcyon-*.md', { cwd: repository.root });
  expect(repository.read(path!)).toContain(
    'The other 18 changes: [docs/changes/halcyon-1.1.0.md](https://',
  );
  expect(repository.read('docs/changes/halcyon-1.1.0.md').match(/^- /gm)).toHaveLength(30);
});

test('bad input gets one sentence', async () => {
  changeset();
  await expect(check()).rejects.toThrow(
    '.changeset/mine.md names no package: write between its --- lines',
  );
  changeset("'@x/halcion': patch");
  await expect(check()).rejects.toThrow(
    '.changeset/mine.md names `@x/halcion`, which is not published from here',
  );
  repository.write('.changeset/mine.md', 'No front matter.');
  await expect(check()).rejects.toThrow(".changeset/mine.md can't be read");
  await expect(check('v9')).rejects.toThrow('There is no revision `v9` here');
});

test('a spec that does not parse at the base: the revision is named, and the way out', async () => {
  const good = repository.read(openapi);
  repository.write(openapi, 'openapi: [');
  repository.commit();
  repository.write(openapi, good);
  await expect(check('HEAD')).rejects.toThrow(
    /^A spec can't be compared with what it was at \w+\. specs\/halcyon: .*\. If the old one is at fault, compare with another revision: --base REV\.$/,
  );
});

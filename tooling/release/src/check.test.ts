// The bumps that `release:check` requires and the changesets that `release:fix` writes, in a repository with one provider.
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
  expect(lines.filter((line) => line.includes('needs a'))).toEqual([
    '@x/halcyon needs a major release; no changeset names it.',
    '@x/sandbox needs a minor release; no changeset names it.',
    '@x/specs needs a major release; no changeset names it.',
  ]);
  expect(lines).toContain(
    '  - `Boat.flag` was removed (`GET /boats`, `POST /boats` and 1 more). Remove the code that reads or sends it.',
  );
  expect(lines.at(-1)).toBe('Run: npx -y pnpm@10 release:fix');
});

test('release:fix writes one changeset per change; then the check passes and release:fix writes nothing', async () => {
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
      '`Boat.flag` was removed (`GET /boats`, `POST /boats` and 1 more). Remove the code that reads or sends it.',
      '',
    ].join('\n'),
  );
  expect((await check()).ok).toBe(true);
  expect(await fix()).toEqual([]);
});

test('a changeset with too small a bump fails the check, and release:fix does not edit it', async () => {
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

test('a changeset that is already on main is ignored', async () => {
  changeset("'@x/halcyon': major", "'@x/specs': major", "'@x/sandbox': minor");
  repository.commit();
  removeFlag();
  expect((await check('HEAD')).ok).toBe(false);
});

test('a raised version counts like a changeset', async () => {
  removeFlag();
  for (const [folder, version] of [
    ['packages/halcyon', '2.0.0'],
    ['specs', '2.0.0'],
    ['packages/sandbox', '1.1.0'],
  ] as const)
    repository.edit(`${folder}/package.json`, '"version": "1.0.0"', `"version": "${version}"`);
  expect((await check()).ok).toBe(true);
});

test('a breaking change of the runtime requires a major of each dependent whose types use it', async () => {
  repository.edit('packages/auth-core/api/index.api.md', 'one: 1', 'one: 2');
  const { lines } = await check();
  expect(lines.filter((line) => line.includes('needs a'))).toEqual([
    '@x/auth-core needs a major release; no changeset names it.',
    '@x/halcyon needs a major release; no changeset names it.',
  ]);
});

test('a major of the runtime from a changeset alone requires the same', async () => {
  repository.edit('packages/auth-core/src/index.ts', '1;', '2;');
  changeset("'@x/auth-core': major");
  const { lines } = await check();
  expect(lines[0]).toBe('@x/halcyon needs a major release; no changeset names it.');
});

test('a change of a packed file is a patch', async () => {
  repository.edit('packages/halcyon/README.md', 'Halcyon', 'The halcyon');
  expect((await check()).lines[0]).toBe('@x/halcyon needs a patch release; no changeset names it.');
});

test('a change of other files requires no release', async () => {
  repository.edit('packages/auth-core/src/index.test.ts', 'Tests', 'More tests');
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
  expect(lines.filter((line) => line.includes('needs a'))).toEqual([
    '@x/osprey needs a major release; no changeset names it.',
    '@x/sandbox needs a minor release; no changeset names it.',
    '@x/specs needs a minor release; no changeset names it.',
  ]);
});

test('a changeset shortens a long list and links to a file with the full list', async () => {
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

test('invalid input gives a message of one sentence', async () => {
  changeset();
  await expect(check()).rejects.toThrow(
    '.changeset/mine.md names no package: add one between its --- lines',
  );
  changeset("'@x/halcion': patch");
  await expect(check()).rejects.toThrow(
    '.changeset/mine.md names `@x/halcion`, which is not a published package',
  );
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

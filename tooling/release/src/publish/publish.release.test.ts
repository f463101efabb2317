// Publishes the packages of a small repository to a registry on loopback, and everything that can hinder it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPublishing, later, names, npmrc, type Publishing } from './publish.fixture.ts';

let x: Publishing;
beforeAll(async () => {
  x = await createPublishing();
}, 240_000);
afterAll(() => x.stop());

const latest = async (name: string): Promise<string | undefined> =>
  (await x.packument(name))['dist-tags'].latest;
const plan = (): { packages: Record<string, string>[] } =>
  JSON.parse(readFileSync(join(x.folder, 'plan.json'), 'utf8'));
const writePlan = (packages: object[]): void =>
  writeFileSync(join(x.folder, 'plan.json'), JSON.stringify({ version: 2, packages }));

/** Packs and publishes, and expects that registry, tags and branch are equal. */
async function release(branch = 'main'): Promise<void> {
  const packed = await x.pack();
  expect(packed.code, packed.output).toBe(0);
  const published = await x.publish(branch);
  expect(published.code, published.output).toBe(0);
  expect(x.tags()).toEqual(await x.versions());
}

test('the first release publishes every version and tags it; a second run does nothing', async () => {
  await release();
  expect(await x.versions()).toEqual(Object.fromEntries(names.map((name) => [name, ['1.0.0']])));
  expect(x.registry.published).toHaveLength(names.length);
  const again = await x.pack();
  expect(again.output).toBe('Every version is released.\n');
  expect((await x.publish()).output).toBe('Every version is published and tagged.\n');
  expect(x.registry.published).toHaveLength(names.length);
});

test('a plan that names another version publishes nothing', async () => {
  x.changeset('forged', { '@x/auth-core': 'patch' });
  await x.version();
  expect((await x.pack()).code).toBe(0);
  const { packages } = plan();
  const forged = { ...packages[0]!, name: '@x/halcyon', version: '1.9.9' };
  writePlan([...packages, forged]);
  expect(await x.publish()).toEqual({
    code: 1,
    output: expect.stringMatching(
      /^The plan in \.release names @x\/halcyon@1\.9\.9 of [0-9a-f]{7}, which this branch does not release\. Nothing was published\. Pack again\.\n$/,
    ),
  });
  writePlan([]);
  expect((await x.publish()).output).toMatch(
    /^The plan in \.release lacks @x\/auth-core@1\.0\.1 of [0-9a-f]{7}\. Nothing was published\. Pack again\.\n$/,
  );
  writeFileSync(join(x.folder, 'plan.json'), 'no plan');
  expect((await x.publish()).output).toBe(
    '.release/plan.json is not a plan. Nothing was published. Pack again.\n',
  );
  expect(x.registry.published).toHaveLength(names.length);
});

test('a tarball that changed after it was packed publishes nothing', async () => {
  await x.pack();
  const [one] = plan().packages;
  writeFileSync(join(x.folder, one!.tarball!), 'other bytes');
  expect((await x.publish()).output).toBe(
    'The tarball of @x/auth-core@1.0.1 in .release changed after it was packed. Nothing was published. Pack again.\n',
  );
});

test('a registry that does not respond is one sentence', async () => {
  await x.pack();
  x.write('.npmrc', npmrc('http://127.0.0.1:9/', 'nobody'));
  expect(await x.publish()).toEqual({
    code: 1,
    output:
      'The registry http://127.0.0.1:9/ does not respond (ECONNREFUSED). Try again later, or check `npm config get registry`. Nothing was published.\n',
  });
  x.write('.npmrc', npmrc(x.registry.url, 'nobody'));
});

test('a tag that exists elsewhere is one sentence, and nothing is published', async () => {
  const first = x.git('rev-list', '--max-parents=0', 'HEAD');
  x.git('push', '-q', 'origin', `${first}:refs/tags/@x/auth-core@1.0.1`);
  expect((await x.publish()).output).toMatch(
    /^The tag @x\/auth-core@1\.0\.1 exists on `origin` at [0-9a-f]{7}, and the version was set by [0-9a-f]{7}\. .* Nothing was published\.\n$/,
  );
  x.git('push', '-q', '--delete', 'origin', 'refs/tags/@x/auth-core@1.0.1');
  expect((await x.versions())['@x/auth-core']).toEqual(['1.0.0']);
  await release();
});

test('a lost response is no failure, and a failure is completed by the next run', async () => {
  x.changeset('lost', Object.fromEntries(names.map((name) => [name, 'minor'])));
  await x.version();
  await x.pack();
  x.registry.breakAfter(1);
  const failed = await x.publish();
  expect(failed.code).toBe(1);
  expect(failed.output).toMatch(
    /\nCannot publish \S+\. .* Published so far: \S+\. Run the command again to complete the release\.\n$/,
  );
  x.registry.mend();
  await release();
  expect(new Set(Object.values(await x.versions()).map((all) => all.at(-1)))).toEqual(
    new Set(['1.1.0']),
  );
});

test('versions that an earlier run published and did not tag are tagged by the next run', async () => {
  x.changeset('untagged', { '@x/specs': 'patch' });
  await x.version();
  await x.pack();
  x.write('unrelated.txt', 'A later commit.\n');
  expect((await x.publish()).code).toBe(0);
  x.git('push', '-q', '--delete', 'origin', 'refs/tags/@x/specs@1.1.1');
  x.git('tag', '-d', '@x/specs@1.1.1');
  x.commit('More');
  await release();
  expect(x.git('rev-parse', '@x/specs@1.1.1')).toBe(x.git('rev-parse', 'HEAD~1'));
});

test('a version that the registry has with other contents publishes nothing', async () => {
  x.changeset('other', { '@x/auth-core': 'patch', '@x/specs': 'patch' });
  await x.version();
  await x.pack();
  const text = x.read('packages/auth-core/dist/index.js');
  x.write('packages/auth-core/dist/index.js', `${text}// Elsewhere.\n`);
  const byHand = await x.run(
    `npm.ts npm ${JSON.stringify([x.root, 'publish', './packages/auth-core', '--registry', x.registry.url])}`,
  );
  expect(byHand.code, byHand.output).toBe(0);
  expect((await x.versions())['@x/auth-core']).toContain('1.1.1');
  x.write('packages/auth-core/dist/index.js', text);
  expect((await x.publish()).output).toMatch(
    /^@x\/auth-core@1\.1\.1 is already on the registry \S+ with different contents\. .* Nothing was published\.\n$/,
  );
  expect((await x.versions())['@x/specs']).not.toContain('1.1.2');
  x.git('tag', '@x/auth-core@1.1.1');
  await release();
});

test('a fix of an old major gets a dist-tag of its own, and latest does not move', async () => {
  const fork = x.git('rev-parse', 'HEAD');
  x.changeset('major', { '@x/halcyon': 'major' });
  await x.version();
  await release();
  expect(await latest('@x/halcyon')).toBe('2.0.0');
  x.git('switch', '-q', '-c', 'maintenance/halcyon-1', fork);
  x.changeset('fix', { '@x/halcyon': 'patch' });
  await x.version();
  await release('maintenance/halcyon-1');
  const { 'dist-tags': tags } = await x.packument('@x/halcyon');
  expect(tags).toMatchObject({ latest: '2.0.0', 'v1-latest': '1.1.1' });
  x.git('switch', '-q', 'main');
  expect((await x.publish('topic')).output).toBe(
    'The branch `topic` releases nothing: use main, next or maintenance/<name>. Nothing was published.\n',
  );
});

test('a release that is merged with another change waits, and the next version has both', async () => {
  x.changeset('one', { '@x/specs': 'patch' });
  x.commit('One');
  x.changeset('two', { '@x/specs': 'patch' });
  const two = x.read('.changeset/two.md');
  x.git('clean', '-qf', '.changeset/two.md');
  await x.version();
  x.write('.changeset/two.md', two);
  x.git('add', '-A');
  x.git('commit', '-q', '--amend', '-m', 'Release, and two');
  const before = await x.versions();
  const packed = await x.pack();
  expect(packed.output).toMatch(/^@x\/specs@1\.1\.3, @x\/sandbox@1\.1\.3: not packed, because .*two\.md/);
  expect((await x.publish()).code).toBe(0);
  expect(await x.versions()).toEqual(before);
  await x.version();
  const log = x.read('specs/CHANGELOG.md');
  expect(
    log
      .match(/The change (one|two)\./g)
      ?.slice(0, 2)
      .sort(),
  ).toEqual(['The change one.', 'The change two.']);
  await release();
  expect((await x.versions())['@x/specs']).toContain('1.1.3');
});

test('after 30 kills at any moment, one ordinary run completes the release', async () => {
  let seed = 20_261_127;
  const random = (): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return seed / 2 ** 31;
  };
  for (let round = 0; round < 3; round += 1) {
    x.changeset(`round-${round}`, Object.fromEntries(names.map((name) => [name, 'patch'])));
    await x.version();
    expect((await x.pack()).code).toBe(0);
    for (let kills = 0; kills < 10; kills += 1) await x.publish('main', later(random() * 8_000));
    await release();
  }
});

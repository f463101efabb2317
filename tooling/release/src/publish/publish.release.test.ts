// Publishes the packages of a small repository to a registry on loopback, with every error that can prevent it.
import { globSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import semver from 'semver';
import { create, extract } from 'tar';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ran } from '../e2e/copy.ts';
import {
  createPublishing,
  later,
  names,
  npmrc,
  type Publishing,
  packageManagers,
} from './publish.fixture.ts';
import { integrityOf } from './registry.ts';

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

/** Packs and publishes, and checks that registry, tags and branch agree. */
async function release(branch = 'main'): Promise<void> {
  const packed = await x.pack();
  expect(packed.code, packed.output).toBe(0);
  const published = await x.publish(branch);
  expect(published.code, published.output).toBe(0);
  expect(x.tags()).toEqual(await x.versions());
}

/** Changes the files of a tarball. */
async function repack(file: string, change: (folder: string) => void): Promise<void> {
  const cwd = mkdtempSync(join(tmpdir(), 'forged-'));
  await extract({ file, cwd });
  change(join(cwd, 'package'));
  const paths = globSync('package/**/*', { cwd, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(cwd, join(entry.parentPath, entry.name)));
  await create({ file, cwd, gzip: true, portable: true }, paths);
  rmSync(cwd, { recursive: true });
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

test('a tarball with a setting of npm that its commit does not have publishes nothing', async () => {
  await x.pack();
  const [one] = plan().packages;
  const file = join(x.folder, one!.tarball!);
  await repack(file, (folder) => {
    const manifest = join(folder, 'package.json');
    const own = JSON.parse(readFileSync(manifest, 'utf8')) as object;
    const publishConfig = { 'https-proxy': 'http://127.0.0.1:9/' };
    writeFileSync(manifest, JSON.stringify({ ...own, publishConfig }));
  });
  writePlan([{ ...one, integrity: integrityOf(file) }]);
  expect((await x.publish()).output).toBe(
    'The tarball of @x/auth-core@1.0.1 has `https-proxy` in its publishConfig, which differs from its commit. Nothing was published. Pack again.\n',
  );
});

test('a registry that does not respond gives a clear error', async () => {
  await x.pack();
  x.write('.npmrc', npmrc('http://127.0.0.1:9/', 'nobody'));
  expect(await x.publish()).toEqual({
    code: 1,
    output:
      'The registry http://127.0.0.1:9/ does not respond (ECONNREFUSED). Try again later, or check `npm config get registry`. Nothing was published.\n',
  });
  x.write('.npmrc', npmrc(x.registry.url, 'nobody'));
});

test('the error for a rejected login names the registry and the login', async () => {
  const server = createServer((_, response) => void response.writeHead(401).end('{}'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  x.write('.npmrc', npmrc(url, 'nobody'));
  expect((await x.publish()).output).toMatch(
    new RegExp(
      `^The registry ${url} rejected the request \\(E401: .*\\); npm has no valid login for it\\. Log in: \`npm login --registry ${url}\`, .* Nothing was published\\.\n$`,
    ),
  );
  x.write('.npmrc', npmrc(x.registry.url, 'nobody'));
  server.close();
});

test('a tag at another commit gives an error, and nothing is published', async () => {
  const first = x.git('rev-list', '--max-parents=0', 'HEAD');
  x.git('push', '-q', 'origin', `${first}:refs/tags/@x/auth-core@1.0.1`);
  expect((await x.publish()).output).toMatch(
    /^The tag @x\/auth-core@1\.0\.1 exists on `origin` at [0-9a-f]{7}, but [0-9a-f]{7} set the version\. .* Nothing was published\.\n$/,
  );
  x.git('push', '-q', '--delete', 'origin', 'refs/tags/@x/auth-core@1.0.1');
  expect((await x.versions())['@x/auth-core']).toEqual(['1.0.0']);
  await release();
});

test('a lost response is not a failure, and the next run completes a failed one', async () => {
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
  // The same plan, as when a failed job runs again.
  const again = await x.publish();
  expect(again.code, again.output).toBe(0);
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

test('a fix of an old major gets its own dist-tag, and latest does not move', async () => {
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
    'The branch `topic` releases nothing. Use main, next or maintenance/<name>. Nothing was published.\n',
  );
});

test('the branch next releases prereleases under the tag of their channel', async () => {
  const stable = await latest('@x/halcyon');
  x.git('switch', '-q', '-c', 'next');
  await x.run(`version.ts changeset ${JSON.stringify([x.root, ['pre', 'enter', 'next']])}`);
  x.changeset('later', { '@x/halcyon': 'major' });
  await x.version();
  await release('next');
  expect((await x.packument('@x/halcyon'))['dist-tags']).toMatchObject({
    latest: stable,
    next: '3.0.0-next.0',
  });
  x.git('switch', '-q', 'main');
});

test.for(['squashed', 'amended'] as const)(
  'a release that is %s with another change waits, and the next version has both',
  async (how) => {
    x.changeset(`${how}-one`, { '@x/specs': 'patch' });
    x.commit('One');
    x.git('switch', '-q', '-C', 'release/main');
    await x.version();
    x.git('switch', '-q', 'main');
    x.changeset(`${how}-two`, { '@x/specs': 'patch' });
    if (how === 'amended') x.git('merge', '-q', '--ff-only', 'release/main');
    x.git('add', '-A');
    x.git('commit', '-q', '-m', 'Two', ...(how === 'amended' ? ['--amend'] : []));
    if (how === 'squashed') x.git('cherry-pick', 'release/main');
    const before = await x.versions();
    const waits = new RegExp(
      `^@x/specs@\\S+, @x/sandbox@\\S+: not released, because .*${how}-two\\.md.*\\n$`,
    );
    expect((await x.pack()).output).toMatch(waits);
    expect(await x.publish()).toEqual({ code: 0, output: expect.stringMatching(waits) });
    expect(await x.versions()).toEqual(before);
    await x.version();
    const [, newest] = x.read('specs/CHANGELOG.md').split(/^## /m);
    expect(newest).toContain(`The change ${how}-one.`);
    expect(newest).toContain(`The change ${how}-two.`);
    await release();
    expect((await x.versions())['@x/specs']).toHaveLength(before['@x/specs']!.length + 1);
  },
);

test('a release is packed without the changes of later commits', async () => {
  x.changeset('merged-one', { '@x/specs': 'patch' });
  x.commit('One');
  x.git('switch', '-q', '-C', 'release/main');
  await x.version();
  x.git('switch', '-q', 'main');
  x.changeset('merged-two', { '@x/specs': 'patch' });
  x.commit('Two');
  x.git('merge', '-q', '--no-edit', 'release/main');
  const newest = (): string => x.read('specs/CHANGELOG.md').split(/^## /m)[1]!;
  await release();
  expect(newest()).toContain('The change merged-one.');
  await x.version();
  expect(newest()).toContain('The change merged-two.');
  await release();
});

test('a snapshot has its own version and dist-tag, with any pending changesets, and cannot have others', async () => {
  x.changeset('pending', Object.fromEntries(names.map((name) => [name, 'patch'])));
  await x.version();
  await x.pack();
  const commit = x.git('rev-parse', 'HEAD');
  const pending = readFileSync(join(x.folder, plan().packages[0]!.tarball!));
  const before = await x.versions();
  const tagged = await Promise.all(names.map(latest));
  const packed = await x.run(`snapshot.ts snapshot ${JSON.stringify([x.root, x.folder, 'pr-12'])}`);
  expect(packed.code, packed.output).toBe(0);
  x.git('checkout', '-q', '.');
  const publish = (tag: string) =>
    x.run(
      `publish-snapshot.ts publishSnapshot ${JSON.stringify([x.root, x.folder, { tag, commit }])}`,
    );
  expect((await publish('latest')).output).toMatch(/^`latest` of `.*` cannot be published as a/);
  const [first] = plan().packages;
  const file = join(x.folder, first!.tarball!);
  const genuine = readFileSync(file);
  writeFileSync(file, pending);
  expect((await publish('pr-12')).output).toMatch(
    /^The tarball of @x\/auth-core@0\.0\.0-pr-12-[0-9a-f]{7} is not that of the snapshot: it contains @x\/auth-core@1\.\S+\. Nothing was published\.\n$/,
  );
  // npm compiles a package that has the first of these, and installs what the second one names.
  for (const path of ['binding.gyp', 'npm-shrinkwrap.json']) {
    writeFileSync(file, genuine);
    await repack(file, (folder) => writeFileSync(join(folder, path), '{}'));
    expect((await publish('pr-12')).output).toContain(
      `is not that of the snapshot: npm would read its file \`${path}\` when it is installed. Nothing`,
    );
  }
  writeFileSync(file, genuine);
  const published = await publish('pr-12');
  expect(published.code, published.output).toBe(0);
  for (const name of names)
    expect((await x.packument(name))['dist-tags']['pr-12']).toBe(
      `0.0.0-pr-12-${commit.slice(0, 7)}`,
    );
  expect(await Promise.all(names.map(latest))).toEqual(tagged);
  expect(await x.versions()).toEqual(before);
  await release();
});

test('after 30 kills at random moments, one normal run completes the release', async () => {
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

test('the lock of a tag that a killed git left is removed, and a lock in use is not', async () => {
  x.changeset('locked', { '@x/halcyon': 'patch' });
  await x.version();
  const tag = `@x/halcyon@${JSON.parse(x.read('packages/halcyon/package.json')).version}`;
  const lock = join(x.root, '.git/refs/tags', `${tag}.lock`);
  const lockAt = (seconds: number): void => {
    writeFileSync(lock, '');
    utimesSync(lock, seconds, seconds);
  };
  const now = Date.now() / 1000;
  lockAt(now + 60);
  expect((await x.pack()).code).toBe(0);
  const { code, output } = await x.publish();
  expect(code).toBe(1);
  expect(output).toMatch(
    new RegExp(`Cannot create the git tag ${tag}: cannot lock ref .*File exists. The version is`),
  );
  lockAt(now - 60);
  await release();
});

test('a major of a peer leaves the packages unchanged that allow it, and consumers of both install', async () => {
  const halcyon = await latest('@x/halcyon');
  x.changeset('peer', { '@x/sandbox': 'major' });
  await x.version();
  await release();
  expect(await latest('@x/halcyon')).toBe(halcyon);
  const { major } = semver.parse(halcyon)!;
  const majorOfSandbox = semver.major((await latest('@x/sandbox'))!);
  for (const sandbox of [majorOfSandbox - 1, majorOfSandbox])
    for (const tool of packageManagers)
      expect(
        await x.install(tool, { '@x/halcyon': `^${major}.0.0`, '@x/sandbox': `^${sandbox}.0.0` }),
      ).toEqual({ '@x/halcyon': halcyon, '@x/sandbox': expect.stringMatching(`^${sandbox}\\.`) });
});

test('a removed package is reported until it is deprecated', async () => {
  x.git('rm', '-rq', 'packages/halcyon', 'specs/halcyon');
  x.changeset('removed', { '@x/specs': 'major' });
  await x.version();
  await x.pack();
  const hint =
    '@x/halcyon was removed. Notify its users: npm deprecate @x/halcyon "No longer maintained."';
  expect((await x.publish()).output).toContain(hint);
  const command = ['deprecate', '@x/halcyon', 'No longer maintained.'];
  const { code, output } = await ran(x.root, 'npm', command);
  expect(code, output).toBe(0);
  await x.pack();
  expect((await x.publish()).output).toBe('Every version is published and tagged.\n');
});

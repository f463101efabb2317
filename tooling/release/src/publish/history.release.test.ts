// Twenty releases in a row: three lines, snapshots, reverts, and majors of every package. After each one, the consumers
// of every earlier release install and compile.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPublishing, type Publishing, packageManagers } from './publish.fixture.ts';

let x: Publishing;
beforeAll(async () => {
  x = await createPublishing();
}, 240_000);
afterAll(() => x.stop());

interface Consumer {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly code: string;
}

const declarations = 'packages/auth-core/dist/index.d.ts';
const client = 'packages/halcyon/dist/index.d.ts';
const first: Consumer = {
  dependencies: { '@x/halcyon': '^1.0.0', '@x/auth-core': '^1.0.0', '@x/sandbox': '^1.0.0' },
  code: "import { open } from '@x/auth-core';\nimport { connect } from '@x/halcyon';\nconnect(open({}));\n",
};
/** A consumer of the runtime's second major, in which `open` has no options, and of the client for it. */
const second: Consumer = {
  dependencies: { '@x/halcyon': '^2.0.0', '@x/auth-core': '^2.0.0', '@x/sandbox': '^1.0.0' },
  code: first.code.replace('open({})', 'open()'),
};
const withSecondSandbox: Consumer = {
  ...second,
  dependencies: { ...second.dependencies, '@x/sandbox': '^2.0.0' },
};
/** A consumer of the client's third major, whose `connect` has another name. */
const third: Consumer = {
  dependencies: { ...withSecondSandbox.dependencies, '@x/halcyon': '^3.0.0' },
  code: second.code.replaceAll('connect', 'join'),
};

const releases: readonly {
  readonly what: string;
  readonly bumps?: Readonly<Record<string, string>>;
  readonly branch?: string;
  readonly change?: () => void;
  readonly snapshot?: string;
  /** A consumer that can use it from this release on. */
  readonly consumer?: Consumer;
}[] = [
  { what: 'the first', consumer: first },
  { what: 'a fix of the runtime', bumps: { '@x/auth-core': 'patch' } },
  {
    what: 'a new name in the client',
    bumps: { '@x/halcyon': 'minor' },
    change: () => x.write(client, `${x.read(client)}export declare const more: string;\n`),
  },
  { what: 'a snapshot', snapshot: 'pr-7' },
  { what: 'more specs', bumps: { '@x/specs': 'minor', '@x/sandbox': 'minor' } },
  {
    what: 'a major of the runtime',
    bumps: { '@x/auth-core': 'major', '@x/halcyon': 'major' },
    change: () => x.edit(declarations, 'open(options: Options)', 'open()'),
    consumer: second,
  },
  {
    what: 'a fix of the old client',
    branch: 'maintenance/halcyon-1',
    bumps: { '@x/halcyon': 'patch' },
  },
  {
    what: 'a mistake',
    bumps: { '@x/halcyon': 'patch' },
    change: () => x.write('packages/halcyon/README.md', '# A mistake\n'),
  },
  {
    what: 'its revert',
    bumps: { '@x/halcyon': 'patch' },
    change: () => x.write('packages/halcyon/README.md', '# Halcyon\n'),
  },
  { what: 'a major of the sandbox', bumps: { '@x/sandbox': 'major' }, consumer: withSecondSandbox },
  { what: 'a minor of the sandbox', bumps: { '@x/sandbox': 'minor' } },
  {
    what: 'another fix of the old client',
    branch: 'maintenance/halcyon-1',
    bumps: { '@x/halcyon': 'patch' },
  },
  { what: 'another snapshot', snapshot: 'pr-8' },
  { what: 'a minor of the runtime', bumps: { '@x/auth-core': 'minor' } },
  {
    what: 'a major of the client',
    bumps: { '@x/halcyon': 'major' },
    change: () => x.edit(client, 'function connect', 'function join'),
    consumer: third,
  },
  {
    what: 'a fix of its second line',
    branch: 'maintenance/halcyon-2',
    bumps: { '@x/halcyon': 'patch' },
  },
  {
    what: 'a fix of everything',
    bumps: {
      '@x/auth-core': 'patch',
      '@x/halcyon': 'patch',
      '@x/sandbox': 'patch',
      '@x/specs': 'patch',
    },
  },
  {
    what: 'a fix of the runtime on the first line',
    branch: 'maintenance/halcyon-1',
    bumps: { '@x/auth-core': 'patch' },
  },
  { what: 'a minor of the client', bumps: { '@x/halcyon': 'minor' } },
  { what: 'the twentieth', bumps: { '@x/specs': 'patch' } },
];

const consumers: Consumer[] = [];

/** Switches to a branch. The first time, it forks a maintenance branch from the last release of its major. */
function switchTo(branch: string): void {
  const exists = x.git('branch', '--list', branch) !== '';
  const major = branch.split('-').at(-1)!;
  const tags = x.git('tag', '--list', `@x/halcyon@${major}.*`, '--sort=-version:refname');
  if (exists || branch === 'main') x.git('switch', '-q', branch);
  else x.git('switch', '-q', '-c', branch, tags.split('\n')[0]!);
}

test.for(releases.map((release, index) => ({ index, ...release })))(
  'release $index: $what',
  { timeout: 120_000 },
  async ({ index, bumps, branch = 'main', change, snapshot, consumer }) => {
    switchTo(branch);
    const before = await x.versions();
    if (snapshot === undefined) await release(branch, index, bumps, change);
    else await publishSnapshot(snapshot);
    const after = await x.versions();
    if (snapshot !== undefined) expect(after).toEqual(before);
    for (const name of Object.keys(bumps ?? {}))
      expect(after[name]!.length, name).toBe(before[name]!.length + 1);
    if (consumer) consumers.push(consumer);
    await Promise.all(
      consumers.map(({ dependencies, code }, at) =>
        x.install(packageManagers[(index + at) % packageManagers.length]!, dependencies, code),
      ),
    );
  },
);

async function release(
  branch: string,
  index: number,
  bumps: Readonly<Record<string, string>> | undefined,
  change: (() => void) | undefined,
): Promise<void> {
  change?.();
  if (bumps) {
    x.changeset(`release-${index}`, bumps);
    await x.version();
  }
  for (const { code, output } of [await x.pack(), await x.publish(branch)])
    expect(code, output).toBe(0);
  expect(x.tags()).toEqual(await x.versions());
}

async function publishSnapshot(tag: string): Promise<void> {
  const commit = x.git('rev-parse', 'HEAD');
  const packed = await x.run(`snapshot.ts snapshot ${JSON.stringify([x.root, x.folder, tag])}`);
  expect(packed.code, packed.output).toBe(0);
  x.git('checkout', '-q', '.');
  const published = await x.run(
    `publish-snapshot.ts publishSnapshot ${JSON.stringify([x.root, x.folder, { tag, commit }])}`,
  );
  expect(published.code, published.output).toBe(0);
}

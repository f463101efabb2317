// Every folder is generated, and its client is driven against both judges: the sandbox, which reads the same documents, and
// a server that reads none. Where the client and the sandbox misread a document in the same way, the server tells.
import { rmSync } from 'node:fs';
import { formatProblem } from '@x/description';
import { generate } from '@x/generator';
import { afterAll, describe, expect, test } from 'vitest';
import { compile, scratch } from '../../../generate/generator/test/compile.ts';
import { entryIn, importPackage } from '../../../generate/generator/test/package.ts';
import { type Client, type Driven, drives } from '../src/drives.ts';
import { type Folder, readFolders } from '../src/folders.ts';
import { type Judge, sandboxJudge, sandboxOf, serverJudge } from '../src/judge.ts';
import { patterns } from '../src/patterns.ts';
import { servers } from '../src/servers/index.ts';

const folders = readFolders();
const generated = scratch('zoo');
afterAll(() => rmSync(generated, { recursive: true, force: true }));

type Module = Record<string, unknown>;
const modules = new Map<string, Promise<Module>>();

/** The generated package of a folder. */
function moduleOf(folder: Folder): Promise<Module> {
  const made = modules.get(folder.name) ?? importPackage<Module>(generated, folder);
  modules.set(folder.name, made);
  return made;
}

test('every folder has a pattern and a server, and every server a folder', () => {
  const names = folders.map(({ name }) => name);
  expect(Object.keys(patterns).sort()).toEqual(names);
  expect(Object.keys(servers).sort()).toEqual(names);
});

test('all generated packages compile', async () => {
  await Promise.all(folders.map(moduleOf));
  expect(
    compile(
      generated,
      folders.map((folder) => entryIn(generated, folder)),
    ),
  ).toEqual([]);
});

describe.each(folders)('$name', (folder) => {
  const pattern = patterns[folder.name]!;

  test('is generated without a problem', () => {
    const { problems } = generate([folder], 'MIT');
    expect(problems.map(formatProblem)).toEqual([]);
  });

  describe.each(['sandbox', 'server'] as const)('against the %s', (kind) => {
    test.each(Object.keys(drives))('%s', async (name) => {
      const judge =
        kind === 'sandbox'
          ? sandboxJudge((clock) => sandboxOf(folder, clock))
          : serverJudge(servers[folder.name]!);
      await drives[name]!(await driven(folder, judge));
    });
  });

  async function driven(folder: Folder, judge: Judge): Promise<Driven> {
    const sandbox = sandboxOf(folder, () => judge.now());
    const create = Object.entries(await moduleOf(folder)).find(([key]) =>
      /^create\w+Client$/.test(key),
    )?.[1];
    if (typeof create !== 'function') throw new Error(`${folder.name} exports no client.`);
    let latest: Request | undefined;
    const client = create({
      credentials: sandbox.credentials,
      clock: () => judge.now(),
      onChallenge: () => sandbox.account,
      fetch: async (request: Request) => {
        latest = request.clone();
        return judge.fetch(request);
      },
      ...pattern.options,
    }) as Client;
    return { client, judge, pattern, repeat: () => judge.fetch(latest!) };
  }
});

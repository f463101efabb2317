// Generates every folder, and tests its client with two servers: the sandbox, which reads the same documents, and a
// hand-written server, which does not. If the client and the sandbox misread a document in the same way, only the
// hand-written server detects it.
import { rmSync } from 'node:fs';
import { formatProblem } from '@x/description';
import { generate } from '@x/generator';
import { describe, expect, test } from 'vitest';
import { compile, scratch } from '../../../generate/generator/test/compile.ts';
import { entryIn, importPackage } from '../../../generate/generator/test/package.ts';
import { type Driven, drives } from '../src/drives.ts';
import { type Folder, readFolders } from '../src/folders.ts';
import { type Judge, sandboxJudge, sandboxOf, serverJudge } from '../src/judge.ts';
import { patterns } from '../src/patterns.ts';
import { servers } from '../src/servers/index.ts';
import { clientOf, packagesIn } from './client.ts';

const folders = readFolders();
const moduleOf = packagesIn('zoo');

test('every folder has a pattern and a server, and every server a folder', () => {
  const names = folders.map(({ name }) => name);
  expect(Object.keys(patterns).sort()).toEqual(names);
  expect(Object.keys(servers).sort()).toEqual(names);
});

test('all generated packages compile', async () => {
  const generated = scratch('zoo-types');
  for (const folder of folders) await importPackage(generated, folder);
  const entries = folders.map((folder) => entryIn(generated, folder));
  expect(compile(generated, entries)).toEqual([]);
  rmSync(generated, { recursive: true });
});

describe.concurrent.each(folders)('$name', (folder) => {
  const pattern = patterns[folder.name]!;

  test('is generated without an error', () => {
    const { problems } = generate([folder]);
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(formatProblem)).toEqual([]);
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
    let latest: Request | undefined;
    const client = clientOf(await moduleOf(folder), judge, {
      credentials: pattern.credentials ?? sandbox.credentials,
      onChallenge: pattern.answer ?? (() => sandbox.account),
      fetch: async (request: Request) => {
        const sent = pattern.sign?.(request) ?? request;
        latest = sent.clone();
        return judge.fetch(sent);
      },
      ...pattern.options,
    });
    return { client, judge, pattern, repeat: () => judge.fetch(latest!) };
  }
});

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeArtefacts } from './artefacts.ts';
import { writeBundle } from './bundle.ts';
import {
  distFolder,
  readBesides,
  readDocuments,
  readVersion,
  specsFolder,
  writeFiles,
} from './repository.ts';

const documents = readDocuments();
const version = readVersion();
const files = makeArtefacts(documents, version);
const workspace = mkdtempSync(join(tmpdir(), 'specs-'));
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

function folder(name: string): string {
  const path = join(workspace, name);
  mkdirSync(path);
  return path;
}

function run(command: string, args: readonly string[], cwd: string): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8' });
}

test('the index names every file of every provider, its security schemes and its workflows', () => {
  const index = JSON.parse(files.get('index.json')!);
  const listed = index.providers.flatMap((one: { files: { path: string }[] }) => one.files);
  const paths = [...files.keys()].filter((path) => path.includes('/'));
  expect(listed.map(({ path }: { path: string }) => path)).toEqual(paths);
  expect(index.version).toBe(version);
  const iotconnect = index.providers.find(({ name }: { name: string }) => name === 'iotconnect');
  expect(iotconnect).toMatchObject({
    title: 'IoTConnect REST API',
    securitySchemes: [
      { name: 'bearer', type: 'http', scheme: 'bearer' },
      { name: 'basicToken', type: 'apiKey', in: 'header', parameter: 'Authorization' },
      { name: 'solutionKey', type: 'apiKey', in: 'header', parameter: 'solution-key' },
    ],
    workflows: [
      {
        workflowId: 'login',
        inputs: ['solutionKey', 'username', 'password'],
        securityScheme: 'bearer',
      },
      { workflowId: 'refresh', inputs: ['refresh_token'] },
      { workflowId: 'lifecycle' },
    ],
  });
});

test('the built files are up to date with the documents', () => {
  for (const [path, text] of files) expect(readFileSync(join(distFolder, path), 'utf8')).toBe(text);
});

test('writing removes all other files', () => {
  const target = folder('stale');
  writeFileSync(join(target, 'gone.json'), '{}');
  writeFiles(target, new Map([['a/b.json', '{}']]));
  const names = readdirSync(target, { recursive: true });
  expect(names.toSorted()).toEqual(['a', join('a', 'b.json')]);
});

test('the archive is reproducible, and its checksums are correct', async () => {
  const all = new Map([...files, ...readBesides()]);
  const first = await writeBundle(folder('first'), version, all);
  const second = await writeBundle(folder('second'), version, new Map([...all].reverse()));
  expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
  const unpacked = folder('unpacked');
  run('tar', ['-xzf', first], unpacked);
  const inside = join(unpacked, `x-specs-${version}`);
  const checked = run('sha256sum', ['-c', 'SHA256SUMS'], inside).trim().split('\n');
  expect(checked).toHaveLength(files.size - 1);
  expect(readdirSync(inside)).toContain('README.md');
});

test('the packed package works in an empty project', () => {
  const project = folder('project');
  writeFileSync(join(project, 'package.json'), '{"type":"module","private":true}');
  const packed = run(
    'npm',
    ['pack', '--silent', '--pack-destination', project],
    specsFolder,
  ).trim();
  run('npm', ['install', '--silent', '--offline', '--no-audit', join(project, packed)], project);
  const { resolve } = createRequire(join(project, 'index.js'));
  for (const [path, text] of files) {
    expect(readFileSync(resolve(`@x/specs/${path}`), 'utf8'), path).toBe(text);
  }
  const root = dirname(resolve('@x/specs/package.json'));
  expect(readdirSync(root).toSorted()).toEqual([
    'AGENTS.md',
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'dist',
    'package.json',
  ]);
});

test('a document with an error throws, with file, line and column', () => {
  const biot = documents.find(({ name }) => name === 'biot');
  const broken = {
    ...biot!,
    arazzo: biot!.arazzo!.replace('operationId: login', 'operationId: logIn'),
  };
  expect(() => makeArtefacts([broken], version)).toThrow(
    /^specs\/\w+\/auth\.arazzo\.yaml:\d+:\d+ {2}There is no operation "logIn"/,
  );
});

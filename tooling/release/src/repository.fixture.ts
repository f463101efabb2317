// A repository with one provider in a temporary folder, for tests to change and check.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface Fixture {
  readonly root: string;
  read(path: string): string;
  write(path: string, text: string): void;
  /** Replaces a text that occurs exactly once. */
  edit(path: string, before: string, after: string): void;
  commit(): void;
  remove(): void;
}

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

function manifest(name: string, rest: object): string {
  return JSON.stringify({ name, version: '1.0.0', license: 'MIT', ...rest }, null, 2);
}

function report(name: string, ...lines: string[]): string {
  return [`# ${name}`, '', '```ts', ...lines, '```', ''].join('\n');
}

const files = {
  'pnpm-workspace.yaml': 'packages:\n  - specs\n  - packages/*\ncatalog: {}\n',
  'package.json': '{ "name": "root", "private": true, "packageManager": "pnpm@10.34.8" }',
  '.changeset/config.json': '{ "baseBranch": "main" }',
  'specs/package.json': manifest('@x/specs', { files: ['*/openapi.yaml', '*/auth.arazzo.yaml'] }),
  'specs/halcyon/openapi.yaml': read('spec/changes.base.yaml'),
  'specs/halcyon/auth.arazzo.yaml': read('lifecycle/changes.base.yaml'),
  'packages/auth-core/package.json': manifest('@x/auth-core', {
    files: ['dist', '!src/**/*.test.ts'],
  }),
  'packages/auth-core/src/index.ts': 'export const one = 1;\n',
  'packages/auth-core/src/index.test.ts': '// Tests.\n',
  'packages/auth-core/api/index.api.md': report('@x/auth-core', 'export const one: 1;'),
  'packages/halcyon/package.json': manifest('@x/halcyon', {
    files: ['dist'],
    dependencies: { '@x/auth-core': 'workspace:^' },
  }),
  'packages/halcyon/src/index.ts': 'export {};\n',
  'packages/halcyon/README.md': '# Halcyon\n',
  'packages/halcyon/api/index.api.md': report(
    '@x/halcyon',
    "import { one } from '@x/auth-core';",
    '',
    'export const two: typeof one;',
  ),
  'packages/sandbox/package.json': manifest('@x/sandbox', {
    files: ['dist'],
    dependencies: { '@x/specs': 'workspace:*' },
  }),
};

export function createFixture(): Fixture {
  const root = mkdtempSync(join(tmpdir(), 'release-'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const git = (...args: string[]): void => {
    const { status, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  };
  const commit = (): void => {
    git('add', '-A');
    git('-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', 'commit', '-qm', 'A change');
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  git('init', '-q', '-b', 'main');
  commit();
  git('switch', '-q', '-c', 'change');
  return {
    root,
    read: (path) => readFileSync(join(root, path), 'utf8'),
    write,
    edit(path, before, after) {
      const text = readFileSync(join(root, path), 'utf8');
      if (text.split(before).length !== 2)
        throw new Error(`${path} does not contain "${before}" exactly once.`);
      write(path, text.replace(before, after));
    },
    commit,
    remove: () => rmSync(root, { recursive: true }),
  };
}

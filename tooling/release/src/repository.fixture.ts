// A repository with one provider in a temporary folder, for tests to change and check. Its packages need no build.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pnpm } from './pnpm.ts';

export interface Fixture {
  readonly root: string;
  read(path: string): string;
  write(path: string, text: string): void;
  /** Replaces a text that occurs exactly once. */
  edit(path: string, before: string, after: string): void;
  git(...args: string[]): string;
  /** Commits everything. */
  commit(message?: string): void;
  /** Returns to the first commit, on a separate branch `change`. */
  reset(): void;
  remove(): void;
}

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

function manifest(name: string, rest: object): string {
  return `${JSON.stringify({ name, version: '1.0.0', license: 'MIT', type: 'module', ...rest }, null, 2)}\n`;
}

const entry = { '.': { types: './dist/index.d.ts', default: './dist/index.js' } };
const declarations = [
  'export interface Session { readonly id: string }',
  'export interface Options { readonly key?: string }',
  'export declare function open(options: Options): Session;',
  '',
].join('\n');

const files: Readonly<Record<string, string>> = {
  '.gitignore': 'node_modules\n.turbo\n.release\n',
  'pnpm-workspace.yaml': 'packages:\n  - specs\n  - packages/*\n',
  'package.json': JSON.stringify({
    name: 'root',
    private: true,
    license: 'MIT',
    repository: { type: 'git', url: 'git+https://github.com/x/x.git' },
    scripts: { build: 'node -e 0' },
  }),
  '.changeset/config.json': '{ "baseBranch": "main" }',
  'specs/package.json': manifest('@x/specs', {
    files: ['*/openapi.yaml', '*/auth.arazzo.yaml'],
    exports: { './*': './*' },
  }),
  'specs/README.md': '# Specs\n',
  'specs/halcyon/openapi.yaml': read('spec/changes.base.yaml'),
  'specs/halcyon/auth.arazzo.yaml': read('lifecycle/changes.base.yaml'),
  'packages/auth-core/package.json': manifest('@x/auth-core', { files: ['dist'], exports: entry }),
  'packages/auth-core/dist/index.js': 'export const open = () => ({ id: "" });\n',
  'packages/auth-core/dist/index.d.ts': declarations,
  'packages/halcyon/package.json': manifest('@x/halcyon', {
    files: ['dist'],
    exports: entry,
    dependencies: { '@x/auth-core': 'workspace:^' },
    peerDependencies: { '@x/sandbox': 'workspace:>=1.0.0' },
    peerDependenciesMeta: { '@x/sandbox': { optional: true } },
  }),
  'packages/halcyon/dist/index.js': 'export {};\n',
  'packages/halcyon/dist/index.d.ts':
    "import type { Session } from '@x/auth-core';\nexport declare function connect(session: Session): void;\n",
  'packages/halcyon/README.md': '# Halcyon\n',
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
  const git = (...args: string[]): string => {
    const { status, stdout, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout.trim();
  };
  const commit = (message = 'A change'): void => {
    git('add', '-A');
    git('commit', '-qm', message);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  const { status, stdout, stderr } = pnpm(root, ['install', '--no-frozen-lockfile', '--offline']);
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', 'Ada');
  git('config', 'user.email', 'ada@example.com');
  commit();
  const first = git('rev-parse', 'HEAD');
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
    git,
    commit,
    reset() {
      git('reset', '-q', '--hard', first);
      git('clean', '-qfd');
      git('branch', '-qf', 'main', first);
      for (const tag of git('tag').split('\n')) if (tag !== '') git('tag', '-d', tag);
    },
    remove: () => rmSync(root, { recursive: true }),
  };
}

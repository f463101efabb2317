// A copy of this repository in a temporary folder, to change and to release from. Every version there is 1.0.0 and no
// changeset is pending, so that the transcript does not depend on the last release.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { readTree } from '../tree.ts';

export interface Ran {
  readonly code: number;
  /** stdout and stderr. */
  readonly output: string;
}

export interface Copy {
  readonly root: string;
  /** The user configuration of npm in the copy: the registry and the account. */
  readonly npmrc: string;
  readonly env: NodeJS.ProcessEnv;
  git(...args: string[]): string;
  /** A script of the root's package.json. */
  script(...args: string[]): Promise<Ran>;
  commit(message: string): void;
}

export function copyRepository(from: string, to: string): Copy {
  const listed = spawnSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: from,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  for (const path of listed.stdout
    .split('\0')
    .filter((file) => file !== '' && existsSync(join(from, file)))) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    cpSync(join(from, path), join(to, path));
  }
  const git = (...args: string[]): string => {
    const { status, stdout, stderr } = spawnSync('git', args, { cwd: to, encoding: 'utf8' });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout.trim();
  };
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', 'Ada');
  git('config', 'user.email', 'ada@example.com');
  // The builds are the same in both folders, so the copy shares the cache.
  const npmrc = `${to}.npmrc`;
  const env = { TURBO_CACHE_DIR: join(from, '.turbo/cache'), npm_config_userconfig: npmrc };
  return {
    root: to,
    npmrc,
    env,
    git,
    script: (...args) => ran(to, 'pnpm', ['--silent', ...args], env),
    commit: (message) => {
      git('add', '-A');
      git('commit', '-qm', message);
    },
  };
}

/** Runs a command without blocking, so that the registry's proxy in this process can still respond. */
export async function ran(
  cwd: string,
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Ran> {
  const child = spawn(command, args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...env },
  });
  const [output, [code]] = await Promise.all([
    Promise.all([text(child.stdout), text(child.stderr)]).then((streams) => streams.join('')),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  return { code: code ?? -1, output };
}

/** Resets every version in the copy to 1.0.0. */
export function beginAtOne({ root }: Copy): void {
  for (const { name, folder } of readTree(root).packages.values()) {
    const path = join(root, folder, 'package.json');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(/"version": "[^"]+"/, '"version": "1.0.0"'),
    );
    writeFileSync(join(root, folder, 'CHANGELOG.md'), `# ${name}\n\n## 1.0.0\n\nFirst release.\n`);
  }
  for (const path of globSync('.changeset/*.md', { cwd: root })) rmSync(join(root, path));
}

// Runs the same pnpm that runs this program, without colours or spinners, because its output is parsed.
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';

const path = process.env.npm_execpath ?? '';

/** The program and its first arguments. */
export const pnpmCommand: readonly string[] = /pnpm\.c?js$/.test(path)
  ? [process.execPath, path]
  : ['npx', '-y', 'pnpm@10'];

export function pnpm(
  cwd: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): SpawnSyncReturns<string> {
  const [command, ...before] = pnpmCommand;
  return spawnSync(command!, [...before, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, ...plain, ...env },
  });
}

/**
 * Returns the reason in the output of a command that failed: the `message` of JSON, or else the first line about an error,
 * which the following lines repeat.
 */
export function reasonIn({ stdout, stderr }: SpawnSyncReturns<string>): string {
  const text = stderr.trim() || stdout.trim();
  const [, message] = /"message": ("(?:[^"\\]|\\.)*")/.exec(text) ?? [];
  if (message !== undefined) return JSON.parse(message) as string;
  const lines = text.split('\n').map((line) => line.trim());
  return lines.find((line) => /\berror\b/i.test(line)) ?? lines.at(-1)!;
}

/** For programs whose output is written to a log. */
export const plain: NodeJS.ProcessEnv = {
  CI: 'true',
  FORCE_COLOR: '0',
  NO_COLOR: '1',
  npm_config_color: 'false',
  npm_config_progress: 'false',
};

// Runs a command of a set-up, with a timeout.
import { spawn } from 'node:child_process';

export interface ShellOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/** The timeout in minutes. The longest command compiles all dependencies of a Rust client on a busy machine. */
const timeout = 15;

/** @throws Error with the end of the output, if the command fails */
export async function runShell(script: string, { cwd, env }: ShellOptions): Promise<void> {
  const child = spawn('bash', ['-euo', 'pipefail', '-c', script], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Creates a process group, so that child processes end with the command.
    detached: true,
  });
  const output: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  const end = (): void => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
  };
  const timer = setTimeout(end, timeout * 60_000);
  process.once('exit', end);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearTimeout(timer);
  process.off('exit', end);
  if (code === 0) return;
  const ending = code === null ? `was ended after ${timeout} minutes` : `exited with code ${code}`;
  throw new Error(`\`${script}\` ${ending}:\n${output.join('').trim().slice(-3000)}`);
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

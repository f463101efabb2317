// Python environments with the packages of a requirements.txt, created on first use. Each requirements.txt has its own
// environment, because turbo may run the commands that use them at the same time.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** The reason why Python cannot be used, or `undefined`. */
export function missingPython(): string | undefined {
  const script = 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))';
  const { error, status } = spawnSync('python3', ['-c', script]);
  if (error !== undefined) return 'python3 is not installed';
  return status === 0 ? undefined : 'python3 is older than 3.10, or has no venv (python3-venv)';
}

/**
 * The path of a command of the packages. Installs the packages if necessary.
 *
 * @param folder The folder of the `requirements.txt`.
 */
export function pythonCommand(folder: string, name: string): string {
  const environment = join(root, '.venv', basename(folder));
  const requirements = join(folder, 'requirements.txt');
  /** A copy of requirements.txt, written after its packages were installed. */
  const installed = join(environment, 'installed.txt');
  const wanted = readFileSync(requirements, 'utf8');
  const isInstalled = existsSync(installed) && readFileSync(installed, 'utf8') === wanted;
  if (!isInstalled) {
    rmSync(environment, { recursive: true, force: true });
    run('python3', ['-m', 'venv', environment]);
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];
    run(join(environment, 'bin', 'python'), [...pip, '-r', requirements]);
    writeFileSync(installed, wanted);
  }
  return join(environment, 'bin', name);
}

function run(command: string, args: readonly string[]): void {
  const { error, status } = spawnSync(command, args, { stdio: 'inherit' });
  if (error !== undefined || status !== 0)
    throw new Error(`${command} ${args.join(' ')} failed. Is the Python package index reachable?`);
}

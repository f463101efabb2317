// zizmor, which audits the workflows of GitHub Actions. It is a Python package, and is installed once, at an exact
// version, into a folder that git ignores.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const version = '1.32.0';
const folder = fileURLToPath(
  new URL(`../../../node_modules/.cache/zizmor-${version}`, import.meta.url),
);

/**
 * Returns the path of zizmor and installs it if necessary. Returns `undefined` on a machine without Python.
 *
 * @throws if it cannot be installed, or if Python is missing and `REQUIRE_PYTHON` is set, as in CI
 */
export function zizmor(): string | undefined {
  const file = join(folder, 'bin/zizmor');
  if (existsSync(file)) return file;
  const python = spawnSync('python3', ['-c', 'import venv, ensurepip']);
  if (python.status !== 0) {
    if (!process.env.REQUIRE_PYTHON) return undefined;
    throw new Error('zizmor needs Python 3 with venv. Install python3 and python3-venv.');
  }
  rmSync(folder, { recursive: true, force: true });
  run('python3', ['-m', 'venv', folder]);
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];
  run(join(folder, 'bin/python'), [...pip, '--only-binary=:all:', `zizmor==${version}`]);
  return file;
}

function run(command: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0)
    throw new Error(
      `\`${command} ${args.join(' ')}\` failed: ${stderr?.trim().split('\n').at(-1) ?? ''}`,
    );
}

// Runs changesets with few retries, so that an unreachable registry fails within seconds instead of minutes.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ReleaseError } from '../revision.ts';

const impatient = {
  npm_config_fetch_retries: '1',
  npm_config_fetch_retry_mintimeout: '1000',
  npm_config_fetch_retry_maxtimeout: '2000',
};

export function changeset(root: string, ...args: string[]): void {
  const cli = createRequire(join(root, 'package.json')).resolve('@changesets/cli/bin.js');
  const { status } = spawnSync(process.execPath, [cli, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...impatient },
  });
  if (status !== 0)
    throw new ReleaseError(`\`changeset ${args[0]}\` failed; see its output above.`);
}

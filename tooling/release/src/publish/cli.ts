// The command of the job that publishes: `node tooling/release/src/publish/cli.ts [--branch NAME | --snapshot NAME
// --commit HASH]`. It runs without an installation, with nothing but Node, npm and git.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { git, ReleaseError } from '../revision.ts';
import { publish } from './publish.ts';
import { publishSnapshot } from './publish-snapshot.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      branch: { type: 'string' },
      snapshot: { type: 'string' },
      commit: { type: 'string' },
    },
  });
  const folder = join(root, '.release');
  if (values.snapshot !== undefined) {
    const commit = values.commit ?? git(root, 'rev-parse', 'HEAD') ?? '';
    await publishSnapshot(root, folder, { tag: values.snapshot, commit });
    return;
  }
  const branch = values.branch ?? git(root, 'branch', '--show-current') ?? '';
  await publish(root, folder, branch);
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof ReleaseError) && !(error instanceof TypeError && 'code' in error))
    throw error;
  console.error(error.message);
  process.exitCode = 1;
}

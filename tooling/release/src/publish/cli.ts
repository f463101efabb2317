// The command of the CI jobs that install nothing, but have Node, npm and git:
//
//   node tooling/release/src/publish/cli.ts [--branch NAME]                   publishes the versions of a branch
//   node tooling/release/src/publish/cli.ts --snapshot NAME [--commit HASH]   publishes a snapshot
//   node tooling/release/src/publish/cli.ts --pending                         prints the pending changesets, one per
// line
//   node tooling/release/src/publish/cli.ts --releases                        creates the missing releases on GitHub
//   node tooling/release/src/publish/cli.ts --comment NUMBER                  writes .release/preview.md as a comment
// on a pull request
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { git, ReleaseError, requireHistory } from '../revision.ts';
import { comment, createReleases, githubOf } from './github.ts';
import { publish } from './publish.ts';
import { publishSnapshot } from './publish-snapshot.ts';
import { pendingChangesets } from './releases.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      branch: { type: 'string' },
      snapshot: { type: 'string' },
      commit: { type: 'string' },
      pending: { type: 'boolean' },
      releases: { type: 'boolean' },
      comment: { type: 'string' },
    },
  });
  if (values.pending) {
    const pending = pendingChangesets(root, 'HEAD');
    if (pending.length > 0) console.log(pending.join('\n'));
    return;
  }
  if (values.releases) {
    const created = await createReleases(root, githubOf(process.env));
    for (const tag of created) console.log(`The release ${tag} is on GitHub.`);
    return;
  }
  const folder = join(root, '.release');
  if (values.comment !== undefined) {
    const file = join(folder, 'preview.md');
    if (!/^[1-9]\d*$/.test(values.comment) || !existsSync(file))
      throw new ReleaseError(
        `Pass the number of a pull request (not \`${values.comment}\`), and write the output of release:preview to .release/preview.md.`,
      );
    await comment(githubOf(process.env), Number(values.comment), readFileSync(file, 'utf8'));
    return;
  }
  if (values.snapshot !== undefined) {
    const commit = values.commit ?? git(root, 'rev-parse', 'HEAD') ?? '';
    await publishSnapshot(root, folder, { tag: values.snapshot, commit });
    return;
  }
  const branch = values.branch ?? git(root, 'branch', '--show-current') ?? '';
  await publish(root, folder, branch);
}

try {
  requireHistory(root);
  await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof ReleaseError) && !(error instanceof TypeError && 'code' in error))
    throw error;
  console.error(error.message);
  process.exitCode = 1;
}

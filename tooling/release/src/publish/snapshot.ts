// `npx -y pnpm@10 release:snapshot NAME`: packs the packages of the pending changesets as snapshot versions
// (0.0.0-NAME-<commit>) with the dist-tag NAME. It changes the manifests: run it in a disposable checkout.
import { spawnSync } from 'node:child_process';
import { ReleaseError } from '../revision.ts';
import { changeset } from './changeset-cli.ts';
import { pack } from './pack.ts';

export async function snapshot(
  root: string,
  folder: string,
  tag: string | undefined,
): Promise<void> {
  if (tag === undefined || !/^[a-z][\w-]*$/.test(tag) || tag === 'latest')
    throw new ReleaseError(
      'Pass a name for the snapshot, which becomes its dist-tag and must not be a version: release:snapshot pr-12.',
    );
  changeset(root, 'version', '--snapshot', tag);
  for (const script of ['generate', 'build']) {
    const { status } = spawnSync('pnpm', ['--silent', script], { cwd: root, stdio: 'inherit' });
    if (status !== 0) throw new ReleaseError(`\`pnpm ${script}\` failed; see its output above.`);
  }
  await pack(root, folder, tag);
}

// `npx -y pnpm@10 release:snapshot NAME`: packs what the pending changesets would release, as versions of their own
// (0.0.0-NAME-<commit>) under a dist-tag of their own. It changes the manifests: run it where they are thrown away.
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
      'A snapshot needs a name that is not a version, which becomes its dist-tag: release:snapshot pr-12.',
    );
  changeset(root, 'version', '--snapshot', tag);
  for (const script of ['generate', 'build']) {
    const { status } = spawnSync('pnpm', ['--silent', script], { cwd: root, stdio: 'inherit' });
    if (status !== 0) throw new ReleaseError(`\`pnpm ${script}\` failed; what it says is above.`);
  }
  await pack(root, folder, tag);
}

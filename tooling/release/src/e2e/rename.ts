// A renamed scope, with which everything still works.
import type { Stage } from './stage.ts';

export async function renameTheScope({ story, copy, run, tree }: Stage): Promise<void> {
  story.chapter('Another scope');
  await run(0, 'scope', '@acme');
  story.command('npx -y pnpm@10 scope @acme');
  for (const name of tree().packages.keys())
    story.expect(name.startsWith('@acme/'), `${name} in @acme`);
  await run(0, 'check:generated');
  story.say('The generated packages are up to date.');
  await run(0, 'exec', 'turbo', 'run', 'typecheck', '--filter=./packages/*');
  story.say('Every package compiles.');
  copy.git('reset', '-q', '--hard', 'HEAD');
}

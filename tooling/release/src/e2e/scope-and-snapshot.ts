// A snapshot for a pull request, which leaves `latest` unchanged; and a renamed scope, with which everything still works.
import type { Stage } from './stage.ts';

export async function snapshot({ story, copy, registry, run, tree, latest }: Stage): Promise<void> {
  story.chapter('A snapshot for a pull request');
  const before = JSON.stringify([...(await latest())]);
  const packages = [...tree().packages.keys()];
  await run(0, 'release:snapshot', 'pr-12');
  copy.git('checkout', '-q', '.');
  await run(0, 'release:publish', '--snapshot', 'pr-12');
  story.command(
    'npx -y pnpm@10 release:snapshot pr-12 && npx -y pnpm@10 release:publish --snapshot pr-12',
  );
  for (const name of packages) {
    const answer = await fetch(new URL(name.replace('/', '%2f'), registry.url));
    const { 'dist-tags': tags } = (await answer.json()) as { 'dist-tags': Record<string, string> };
    story.expect(
      /^0\.0\.0-pr-12-[0-9a-f]{7}$/.test(tags['pr-12'] ?? ''),
      `a version under pr-12, not ${JSON.stringify(tags)}`,
    );
  }
  story.say(
    '  pr-12 of every package is 0.0.0-pr-12-<commit>, also of those with unpublished versions.',
  );
  story.expect(
    JSON.stringify([...(await latest())]) === before,
    'the same latest versions as before',
  );
  story.say('  latest is unchanged for every package.');
}

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

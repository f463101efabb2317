// Releases after the first: a spec gets something more, which moves three packages and breaks nobody; then it loses
// it again, which is a major, and the registry fails in the middle of it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addProperty, removeProperty } from './change.ts';
import type { Consumer } from './consumer.ts';
import { use } from './first-release.ts';
import type { Stage } from './stage.ts';

const property = 'nickname';
const providerOf = (stage: Stage): string => [...stage.tree().specs.keys()].at(-1)!;
const packageOf = (stage: Stage, provider: string): string =>
  [...stage.tree().packages.values()].find(({ folder }) => folder === `packages/${provider}`)!.name;

export async function releaseOneSpec(
  stage: Stage,
  consumers: ReadonlyMap<string, Consumer>,
): Promise<void> {
  const { story, copy } = stage;
  const provider = providerOf(stage);
  story.chapter('One spec gets an optional property');
  copy.git('switch', '-q', '-c', 'more');
  const added = addProperty(copy.root, provider, property);
  await stage.run(0, 'generate');
  copy.commit('More');
  story.say(`specs/${provider}/openapi.yaml: ${added} is new`);
  story.command('npx -y pnpm@10 release:check', (await stage.run(1, 'release:check')).output);
  await stage.run(0, 'release:fix');
  copy.commit('Say so');
  story.command(
    'npx -y pnpm@10 release:fix && npx -y pnpm@10 release:check',
    (await stage.run(0, 'release:check')).output,
  );
  copy.git('switch', '-q', 'main');
  copy.git('merge', '-q', 'more');
  await version(stage);
  await stage.run(0, 'release:pack');
  await stage.run(0, 'release:publish');
  story.command('npx -y pnpm@10 release:pack && npx -y pnpm@10 release:publish');
  await tellLatest(stage);
  const name = packageOf(stage, provider);
  story.say('Its changelog:');
  for (const line of newestEntry(stage, name)) story.say(`  | ${line}`.trimEnd());
  story.say('An old project updates within its caret range, and runs the code that it had:');
  const consumer = consumers.get(name)!;
  await consumer.update();
  story.say(
    `  ${name} ${consumer.version()}: ${await use(stage, stage.tree().packages.get(name)!, consumer)}`,
  );
  story.expect(consumer.version() === '1.1.0', 'the new version');
}

export async function breakTheRegistry(
  stage: Stage,
  consumers: ReadonlyMap<string, Consumer>,
): Promise<void> {
  const { story, copy, registry } = stage;
  const provider = providerOf(stage);
  story.chapter('The property goes again, and the registry fails after one package');
  copy.git('switch', '-q', '-c', 'less');
  const removed = removeProperty(copy.root, provider, property);
  await stage.run(0, 'generate');
  copy.commit('Less');
  story.say(`specs/${provider}/openapi.yaml: ${removed} is gone`);
  story.command('npx -y pnpm@10 release:check', (await stage.run(1, 'release:check')).output);
  await stage.run(0, 'release:fix');
  copy.commit('Say so');
  copy.git('switch', '-q', 'main');
  copy.git('merge', '-q', 'less');
  await version(stage);
  const before = registry.published.length;
  await stage.run(0, 'release:pack');
  registry.breakAfter(1);
  await stage.run(1, 'release:publish');
  story.command('npx -y pnpm@10 release:publish');
  // Which of those that depend on none of the others comes first is chance.
  const arrived = registry.published.length - before;
  story.expect(arrived === 1, `one publication, not ${arrived}`);
  story.say('It fails: one of three packages is on the registry.');
  registry.mend();
  await stage.run(0, 'release:publish');
  story.command('npx -y pnpm@10 release:publish');
  story.say('Again, when the registry is back. It has:');
  await tellLatest(stage);
  const published = registry.published.slice(before);
  story.expect(
    new Set(published).size === published.length,
    `no version is published twice: ${published.join(', ')}`,
  );
  story.say(`${published.length} publications, none of them twice.`);
  const name = packageOf(stage, provider);
  const consumer = consumers.get(name)!;
  await consumer.update();
  story.say(`The old project updates, and stays within its range: ${name} ${consumer.version()}.`);
  story.expect(consumer.version() === '1.1.0', 'the version before the major');
}

/** What the release workflow does when it merges changesets into versions. */
async function version({ copy, story, run }: Stage): Promise<void> {
  await run(0, 'release:version');
  copy.commit('Release');
  story.command('npx -y pnpm@10 release:version');
}

async function tellLatest({ story, latest }: Stage): Promise<void> {
  for (const [name, found] of await latest()) story.say(`  ${name} ${found}`);
}

function newestEntry({ copy, tree }: Stage, name: string): string[] {
  const { folder } = tree().packages.get(name)!;
  const [, entry] = readFileSync(join(copy.root, folder, 'CHANGELOG.md'), 'utf8').split(/^## /m);
  return `## ${entry!.trim()}`.split('\n').filter((line) => line !== '');
}

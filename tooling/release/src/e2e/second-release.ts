// Releases after the first. A spec gets a new property, which is a minor for three packages. Then the property is
// removed, which is a major, and the registry fails during the publish.
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
  story.chapter('Add an optional property to a spec');
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
  story.say('A project updates within its caret range and runs its existing code:');
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
  story.chapter('Remove the property; the registry fails after one package');
  copy.git('switch', '-q', '-c', 'less');
  const removed = removeProperty(copy.root, provider, property);
  await stage.run(0, 'generate');
  copy.commit('Less');
  story.say(`specs/${provider}/openapi.yaml: ${removed} was removed`);
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
  // The order of packages that do not depend on each other is random.
  const arrived = registry.published.length - before;
  story.expect(arrived === 1, `one publication, not ${arrived}`);
  story.say('The command fails: one of three packages was published.');
  registry.mend();
  await stage.run(0, 'release:publish');
  story.command('npx -y pnpm@10 release:publish');
  story.say('The registry works again, and the command is repeated. Versions on the registry:');
  await tellLatest(stage);
  const published = registry.published.slice(before);
  story.expect(
    new Set(published).size === published.length,
    `no version is published twice: ${published.join(', ')}`,
  );
  story.say(`${published.length} packages were published, each of them once.`);
  const name = packageOf(stage, provider);
  const consumer = consumers.get(name)!;
  await consumer.update();
  story.say(`The project updates and stays within its range: ${name} ${consumer.version()}.`);
  story.expect(consumer.version() === '1.1.0', 'the version before the major');
}

/** Applies the changesets to the versions, like the release workflow. */
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

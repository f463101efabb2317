// Errors before a release. Each one gives a clear message, and nothing is published.
import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Package } from '../tree.ts';
import { ran } from './copy.ts';
import type { Stage } from './stage.ts';

export async function hinder(stage: Stage): Promise<void> {
  stage.story.chapter('Errors and their messages');
  const published = stage.registry.published.length;
  await packAFix(stage);
  await alteredTarball(stage);
  await forgedPlan(stage);
  await unreachable(stage);
  await otherContents(stage);
  await changesetOfNothing(stage);
  stage.story.expect(
    stage.registry.published.length === published + 1,
    'only the manual publication',
  );
  stage.story.say('None of these commands published anything.');
}

async function packAFix(stage: Stage): Promise<void> {
  const { copy, run } = stage;
  const path = join(copy.root, '.changeset/mine.md');
  writeFileSync(path, `---\n'${runtimeOf(stage).name}': patch\n---\n\nFix a mistake.\n`);
  await run(0, 'release:version');
  copy.commit('Release');
  await run(0, 'release:pack');
}

const runtimeOf = ({ tree }: Stage): Package =>
  [...tree().packages.values()].find(({ folder }) => folder === 'packages/auth-core')!;

async function alteredTarball(stage: Stage): Promise<void> {
  const { story, copy } = stage;
  const packed = join(copy.root, '.release');
  const path = join(packed, readdirSync(packed).find((file) => file.endsWith('.tgz'))!);
  const tarball = readFileSync(path);
  appendFileSync(path, 'more');
  story.say('A tarball was changed after it was packed:');
  await failToPublish(stage);
  writeFileSync(path, tarball);
}

/** The plan names a version that no commit set. */
async function forgedPlan(stage: Stage): Promise<void> {
  const { story, copy } = stage;
  const path = join(copy.root, '.release/plan.json');
  const plan = readFileSync(path, 'utf8');
  writeFileSync(path, plan.replace(/"version": "[\d.]+"/, '"version": "1.9.9"'));
  story.say('The plan was edited:');
  await failToPublish(stage);
  writeFileSync(path, plan);
}

async function unreachable(stage: Stage): Promise<void> {
  const { story, copy } = stage;
  const { npmrc } = copy;
  const configured = readFileSync(npmrc, 'utf8');
  // The port of the discard service, which has no listener.
  writeFileSync(npmrc, configured.replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:9'));
  story.say('The registry does not respond:');
  await failToPublish(stage);
  writeFileSync(npmrc, configured);
}

/** Publishes the version manually, with different contents. */
async function otherContents(stage: Stage): Promise<void> {
  const { story, copy } = stage;
  const { folder } = runtimeOf(stage);
  const readme = join(copy.root, folder, 'README.md');
  const text = readFileSync(readme, 'utf8');
  appendFileSync(readme, '\nFrom elsewhere.\n');
  const byHand = await ran(
    join(copy.root, folder),
    'pnpm',
    ['publish', '--no-git-checks'],
    copy.env,
  );
  story.expect(byHand.code === 0, `a manual publication\n${byHand.output}`);
  writeFileSync(readme, text);
  story.say('The version is already on the registry, with different contents:');
  await failToPublish(stage);
}

/** Runs a publish that fails, and tells its message. */
async function failToPublish({ story, run }: Stage): Promise<void> {
  const { output } = await run(1, 'release:publish');
  story.command('npx -y pnpm@10 release:publish', lastLine(output));
}

async function changesetOfNothing({ story, copy, run }: Stage): Promise<void> {
  const path = join(copy.root, '.changeset/mine.md');
  writeFileSync(path, '---\n---\n\nSomething changed.\n');
  story.say('A changeset names no package:');
  story.command(
    'npx -y pnpm@10 release:check --base HEAD',
    lastLine((await run(1, 'release:check', '--base', 'HEAD')).output),
  );
  rmSync(path);
}

function lastLine(output: string): string {
  return output
    .trim()
    .split('\n')
    .filter((line) => !line.includes('ELIFECYCLE'))
    .at(-1)!;
}

// The first release of all packages. Then each package is installed alone in a consumer's project.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Package } from '../tree.ts';
import { type Consumer, install } from './consumer.ts';
import { startSandbox } from './sandbox.ts';
import type { Stage } from './stage.ts';

export async function publishEverything(stage: Stage): Promise<void> {
  const { story, registry } = stage;
  story.chapter('The first release: everything');
  await stage.run(0, 'release:pack');
  await stage.run(0, 'release:publish');
  story.command('npx -y pnpm@10 release:pack && npx -y pnpm@10 release:publish');
  const latest = await stage.latest();
  for (const [name, version] of latest) {
    story.say(`  ${name} ${version}`);
    story.expect(version === '1.0.0', 'version 1.0.0 on the registry');
  }
  story.expect(registry.published.length === latest.size, 'one publication per package');
  story.command('npx -y pnpm@10 release:pack', (await stage.run(0, 'release:pack')).output);
  const output = (await stage.run(0, 'release:check')).output;
  story.command('npx -y pnpm@10 release:check', output);
}

export async function useEachAlone(stage: Stage): Promise<ReadonlyMap<string, Consumer>> {
  const { story } = stage;
  story.chapter('Each package alone, installed from the registry into an empty project');
  const packages = [...stage.tree().packages.values()].sort(sandboxFirst);
  const consumers = new Map<string, Consumer>();
  for (const pkg of packages) {
    const consumer = await install(stage.consumers, stage.registry.url, pkg.name, '^1.0.0');
    consumers.set(pkg.name, consumer);
    story.say(`  ${pkg.name}: ${await use(stage, pkg, consumer)}`);
  }
  return consumers;
}

/** The sandbox comes first, because the other packages run against the installed one. */
function sandboxFirst(a: Package, b: Package): number {
  return Number(isSandbox(b)) - Number(isSandbox(a));
}

const isSandbox = ({ folder }: Package): boolean => folder === 'packages/sandbox';

export async function use(
  stage: Stage,
  { name, folder }: Package,
  consumer: Consumer,
): Promise<string> {
  if (folder === 'packages/sandbox') {
    stage.sandbox ??= await startSandbox(consumer.folder, name);
    return 'its command serves the providers';
  }
  if (folder === 'specs') return consumer.run('documents.mjs');
  if (folder === 'packages/description') return consumer.run('reader.mjs');
  if (folder === 'packages/conformance') return consumer.run('kit.mjs');
  const isProvider = existsSync(join(consumer.folder, 'node_modules', name, 'auth.arazzo.json'));
  return isProvider
    ? consumer.run('provider.mjs', stage.sandbox!.url)
    : consumer.run('runtime.mjs');
}

// The parts of the test: the copy of the repository, the registry and the transcript.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTree, type Tree } from '../tree.ts';
import { beginAtOne, type Copy, copyRepository, type Ran } from './copy.ts';
import { type Registry, startRegistry } from './registry.ts';
import type { Sandbox } from './sandbox.ts';
import { createStory, type Story } from './story.ts';

export interface Stage {
  readonly copy: Copy;
  readonly registry: Registry;
  readonly story: Story;
  /** The folder for the projects of consumers. */
  readonly consumers: string;
  /** Present after it is installed. */
  sandbox: Sandbox | undefined;
  tree(): Tree;
  /** Runs a script of the copy. Throws if it exits with another code. */
  run(code: number, ...script: string[]): Promise<Ran>;
  /** The `latest` versions on the registry, by package; `undefined` before the first release. */
  latest(): Promise<ReadonlyMap<string, string | undefined>>;
  stop(): Promise<void>;
}

export async function createStage(root: string, folder: string): Promise<Stage> {
  const story = createStory((line) => console.log(line));
  const copy = copyRepository(root, join(folder, 'repository'));
  const scope = [...readTree(copy.root).packages.keys()][0]!.split('/')[0]!;
  const registry = await startRegistry(join(folder, 'registry'), scope);
  const address = registry.url.replace('http:', '');
  const own = spawnSync('npm', ['config', 'get', 'userconfig'], { encoding: 'utf8' }).stdout.trim();
  const kept = existsSync(own) ? readFileSync(own, 'utf8') : '';
  writeFileSync(
    copy.npmrc,
    `${kept}\n${scope}:registry=${registry.url}\n${address}:_authToken=nobody\n`,
  );
  beginAtOne(copy);
  copy.commit('The beginning');
  const installed = await copy.script('install', '--frozen-lockfile', '--prefer-offline');
  story.expect(installed.code === 0, `an installed copy\n${installed.output}`);
  const tree = (): Tree => readTree(copy.root);
  const stage: Stage = {
    copy,
    registry,
    story,
    consumers: join(folder, 'consumers'),
    sandbox: undefined,
    tree,
    async run(code, ...script) {
      const result = await copy.script(...script);
      if (result.code !== code)
        throw new Error(
          `${script.join(' ')} ended with ${result.code}, not ${code}:\n${result.output}`,
        );
      return result;
    },
    async latest() {
      const names = [...tree().packages.keys()];
      const tags = await Promise.all(names.map((name) => latestOf(registry.url, name)));
      return new Map(names.map((name, index) => [name, tags[index]]));
    },
    async stop() {
      await stage.sandbox?.stop();
      await registry.stop();
    },
  };
  return stage;
}

async function latestOf(registry: string, name: string): Promise<string | undefined> {
  const response = await fetch(new URL(name.replace('/', '%2f'), registry));
  if (!response.ok) return undefined;
  return ((await response.json()) as { 'dist-tags': { latest?: string } })['dist-tags'].latest;
}

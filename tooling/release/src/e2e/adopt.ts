// Adopts the repository for another publisher, and checks that everything still works.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ran } from './copy.ts';
import type { Stage } from './stage.ts';

const publisher = {
  scope: '@acme',
  repository: 'https://git.acme.example/api/clients',
  registry: 'https://npm.acme.example/',
  license: 'Apache-2.0',
  author: 'Acme',
} as const;

export async function adoptTheRepository({ story, copy, run, tree }: Stage): Promise<void> {
  story.chapter('Another publisher');
  const { output } = await run(
    0,
    'adopt',
    ...Object.entries(publisher).flatMap(([name, value]) => [`--${name}`, value]),
  );
  const options = Object.entries(publisher).map(([name, value]) => `--${name} ${value}`);
  story.command(
    `npx -y pnpm@10 adopt ${options.join(' ')}`,
    output
      .split('\n')
      .filter((line) => /^Left to you/.test(line))
      .join('\n'),
  );
  for (const [name, { folder }] of tree().packages) {
    const manifest = readFileSync(join(copy.root, folder, 'package.json'), 'utf8');
    for (const value of Object.values({ ...publisher, repository: 'git.acme.example/api/clients' }))
      story.expect(manifest.includes(value), `${name} with ${value}`);
  }
  const old = '@x/(biot|auth-core)|github.com/x/x([^\\w-]|$)';
  const { output: rest } = await ran(copy.root, 'git', ['grep', '-lE', old, 'packages', 'specs']);
  story.expect(rest === '', `no file with the old names: ${rest}`);
  await run(0, 'check:generated');
  story.say('The generated packages are up to date.');
  await run(0, 'exec', 'turbo', 'run', 'typecheck', '--filter=./packages/*');
  story.say('Every package compiles.');
  copy.git('reset', '-q', '--hard', 'HEAD');
}

// The release commands. docs/releasing.md explains when to use each; the root package.json has a script for each.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { adopt, type Publisher, regenerate } from './adopt.ts';
import { compare, report } from './check.ts';
import { changesetsFor, write } from './fix.ts';
import { pack } from './publish/pack.ts';
import { preview } from './publish/preview.ts';
import { snapshot } from './publish/snapshot.ts';
import { version } from './publish/version.ts';
import { ReleaseError, requireHistory } from './revision.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

async function check(base: string | undefined): Promise<number> {
  const { ok, lines } = report(await compare(root, base));
  console.log(lines.join('\n'));
  return ok ? 0 : 1;
}

async function fix(base: string | undefined): Promise<number> {
  const lines = write(root, changesetsFor(await compare(root, base)));
  for (const line of lines) console.log(line);
  console.log(
    lines.length > 0
      ? 'Review the files: their text becomes the changelog.'
      : 'The changesets are sufficient.',
  );
  return 0;
}

const folder = join(root, '.release');

interface Options extends Publisher {
  readonly base?: string | undefined;
}

const commands: Readonly<Record<string, (options: Options, name?: string) => Promise<number>>> = {
  check: ({ base }) => check(base),
  fix: ({ base }) => fix(base),
  pack: async () => {
    pack(root, folder);
    return 0;
  },
  preview: async () => {
    process.stdout.write(preview(root));
    return 0;
  },
  version: async () => {
    for (const note of version(root)) console.log(note);
    return 0;
  },
  adopt: async (publisher) => {
    const { changed, left } = adopt(root, publisher);
    console.log(`${changed} files changed.`);
    regenerate(root);
    for (const one of left) console.log(`Left to you: ${one}`);
    return 0;
  },
  snapshot: async (_, name) => {
    snapshot(root, folder, name);
    return 0;
  },
};

async function run(args: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      base: { type: 'string' },
      scope: { type: 'string' },
      repository: { type: 'string' },
      registry: { type: 'string' },
      license: { type: 'string' },
      author: { type: 'string' },
    },
  });
  const [name = '', ...rest] = positionals;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command && rest.length <= (name === 'snapshot' ? 1 : 0))
    return await command(values, rest[0]);
  throw new ReleaseError(`Usage: ${Object.keys(commands).join(' | ')} [NAME] [--base REV]`);
}

try {
  requireHistory(root);
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof ReleaseError) && !(error instanceof TypeError && 'code' in error))
    throw error;
  console.error(error.message);
  process.exitCode = 1;
}

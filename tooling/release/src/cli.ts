// The commands of releasing: `node tooling/release/src/cli.ts <check|fix> [--base REV]`. docs/releasing.md says when.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compare, report } from './check.ts';
import { changesetsFor, write } from './fix.ts';
import { ReleaseError } from './revision.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

async function check(base: string | undefined): Promise<number> {
  const { ok, lines } = report(await compare(root, base));
  console.log(lines.join('\n'));
  return ok ? 0 : 1;
}

async function fix(base: string | undefined): Promise<number> {
  const files = write(root, changesetsFor(await compare(root, base)));
  for (const file of files) console.log(`wrote ${file}`);
  console.log(
    files.length > 0 ? 'Read them: they become the changelog.' : 'The changesets say enough.',
  );
  return 0;
}

const commands = { check, fix };

async function run(args: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { base: { type: 'string' } },
  });
  const command = commands[positionals[0] as keyof typeof commands];
  if (command) return await command(values.base);
  throw new ReleaseError(`Usage: ${Object.keys(commands).join(' | ')} [--base REV]`);
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof ReleaseError) && !(error instanceof TypeError && 'code' in error))
    throw error;
  console.error(error.message);
  process.exitCode = 1;
}

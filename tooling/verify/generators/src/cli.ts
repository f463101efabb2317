// `npx -y pnpm@10 test:generators`: runs third-party generators and validators with the published documents and default
// options. Fails if a result is not as expected, or if docs/generators.md is out of date.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type PublishedDocument, readDocuments } from './documents.ts';
import { surprise } from './judge.ts';
import type { Outcome } from './run.ts';
import { type Ran, runAll } from './schedule.ts';
import { readSetups, type Setup } from './setups.ts';
import { messageOf } from './shell.ts';
import { tableOf } from './table.ts';

const usage = `Usage: npx -y pnpm@10 test:generators [options]

  --generator <name>   run only this generator or validator; repeatable
  --document <name>    read only this document, for example biot-3.1; repeatable
  --write              write docs/generators.md
  --help               show this help

With REQUIRE_GENERATORS=1, a missing toolchain is a failure.`;

const page = fileURLToPath(new URL('../../../../docs/generators.md', import.meta.url));
type Print = (line: string) => void;

interface Chosen {
  readonly setups: readonly Setup[];
  readonly documents: readonly PublishedDocument[];
  readonly write: boolean;
  /** Whether all set-ups and documents run. The page can be written only then. */
  readonly complete: boolean;
}

/**
 * Runs the command and returns its exit code: 0, 1 if a result is not as expected, or 2 if the arguments are invalid.
 */
export async function run(args: readonly string[], print: Print): Promise<0 | 1 | 2> {
  let chosen: Chosen | undefined;
  try {
    chosen = choose(args);
  } catch (error) {
    print(messageOf(error).split('\n')[0]!);
    return 2;
  }
  if (!chosen) {
    print(usage);
    return 0;
  }
  const missing = chosen.setups.filter(({ needs }) => !succeeds(needs));
  for (const { id, needs } of missing) print(`${id}: skipped, because \`${needs}\` fails here.`);
  const present = chosen.setups.filter((setup) => !missing.includes(setup));
  const ran = await runAll(present, chosen.documents, (one) => report(one, print));
  const failures = ran.flatMap(surprises).length;
  const refused = missing.length > 0 && process.env.REQUIRE_GENERATORS === '1';
  if (refused) print('REQUIRE_GENERATORS=1: no set-up may be skipped.');
  const complete = chosen.complete && missing.length === 0 && failures === 0;
  const fresh =
    !complete ||
    keepPage(
      chosen,
      ran.flatMap(({ outcomes }) => outcomes),
      print,
    );
  return failures > 0 || refused || !fresh ? 1 : 0;
}

function succeeds(command: string): boolean {
  return spawnSync('bash', ['-c', command], { stdio: 'ignore' }).status === 0;
}

function choose(args: readonly string[]): Chosen | undefined {
  const many = { type: 'string', multiple: true } as const;
  const flag = { type: 'boolean' } as const;
  const { values } = parseArgs({
    args: args.filter((arg) => arg !== '--'),
    options: { generator: many, document: many, write: flag, help: flag },
  });
  if (values.help) return undefined;
  return {
    setups: pick('generator', readSetups(), values.generator),
    documents: pick('document', readDocuments(), values.document),
    write: values.write === true,
    complete: !values.generator && !values.document,
  };
}

function pick<Kind extends { readonly id: string }>(
  what: string,
  all: readonly Kind[],
  ids: readonly string[] | undefined,
): readonly Kind[] {
  const unknown = ids?.find((id) => all.every((one) => one.id !== id));
  if (unknown !== undefined)
    throw new Error(`Unknown ${what} "${unknown}". Known: ${all.map(({ id }) => id).join(', ')}.`);
  return ids ? all.filter(({ id }) => ids.includes(id)) : all;
}

function report(ran: Ran, print: Print): void {
  const passed = ran.outcomes.filter(({ failed }) => !failed).length;
  const seconds = Math.round(ran.milliseconds / 1000);
  print(`${ran.setup.id}: ${passed} of ${ran.outcomes.length} documents (${seconds} s)`);
  for (const sentence of surprises(ran)) print(`  ✗ ${sentence}`);
}

function surprises({ setup, outcomes, broken }: Ran): string[] {
  const found = outcomes.map(surprise).filter((sentence) => sentence !== undefined);
  return broken === undefined ? found : [...found, `${setup.id}: ${broken}`];
}

/** Returns whether the page is up to date. Writes it with `write`. */
function keepPage(
  { setups, documents, write }: Chosen,
  outcomes: Outcome[],
  print: Print,
): boolean {
  const text = tableOf(setups, documents, outcomes);
  if (write) writeFileSync(page, text);
  if (existsSync(page) && readFileSync(page, 'utf8') === text) return true;
  print('docs/generators.md is out of date. Run: npx -y pnpm@10 test:generators --write');
  return false;
}

if (import.meta.main) process.exitCode = await run(process.argv.slice(2), console.log);

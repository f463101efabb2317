// `conformance --driver '<command>'`: runs the cases with your driver, and writes the results.
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readCases, readDefects } from './cases.ts';
import { type KitOptions, playAll, playKills, type Result } from './kit.ts';
import { junitOf } from './report/junit.ts';
import { pageOf } from './report/page.ts';
import { summaryOf } from './report/summary.ts';
import { tapOf } from './report/tap.ts';
import { documentsIn } from './specs.ts';
import { wordsOf } from './words.ts';

const usage = `Usage: conformance --driver '<command>' [options]

Tests how an API client uses its credentials and tokens. README.md describes how to write a driver.

  --driver <command>      the driver and its arguments, quoted as in a shell; no variables, pipes or patterns
  --provider <name>       test only this provider; repeatable
  --case <name>           run only this case; repeatable
  --specs <path>          the folder of another provider's documents, or a folder of such folders
  --time-limit <seconds>  the timeout of a command of the driver (default: 60)
  --junit <file>          write the results as JUnit XML; "-" is the standard output
  --tap <file>            write the results as TAP 14
  --page <file>           write the results as an HTML page
  --broken <defect>       insert this defect into the client; cases must then fail
  --kills                 run every defect against the cases that must find it
  --list                  print all cases and defects, each with what it says
  --help                  show this help

Exit code: 0 if all cases passed, 1 if one failed, 2 if the command cannot run.`;

/** In seconds. */
const aDay = 86_400;

type Flags = ReturnType<typeof readFlags>;
type Print = (line: string) => void;

/** Runs the command and returns its exit code: 0, 1 if a case failed, or 2 if the command cannot run. */
export async function run(
  args: readonly string[],
  output: Print,
  errors: Print = console.error,
): Promise<0 | 1 | 2> {
  let print = output;
  try {
    const flags = readFlags(args);
    // A report on the standard output must not be mixed with other lines.
    if ([flags.junit, flags.tap, flags.page].includes('-')) print = errors;
    if (flags.help) {
      print(usage);
      return 0;
    }
    if (flags.list) {
      printList(print);
      return 0;
    }
    const options = await optionsOf(flags);
    if (flags.kills) return await printKills(options, print);
    checkReports(flags);
    const results = await printResults(options, print);
    writeReports(results, options, flags, output);
    return results.every(({ mistakes }) => mistakes.length === 0) ? 0 : 1;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    print(message.split('\n')[0]!);
    return 2;
  }
}

function readFlags(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const many = { type: 'string', multiple: true } as const;
  const flag = { type: 'boolean' } as const;
  const { values } = parseArgs({
    // pnpm passes the separator `--` to the command.
    args: args.filter((argument) => argument !== '--'),
    options: {
      driver: text,
      provider: many,
      case: many,
      specs: text,
      'time-limit': { ...text, default: '60' },
      junit: text,
      tap: text,
      page: text,
      broken: text,
      kills: flag,
      list: flag,
      help: flag,
    },
  });
  return values;
}

async function optionsOf(flags: Flags): Promise<KitOptions> {
  const { driver = '', specs, provider: providers, case: cases, broken } = flags;
  const words = wordsOf(driver);
  if (words.length === 0)
    throw new Error('--driver is missing. Example: --driver "python driver.py".');
  const seconds = Number(flags['time-limit']);
  // A timer has at most 2^31 milliseconds. With more it ends at once.
  if (!(seconds > 0 && seconds <= aDay)) {
    const given = flags['time-limit'];
    throw new Error(`--time-limit must be a number of seconds, at most ${aDay}, not "${given}".`);
  }
  const documents = specs === undefined ? undefined : await documentsIn(specs);
  return { driver: words, documents, providers, cases, broken, limit: seconds * 1000 };
}

function printList(print: Print): void {
  print('Cases:');
  for (const { name, says, needs } of readCases()) {
    const features = needs?.driver?.map((feature) => `"${feature}"`) ?? [];
    print(`  ${name}: ${says}${features.length > 0 ? ` Needs ${features.join(' and ')}.` : ''}`);
  }
  print('Defects:');
  for (const { name, says } of readDefects()) print(`  ${name}: ${says}`);
}

async function printResults(options: KitOptions, print: Print): Promise<Result[]> {
  const results = await playAll({ ...options, onResult: (result) => printFailure(result, print) });
  const failed = results.filter(({ mistakes }) => mistakes.length > 0);
  const skipped = results.filter((result) => result.skipped !== undefined);
  for (const feature of new Set(skipped.map((result) => result.skipped))) {
    const cases = skipped.filter((result) => result.skipped === feature);
    print(`Skipped, because the driver has no feature "${feature}": ${namesOf(cases)}.`);
  }
  for (const line of summaryOf(results, options.cases)) print(line);
  const passed = results.length - failed.length - skipped.length;
  const rest = Object.entries({ failed, skipped }).flatMap(([word, { length }]) =>
    length > 0 ? [`, ${length} ${word}`] : [],
  );
  print(`${passed} of ${results.length} passed${rest.join('')}.`);
  return results;
}

/** Opens the files before the cases, which take minutes. */
function checkReports({ junit, tap, page }: Flags): void {
  for (const [name, path] of Object.entries({ junit, tap, page })) {
    if (path === undefined || path === '-') continue;
    try {
      closeSync(openSync(path, 'a'));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new Error(`--${name} ${path}: cannot be written (${code}).`);
    }
  }
}

function writeReports(
  results: readonly Result[],
  { driver }: KitOptions,
  { junit, tap, page }: Flags,
  output: Print,
): void {
  const write = (path: string | undefined, text: () => string): void => {
    if (path === '-') output(text().trimEnd());
    else if (path !== undefined) writeFileSync(path, text());
  };
  write(junit, () => junitOf(results));
  write(tap, () => tapOf(results));
  write(page, () => pageOf(results, driver));
}

function printFailure({ provider, case: name, mistakes }: Result, print: Print): void {
  if (mistakes.length === 0) return;
  print(`${provider} ${name}: ${mistakes.join('; ')}`);
  print(`  The case: ${readCases().find((one) => one.name === name)?.says}`);
}

function namesOf(results: readonly Result[]): string {
  return [...new Set(results.map((result) => result.case))].join(', ');
}

async function printKills(options: KitOptions, print: Print): Promise<0 | 1> {
  const kills = await playKills(options);
  const missed = kills.filter(({ found }) => !found);
  for (const kill of missed)
    print(`${kill.provider} ${kill.case}: passed with the defect ${kill.defect}`);
  const defects = new Set(kills.map(({ defect }) => defect)).size;
  print(`${defects} defects, ${kills.length - missed.length} of ${kills.length} times found.`);
  return missed.length === 0 ? 0 : 1;
}

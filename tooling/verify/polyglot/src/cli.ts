// `npx -y pnpm@10 test:polyglot`: generates and compiles the clients of all languages, and runs the conformance cases
// with them. Fails if docs/polyglot.md is out of date, or writes it with --write.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { playAll, playKills, readCases } from '@x/conformance';
import { startServer } from '@x/sandbox/server';
import { readProviders } from '@x/sandbox/specs';
import { followGuide, runIn } from './guide.ts';
import { inOrder } from './in-order.ts';
import { isInstalled, type Language, readLanguages } from './languages.ts';
import { type Played, tableOf } from './table.ts';

const usage = `Usage: npx -y pnpm@10 test:polyglot [options]

  --language <name>   test only this language; repeatable
  --case <name>       run only this case; repeatable
  --write             write docs/polyglot.md
  --help              show this help

With REQUIRE_POLYGLOT=1, a missing toolchain is a failure.`;

const page = fileURLToPath(new URL('../../../../docs/polyglot.md', import.meta.url));
const specs = dirname(fileURLToPath(import.meta.resolve('@x/specs/index.json')));

interface Chosen {
  readonly languages: readonly Language[];
  readonly cases: readonly string[] | undefined;
  readonly write: boolean;
  /** Whether all languages and cases run. The page can be written only then. */
  readonly complete: boolean;
}

/** Runs the command and returns its exit code: 0, 1 if something failed, or 2 if the command cannot run. */
export async function run(
  args: readonly string[],
  print: (line: string) => void,
): Promise<0 | 1 | 2> {
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
  const missing = chosen.languages.filter((language) => !isInstalled(language));
  for (const { name, needs } of missing)
    print(`${name}: skipped, because \`${needs}\` fails here.`);
  const present = chosen.languages.filter((language) => !missing.includes(language));
  const played = await playLanguages(present, chosen, print);
  const complete = chosen.complete && missing.length === 0;
  const fresh = !complete || played.length < present.length || keepPage(played, chosen, print);
  const failed = played.length < present.length || played.some(hasFailed);
  const refused = missing.length > 0 && process.env.REQUIRE_POLYGLOT === '1';
  if (refused) print('REQUIRE_POLYGLOT=1: no language may be skipped.');
  return failed || refused || !fresh ? 1 : 0;
}

function choose(args: readonly string[]): Chosen | undefined {
  const many = { type: 'string', multiple: true } as const;
  const flag = { type: 'boolean' } as const;
  const { values } = parseArgs({
    args: args.filter((arg) => arg !== '--'),
    options: { language: many, case: many, write: flag, help: flag },
  });
  if (values.help) return undefined;
  const all = readLanguages();
  const { language: ids = all.map(({ id }) => id), case: cases } = values;
  refuseUnknown(
    'language',
    ids,
    all.map(({ id }) => id),
  );
  refuseUnknown(
    'case',
    cases ?? [],
    readCases().map(({ name }) => name),
  );
  return {
    languages: all.filter(({ id }) => ids.includes(id)),
    cases,
    write: values.write === true,
    complete: !values.language && !cases,
  };
}

function refuseUnknown(what: string, given: readonly string[], known: readonly string[]): void {
  const unknown = given.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new Error(`Unknown ${what} "${unknown}". Known: ${known.join(', ')}.`);
}

/** The number of languages that run concurrently. Drivers and cases with timeouts mostly wait. */
const languagesAtOnce = 3;

/**
 * The language that also runs the defects. The kit inserts them outside the client, so one client shows that the cases
 * find them. This one has all features of the kit.
 */
const broken = 'go';

/** Returns the results of the languages whose client could be generated, compiled and started. */
async function playLanguages(
  languages: readonly Language[],
  { cases }: Chosen,
  print: (line: string) => void,
): Promise<Played[]> {
  const played: Played[] = [];
  await inOrder(languages, languagesAtOnce, {
    work: (language) => prepareAndPlay(language, cases),
    onResult({ result, lines }) {
      if (result) played.push(result);
      for (const line of lines) print(line);
    },
  });
  return played;
}

interface Run {
  /** Undefined if the client could not be generated, compiled or started. */
  readonly result?: Played;
  readonly lines: readonly string[];
}

async function prepareAndPlay(
  language: Language,
  cases: readonly string[] | undefined,
): Promise<Run> {
  try {
    const since = Date.now();
    await prepare(language);
    const prepared = Date.now();
    const result = await playLanguage(language, cases);
    const took = { prepared: prepared - since, played: Date.now() - prepared };
    return { result, lines: reportOf(result, took) };
  } catch (error) {
    return { lines: [`${language.name}: ${messageOf(error)}`] };
  }
}

/** Follows the guide of the language with its own sandbox. The guide also generates the client. */
async function prepare(language: Language): Promise<void> {
  const server = await startServer({ providers: await readProviders() });
  try {
    const options = { sandbox: server.url, specs };
    await followGuide(language, options);
    if (language.prepare !== undefined) await runIn(language, language.prepare, options);
  } finally {
    await server.close();
  }
}

async function playLanguage(
  language: Language,
  cases: readonly string[] | undefined,
): Promise<Played> {
  const kit = { driver: language.driver, cwd: language.folder };
  const results = await playAll({ ...kit, cases });
  const kills = cases || language.id !== broken ? undefined : await playKills(kit);
  const mistakes = new Map<string, string[]>();
  const played = results.filter(({ skipped }) => skipped === undefined);
  for (const { case: name, provider, mistakes: found } of played) {
    const sentences = found.map((sentence) => `${provider} ${name}: ${sentence}`);
    mistakes.set(name, [...(mistakes.get(name) ?? []), ...sentences]);
  }
  const missed = kills?.filter(({ found }) => !found) ?? [];
  for (const { case: name, defect, provider } of missed)
    mistakes.get(name)?.push(`${provider} ${name}: passed with the defect ${defect}`);
  const providers = [...new Set(results.map(({ provider }) => provider))];
  return {
    language,
    providers,
    mistakes,
    kills: kills && { found: kills.length - missed.length, all: kills.length },
  };
}

function reportOf(
  { language, mistakes, kills, providers }: Played,
  took: { readonly prepared: number; readonly played: number },
): string[] {
  const failures = [...mistakes.values()].flat();
  const passed = [...mistakes.values()].filter((found) => found.length === 0).length;
  const defects = kills ? `; ${kills.found} of ${kills.all} defects found` : '';
  const times = `prepared in ${seconds(took.prepared)}, tested in ${seconds(took.played)}`;
  return [
    `${language.name}: ${passed} of ${mistakes.size} cases passed, each with ${providers.join(', ')}${defects} (${times})`,
    ...failures.map((failure) => `  ✗ ${failure}`),
  ];
}

function seconds(milliseconds: number): string {
  return `${Math.round(milliseconds / 1000)} s`;
}

function hasFailed({ mistakes }: Played): boolean {
  return [...mistakes.values()].some((found) => found.length > 0);
}

/** Writes the page with `write`. Otherwise prints a message if the page is out of date. */
function keepPage(
  played: readonly Played[],
  { write }: Chosen,
  print: (line: string) => void,
): boolean {
  const text = tableOf(readCases(), played);
  print(`\n${text.slice(text.indexOf('| case'), text.indexOf('## What the cases test'))}`);
  if (write) {
    writeFileSync(page, text);
    return true;
  }
  if (existsSync(page) && readFileSync(page, 'utf8') === text) return true;
  print('docs/polyglot.md is out of date. Run: npx -y pnpm@10 test:polyglot --write');
  return false;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

if (import.meta.main) process.exitCode = await run(process.argv.slice(2), console.log);

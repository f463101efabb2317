// `npx -y pnpm@10 generate [provider …] [--check]`
//
// Generates the packages of all providers, or of the named ones, from `specs/`. `--check` writes nothing: it lists the files
// that are out of date.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { didYouMean, formatProblem, listed, type Problem } from '@x/description';
import { generate, type Summary } from './generate.ts';
import {
  apply,
  compare,
  type Difference,
  handWritten,
  providersIn,
  readDocuments,
  readPublisher,
} from './repository.ts';

interface RunOptions {
  readonly root: string;
  print(line: string): void;
  complain(line: string): void;
}

const command = 'npx -y pnpm@10 generate';
const usage = `Usage: ${command} [provider …] [--check]`;

/** Runs the command and returns its exit code: 1 for problems or outdated packages, 2 for invalid arguments. */
export async function run(
  args: readonly string[],
  { root, print, complain }: RunOptions,
): Promise<0 | 1 | 2> {
  const given = parse(args);
  if (typeof given === 'string') {
    complain(given);
    return 2;
  }
  const known = providersIn(root);
  const unknown = given.names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    complain(
      `There is no specs/${unknown}/openapi.yaml. The providers are ${listed(known)}.${didYouMean(unknown, known)}`,
    );
    return 2;
  }
  const all = given.names.length === 0;
  const names = all ? known : given.names;
  const byHand = handWritten(root, names);
  for (const name of byHand)
    complain(
      `packages/${name} is not a generated package, so nothing was written. Rename specs/${name}, or remove packages/${name}.`,
    );
  if (byHand.length > 0) return 1;
  const { files, problems, summaries } = await generate(
    names.map((name) => readDocuments(root, name)),
    readPublisher(root),
  );
  for (const line of messages(problems)) complain(line);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) {
    complain(`${plural(errors, 'problem')}; nothing was written.`);
    return 1;
  }
  const difference = compare(root, files, { names, all });
  if (given.check) return report(difference, { print, complain });
  apply(root, files, difference);
  for (const summary of summaries) print(describe(summary, difference));
  for (const path of difference.extra) print(`removed ${path}`);
  return 0;
}

function parse(args: readonly string[]): { names: string[]; check: boolean } | string {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { check: { type: 'boolean', default: false } },
    });
    return { names: [...new Set(positionals)], check: values.check };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)} ${usage}`;
  }
}

/**
 * The number of printed warnings of one kind. The others are counted, because a third-party document may have a
 * thousand.
 */
const shownWarnings = 5;

/** Returns one line per problem: the first warnings of each kind, then all errors, so that the reader sees them. */
function messages(problems: readonly Problem[]): string[] {
  const counts = new Map<string, number>();
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const shown = warnings.filter(({ file, code }) => {
    const kind = `${file}: ${code}`;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= shownWarnings;
  });
  const further = [...counts].filter(([, count]) => count > shownWarnings);
  return [
    ...shown.map(formatProblem),
    ...further.map(
      ([kind, count]) => `${kind}: ${plural(count - shownWarnings, 'further warning')}.`,
    ),
    ...problems.filter(({ severity }) => severity === 'error').map(formatProblem),
  ];
}

/** Returns one line per outdated file, then the command that updates them. Empty if all files are up to date. */
function staleness({ missing, changed, extra }: Difference): string[] {
  const lines = [
    ...missing.map((path) => `missing  ${path}`),
    ...changed.map((path) => `changed  ${path}`),
    ...extra.map((path) => `extra    ${path}`),
  ];
  return lines.length === 0
    ? []
    : [...lines, `The generated packages are out of date. Run: ${command}`];
}

function report(
  difference: Difference,
  { print, complain }: Pick<RunOptions, 'print' | 'complain'>,
): 0 | 1 {
  const lines = staleness(difference);
  for (const line of lines) complain(line);
  if (lines.length === 0) print('The generated packages are up to date.');
  return lines.length === 0 ? 0 : 1;
}

function describe(
  { name, operations, logins, challenges }: Summary,
  { missing, changed }: Difference,
): string {
  const written = [...missing, ...changed].filter((path) =>
    path.startsWith(`packages/${name}/`),
  ).length;
  const parts = [
    plural(operations, 'operation'),
    logins === 0 ? 'no lifecycle document, so it takes a session' : plural(logins, 'login'),
    ...(challenges > 0 ? [plural(challenges, 'challenge')] : []),
  ];
  return `${name}: ${parts.join(', ')}; ${written === 0 ? 'unchanged' : `${plural(written, 'file')} written`}`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

if (import.meta.main) {
  process.exitCode = await run(process.argv.slice(2), {
    root: fileURLToPath(new URL('../../../..', import.meta.url)),
    print: (line) => console.log(line),
    complain: (line) => console.error(line),
  });
}

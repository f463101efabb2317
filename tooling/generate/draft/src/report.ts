// The output of the command: files, guesses, open questions, and the next commands.
import { formatProblem, type Operation, type Problem } from '@x/description';
import type { Draft } from './draft.ts';
import type { DraftFiles, Located } from './files.ts';
import { type Note, textOf } from './notes.ts';
import { type Plan, requires } from './plan.ts';
import type { Played } from './play.ts';
import { operationsOf } from './rewrite/rule.ts';

export interface Result {
  readonly draft: Draft;
  readonly files: DraftFiles;
  readonly problems: readonly Problem[];
  /** The number of generated files; 0 if the generator failed. */
  readonly generated: number;
  /** `undefined` if there is no package to test. */
  readonly played: Played | undefined;
}

/** Returns the number of lines that the author must decide: open questions, and findings that no rule could fix. */
export function openLines({ draft, problems }: Pick<Result, 'draft' | 'problems'>): number {
  return draft.notes.questions.reduce((sum, { lines }) => sum + lines, problems.length);
}

export function isGreen({ generated, played }: Result): boolean {
  return generated > 0 && played?.failure === undefined;
}

/** The maximum number of notes of each kind. SOURCES.md has all. */
const shown = 12;

export function reportOf(result: Result): string[] {
  const { draft, problems } = result;
  const { name, plan, notes } = draft;
  const operations = operationsOf(draft.openapi).length;
  const located = result.files.locate([...notes.guesses, ...notes.questions]);
  const of = (given: readonly Note[]): Located[] =>
    located.filter(({ note }) => given.includes(note));
  return [
    `specs/${name}: ${plural(operations, 'operation')}`,
    ...fileLines(result.files),
    `How clients log in: ${described(plan)}`,
    '',
    ...section('Guessed:', of(notes.guesses), name),
    ...section(`To decide (${openLines(result)}):`, of(notes.questions), name),
    ...(problems.length > 0
      ? [...problems.slice(0, shown).map((one) => `  ${formatProblem(one)}`), '']
      : []),
    ...checksOf(result),
    '',
    ...nextOf(result),
  ];
}

/** Returns one line for each file, and for each folder of a split document. */
function fileLines({ texts }: DraftFiles): string[] {
  const folders = new Map<string, string[]>();
  for (const [path, text] of texts) {
    const folder = path.includes('/') ? `${path.split('/')[0]}/` : path;
    folders.set(folder, [...(folders.get(folder) ?? []), text]);
  }
  return [...folders].map(([folder, all]) => {
    const lines = plural(
      all.reduce((sum, text) => sum + linesOf(text), 0),
      'line',
    );
    return folder.endsWith('/')
      ? `  ${folder}: ${plural(all.length, 'file')}, ${lines}`
      : `  ${folder}: ${lines}`;
  });
}

function described(plan: Plan): string {
  if (plan.kind === 'flows') {
    const flows = plan.scheme.oauth?.flows.map(({ type }) => type) ?? [];
    return `the flows of "${plan.scheme.name}" (${flows.join(', ')})`;
  }
  if (plan.kind === 'given')
    return `no operation logs in; calls carry ${plan.schemes.map(({ name }) => `"${name}"`).join(', ')}`;
  const { login, refresh, logout } = plan.found;
  const by = (what: string, one: Operation | undefined): string =>
    one && !requires(one, plan.returned) ? `${what} by ${one.operationId}` : `no ${what}`;
  const all = [
    `${login.operationId} (${login.method} ${login.path})`,
    by('refresh', refresh),
    by('logout', logout),
  ];
  return all.join(', ');
}

function section(heading: string, given: readonly Located[], name: string): string[] {
  if (given.length === 0) return [];
  const places = given.toSorted((a, b) => compare(a.file, b.file) || a.line - b.line);
  const lines = places.map(({ note, file, line }) => {
    return `  specs/${name}/${file}:${line} ${textOf(note)}`;
  });
  const rest = lines.length - shown;
  return [
    heading,
    ...lines.slice(0, shown),
    ...(rest > 0 ? [`  and ${rest} more in SOURCES.md`] : []),
    '',
  ];
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function checksOf({ draft, generated, played, problems }: Result): string[] {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (generated === 0)
    return [
      `generate: ${plural(errors, 'problem')}; packages/${draft.name} was not written`,
      'sandbox: not tested',
    ];
  const { requests = [], failure } = played ?? {};
  const answered = requests.length > 0 ? requests.join(', ') : 'no request';
  return [
    `generate: green, ${plural(generated, 'file')} in packages/${draft.name}`,
    failure === undefined
      ? `sandbox: works: ${answered}`
      : `sandbox: fails: ${failure} (${answered})`,
  ];
}

function nextOf(result: Result): string[] {
  const { name } = result.draft;
  if (result.generated === 0)
    return [
      `specs/${name} is kept, so that you can fix it. Then run:`,
      `  npx -y pnpm@10 generate ${name}`,
    ];
  const commands = {
    [`generate ${name}`]: 'after each change of the specs',
    check: 'lint, types and all other checks',
    sandbox: 'serves all providers',
  };
  const width = Math.max(...Object.keys(commands).map(({ length }) => length));
  return [
    `Read specs/${name}/SOURCES.md, and search specs/${name} for "assumed" and "Open". Then run:`,
    ...Object.entries(commands).map(
      ([command, use]) => `  npx -y pnpm@10 ${command.padEnd(width)}    # ${use}`,
    ),
  ];
}

function linesOf(text: string): number {
  return text.split('\n').length - 1;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
